// Pull policies that work against the tag or digest beside them.

import { defineRule, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'
import { isFloatingTag } from './resolution/floating-tags.ts'

export const pullPolicyMismatch: Rule = defineRule({
  name: 'pull-policy-mismatch',
  summary: 'a pull policy that does not go with the tag or digest beside it',
  severity: 'warning',
  preset: 'strict',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    always:
      '`Always` asks the registry at each start for a digest that cannot change: without the registry no pod starts',
    keeps:
      '`{policy}` keeps on each node what `{tag}` meant when it came there: nodes can run different images under one name',
  },
  hint: 'pin the image and use IfNotPresent; or use Always with a tag that moves',
  check: {
    use: (use, report) => {
      const { pullPolicy: leaf, image } = use
      if (leaf === undefined || image.kind !== 'known') return
      const { tag, digest } = image.reference
      const place = { at: markOf(leaf), related: siblingMarks(use, leaf), use }
      if (digest !== undefined) {
        if (leaf.text === 'Always') report({ message: 'always', ...place })
      } else if (tag !== undefined && isFloatingTag(tag) && (leaf.text === 'IfNotPresent' || leaf.text === 'Never')) {
        report({ message: 'keeps', data: { policy: leaf.text, tag }, ...place })
      }
    },
  },
})
