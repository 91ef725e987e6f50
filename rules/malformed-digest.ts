// Digests that no runtime takes: of the wrong length, in capitals, of an unknown algorithm, or given twice.

import type { Fix } from '../src/findings/finding.ts'
import { doubledDigestOf } from '../src/findings/image-faults.ts'
import { schemeOf } from '../src/findings/naming-parts.ts'
import { defineRule, leafFix, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'
import { checkDigest, checkDigestHex } from '../src/reference/parts.ts'
import type { ReferenceProblem } from '../src/reference/reference.ts'
import type { ImageUse, Leaf, Part } from '../src/uses/image-use.ts'

export const malformedDigest: Rule = defineRule({
  name: 'malformed-digest',
  summary: 'a digest that no runtime takes',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    malformed: 'this digest is not well-formed: {problem}; the image cannot be pulled',
    twice: 'the digest is given twice, here and by `{other}`: the chart would join both to a text that is no reference',
  },
  hint: 'copy the digest anew: `sha256:` and 64 hexadecimal digits in lower case',
  check: {
    use: (use, report) => {
      if (use.image.kind !== 'invalid' && use.image.kind !== 'partial') return
      const doubled = use.image.kind === 'invalid' ? doubledDigestOf(use) : undefined
      if (doubled !== undefined) {
        const [other, { leaf }] = doubled
        const data = { other: String(other.leaf.path.at(-1) ?? '') }
        const hint = 'leave the digest in one place only: the digest key, where the chart has one'
        report({ message: 'twice', data, at: markOf(leaf), related: siblingMarks(use, leaf), use, hint })
        return
      }
      const found = malformedPart(use)
      if (found === undefined || use.parts.some(schemeOf)) return
      const { leaf } = found.part
      const data = { problem: found.problem.message }
      report({
        message: 'malformed',
        data,
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: lowerCase(leaf),
        use,
      })
    },
  },
})

function malformedPart({
  image,
  parts,
}: ImageUse): { readonly part: Part; readonly problem: ReferenceProblem } | undefined {
  if (image.kind === 'invalid') {
    const { kind } = image.problem
    return kind === 'empty-digest' || kind.startsWith('digest-') ? image : undefined
  }
  const part = parts.find(({ role, leaf }) => role === 'digest' && leaf.text !== '')
  if (part === undefined) return undefined
  const problem = part.digestForm === 'hex' ? checkDigestHex(part.leaf.text) : checkDigest(part.leaf.text)
  return problem === undefined ? undefined : { part, problem }
}

/** Where capitals are all that is wrong: the digits say the same in lower case. */
function lowerCase(leaf: Leaf): readonly Fix[] {
  const text = leaf.text.replace(
    /(^|sha\d+:)([0-9a-fA-F]{64,128})$/i,
    (_, before: string, hex: string) => before.toLowerCase() + hex.toLowerCase(),
  )
  const digest = text.slice(text.lastIndexOf('@') + 1)
  const isMended = text !== leaf.text && (checkDigest(digest) === undefined || checkDigestHex(digest) === undefined)
  return isMended ? [leafFix('safe', 'write the digits in lower case', { leaf, text })] : []
}
