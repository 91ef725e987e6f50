// Values as TOML, as Helm's `toToml` lays them out (BurntSushi/toml `encode.go`): in each table plain keys first, then tables, both sorted,
// nested tables indented.

import { printFloat64 } from '../../yaml/print-number.ts'
import type { OriginId, Origins } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { originOfText, TextBuilder, type Traced, traced } from '../traced.ts'
import { typeName } from '../type-name.ts'
import { compareBytes } from '../utf8.ts'
import { deepOriginOf } from '../value-origin.ts'
import { type Dict, type Host, type List, strOf, type Value } from '../value.ts'
import { Effort, type EncodeCall, EncodeError } from './encode-call.ts'
import { keyPart } from './key-part.ts'
import { addEscaped } from './text-range.ts'
import { integerText } from './to-json.ts'
import { tomlTimeText } from './toml-time.ts'

/** How floats are written: with an exponent where it is shorter, or as before BurntSushi 1.5 (Helm up to 3.17) never. */
export type TomlFloats = 'shortest' | 'fixed'

/** The TOML of a value; what TOML cannot hold gives the words of the error. Nothing at all is refused by this too, as Go panics. */
export function toToml(value: Value, call: EncodeCall, floats: TomlFloats = 'shortest'): Traced {
  try {
    return write(value, call, floats)
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error
    return traced(error.message, call.origins.derived(deepOriginOf(value, call.origins), 'toToml'))
  }
}

function write(value: Value, call: EncodeCall, floats: TomlFloats): Traced {
  const writer = new TomlWriter(call, floats)
  writer.root(value)
  return writer.builder.toTraced()
}

/** What is written as it is: a time. */
interface Raw extends Traced {
  readonly kind: 'raw'
}

/** Values of their own types seen as what they hold. */
type TomlValue = Exclude<Value, Host> | Raw

const BARE = /^[A-Za-z0-9_-]+$/
/** Quotes, backslashes and control characters. */
const ESCAPED = /[^\x20\x21\x23-\x5b\x5d-\x7e\x80-\uffff]/g
const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
])

