// Why a chart cannot be rendered, for the people who write charts: what, where in the template, and which value is behind it. From a
// failure and the origins of the render that failed; no text of a value is in it.

import type { ValueNode } from '../charts/value-tree.ts'
import { placeOfNode } from '../charts/value-tree.ts'
import type { SourceFile } from '../files/source-file.ts'
import { NOBODY, type OriginId, type Origins } from '../template/origin.ts'
import { TemplateError, type TemplatePlace, type TemplateSyntaxError } from '../template/template-error.ts'
import { firstRun, RUN, type Traced } from '../template/traced.ts'
import type { Span } from '../text/span.ts'
import { printPath } from '../yaml/path.ts'
import type { PlacedChart } from './chart-tree.ts'
import { plainWords } from './plain-words.ts'
import type { RenderFailure } from './render-chart.ts'
import type { RenderedFile } from './render-release.ts'
import type { SchemaFault } from './schema/check-values.ts'
import { asRenderSource, type RenderSource } from './source.ts'
import { templateFiles } from './template-files.ts'

/** A stretch of a file to point at. */
export interface RenderMark {
  readonly file: SourceFile
  readonly span: Span
  readonly label?: string
}

/** One thing that keeps a chart from being rendered. */
export interface RenderError {
  /** In a sentence without a full stop. */
  readonly message: string
  /** What to do about it; empty where nobody can say. */
  readonly hint: string
  /** A file or a chart as people see it. */
  readonly path: string
  /** Where it is shown. */
  readonly at?: RenderMark
  /** Further places: the values behind it. */
  readonly related: readonly RenderMark[]
  /** How it came there: the calls around it, innermost first, and values that stand in no file. */
  readonly notes: readonly string[]
  /** The paths of values that would make a difference: missing ones. */
  readonly missing: readonly string[]
}

/** What was rendered when it failed. */
export interface FailedRender {
  readonly root: PlacedChart
  readonly origins: Origins
}

/** The errors of a failure; `rendered` is absent where nothing was begun. */
export function renderErrors(failure: RenderFailure, rendered: FailedRender | undefined): readonly RenderError[] {
  switch (failure.kind) {
    case 'refused': {
      const { message, hint, path, at } = failure.refusal
      return [{ message, hint, path, ...(at !== undefined && { at }), related: [], notes: [], missing: [] }]
    }
    case 'schema':
      return failure.faults.map(schemaError)
    case 'document':
      return rendered === undefined ? [] : [documentError(failure, rendered)]
    case 'template': {
      const { error } = failure
      if (rendered === undefined) return []
      return [error instanceof TemplateError ? executionError(error, rendered) : syntaxError(error, rendered)]
    }
  }
}

function syntaxError({ place, message }: TemplateSyntaxError, { root }: FailedRender): RenderError {
  const file = fileOf(place, root)
  const said = plainWords(message, '')
  return {
    ...said,
    path: file?.path ?? place.template,
    related: [],
    notes: [],
    missing: [],
    ...(file !== undefined && { at: { file, span: wordAt(file.text, place.offset) } }),
  }
}

function executionError(error: TemplateError, { root, origins }: FailedRender): RenderError {
  const levels = error.levels.toReversed()
  const shown = levels.flatMap((level) => {
    const file = fileOf(level.place, root)
    return file === undefined ? [] : [{ level, file }]
  })
  const [first] = shown
  const [inner] = levels
  const said = plainWords(error.message, inner?.node ?? '')
  const behind = valuesBehind(error.origin, origins)
  const notes = levels.slice(1).flatMap(({ place, executing, node }) => {
    const file = fileOf(place, root)
    return file === undefined ? [] : [`called in ${executing} at ${placeText(file, place.offset)}: ${node}`]
  })
  const inText = inner !== undefined && inner !== first?.level ? [`in text given to tpl, at ${inner.node}`] : []
  return {
    message: error.reason === 'stopped' ? `the chart stops: ${oneLine(error.message)}` : said.message,
    hint: hintOf(behind, inner?.node ?? '') ?? said.hint,
    path: first?.file.path ?? root.chart.path,
    ...(first !== undefined && { at: { file: first.file, span: nodeSpan(first.level.place, first.level.node) } }),
    related: behind.marks,
    notes: [...inText, ...shortened(notes), ...behind.notes],
    missing: behind.missing,
  }
}

