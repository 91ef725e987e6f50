// `wrap` and `wrapWith`: text broken into lines of so many bytes (goutils `wordutils.go` WrapCustom).

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import type { OriginId } from '../origin.ts'
import { originOfText, TextBuilder, type Traced } from '../traced.ts'
import { ByteCursor, toByteText } from '../utf8.ts'
import { type Int, type Str, str, strOf } from '../value.ts'
import { addWhole, becauseOf } from './kept-text.ts'
import { spendOnText } from './text-size.ts'

/** Where the lines begin and end, in bytes; between them stands what the separator takes the place of. */
type Lines = readonly (readonly [start: number, end: number])[]

interface Width {
  readonly width: number
  /** What becomes of words that are longer than a line. */
  readonly longWords: 'keep' | 'break'
}

function linesOf(bytes: string, { width, longWords }: Width): Lines {
  const lines: [number, number][] = []
  let offset = 0
  while (bytes.length - offset > width) {
    if (bytes[offset] === ' ') {
      offset += 1
      continue
    }
    // A space may stand just behind the line.
    let fitting = offset + width
    while (fitting >= offset && bytes[fitting] !== ' ') fitting -= 1
    if (fitting >= offset) {
      lines.push([offset, fitting])
      offset = fitting + 1
    } else if (longWords === 'break') {
      lines.push([offset, offset + width])
      offset += width
    } else {
      const space = bytes.indexOf(' ', offset + width)
      if (space === -1) break
      lines.push([offset, space])
      offset = space + 1
    }
  }
  lines.push([offset, bytes.length])
  return lines
}

function wrapText(call: Call, part: Str, how: Width & { readonly separator: Traced; readonly why: OriginId }): Str {
  if (part.text === '') return part
  const bytes = toByteText(part.text)
  const lines = linesOf(bytes, how)
  spendOnText(call, bytes.length + lines.length * how.separator.text.length)
  const builder = new TextBuilder()
  const cursor = new ByteCursor(part, call.origins)
  for (const [index, [start, end]] of lines.entries()) {
    if (index > 0) builder.addTraced(how.separator)
    cursor.addTo(builder, start, end)
  }
  addWhole(builder, part, call)
  return strOf(becauseOf(builder.toTraced(), how.why, call.origins))
}

function widthOf({ value }: Int): number {
  return Math.max(1, Number(value))
}

const wrap = fixed(['int', 'string'], (call, width, part) =>
  wrapText(call, part, {
    width: widthOf(width),
    longWords: 'keep',
    separator: str('\n', call.site),
    why: width.origin,
  }),
)

const wrapWith = fixed(['int', 'string', 'string'], (call, width, separator, part) =>
  wrapText(call, part, {
    width: widthOf(width),
    longWords: 'break',
    separator: separator.text === '' ? str('\n', call.site) : separator,
    why: call.origins.union(width.origin, originOfText(separator, call.origins)),
  }),
)

export const wrapFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['wrap', wrap],
  ['wrapWith', wrapWith],
]
