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
//
// With --pin it holds `chartpin pin` against real Helm instead (pin-conformance.ts): what Helm renders with the rewritten values must have every
// image at its new place and be the same otherwise. Helm 4 unless told, and what is in dist/; --only, --ci, --all, --jobs and --json are as above.
//
//   --in-place    rewrites a copy of each chart instead of writing an override values file
//   --program F   the program to run
//   --digests     gives a made-up list of digests, one for each image that Helm renders

import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type ConformanceResult, hasFailures, printConformance } from './conformance-table.ts'
import { helmRecord, type HelmRecord } from './helm-runs.ts'
import { inParallel } from './in-parallel.ts'
import { fetchHelm, ORACLE_VERSIONS, type OracleVersion } from './oracle.ts'
import { runPinConformance } from './pin-conformance.ts'
import { PROGRAM } from './pin-run.ts'
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
    pin: { type: 'boolean', default: false },
    'in-place': { type: 'boolean', default: false },
    digests: { type: 'boolean', default: false },
    program: { type: 'string' },
  },
})

const versions = ORACLE_VERSIONS.filter((version) => version.startsWith(options.helm ?? ''))
const renders = folders.flatMap(casesBelow)
if (versions.length === 0 || renders.length === 0) {
  process.stderr.write(renders.length === 0 ? 'no chart to render\n' : `no such Helm: ${options.helm}\n`)
  process.exit(2)
}
for (const version of versions) fetchHelm(version)

process.exitCode = (options.pin ? await comparePins() : await compareRenders()) ? 0 : 1

async function comparePins(): Promise<boolean> {
  const { results, print, isGood } = await runPinConformance(renders, {
    helm: versions[0] ?? ORACLE_VERSIONS[0],
    program: path.resolve(options.program ?? PROGRAM),
    into: options['in-place'] ? 'chart' : 'override',
    digests: options.digests ? 'made-up' : 'none',
    jobs: Number(options.jobs),
  })
  process.stdout.write(print(options.all ? 'all' : 'some'))
  writeResults(results)
  return isGood
}

/** Whether all is as it should be. */
async function compareRenders(): Promise<boolean> {
  const tasks = renders.flatMap((render) => versions.map((version) => ({ render, version })))
  const jobs = Number(options.jobs)
  // All first runs before the second ones: two runs over a chart must be more than a second apart, and nothing waits for that.
  for (let runs = 1; runs <= Number(options.runs); runs++) {
    await inParallel(tasks, ({ render, version }) => helmRecord(version, render, runs), {
      jobs,
      progress: `Helm, run ${runs}`,
      newWorker: () => undefined,
    })
  }
  const lanes: RenderLane[] = []
  const results = await inParallel(tasks, (task, lane) => compare(task, lane), {
    jobs,
    progress: 'chartpin',
    newWorker: () => {
      const lane = newLane()
      lanes.push(lane)
      return lane
    },
  })
  for (const lane of lanes) lane.stop()
  if (options.record) writeGoldens((await Promise.all(results.map((result, i) => recordOf(result, tasks[i])))).flat())
  process.stdout.write(printConformance(results, options.all ? 'all' : options.brief ? 'bad' : 'some'))
  writeResults(results)
  return !hasFailures(results)
}

function writeResults(results: readonly unknown[]): void {
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, undefined, 1)}\n`)
}

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

async function recordOf({ status }: ConformanceResult, task: Task | undefined): Promise<readonly Recorded[]> {
  if (task === undefined) return []
  const { render, version } = task
  const { outcomes } = await helmRecord(version, render, 1)
  return [{ render, helm: version, status, outcomes: status === 'masked' ? outcomes : outcomes.slice(0, 1) }]
}
