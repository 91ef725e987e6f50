// Values as YAML, as Helm's `toYamlPretty` writes them: by go-yaml v3 and not through JSON. Lists are indented below their keys, long lines
// are not broken, and large numbers have an exponent.

import { emitKey, emitLiteral, emitScalar, fitsLiteral, type ScalarPlace } from '../../yaml/emit-scalar.ts'
import { escapeCode } from '../../yaml/escapes.ts'
import { printFloat64 } from '../../yaml/print-number.ts'
import { compareKeys } from '../../yaml/key-order.ts'
import type { Traced } from '../traced.ts'
import { byteList } from '../value-origin.ts'
import { dict, type Host, list, strOf, type Value } from '../value.ts'
import { EncodeError, type EncodeCall } from './encode-call.ts'
import type { JsonValue } from './json-view.ts'
import { orEmpty } from './to-json.ts'
import { writeYaml, type YamlLayout } from './to-yaml.ts'

/** The YAML of a value without its last line end; empty for what has none. */
export function toYamlPretty(value: Value, call: EncodeCall): Traced {
  return orEmpty(value, call, 'toYamlPretty', () => writeYaml(value, call, PRETTY))
}

const PRETTY: YamlLayout = {
  view,
  scalar,
  listIndent: 2,
  compareKeys: compare,
  key: (key) => (key.includes(NEXT_LINE) ? undefined : emitKey(key)),
  checkText: () => undefined,
  checkKey: () => undefined,
}

/** As in v2, but behind a digit a letter comes first (go-yaml v3 `sorter.go`). */
function compare(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  const isLetter = LETTER.test(a.charAt(at))
  if (at === 0 || at >= a.length || at >= b.length || isLetter === LETTER.test(b.charAt(at))) return compareKeys(a, b)
  return DIGIT.test(a.charAt(at - 1)) === isLetter ? -1 : 1
}

const LETTER = /\p{L}/u
const DIGIT = /\p{Nd}/u

function scalar(value: string | number | boolean, place: ScalarPlace): string {
  if (typeof value === 'number') return Number.isFinite(value) ? printFloat64(value) : emitScalar(value, place)
  // To v3 this is a merge key and nothing to be quoted.
  if (value === '<<') return value
  // From a column far to the left no line is too long.
  if (
    typeof value === 'string' &&
    value.includes('\n') &&
    value.includes('\t') &&
    fitsLiteral(value.replaceAll('\t', 'x'))
  ) {
    return emitLiteral(value, place.indent)
  }
  const far = { indent: place.indent, column: Number.NEGATIVE_INFINITY }
  if (typeof value !== 'string' || !value.includes(NEXT_LINE)) return emitScalar(value, far)
  // The character that JSON would lose is written as an escape here.
  const other = OTHERS.find((character) => !value.includes(character)) ?? ''
  return emitScalar(value.replaceAll(NEXT_LINE, other), far).replaceAll(escapeCode(other.charCodeAt(0)), '\\N')
}

const NEXT_LINE = '\u0085'
/** Characters that are always escaped. */
const OTHERS = ['\ufffe', '\uffff', '\u0080', '\u0081']

function view(value: Value, call: EncodeCall): JsonValue {
  switch (value.kind) {
    case 'host':
      return hostView(value, call)
    case 'bytes':
      return byteList(value, call.origins)
    case 'list':
      return value.isNil ? list([], value.origin) : value
    case 'dict':
      return value.isNil ? dict(new Map(), value.origin) : value
    case 'invalid':
    case 'nil':
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
      return value
  }
}

/** Fields have names in lower case here. */
function hostView(host: Host, call: EncodeCall): JsonValue {
  if (host.type === 'time.Duration') return strOf(host.print())
  const seen = host.toJson?.() ?? host.elements?.()
  if (seen === undefined || seen.kind === 'host') throw new EncodeError(`cannot marshal type: ${host.type}`)
  if (seen.kind !== 'dict' || host.goKind === 'map') return view(seen, call)
  return dict(new Map(Array.from(seen.entries, ([key, item]) => [key.toLowerCase(), item])), seen.origin)
}
