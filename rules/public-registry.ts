// Images from public registries, for clusters that cannot reach any.

import { sourceOf } from '../src/findings/registry-of-use.ts'
import { defineRule, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'
import { publicRegistryName } from './resolution/registry-names.ts'

export const publicRegistry: Rule = defineRule({
  name: 'public-registry',
  summary: 'an image from a public registry, where none can be reached',
  severity: 'warning',
  preset: 'air-gapped',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { public: '`{image}` comes from {registry}, which a closed network does not reach' },
  hint: 'mirror the image and rewrite the values: `chartpin pin --to REGISTRY`',
  check: {
    use: (use, report, { policy }) => {
      // A list of allowed registries says the same with more knowledge: unlisted-registry.
      const source = policy.allow.length > 0 ? undefined : sourceOf(use)
      if (source === undefined) return
      const name = publicRegistryName(source.registry)
      if (name === undefined) return
      const { leaf } = source.part
      report({
        message: 'public',
        data: { image: source.name, registry: name },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        use,
      })
    },
  },
})
