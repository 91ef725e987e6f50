// Inputs that could not be read, for commands that are not about findings.

import type { Chart } from '../charts/chart.ts'
import type { Problem, SourceFile } from '../files/source-file.ts'
import type { Subject } from '../findings/rule.ts'
import { visible } from '../text/width.ts'

/** The problems that kept something of a subject from being read; other problems are the matter of `chartpin lint`. */
export function unreadOf({ chart, problems, files }: Subject): readonly Problem[] {
  const read = new Set([...files.map(({ file }) => file), ...(chart === undefined ? [] : metadataOf(chart))])
  return problems.filter(
    ({ rule, file }) => rule === 'unreadable-file' || (rule === 'invalid-yaml' && !(file && read.has(file))),
  )
}

/** `Chart.yaml` of a chart and of those below it, as far as they could be read: what it says of dependencies may be missing else. */
function metadataOf({ metadata: { source }, subcharts }: Chart): readonly SourceFile[] {
  const own = source.table.documents.length > 0 ? [source.file] : []
  return [...own, ...subcharts.flatMap(({ chart }) => metadataOf(chart))]
}

/** A problem with its place, in a sentence without a full stop. */
export function describeProblem({ path, file, span, message }: Problem): string {
  const position = file === undefined || span === undefined ? undefined : file.lines().position(span.start)
  return visible(
    position === undefined ? `${path} ${message}` : `${path}:${position.line}:${position.column}: ${message}`,
  )
}
