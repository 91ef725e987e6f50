// Inline ignores that do not say why: the next reader cannot tell whether they still hold.

import { defineRule, type Rule } from '../src/findings/rule.ts'

export const ignoreWithoutReason: Rule = defineRule({
  name: 'ignore-without-reason',
  summary: 'an inline ignore that does not say why',
  severity: 'info',
  preset: 'strict',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { silent: 'this ignore of {names} gives no reason: nobody can tell later whether it still holds' },
  hint: 'write the reason behind the bracket, as in `# chartpin: ignore[floating-tag] rebuilt nightly on purpose`',
  check: {
    ignore: ({ directive }, report) => {
      if (directive.reason !== '' || directive.names.length === 0) return
      report({
        message: 'silent',
        data: { names: directive.names.join(', ') },
        at: { file: directive.file, span: directive.span },
      })
    },
  },
})
