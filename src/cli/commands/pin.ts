// `chartpin pin`.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../../config/effective.ts'
import { displayPath } from '../../files/display-path.ts'
import { writeFile } from '../../files/write-file.ts'
import { canonical } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'
import { counted } from '../../text/counted.ts'
import { visible } from '../../text/width.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { OperationError, UsageError } from '../failure.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { packChart } from '../pack.ts'
import { describeProblem, unreadOf } from '../problems.ts'
import { asSubjects, pinSummary, tellPin } from '../pin-report.ts'
import { type Asked, readRequest } from '../pin-request.ts'
import { pinTarget, type PinTarget } from '../pin-target.ts'
import { pinInputs, type PinResult, referencesOf, usesOf } from '../pin-work.ts'
import { printDiffs, writePlans } from '../rewrite.ts'
import { settingsSource, type SettingsSource } from '../settings.ts'
import { styleOf } from '../streams.ts'
import { wantsJson } from '../text-or-json.ts'
import { nothingSeen, readSubjects, type Given } from '../subjects.ts'

/** Rewrites values so that images come from elsewhere, and are pinned to the digests that are known; with proof where a chart renders. */
export const pin: RunCommand = async (invocation) => {
  const { operands, io } = invocation
  const isJson = isToldAsJson(invocation)
  const source = settingsSource(invocation)
  const settings = await source.of(path.resolve(io.cwd, operands[0] ?? '.'))
  const pullSecret = await readPullSecret(invocation, settings)
  const request = { ...(await readRequest(invocation, settings)), ...(pullSecret !== undefined && { pullSecret }) }
  try {
    return await pinBy(request, invocation, { source, isJson })
  } finally {
    request.digests?.close()
  }
}

/** What the options name, or else the profile of the cluster that the images are moved for. */
async function readPullSecret(invocation: Invocation, settings: Settings): Promise<string | undefined> {
  const named = invocation.options['pull-secret']
  if (named !== undefined || settings.cluster === undefined) return named
  const { readClusterProfile } = await import('../cluster-profile.ts')
  return (await readClusterProfile(invocation, settings)).pullSecret?.text
}

interface Surroundings {
  readonly source: SettingsSource
  readonly isJson: boolean
}

async function pinBy(request: Asked, invocation: Invocation, { source, isJson }: Surroundings): Promise<ExitCode> {
  const { options, io } = invocation
  const found: Given[] = []
  for await (const each of readSubjects(invocation, source, nothingSeen())) found.push(each)
  const target = pinTarget(invocation, found)
  const given = target.kind === 'in-place' ? found : [target.given]
  const notes = request.check(referencesOf(given.flatMap((each) => usesOf(each, target))))
  const result = await pinInputs(given, { target, request, invocation })
  request.digests?.requireAll()
  const unread = given.flatMap(({ subject }) => unreadOf(subject))
  const whyNoDigest = (reference: Reference): string => request.digests?.whyNot(reference) ?? ''
  const unanswered = request.digests?.unanswered() ?? []
  const told = isJson
    ? unanswered.map((each) => `! ${canonical(each)}: no digest written, because ${whyNoDigest(each)}`)
    : await tellPin(result.works, { detail: options.verbose ? 'each' : 'summary', whyNoDigest })
  tell(invocation, [...notes, ...told])
  if (isJson) {
    const { printPinJson } = await import('../../reports/pin-json.ts')
    io.stdout.write(
      printPinJson(
        result.works.flatMap(asSubjects),
        unanswered.map((each) => ({ reference: canonical(each), because: whyNoDigest(each) })),
      ),
    )
  }
  refuseWhatIsNotUnderstood(invocation, result)
  const kept = unanswered.length === 0 ? undefined : keptFile(target, invocation)
  const { exitCode, done } =
    kept === undefined
      ? await carryOut(target, result, invocation)
      : { exitCode: exitCodes.failed, done: `${kept} left as it was` }
  const left = unread.map((problem) => `! ${describeProblem(problem)}; nothing in it was rewritten`)
  tell(invocation, [...left, `${await pinSummary(result.works, done)}${withoutText(unanswered.length)}`])
  return unread.length + unanswered.length > 0 ? exitCodes.failed : exitCode
}

