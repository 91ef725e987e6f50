// A process of its own in which chartpin renders one chart after another, so that a chart which hangs or takes the process down is one
// chart's result and not the end of the conformance run.

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { HelmVersion } from '../releases/release.ts'

/** What the process is asked: one render. */
export interface RenderRequest {
  readonly chart: string
  readonly cwd: string
  readonly args: readonly string[]
  /** The release of Helm to be like. */
  readonly helm: HelmVersion
  readonly origins: boolean
}

/** What came of it. */
export type RenderReply =
  /** `stdout` has one character a byte; `milliseconds` are those of the render, without the start of the process. */
  | { readonly kind: 'rendered'; readonly stdout: string; readonly milliseconds: number }
  /** chartpin refuses, as Helm may. */
  | { readonly kind: 'failed'; readonly message: string; readonly milliseconds: number }
  /** A bug: an exception, an end of the process, or no end at all. */
  | { readonly kind: 'crashed'; readonly message: string }

/** One process, which is started anew when it ends. */
export interface RenderLane {
  /** One at a time. Never rejects. */
  readonly render: (request: RenderRequest) => Promise<RenderReply>
  readonly stop: () => void
}

/** How to start one. */
export interface LaneOptions {
  /** The module that runs in it; it answers each message with one. */
  readonly module?: string
  /** Milliseconds that a render may take, the start of the process included. */
  readonly patience?: number
}

const MODULE = fileURLToPath(new URL('render-process.ts', import.meta.url))
const PATIENCE = 60_000
/** What is shown of what a process said before it ended. */
const LAST_WORDS = 2000

/** Starts no process yet: the first render does. */
export function newLane({ module = MODULE, patience = PATIENCE }: LaneOptions = {}): RenderLane {
  let child: ChildProcess | undefined
  let said = ''
  const start = (): ChildProcess => {
    said = ''
    const execArgv = module.endsWith('.ts') ? ['--import', 'tsx'] : []
    const started = fork(module, { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    started.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-LAST_WORDS)
    })
    return started
  }
  const end = (): void => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const render = (request: RenderRequest): Promise<RenderReply> =>
    new Promise((resolve) => {
      const process = (child ??= start())
      const settle = (reply: RenderReply): void => {
        clearTimeout(timer)
        process.removeAllListeners('message').removeAllListeners('close').removeAllListeners('error')
        resolve(reply)
      }
      const crash = (message: string): void => {
        end()
        settle({ kind: 'crashed', message })
      }
      const timer = setTimeout(() => crash(`no end after ${patience / 1000} s`), patience)
      // The module answers with nothing else.
      process.on('message', (reply) => settle(reply as RenderReply))
      process.on('close', (code, signal) => crash(`the process ended with ${signal ?? code}\n${said}`.trim()))
      process.on('error', (error) => crash(error.message))
      process.send(request)
    })
  return { render, stop: end }
}