function escape(character: string): string {
  return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

type Path = readonly Traced[]
type Entries = readonly (readonly [string, TomlValue])[]

class TomlWriter {
  readonly builder = new TextBuilder()
  readonly #call: EncodeCall
  readonly #origins: Origins
  readonly #site: OriginId
  readonly #floats: TomlFloats
  readonly #effort: Effort

  constructor(call: EncodeCall, floats: TomlFloats) {
    this.#call = call
    this.#origins = call.origins
    this.#site = call.site
    this.#floats = floats
    this.#effort = new Effort(call)
  }

  root(given: Value): void {
    const value = view(given)
    if (isNil(value)) {
      if (value.kind === 'nil' || value.kind === 'invalid')
        throw new FunctionError('reflect: call of reflect.Value.Type on zero Value')
      if (value.kind === 'dict') return
    }
    if (value.kind === 'dict') this.#table([], value)
    else if (isTables(value)) throw new EncodeError('toml: top-level values must be Go maps or structs')
    else this.#element(value)
  }

  /** A table's header and what is in it. */
  #table(path: Path, dict: Dict): void {
    if (path.length === 1) this.#newLine()
    if (path.length > 0) this.#header(path, '[', ']')
    this.#entries(path, dict)
  }

  #header(path: Path, open: string, close: string): void {
    this.#add('  '.repeat(path.length - 1) + open)
    path.forEach((key, index) => {
      if (index > 0) this.#add('.')
      this.#key(key)
    })
    this.#add(`${close}\n`)
  }

  #entries(path: Path, dict: Dict): void {
    this.#effort.enter(dict, typeName(dict))
    this.builder.add('', dict.origin)
    const { plain, tables } = this.#sorted(dict)
    for (const [key, value] of [...plain, ...tables]) {
      if (isNil(value)) this.#nil(value)
      else this.#entry([...path, keyPart(dict, key, this.#call)], value)
    }
    this.#effort.leave(dict)
  }

  /** Plain values, then tables, each in the order of their keys. */
  #sorted(dict: Dict): { readonly plain: Entries; readonly tables: Entries } {
    const plain: [string, TomlValue][] = []
    const tables: [string, TomlValue][] = []
    for (const [key, given] of [...dict.entries].toSorted(([a], [b]) => compareBytes(a, b))) {
      const value = view(given)
      const isTable = value.kind === 'dict' || isTables(value)
      if (isTable && !isNil(value)) tables.push([key, value])
      else plain.push([key, value])
    }
    return { plain, tables }
  }

  #entry(path: Path, value: TomlValue): void {
    this.#effort.value(this.builder.length)
    if (value.kind === 'dict') return this.#table(path, value)
    if (isTables(value)) return this.#tables(path, value)
    this.#add('  '.repeat(path.length - 1))
    this.#pair(path.at(-1), value)
    this.#newLine()
  }

  #pair(key: Traced | undefined, value: TomlValue): void {
    if (key !== undefined) this.#key(key)
    this.#add(' = ')
    this.#element(value)
  }

  #tables(path: Path, list: List): void {
    this.builder.add('', list.origin)
    for (const item of list.items) {
      const value = view(item)
      if (value.kind !== 'dict' || value.isNil) continue
      this.#newLine()
      this.#header(path, '[[', ']]')
      this.#entries(path, value)
    }
  }

  #element(value: TomlValue): void {
    const { builder } = this
    this.#effort.value(builder.length)
    switch (value.kind) {
      case 'string':
        return this.#text(value)
      case 'raw':
        return builder.addTraced(value)
      case 'int':
        return builder.add(integerText(value), this.#origins.reformatted(value.origin, 'toToml'))
      case 'float':
        return builder.add(this.#float(value.value), this.#origins.reformatted(value.origin, 'toToml'))
      case 'bool':
        return builder.add(String(value.value), this.#origins.reformatted(value.origin, 'toToml'))
      case 'bytes':
        return this.#bytes(value)
      case 'list':
        return this.#list(value)
      case 'dict':
        return this.#inline(value)
      case 'nil':
      case 'invalid':
        throw new EncodeError('toml: cannot encode array with nil element')
    }
  }

  /** A byte slice is a list of numbers. */
  #bytes({ text, runs }: Traced): void {
    const numbers = [...Buffer.from(text)].join(', ')
    this.builder.add(`[${numbers}]`, this.#origins.reformatted(originOfText({ text, runs }, this.#origins), 'toToml'))
  }

  #float(value: number): string {
    if (Number.isNaN(value)) return 'nan'
    if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
    const text = this.#floats === 'fixed' ? fixedFloat(value) : printFloat64(value)
    return /[e.]/.test(text) ? text : `${text}.0`
  }

  #list(list: List): void {
    this.#effort.enter(list, typeName(list))
    this.builder.add('', list.origin)
    this.#add('[')
    list.items.forEach((item, index) => {
      if (index > 0) this.#add(', ')
      this.#element(view(item))
    })
    this.#add(']')
    this.#effort.leave(list)
  }

  #inline(dict: Dict): void {
    this.#effort.enter(dict, typeName(dict))
    this.builder.add('', dict.origin)
    this.#add('{')
    const { plain, tables } = this.#sorted(dict)
    const all = [...plain, ...tables]
    for (const [index, [key, value]] of all.entries()) {
      if (isNil(value)) {
        this.#nil(value)
        continue
      }
      this.#pair(keyPart(dict, key, this.#call), value)
      // A comma is left behind where all further values are nil.
      if (index < all.length - 1) this.#add(', ')
    }
    this.#add('}')
    this.#effort.leave(dict)
  }

  /** What is nil is left out, and leaves why. */
  #nil(value: TomlValue): void {
    if ('origin' in value) this.builder.add('', value.origin)
  }

  #key(key: Traced): void {
    if (BARE.test(key.text)) this.builder.addTraced(key)
    else this.#text(key)
  }

  #text(part: Traced): void {
    this.#add('"')
    addEscaped(this.builder, part, { pattern: ESCAPED, escape, origins: this.#origins, by: 'toToml' })
    this.#add('"')
  }

  /** A line end, but for the first line. */
  #newLine(): void {
    if (this.builder.length > 0) this.#add('\n')
  }

  #add(text: string): void {
    if (text !== '') this.builder.add(text, this.#site)
  }
}

function fixedFloat(value: number): string {
  const [digits = '', exponent] = String(value).split('e')
  if (exponent === undefined) return Object.is(value, -0) ? '-0' : digits
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = digits.replace('-', '').split('.')
  const shift = Number(exponent)
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${part}`
  return sign + (whole + part).padEnd(shift + 1, '0')
}

function view(value: Value): TomlValue {
  if (value.kind !== 'host') return value
  const time = tomlTimeText(value)
  if (time !== undefined) return { kind: 'raw', ...time }
  if (value.type === 'time.Duration') return strOf(value.print())
  const seen = value.toJson?.() ?? value.elements?.()
  if (seen === undefined || seen.kind === 'host') throw new EncodeError(`unsupported type: ${value.goKind}`)
  return seen
}

function isNil(value: TomlValue): boolean {
  if (value.kind === 'list' || value.kind === 'dict') return value.isNil === true
  return value.kind === 'nil' || value.kind === 'invalid'
}

/** Whether it is a list of maps and nothing else; a list with nil in it is refused (`encode.go`, isTableArray). */
function isTables(value: TomlValue): value is List {
  if (value.kind !== 'list' || value.items.length === 0) return false
  let all = true
  for (const item of value.items) {
    const seen = view(item)
    if (isNil(seen)) throw new EncodeError('toml: cannot encode array with nil element')
    // Lists within are looked at as well, for what must not be in them.
    if (seen.kind === 'list') isTables(seen)
    all &&= seen.kind === 'dict'
  }
  return all
}
