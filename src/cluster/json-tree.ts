// JSON texts as trees with places: docker's config.json, daemon.json, policy.json. Strict, as Go's encoding/json is.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import { type Tree, type TreeEntry, type TreeMap, type TreeRead } from './tree.ts'

/** Reads a JSON text. Of equal keys the last one counts. What is wrong is told without a word of the text: it may hold secrets. */
export function readJsonTree(file: SourceFile): TreeRead {
  const reader = new JsonReader(file)
  const tree = reader.document()
  return reader.fault === undefined
    ? { ok: true, tree }
    : { ok: false, problem: { where: { file, span: reader.fault.span }, message: reader.fault.message } }
}

const DEEPEST = 200
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy
const BLANK = /[ \t\r\n]*/y
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

/** One walk over one text. Once `fault` is set its values mean nothing. */
class JsonReader {
  fault: { readonly span: Span; readonly message: string } | undefined
  readonly #file: SourceFile
  readonly #text: string
  #at = 0

  constructor(file: SourceFile) {
    this.#file = file
    this.#text = file.text
  }

  document(): Tree | undefined {
    this.#blank()
    if (this.#at === this.#text.length) return this.#refuse('the file is empty')
    const tree = this.#value(0)
    this.#blank()
    if (this.fault === undefined && this.#at < this.#text.length) this.#refuse('something follows the end of the value')
    return tree
  }

  #value(depth: number): Tree | undefined {
    const start = this.#at
    switch (this.#text.charAt(start)) {
      case '{':
        return depth < DEEPEST ? this.#map(depth) : this.#refuse('it nests too deep')
      case '[':
        return depth < DEEPEST ? this.#list(depth) : this.#refuse('it nests too deep')
      case '"': {
        const value = this.#string()
        return value === undefined ? undefined : this.#scalar(start, value)
      }
      default:
        return this.#word(start)
    }
  }

  #word(start: number): Tree | undefined {
    const word = WORDS.find(([text]) => this.#text.startsWith(text, start))
    if (word !== undefined) {
      this.#at += word[0].length
      return this.#scalar(start, word[1])
    }
    const number = this.#match(NUMBER)
    return number === '' ? this.#refuse('a value is missing or malformed here') : this.#scalar(start, Number(number))
  }

  #map(depth: number): TreeMap | undefined {
    const start = this.#at
    const entries = new Map<string, TreeEntry>()
    const isClosed = this.#members('}', () => {
      const keyStart = this.#at
      const name =
        this.#text[keyStart] === '"' ? this.#string() : this.#refuse('a key in double quotes must stand here')
      if (name === undefined) return
      const where = { file: this.#file, span: { start: keyStart, end: this.#at } }
      this.#blank()
      if (!this.#take(':')) {
        this.#refuse('a colon must follow the key')
        return
      }
      this.#blank()
      const value = this.#value(depth + 1)
      if (value !== undefined) entries.set(name, { name, where, value })
    })
    return isClosed ? { kind: 'map', file: this.#file, span: { start, end: this.#at }, entries } : undefined
  }

  #list(depth: number): Tree | undefined {
    const start = this.#at
    const items: Tree[] = []
    const isClosed = this.#members(']', () => {
      const item = this.#value(depth + 1)
      if (item !== undefined) items.push(item)
    })
    return isClosed ? { kind: 'list', file: this.#file, span: { start, end: this.#at }, items } : undefined
  }

  /** What stands between brackets, parted by commas; whether it came to its end. */
  #members(close: string, member: () => void): boolean {
    this.#at++
    this.#blank()
    if (this.#take(close)) return true
    for (;;) {
      member()
      if (this.fault !== undefined) return false
      this.#blank()
      if (this.#take(close)) return true
      if (!this.#take(',')) {
        this.#refuse(`a comma or ${close} must stand here`)
        return false
      }
      this.#blank()
    }
  }

  #string(): string | undefined {
    const token = this.#match(STRING)
    // The token is a whole JSON string.
    return token === ''
      ? this.#refuse('a text in double quotes is not closed, or malformed')
      : (JSON.parse(token) as string)
  }

  #scalar(start: number, value: string | number | boolean | null): Tree {
    return { kind: 'scalar', file: this.#file, span: { start, end: this.#at }, value }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #blank(): void {
    this.#match(BLANK)
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #refuse(message: string): undefined {
    this.fault ??= { span: { start: this.#at, end: Math.min(this.#at + 1, this.#text.length) }, message }
    return undefined
  }
}
