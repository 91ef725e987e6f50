// Charts that cannot be rendered as they are: what their templates make of their values is not known.

import { defineRule, markOf, type Rule } from '../src/findings/rule.ts'
import { renderFaults } from '../src/uses/render-faults.ts'

export const unrenderableChart: Rule = defineRule({
  name: 'unrenderable-chart',
  summary: 'a chart that cannot be rendered',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: { failed: 'the chart cannot be rendered: {problem}' },
  hint: 'give the values that it asks for with -f or --set; `chartpin render` tells more',
  check: {
    subject: ({ graph, problems }, report) => {
      for (const { message, hint, path, at, related } of graph === undefined
        ? []
        : renderFaults(graph.configurations)) {
        // What cannot even be read is told where it was read.
        if (problems.some((problem) => problem.path === (at?.file.path ?? path))) continue
        report({
          message: 'failed',
          data: { problem: message },
          at: at === undefined ? { path } : markOf(at, at.label),
          related: related.map((mark) => markOf(mark, mark.label)),
          ...(hint !== '' && { hint }),
        })
      }
    },
  },
})
