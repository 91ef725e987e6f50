// Tags that a template also writes into a label, where they are not allowed: Kubernetes refuses the whole object.

import { defineRule, markOf, type Rule } from '../src/findings/rule.ts'
import { brokenLabels, LONGEST_LABEL } from '../src/uses/label-texts.ts'

export const labelBreakingTag: Rule = defineRule({
  name: 'label-breaking-tag',
  summary: 'a tag that makes a label which Kubernetes refuses',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: {
    long: 'the label `{label}` of {object} becomes `{text}`, which is longer than 63 characters: Kubernetes refuses it',
    illegal: 'the label `{label}` of {object} becomes `{text}`, which is no legal label: Kubernetes refuses it',
  },
  hint: 'put the digest into a key of its own if the chart has one, or pin by the repository: `name@sha256` and the digits as tag',
  check: {
    subject: ({ graph }, report) => {
      for (const { leaf, label, text, object, at } of graph === undefined ? [] : brokenLabels(graph)) {
        report({
          message: text.length > LONGEST_LABEL && !/[@:]/.test(text) ? 'long' : 'illegal',
          data: { label, text, object },
          at: markOf(leaf),
          keyPath: leaf.path,
          related: at === undefined ? [] : [markOf(at, 'the label')],
        })
      }
    },
  },
})
