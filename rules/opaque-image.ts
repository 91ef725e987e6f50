// Images whose text is filled in later, by a template or a pipeline: nothing can be said of them, and that is said.

import { blankPartOf } from '../src/findings/naming-parts.ts'
import { defineRule, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'
import { isPlaceholder } from '../src/uses/value-looks.ts'

export const opaqueImage: Rule = defineRule({
  name: 'opaque-image',
  summary: 'an image that a template or a pipeline fills in, so that it cannot be checked',
  severity: 'info',
  preset: 'strict',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { opaque: '`{text}` is filled in later, so nobody knows from this file which image it will be' },
  hint: 'check the values that will fill it in, or give a plain default here',
  check: {
    use: (use, report) => {
      if (use.image.kind !== 'opaque' || blankPartOf(use) !== undefined) return
      const part = use.parts.find(({ leaf }) => isPlaceholder(leaf.text)) ?? use.parts[0]
      if (part === undefined) return
      const { leaf } = part
      report({ message: 'opaque', data: { text: leaf.text }, at: markOf(leaf), related: siblingMarks(use, leaf), use })
    },
  },
})
