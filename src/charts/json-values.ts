// The JSON values of `--set-json` with the place of every node, read as Go's decoder reads them: one value from the front of a text,
// whatever follows.

import { NOWHERE, type Origin, type ValueNode } from './value-tree.ts'

/** Deeper nesting is refused, so that reading it cannot run out of stack. */
const DEEPEST = 500

const SPACE = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y // oxlint-disable-line no-control-regex
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y
const WORD = /true|false|null/y
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null }

/** Gives the origin of a value at `start..end` whose key is at `keyStart..keyEnd`, both the value's own start where it has none. */
export type OriginOf = (value: Range, key: Range) => Origin

interface Range {
  readonly start: number
  readonly end: number
}

export type JsonOutcome =
  | { readonly kind: 'value'; readonly node: ValueNode; readonly end: number }
  | { readonly kind: 'mistake'; readonly offset: number; readonly message: string }

/** Reads the value that begins at `start`, blanks before it skipped. Numbers are float64; of equal keys the last counts. */
export function readJson(text: string, start: number, originOf: OriginOf): JsonOutcome {
  const reader: Reader = { text, at: start, originOf, depth: 0 }
  const node = readValue(reader)
  if (node !== undefined) return { kind: 'value', node, end: reader.at }
  return { kind: 'mistake', offset: reader.at, message: reader.message ?? 'no JSON value here' }
}

interface Reader {
  readonly text: string
  readonly originOf: OriginOf
  /** After a mistake the place of the mistake. */
  at: number
  depth: number
  message?: string
}

/** Undefined after a mistake. */
function readValue(reader: Reader, key?: Range): ValueNode | undefined {
  take(reader, SPACE)
  const start = reader.at
  const next = reader.text[start]
  const node = next === '{' || next === '[' ? readNested(reader, next) : readScalar(reader, next)
  if (node === undefined) return undefined
  return { ...node, origin: reader.originOf({ start, end: reader.at }, key ?? { start, end: start }) }
}

function readScalar(reader: Reader, next: string | undefined): ValueNode | undefined {
  if (next === '"') {
    const text = readString(reader)
    return text === undefined ? undefined : { kind: 'scalar', value: text, origin: NOWHERE }
  }
  const word = take(reader, WORD)
  if (word !== undefined) return { kind: 'scalar', value: WORDS[word] ?? null, origin: NOWHERE }
  const start = reader.at
  const digits = take(reader, NUMBER)
  if (digits === undefined) return undefined
  const value = Number(digits)
  if (Number.isFinite(value)) return { kind: 'scalar', value, origin: NOWHERE }
  reader.at = start
  reader.message = 'the number is too large'
  return undefined
}

function readString(reader: Reader): string | undefined {
  const token = take(reader, STRING)
  if (token === undefined) {
    reader.message = 'a string is not closed, or holds a character that JSON wants escaped'
    return undefined
  }
  // The pattern lets only whole JSON strings through. Go has no half characters.
  return (JSON.parse(token) as string).replace(/\p{Surrogate}/gu, '\uFFFD')
}

function readNested(reader: Reader, open: '{' | '['): ValueNode | undefined {
  if (++reader.depth > DEEPEST) {
    reader.message = `nested more than ${DEEPEST} deep`
    return undefined
  }
  reader.at++
  const node = open === '{' ? readObject(reader) : readArray(reader)
  reader.depth--
  return node
}

function readArray(reader: Reader): ValueNode | undefined {
  const items: ValueNode[] = []
  take(reader, SPACE)
  if (takeMark(reader, ']')) return { kind: 'list', items, origin: NOWHERE }
  for (;;) {
    const item = readValue(reader)
    if (item === undefined) return undefined
    items.push(item)
    take(reader, SPACE)
    if (takeMark(reader, ']')) return { kind: 'list', items, origin: NOWHERE }
    if (!expectMark(reader, ',', 'a comma or ] is missing')) return undefined
  }
}

function readObject(reader: Reader): ValueNode | undefined {
  const entries = new Map<string, ValueNode>()
  take(reader, SPACE)
  if (takeMark(reader, '}')) return { kind: 'map', entries, origin: NOWHERE }
  for (;;) {
    take(reader, SPACE)
    const start = reader.at
    const key = readString(reader)
    const end = reader.at
    if (key === undefined) return undefined
    take(reader, SPACE)
    if (!expectMark(reader, ':', 'a colon is missing')) return undefined
    const node = readValue(reader, { start, end })
    if (node === undefined) return undefined
    entries.set(key, node)
    take(reader, SPACE)
    if (takeMark(reader, '}')) return { kind: 'map', entries, origin: NOWHERE }
    if (!expectMark(reader, ',', 'a comma or } is missing')) return undefined
  }
}

function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.text)?.[0]
  if (match !== undefined) reader.at += match.length
  return match
}

function takeMark(reader: Reader, mark: string): boolean {
  if (reader.text[reader.at] !== mark) return false
  reader.at++
  return true
}

function expectMark(reader: Reader, mark: string, message: string): boolean {
  if (takeMark(reader, mark)) return true
  reader.message = message
  return false
}
