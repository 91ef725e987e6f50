// Tags that name another image than when the lock was written.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'

export const movedTag: Rule = defineRule({
  name: 'moved-tag',
  summary: 'a tag that names another image than the lock says',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    moved: 'the tag of `{image}` is {now} now, and was {locked} when the lock was written',
  },
  hint: 'look at what is new in it; then `chartpin lock` records it, and `chartpin pin --locked` keeps what was locked',
  check: {
    subject: ({ asked }, report) => {
      for (const each of asked ?? []) {
        const { image, locked, fact, tag = fact } = each
        if (locked === undefined || tag.reference.digest !== undefined || tag.standing.kind !== 'found') continue
        const now = tag.standing.found.digest
        if (now === locked || now === '') continue
        report({ message: 'moved', data: { image, now, locked }, ...placeOfFact(each, 'tag') })
      }
    },
  },
})
