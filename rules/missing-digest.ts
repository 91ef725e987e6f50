// Images asked for by a tag alone: what a tag names is decided at each pull, by the registry.

import { defineRule, markOf, siblingMarks, writtenPart, type Rule } from '../src/findings/rule.ts'

export const missingDigest: Rule = defineRule({
  name: 'missing-digest',
  summary: 'an image that is asked for without a digest',
  severity: 'warning',
  preset: 'strict',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { missing: '`{image}` has no digest: its tag can be moved to another image by whoever may push there' },
  hint: 'pin it: `chartpin pin --digests` writes the digest that the registry tells, `--locked` that of a lock',
  check: {
    use: (use, report) => {
      if (use.image.kind !== 'known' || use.image.reference.digest !== undefined) return
      const part = writtenPart(use, 'reference', 'tag', 'repository', 'name')
      if (part === undefined) return
      const { leaf } = part
      report({
        message: 'missing',
        data: { image: use.image.reference.text },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        use,
      })
    },
  },
})
