// `chartpin copy`.

import { setMaxListeners } from 'node:events'
import { printCopyJson, printPlannedJson } from '../../reports/copy-json.ts'
import {
  copyNotes,
  copySummary,
  plannedSummary,
  printCopied,
  printPlanned,
  type IntoLayout,
} from '../../reports/copy-text.ts'
import { visible } from '../../text/width.ts'
import { readCopyRequest, type CopyRequest } from '../copy-request.ts'
import { copyAll, lookAtAll, type CopyWork } from '../copy-work.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { inputNotes } from '../input-notes.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { openReach, type Reach } from '../machine.ts'
import { settingsSource } from '../settings.ts'
import { wantsJson } from '../text-or-json.ts'

/** Copies images into a registry or a layout, or tells what it would copy. */
export const copy: RunCommand = async (invocation) => await copyBy(invocation, openReach)

/** Requests under way; content does not count. */
const CONCURRENCY = { all: 64, host: 32 }

/** The same with another way to registries. */
export async function copyBy(invocation: Invocation, open: typeof openReach): Promise<ExitCode> {
  const { options, io } = invocation
  const isJson = wantsJson(invocation)
  const source = settingsSource(invocation)
  const request = await readCopyRequest(invocation, source)
  tell(invocation, inputNotes(request))
  const into = request.into?.shown
  const stop = new AbortController()
  // Everything that waits for a registry listens, and that is more than a mistake would be.
  setMaxListeners(0, stop.signal)
  const reach = open(invocation, { signal: stop.signal, concurrency: CONCURRENCY })
  if (options['dry-run']) return await look(invocation, request, { reach, isJson })
  const ended = stopOnSignals(stop)
  let work: CopyWork
  try {
    work = await copyAll(invocation, request, { reach, signal: stop.signal })
  } finally {
    ended()
  }
  // Images of an archive that was not written are nowhere yet.
  const isNowhere = request.into?.kind === 'tar' && (work.unfinished !== undefined || stop.signal.aborted)
  if (isJson) io.stdout.write(printCopyJson(work.results, request.plan, into))
  else if (!isNowhere) io.stdout.write(printCopied(work.results, into))
  return conclude(invocation, request, { work, isStopped: stop.signal.aborted })
}

async function look(
  invocation: Invocation,
  request: CopyRequest,
  { reach, isJson }: { readonly reach: Reach; readonly isJson: boolean },
): Promise<ExitCode> {
  const { options, io } = invocation
  const into: IntoLayout = request.into?.shown
  const { planned, total } = await lookAtAll(invocation, request, reach)
  io.stdout.write(isJson ? printPlannedJson(planned, request.plan, { into, total }) : printPlanned(planned, into))
  const failed = planned.flatMap(({ item, message }) => (message === undefined ? [] : [`! ${item.image}  ${message}`]))
  tell(invocation, [...copyNotes([], request.plan, options.verbose ? 'all' : 'needed'), ...failed])
  if (!options.quiet) io.stderr.write(`${plannedSummary(planned, total)}\n`)
  return failed.length > 0 || hasTrouble(request) ? exitCodes.failed : exitCodes.clean
}

function conclude(
  invocation: Invocation,
  request: CopyRequest,
  { work, isStopped }: { readonly work: CopyWork; readonly isStopped: boolean },
): ExitCode {
  const { options, io } = invocation
  const { results, unfinished, milliseconds } = work
  const tried = isStopped ? results.filter(({ kind }) => kind === 'copied') : results
  tell(invocation, copyNotes(tried, request.plan, options.verbose ? 'all' : 'needed'))
  if (unfinished !== undefined) tell(invocation, [`! the archive was not written: ${unfinished.message}`])
  const isDone = !isStopped && unfinished === undefined && results.every(({ kind }) => kind === 'copied')
  if (isStopped) tell(invocation, ['! given up: nothing half-written counts; the same command goes on from here'])
  else if (!isDone && request.plan.items.length > 0) tell(invocation, hintsFor(invocation, work))
  if (!options.quiet) io.stderr.write(`${copySummary(results, milliseconds)}\n`)
  return isDone && !hasTrouble(request) ? exitCodes.clean : exitCodes.failed
}

/** What a user can do about it. */
function hintsFor({ options }: Invocation, { results }: CopyWork): readonly string[] {
  const failed = results.flatMap((result) => (result.kind === 'failed' ? [result.trouble] : []))
  const isSparse =
    options.platform.length > 0 && failed.some(({ message }) => message.includes('platforms are missing'))
  return [
    ...(isSparse ? ['  hint: leave --platform out, or copy into a registry that takes such indexes, or a layout'] : []),
    '  hint: run the same command again; what is there is not sent again',
  ]
}

/** What could not be read, and what of a layout has no name to go by, is missing afterwards. */
function hasTrouble({ problems, plan }: CopyRequest): boolean {
  return problems.length > 0 || plan.notCopied.some(({ kind }) => kind === 'no-name')
}

function tell({ io }: Invocation, lines: readonly string[]): void {
  io.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''))
}

/** The first signal ends the run in order; the second one as it always does. Gives what takes that back. */
function stopOnSignals(stop: AbortController): () => void {
  const onSignal = (): void => {
    stop.abort()
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, onSignal)
  return () => {
    for (const signal of signals) process.removeListener(signal, onSignal)
  }
}
