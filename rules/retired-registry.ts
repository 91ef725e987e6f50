// Images below registries and accounts that were shut down or get nothing new.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { movedMessages, movedSource } from './resolution/moved-places.ts'
import { movedReport } from './resolution/moved-report.ts'

export const retiredRegistry: Rule = defineRule({
  name: 'retired-registry',
  summary: 'an image from a registry, or an account, that was shut or frozen',
  severity: 'error',
  preset: 'recommended',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: movedMessages,
  hint: 'take it from its new place',
  check: {
    use: (use, report) => {
      const source = movedSource(use)
      const said = source && movedReport(use, source, 'retired-registry')
      if (said !== undefined) report(said)
    },
  },
})
