// Images that no runtime would pull, because their text is no image reference.

import { doubledDigestOf, doubledTagOf } from '../src/findings/image-faults.ts'
import { blankPartOf, schemeOf } from '../src/findings/naming-parts.ts'
import { changesWhenRead } from '../src/findings/number-tags.ts'
import { defineRule, leafFix, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'
import { splitReference } from '../src/reference/split.ts'
import type { ImageUse, UseImage } from '../src/uses/image-use.ts'

export const invalidReference: Rule = defineRule({
  name: 'invalid-reference',
  summary: 'an image whose text is no image reference',
  severity: 'error',
  preset: 'recommended',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    invalid: '`{image}` is no image reference: {problem}; the pod would stay in InvalidImageName',
    blank: '`{text}` has blanks around it, which become part of the image: the pod would stay in InvalidImageName',
  },
  hint: 'write it as registry/repository:tag, the repository in lower case and without blanks',
  check: {
    use: (use, report) => {
      const { image } = use
      if (image.kind === 'opaque') {
        const part = blankPartOf(use)
        if (part === undefined) return
        const { leaf } = part
        const fixes = [leafFix('safe', 'take the blanks away', { leaf, text: leaf.text.trim() })]
        report({
          message: 'blank',
          data: { text: leaf.text.trim() },
          at: markOf(leaf),
          related: siblingMarks(use, leaf),
          fixes,
          use,
        })
        return
      }
      if (image.kind !== 'invalid' || isToldElsewhere(use, image)) return
      const { leaf } = image.part
      const { kind, message } = image.problem
      const isCase = kind === 'not-lowercase'
      report({
        message: 'invalid',
        data: { image: image.text, problem: message },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: isCase
          ? [leafFix('unsafe', 'write the repository in lower case', { leaf, text: lowerCaseName(leaf.text) })]
          : [],
        use,
      })
    },
  },
})

/** Schemes, digests, templates, two tags, and what YAML made of numbers have rules of their own. */
function isToldElsewhere(use: ImageUse, { part, problem: { kind } }: Invalid): boolean {
  if (kind === 'scheme' || kind === 'template' || kind === 'empty-digest' || kind.startsWith('digest-')) return true
  if (use.parts.some(schemeOf) || doubledTagOf(use) !== undefined || doubledDigestOf(use) !== undefined) return true
  return part.leaf.type === 'number' && changesWhenRead(part.leaf)
}

type Invalid = Extract<UseImage, { kind: 'invalid' }>

/** The name in lower case; a tag may have capitals. */
function lowerCaseName(text: string): string {
  const { name } = splitReference(text)
  return name.text.toLowerCase() + text.slice(name.end)
}
