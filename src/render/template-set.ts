// The templates of a render by name, as Go's template sets keep them: later definitions win, but never blank ones over others.

import type { ParsedTemplate } from '../template/node.ts'
import { isBlank } from '../template/parse.ts'
import type { TemplateScope } from '../template/template-scope.ts'
import type { Traced } from '../template/traced.ts'

/** Adds what a parse defines, its own body too (text/template `template.go` AddParseTree). */
export function addTemplates(scope: TemplateScope, parsed: ParsedTemplate, source: Traced): void {
  const add = (name: string, body: ParsedTemplate['body']): void => {
    if (scope.get(name) !== undefined && isBlank(body)) return
    scope.set({ name, parsed, source, body })
  }
  add(parsed.name, parsed.body)
  for (const [name, { body }] of parsed.defined) add(name, body)
}
