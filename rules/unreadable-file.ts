// Inputs that could not be read at all: told instead of passed over.

import { defineRule, placeOf, type Rule } from '../src/findings/rule.ts'

export const unreadableFile: Rule = defineRule({
  name: 'unreadable-file',
  summary: 'a file, folder or archive cannot be read',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { unreadable: '{problem}' },
  hint: 'make it readable, or leave it out with `--exclude`',
  check: {
    subject: ({ problems }, report) => {
      for (const problem of problems) {
        if (problem.rule !== 'unreadable-file') continue
        report({ message: 'unreadable', data: { problem: problem.message }, at: placeOf(problem), hint: problem.hint })
      }
    },
  },
})
