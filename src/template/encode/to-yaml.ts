// Values as YAML, as Helm's `toYaml` writes them: through JSON and go-yaml v2, byte for byte as `src/yaml/emit.ts` does it for data, with
// the origin of every character.

import { emitKey, emitScalar, type ScalarPlace } from '../../yaml/emit-scalar.ts'
import { compareKeys } from '../../yaml/key-order.ts'
import { NOBODY, type OriginId, type Origins } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { RUN, TextBuilder, type Traced } from '../traced.ts'
import { typeName } from '../type-name.ts'
import type { Dict, List, Value } from '../value.ts'
import { Effort, type EncodeCall, EncodeError } from './encode-call.ts'
import { jsonView, type JsonValue } from './json-view.ts'
import { keyPart } from './key-part.ts'
import { addScalar } from './scalar-runs.ts'
import { integerText, jsonInner, orEmpty } from './to-json.ts'

/** The YAML of a value without its last line end; throws a `FunctionError` with Helm's words for what has none. */
export function mustToYaml(value: Value, call: EncodeCall): Traced {
  try {
    return writeYaml(value, call, HELM)
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error
    const isJson = error.message.startsWith('json:')
    throw new FunctionError(isJson ? `error marshaling into JSON: ${error.message}` : error.message)
  }
}

/** Writes a value in a layout, without the last line end; throws an `EncodeError` for what the layout refuses. */
export function writeYaml(value: Value, call: EncodeCall, layout: YamlLayout): Traced {
  const writer = new YamlWriter(call, layout)
  writer.root(value)
  return withoutLastBreak(writer.builder.toTraced())
}

/** As a slice would be, but for the time that it takes to look at every run. */
function withoutLastBreak({ text, runs }: Traced): Traced {
  if (!text.endsWith('\n')) return { text, runs }
  const end = text.length - 1
  if (runs.length === 0) return { text: text.slice(0, end), runs }
  const trimmed = runs.slice()
  const last = trimmed.length - RUN
  // Runs of no width may stand behind the one that the line end is of.
  for (let i = last; (trimmed[i] ?? 0) > end; i -= RUN) trimmed[i] = end
  if (runs[last - RUN] === end) trimmed.length = last
  return { text: text.slice(0, end), runs: trimmed }
}

/** In what the ways of writing YAML differ. */
export interface YamlLayout {
  readonly view: (value: Value, call: EncodeCall) => JsonValue
  /** A scalar that is no integer; text as `emitScalar` writes it. */
  readonly scalar: (value: string | number | boolean, place: ScalarPlace) => string
  /** How much deeper than its key a list stands. */
  readonly listIndent: number
  readonly compareKeys: (a: string, b: string) => number
  /** A key before its colon; undefined for one that must be written behind a question mark. */
  readonly key: (key: string) => string | undefined
  readonly checkText: (text: string) => void
  readonly checkKey: (key: string) => void
}

/** Helm's `toYaml`. */
const HELM: YamlLayout = {
  view: jsonView,
  scalar: emitScalar,
  listIndent: 0,
  compareKeys,
  key: emitKey,
  checkText: refuseText,
  checkKey: refuseKey,
}

/** The same, and an empty text for what has no YAML. */
export function toYaml(value: Value, call: EncodeCall): Traced {
  return orEmpty(value, call, 'toYaml', () => mustToYaml(value, call))
}

/** What go-yaml refuses to read, and Go's JSON does not escape (go-yaml `readerc.go`). */
const REFUSED = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/
/** A key may be no longer in JSON, quotes included (go-yaml `scannerc.go`, yaml_parser_stale_simple_keys); counted in characters. */
const LONGEST_KEY = 1024
/** Shorter keys never are, whatever is escaped in them. */
const SHORT_KEY = 170

class YamlWriter {
  readonly builder = new TextBuilder()
  readonly #call: EncodeCall
  readonly #origins: Origins
  readonly #site: OriginId
  readonly #effort: Effort
  readonly #layout: YamlLayout
  readonly #isTracking: boolean
  readonly #keys = new Map<string, string>()

  constructor(call: EncodeCall, layout: YamlLayout) {
    this.#layout = layout
    this.#isTracking = call.origins.tracking === 'on'
    this.#call = call
    this.#origins = call.origins
    this.#site = call.site
    this.#effort = new Effort(call)
  }

  root(given: Value): void {
    const value = this.#view(given)
    if (isFilled(value)) this.#inline(value, 0)
    else this.#scalar(value, { indent: 2, column: 0 })
  }

