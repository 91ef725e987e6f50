// What a scalar of a YAML file means to Helm: its text typed as go-yaml v2 types it, then sent through JSON, where every number
// becomes a float64 (helm reads YAML with sigs.k8s.io/yaml). For the values tree, for map keys, and for the text fields of Chart.yaml.

import { readBinary } from './binary.ts'
import { readInteger, readNumber } from './go-number.ts'
import { printFloat32 } from './print-float32.ts'
import { isBase60, isTimestamp } from './old-notations.ts'
import { NUMBERED } from './key-names.ts'
import {
  hasKey,
  Kind,
  keyStyleOf,
  keyText,
  kindOf,
  placeOf,
  scalarText,
  Style,
  styleOf,
  type YamlTable,
} from './table.ts'

/** What a scalar can mean. A number is a float64, as in Helm. */
export type Plain = string | number | boolean | null

/** go-yaml's words by the text (`resolve.go`); no other letter cases, and none longer than five letters. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
])

/** The words for what no JSON can hold. */
const NOT_FINITE: ReadonlyMap<string, number> = new Map([
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
])

const LONGEST_WORD = 5

/** By the code of a text's first character: 0 it is text, 1 it may be a word, 2 it may be a number. */
const FIRST = new Uint8Array(128)
for (const character of 'yYnNtTfFoO~') FIRST[character.charCodeAt(0)] = 1
for (const character of '+-.0123456789') FIRST[character.charCodeAt(0)] = 2

/**
 * The value of a plain (unquoted, untagged) scalar exactly as Helm reads it: YAML 1.1 words, numbers as float64, everything else text.
 * Timestamps and base-60 numbers are text. `.inf` and `.nan` give the numbers they name, which Helm then refuses, since JSON has none
 * ("json: unsupported value"): `toData` refuses them too.
 */
export function resolvePlain(text: string): Plain {
  if (text === '') return null
  const code = text.charCodeAt(0)
  const first = code < 128 ? FIRST[code] : 0
  if (first === 0) return text
  if (first === 2) return NOT_FINITE.get(text) ?? readNumber(text) ?? text
  if (text.length > LONGEST_WORD) return text
  const word = WORDS.get(text)
  return word === undefined ? text : word
}

/** Whether Helm's own emitter would leave the text unquoted as far as its type goes: text to Helm, and no time or base-60 number to others. */
export function staysText(text: string): boolean {
  return typeof resolvePlain(text) === 'string' && !isTimestamp(text) && !isBase60(text)
}

/**
 * The value of an entry: a scalar typed by its style and tag, an alias as what it names, a value that is not written as null. A scalar
 * whose tag does not fit (`!!int x`, which Helm refuses) is its text; a map or a list is null.
 */
export function scalarValue(table: YamlTable, entry: number): Plain {
  if (kindOf(table, entry) === Kind.alias) {
    const target = table.aliases.get(entry)
    return target === undefined ? null : scalarValue(table, target)
  }
  const value = strictScalar(table, entry)
  return value === undefined ? scalarText(table, entry) : value
}

/** The same without following aliases, and undefined where Helm refuses the scalar for its tag. */
export function strictScalar(table: YamlTable, entry: number): Plain | undefined {
  const kind = kindOf(table, entry)
  if (kind !== Kind.scalar && kind !== Kind.none) return null
  const tag = table.tags.size === 0 ? undefined : table.tags.get(entry)
  if (tag !== undefined) return taggedValue(tag, scalarText(table, entry))
  if (kind === Kind.none) return null
  const text = scalarText(table, entry)
  return styleOf(table, entry) === Style.plain ? resolvePlain(text) : text
}

/**
 * The value of a scalar with an explicit tag, quoted or not (go-yaml `resolve.go`): `!!int`, `!!float`, `!!bool` and `!!null` only take
 * what plain text would be resolved to, `!!str`, `!!timestamp` and tags of other makers give the text; undefined where Helm refuses.
 */
function taggedValue(tag: string, text: string): Plain | undefined {
  switch (shortTag(tag)) {
    case '!!int':
      return readInteger(text) === undefined ? undefined : resolvePlain(text)
    case '!!float':
      return isFloat(text) ? resolvePlain(text) : undefined
    case '!!bool':
      return typeof resolvePlain(text) === 'boolean' ? resolvePlain(text) : undefined
    case '!!null':
      return resolvePlain(text) === null ? null : undefined
    case '!!timestamp':
      return isTimestamp(text) ? text : undefined
    case '!!binary':
      return readBinary(text)
    default:
      return text
  }
}

function shortTag(tag: string): string {
  return tag.replace(
    /^!<(?:tag:yaml\.org,2002:(.*)|(.*))>$/,
    (_tag, core?: string, other?: string) => other ?? `!!${core}`,
  )
}

/** A `!!float` may be an integer, unless only an unsigned one holds it. */
function isFloat(text: string): boolean {
  return typeof resolvePlain(text) === 'number' && !isUnsigned(readInteger(text))
}

function isUnsigned(integer: bigint | undefined): boolean {
  return integer !== undefined && integer >= 2n ** 63n
}

/**
 * A map's key as Helm knows it: `on` is "true", `0x10` is "16", `1.10` is "1.1" (sigs.k8s.io/yaml `yaml.go`: integers in decimal, other
 * numbers with 32 bits). A key that Helm refuses (`~`, or an integer beyond 63 bits) is its text here; `toData` refuses it.
 */
export function keyAsHelm(table: YamlTable, entry: number): string {
  if (keyStyleOf(table, entry) !== Style.plain || !hasKey(table, entry)) return keyText(table, entry)
  const number = placeOf(table, entry)
  const known = plainKeys[number]
  if (known !== undefined) return known
  const text = keyText(table, entry)
  const key = plainKey(text) ?? text
  if (number < NUMBERED) {
    // Without holes, which would make every look a slow one.
    while (plainKeys.length <= number) plainKeys.push(undefined)
    plainKeys[number] = key
  }
  return key
}

/** What Helm makes of plain keys, by their numbers. */
const plainKeys: (string | undefined)[] = []

/** What Helm makes of an unquoted key; undefined where it refuses the key. */
export function plainKey(text: string): string | undefined {
  const value = resolvePlain(text)
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value === null) return undefined
  const integer = readInteger(text)
  if (integer !== undefined) return isUnsigned(integer) ? undefined : String(integer)
  return NOT_FINITE_KEYS.get(printFloat32(value)) ?? printFloat32(value)
}

const NOT_FINITE_KEYS: ReadonlyMap<string, string> = new Map([
  ['+Inf', '.inf'],
  ['-Inf', '-.inf'],
  ['NaN', '.nan'],
])

/**
 * The text of a scalar where Helm wants text, as in the fields of Chart.yaml (sigs.k8s.io/yaml `yaml.go`, convertToJSONableObject):
 * `appVersion: 1.20` is "1.2", `1e3` is "1000", `012` is "10", `yes` is "true", null is empty. Integers keep all their digits.
 */
export function fieldText(table: YamlTable, entry: number): string {
  const value = scalarValue(table, entry)
  if (typeof value !== 'number') return value === null ? '' : String(value)
  const target = table.aliases.get(entry) ?? entry
  const integer =
    shortTag(table.tags.get(target) ?? '') === '!!float' ? undefined : readInteger(scalarText(table, target))
  return integer === undefined ? printFloat32(value) : String(integer)
}