function hintOf({ missing, marks }: Behind, node: string): string | undefined {
  if (missing.length > 0) return `set ${missing.join(' or ')}`
  const [only] = marks
  return only !== undefined && marks.length === 1 && node.startsWith('required ')
    ? `set ${only.label ?? ''}`
    : undefined
}

/** More calls than these say nothing more. */
const MOST_CALLS = 6

/** Templates that call themselves do so at the same place again and again. */
function shortened(calls: readonly string[]): readonly string[] {
  const different = calls.filter((call, i) => call !== calls[i - 1])
  const shown = different.slice(0, MOST_CALLS)
  return calls.length === shown.length ? shown : [...shown, `and so on: ${calls.length} calls in all`]
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ')
}

/** The file of a place; text that was given to `tpl` stands in none. */
function fileOf({ template }: TemplatePlace, root: PlacedChart): SourceFile | undefined {
  return templateFiles(root).files.find(({ name }) => name === template)?.file
}

function placeText(file: SourceFile, offset: number): string {
  const { line, column } = file.lines().position(offset)
  return `${file.path}:${line}:${column}`
}

/** Go tells a chain of fields by its second one; the whole chain is what is meant. */
function nodeSpan({ text, offset }: TemplatePlace, node: string): Span {
  const whole = node.replace(/\.\.\.$/, '')
  const start = whole === '' ? -1 : text.lastIndexOf(whole, offset)
  if (start !== -1 && start + whole.length > offset) return { start, end: start + whole.length }
  return wordAt(text, offset)
}

function wordAt(text: string, offset: number): Span {
  const word = /^(?:"[^"\n]*"|[^\s(){}|]+)/.exec(text.slice(offset, offset + 200))?.[0] ?? ''
  return { start: offset, end: Math.min(text.length, offset + Math.max(1, word.length)) }
}

interface Behind {
  readonly marks: readonly RenderMark[]
  readonly missing: readonly string[]
  /** Values that no file holds. */
  readonly notes: readonly string[]
}

/** More than these are no help. */
const MOST_VALUES = 4

function valuesBehind(origin: OriginId, origins: Origins): Behind {
  if (origin === NOBODY) return { marks: [], missing: [], notes: [] }
  const copied = origins.copiedFrom(origin) ?? origins.formOf(origin)?.source
  const sources = copied === undefined ? [...origins.sourcesOf(origin)] : [copied]
  return describeSources(sources.map(asRenderSource))
}

function describeSources(sources: readonly RenderSource[]): Behind {
  const missing = sources.flatMap((source) => (source.kind === 'absent' ? [printPath(source.path)] : []))
  const values = sources.flatMap((source) => (source.kind === 'value' && source.node.kind === 'scalar' ? [source] : []))
  const places = values.slice(0, MOST_VALUES).map(({ node, path }) => markOfNode(node, printPath(path)))
  return {
    missing: [...new Set(missing)].slice(0, MOST_VALUES),
    marks: places.flatMap((place) => (typeof place === 'string' ? [] : [place])),
    notes: places.flatMap((place) => (typeof place === 'string' ? [place] : [])),
  }
}

/** The place of a value, or in words where no file holds it. */
function markOfNode(node: ValueNode, label: string): RenderMark | string {
  const place = placeOfNode(node)
  if (place?.file !== undefined) {
    const { start, end } = place.span
    const span = start === end ? place.keySpan : { start, end }
    return { file: place.file, span, label }
  }
  return place?.argument === undefined ? `${label} has no value` : `${label} is set by --${place.argument.flag}`
}

