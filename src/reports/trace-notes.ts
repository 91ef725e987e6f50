// What is said of each line of a traced text: the values and facts in it, the template's line where it goes on elsewhere, and the conditions
// that begin to hold there.

import { conditionText, sourceText, type TracedRun, type TracedSource } from '../render/trace.ts'

/** One thing that is said of a line. */
export interface OriginNote {
  readonly kind: 'source' | 'template' | 'condition'
  readonly text: string
}

/** The notes of each line. */
export function originNotes(text: string, runs: readonly TracedRun[]): readonly (readonly OriginNote[])[] {
  const state: State = { conditions: new Set(), at: undefined }
  const notes: (readonly OriginNote[])[] = []
  let first = 0
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    while (first < runs.length && (runs[first]?.end ?? 0) <= start) first++
    const own: TracedRun[] = []
    for (let i = first; i < runs.length && (runs[i]?.offset ?? 0) < end; i++) {
      const run = runs[i]
      if (run !== undefined && isSeen(text, run, start, end)) own.push(run)
    }
    notes.push(notesOfLine(text, own, { start, state }))
    start = end + 1
  }
  return notes
}

interface State {
  /** Those that held on the line before. */
  conditions: ReadonlySet<string>
  /** Where the template stood there: a line of a file. */
  at: { readonly file: string; readonly line: number } | undefined
}

function isSeen(text: string, { offset, end }: TracedRun, from: number, to: number): boolean {
  return text.slice(Math.max(offset, from), Math.min(end, to)).trim() !== ''
}

interface Line {
  readonly start: number
  readonly state: State
}

function notesOfLine(text: string, runs: readonly TracedRun[], { start, state }: Line): readonly OriginNote[] {
  if (runs.length === 0) return []
  const sources = new Set(runs.flatMap(sourceNote))
  const conditions = new Set(runs.flatMap(({ gates }) => gates.map(conditionText)))
  const fresh = [...conditions].filter((condition) => !state.conditions.has(condition))
  state.conditions = conditions
  const jump = runs.flatMap((run) => templateNote(text, run, start, state))
  return [
    ...[...sources].map((note): OriginNote => ({ kind: 'source', text: note })),
    ...[...new Set(jump)].map((note): OriginNote => ({ kind: 'template', text: note })),
    ...fresh.map((note): OriginNote => ({ kind: 'condition', text: note })),
  ]
}

/** Sources of one thing that are shown; the rest is counted. */
const MOST_SHOWN = 3

function sourceNote({ kind, sources, by }: TracedRun): readonly string[] {
  const shown = sources.filter((source) => !isTemplateOwn(source))
  if (shown.length === 0) return []
  const named = shown.slice(0, MOST_SHOWN).map(sourceText).join(', ')
  const more = shown.length > MOST_SHOWN ? ` and ${shown.length - MOST_SHOWN} more` : ''
  // A number that is printed is nothing to speak of.
  const functions = by.filter((name) => name !== 'print')
  if (kind === 'copied' || functions.length === 0) return [named + more]
  const through = functions.toReversed().join(', ')
  return [kind === 'derived' ? `${functions.join(' of ')} of ${named}${more}` : `${named} through ${through}`]
}

function isTemplateOwn({ kind }: TracedSource): boolean {
  return kind === 'template' || kind === 'call'
}

/** Where the template goes on in another file, or elsewhere in the same one. */
function templateNote(text: string, run: TracedRun, start: number, state: State): readonly string[] {
  const [source] = run.sources
  if (run.kind !== 'copied' || source?.kind !== 'template' || source.file === undefined) return []
  // The first character of the run that is on this line and no space.
  let at = Math.max(run.offset, start)
  while (at < run.end && /\s/.test(text.charAt(at))) at++
  const offset = (source.offset ?? 0) + at - run.offset
  const { line } = source.file.lines().position(offset)
  const before = state.at
  state.at = { file: source.file.path, line }
  if (before?.file === source.file.path && (line === before.line || line === before.line + 1)) return []
  return [sourceText({ ...source, offset })]
}
