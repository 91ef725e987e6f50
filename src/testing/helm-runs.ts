// What real Helm makes of a render, kept between runs of the conformance comparison below the oracle's folder: Helm takes minutes for what
// chartpin is to be held against many times a day. Kept by the chart's files (paths, sizes, times of change), the arguments and the release of Helm.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { fetchHelm, oracleFolder, type OracleVersion } from './oracle.ts'
import type { RenderCase } from './render-cases.ts'

/** What came of one run. */
export type HelmOutcome =
  /** What was printed; one character a byte, so that none is lost. */
  | { readonly kind: 'rendered'; readonly stdout: string }
  /** Helm's message, or that it took too long. */
  | { readonly kind: 'failed'; readonly message: string }

/** What is known of one render by one release of Helm. */
export interface HelmRecord {
  /** When the first run began; milliseconds since 1970. */
  readonly startedAt: number
  /** How long the first run took. */
  readonly milliseconds: number
  readonly runs: number
  /** The first run's, then those of the others that differ from all before. */
  readonly outcomes: readonly [HelmOutcome, ...HelmOutcome[]]
}

/** Two runs begin at least so many milliseconds apart: what prints seconds prints another one. */
const APART = 1100

/** Longer than any chart takes; one that reaches it hangs. */
const PATIENCE = 120_000

/** Belongs to the key of what is kept: to be raised when what is kept, or how Helm is run, changes. */
const FORMAT = 1

/** Gives what is kept of a render, after as many runs more as are missing to `runs`. One that failed is not tried again. */
export async function helmRecord(version: OracleVersion, render: RenderCase, runs: number): Promise<HelmRecord> {
  const file = recordFile(version, render)
  let record = readRecord(file)
  while (record === undefined || (record.runs < runs && record.outcomes[0].kind === 'rendered')) {
    if (record !== undefined) await sleep(Math.max(0, record.startedAt + APART - Date.now()))
    record = withRun(record, await runHelm(version, render))
    writeRecord(file, record)
  }
  return record
}

interface Run {
  readonly startedAt: number
  readonly milliseconds: number
  readonly outcome: HelmOutcome
}

function withRun(record: HelmRecord | undefined, { startedAt, milliseconds, outcome }: Run): HelmRecord {
  if (record === undefined) return { startedAt, milliseconds, runs: 1, outcomes: [outcome] }
  const isKnown = record.outcomes.some((known) => JSON.stringify(known) === JSON.stringify(outcome))
  return { ...record, runs: record.runs + 1, outcomes: isKnown ? record.outcomes : [...record.outcomes, outcome] }
}

/** The release is called `rel`, its namespace `ns`. */
function runHelm(version: OracleVersion, { chart, cwd, args }: RenderCase): Promise<Run> {
  const argv = ['template', 'rel', chart, '-n', 'ns', ...args]
  const startedAt = Date.now()
  const started = performance.now()
  return new Promise((resolve) => {
    execFile(
      fetchedHelm(version),
      argv,
      { cwd, env: helmEnvironment(), encoding: 'latin1', maxBuffer: 2 ** 29, timeout: PATIENCE, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        const milliseconds = Math.round(performance.now() - started)
        const message = Buffer.from(stderr, 'latin1').toString('utf8').trim()
        const why = error?.killed === true ? `stopped after ${PATIENCE / 1000} s` : error?.message
        const outcome: HelmOutcome =
          error === null
            ? { kind: 'rendered', stdout }
            : { kind: 'failed', message: error.killed === true || message === '' ? (why ?? '') : message }
        resolve({ startedAt, milliseconds, outcome })
      },
    )
  })
}

const binaries = new Map<OracleVersion, string>()

function fetchedHelm(version: OracleVersion): string {
  const known = binaries.get(version) ?? fetchHelm(version)
  binaries.set(version, known)
  return known
}

/** Nobody's settings, plugins or cluster, and no network: a schema that names an address must fail here as it does everywhere else. */
function helmEnvironment(): Readonly<Record<string, string>> {
  const home = path.join(oracleFolder(), 'home')
  const nowhere = 'http://127.0.0.1:9'
  mkdirSync(home, { recursive: true })
  return { HOME: home, KUBECONFIG: '/dev/null', TZ: 'UTC', HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere }
}

function recordFile(version: OracleVersion, { chart, cwd, args, content }: RenderCase): string {
  const named = args.map((arg) => path.resolve(cwd, arg)).filter((file) => existsSync(file))
  const parts = content === undefined ? [chart, cwd, args, [chart, ...named].map(stampOf)] : [args, content]
  const key = createHash('sha256')
    .update(JSON.stringify([FORMAT, version, ...parts]))
    .digest('hex')
  return path.join(oracleFolder(), 'runs', key.slice(0, 2), `${key.slice(2, 34)}.json.gz`)
}

const stamps = new Map<string, string>()

/** What changes when a file does, or any file below a folder. */
function stampOf(file: string): string {
  const known = stamps.get(file)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const line of stampLines(file)) hash.update(line)
  const stamp = hash.digest('hex')
  stamps.set(file, stamp)
  return stamp
}

function* stampLines(file: string): Generator<string> {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0 }
  yield `${file}\0${size}\0${mtimeMs}\n`
  if (lstatSync(file).isDirectory())
    for (const name of readdirSync(file).toSorted()) yield* stampLines(path.join(file, name))
}

function readRecord(file: string): HelmRecord | undefined {
  if (!existsSync(file)) return undefined
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as HelmRecord // written below
}

function writeRecord(file: string, record: HelmRecord): void {
  mkdirSync(path.dirname(file), { recursive: true })
  // In one step: several runs may write at the same time, or be stopped.
  const part = `${file}.${process.pid}`
  writeFileSync(part, gzipSync(JSON.stringify(record), { level: 1 }))
  renameSync(part, file)
}
