// Texts taken apart and put together: `split`, `splitn`, `splitList`, `join`, `toStrings`, `sortAlpha` (sprig `strings.go`, `list.go`).

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { toText } from '../format/print-value.ts'
import type { OriginId } from '../origin.ts'
import { originOfText, TextBuilder } from '../traced.ts'
import { compareBytes, fromByteText, toByteText } from '../utf8.ts'
import { originOf } from '../value-origin.ts'
import { list, type List, str, type Str, stringDict, strOf, type Value } from '../value.ts'
import { comparesBytes, findAll } from './find-text.ts'
import { becauseOf, derivedOrigin, derivedText, originBetween } from './kept-text.ts'
import { listOf } from './lists.ts'
import { spendOnItems, spendOnText } from './text-size.ts'

/** `strings.SplitN`: at most `most` parts, the last one with all that is left; no limit where it is negative. */
function splitText(
  call: Call,
  part: Str,
  { separator, most }: { readonly separator: Str; readonly most: number },
): Str[] {
  if (most === 0) return []
  if (comparesBytes(separator.text, part.text)) return splitBytes(call, part, { separator, most })
  const all = findAll(part.text, separator.text)
  // The empty separator stands before the first and behind the last character as well, where there is nothing to split.
  const found = separator.text === '' ? all.slice(1, -1) : all
  const cuts = most > 0 ? found.slice(0, most - 1) : found
  spendOnItems(call, cuts.length + 1)
  call.limits.spend(Math.ceil(part.text.length / 100))
  if (separator.text === '' && part.text === '') return []
  return piecesOf(call, part, { separator, cuts })
}

function piecesOf(
  { origins }: Call,
  part: Str,
  { separator, cuts }: { readonly separator: Str; readonly cuts: readonly number[] },
): Str[] {
  const pieces: Str[] = []
  // What stands before a piece decides how many there are before it.
  let why = originOfText(separator, origins)
  let start = 0
  for (const end of [...cuts, part.text.length]) {
    const next = end + (end === part.text.length && pieces.length === cuts.length ? 0 : separator.text.length)
    why = origins.union(why, originBetween(part, { start, end: next }, origins))
    const builder = new TextBuilder()
    builder.addSlice(part, start, end)
    pieces.push(strOf(becauseOf(builder.toTraced(), why, origins)))
    start = next
  }
  return pieces
}

function splitBytes(
  call: Call,
  part: Str,
  { separator, most }: { readonly separator: Str; readonly most: number },
): Str[] {
  const [bytes, between] = [toByteText(part.text), toByteText(separator.text)]
  const pieces = bytes.split(between)
  spendOnItems(call, pieces.length)
  const kept = most > 0 && pieces.length > most ? pieces.slice(0, most - 1) : pieces
  if (kept !== pieces) kept.push(pieces.slice(most - 1).join(between))
  return kept.map((piece) => derivedText(fromByteText(piece), [separator, part], call))
}

function numbered(pieces: readonly Str[], from: readonly Str[], call: Call): Value {
  return stringDict(new Map(pieces.map((piece, index) => [`_${index}`, piece])), derivedOrigin(from, call))
}

const split = fixed(['string', 'string'], (call, separator, part) =>
  numbered(splitText(call, part, { separator, most: -1 }), [separator, part], call),
)

const splitN = fixed(['string', 'int', 'string'], (call, separator, most, part) =>
  numbered(
    splitText(call, part, { separator, most: Number(most.value) }),
    [separator, part, str('', most.origin)],
    call,
  ),
)

const splitList = fixed(['string', 'string'], (call, separator, part) => {
  const pieces = splitText(call, part, { separator, most: -1 })
  return list(pieces, derivedOrigin([separator, part], call), 'string')
})

/** sprig `strslice`: the elements of a list as texts, without those that are nothing; anything else is the one element. */
function toStrings(call: Call, value: Value): List {
  const { origins } = call
  if (value.kind === 'nil' || value.kind === 'invalid') return list([], value.origin, 'string')
  const found = listOf(value, origins)
  if (found === undefined) return list([strOf(toText(value, origins))], derivedOf(call, value), 'string')
  call.limits.spend(Math.ceil(found.items.length / 100))
  let origin = found.origin
  const items: Str[] = []
  for (const item of found.items) {
    if (item.kind === 'nil' || item.kind === 'invalid') origin = origins.union(origin, item.origin)
    else items.push(item.kind === 'string' ? item : strOf(toText(item, origins)))
  }
  return list(items, origin, 'string')
}

/** Whether a value is one text or none depends on what it is. */
function derivedOf({ origins, name }: Call, value: Value): OriginId {
  return origins.derived(originOf(value, origins), name)
}

/** How many there are depends on which of them are nothing. */
const allStrings = fixed(['any'], (call, value) => {
  const made = toStrings(call, value)
  return { ...made, origin: call.origins.union(made.origin, derivedOrigin(made.items.filter(isText), call)) }
})

function isText(item: Value): item is Str {
  return item.kind === 'string'
}

const join = fixed(['string', 'any'], (call, separator, value) => {
  const { origins } = call
  const { items, origin } = toStrings(call, value)
  let length = 0
  for (const item of items) length += originlessLength(item) + separator.text.length
  spendOnText(call, length)
  const between = becauseOf(separator, origin, origins)
  const builder = new TextBuilder()
  for (const [index, item] of items.entries()) {
    if (index > 0) builder.addTraced(between)
    // The list holds texts only.
    if (item.kind === 'string') builder.addTraced(item)
  }
  builder.add('', origin)
  return strOf(builder.toTraced())
})

function originlessLength(item: Value): number {
  return item.kind === 'string' ? item.text.length : 0
}

const sortAlpha = fixed(['any'], (call, value) => {
  const { origins } = call
  if (listOf(value, origins) === undefined)
    return list([strOf(toText(value, origins))], derivedOf(call, value), 'string')
  const { items, origin } = toStrings(call, value)
  const texts = items.filter(isText)
  call.limits.spend(Math.ceil((texts.length * Math.log2(texts.length + 1)) / 100))
  return list(
    texts.toSorted((a, b) => compareBytes(a.text, b.text)),
    origins.union(origin, derivedOrigin(texts, call)),
    'string',
  )
})

export const splitFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['split', split],
  ['splitn', splitN],
  ['splitList', splitList],
  ['toStrings', allStrings],
  ['join', join],
  ['sortAlpha', sortAlpha],
]