function schemaError({ chart, schema, path, node, message, kind }: SchemaFault): RenderError {
  const name = printPath(path)
  const notes = [`the schema is ${schema.path}`]
  if (kind === 'schema') {
    const hint = 'mend the schema'
    const text = `the schema of the values cannot be used: ${message}`
    return { message: text, hint, path: schema.path, related: [], notes: [], missing: [] }
  }
  const mark = node === undefined ? undefined : markOfNode(node, name)
  const isPlaced = typeof mark === 'object' && (kind === 'value' || node?.kind !== 'map' || path.length > 1)
  return {
    message: `${name} ${message}`,
    hint: kind === 'missing' ? `set ${name}` : `change ${name}, or take it away`,
    path: isPlaced ? mark.file.path : chart.chart.path,
    ...(isPlaced && { at: { file: mark.file, span: firstLine(mark) } }),
    related: [],
    notes: typeof mark === 'string' && kind === 'value' ? [mark, ...notes] : notes,
    missing: kind === 'missing' ? [name] : [],
  }
}

/** Of a map or list only how it begins. */
function firstLine({ file, span: { start, end } }: RenderMark): Span {
  const newline = file.text.indexOf('\n', start)
  return { start, end: newline === -1 ? end : Math.max(start, Math.min(end, newline)) }
}

interface BadDocument {
  readonly file: RenderedFile
  readonly content: Traced
  readonly message: string
  readonly offset: number
}

function documentError({ file, content, message, offset }: BadDocument, { origins }: FailedRender): RenderError {
  const { text } = content
  const line = text.slice(0, offset).split('\n').length
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const found = sourcesIn(content, { start, end: newline === -1 ? text.length : newline }, origins)
  const behind = describeSources(found.sources)
  return {
    message: `line ${line} of what the template made is no YAML that Helm reads: ${lowerFirst(message)}`,
    hint: 'look at what `--trace` shows of that line, or render without the value that makes it',
    path: file.template.file.path,
    ...(found.at !== undefined && { at: found.at }),
    related: behind.marks,
    notes: behind.notes,
    missing: [],
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

interface LineSources {
  readonly at?: RenderMark
  readonly sources: readonly RenderSource[]
}

/** What a line of a made text comes from, with the first stretch of it that is a template's own. */
function sourcesIn({ runs }: Traced, { start, end }: Span, origins: Origins): LineSources {
  const sources = new Set<RenderSource>()
  let at: RenderMark | undefined
  for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
    const from = i === 0 ? 0 : (runs[i - RUN] ?? 0)
    if (from > end) break
    const found = madeFrom(runs[i + 1] ?? NOBODY, origins)
    for (const source of found) sources.add(source)
    if (at === undefined && (runs[i] ?? 0) > start) {
      at = templateMark(found, (runs[i + 2] ?? 0) + Math.max(0, start - from))
    }
  }
  return { sources: [...sources], ...(at !== undefined && { at }) }
}

/** The one source of what is copied or printed in another form, else all that had a say. */
function madeFrom(origin: OriginId, origins: Origins): readonly RenderSource[] {
  const copied = origins.copiedFrom(origin) ?? origins.formOf(origin)?.source
  return (copied === undefined ? [...origins.sourcesOf(origin)] : [copied]).map(asRenderSource)
}

function templateMark([only, ...others]: readonly RenderSource[], offset: number): RenderMark | undefined {
  if (only?.kind !== 'template' || others.length > 0) return undefined
  const { file } = only
  return { file, span: wordAt(file.text, skipSpace(file.text, offset)) }
}

function skipSpace(text: string, offset: number): number {
  let at = offset
  while (at < text.length && /\s/.test(text.charAt(at))) at++
  return Math.min(at, Math.max(0, text.length - 1))
}
