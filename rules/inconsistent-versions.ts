// One image at several versions in one chart: mostly one place was forgotten when the others were raised.

import { deviatingVersions } from '../src/findings/image-versions.ts'
import { defineRule, markOf, type Rule } from '../src/findings/rule.ts'

export const inconsistentVersions: Rule = defineRule({
  name: 'inconsistent-versions',
  summary: 'one image at several versions in one chart',
  severity: 'warning',
  preset: 'strict',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    differs: '`{image}` is {version} here and {usual} elsewhere in this chart: one of them was probably forgotten',
  },
  hint: 'raise both together, or ignore this with the reason why they differ',
  check: {
    subject: (subject, report, { uses }) => {
      for (const { image, use, leaf, version, usual } of deviatingVersions(uses, subject)) {
        const related = [markOf(usual.leaf, `${usual.version} here`)]
        report({ message: 'differs', data: { image, version, usual: usual.version }, at: markOf(leaf), related, use })
      }
    },
  },
})
