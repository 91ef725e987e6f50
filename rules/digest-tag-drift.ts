// Digests beside a tag that names another image: the digest wins, silently.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'

export const digestTagDrift: Rule = defineRule({
  name: 'digest-tag-drift',
  summary: 'a digest that is not the one of the tag beside it',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    other: 'the tag of `{image}` is {now} in the registry: what is pulled is the digest, whatever the tag says',
    forgotten:
      'the tag of `{image}` is {now} in the registry and in the lock: the tag was raised, and the digest forgotten',
  },
  hint: 'raise both together: `chartpin pin --digests` writes the digest of the tag',
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact, tag, locked } = each
        const written = fact.reference.digest
        if (written === undefined || fact.standing.kind !== 'found' || tag?.standing.kind !== 'found') continue
        const { digest: now, platforms } = tag.standing.found
        // A digest may be that of one platform; and a tag that has moved since it was locked has a rule of its own.
        const isSame = now === written || now === '' || platforms.some(({ digest }) => digest === written)
        if (isSame || locked === written) continue
        const message = locked === now ? 'forgotten' : 'other'
        report({ message, data: { image, now }, ...placeOfFact(each, 'digest', 'tag') })
      }
    },
  },
})
