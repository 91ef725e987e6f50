// A rendered text → where each stretch of it comes from, as data: sources with places, the functions it went through, and the conditions
// under which it is there. No text of a value is in it but what the rendered text has anyway.

import { placeOfNode } from '../charts/value-tree.ts'
import type { SourceFile } from '../files/source-file.ts'
import type { OriginId, Origins, Source } from '../template/origin.ts'
import { RUN, type Traced } from '../template/traced.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import { type GateCondition, gateConditions } from './gate-conditions.ts'
import { asRenderSource, type ChartSource, type RenderSource } from './source.ts'

/** What something comes from. */
export interface TracedSource {
  /** `call` are characters that a function made up; `absent` is a value that was looked for and is not there. */
  readonly kind: RenderSource['kind'] | 'set'
  readonly file?: SourceFile
  /** UTF-16 offset in the file. */
  readonly offset?: number
  /** Where the root's user sets it. */
  readonly path?: KeyPath
  /** `Release.Name`, `Chart.AppVersion`, the function of a call, the flag of a `--set`, the query of a lookup. */
  readonly name?: string
}

/** A stretch of a text. */
export interface TracedRun {
  readonly offset: number
  readonly end: number
  /** Characters of the source, other characters for it, or made from all of the sources with nothing left of them. */
  readonly kind: 'copied' | 'reformatted' | 'derived'
  /** Of what is copied exactly one. */
  readonly sources: readonly TracedSource[]
  /** The functions that it went through, the last first. */
  readonly by: readonly string[]
  /** What had to be so; outermost first. */
  readonly gates: readonly GateCondition[]
}

/** Tells about the runs of texts of one render. Runs that nothing can be said of are left out; those without width too. */
export type Tracer = (part: Traced) => readonly TracedRun[]

/** More sources than these are no help to anybody. */
const MOST_SOURCES = 50

export function newTracer(origins: Origins): Tracer {
  const known = new Map<OriginId, Omit<TracedRun, 'offset' | 'end'>>()
  const describe = (id: OriginId): Omit<TracedRun, 'offset' | 'end'> => {
    let described = known.get(id)
    if (described === undefined) {
      described = describeOrigin(origins, id)
      known.set(id, described)
    }
    return described
  }
  return ({ runs }) => {
    const traced: TracedRun[] = []
    for (let i = 0, start = 0; i < runs.length; i += RUN) {
      const end = runs[i] ?? 0
      const described = describe(runs[i + 1] ?? 0)
      if (end > start && described.sources.length > 0) {
        traced.push({ offset: start, end, ...described, sources: placed(described, runs[i + 2] ?? 0) })
      }
      start = end
    }
    return traced
  }
}

/** Of a copy from a file of templates, the place of its first character there. */
function placed({ kind, sources }: Pick<TracedRun, 'kind' | 'sources'>, offset: number): readonly TracedSource[] {
  const [first] = sources
  const isText = first?.kind === 'template' || first?.kind === 'file'
  return kind === 'copied' && first !== undefined && isText ? [{ ...first, offset }] : sources
}

function describeOrigin(origins: Origins, id: OriginId): Omit<TracedRun, 'offset' | 'end'> {
  const gates = gateConditions(origins.gatesOf(id), origins)
  const copied = origins.copiedFrom(id)
  if (copied !== undefined) return { kind: 'copied', sources: [sourceOf(copied)], by: [], gates }
  const form = origins.formOf(id)
  if (form !== undefined) return { kind: 'reformatted', sources: [sourceOf(form.source)], by: form.by, gates }
  const all = [...origins.madeOf(id)].map(sourceOf)
  return { kind: 'derived', sources: different(all).slice(0, MOST_SOURCES), by: origins.functionsOf(id), gates }
}

/** Sources that read alike once, values first, templates and what functions add last. */
function different(sources: readonly TracedSource[]): readonly TracedSource[] {
  const byText = new Map(sources.map((source) => [sourceText(source), source]))
  return [...byText.values()].toSorted((a, b) => rank(a) - rank(b))
}

function rank({ kind }: TracedSource): number {
  if (kind === 'template' || kind === 'call') return 2
  return kind === 'absent' ? 1 : 0
}

function sourceOf(source: Source): TracedSource {
  const known = asRenderSource(source)
  switch (known.kind) {
    case 'template':
    case 'file':
      return { kind: known.kind, file: known.file }
    case 'value': {
      const place = placeOfNode(known.node)
      if (place?.file !== undefined)
        return { kind: 'value', file: place.file, offset: place.span.start, path: known.path }
      if (place?.argument !== undefined) return { kind: 'set', name: place.argument.flag, path: known.path }
      return { kind: 'value', path: known.path }
    }
    case 'absent':
      return { kind: 'absent', path: known.path }
    case 'chart':
      return chartSource(known)
    case 'release':
    case 'capabilities':
      return { kind: known.kind, name: known.name }
    case 'random':
      return { kind: 'random' }
    case 'lookup':
      return { kind: 'lookup', name: known.query }
    case 'call':
      return { kind: 'call', name: known.function }
  }
}

function chartSource({ chart, name }: ChartSource): TracedSource {
  const { source, version, appVersion } = chart.metadata
  const field = { 'Chart.Version': version, 'Chart.AppVersion': appVersion }[name]
  return { kind: 'chart', name, file: source.file, ...(field !== undefined && { offset: field.span.start }) }
}

/** A source as people read it: `values.yaml:12:8 image.tag`, `--set image.tag`, `Release.Name`, `templates/_helpers.tpl:30`. */
export function sourceText(source: TracedSource): string {
  const { kind, path, name = '' } = source
  const key = path === undefined ? '' : printPath(path)
  switch (kind) {
    case 'value':
      return source.file === undefined ? key : `${placeText(source)} ${key}`
    case 'set':
      return `--${name} ${key}`
    case 'absent':
      return `${key} (not set)`
    case 'chart':
      return `${placeText(source)} ${name}`
    case 'template':
    case 'file':
      return placeText(source)
    case 'call':
      return name
    case 'random':
      return 'a stand-in for what is random'
    case 'lookup':
      return `lookup ${name}`
    case 'release':
    case 'capabilities':
      return name
  }
}

/** Values with their column, templates by their line. */
function placeText({ kind, file, offset }: TracedSource): string {
  if (file === undefined) return ''
  if (offset === undefined) return file.path
  const { line, column } = file.lines().position(offset)
  return kind === 'template' ? `${file.path}:${line}` : `${file.path}:${line}:${column}`
}

/** A condition as people read it: `only if ingress.enabled`. */
export function conditionText(condition: GateCondition): string {
  const { needs } = condition
  const what = subjectText(condition)
  switch (needs.kind) {
    case 'truthy':
      return `only if ${what}`
    case 'falsy':
      return `only if not ${what}`
    case 'decides':
      return `depends on ${what}`
    case 'equal':
      return `only if ${what} is ${JSON.stringify(needs.to)}`
    case 'not-equal':
      return `only if ${what} is not ${JSON.stringify(needs.to)}`
  }
}

function subjectText(condition: GateCondition): string {
  switch (condition.kind) {
    case 'value':
    case 'chart':
      return printPath(condition.path)
    case 'kube-version':
      return `Kubernetes ${condition.text}`.trim()
    case 'api-version':
      return `the cluster has ${condition.text}`
    case 'release':
      return condition.name
  }
}
