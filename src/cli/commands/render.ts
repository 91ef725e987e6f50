// `chartpin render`.

import type { Chart } from '../../charts/chart.ts'
import type { Problem, SourceFile } from '../../files/source-file.ts'
import { type CrdFile, crdFiles } from '../../render/crds.ts'
import { helmMessage } from '../../render/helm-message.ts'
import { printRelease, type Shown, showOnly, templatePattern } from '../../render/print-release.ts'
import { type Manifest, renderChart, type RenderedRelease, type RenderFailure } from '../../render/render-chart.ts'
import { type RenderError, renderErrors } from '../../render/render-error.ts'
import { newTracer } from '../../render/trace.ts'
import type { Release } from '../../releases/release.ts'
import type { Secrets } from '../../reports/frames.ts'
import { describeRenderError, printRenderErrors } from '../../reports/render-errors.ts'
import { printTraceJson, type TracedDocument } from '../../reports/trace-json.ts'
import { printTrace } from '../../reports/trace-text.ts'
import { hasStrays, toBytes } from '../../template/utf8.ts'
import { secretSpans } from '../../uses/secret-spans.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { readOneChart } from '../one-chart.ts'
import { describeProblem } from '../problems.ts'
import { readLookup, readRelease } from '../release-input.ts'
import { styleOf, widthOf } from '../streams.ts'
import { wantsJson } from '../text-or-json.ts'

/** Prints the manifests of a chart as `helm template` would, or with the origin of every line. */
export const render: RunCommand = async (invocation) => {
  const { options } = invocation
  const isJson = wantsJson(invocation)
  const lookup = readLookup(invocation)
  const chart = await readOneChart(invocation)
  const release = await readRelease(invocation, chart)
  const isTraced = options.trace || isJson
  const rendered = renderChart(release, { ...lookup, tracking: isTraced ? 'on' : 'off' })
  for (const { schema, what } of rendered.unchecked) note(invocation, `${schema.path}: not checked: ${what}`)
  if (rendered.failure !== undefined) {
    // Origins cost time, and only a failure has need of them.
    const traced = isTraced ? rendered : renderChart(release, { ...lookup, tracking: 'on' })
    return tellFailure(invocation, release, { rendered: traced, failure: traced.failure ?? rendered.failure })
  }
  const crds = options['include-crds'] ? crdsOf(invocation, rendered) : []
  const documents = isTraced ? tracedDocuments(rendered, crds, invocation) : []
  if (isJson) write(invocation, printTraceJson({ ...aboutRelease(release), documents, errors: [] }))
  else if (options.trace) write(invocation, printTrace(documents, lookOf(invocation)))
  else write(invocation, printed(rendered, crds, invocation))
  return exitCodes.clean
}

function note({ io, options }: Invocation, text: string): void {
  if (!options.quiet) io.stderr.write(`! ${text}\n`)
}

function aboutRelease({ helm, chart }: Release): { readonly helm: string; readonly chart: string } {
  return { helm, chart: chart.path }
}

function lookOf({ io, options }: Invocation): Parameters<typeof printTrace>[1] {
  return { style: styleOf(io.stdout, options, io), width: widthOf(io.stdout) }
}

/** Bytes that are no UTF-8 pass through templates as they are. */
function write({ io }: Invocation, text: string): void {
  io.stdout.write(hasStrays(text) ? toBytes(text) : text)
}

function crdsOf(invocation: Invocation, { rendered }: RenderedRelease): readonly CrdFile[] {
  const problems: Problem[] = []
  const crds = rendered === undefined ? [] : crdFiles(rendered.root, problems)
  for (const problem of problems) note(invocation, describeProblem(problem))
  return crds
}

function printed(rendered: RenderedRelease, crds: readonly CrdFile[], { options }: Invocation): string {
  const all = printRelease(rendered, { crds, hooks: options['no-hooks'] ? 'left-out' : 'shown' })
  const patterns = options['show-only']
  const shown: Shown = patterns.length === 0 ? { kind: 'shown', text: all } : showOnly(all, patterns)
  if (shown.kind === 'missing') throw notMade(shown.template)
  return shown.text
}

function notMade(template: string): UsageError {
  return new UsageError(`no manifest is made by ${template}`, {
    hint: 'name it by its path behind the name of the chart: templates/deployment.yaml',
  })
}

function tracedDocuments(
  { manifests, hooks, rendered }: RenderedRelease,
  crds: readonly CrdFile[],
  { options }: Invocation,
): readonly TracedDocument[] {
  if (rendered === undefined) return []
  const tracer = newTracer(rendered.origins)
  const traced = ({ file, content, head, hooks: events }: Manifest): TracedDocument => ({
    source: file.template.name,
    kind: head.kind,
    name: head.name,
    hooks: events,
    text: content.text,
    runs: tracer(content),
  })
  const untouched = crds.map(({ name, text }) => ({ source: name, kind: '', name: '', hooks: [], text, runs: [] }))
  const all = [...untouched, ...[...manifests, ...(options['no-hooks'] ? [] : hooks)].map(traced)]
  const patterns = options['show-only']
  if (patterns.length === 0) return all
  return patterns.flatMap((pattern) => {
    const fits = templatePattern(pattern)
    const found = all.filter(({ source }) => fits(source.slice(source.indexOf('/') + 1)))
    if (found.length === 0) throw notMade(pattern)
    return found
  })
}

interface Failed {
  readonly rendered: RenderedRelease
  readonly failure: RenderFailure
}

function tellFailure(invocation: Invocation, release: Release, { rendered, failure }: Failed): ExitCode {
  const { io, options } = invocation
  const errors = renderErrors(failure, rendered.rendered)
  if (wantsJson(invocation)) {
    const told = errors.map(describeRenderError)
    write(invocation, printTraceJson({ ...aboutRelease(release), documents: [], errors: told }))
    return exitCodes.findings
  }
  const look = { style: styleOf(io.stderr, options, io), width: widthOf(io.stderr) }
  io.stderr.write(printRenderErrors(errors, { ...look, frames: 'shown', secrets: secretsOf(release, errors) }))
  if (options.verbose) io.stderr.write(`\nHelm says:\n${indented(helmMessage(failure, release.helm))}\n`)
  return exitCodes.findings
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}

/** What no frame may show of the files that errors point at. */
function secretsOf({ chart, layers }: Release, errors: readonly RenderError[]): Secrets {
  const shown = new Set(errors.flatMap(({ at, related }) => [...(at ? [at] : []), ...related].map(({ file }) => file)))
  const laid = layers.flatMap((layer) => (layer.kind === 'file' ? [layer.file] : []))
  const files = [...laid, ...valuesOf(chart)].filter(({ file }) => shown.has(file))
  return new Map<SourceFile, ReturnType<typeof secretSpans>>(files.map((each) => [each.file, secretSpans(each.table)]))
}

function valuesOf({ values, subcharts }: Chart): Chart['overlays'] {
  const below = subcharts.flatMap(({ chart }) => valuesOf(chart))
  return values === undefined ? below : [values, ...below]
}
