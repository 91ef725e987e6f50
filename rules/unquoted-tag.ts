// Tags without quotes that YAML reads as numbers and prints unchanged: right today, wrong after the next bump from 1.9 to 1.10.

import { changesWhenRead, unquotedTags } from '../src/findings/number-tags.ts'
import { defineRule, leafFix, markOf, type Rule } from '../src/findings/rule.ts'

export const unquotedTag: Rule = defineRule({
  name: 'unquoted-tag',
  summary: 'a tag without quotes that YAML takes for a number',
  severity: 'info',
  preset: 'strict',
  fix: 'safe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    number: 'the tag {lexeme} is a number to YAML: some templates refuse it, and the next version may lose a zero',
  },
  hint: 'put it in quotes',
  check: {
    use: (use, report) => {
      for (const { leaf } of unquotedTags(use)) {
        if (changesWhenRead(leaf)) continue
        const fixes = [leafFix('safe', 'write it in quotes', { leaf, text: leaf.lexeme })]
        report({ message: 'number', data: { lexeme: leaf.lexeme }, at: markOf(leaf), fixes, use })
      }
    },
  },
})
