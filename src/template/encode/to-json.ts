// Values as JSON, as Go's encoder writes it (encoding/json `encode.go`): keys in the order of their bytes, numbers with Go's digits.

import { jsonNumber } from '../../yaml/print-number.ts'
import type { OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { TextBuilder, type Traced, traced } from '../traced.ts'
import { typeName } from '../type-name.ts'
import { compareBytes } from '../utf8.ts'
import { deepOriginOf } from '../value-origin.ts'
import type { Dict, Int, List, Value } from '../value.ts'
import { Effort, type EncodeCall, EncodeError } from './encode-call.ts'
import { jsonView } from './json-view.ts'
import { keyPart } from './key-part.ts'
import { addEscaped } from './text-range.ts'

/** How JSON is written. */
export interface JsonStyle {
  /** `html` escapes `<`, `>` and `&` as well, which is Go's default. */
  readonly escapes?: 'html' | 'raw'
  /** What is put before a line for each level; without it all is on one line. */
  readonly indent?: string
}

/** The JSON of a value; throws a `FunctionError` with Go's words for what JSON cannot hold. */
export function mustToJson(value: Value, call: EncodeCall, style: JsonStyle = {}): Traced {
  const writer = new JsonWriter(call, style)
  try {
    writer.value(value)
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(error.message) : error
  }
  return writer.builder.toTraced()
}

/** The same, and an empty text for what JSON cannot hold. */
export function toJson(value: Value, call: EncodeCall, style: JsonStyle = {}): Traced {
  return orEmpty(value, call, 'toJson', () => mustToJson(value, call, style))
}

/** What `encode` gives, or the empty text where it refuses the value. */
export function orEmpty(value: Value, { origins }: EncodeCall, by: string, encode: () => Traced): Traced {
  try {
    return encode()
  } catch (error) {
    const isRefused = error instanceof EncodeError || (error instanceof FunctionError && error.reason !== 'limit')
    if (!isRefused) throw error
    return traced('', origins.derived(deepOriginOf(value, origins), by))
  }
}

/** Whether a text may need escapes; few do. */
const DOUBTFUL = /[^\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5b\x5d-\u2027\u202a-\ud7ff\ue000-\uffff]/
/** Quotes, backslashes, control characters, the line ends of Unicode, and halves of surrogate pairs; with HTML three more. */
const ESCAPED = /[^\x20\x21\x23-\x5b\x5d-\u2027\u202a-\ud7ff\ue000-\u{10ffff}]/gu
const ESCAPED_HTML = /[^\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5b\x5d-\u2027\u202a-\ud7ff\ue000-\u{10ffff}]/gu

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** One character as Go escapes it; a byte that is no UTF-8 becomes the replacement character. */
function jsonEscape(character: string): string {
  const short = SHORT.get(character)
  if (short !== undefined) return short
  const code = character.charCodeAt(0)
  return code >= 0xd800 && code <= 0xdfff ? '\\ufffd' : `\\u${code.toString(16).padStart(4, '0')}`
}

/** What stands between the quotes of a text's JSON. */
export function jsonInner(text: string): string {
  return text.replace(ESCAPED_HTML, jsonEscape)
}

/** The digits of an integer, which may be a bigint. */
export function integerText({ value }: Int): string {
  return String(value)
}

class JsonWriter {
  readonly builder = new TextBuilder()
  readonly #call: EncodeCall
  readonly #site: OriginId
  readonly #indent: string
  readonly #pattern: RegExp
  readonly #effort: Effort
  #line = '\n'

  constructor(call: EncodeCall, style: JsonStyle) {
    this.#call = call
    this.#site = call.site
    this.#indent = style.indent ?? ''
    this.#pattern = style.escapes === 'raw' ? ESCAPED : ESCAPED_HTML
    this.#effort = new Effort(call)
  }

  value(given: Value): void {
    const { origins } = this.#call
    const value = jsonView(given, this.#call)
    this.#effort.value(this.builder.length)
    switch (value.kind) {
      case 'string':
        return this.#text(value)
      case 'float':
        return this.builder.add(jsonNumber(value.value), origins.reformatted(value.origin, 'toJson'))
      case 'int':
        return this.builder.add(integerText(value), origins.reformatted(value.origin, 'toJson'))
      case 'bool':
        return this.builder.add(String(value.value), origins.reformatted(value.origin, 'toJson'))
      case 'invalid':
      case 'nil':
        return this.builder.add('null', origins.reformatted(value.origin, 'toJson'))
      case 'list':
        return this.#list(value)
      case 'dict':
        return this.#dict(value)
    }
  }

  #text(part: Traced): void {
    const { builder } = this
    builder.add('"', this.#site)
    if (DOUBTFUL.test(part.text)) {
      addEscaped(builder, part, {
        pattern: this.#pattern,
        escape: jsonEscape,
        origins: this.#call.origins,
        by: 'toJson',
      })
    } else builder.addTraced(part)
    builder.add('"', this.#site)
  }

  #list(list: List): void {
    const { builder } = this
    if (list.items.length === 0) return builder.add('[]', this.#call.origins.reformatted(list.origin, 'toJson'))
    this.#open(list, '[')
    let separator = ''
    for (const item of list.items) {
      this.#between(separator)
      separator = ','
      this.value(item)
    }
    this.#close(list, ']')
  }

  #dict(dict: Dict): void {
    const { builder } = this
    if (dict.entries.size === 0) return builder.add('{}', this.#call.origins.reformatted(dict.origin, 'toJson'))
    this.#open(dict, '{')
    let separator = ''
    for (const key of [...dict.entries.keys()].toSorted(compareBytes)) {
      this.#between(separator)
      separator = ','
      this.#text(keyPart(dict, key, this.#call))
      builder.add(this.#indent === '' ? ':' : ': ', this.#site)
      const value = dict.entries.get(key)
      if (value !== undefined) this.value(value)
    }
    this.#close(dict, '}')
  }

  #open(collection: List | Dict, bracket: string): void {
    this.#effort.enter(collection, typeName(collection))
    this.builder.add('', collection.origin)
    this.builder.add(bracket, this.#site)
    this.#line += this.#indent
  }

  #between(separator: string): void {
    const text = this.#indent === '' ? separator : separator + this.#line
    if (text !== '') this.builder.add(text, this.#site)
  }

  #close(collection: List | Dict, bracket: string): void {
    this.#effort.leave(collection)
    this.#line = this.#line.slice(0, this.#line.length - this.#indent.length)
    this.builder.add(this.#indent === '' ? bracket : this.#line + bracket, this.#site)
  }
}
