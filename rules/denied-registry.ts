// Images from registries that the project has ruled out.

import { compileRegistryPattern } from '../src/findings/registry-pattern.ts'
import { sourceOf } from '../src/findings/registry-of-use.ts'
import { defineRule, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'

export const deniedRegistry: Rule = defineRule({
  name: 'denied-registry',
  summary: 'an image from a registry that you have ruled out',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values', 'policy'],
  messages: { denied: '`{name}` falls under `{pattern}`, which this project does not pull from' },
  hint: 'take the image from another registry: `chartpin pin --to REGISTRY` rewrites it',
  check: {
    subject: (_, report, { uses, policy }) => {
      const denied = policy.deny.map((pattern) => ({ pattern, matches: compileRegistryPattern(pattern) }))
      for (const use of denied.length === 0 ? [] : uses) {
        const source = sourceOf(use)
        const pattern = source && denied.find(({ matches }) => matches(source.name))?.pattern
        if (source === undefined || pattern === undefined) continue
        const { name, part } = source
        report({
          message: 'denied',
          data: { name, pattern },
          at: markOf(part.leaf),
          related: siblingMarks(use, part.leaf),
          use,
        })
      }
    },
  },
})
