// The source frames of a finding: all its places in one file together, other files below, secrets as stars.

import type { SourceFile } from '../files/source-file.ts'
import type { Finding, Mark } from '../findings/finding.ts'
import { type Pointer, gutterEdge, makeExcerpt, printExcerpt } from '../text/excerpt.ts'
import type { Span } from '../text/span.ts'
import type { Style } from '../text/style.ts'
import { visible } from '../text/width.ts'
import { printMark } from './place.ts'

/** What is never shown of each file: sorted spans without overlaps. */
export type Secrets = ReadonlyMap<SourceFile, readonly Span[]>

/** How frames look. */
export interface FrameLook {
  readonly style: Style
  readonly width: number
  readonly frames: 'shown' | 'left-out'
  readonly secrets: Secrets
}

/** Frames are never wider than this, however wide the terminal is: nobody reads further. */
const WIDEST = 160
/** Less than this is no frame any more; a terminal so narrow breaks the lines itself. */
const NARROWEST = 16

/** The secrets of a run by their files. */
export function collectSecrets(marks: readonly Mark[]): Secrets {
  const byFile = new Map<SourceFile, Span[]>()
  for (const { file, span } of marks) {
    const spans = byFile.get(file)
    if (spans === undefined) byFile.set(file, [span])
    else spans.push(span)
  }
  return new Map([...byFile].map(([file, spans]) => [file, mergeSpans(spans)]))
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || span.start > last.end) merged.push(span)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return merged
}

/** Cells that the line numbers of a finding need. */
export function gutterOf(finding: Finding): number {
  const marks = finding.at === undefined ? [] : [finding.at, ...finding.related]
  const lines = marks.map(({ file, span }) => file.lines().position(span.end).line)
  return String(Math.max(1, ...lines)).length
}

/** ` --> path:line:col` and the lines of the place; then ` ::: path:line:col` and lines for each further file. */
export function printFrames(finding: Finding, look: FrameLook): readonly string[] {
  const gutter = gutterOf(finding)
  if (finding.at === undefined) return [arrow('-->', visible(finding.path), { gutter, style: look.style })]
  const { at } = finding
  const pointers = finding.related.filter((mark) => mark.file === at.file).map((mark) => pointer('secondary', mark))
  return [
    ...printFrame('-->', at, [pointer('primary', at), ...pointers], { ...look, finding, gutter }),
    ...marksElsewhere(finding, at).flatMap((marks) => {
      const [first] = marks
      const secondary = marks.map((mark) => pointer('secondary', mark))
      return first === undefined ? [] : printFrame(':::', first, secondary, { ...look, finding, gutter })
    }),
  ]
}

/** The related marks of each other file, in the order in which the files are first named. */
function marksElsewhere({ related }: Finding, { file: own }: Mark): readonly (readonly Mark[])[] {
  const byFile = new Map<SourceFile, Mark[]>()
  for (const mark of related) {
    if (mark.file === own) continue
    const marks = byFile.get(mark.file)
    if (marks === undefined) byFile.set(mark.file, [mark])
    else marks.push(mark)
  }
  return [...byFile.values()]
}

function pointer(kind: Pointer['kind'], { span, label }: Mark): Pointer {
  return { kind, span, ...(label === undefined ? {} : { label }) }
}

interface OneFrame extends FrameLook {
  readonly finding: Finding
  readonly gutter: number
}

function printFrame(sign: string, first: Mark, pointers: readonly Pointer[], look: OneFrame): readonly string[] {
  const head = arrow(sign, visible(printMark(first)), look)
  if (look.frames === 'left-out') return [head]
  const { file } = first
  const width = Math.max(NARROWEST, Math.min(look.width, WIDEST) - look.gutter - 3)
  const concealed = look.secrets.get(file) ?? []
  const rows = makeExcerpt(file.text, file.lines(), pointers, { width, context: 0, concealed })
  const excerpt = { style: look.style, tint: look.finding.severity, gutter: look.gutter }
  return [head, gutterEdge(excerpt), ...printExcerpt(rows, excerpt)]
}

function arrow(
  sign: string,
  place: string,
  { style, gutter }: { readonly style: Style; readonly gutter: number },
): string {
  return `${' '.repeat(gutter)}${style.paint('accent', sign)} ${place}`
}
