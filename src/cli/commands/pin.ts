// `chartpin pin`.

import path from 'node:path'
import { rules } from '../../../rules/index.ts'
import { pinFiles, pinOverride, type PinOutcome } from '../../edits/pin-plan.ts'
import { pinWishes, unmovedTexts, type PinWish } from '../../edits/pin.ts'
import type { Release } from '../../edits/override-plan.ts'
import type { VerifiedFile } from '../../edits/verify-plan.ts'
import { displayPath } from '../../files/display-path.ts'
import { rootOf } from '../../files/write-back.ts'
import { writeFile } from '../../files/write-file.ts'
import type { Reference } from '../../reference/reference.ts'
import { counted } from '../../text/counted.ts'
import { visible } from '../../text/width.ts'
import type { ImageUse } from '../../uses/image-use.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { OperationError, UsageError } from '../failure.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { packChart } from '../pack.ts'
import { describeProblem, unreadOf } from '../problems.ts'
import { printOutcomes, printPinSummary, type PinWork } from '../pin-report.ts'
import { readRequest } from '../pin-request.ts'
import { styleOf } from '../streams.ts'
import { isWritable, printDiffs, writePlans } from '../rewrite.ts'
import { settingsSource } from '../settings.ts'
import { nothingSeen, readSubjects, type Given } from '../subjects.ts'

/** Rewrites values so that images come from elsewhere, and are pinned to the digests that are known. */
export const pin: RunCommand = async (invocation) => {
  const { operands, options, io } = invocation
  const source = settingsSource(
    invocation,
    rules.map((rule) => rule.name),
  )
  const request = await readRequest(invocation, await source.of(path.resolve(io.cwd, operands[0] ?? '.')))
  const given: Given[] = []
  for await (const each of readSubjects(invocation, source, nothingSeen())) given.push(each)
  const target = targetOf(invocation, given)
  const uses = given.flatMap((each) => usesOf(each, target.kind))
  const notes = request.check(referencesOf(uses))
  const wishes = pinWishes(uses, request)
  const { outcomes, exitCode, done } = await carryOut(target, wishes, invocation)
  const unmoved = request.mapping === undefined ? [] : unmovedTexts(uses, request.mapping)
  const work: PinWork = { outcomes, unmoved, detail: options.verbose ? 'each' : 'summary' }
  const unread = given.flatMap(({ subject }) => unreadOf(subject))
  const left = unread.map((problem) => `! ${describeProblem(problem)}; nothing in it was rewritten`)
  tell(invocation, [
    ...notes,
    ...printOutcomes(work),
    ...left,
    `${printPinSummary(work)}. ${done}. Not proven by rendering`,
  ])
  return unread.length > 0 ? exitCodes.failed : exitCode
}

/** Where the result goes. */
type Target =
  | { readonly kind: 'in-place' }
  | { readonly kind: 'override'; readonly release: Release; readonly file: string }
  | {
      readonly kind: 'archive'
      readonly subject: Given['subject'] & { readonly chart: NonNullable<Given['subject']['chart']> }
      readonly file: string
    }

function targetOf({ options, io }: Invocation, given: readonly Given[]): Target {
  const file = options.output
  if (file === undefined) return { kind: 'in-place' }
  const [only, ...others] = given
  if (only === undefined || others.length > 0) {
    throw new UsageError(`-o ${file} is for one chart or values file, and ${given.length} were found`, {
      hint: 'name one of them',
    })
  }
  const { subject, layers } = only
  refuseInput(file, subject, io.cwd)
  if (/\.(?:tgz|tar\.gz)$/.test(file)) {
    if (subject.chart === undefined)
      throw new UsageError(`-o ${file} needs a chart, and ${subject.path} is a values file`)
    return { kind: 'archive', subject: { ...subject, chart: subject.chart }, file }
  }
  if (file !== '-' && !/\.ya?ml$/.test(file)) {
    throw new UsageError(`-o ${file} says not what to write`, {
      hint: 'an override values file ends in .yaml, a packed chart in .tgz',
    })
  }
  const [values] = subject.files
  if (subject.chart !== undefined)
    return { kind: 'override', release: { kind: 'chart', chart: subject.chart, layers }, file }
  if (values === undefined) throw new UsageError(`${subject.path} holds no values`)
  return { kind: 'override', release: { kind: 'values', values }, file }
}

