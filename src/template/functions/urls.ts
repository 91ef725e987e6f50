// sprig's `urlParse` and `urlJoin` (`url.go`): a URL as a map of its parts, and back, by the rules of Go's `net/url`.

import type { Dialect } from '../frame.ts'
import { fixed, type TemplateFunction } from '../function.ts'
import { FunctionError } from '../template-error.ts'
import { kindName } from '../type-name.ts'
import { parseUrl, printUrl, UrlError } from '../url.ts'
import { deepOriginOf, originOf } from '../value-origin.ts'
import { type Dict, str, type Value } from '../value.ts'

/** Runs what may refuse a URL; Go panics there. */
function refusing<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UrlError) throw new FunctionError(`unable to parse ${what}: ${error.message}`)
    throw error
  }
}

function urlParse(dialect: Dialect): TemplateFunction {
  return fixed(['string'], ({ origins, name }, text) => {
    const url = refusing('url', () => parseUrl(text.text, dialect))
    const origin = origins.derived(originOf(text, origins), name)
    const parts = {
      scheme: url.scheme,
      host: url.host,
      hostname: url.hostname,
      path: url.path,
      query: url.query,
      opaque: url.opaque,
      fragment: url.fragment,
      userinfo: url.userinfo ?? '',
    }
    const entries = new Map<string, Value>()
    for (const [key, part] of Object.entries(parts)) entries.set(key, str(part, origin))
    return { kind: 'dict', of: 'any', entries, origin }
  })
}

/** A part of the map as text; an empty one where it has none. */
function partOf(dict: Dict, key: string): string {
  const value = dict.entries.get(key)
  if (value === undefined) return ''
  if (value.kind === 'string') return value.text
  if (value.kind === 'nil' || value.kind === 'invalid') {
    throw new FunctionError('runtime error: invalid memory address or nil pointer dereference', {
      origin: value.origin,
    })
  }
  throw new FunctionError(`unable to parse ${key} key, must be of type string, but ${kindName(value)} found`)
}

const urlJoin = fixed(['map'], ({ origins, name }, dict) => {
  const url = {
    scheme: partOf(dict, 'scheme'),
    host: partOf(dict, 'host'),
    path: partOf(dict, 'path'),
    query: partOf(dict, 'query'),
    opaque: partOf(dict, 'opaque'),
    fragment: partOf(dict, 'fragment'),
  }
  const given = partOf(dict, 'userinfo')
  const userinfo =
    given === '' ? undefined : refusing('userinfo in dict', () => parseUrl(`proto://${given}@host`).userinfo)
  return str(printUrl({ ...url, userinfo }), origins.derived(deepOriginOf(dict, origins), name))
})

/** The functions of this file, by name, as built with Go 1.25, which looks at what stands in brackets (Helm 4). */
export const urlFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['urlParse', urlParse('go1.25')],
  ['urlJoin', urlJoin],
]

/** The same as built with Go 1.23 (Helm 3.17). */
export const url123Functions: readonly (readonly [string, TemplateFunction])[] = [
  ['urlParse', urlParse('go1.23')],
  ['urlJoin', urlJoin],
]
