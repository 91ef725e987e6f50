// The values of `--set`, `--set-string`, `--set-json`, `--set-file` and `--set-literal`, written into a tree as Helm writes them
// (helm `pkg/strvals/parser.go`, `literal_parser.go`), its oddities included. Every value points into its argument.

import type { Span } from '../text/span.ts'
import { type DraftList, type DraftMap, newMap, ownChild, ownList, ownMap, put } from './draft.ts'
import {
  mistake,
  type Mistake,
  originOf,
  type Parser,
  type Progress,
  readToken,
  type SetContext,
  type Token,
} from './set-parser.ts'
import { readValue } from './set-value.ts'
import { isNull, NOWHERE, over, type ScalarNode, type ValueNode } from './value-tree.ts'
import type { SetArgument } from './set-argument.ts'

/** A `--set*` argument that Helm refuses, and the character where it does. */
export interface SetProblem {
  readonly argument: SetArgument
  /** In UTF-16 code units from the start of `argument.text`. */
  readonly offset: number
  /** A sentence without a full stop. It quotes nothing: half a password may follow a comma that was not escaped. */
  readonly message: string
}

/** Indices are at most this, and names nest at most this deep (`parser.go` MaxIndex, MaxNestedNameLevel). */
const MAX_INDEX = 65_536
const MAX_NAMES = 30
/** Helm counts only names; lists in lists are limited here so that hostile input cannot run out of stack. */
const MAX_LISTS = 500

/** Characters that end a key, and, after the brackets of an index, the ones that may follow. */
const KEY_ENDS: Readonly<Record<'literal' | 'usual', string>> = { literal: '=[.', usual: '=[,.' }
const INDEX_ENDS = '[.='

/**
 * Writes one argument into `root`, a map of the context's draft. After a problem what came before it in the argument stays written.
 * `--set-json` with a whole object is not meant here (`coalesceRelease` lays it over the rest).
 */
export function applySet(context: SetContext, root: DraftMap, argument: SetArgument): SetProblem | undefined {
  const parser: Parser = { ...context, argument, text: argument.text, flag: argument.flag, at: 0 }
  let progress: Progress
  do progress = readKey(parser, root, { names: 0, lists: 0 })
  while (progress === 'more')
  return progress === 'end' ? undefined : { argument, offset: progress.offset, message: progress.message }
}

function readKey(parser: Parser, map: DraftMap, depth: Depth): Progress {
  const key = readToken(parser, KEY_ENDS[parser.flag === 'set-literal' ? 'literal' : 'usual'])
  switch (key.end) {
    case undefined:
      return key.text === '' ? 'end' : mistake(key, 'this key has no value')
    case ',':
      return mistake(key, 'this key has no value before the comma')
    case '[':
      return readIndexed(parser, map, key, depth)
    case '.':
      return readNested(parser, map, key, depth)
    default:
      return readValue(parser, key.span, (node) => set(map, key.text, node))
  }
}

/** How deep a place lies. */
interface Depth {
  readonly names: number
  readonly lists: number
}

function readNested(parser: Parser, map: DraftMap, key: Token, { names, lists }: Depth): Progress {
  if (names === MAX_NAMES) return mistake(key, `more than ${MAX_NAMES} names below each other`)
  const present = map.entries.get(key.text)
  if (present !== undefined && present.kind !== 'map')
    return mistake(key, 'what has this key is no map, so nothing can be set in it')
  const inner = ownChild(parser.draft, map, key.text) ?? newMap(parser.draft, originOf(parser, key.span, key.span))
  const progress = readKey(parser, inner, { names: names + 1, lists })
  if (progress === 'more' && inner.entries.size === 0) return mistake(key, 'nothing is set below this key')
  if (inner.entries.size > 0 && key.text !== '') put(map, key.text, inner)
  return progress
}

