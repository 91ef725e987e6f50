// The test entry run in several processes side by side, each with a slice of the files: what they print one after the other, and one
// summary of all.

import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/** What a process of tests came to. */
interface SliceRun {
  readonly output: string
  readonly code: number
}

/** Runs all slices, prints what they print, and gives the exit code. */
export async function runSlices(entry: string, count: number, words: readonly string[]): Promise<number> {
  const runs = Array.from({ length: count }, (_, index) => runSlice([entry, `--slice=${index}/${count}`, ...words]))
  const done = await Promise.all(
    runs.map(async (run) => {
      const { output, code } = await run
      process.stdout.write(
        lines(output)
          .filter((line) => !isSummary(line))
          .join('\n'),
      )
      return { output, code }
    }),
  )
  process.stdout.write(summaryOf(done.map(({ output }) => output)))
  return done.some(({ code }) => code !== 0) ? 1 : 0
}

/** In milliseconds: a test that waits for ever is told by what was printed until then. */
const LONGEST = 10 * 60_000

async function runSlice(args: readonly string[]): Promise<SliceRun> {
  const isTerminal = process.stdout.isTTY
  const reporter = isTerminal ? ['--test-reporter=spec'] : []
  const env = isTerminal ? { FORCE_COLOR: '1', ...process.env } : process.env
  const child = spawn(process.execPath, [...process.execArgv, ...reporter, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST,
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 1))
  })
  return { output: Buffer.concat(chunks).toString(), code }
}

/** The lines at the end of both reporters: `# pass 12`, `ℹ pass 12`. */
const SUMMARY = /^([#ℹ]) (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/u

function lines(output: string): readonly string[] {
  return output.split('\n')
}

function isSummary(line: string): boolean {
  return SUMMARY.test(stripVTControlCharacters(line))
}

/** The sums of all, and the longest time. */
function summaryOf(outputs: readonly string[]): string {
  const sums = new Map<string, number>()
  for (const line of outputs.flatMap(lines).filter(isSummary)) {
    const [, mark = '#', name = '', text = ''] = SUMMARY.exec(stripVTControlCharacters(line)) ?? []
    const label = `${mark} ${name}`
    const before = sums.get(label) ?? 0
    sums.set(label, name === 'duration_ms' ? Math.max(before, Number(text)) : before + Number(text))
  }
  return [...sums].map(([label, sum]) => `${label} ${sum}\n`).join('')
}
