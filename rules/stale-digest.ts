// Digests that are gone from a registry in which their tag lives on.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'

export const staleDigest: Rule = defineRule({
  name: 'stale-digest',
  summary: 'a digest that is gone from the registry while its tag is there',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    gone: 'the digest of `{image}` is not in the registry any more; its tag is {now} now',
  },
  hint: 'pin it anew: `chartpin pin --digests` writes the digest of today',
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact, tag } = each
        if (fact.standing.kind !== 'absent' || tag?.standing.kind !== 'found') continue
        report({
          message: 'gone',
          data: { image, now: tag.standing.found.digest },
          ...placeOfFact(each, 'digest', 'tag'),
        })
      }
    },
  },
})
