// Tags that are made to move, where no digest holds them.

import { defineRule, markOf, siblingMarks, writtenPart, type Rule } from '../src/findings/rule.ts'
import { isFloatingTag } from './resolution/floating-tags.ts'

export const floatingTag: Rule = defineRule({
  name: 'floating-tag',
  summary: 'a tag that is made to move, without a digest',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { floats: 'the tag `{tag}` is pushed again and again: what it names can be another image tomorrow' },
  hint: 'name a release, or pin the digest',
  check: {
    use: (use, report) => {
      if (use.image.kind !== 'known') return
      const { tag, digest } = use.image.reference
      if (tag === undefined || digest !== undefined || !isFloatingTag(tag)) return
      const part = writtenPart(use, 'tag', 'reference', 'repository', 'name')
      if (part === undefined) return
      const { leaf } = part
      report({ message: 'floats', data: { tag }, at: markOf(leaf), related: siblingMarks(use, leaf), use })
    },
  },
})
