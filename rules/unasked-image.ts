// Images of which nobody could tell whether they are there.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'

export const unaskedImage: Rule = defineRule({
  name: 'unasked-image',
  summary: 'an image of which no registry told whether it is there',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    unknown: 'whether `{image}` is there is not known: {why}',
  },
  hint: 'mend the way to the registry (`chartpin check` shows how far each request came), or judge by a list: --against FILE',
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact } = each
        const { kind } = fact.standing
        if (kind !== 'unreachable' && kind !== 'not-asked') continue
        report({ message: 'unknown', data: { image, why: fact.standing.message }, ...placeOfFact(each) })
      }
    },
  },
})
