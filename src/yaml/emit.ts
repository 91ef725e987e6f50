// Data as YAML text: byte for byte what Helm's `toYaml` prints (go-yaml v2 `encode.go`, `emitterc.go`), or as the values files look that
// chartpin writes.

import { isMap, type Data, type DataMap } from './data.ts'
import { emitKey, emitLiteral, emitScalar, fitsLiteral, type ScalarPlace } from './emit-scalar.ts'
import { compareKeys } from './key-order.ts'
import { spellString } from './scalar-text.ts'
import { Style } from './table.ts'

export interface EmitOptions {
  /**
   * `toYaml`, the default, is Helm's function. `file` keeps the order of the keys, breaks no long lines, and reads as the same data for
   * every parser, where the other writes a few characters (U+0085, U+2028, U+2029) as only YAML 1.1 reads them, or loses them.
   */
  readonly as?: 'toYaml' | 'file'
}

/**
 * The data as a YAML document that ends with a line end; Helm's `toYaml` takes that last one away. Where Helm prints nothing at all something
 * is written still: control characters that its YAML reader refuses as escapes, numbers that JSON cannot hold as `.inf` or `.nan`.
 */
export function emitYaml(data: Data, options: EmitOptions = {}): string {
  const emitter = options.as === 'file' ? FILE : TO_YAML
  if (isFilledMap(data) || isFilledList(data)) return emitInline(emitter, data, 0)
  return endLine(emitter.scalar(data, { indent: 2, column: 0 }))
}

interface Emitter {
  readonly keys: (map: DataMap) => Iterable<string>
  /** A key before its colon; undefined for one that must be written behind a question mark. */
  readonly key: (key: string) => string | undefined
  readonly scalar: (data: Data, place: ScalarPlace) => string
}

const TO_YAML: Emitter = {
  keys: (map) => [...map.keys()].toSorted(compareKeys),
  key: emitKey,
  scalar: emitScalar,
}

const FILE: Emitter = {
  keys: (map) => map.keys(),
  key: (text) => spellString({ text, style: Style.plain, context: 'key' }),
  scalar(data, place) {
    if (typeof data !== 'string') return emitScalar(data, place)
    if (data.includes('\n') && fitsLiteral(data) && !/[\u2028\u2029]/.test(data)) return emitLiteral(data, place.indent)
    return spellString({ text: data, style: Style.plain, context: 'block-value' })
  },
}

/** A value that begins at the column `indent`, behind `- ` or `? ` or at the root. */
function emitInline(emitter: Emitter, data: Data, indent: number): string {
  if (isFilledMap(data)) return emitMap(emitter, data, indent)
  if (isFilledList(data)) return emitList(emitter, data, indent)
  return endLine(emitter.scalar(data, { indent, column: indent }))
}

function emitList(emitter: Emitter, list: readonly Data[], indent: number): string {
  const pad = ' '.repeat(indent)
  let text = ''
  for (const item of list) text += `${text === '' ? '' : pad}- ${emitInline(emitter, item, indent + 2)}`
  return text
}

function emitMap(emitter: Emitter, map: DataMap, indent: number): string {
  const pad = ' '.repeat(indent)
  let text = ''
  for (const key of emitter.keys(map)) {
    const token = emitter.key(key)
    const value = map.get(key) ?? null
    if (text !== '') text += pad
    if (token === undefined) {
      const long = endLine(emitter.scalar(key, { indent: indent + 2, column: indent + 2 }))
      text += `? ${long}${pad}: ${emitInline(emitter, value, indent + 2)}`
    } else {
      text += `${token}:${emitAfterKey(emitter, value, { indent, column: indent + token.length + 1 })}`
    }
  }
  return text
}

/** A value behind `key:`, which ends at `column`. Lists are not indented below their key. */
function emitAfterKey(emitter: Emitter, data: Data, at: { readonly indent: number; readonly column: number }): string {
  const { indent, column } = at
  if (isFilledMap(data)) return `\n${' '.repeat(indent + 2)}${emitMap(emitter, data, indent + 2)}`
  if (isFilledList(data)) return `\n${' '.repeat(indent)}${emitList(emitter, data, indent)}`
  return ` ${endLine(emitter.scalar(data, { indent: indent + 2, column: column + 1 }))}`
}

function isFilledMap(data: Data): data is DataMap {
  return isMap(data) && data.size > 0
}

function isFilledList(data: Data): data is readonly Data[] {
  return Array.isArray(data) && data.length > 0
}

/** A block of text may end its last line itself, with any character that YAML 1.1 takes for a line end. */
function endLine(token: string): string {
  const last = token.charCodeAt(token.length - 1)
  return last === 0x0a || last === 0x2028 || last === 0x2029 ? token : `${token}\n`
}
