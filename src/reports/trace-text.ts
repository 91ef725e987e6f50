// Rendered manifests with where each line comes from: in a column beside them, or below each line where there is no room for two.

import type { TracedRun } from '../render/trace.ts'
import type { Style } from '../text/style.ts'
import { displayWidth, visible, wrap } from '../text/width.ts'
import { type OriginNote, originNotes } from './trace-notes.ts'

/** A text with the runs that are known of it. */
export interface TracedText {
  /** As Helm names the template. */
  readonly source: string
  readonly text: string
  readonly runs: readonly TracedRun[]
}

export interface TraceLook {
  readonly style: Style
  /** Columns; `Infinity` where nobody says. */
  readonly width: number
}

/** Terminals narrower than this get one column. */
const TWO_COLUMNS = 100
/** Manifests are given no more than this. */
const WIDEST_TEXT = 72

/** Prints the documents in their order. */
export function printTrace(documents: readonly TracedText[], look: TraceLook): string {
  return documents.map((document) => printDocument(document, look)).join('')
}

function printDocument({ source, text, runs }: TracedText, look: TraceLook): string {
  const lines = text.split('\n').map((line) => visible(line.replaceAll('\t', '    ')))
  const notes = originNotes(text, runs)
  const longest = Math.max(0, ...lines.map(displayWidth))
  const share = look.width === Infinity ? WIDEST_TEXT : Math.min(WIDEST_TEXT, Math.floor(look.width / 2))
  const layout = { ...look, column: look.width < TWO_COLUMNS ? undefined : Math.min(longest, share) + 2 }
  const printed = lines.flatMap((line, i) => printLine(line, notes[i] ?? [], layout))
  return ['---', `# Source: ${visible(source)}`, ...printed, ''].join('\n')
}

interface Layout extends TraceLook {
  /** Where the second column begins; absent where there is but one. */
  readonly column: number | undefined
}

function printLine(line: string, notes: readonly OriginNote[], { style, width, column }: Layout): readonly string[] {
  const text = notes.map((note) => visible(note.text)).join('; ')
  if (text === '') return [line]
  const quiet = notes.every(({ kind }) => kind === 'template') ? 'quiet' : 'accent'
  if (column === undefined) {
    const indent = `${/^ */.exec(line)?.[0] ?? ''}  `
    return [
      line,
      ...wrap(text, Math.max(20, width - indent.length - 3)).map(
        (part, i) => `${indent}${style.paint(quiet, `${i === 0 ? '└ ' : '  '}${part}`)}`,
      ),
    ]
  }
  const parts = wrap(text, width - column - 2).map((part) => style.paint(quiet, part))
  const used = displayWidth(line)
  const first = used + 1 < column ? [line + ' '.repeat(column - used) + (parts.shift() ?? '')] : [line]
  return [...first, ...parts.map((part) => ' '.repeat(column) + part)]
}
