// Images whose publishers went elsewhere, while the registry itself lives on.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { movedMessages, movedSource } from './resolution/moved-places.ts'
import { movedReport } from './resolution/moved-report.ts'

export const movedImage: Rule = defineRule({
  name: 'moved-image',
  summary: 'an image that its publisher has moved elsewhere',
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
      const said = source && movedReport(use, source, 'moved-image')
      if (said !== undefined) report(said)
    },
  },
})
