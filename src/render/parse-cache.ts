// Files that only define are the same in chart after chart (library charts, above all): each text is parsed, and compiled, once.

import type { FunctionTable } from '../template/function.ts'
import type { ParsedTemplate } from '../template/node.ts'
import { parseTemplate } from '../template/parse.ts'

/** UTF-16 units of text whose parses are kept; what was parsed before that is forgotten then. */
const MOST_TEXT = 16_000_000

interface Cache {
  readonly byText: Map<string, ParsedTemplate>
  length: number
}

const caches = new WeakMap<FunctionTable, Cache>()

/** The parse of a file that only defines. Throws a `TemplateSyntaxError`. */
export function parseShared(name: string, text: string, functions: FunctionTable): ParsedTemplate {
  const cache = cacheOf(functions)
  const known = cache.byText.get(text)
  // A file that defines its own name means something else under another.
  if (known !== undefined && !known.defined.has(name)) return { ...known, name }
  const parsed = parseTemplate(name, text, functions)
  if (cache.length + text.length > MOST_TEXT) {
    cache.byText.clear()
    cache.length = 0
  }
  cache.byText.set(text, parsed)
  cache.length += text.length
  return parsed
}

function cacheOf(functions: FunctionTable): Cache {
  const known = caches.get(functions)
  if (known !== undefined) return known
  const made = { byText: new Map<string, ParsedTemplate>(), length: 0 }
  caches.set(functions, made)
  return made
}
