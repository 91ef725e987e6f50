// Keys for a chart below this one that reach nothing: under a name that it does not have here, or of a kind that it does not know.

import { defineRule, markOf, type Rule } from '../src/findings/rule.ts'
import { lostKeys } from '../src/uses/unknown-subchart-keys.ts'
import { printPath } from '../src/yaml/path.ts'

export const deadSubchartKey: Rule = defineRule({
  name: 'dead-subchart-key',
  summary: 'a key for a subchart that does not reach it',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: {
    alias: '`{key}` reaches nothing: the chart of this name is called `{alias}` here',
    misspelt: '`{key}` reaches nothing: the chart below is called `{meant}`',
    unknown: '`{key}` reaches nothing: neither the values nor the templates of the chart {chart} know it',
  },
  hint: 'look into the values of the subchart in the version that is there',
  check: {
    subject: ({ graph }, report) => {
      for (const { file, keySpan, path, why } of graph === undefined ? [] : lostKeys(graph)) {
        const key = printPath(path)
        const place = { at: markOf({ file, span: keySpan }), keyPath: path }
        switch (why.kind) {
          case 'alias':
            report({ message: 'alias', data: { key, alias: why.alias }, hint: `write \`${why.alias}\``, ...place })
            break
          case 'misspelt':
            report({ message: 'misspelt', data: { key, meant: why.meant }, hint: `write \`${why.meant}\``, ...place })
            break
          case 'unknown':
            report({ message: 'unknown', data: { key, chart: why.chart }, ...place })
        }
      }
    },
  },
})
