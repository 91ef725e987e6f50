// Tags without quotes that YAML reads as numbers, and that come out as other tags: 1.10 becomes 1.1, 0123 becomes 83.

import { changesWhenRead, unquotedTags } from '../src/findings/number-tags.ts'
import { defineRule, leafFix, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'
import type { Chart } from '../src/charts/chart.ts'

export const numberAsTag: Rule = defineRule({
  name: 'number-as-tag',
  summary: 'a tag without quotes that YAML turns into another one',
  severity: 'error',
  preset: 'recommended',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    changes: '{lexeme} is a number to YAML and reaches the chart as `{text}`: another image, or none',
    appVersion:
      'appVersion {lexeme} is a number to YAML and reaches the chart as `{text}`: images tagged with it would be others',
  },
  hint: 'put it in quotes',
  check: {
    use: (use, report) => {
      for (const { leaf } of unquotedTags(use)) {
        if (!changesWhenRead(leaf)) continue
        const { lexeme, text } = leaf
        const fixes = [leafFix('unsafe', 'write it in quotes', { leaf, text: lexeme })]
        report({
          message: 'changes',
          data: { lexeme, text },
          at: markOf(leaf),
          related: siblingMarks(use, leaf),
          fixes,
          use,
        })
      }
    },
    subject: ({ chart }, report) => {
      for (const { metadata } of chart === undefined ? [] : withSubcharts(chart)) {
        const { appVersion: field, source } = metadata
        if (field === undefined || /^['"|>]/.test(field.lexeme) || !changesWhenRead(field)) continue
        const { lexeme, text, span } = field
        const edit = { span, text: `"${lexeme}"` }
        const fixes = [
          { safety: 'unsafe', title: 'write it in quotes', changes: [{ kind: 'text', file: source.file, edit }] },
        ] as const
        report({
          message: 'appVersion',
          data: { lexeme, text },
          at: { file: source.file, span },
          fixes,
          keyPath: ['appVersion'],
        })
      }
    },
  },
})

function withSubcharts(chart: Chart): readonly Chart[] {
  return [chart, ...chart.subcharts.flatMap((subchart) => withSubcharts(subchart.chart))]
}
