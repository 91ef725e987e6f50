// A digest behind the tag in one key: it works where the chart only prints it, and breaks where the tag goes into a label.

import { defineRule, markOf, siblingMarks, writtenPart, type Rule } from '../src/findings/rule.ts'
import type { Fix } from '../src/findings/finding.ts'
import { checkDigest } from '../src/reference/parts.ts'
import { splitTag } from '../src/reference/split.ts'
import { partOf, type ImageUse, type Leaf } from '../src/uses/image-use.ts'

export const digestInTag: Rule = defineRule({
  name: 'digest-in-tag',
  summary: 'a digest that stands in the tag key',
  severity: 'warning',
  preset: 'strict',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    slot: 'this tag holds a digest, though the image has the key `{key}` for it: labels made from the tag would be refused',
    label:
      'this tag holds a digest: a chart that makes a label from its tag can then not be installed (`@` and `:` are not allowed there)',
  },
  hint: 'give the digest in the digest key where the chart has one; where it has none, look whether a template makes a label of the tag',
  check: {
    use: (use, report) => {
      const tag = writtenPart(use, 'tag')
      const { digest } = splitTag(tag?.leaf.text ?? '')
      if (tag === undefined || digest === undefined || checkDigest(digest) !== undefined) return
      const { leaf } = tag
      const slot = partOf(use, 'digest')
      const place = { at: markOf(leaf), related: siblingMarks(use, leaf), use }
      if (slot === undefined) report({ message: 'label', ...place })
      else if (slot.leaf.text === '') {
        report({
          message: 'slot',
          data: { key: String(slot.leaf.path.at(-1) ?? '') },
          ...place,
          fixes: [moveDigest(use, leaf)],
        })
      }
    },
  },
})

function moveDigest(use: ImageUse, leaf: Leaf): Fix {
  const { tag, digest = null } = splitTag(leaf.text)
  return {
    safety: 'unsafe',
    title: 'move the digest to the digest key',
    changes: [{ kind: 'image', use, wanted: { tag: tag === '' ? null : tag, digest } }],
  }
}
