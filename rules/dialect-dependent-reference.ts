// References that one family of programs pulls, and another refuses or takes for a different image.

import { defineRule, markOf, siblingMarks, writtenPart, type Rule } from '../src/findings/rule.ts'
import { dialectsThatDisagree } from '../src/reference/compare.ts'
import type { Dialect } from '../src/reference/reference.ts'

/** Who reads references in each dialect. */
const readers: Readonly<Record<Dialect, string>> = {
  distribution: 'containerd and Docker',
  'containers-image': 'CRI-O, Podman and skopeo',
  'go-containerregistry': 'crane, cosign and policy controllers',
}

export const dialectDependentReference: Rule = defineRule({
  name: 'dialect-dependent-reference',
  summary: 'a reference that runtimes read differently',
  severity: 'warning',
  preset: 'strict',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    differs: '{others} do not read `{image}` as containerd does: on other nodes it is refused, or another image',
  },
  hint: 'write the registry in lower case with its dot or port, the repository in lower case, and a sha256 digest',
  check: {
    use: (use, report) => {
      if (use.image.kind !== 'known') return
      const { text } = use.image.reference
      const others = dialectsThatDisagree(text).map((dialect) => readers[dialect])
      const part = writtenPart(use, 'registry', 'prefix', 'repository', 'reference', 'name')
      if (others.length === 0 || part === undefined) return
      const data = { image: text, others: others.join(', and ') }
      report({ message: 'differs', data, at: markOf(part.leaf), related: siblingMarks(use, part.leaf), use })
    },
  },
})
