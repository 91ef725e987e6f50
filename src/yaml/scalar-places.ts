// Where the characters of a scalar's text stand in the file: for edits of a part of it that leave the quotes, escapes and lines around it.

import type { Span } from '../text/span.ts'
import { decodeScalar } from './decode.ts'
import { scalarText, Style, styleOf, valueSpan, type YamlTable } from './table.ts'

/** Gives the span of the file in which stands what a span of a scalar's text says. */
export type ScalarPlaces = (span: Span) => Span | undefined

/** A stretch of the text, and the stretch of the file that it comes from; one to one where both are as long. */
interface Stretch {
  readonly text: Span
  readonly file: Span
}

/**
 * The places of a scalar's characters. Undefined for a span that is broken over lines, or that begins or ends within what is written as one
 * character. Linear in the scalar, and then logarithmic for each span.
 */
export function scalarPlaces(table: YamlTable, entry: number): ScalarPlaces {
  const text = scalarText(table, entry)
  const { start, end } = valueSpan(table, entry)
  const raw = table.text.slice(start, end)
  const style = styleOf(table, entry)
  // Most scalars are written as they read.
  const quoted = style === Style.single || style === Style.double ? 1 : 0
  if (raw.length === text.length + 2 * quoted && raw.startsWith(text, quoted)) return shiftedBy(start + quoted)
  const stretches = isBlock(style) ? blockStretches(raw, text) : lineStretches(raw, style)
  return (span) => {
    const first = stretchAt(stretches, span.start)
    const last = stretchAt(stretches, span.end - 1)
    const from = first && offsetIn(first, span.start, 'start')
    const to = last && offsetIn(last, span.end, 'end')
    if (from === undefined || to === undefined || to < from) return undefined
    const written = raw.slice(from, to)
    const quote = style === Style.single ? "'" : style === Style.double ? '"' : ''
    const read = isBlock(style) ? written : decodeScalar(quote + written + quote, style, 0)
    if (/[\r\n]/.test(written) || read !== text.slice(span.start, span.end)) return undefined
    return { start: start + from, end: start + to }
  }
}

function shiftedBy(by: number): ScalarPlaces {
  return ({ start, end }) => (end > start ? { start: by + start, end: by + end } : undefined)
}

function isBlock(style: Style): boolean {
  return style === Style.literal || style === Style.folded
}

function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.text.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  return found !== undefined && found.text.start <= offset ? found : undefined
}

function offsetIn({ text, file }: Stretch, offset: number, side: 'start' | 'end'): number | undefined {
  const isCopied = text.end - text.start === file.end - file.start
  if (isCopied) return file.start + offset - text.start
  if (offset !== text[side]) return undefined
  return file[side]
}

/** Each line of a block as it stands behind its indentation. What separates lines is left out: nothing begins or ends there. */
function blockStretches(raw: string, text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (let at = raw.indexOf('\n') + 1; at > 0 && at < raw.length;) {
    const feed = raw.indexOf('\n', at)
    const end = feed === -1 ? raw.length : feed
    const line = raw.slice(at, end)
    const first = line.search(/\S/)
    if (first !== -1) {
      const content = line.slice(first).trimEnd()
      while (done < text.length && /\s/.test(text.charAt(done))) done++
      stretches.push({
        text: { start: done, end: done + content.length },
        file: { start: at + first, end: at + first + content.length },
      })
      done += content.length
    }
    at = end + 1
  }
  return stretches
}

/** What is not itself in a token, by its style: line ends with the white space around them, and escapes. */
const WRITTEN: Readonly<Partial<Record<Style, RegExp>>> = {
  [Style.plain]: /[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g,
  [Style.single]: /''|[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g,
  [Style.double]: /\\(?:\r?\n[ \t\r\n]*|x[^]{2}|u[^]{4}|U[^]{8}|[^])|[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g,
}

function lineStretches(raw: string, style: Style): readonly Stretch[] {
  const quote = style === Style.single ? "'" : style === Style.double ? '"' : ''
  const from = quote.length
  const stretches: Stretch[] = []
  let done = 0
  let at = from
  const add = (end: number, length: number): void => {
    if (end > at) stretches.push({ text: { start: done, end: done + length }, file: { start: at, end } })
    done += length
    at = end
  }
  for (const { 0: written, index } of raw.slice(from, raw.length - from).matchAll(WRITTEN[style] ?? /$^/g)) {
    add(from + index, from + index - at)
    add(at + written.length, decodeScalar(quote + written + quote, style, 0).length)
  }
  add(raw.length - from, raw.length - from - at)
  return stretches
}
