// Charts that Helm would refuse: no name, a circle of dependencies, a Chart.yaml of another kind.

import { defineRule, placeOf, type Rule } from '../src/findings/rule.ts'

export const invalidChart: Rule = defineRule({
  name: 'invalid-chart',
  summary: 'a chart is one that Helm refuses',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { invalid: '{problem}' },
  hint: 'mend Chart.yaml; `helm lint` names the same trouble',
  check: {
    subject: ({ problems }, report) => {
      for (const problem of problems) {
        if (problem.rule !== 'invalid-chart') continue
        report({ message: 'invalid', data: { problem: problem.message }, at: placeOf(problem), hint: problem.hint })
      }
    },
  },
})
