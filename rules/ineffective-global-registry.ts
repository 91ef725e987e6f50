// Global registry keys that do not move all images: whoever relies on one pulls the rest from the internet.

import type { Mark } from '../src/findings/finding.ts'
import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfNode } from '../src/charts/value-tree.ts'
import { globalReaches } from '../src/uses/global-reach.ts'
import { printPath } from '../src/yaml/path.ts'

/** More images than these are counted. */
const MOST_NAMED = 3

export const ineffectiveGlobalRegistry: Rule = defineRule({
  name: 'ineffective-global-registry',
  summary: 'a global registry key that does not move all images',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: {
    some: '`{key}` does not move {images}: it reaches {moved} of {all} images',
    none: '`{key}` moves no image of this chart: no template makes one of it',
  },
  hint: 'set the keys of these images as well; `chartpin pin --to REGISTRY` finds them',
  check: {
    subject: ({ graph }, report) => {
      if (graph === undefined) return
      for (const { path, node, unmoved, moved } of globalReaches(graph)) {
        const place = placeOfNode(node)
        if (place?.file === undefined) continue
        const at: Mark = { file: place.file, span: place.keySpan }
        const key = printPath(path)
        const texts = unmoved.map((text) => `\`${text}\``)
        const images = texts.slice(0, MOST_NAMED).join(', ') + (texts.length > MOST_NAMED ? ' and others' : '')
        if (moved === 0) report({ message: 'none', data: { key }, at, keyPath: path })
        else
          report({
            message: 'some',
            data: { key, images, moved: String(moved), all: String(moved + unmoved.length) },
            at,
            keyPath: path,
          })
      }
    },
  },
})