  #view(value: Value): JsonValue {
    this.#effort.value(this.builder.length)
    return this.#layout.view(value, this.#call)
  }

  /** A value that begins at the column `indent`, behind `- ` or `? ` or at the root. */
  #inline(value: JsonValue, indent: number): void {
    if (value.kind === 'dict' && value.entries.size > 0) this.#dict(value, indent)
    else if (value.kind === 'list' && value.items.length > 0) this.#list(value, indent)
    else this.#scalar(value, { indent, column: indent })
  }

  #list(list: List, indent: number): void {
    const { builder } = this
    this.#effort.enter(list, typeName(list))
    builder.add('', list.origin)
    const dash = `${' '.repeat(indent)}- `
    let first = true
    for (const item of list.items) {
      builder.add(first ? '- ' : dash, this.#site)
      first = false
      this.#inline(this.#view(item), indent + 2)
    }
    this.#effort.leave(list)
  }

  #dict(dict: Dict, indent: number): void {
    const { builder } = this
    this.#effort.enter(dict, typeName(dict))
    builder.add('', dict.origin)
    const pad = ' '.repeat(indent)
    let first = true
    for (const key of sortedKeys(dict, this.#layout)) {
      const value = dict.entries.get(key)
      if (value === undefined) continue
      if (!first) builder.add(pad, this.#site)
      first = false
      this.#entry(dict, { key, value: this.#view(value), indent })
    }
    this.#effort.leave(dict)
  }

  #entry(dict: Dict, { key, value, indent }: { key: string; value: JsonValue; indent: number }): void {
    const token = this.#key(key)
    if (token === undefined) return this.#longEntry(dict, { key, value, indent })
    if (this.#isTracking) {
      const part = keyPart(dict, key, this.#call)
      addScalar(this.builder, token, part, { origins: this.#origins, site: this.#site, indent })
    } else this.builder.add(token, NOBODY)
    this.#afterKey(value, indent, indent + token.length + 1)
  }

  /** A key as it is written, checked; most keys stand in many maps. */
  #key(key: string): string | undefined {
    const known = this.#keys.get(key)
    if (known !== undefined) return known
    this.#layout.checkKey(key)
    const token = this.#layout.key(key)
    if (token !== undefined) this.#keys.set(key, token)
    return token
  }

  /** A key that stands behind a question mark. */
  #longEntry(dict: Dict, { key, value, indent }: { key: string; value: JsonValue; indent: number }): void {
    const { builder } = this
    builder.add('? ', this.#site)
    this.#scalar({ kind: 'string', ...keyPart(dict, key, this.#call) }, { indent: indent + 2, column: indent + 2 })
    builder.add(`${' '.repeat(indent)}: `, this.#site)
    this.#inline(value, indent + 2)
  }

  /** A value behind a key, with its colon, which ends at `column`. Lists are not indented below their key. */
  #afterKey(value: JsonValue, indent: number, column: number): void {
    const { builder } = this
    if (value.kind === 'dict' && value.entries.size > 0) {
      builder.add(`:\n${' '.repeat(indent + 2)}`, this.#site)
      this.#dict(value, indent + 2)
    } else if (value.kind === 'list' && value.items.length > 0) {
      const { listIndent } = this.#layout
      builder.add(`:\n${' '.repeat(indent + listIndent)}`, this.#site)
      this.#list(value, indent + listIndent)
    } else {
      builder.add(': ', this.#site)
      this.#scalar(value, { indent: indent + 2, column: column + 1 })
    }
  }

  /** A scalar, or a collection that is empty, to the end of its line. */
  #scalar(value: JsonValue, place: ScalarPlace): void {
    const { builder } = this
    if (value.kind === 'string') {
      const { text } = value
      this.#layout.checkText(text)
      const token = this.#layout.scalar(text, place)
      if (this.#isTracking) {
        addScalar(builder, token, value, { origins: this.#origins, site: this.#site, indent: place.indent })
        if (!endsLine(token)) builder.add('\n', this.#site)
      } else builder.add(endsLine(token) ? token : `${token}\n`, NOBODY)
      return
    }
    builder.add(this.#unquoted(value, place), this.#origins.reformatted(value.origin, 'toYaml'))
    builder.add('\n', this.#site)
  }

  #unquoted(value: Exclude<JsonValue, { kind: 'string' }>, place: ScalarPlace): string {
    switch (value.kind) {
      case 'int':
        return integerText(value)
      case 'float':
      case 'bool':
        return this.#layout.scalar(value.value, place)
      case 'invalid':
      case 'nil':
        return 'null'
      case 'list':
        return '[]'
      case 'dict':
        return '{}'
    }
  }
}

function isFilled(value: JsonValue): boolean {
  return (value.kind === 'dict' && value.entries.size > 0) || (value.kind === 'list' && value.items.length > 0)
}

function sortedKeys(dict: Dict, layout: YamlLayout): readonly string[] {
  const keys = [...dict.entries.keys()]
  return keys.length < 2 ? keys : keys.toSorted(layout.compareKeys)
}

function refuseText(text: string): void {
  if (REFUSED.test(text)) throw new EncodeError('yaml: control characters are not allowed')
}

function refuseKey(key: string): void {
  refuseText(key)
  // For YAML 1.1 the character ends the line, and with it the key.
  if (key.includes('\u0085')) throw new EncodeError("yaml: line 2: could not find expected ':'")
  if (key.length <= SHORT_KEY) return
  const json = jsonInner(key)
  // Pairs of surrogates are one character.
  const length = json.length - (json.match(/[\ud800-\udbff]/g)?.length ?? 0) + 2
  if (length > LONGEST_KEY) throw new EncodeError("yaml: line 1: could not find expected ':'")
}

/** A block of text may end its last line itself, with any character that YAML 1.1 takes for a line end. */
function endsLine(token: string): boolean {
  const last = token.charCodeAt(token.length - 1)
  return last === 0x0a || last === 0x2028 || last === 0x2029
}
