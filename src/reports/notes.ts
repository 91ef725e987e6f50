// Notes below a source frame: `= label: text`, one below the other, long ones broken under their text.

import { printParagraph } from '../text/paragraph.ts'
import type { Style } from '../text/style.ts'
import { sentence } from './sentence.ts'

/** A note; lines beyond the first stand below it, without a label. */
export interface Note {
  readonly label: string
  readonly lines: readonly string[]
}

/** Prints notes beside a gutter of so many cells. */
export function printNotes(
  notes: readonly Note[],
  { gutter, style, width }: { readonly gutter: number; readonly style: Style; readonly width: number },
): readonly string[] {
  const margin = ' '.repeat(gutter + 1)
  return notes.flatMap(({ label, lines }) => {
    const lead = `= ${label}: `
    return lines.flatMap((line, i) => {
      const runs = [
        { text: i === 0 ? lead : ' '.repeat(lead.length), tint: 'accent' as const },
        { text: sentence(line) },
      ]
      const look = { style, width: width - margin.length, indent: lead.length }
      return printParagraph(runs, look).map((part) => margin + part)
    })
  })
}
