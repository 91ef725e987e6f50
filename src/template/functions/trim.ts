// sprig's functions that leave a part of a text: trimming, and cutting by bytes (sprig `strings.go`, goutils `stringutils.go`).

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { originOfText, TextBuilder, type Traced } from '../traced.ts'
import { byteLength, fromByteText, isAscii, isStray, toByteText } from '../utf8.ts'
import { type Int, type Str, strOf } from '../value.ts'
import { comparesBytes } from './find-text.ts'
import { goSlice } from './go-slice.ts'
import { addLost, becauseOf, derivedText, keepBytes, keepSlice } from './kept-text.ts'
import { isSpace } from './letters.ts'

const trim = fixed(['string'], (call, part) => {
  const { text } = part
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return keepSlice(part, { start, end, why: 0 }, call)
})

const trimAll = fixed(['string', 'string'], (call, cut, part) => {
  const unwanted = new Set(Array.from(cut.text, runeOf))
  const characters = Array.from(part.text)
  let start = 0
  let first = 0
  while (first < characters.length && unwanted.has(runeOf(characters[first] ?? ''))) {
    start += characters[first]?.length ?? 0
    first += 1
  }
  let end = part.text.length
  for (let last = characters.length - 1; last >= first && unwanted.has(runeOf(characters[last] ?? '')); last -= 1) {
    end -= characters[last]?.length ?? 0
  }
  return keepSlice(part, { start, end, why: originOfText(cut, call.origins) }, call)
})

/** A character as Go's `range` over a string gives it: whatever is no UTF-8 is U+FFFD. */
function runeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return isStray(code) ? 0xff_fd : code
}

const trimPrefix = fixed(['string', 'string'], (call, prefix, part) => {
  const why = originOfText(prefix, call.origins)
  if (comparesBytes(prefix.text, part.text)) {
    const [bytes, start] = [toByteText(part.text), toByteText(prefix.text)]
    if (!bytes.startsWith(start)) return strOf(becauseOf(part, why, call.origins))
    return derivedText(fromByteText(bytes.slice(start.length)), [prefix, part], call)
  }
  const start = part.text.startsWith(prefix.text) ? prefix.text.length : 0
  return keepSlice(part, { start, end: part.text.length, why }, call)
})

const trimSuffix = fixed(['string', 'string'], (call, suffix, part) => {
  const why = originOfText(suffix, call.origins)
  if (comparesBytes(suffix.text, part.text)) {
    const [bytes, end] = [toByteText(part.text), toByteText(suffix.text)]
    if (!bytes.endsWith(end)) return strOf(becauseOf(part, why, call.origins))
    return derivedText(fromByteText(bytes.slice(0, bytes.length - end.length)), [suffix, part], call)
  }
  const end = part.text.endsWith(suffix.text) ? part.text.length - suffix.text.length : part.text.length
  return keepSlice(part, { start: 0, end, why }, call)
})

const trunc = fixed(['int', 'string'], (call, count, part) => {
  const wanted = Number(count.value)
  const length = byteLength(part.text)
  const start = wanted < 0 && length + wanted > 0 ? length + wanted : 0
  const end = wanted >= 0 && length > wanted ? wanted : length
  return keepBytes(part, { start, end, why: count.origin }, call)
})

const substr = fixed(['int', 'int', 'string'], (call, from, to, part) => {
  const length = byteLength(part.text)
  const isOpen = from.value >= 0 && (to.value < 0 || to.value > length)
  const { start, end } = goSlice(from.value < 0 ? 0 : from.value, isOpen ? undefined : to.value, length)
  return keepBytes(part, { start, end, why: call.origins.union(from.origin, to.origin) }, call)
})

const abbrev = fixed(['int', 'string'], (call, width, part) => {
  const wanted = Number(width.value)
  return wanted < 4 ? strOf(becauseOf(part, width.origin, call.origins)) : abbreviate(call, part, [wanted, 0], [width])
})

const abbrevBoth = fixed(['int', 'int', 'string'], (call, left, right, part) => {
  const [offset, width] = [Number(left.value), Number(right.value)]
  if (width < 4 || (offset > 0 && width < 7)) {
    return strOf(becauseOf(part, call.origins.union(left.origin, right.origin), call.origins))
  }
  return abbreviate(call, part, [width, offset], [left, right])
})

const DOTS = '...'

/** goutils `AbbreviateFull`: dots at the end, and at the beginning where more than four bytes are left out there. */
function abbreviate(call: Call, part: Traced, [width, left]: readonly [number, number], why: readonly Int[]): Str {
  const { origins } = call
  const because = why.reduce((all, { origin }) => origins.union(all, origin), 0)
  const length = byteLength(part.text)
  if (length <= width) return strOf(becauseOf(part, because, origins))
  const room = width - DOTS.length
  const offset = Math.min(left, length - room)
  const isFromStart = offset <= 4
  const isToEnd = !isFromStart && offset + room >= length
  const start = isFromStart ? 0 : isToEnd ? length - room : offset
  const end = isFromStart ? room : isToEnd ? length : start + room - DOTS.length
  const builder = new TextBuilder()
  if (!isFromStart) builder.add(DOTS, call.site)
  builder.addTraced(keepBytes(part, { start, end, why: 0 }, call))
  if (!isToEnd) builder.add(DOTS, call.site)
  return strOf(becauseOf(builder.toTraced(), because, origins))
}

/** goutils `DeleteWhiteSpace`: it takes bytes for characters, so that what is not ASCII is mangled when there is space to be left out. */
const noSpace = fixed(['string'], (call, part) => {
  const bytes = toByteText(part.text)
  // oxlint-disable-next-line no-control-regex -- white space is what is looked for
  const pattern = /[\t-\r \u0085\u00a0]+/g
  if (!isAscii(part.text)) {
    const text = bytes.replace(pattern, '')
    return text.length === bytes.length ? part : derivedText(text, [part], call)
  }
  const builder = new TextBuilder()
  let done = 0
  for (const { 0: space, index } of part.text.matchAll(pattern)) {
    if (index > done) builder.addSlice(part, done, index)
    done = index + space.length
    addLost(builder, part, { start: index, end: done }, call)
  }
  if (done === 0) return part
  if (done < part.text.length || builder.length === 0) builder.addSlice(part, done, part.text.length)
  return strOf(builder.toTraced())
})

/** goutils `Initials`: the first byte of each word, as a character. */
const initials = fixed(['string'], (call, part) => {
  // oxlint-disable-next-line no-control-regex -- white space is what is looked for
  const firsts = toByteText(part.text).match(/(?<![^\t-\r \u0085\u00a0])[^\t-\r \u0085\u00a0]/g)
  return derivedText(firsts?.join('') ?? '', [part], call)
})

export const trimFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['trim', trim],
  ['trimAll', trimAll],
  ['trimall', trimAll],
  ['trimPrefix', trimPrefix],
  ['trimSuffix', trimSuffix],
  ['trunc', trunc],
  ['substr', substr],
  ['abbrev', abbrev],
  ['abbrevboth', abbrevBoth],
  ['nospace', noSpace],
  ['initials', initials],
]