/** What was read would be lost. */
function refuseInput(file: string, { chart, files }: Given['subject'], cwd: string): void {
  const inputs = [...files.map((each) => each.file), ...(chart === undefined ? [] : [chart.metadata.source.file])]
  const places = inputs.map(({ place }) => rootOf(place).place)
  if (!places.some((place) => place.kind === 'disk' && path.resolve(place.path) === path.resolve(cwd, file))) return
  throw new UsageError(`-o ${file} is one of the files that were read`, {
    hint: 'leave -o out to rewrite files in place',
  })
}

/** An override speaks for one release: without the values files beside the chart that nobody laid over it. */
function usesOf({ subject, named }: Given, kind: Target['kind']): readonly ImageUse[] {
  const overlays = new Set(kind === 'override' ? subject.chart?.overlays.map(({ file }) => file) : [])
  return subject.uses.filter(({ parts }) => {
    const files = parts.map(({ leaf }) => leaf.file)
    return (
      !files.some((file) => overlays.has(file)) && (named === undefined || files.some((file) => named.has(file.path)))
    )
  })
}

function referencesOf(uses: readonly ImageUse[]): readonly Reference[] {
  return uses.flatMap(({ image, confidence }) =>
    image.kind === 'known' && confidence !== 'possible' ? [image.reference] : [],
  )
}

interface CarriedOut {
  readonly outcomes: readonly PinOutcome[]
  readonly exitCode: ExitCode
  /** What was written, a sentence without a full stop. */
  readonly done: string
}

async function carryOut(target: Target, wishes: readonly PinWish[], invocation: Invocation): Promise<CarriedOut> {
  switch (target.kind) {
    case 'in-place':
      return rewrite(wishes, invocation)
    case 'override':
      return writeOverride(target, wishes, invocation)
    case 'archive': {
      const { files, outcomes } = await pinFiles(wishes)
      return {
        outcomes,
        ...writeResult(target.file, await packChart(target.subject.chart, files, invocation.io.cwd), invocation),
      }
    }
  }
}

async function rewrite(wishes: readonly PinWish[], invocation: Invocation): Promise<CarriedOut> {
  const { options, io } = invocation
  const { files, outcomes } = await pinFiles(wishes, { isWritable: isWritable(invocation) })
  const isDry = options.diff || options.check
  if (options.diff) io.stdout.write(printDiffs(files, styleOf(io.stdout, options, io)))
  else if (!options.check) await writePlans(files, invocation)
  return {
    outcomes,
    exitCode: isDry && files.length > 0 ? exitCodes.findings : exitCodes.clean,
    done: doneIn(files, isDry),
  }
}

function doneIn(files: readonly VerifiedFile[], isDry: boolean): string {
  return isDry
    ? `${counted(files.length, 'file')} would change, nothing written`
    : `${counted(files.length, 'file')} written`
}

async function writeOverride(
  { release, file }: Extract<Target, { kind: 'override' }>,
  wishes: readonly PinWish[],
  invocation: Invocation,
): Promise<CarriedOut> {
  const { text, problem, outcomes } = await pinOverride(wishes, release)
  if (problem !== undefined) throw new OperationError(`${file} was not written`, { because: [problem] })
  return { outcomes, ...writeResult(file, Buffer.from(text), invocation) }
}

function writeResult(file: string, bytes: Buffer, { io }: Invocation): Pick<CarriedOut, 'exitCode' | 'done'> {
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
