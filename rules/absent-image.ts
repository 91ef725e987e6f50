// Images that no registry has where they are asked for.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'

export const absentImage: Rule = defineRule({
  name: 'absent-image',
  summary: 'an image that is not in its registry',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    absent: '`{image}` is not there: {why}',
  },
  hint: 'mend the name or the tag; into a private registry `chartpin copy` brings what is missing',
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, fact, tag } = each
        // A digest that is gone while its tag is there has a rule of its own.
        if (fact.standing.kind !== 'absent' || tag?.standing.kind === 'found') continue
        report({ message: 'absent', data: { image, why: fact.standing.message }, ...placeOfFact(each, 'tag') })
      }
    },
  },
})
