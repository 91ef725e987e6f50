// `chartpin lock`.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { displayPath } from '../../files/display-path.ts'
import type { Lock } from '../../images/lock.ts'
import type { LockPlan, Unlocked } from '../../images/lock-plan.ts'
import { printLockJson } from '../../reports/lock-json.ts'
import { type LockReport, lockSummary, printLockChanges, printUnlocked } from '../../reports/lock-text.ts'
import { visible } from '../../text/width.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { inputNotes } from '../input-notes.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { lockPlace, readLockFile, writeLockFile } from '../lock-file.ts'
import { gatherEntries, type GatheredEntries } from '../gather-entries.ts'
import { planLockFrom } from '../lock-work.ts'
import { readTargets } from '../pin-request.ts'
import { settingsSource } from '../settings.ts'
import { styleOf } from '../streams.ts'
import { wantsJson } from '../text-or-json.ts'

/** Records the digest of every image, or tells what is other than recorded. */
export const lock: RunCommand = async (invocation) => {
  const { operands, options, io } = invocation
  const isJson = wantsJson(invocation)
  const source = settingsSource(invocation)
  const place = lockPlace(invocation)
  const before = await readBefore(place, invocation)
  const targets = await readTargets(invocation, await source.of(path.resolve(io.cwd, operands[0] ?? '.')))
  const list = await gatherEntries(invocation, source, targets)
  const notes = targets?.check(list.entries.map(({ reference }) => reference)) ?? []
  const plan = await planLockFrom(list.entries, { before, targets, invocation })
  const written = options.check
    ? 'checked'
    : writePlanned(place, { plan, next: planned(plan, before, list) }, invocation)
  const report: LockReport = { file: displayPath(place, io.cwd), written, plan }
  io.stdout.write(isJson ? printLockJson(report) : printLockChanges(report, styleOf(io.stdout, options, io)))
  tell(invocation, [...notesOf(list), ...(options.quiet ? [] : notes), ...plan.unlocked.map(printUnlocked)])
  if (!options.quiet) io.stderr.write(`${lockSummary(report)}\n`)
  return exitCodeOf(plan, list, invocation)
}

async function readBefore(place: string, { options, io }: Invocation): Promise<Lock> {
  if (existsSync(place)) return readLockFile(place, io.cwd)
  if (!options.check) return { images: [] }
  throw new UsageError(`there is no ${displayPath(place, io.cwd)} to be checked`, { hint: '`chartpin lock` writes it' })
}

/** What could not be read may ask for what seems to be gone. */
function planned({ lock: next }: LockPlan, before: Lock, { problems }: GatheredEntries): Lock {
  if (problems.length === 0) return next
  const known = new Set(next.images.map(({ image }) => image))
  return { images: [...next.images, ...before.images.filter(({ image }) => !known.has(image))] }
}

/** A lock that nobody gave an answer for would be one of no images. */
function writePlanned(
  place: string,
  { plan: { unlocked }, next }: { readonly plan: LockPlan; readonly next: Lock },
  { io }: Invocation,
): LockReport['written'] {
  const isInVain = next.images.length === 0 && unlocked.length > 0 && !existsSync(place)
  return isInVain ? 'nothing' : writeLockFile(place, next, io.cwd)
}

function notesOf(list: GatheredEntries): readonly string[] {
  const untagged = list.untagged.map((image) => `! ${image} is not in the lock: nothing but its template says its tag`)
  return [...inputNotes(list), ...untagged]
}

function tell({ io }: Invocation, lines: readonly string[]): void {
  io.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''))
}

/** What an answer would have changed is not known: that weighs more than a difference. */
function exitCodeOf({ changes, unlocked }: LockPlan, { problems }: GatheredEntries, { options }: Invocation): ExitCode {
  const isFound = ({ kind }: Unlocked): boolean => options.check && (kind === 'absent' || kind === 'lacks-platform')
  const isQuiet = ({ kind }: Unlocked): boolean => options.check && kind === 'not-asked'
  if (problems.length > 0 || unlocked.some((each) => !isFound(each) && !isQuiet(each))) return exitCodes.failed
  return options.check && (changes.length > 0 || unlocked.some(isFound)) ? exitCodes.findings : exitCodes.clean
}
