// Writes the concrete syntax tree that the package `yaml` makes of one document as entries of a table.

import type { CST } from 'yaml'
import { Kind, Style } from './cells.ts'
import type { YamlProblem } from './problem.ts'
import { escapeEnd } from './scan-scalar.ts'
import { decodeScalar } from './decode.ts'
import { numberOf } from './key-names.ts'
import {
  addEntry,
  addKey,
  addRoot,
  beginCollection,
  endCollection,
  isOpen,
  notesOf,
  setKeyStyle,
  setNone,
  setValue,
  type TableWriter,
} from './table-writer.ts'

interface Work {
  readonly writer: TableWriter
  readonly text: string
  readonly problems: YamlProblem[]
}

type Properties = readonly CST.SourceToken[] | undefined

/** An entry that an anchor on a key names: there is none. */
const ON_KEY = -1

/**
 * Writes one document; gives what go-yaml refuses where `yaml` is content, or what cannot be an entry, all of it fatal.
 * The tree may not be deeper than the call stack allows.
 */
export function writeDocument(writer: TableWriter, text: string, document: CST.Document): readonly YamlProblem[] {
  const work: Work = { writer, text, problems: [] }
  writer.notes?.names.clear()
  writer.end = document.offset
  for (const token of document.start) if (token.type === 'doc-start') writer.end = token.offset + token.source.length
  node(work, addRoot(writer), document.value, document.start)
  return work.problems
}

function node(work: Work, entry: number, token: CST.Token | undefined | null, before: Properties): void {
  properties(work, entry, before)
  if (token === undefined || token === null) return
  if (token.type === 'block-map') blockMap(work, entry, token)
  else if (token.type === 'block-seq') blockSeq(work, entry, token)
  else if (token.type === 'flow-collection') flow(work, entry, token)
  else if (token.type === 'block-scalar') blockScalar(work, entry, token)
  else if (token.type === 'alias') alias(work, entry, token)
  else if (isFlowScalar(token)) scalar(work, entry, token)
}

function isFlowScalar(token: CST.Token): token is CST.FlowScalar {
  return token.type === 'scalar' || token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar'
}

/** Anchor and tag of an entry; its value, if it turns out not to be written, would stand after them. */
function properties(work: Work, entry: number, tokens: Properties): void {
  const { writer } = work
  for (const token of tokens ?? []) {
    if (token.type === 'anchor') anchor(work, entry, token)
    else if (token.type === 'tag') notesOf(writer).tags.set(entry, token.source)
    else if (token.type !== 'map-value-ind' && token.type !== 'seq-item-ind') continue
    writer.end = token.offset + token.source.length
  }
  setNone(writer, entry, writer.end)
}

function anchor(work: Work, entry: number, token: CST.SourceToken): void {
  const name = token.source.slice(1)
  if (!/^[\w-]+$/.test(name)) {
    report(work, token, 'The name of an anchor may only have letters, digits, - and _', 'Rename the anchor')
  }
  const { anchors, names } = notesOf(work.writer)
  if (entry !== ON_KEY) anchors.set(entry, name)
  names.set(name, entry)
}

function scalar(work: Work, entry: number, token: CST.FlowScalar): void {
  const { writer } = work
  if (token.source === '') return
  writer.end = token.offset + token.source.length
  setValue(writer, entry, Kind.scalar | (styleOf(work, token) << 4), token.offset)
}

const ESCAPE_HINT = String.raw`Write \\ for a backslash, or use single quotes`

/** The style of a scalar or key; also sees to it that its quotes are closed where the token ends, and have escapes of go-yaml only. */
function styleOf(work: Work, token: CST.Token | null | undefined): Style {
  if (token?.type !== 'single-quoted-scalar' && token?.type !== 'double-quoted-scalar') return Style.plain
  const { offset, source } = token
  const style = token.type === 'single-quoted-scalar' ? Style.single : Style.double
  const end = style === Style.single ? singleEnd(source) : doubleEnd(source)
  if (end === -1) {
    const opening = { offset, source: source.slice(0, 1) }
    report(
      work,
      opening,
      'The quote that opens here is not closed',
      'Close it; indent its further lines deeper than the key',
    )
  } else if (end < source.length - 1) {
    const escape = { offset: offset + end, source: source.slice(end, end + 2) }
    report(work, escape, 'Helm knows no such escape in double quotes', ESCAPE_HINT)
  }
  return style
}

/** Where the closing quote stands, -1 if that is not the end of the token. */
function singleEnd(source: string): number {
  const isClosed = source.length > 1 && source.endsWith("'") && !source.slice(1, -1).replaceAll("''", '').includes("'")
  return isClosed ? source.length - 1 : -1
}

/** Where the closing quote stands, -1 if that is not the end of the token; or where an escape begins that go-yaml refuses. */
function doubleEnd(source: string): number {
  for (let at = 1; at < source.length;) {
    if (source[at] === '"') return at === source.length - 1 ? at : -1
    if (source[at] !== '\\') at++
    else {
      const end = source[at + 1] === "'" ? at + 2 : escapeEnd(source, at)
      if (end === -1) return at
      at = end
    }
  }
  return -1
}

