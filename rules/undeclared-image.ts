// Images that run and that the chart's own list does not name: whoever mirrors by the list misses them.

import { defineRule, markOf, writtenPart, type Rule } from '../src/findings/rule.ts'
import type { Mark } from '../src/findings/finding.ts'
import type { ImageUse } from '../src/uses/image-use.ts'
import { annotatedUses } from '../src/uses/annotations.ts'
import { undeclaredImages } from '../src/uses/undeclared-images.ts'

export const undeclaredImage: Rule = defineRule({
  name: 'undeclared-image',
  summary: "an image that the chart's own list of images does not name",
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: {
    missing: 'the chart runs `{image}`, which its list of images does not name: who mirrors by the list misses it',
    outdated: 'the chart runs `{image}`, and its list names `{declared}`: who mirrors by the list gets the wrong one',
  },
  hint: 'write the list anew at each release: `chartpin images` prints what runs',
  check: {
    subject: ({ chart, graph }, report) => {
      if (chart === undefined || graph === undefined) return
      for (const { image, declared } of undeclaredImages(chart, graph)) {
        const at = markOfUse(declared) ?? markOfUse(annotatedUses(chart)[0])
        if (at === undefined) continue
        const [leaf] = image.leaves.keys()
        const related = leaf === undefined ? [] : [markOf(leaf, 'made of this')]
        const said = { at, related, reference: image.text }
        const old = declared?.image.kind === 'known' ? declared.image.reference.text : undefined
        if (old === undefined) report({ message: 'missing', data: { image: image.text }, ...said })
        else report({ message: 'outdated', data: { image: image.text, declared: old }, ...said })
      }
    },
  },
})

function markOfUse(use: ImageUse | undefined): Mark | undefined {
  const part = use === undefined ? undefined : writtenPart(use, 'reference')
  return part === undefined ? undefined : markOf(part.leaf)
}
