// Where the keys and values of a TOML text stand. It walks a text that a parser has taken for well-formed, and does not judge it.

import type { Span } from '../text/span.ts'

/** The place of a value and of the key before it, and those of what is below. A table's value is its header. */
export interface PlaceNode {
  /** Of a table that only its subtables name, the header of the first of them. */
  readonly key?: Span
  readonly value?: Span
  /** By key, or by index in a list; absent where there is nothing below. */
  readonly below?: ReadonlyMap<string | number, PlaceNode>
}

/** The places of a TOML text. */
export interface TomlPlaces {
  readonly root: PlaceNode
  /** The keys of all `[table]` headers, in the order in which they are written; those of `[[lists]]` are left out. */
  readonly headers: readonly (readonly string[])[]
  /** Whether a key has more parts than anybody writes: the places are not complete then. */
  readonly isTooDeep: boolean
}

/** Finds the places of a well-formed text. Linear in its length. */
export function tomlPlaces(text: string): TomlPlaces {
  const walk = new Walk(text)
  walk.statements()
  return { root: walk.root, headers: walk.headers, isTooDeep: walk.isTooDeep }
}

/** Parts of one dotted key. */
const DEEPEST = 100

interface Node extends PlaceNode {
  key?: Span
  value?: Span
  below?: Map<string | number, Node>
  /** How many tables a `[[list]]` has so far. */
  tables?: number
}

const BLANK = /(?:[ \t\r\n]|#[^\n]*)*/y
const SPACE = /[ \t]*/y
const BARE_KEY = /[A-Za-z0-9_-]+/y
const BASIC = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y
const LITERAL = /'[^'\n]*'/y
const LONG_BASIC = /"""[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*"{3,5}/y
const LONG_LITERAL = /'''[^']*(?:'(?!'')[^']*)*'{3,5}/y
const PLAIN = /[^,\]}#\n]*/y

class Walk {
  readonly root: Node = {}
  readonly headers: (readonly string[])[] = []
  isTooDeep = false
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    if (text.startsWith('\u{FEFF}')) this.#at = 1
  }

  statements(): void {
    let table = this.root
    for (this.#match(BLANK); this.#at < this.#text.length && !this.isTooDeep; this.#match(BLANK)) {
      const before = this.#at
      if (this.#text[before] === '[') table = this.#header()
      else this.#pair(table)
      // What is no statement is passed over, a character at a time.
      if (this.#at === before) this.#at++
    }
  }

  #header(): Node {
    const start = this.#at
    const isList = this.#text.startsWith('[[', start)
    this.#at += isList ? 2 : 1
    const { keys } = this.#keys()
    this.#match(SPACE)
    this.#at += isList ? 2 : 1
    const span = { start, end: this.#at }
    const last = keys.at(-1) ?? ''
    const node = child(this.#inLists(keys.slice(0, -1), span), last)
    if (!isList) {
      this.headers.push(keys)
      return placed(currentOf(node), span)
    }
    node.tables = (node.tables ?? 0) + 1
    return placed(child(placed(node, span), node.tables - 1), span)
  }

  /** The table at a path of keys, where a list of tables stands for its last one. */
  #inLists(keys: readonly string[], span: Span): Node {
    let node = this.root
    for (const key of keys) node = currentOf(placed(child(node, key), span))
    return node
  }

  #pair(table: Node): void {
    const { keys, span } = this.#keys()
    this.#match(SPACE)
    if (this.#text[this.#at] !== '=') return
    this.#at++
    this.#match(SPACE)
    let node = table
    for (const key of keys) {
      node = child(node, key)
      node.key ??= span
      node.value ??= span
    }
    node.key = span
    node.value = this.#value(node)
  }

  #value(node: Node): Span {
    const start = this.#at
    const first = this.#text[start]
    if (first === '[') this.#between(']', (index) => this.#item(child(node, index)))
    else if (first === '{') this.#between('}', () => this.#pair(node))
    else if (this.#text.startsWith('"""', start)) this.#match(LONG_BASIC)
    else if (this.#text.startsWith("'''", start)) this.#match(LONG_LITERAL)
    else if (first === '"') this.#match(BASIC)
    else if (first === "'") this.#match(LITERAL)
    else this.#at = start + this.#match(PLAIN).trimEnd().length
    return { start, end: this.#at }
  }

  #item(node: Node): void {
    node.value = this.#value(node)
    node.key = node.value
  }

  #between(close: string, member: (index: number) => void): void {
    this.#at++
    for (let index = 0; ; index++) {
      this.#match(BLANK)
      const before = this.#at
      if (before >= this.#text.length) return
      if (this.#text[before] === close) break
      member(index)
      this.#match(BLANK)
      if (this.#text[this.#at] === ',') this.#at++
      if (this.#at === before) this.#at++
    }
    this.#at++
  }

  #keys(): { readonly keys: readonly string[]; readonly span: Span } {
    const keys: string[] = []
    let span: Span = { start: this.#at, end: this.#at }
    do {
      this.#match(SPACE)
      const start = keys.length === 0 ? this.#at : span.start
      keys.push(this.#key())
      span = { start, end: this.#at }
      this.#match(SPACE)
      this.isTooDeep ||= keys.length > DEEPEST
    } while (this.#takeDot() && !this.isTooDeep)
    return { keys, span }
  }

  #key(): string {
    const quoted = this.#text[this.#at]
    if (quoted === "'") return this.#match(LITERAL).slice(1, -1)
    return quoted === '"' ? unescaped(this.#match(BASIC).slice(1, -1)) : this.#match(BARE_KEY)
  }

  #takeDot(): boolean {
    if (this.#text[this.#at] !== '.') return false
    this.#at++
    return true
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }
}

const ESCAPE =
  /\\(?:(?:u(?=.{4})|U(?=.{8})|x(?=.{2}))((?<=u)[0-9a-fA-F]{4}|(?<=U)[0-9a-fA-F]{8}|(?<=x)[0-9a-fA-F]{2})|(.))/g
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\u{1B}' }

/** The text of a basic string (TOML 1.0, "String"). */
function unescaped(text: string): string {
  return text.replace(ESCAPE, (_all, code: string | undefined, letter = '') =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

function child(node: Node, key: string | number): Node {
  const below = (node.below ??= new Map())
  const known = below.get(key)
  if (known !== undefined) return known
  const made: Node = {}
  below.set(key, made)
  return made
}

/** A list of tables stands for the last of them. */
function currentOf(node: Node): Node {
  return node.tables === undefined ? node : child(node, node.tables - 1)
}

function placed(node: Node, span: Span): Node {
  node.key ??= span
  node.value ??= span
  return node
}
