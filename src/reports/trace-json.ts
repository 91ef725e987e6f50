// Rendered manifests with their origins as versioned JSON. Offsets are UTF-16 units of `text`, lines and columns from 1.

import type { GateCondition } from '../render/gate-conditions.ts'
import type { TracedRun, TracedSource } from '../render/trace.ts'
import { printPath } from '../yaml/path.ts'
import { filePathOfSource } from './place.ts'
import { printSafeJson } from './safe-json.ts'

/** A document with what is known of it. */
export interface TracedDocument {
  /** As Helm names the template. */
  readonly source: string
  readonly kind: string
  readonly name: string
  /** The events of a hook; none for an ordinary manifest. */
  readonly hooks: readonly string[]
  readonly text: string
  readonly runs: readonly TracedRun[]
}

/** What a render gave. */
export interface TracedRelease {
  readonly helm: string
  readonly chart: string
  readonly documents: readonly TracedDocument[]
  /** As `describeRenderError` makes them. */
  readonly errors: readonly Readonly<Record<string, unknown>>[]
}

/** Prints it. Conditions are listed once; runs name them by number. */
export function printTraceJson({ helm, chart, documents, errors }: TracedRelease): string {
  const conditions = new Map<string, number>()
  const manifests = documents.map(({ runs, ...document }) => ({
    ...document,
    runs: runs.map((run) => describeRun(run, conditions)),
  }))
  const listed = [...conditions.keys()].map((text): unknown => JSON.parse(text))
  return printSafeJson({ version: 1, helm, chart, errors, conditions: listed, manifests })
}

function describeRun({ offset, end, kind, sources, by, gates }: TracedRun, conditions: Map<string, number>): unknown {
  const [only] = sources
  const from =
    kind === 'derived' || only === undefined
      ? { kind: 'derived', of: sources.map(describeSource) }
      : describeSource(only)
  return {
    offset,
    end,
    ...from,
    ...(by.length > 0 && { by }),
    ...(gates.length > 0 && { gates: gates.map((gate) => numberOf(gate, conditions)) }),
  }
}

function numberOf(gate: GateCondition, conditions: Map<string, number>): number {
  const described = 'path' in gate ? { ...gate, path: printPath(gate.path) } : gate
  const key = JSON.stringify(described)
  const known = conditions.get(key)
  if (known !== undefined) return known
  conditions.set(key, conditions.size)
  return conditions.size - 1
}

function describeSource({ kind, file, offset, path, name }: TracedSource): Readonly<Record<string, unknown>> {
  const place =
    file === undefined ? {} : { ...fileOf(file), ...(offset !== undefined && file.lines().position(offset)) }
  return {
    kind,
    ...place,
    ...(path !== undefined && { path: printPath(path) }),
    ...(name !== undefined && { name }),
  }
}

function fileOf(file: NonNullable<TracedSource['file']>): Readonly<Record<string, string>> {
  const { path, member } = filePathOfSource(file)
  return { file: path, ...(member !== undefined && { member }) }
}
