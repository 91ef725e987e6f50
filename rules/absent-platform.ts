// Images that have nothing for a platform that all of them shall have.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'

export const absentPlatform: Rule = defineRule({
  name: 'absent-platform',
  summary: 'an image that has nothing for a platform',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    absent: '`{image}` has nothing for {platform}: its pods stay in ErrImagePull on such nodes',
  },
  hint: 'take a version that is built for it, or keep its pods off these nodes by a node selector',
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        for (const platform of each.lacks) {
          report({ message: 'absent', data: { image: each.image, platform }, ...placeOfFact(each, 'tag') })
        }
      }
    },
  },
})
