// A tag inside the name and another one behind it: `graylog/graylog:3.1` with `tag: "3.1"` beside it.

import { doubledTagOf } from '../src/findings/image-faults.ts'
import { defineRule, leafFix, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'

export const doubledTag: Rule = defineRule({
  name: 'doubled-tag',
  summary: 'a tag inside the repository and another one behind it',
  severity: 'error',
  preset: 'recommended',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    doubled:
      'the name already has the tag `{inside}`, and `{second}` is put behind it: the two together are no reference',
  },
  hint: 'leave the tag in the tag key only',
  check: {
    use: (use, report) => {
      if (use.image.kind !== 'invalid') return
      const doubled = doubledTagOf(use)
      if (doubled === undefined) return
      const { inside, second } = doubled
      const { leaf } = doubled.named
      const text = leaf.text.replace(
        `:${inside}${doubled.tag === undefined ? `:${second}` : ''}`,
        doubled.tag === undefined ? `:${inside}` : '',
      )
      const fixes = inside === second ? [leafFix('unsafe', 'take the second tag away', { leaf, text })] : []
      report({
        message: 'doubled',
        data: { inside, second },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes,
        use,
      })
    },
  },
})
