// One chart for the check of `pin`: rendered by real Helm, pinned by the built chartpin, rendered again, and judged.

import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findImages } from './image-scalars.ts'
import { type HelmOutcome, helmRecord, type HelmRecord } from './helm-runs.ts'
import { type HelmDocument, readDocuments } from './helm-documents.ts'
import { oracleFolder, type OracleVersion } from './oracle.ts'
import { type PinOutcome, type PinRun, runPin } from './pin-run.ts'
import { judgePin, type PinVerdict } from './pin-verdict.ts'
import type { RenderCase } from './render-cases.ts'
import { printImage, TARGET } from './wished-image.ts'

/** How charts are pinned. */
export interface PinOptions {
  readonly helm: OracleVersion
  /** The program to run. */
  readonly program: string
  /** Into an override values file, or in a copy of the chart (a new archive of one that is packed). */
  readonly into: 'override' | 'chart'
  readonly digests: 'made-up' | 'none'
}

/** What came of one chart. */
export interface PinCaseResult {
  readonly label: string
  readonly state: PinState
  readonly milliseconds: number
  /** The peak of `pin`, in kB. */
  readonly memory: number | undefined
  readonly helmMilliseconds: number
  /** What `pin` could not prove, and why. */
  readonly unproven: readonly string[]
}

export type PinState =
  | { readonly kind: 'judged'; readonly verdict: PinVerdict; readonly override: string }
  /** Helm renders it neither before nor after: nothing to judge, but `pin` must not crash on it. */
  | { readonly kind: 'not rendered'; readonly message: string; readonly pin: PinOutcome['kind'] }
  | { readonly kind: 'refused' | 'crashed'; readonly message: string }
  /** Helm rendered it before, and does not after. */
  | { readonly kind: 'broken'; readonly message: string; readonly override: string }

/** Runs and judges one chart. */
export async function checkPin(render: RenderCase, options: PinOptions): Promise<PinCaseResult> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-pin-'))
  try {
    return await checkIn(scratch, render, options)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function checkIn(scratch: string, render: RenderCase, options: PinOptions): Promise<PinCaseResult> {
  const record = await helmRecord(options.helm, render, 2)
  const before = await documentsOf(record.outcomes[0])
  const digests = options.digests === 'made-up' ? madeUpDigests(before) : new Map<string, string>()
  const { run, after } = await pinned(scratch, { render, digests, options })
  const charts = run.outcome.kind === 'answered' ? run.outcome.charts : []
  const common = {
    label: render.label,
    milliseconds: run.milliseconds,
    memory: run.memory,
    helmMilliseconds: record.milliseconds,
    unproven: charts.flatMap(({ unproven }) => (unproven === undefined ? [] : [unproven])),
  }
  const [helm] = record.outcomes
  if (run.outcome.kind === 'crashed' || (run.outcome.kind === 'refused' && helm.kind === 'rendered'))
    return { ...common, state: run.outcome }
  if (helm.kind === 'failed')
    return { ...common, state: { kind: 'not rendered', message: helm.message, pin: run.outcome.kind } }
  const override = after.override
  const [again] = (await helmRecord(options.helm, after.render, 1)).outcomes
  if (again.kind === 'failed') return { ...common, state: { kind: 'broken', message: again.message, override } }
  const evidence = { before, after: await documentsOf(again), charts, digests }
  const verdict = await judgeVarying(record, evidence, { render, options })
  return { ...common, state: { kind: 'judged', verdict, override } }
}

/** So often Helm renders a chart that it prints anew each time before a difference is believed. */
const RUNS_AT_MOST = 5

type Evidence = Omit<Parameters<typeof judgePin>[0], 'again'>
interface Case {
  readonly render: RenderCase
  readonly options: PinOptions
}

async function judgeVarying(first: HelmRecord, evidence: Evidence, { render, options }: Case): Promise<PinVerdict> {
  for (let record = first; ; record = await helmRecord(options.helm, render, record.runs + 1)) {
    const again = await Promise.all(record.outcomes.slice(1).map(documentsOf))
    const verdict = judgePin({ ...evidence, again })
    if (again.length === 0 || record.runs >= RUNS_AT_MOST || !hasDoubt(verdict)) return verdict
  }
}

function hasDoubt({ changes, added, removed }: PinVerdict): boolean {
  return added.length > 0 || removed.length > 0 || changes.some(({ isExplained }) => !isExplained)
}

async function documentsOf(outcome: HelmOutcome): Promise<readonly HelmDocument[]> {
  return outcome.kind === 'rendered' ? readDocuments(outcome.stdout) : []
}

/** For every image that has a tag and no digest. */
function madeUpDigests(documents: readonly HelmDocument[]): ReadonlyMap<string, string> {
  const images = documents.flatMap((document) => findImages(document).flatMap((place) => place.images))
  const open = images.filter(({ tag, digest }) => tag !== undefined && digest === undefined).map(printImage)
  return new Map(open.map((image) => [image, `sha256:${createHash('sha256').update(image).digest('hex')}`]))
}

interface ToPin extends Case {
  readonly digests: ReadonlyMap<string, string>
}

interface Pinned {
  readonly run: PinRun
  readonly after: { readonly render: RenderCase; readonly override: string }
}

async function pinned(scratch: string, { render, digests, options }: ToPin): Promise<Pinned> {
  const list = path.join(scratch, 'digests.txt')
  writeFileSync(list, [...digests].map(([image, digest]) => `${image} ${digest}\n`).join(''))
  const flags = [
    '--to',
    TARGET,
    '--no-config',
    '--format',
    'json',
    ...(digests.size > 0 ? ['--digests-from', list] : []),
  ]
  return options.into === 'override'
    ? pinByOverride(scratch, { render, options }, flags)
    : pinInPlace(scratch, { render, options }, flags)
}

async function pinByOverride(scratch: string, { render, options }: Case, flags: readonly string[]): Promise<Pinned> {
  const file = path.join(scratch, 'override.yaml')
  const run = await runPin(options.program, [render.chart, ...flags, '-o', file, ...render.args], { cwd: render.cwd })
  if (!existsSync(file)) return { run, after: { render, override: '' } }
  const override = readFileSync(file, 'utf8')
  const after: RenderCase = { ...render, args: [...render.args, '-f', keptFile(override)] }
  return { run, after: { render: after, override } }
}

async function pinInPlace(scratch: string, { render, options }: Case, flags: readonly string[]): Promise<Pinned> {
  const chart = path.join(scratch, path.basename(render.chart))
  const isArchive = chart.endsWith('.tgz')
  if (!isArchive) cpSync(render.chart, chart, { recursive: true })
  const cwd = isArchive ? render.cwd : chart
  const target = isArchive ? [render.chart, '-o', chart] : [chart]
  const run = await runPin(options.program, [...target, ...flags, ...render.args], { cwd })
  if (!existsSync(chart)) return { run, after: { render, override: '' } }
  return { run, after: { render: { ...render, chart, cwd, content: contentOf(chart) }, override: '' } }
}

/** Overrides are kept by what is in them, so that Helm's renders with them can be. */
function keptFile(text: string): string {
  const folder = path.join(oracleFolder(), 'overrides')
  const file = path.join(folder, `${hashOf(text)}.yaml`)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, text)
  return file
}

/** A hash over all files below a path and their names. */
function contentOf(root: string): string {
  const files = statSync(root).isDirectory()
    ? readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : []
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted()
  const all = paths.length === 0 ? [root] : paths
  return hashOf(all.map((file) => `${path.relative(root, file)}\0${hashOf(readFileSync(file))}\n`).join(''))
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
