// What a text that is no reference looks like at first sight: a template, an address with a scheme, a phrase with spaces.
// These explain a refusal better than the grammar's own complaint about one character.

import type { ReferenceProblem } from './reference.ts'
import { problem } from './explain.ts'

// Go templates, shell and Kubernetes variables, ERB, and the `[[ ]]` of some pipelines.
const TEMPLATE = /\{\{|\$\{|\$\(|<%|\[\[/
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//

/**
 * The better explanation of a text that was refused because of `found`. A template wins wherever it stands, because all else
 * may change when it is filled in; a scheme is wrong from the first character; white space wins when it comes first.
 */
export function refineProblem(text: string, found: ReferenceProblem): ReferenceProblem {
  const template = text.search(TEMPLATE)
  if (template !== -1) return problem('template', template, 'this is a template or a placeholder, not a reference')
  const scheme = SCHEME.exec(text)
  if (scheme !== null) return problem('scheme', 0, 'a reference has no scheme (such as "https://")')
  const space = text.search(/\s/)
  if (space !== -1 && space <= found.offset) return problem('white-space', space, 'a reference holds no white space')
  return found
}
