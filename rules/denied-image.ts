// Images that their registry does not show to whoever asks.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'

export const deniedImage: Rule = defineRule({
  name: 'denied-image',
  summary: 'an image that its registry does not give to this credential',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    denied: '`{image}` is not there, or may not be pulled with {credential}: {why}',
  },
  hint: 'log in, name a credential file with --auth, or mend the name: registries do not tell the two apart',
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact } = each
        if (fact.standing.kind !== 'denied') continue
        const sent = fact.attempts.at(-1)?.credential ?? 'none'
        const credential = sent === 'none' ? 'no credential' : `the credential ${sent}`
        report({ message: 'denied', data: { image, credential, why: fact.standing.message }, ...placeOfFact(each) })
      }
    },
  },
})
