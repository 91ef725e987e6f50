// JSON as values, as Go's decoder reads it into `interface {}` (encoding/json `decode.go`): numbers are float64, the last of equal keys wins.

import { NOBODY, type OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { slice, TextBuilder, type Traced } from '../traced.ts'
import { bool, dict, type Dict, float, list, type List, nothing, str, strOf, type Value } from '../value.ts'
import { type EncodeCall, EncodeError } from './encode-call.ts'
import { checkJson, stringEnd } from './json-syntax.ts'
import { SourceText } from './source-text.ts'

/** The value of a JSON text; throws a `FunctionError` with Go's words for what is none, or has a number beyond float64. */
export function mustFromJson(text: Traced, call: EncodeCall): Value {
  try {
    const reader = read(text, call)
    if (reader.problem !== undefined) throw new EncodeError(reader.problem)
    return reader.value
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(error.message) : error
  }
}

/** The map of a JSON text; a text that is none gives what could be read of it, with the reason under the key `Error`. */
export function fromJson(text: Traced, call: EncodeCall): Dict {
  const source = new SourceText(text, call.origins, 'fromJson')
  try {
    const { value, problem } = read(text, call)
    // A number too large is no value, and still a number.
    const found = value.kind === 'nil' && problem !== undefined ? float(0) : value
    if (found.kind === 'nil') return { ...dict(new Map(), source.all), isNil: true }
    if (found.kind !== 'dict') return source.problem(mismatch(found, 'map[string]interface {}'))
    if (problem !== undefined) found.entries.set('Error', str(problem, source.all))
    return found
  } catch (error) {
    if (error instanceof EncodeError) return source.problem(error.message)
    throw error
  }
}

/** The list of a JSON text, or a list of the reason why it is none. */
export function fromJsonArray(text: Traced, call: EncodeCall): List {
  const source = new SourceText(text, call.origins, 'fromJson')
  try {
    const { value, problem } = read(text, call)
    const found = value.kind === 'nil' && problem !== undefined ? float(0) : value
    if (found.kind === 'nil') return { ...list([], source.all), isNil: true }
    if (found.kind !== 'list') return source.problems(mismatch(found, '[]interface {}'))
    return problem === undefined ? found : source.problems(problem)
  } catch (error) {
    if (error instanceof EncodeError) return source.problems(error.message)
    throw error
  }
}

/** What Go says of a value that is no map, or no list. */
export function mismatch(value: Value, wanted: string): string {
  return `json: cannot unmarshal ${JSON_NAMES[value.kind] ?? 'object'} into Go value of type ${wanted}`
}

const JSON_NAMES: Readonly<Record<string, string>> = {
  string: 'string',
  float: 'number',
  bool: 'bool',
  list: 'array',
  dict: 'object',
}

function read(text: Traced, call: EncodeCall): JsonReader {
  call.limits.spend(Math.ceil(text.text.length / 100))
  checkJson(text.text)
  return new JsonReader(text, call)
}

const SPACES = /[ \t\r\n]*/y
const NUMBER = /[-+.\deE]+/y
/** Objects and arrays deeper in each other than this are not read. */
const DEEPEST = 2000

/** Reads a text that is known to be JSON. */
class JsonReader {
  readonly value: Value
  /** What Go tells at the end though it has read on: the first number that is too large. */
  problem: string | undefined
  readonly #source: SourceText
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: Traced, call: EncodeCall) {
    this.#source = new SourceText(text, call.origins, 'fromJson')
    this.#text = text.text
    this.value = this.#value()
  }

  #value(): Value {
    this.#spaces()
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return this.#object()
      case '[':
        return this.#array()
      case '"':
        return strOf(this.#string())
      case 't':
        return bool(true, this.#word(4))
      case 'f':
        return bool(false, this.#word(5))
      case 'n':
        return nothing('nil', this.#word(4))
      default:
        return this.#number()
    }
  }

  #word(length: number): OriginId {
    const start = this.#at
    this.#at += length
    return this.#source.scalar(start, this.#at)
  }

  #number(): Value {
    const start = this.#at
    NUMBER.lastIndex = start
    const [digits = ''] = NUMBER.exec(this.#text) ?? []
    const value = Number(digits)
    const origin = this.#word(digits.length)
    if (Number.isFinite(value)) return float(value, origin)
    this.problem ??= `json: cannot unmarshal number ${digits} into Go value of type float64`
    return nothing('nil', origin)
  }

  #object(): Dict {
    const { open, close } = this.#enter()
    const entries = new Map<string, Value>()
    const keyOrigins = new Map<string, OriginId>()
    let structure = NOBODY
    let gap = open
    while (this.#next('}')) {
      const start = this.#at
      const { text: key } = this.#string()
      if (this.#source.isTracked) keyOrigins.set(key, this.#source.scalar(start, this.#at))
      this.#spaces()
      this.#at++
      this.#spaces()
      structure = this.#source.plus(structure, gap, this.#at)
      entries.set(key, this.#value())
      gap = this.#at
    }
    return this.#source.dict(entries, keyOrigins, close(structure, gap))
  }

  #array(): List {
    const { open, close } = this.#enter()
    const items: Value[] = []
    let structure = NOBODY
    let gap = open
    while (this.#next(']')) {
      structure = this.#source.plus(structure, gap, this.#at)
      items.push(this.#value())
      gap = this.#at
    }
    return list(items, close(structure, gap))
  }

  #enter(): { readonly open: number; readonly close: (structure: OriginId, gap: number) => OriginId } {
    if (++this.#depth > DEEPEST) {
      throw new FunctionError(`objects and arrays are nested more than ${DEEPEST} deep`, { reason: 'limit' })
    }
    const open = this.#at++
    const close = (structure: OriginId, gap: number): OriginId => {
      this.#depth--
      return this.#source.structure(this.#source.plus(structure, gap, this.#at))
    }
    return { open, close }
  }

  /** Whether another element follows; goes behind the comma before it, or behind the bracket that closes. */
  #next(close: string): boolean {
    this.#spaces()
    if (this.#text[this.#at] === close) {
      this.#at++
      return false
    }
    if (this.#text[this.#at] === ',') {
      this.#at++
      this.#spaces()
    }
    return true
  }

  #spaces(): void {
    const code = this.#text.charCodeAt(this.#at)
    if (code > 0x20) return
    SPACES.lastIndex = this.#at
    if (SPACES.test(this.#text)) this.#at = SPACES.lastIndex
  }

  #string(): Traced {
    const start = this.#at
    this.#at = stringEnd(this.#text, start)
    return decode(this.#source, start + 1, this.#at - 1)
  }
}

const ESCAPES = /\\(?:u[\dA-Fa-f]{4}(?:\\u[\dA-Fa-f]{4})?|[^])|\p{Cs}/gu

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The text between two quotes; escapes, and bytes that are no UTF-8, are read anew. */
function decode(source: SourceText, start: number, end: number): Traced {
  const raw = source.part.text.slice(start, end)
  if (!/[\\\udc80-\udcff]/.test(raw))
    return source.isTracked ? slice(source.part, start, end) : { text: raw, runs: source.part.runs }
  const builder = new TextBuilder()
  let done = 0
  for (const { 0: found, index } of raw.matchAll(ESCAPES)) {
    if (index < done) continue
    if (index > done) source.copyTo(builder, start + done, start + index)
    const { text, length } = unescaped(found)
    done = index + length
    builder.add(text, source.scalar(start + index, start + done))
    // The second of two escapes that are no pair is read by itself.
    if (length < found.length) {
      const second = unescaped(found.slice(length))
      builder.add(second.text, source.scalar(start + done, start + index + found.length))
      done = index + found.length
    }
  }
  if (done < raw.length || done === 0) source.copyTo(builder, start + done, end)
  return builder.toTraced()
}

function unescaped(found: string): { readonly text: string; readonly length: number } {
  if (!found.startsWith('\\')) return { text: '\ufffd', length: found.length }
  if (found[1] !== 'u') return { text: SIMPLE[found.charAt(1)] ?? found.slice(1), length: found.length }
  const code = Number.parseInt(found.slice(2, 6), 16)
  if (code < 0xd800 || code > 0xdfff) return { text: String.fromCharCode(code), length: 6 }
  const low = found.length > 6 ? Number.parseInt(found.slice(8, 12), 16) : 0
  const isPair = code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff
  return isPair ? { text: String.fromCharCode(code, low), length: 12 } : { text: '\ufffd', length: 6 }
}