function withoutText(count: number): string {
  return count === 0 ? '' : `. No digest was to be had for ${counted(count, 'image')}`
}

/** Whether the outcome is told as JSON; what is written cannot go to standard output as well. */
function isToldAsJson(invocation: Invocation): boolean {
  const isJson = wantsJson(invocation)
  if (isJson && invocation.options.output === '-')
    throw new UsageError('-o - and --format json both want standard output', { hint: 'name a file behind -o' })
  return isJson
}

/** What a rewrite does beside what it should is written only by those who insist. */
function refuseWhatIsNotUnderstood({ options }: Invocation, { works }: PinResult): void {
  if (options.force || options.diff || options.check) return
  const because = works.flatMap(({ given, proof }) => {
    if (proof?.kind !== 'proven') return []
    return proof.ways.flatMap(({ pin: { differences }, astray }) => [
      ...differences
        .filter((one) => one.because.length === 0)
        .map(({ template }) => `${given.subject.path}: ${template} changes, and nothing explains it`),
      ...astray.map((image) => `${given.subject.path}: ${image} would come out otherwise than in the proof`),
    ])
  })
  if (because.length === 0) return
  throw new OperationError('nothing was written: the rewrite would do more than it should', {
    because: [...new Set(because)].slice(0, 8),
    hint: '--diff shows it, --force writes it all the same, -o override.yaml leaves the chart alone',
  })
}

/** The file of an earlier run, which is not exchanged for one with fewer digests. */
function keptFile(target: PinTarget, { options, io }: Invocation): string | undefined {
  if (target.kind === 'in-place' || target.file === '-' || options.force) return undefined
  return existsSync(path.resolve(io.cwd, target.file)) ? target.file : undefined
}

interface CarriedOut {
  readonly exitCode: ExitCode
  /** What was written, a sentence without a full stop. */
  readonly done: string
}

async function carryOut(
  target: PinTarget,
  { files, override }: PinResult,
  invocation: Invocation,
): Promise<CarriedOut> {
  switch (target.kind) {
    case 'in-place':
      return rewrite(files, invocation)
    case 'override':
      return writeResult(target.file, Buffer.from(override), invocation)
    case 'archive':
      return writeResult(target.file, await packChart(target.chart, files, invocation.io.cwd), invocation)
  }
}

async function rewrite(files: PinResult['files'], invocation: Invocation): Promise<CarriedOut> {
  const { options, io } = invocation
  const isDry = options.diff || options.check
  if (options.diff) io.stdout.write(printDiffs(files, styleOf(io.stdout, options, io)))
  else if (!options.check) await writePlans(files, invocation)
  return {
    exitCode: isDry && files.length > 0 ? exitCodes.findings : exitCodes.clean,
    done: isDry
      ? `${counted(files.length, 'file')} would change, nothing written`
      : `${counted(files.length, 'file')} written`,
  }
}

function writeResult(file: string, bytes: Buffer, { io }: Invocation): CarriedOut {
  if (file === '-') {
    io.stdout.write(bytes.toString())
    return { exitCode: exitCodes.clean, done: 'Written to standard output' }
  }
  const absolute = path.resolve(io.cwd, file)
  const shown = displayPath(absolute, io.cwd)
  const outcome = writeFile({ absolute, path: shown, bytes })
  if (outcome.kind === 'failed') throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint })
  return { exitCode: exitCodes.clean, done: `${shown} ${outcome.kind === 'written' ? 'written' : 'was so already'}` }
}

function tell({ options, io }: Invocation, lines: readonly string[]): void {
  if (!options.quiet) io.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''))
}