function readIndexed(parser: Parser, map: DraftMap, key: Token, depth: Depth): Progress {
  const index = readIndex(parser)
  if (!isIndex(index)) return index
  const present = map.entries.get(key.text)
  if (present !== undefined && present.kind !== 'list') return mistake(key, 'what has this key is no list')
  const list = present === undefined ? newList(parser, key.span) : ownList(parser.draft, present)
  const progress = readItem(parser, list, index, depth)
  if (key.text !== '') put(map, key.text, list)
  return progress
}

/** What follows an index: a value, a further index, or a name in a map. */
function readItem(parser: Parser, list: DraftList, index: Index, depth: Depth): Progress {
  if (depth.lists === MAX_LISTS) return { offset: parser.at, message: `lists nested more than ${MAX_LISTS} deep` }
  const rest = readToken(parser, INDEX_ENDS)
  if (rest.text !== '') return mistake(rest, 'this cannot follow an index')
  const inside = { names: depth.names, lists: depth.lists + 1 }
  switch (rest.end) {
    case undefined:
      return 'end'
    case '=': {
      const progress = readValue(parser, index.span, (node) => setItem(list, index, node))
      return progress === 'end' ? 'more' : progress
    }
    case '[':
      return readInnerList(parser, list, index, inside)
    default:
      return readInnerMap(parser, list, index, inside)
  }
}

function readInnerList(parser: Parser, list: DraftList, index: Index, depth: Depth): Progress {
  const next = readIndex(parser)
  if (!isIndex(next)) return next
  const present = list.items[index.value]
  if (present !== undefined && present.kind !== 'list' && !isNull(present)) {
    return { offset: index.span.start, message: 'the item is no list' }
  }
  const inner = present?.kind === 'list' ? ownList(parser.draft, present) : newList(parser, index.span)
  if (present?.kind === 'list') list.items[index.value] = inner
  const progress = readItem(parser, inner, next, depth)
  return progress === 'more' ? (setItem(list, index, inner) ?? 'more') : progress
}

function readInnerMap(parser: Parser, list: DraftList, index: Index, depth: Depth): Progress {
  const present = list.items[index.value]
  const inner =
    present?.kind === 'map'
      ? ownMap(parser.draft, present)
      : newMap(parser.draft, originOf(parser, index.span, index.span))
  if (present !== undefined) list.items[index.value] = inner
  const progress = readKey(parser, inner, depth)
  return progress === 'more' ? (setItem(list, index, inner) ?? 'more') : progress
}

/** The number in brackets. */
interface Index {
  readonly value: number
  /** With the brackets. */
  readonly span: Span
}

function readIndex(parser: Parser): Index | Progress {
  const token = readToken(parser, ']')
  const span = { start: token.span.start - 1, end: parser.at }
  if (token.end === undefined) {
    return parser.rules.openIndex === 'ignored' ? 'end' : mistake(token, 'an index has no closing ]')
  }
  const value = /^[-+]?[0-9]+$/.test(token.text) ? Number(token.text) : Number.NaN
  if (value >= 0 && Number.isSafeInteger(value)) return { value, span }
  return mistake(token, 'this is no index')
}

function isIndex(read: Index | Progress): read is Index {
  return typeof read === 'object' && 'value' in read
}

/** An empty key holds nothing: Helm drops it without a word. */
function set(map: DraftMap, key: string, node: ValueNode): undefined {
  if (key !== '') put(map, key, over(node, map.entries.get(key)))
}

function setItem(list: DraftList, { value, span }: Index, node: ValueNode): Mistake | undefined {
  if (value > MAX_INDEX) return { offset: span.start, message: `an index is at most ${MAX_INDEX}` }
  const { items } = list
  const present = items[value]
  while (items.length < value) items.push(GAP)
  items[value] = over(node, present)
  return undefined
}

const GAP: ScalarNode = { kind: 'scalar', value: null, origin: NOWHERE }

function newList(parser: Parser, span: Span): DraftList {
  const list: DraftList = { kind: 'list', items: [], origin: originOf(parser, span, span) }
  parser.draft.owned.add(list)
  return list
}
