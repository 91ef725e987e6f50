// Why a chart cannot be rendered, for people: as findings look, with the source frame of the template and of the values behind it; and the
// same for machines.

import type { SourceFile } from '../files/source-file.ts'
import type { Finding, Mark } from '../findings/finding.ts'
import type { RenderError, RenderMark } from '../render/render-error.ts'
import { gutterEdge } from '../text/excerpt.ts'
import { printParagraph } from '../text/paragraph.ts'
import { type FrameLook, gutterOf, printFrames } from './frames.ts'
import { filePathOfSource, regionOf } from './place.ts'
import { sentence } from './sentence.ts'

/** Prints the errors one below the other. */
export function printRenderErrors(errors: readonly RenderError[], look: FrameLook): string {
  return errors.map((error) => `${printError(error, look).join('\n')}\n`).join('\n')
}

function printError(error: RenderError, look: FrameLook): readonly string[] {
  const finding = asFinding(error)
  const { style, width } = look
  const head = [
    { text: 'error', tint: 'error' },
    { text: `: ${sentence(error.message)}`, tint: 'strong' },
  ] as const
  const gutter = gutterOf(finding)
  const notes = [
    ...error.notes.map((note) => ['note', note] as const),
    ...(error.hint === '' ? [] : [['help', error.hint] as const]),
  ]
  const lines = notes.flatMap(([label, text]) => {
    const lead = `= ${label}: `
    const runs = [{ text: lead, tint: 'accent' as const }, { text: sentence(text) }]
    const printed = printParagraph(runs, { style, width: width - gutter - 1, indent: lead.length })
    return printed.map((line) => ' '.repeat(gutter + 1) + line)
  })
  const isFramed = error.at !== undefined && look.frames === 'shown' && lines.length > 0
  return [
    ...printParagraph(head, { style, width, indent: 2 }),
    ...printFrames(finding, look),
    ...(isFramed ? [gutterEdge({ style, tint: 'error', gutter })] : []),
    ...lines,
  ]
}

/** What prints frames wants a finding. */
function asFinding({ message, hint, path, at, related }: RenderError): Finding {
  return {
    rule: 'render',
    severity: 'error',
    message,
    hint,
    path,
    fixes: [],
    ...(at !== undefined && { at: asMark(at) }),
    related: related.map(asMark),
    identity: { chart: '', keyPath: '', reference: '' },
  }
}

function asMark({ file, span, label }: RenderMark): Mark {
  return { file, span, ...(label !== undefined && { label }) }
}

/** An error as JSON has it: lines and columns from 1, columns in UTF-16 code units. */
export function describeRenderError(error: RenderError): Readonly<Record<string, unknown>> {
  const { message, hint, path, at, related, notes, missing } = error
  return {
    message,
    hint,
    path,
    ...(at !== undefined && { at: describeMark(at) }),
    related: related.map(describeMark),
    notes,
    missing,
  }
}

function describeMark({ file, span, label }: RenderMark): unknown {
  return { ...describeFile(file), ...regionOf(file, span), ...(label !== undefined && { path: label }) }
}

function describeFile(file: SourceFile): Readonly<Record<string, string>> {
  const { path, member } = filePathOfSource(file)
  return { file: path, ...(member !== undefined && { member }) }
}
