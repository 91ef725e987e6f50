// Whole image strings without tag and digest: the runtime takes `latest` for them, unless a template puts a tag behind.

import { defineRule, markOf, type Rule } from '../src/findings/rule.ts'
import type { ImageUse } from '../src/uses/image-use.ts'

export const missingTag: Rule = defineRule({
  name: 'missing-tag',
  summary: 'a whole image string without tag and digest',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    missing: '`{image}` has neither tag nor digest: runtimes take `latest`, which can be another image tomorrow',
    bare: '`{image}` has neither tag nor digest: unless a template adds one, runtimes take `latest`',
  },
  hint: 'write the version that you have tested behind it, as in `nginx:1.27.3`',
  check: {
    use: (use, report) => {
      const { image, parts } = use
      const [part] = parts
      if (image.kind !== 'known' || image.tagFrom !== 'nowhere' || part === undefined) return
      const place = { data: { image: image.reference.text }, at: markOf(part.leaf), use }
      if (isWhole(use)) report({ message: 'missing', ...place })
      else report({ message: 'bare', ...place, severity: 'info' })
    },
  },
})

/**
 * Whether the string is what the pod gets: it was rendered, the user says so, or it stands in a container that templates copy as a whole.
 * Of other strings most get a tag from their template (in 20 of 21 rendered cases of public charts).
 */
function isWhole({ evidence, source, path }: ImageUse): boolean {
  if (evidence !== 'values' || source !== 'shape') return true
  return typeof path.at(-2) === 'number' || path.some((key) => typeof key === 'string' && /containers?$/i.test(key))
}
