// Keys that smell of images and match no row of the table of shapes: for finding out what chartpin does not see in your charts.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { unknownKeys } from '../src/findings/unknown-keys.ts'
import { keyText, pathOf, scalarText, valueSpan } from '../src/yaml/table.ts'

export const unknownShape: Rule = defineRule({
  name: 'unknown-shape',
  summary: 'a key that looks like an image and matches no known shape',
  severity: 'info',
  preset: 'off',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    unknown:
      '`{value}` reads like an image, but chartpin does not take `{key}` for one: it is neither checked nor rewritten',
  },
  hint: 'if it is one, write `# chartpin: image` beside it; if it is none, `# chartpin: not-an-image`',
  check: {
    subject: (subject, report) => {
      for (const { source, entry } of unknownKeys(subject)) {
        const { table, file } = source
        const data = { value: scalarText(table, entry), key: keyText(table, entry) }
        report({ message: 'unknown', data, at: { file, span: valueSpan(table, entry) }, keyPath: pathOf(table, entry) })
      }
    },
  },
})
