// Runs the built `chartpin pin` for the check of it, in a process of its own, and tells how long it took and how much memory.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type PinnedChart, readPinAnswer } from './pin-answer.ts'

/** What one run came to. */
export interface PinRun {
  readonly outcome: PinOutcome
  readonly milliseconds: number
  /** At its peak, in kB; undefined where the process was killed. */
  readonly memory: number | undefined
}

export type PinOutcome =
  | { readonly kind: 'answered'; readonly charts: readonly PinnedChart[] }
  /** Exit code 2 or 3: it did not want to. */
  | { readonly kind: 'refused'; readonly message: string }
  /** A bug, no end, or an answer that is none. */
  | { readonly kind: 'crashed'; readonly message: string }

/** The built program. */
export const PROGRAM: string = fileURLToPath(new URL('../../dist/chartpin.cjs', import.meta.url))

/** A chart that needs longer hangs. */
const PATIENCE = 120_000
/** What is shown of what a process said. */
const LAST_WORDS = 2000

/** Loaded before the program: tells its peak on a pipe when it ends. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/** Runs `pin` with these arguments, for so many milliseconds at most. Never rejects for what the program does. */
export async function runPin(
  program: string,
  args: readonly string[],
  { cwd, patience = PATIENCE }: { readonly cwd: string; readonly patience?: number },
): Promise<PinRun> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', MEASURE, program, 'pin', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  const texts = [1, 2, 3].map((at) => textOf(child.stdio[at] as NodeJS.ReadableStream)) // pipes, as asked for above
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  const [stdout = '', stderr = '', memory = ''] = await Promise.all(texts)
  const milliseconds = Math.round(performance.now() - started)
  const end =
    child.killed && milliseconds >= patience ? `no end after ${patience / 1000} s` : (code ?? `ended with ${signal}`)
  return {
    outcome: outcomeOf(end, stdout, stderr.trim().slice(-LAST_WORDS)),
    milliseconds,
    memory: memory === '' ? undefined : Number(memory),
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function outcomeOf(end: number | string, stdout: string, stderr: string): PinOutcome {
  if (end === 2 || end === 3) return { kind: 'refused', message: stderr }
  const why = typeof end === 'string' ? end : `ended with ${end}`
  if (end !== 0 && end !== 1) return { kind: 'crashed', message: `${why}\n${stderr}`.trim() }
  const charts = readPinAnswer(stdout)
  return charts === undefined
    ? { kind: 'crashed', message: `no answer\n${stderr}`.trim() }
    : { kind: 'answered', charts }
}
