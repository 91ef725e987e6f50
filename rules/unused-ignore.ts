// Inline ignores that silence nothing: of findings long mended, of rules that do not exist, in places where they do not count.

import type { Fix } from '../src/findings/finding.ts'
import type { Directive } from '../src/findings/directive.ts'
import { defineRule, type Rule } from '../src/findings/rule.ts'
import type { Edit } from '../src/text/edits.ts'

export const unusedIgnore: Rule = defineRule({
  name: 'unused-ignore',
  summary: 'an inline ignore that silences nothing',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    unused: 'nothing here is found by {names} (any more): the ignore would only hide what comes later',
    unknown: 'there is no rule `{name}`, so this ignore silences nothing',
    malformed: 'this is no directive of chartpin, so it silences nothing',
    misplaced:
      'this ignore belongs to nothing: it would have to stand beside a key or right above one, an ignore-file above the first key',
    describes: 'helm-docs takes the text behind ` -- ` for the description of the key',
  },
  hint: 'take it out',
  check: {
    ignore: ({ directive, unused, unknown }, report) => {
      const at = { file: directive.file, span: directive.span }
      const removal = textFix('take the ignore out', directive, directive.removal)
      if (directive.trouble === 'malformed') {
        report({ message: 'malformed', at, hint: 'write it as `# chartpin: ignore[rule, rule] reason`' })
      } else if (directive.trouble === 'misplaced') {
        report({ message: 'misplaced', at, hint: 'move it to the key that it is about' })
      } else if (directive.trouble === 'describes') {
        report({ message: 'describes', at, hint: 'write the reason without ` -- `' })
      }
      for (const { name, nearest } of unknown) {
        const hint = nearest === undefined ? '`chartpin rules` lists all rules' : `did you mean \`${nearest}\`?`
        report({ message: 'unknown', data: { name }, at, hint })
      }
      if (directive.trouble === 'malformed' || directive.trouble === 'misplaced' || unused.length === 0) return
      const left = directive.names.filter((name) => !unused.includes(name))
      const isShortened = left.length > 0 && directive.namesSpan !== undefined
      const shortening = isShortened ? { span: directive.namesSpan, text: left.join(', ') } : undefined
      const fix = shortening === undefined ? removal : textFix('take the name out', directive, shortening)
      report({ message: 'unused', data: { names: unused.map((name) => `\`${name}\``).join(', ') }, at, fixes: [fix] })
    },
  },
})

function textFix(title: string, { file }: Directive, edit: Edit): Fix {
  return { safety: 'safe', title, changes: [{ kind: 'text', file, edit }] }
}
