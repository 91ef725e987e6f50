// YAML that Helm could not read: told where the reader stopped.

import { defineRule, placeOf, type Rule } from '../src/findings/rule.ts'

export const invalidYaml: Rule = defineRule({
  name: 'invalid-yaml',
  summary: 'a file is no YAML that Helm can read',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { invalid: '{problem}' },
  hint: 'mend the YAML; `helm lint` stops at the same place',
  check: {
    subject: ({ problems }, report) => {
      for (const problem of problems) {
        if (problem.rule !== 'invalid-yaml') continue
        report({ message: 'invalid', data: { problem: problem.message }, at: placeOf(problem), hint: problem.hint })
      }
    },
  },
})
