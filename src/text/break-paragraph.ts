// A sentence broken at a width, and then painted.

import type { Style, Tint } from './style.ts'
import { wrap } from './width.ts'

/** A part of a sentence in one colour. Its text holds nothing hidden. */
export interface Run {
  readonly text: string
  readonly tint?: Tint
}

export interface ParagraphLook {
  readonly style: Style
  readonly width: number
  /** How many blanks stand before every line but the first. */
  readonly indent: number
}

/** The parts behind one another, broken at blanks. */
export function breakParagraph(runs: readonly Run[], { style, width, indent }: ParagraphLook): readonly string[] {
  const text = runs.map((run) => run.text).join('')
  let at = 0
  return wrap(text, width - indent, width).map((line, number) => {
    const from = at
    at += line.length + 1
    const painted = paintRange(runs, { from, to: from + line.length }, style)
    return number === 0 ? painted : ' '.repeat(indent) + painted
  })
}

function paintRange(
  runs: readonly Run[],
  { from, to }: { readonly from: number; readonly to: number },
  style: Style,
): string {
  let out = ''
  let start = 0
  for (const { text, tint } of runs) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    out += tint === undefined ? part : style.paint(tint, part)
    start += text.length
  }
  return out
}
