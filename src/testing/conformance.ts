// Holds chartpin's renders against those of real Helm, byte by byte: `npm run conformance -- DIR…` takes every chart below the folders (see
// render-cases.ts for more than their default values, masked-text.ts for what may differ), prints what differs, and ends with 1 if anything does.
//
//   --helm 3|4    one release of Helm instead of both
//   --only WORD   only renders whose label has this word in it; may be given several times
//   --ci          each ci/*.yaml of a chart is a render too
//   --origins     chartpin tracks origins while it renders
//   --all         a row for each render, also where all is the same
//   --brief       only what should not be: not where both fail, each in words of its own
//   --runs N      Helm renders each chart at least so often; 2 unless told
//   --jobs N      so many at a time; as many as there are processors unless told
//   --json FILE   writes all results there too
//   --record      writes what Helm made of each chart beside it (render-golden.ts)

import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type ConformanceResult, hasFailures, printConformance } from './conformance-table.ts'
import { helmRecord, type HelmRecord } from './helm-runs.ts'
import { fetchHelm, ORACLE_VERSIONS, type OracleVersion } from './oracle.ts'
import { newLane, type RenderLane } from './render-lane.ts'
import { findRenderCases, type RenderCase } from './render-cases.ts'
import { type Recorded, writeGoldens } from './render-golden.ts'
import { judge, mayVary } from './verdict.ts'

/** So often Helm renders a chart before a difference is believed that its randomness may explain. */
const RUNS_AT_MOST = 6

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    helm: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    ci: { type: 'boolean', default: false },
    origins: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
    runs: { type: 'string', default: '2' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
})

const versions = ORACLE_VERSIONS.filter((version) => version.startsWith(options.helm ?? ''))
const renders = folders.flatMap(casesBelow)
if (versions.length === 0 || renders.length === 0) {
  process.stderr.write(renders.length === 0 ? 'no chart to render\n' : `no such Helm: ${options.helm}\n`)
  process.exit(2)
}
for (const version of versions) fetchHelm(version)

const tasks = renders.flatMap((render) => versions.map((version) => ({ render, version })))
// All first runs before the second ones: two runs over a chart must be more than a second apart, and nothing waits for that.
for (let runs = 1; runs <= Number(options.runs); runs++) {
  await inParallel(tasks, ({ render, version }) => helmRecord(version, render, runs), {
    progress: `Helm, run ${runs}`,
    newWorker: () => undefined,
  })
}
const lanes: RenderLane[] = []
const results = await inParallel(tasks, (task, lane) => compare(task, lane), {
  progress: 'chartpin',
  newWorker: () => {
    const lane = newLane()
    lanes.push(lane)
    return lane
  },
})
for (const lane of lanes) lane.stop()

if (options.record) writeGoldens((await Promise.all(results.map(recordOf))).flat())
process.stdout.write(printConformance(results, options.all ? 'all' : options.brief ? 'bad' : 'some'))
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, undefined, 1)}\n`)
process.exitCode = hasFailures(results) ? 1 : 0

function casesBelow(folder: string): readonly RenderCase[] {
  const prefix = folders.length > 1 ? `${folder.replace(/\/$/, '')}/` : ''
  return findRenderCases(folder, { ci: options.ci })
    .map((render) => ({ ...render, label: prefix + render.label }))
    .filter(({ label }) => options.only.length === 0 || options.only.some((word) => label.includes(word)))
}

interface Task {
  readonly render: RenderCase
  readonly version: OracleVersion
}

async function compare({ version, render }: Task, lane: RenderLane): Promise<ConformanceResult> {
  let record: HelmRecord = await helmRecord(version, render, 1)
  const { chart, cwd, args } = render
  const request = { chart, cwd, args, helm: version, origins: options.origins }
  const reply = await lane.render(request)
  let verdict = judge(record.outcomes, reply)
  while (verdict.status === 'different' && record.runs < RUNS_AT_MOST && mayVary(record.outcomes, reply)) {
    record = await helmRecord(version, render, record.runs + 1)
    verdict = judge(record.outcomes, reply)
  }
  return {
    label: render.label,
    helm: version,
    ...verdict,
    helmMilliseconds: record.milliseconds,
    chartpinMilliseconds: reply.kind === 'crashed' ? undefined : reply.milliseconds,
  }
}

async function recordOf({ status }: ConformanceResult, index: number): Promise<readonly Recorded[]> {
  const task = tasks[index]
  if (task === undefined) return []
  const { render, version } = task
  const { outcomes } = await helmRecord(version, render, 1)
  return [{ render, helm: version, status, outcomes: status === 'masked' ? outcomes : outcomes.slice(0, 1) }]
}

interface Pool<W> {
  /** What is being done, for the line that tells how far it is. */
  readonly progress: string
  readonly newWorker: () => W
}

/** Works on the items in their order, as many at a time as there are jobs; the results are in the same order. */
async function inParallel<T, W, R>(
  items: readonly T[],
  work: (item: T, worker: W) => Promise<R>,
  { progress, newWorker }: Pool<W>,
): Promise<readonly R[]> {
  const made: R[] = []
  let next = 0
  let done = 0
  const runner = async (): Promise<void> => {
    const worker = newWorker()
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at]
      if (item !== undefined) made[at] = await work(item, worker)
      done++
      if (process.stderr.isTTY) process.stderr.write(`\r${progress}: ${done} of ${items.length}\u001b[K`)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Number(options.jobs)) }, runner))
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return made
}
