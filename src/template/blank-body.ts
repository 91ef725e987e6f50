// Which bodies are nothing but space: they never replace a template that has something to say.

import type { StatementNode } from './node.ts'

/** The white space of Go's `unicode.IsSpace`, which is not quite that of JavaScript. */
const NOT_SPACE = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Whether a body has only space (and comments, which leave no node; `parse.go` IsEmptyTree). */
export function isBlank(body: readonly StatementNode[]): boolean {
  return body.every((node) => node.kind === 'text' && !NOT_SPACE.test(node.text))
}
