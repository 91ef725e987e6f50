// Images from registries that the project's own list does not hold.

import { compileRegistryPattern, compileRegistryPrefix } from '../src/findings/registry-pattern.ts'
import { sourceOf } from '../src/findings/registry-of-use.ts'
import { defineRule, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'

export const unlistedRegistry: Rule = defineRule({
  name: 'unlisted-registry',
  summary: 'an image from a registry that is not on your list',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values', 'policy'],
  messages: { unlisted: '`{name}` is not below any registry that this project allows ({allowed})' },
  hint: 'mirror the image and rewrite it with `chartpin pin --to REGISTRY`, or add its registry to `registries.allow`',
  check: {
    subject: (_, report, { uses, policy }) => {
      if (policy.allow.length === 0) return
      const isAllowed = policy.allow.map(compileRegistryPattern)
      const couldBe = policy.allow.map(compileRegistryPrefix)
      const allowed = policy.allow.length > 3 ? `${policy.allow.slice(0, 3).join(', ')}, …` : policy.allow.join(', ')
      for (const use of uses) {
        const source = sourceOf(use)
        if (source === undefined) continue
        const { name, part, isWhole } = source
        if ((isWhole ? isAllowed : couldBe).some((matches) => matches(name))) continue
        report({
          message: 'unlisted',
          data: { name, allowed },
          at: markOf(part.leaf),
          related: siblingMarks(use, part.leaf),
          use,
        })
      }
    },
  },
})