function blockScalar({ writer, text }: Work, entry: number, token: CST.BlockScalar): void {
  // Empty lines belong to the scalar only where it keeps them.
  let length = isEmptyBlock(token) ? 0 : token.source.length
  for (const prop of token.props) length += 'source' in prop ? prop.source.length : 0
  writer.end = Math.min(token.offset + length, text.length)
  const style = text[token.offset] === '>' ? Style.folded : Style.literal
  setValue(writer, entry, Kind.scalar | (style << 4), token.offset)
}

function isEmptyBlock({ props: [header], source }: CST.BlockScalar): boolean {
  return header !== undefined && 'source' in header && !/[+\d]/.test(header.source) && /^[ \r\n]*$/.test(source)
}

function alias(work: Work, entry: number, token: CST.FlowScalar): void {
  const { writer } = work
  const name = token.source.slice(1)
  const { names, aliases } = notesOf(writer)
  const target = names.get(name)
  writer.end = token.offset + token.source.length
  setValue(writer, entry, Kind.alias, token.offset)
  if (target === undefined) {
    report(work, token, `No anchor above is named ${name}`, `Define it above with &${name}, or write the value out`)
  } else if (target === ON_KEY) {
    report(work, token, 'The alias names a key', 'Write the value out')
  } else if (isOpen(writer, target)) {
    report(work, token, 'The alias stands inside the value that it names', 'Write the value out')
  } else aliases.set(entry, target)
}

function blockMap(work: Work, entry: number, token: CST.BlockMap): void {
  beginCollection(work.writer, entry, Kind.map | (Style.block << 4), token.offset)
  for (const item of token.items) {
    if (!isEmpty(item)) pair(work, entry, item)
  }
  endCollection(work.writer, entry)
}

/** Whether an item is nothing but white space and comments. */
function isEmpty({ key, sep, value, start }: CST.CollectionItem): boolean {
  return key === undefined && sep === undefined && value === undefined && !start.some(({ type }) => PROPERTY.has(type))
}

const PROPERTY: ReadonlySet<CST.TokenType> = new Set(['anchor', 'tag', 'explicit-key-ind'] as const)

function pair(work: Work, map: number, item: CST.CollectionItem): void {
  const { writer } = work
  const { key } = item
  for (const token of item.start) if (token.type === 'anchor') anchor(work, ON_KEY, token)
  const colon = item.sep?.find(({ type }) => type === 'map-value-ind')
  const start = key?.offset ?? colon?.offset ?? writer.end
  const source = key !== null && key !== undefined && 'source' in key ? key.source : ''
  const style = styleOf(work, key)
  writer.end = start + source.length
  const entry = addKey(writer, map, start, numberOf(decodeScalar(source, style, 0)))
  setKeyStyle(writer, entry, style)
  checkKey(work, key, start)
  node(work, entry, item.value, item.sep)
}

function checkKey(work: Work, key: CST.Token | null | undefined, start: number): void {
  if (key === null || key === undefined || (isFlowScalar(key) && key.source === '')) {
    report(
      work,
      { offset: start, source: ':' },
      'There is no key in front of this colon',
      'Write the key, or remove the line',
    )
  } else if (key.type === 'alias') {
    report(work, key, 'An alias cannot be a key here', 'Write the key out')
  } else if (!isFlowScalar(key)) {
    report(work, { offset: start, source: ' ' }, 'A map, a list or a block of text cannot be a key', 'Write a text')
  }
}

function blockSeq(work: Work, entry: number, token: CST.BlockSequence): void {
  const { writer } = work
  beginCollection(writer, entry, Kind.seq | (Style.block << 4), token.offset)
  let index = 0
  for (const item of token.items) {
    if (item.value === undefined && !item.start.some((prop) => prop.type === 'seq-item-ind')) continue
    node(work, addEntry(writer, entry, index++), item.value, item.start)
  }
  endCollection(writer, entry)
}

function flow(work: Work, entry: number, token: CST.FlowCollection): void {
  const { writer } = work
  const isMap = token.start.source === '{'
  beginCollection(writer, entry, (isMap ? Kind.map : Kind.seq) | (Style.flow << 4), token.offset)
  writer.end = token.offset + 1
  let index = 0
  for (const item of token.items) {
    if (isEmpty(item)) continue
    if (isMap) pair(work, entry, item)
    else listItem(work, addEntry(writer, entry, index++), item)
  }
  const close = token.end[0]
  if (close?.source === (isMap ? '}' : ']')) writer.end = close.offset + 1
  else
    report(
      work,
      token.start,
      'The bracket that opens here is not closed, or lines inside it are indented too little',
      'Close it, and indent the lines inside deeper than the key',
    )
  endCollection(writer, entry)
}

/** An item of a flow list; `[a: b]` is a list of a map. */
function listItem(work: Work, entry: number, item: CST.CollectionItem): void {
  const { writer } = work
  if (item.sep === undefined) return node(work, entry, item.value ?? item.key, item.start)
  const start = item.key?.offset ?? item.sep[0]?.offset ?? writer.end
  beginCollection(writer, entry, Kind.map | (Style.flow << 4), start)
  pair(work, entry, item)
  endCollection(writer, entry)
}

function report(
  work: Work,
  at: { readonly offset: number; readonly source: string },
  message: string,
  hint: string,
): void {
  const span = { start: at.offset, end: at.offset + at.source.length }
  work.problems.push({ span, message, hint, fatal: true })
}
