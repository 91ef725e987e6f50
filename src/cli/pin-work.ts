// The work of `chartpin pin` on its inputs: charts with proof where they render, and all else by the keys alone.

import type { Chart } from '../charts/chart.ts'
import { pinFiles, pinOverride, type PinOutcome } from '../edits/pin-plan.ts'
import { learnDigests } from '../edits/learn-digests.ts'
import { pinWishes, unmovedTexts, type PinWish, type UnmovedText } from '../edits/pin.ts'
import { placeKey } from '../edits/place-key.ts'
import type { VerifiedFile } from '../edits/verify-plan.ts'
import type { Reference } from '../reference/reference.ts'
import type { Edit } from '../text/edits.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { hasTemplates } from '../uses/released-charts.ts'
import { OperationError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import type { PinProof } from './pin-proof.ts'
import type { Asked } from './pin-request.ts'
import type { PinTarget } from './pin-target.ts'
import { isWritable } from './rewrite.ts'
import type { Given } from './subjects.ts'

/** What became of one input. */
export interface PinWork {
  readonly given: Given
  /** Absent where only keys were looked at: for values files, and where rendering was not wanted. */
  readonly proof?: PinProof
  /** What was planned by keys alone, where there is no proof. */
  readonly outcomes: readonly PinOutcome[]
  /** Images in texts, which no key moves. */
  readonly unmoved: readonly UnmovedText[]
}

/** The work on all inputs, and what it comes to. */
export interface PinResult {
  readonly works: readonly PinWork[]
  readonly files: readonly VerifiedFile[]
  /** The text of an override values file; empty where none is wanted. */
  readonly override: string
}

/** What is asked, and by whom. */
export interface PinJob {
  readonly target: PinTarget
  readonly request: Asked
  readonly invocation: Invocation
}

/** Pins the inputs. Throws `OperationError` where the result would do more than it should. */
export async function pinInputs(given: readonly Given[], job: PinJob): Promise<PinResult> {
  const proofs = new Map<Given, PinProof>()
  const made = new Map<string, VerifiedFile>()
  for (const each of given) {
    const proof = await proofOf(each, job, [...made.values()])
    if (proof === undefined) continue
    proofs.set(each, proof)
    if (proof.kind === 'proven') for (const file of proof.files) addFile(made, file)
  }
  const rest = given.filter((each) => proofs.get(each)?.kind !== 'proven')
  const planned = await planByKeys(rest, job)
  const works = given.map((each): PinWork => {
    const proof = proofs.get(each)
    const unmoved = unmovedIn(each, job)
    return { given: each, ...(proof && { proof }), outcomes: planned.outcomes.get(each) ?? [], unmoved }
  })
  const proven = [...proofs.values()].flatMap((proof) => (proof.kind === 'proven' ? [proof] : []))
  const override = proven.length > 0 ? proven.map((proof) => proof.override).join('') : planned.override
  for (const file of planned.files) if (!made.has(placeKey(file.file.place))) addFile(made, file)
  return { works, files: [...made.values()], override }
}

/** Charts that were named themselves, and may be rendered. */
async function proofOf(
  given: Given,
  { target, request, invocation }: PinJob,
  before: readonly VerifiedFile[],
): Promise<PinProof | undefined> {
  const { chart } = given.subject
  if (chart === undefined || given.named !== undefined || invocation.options['no-render'] || !hasAnyTemplates(chart))
    return undefined
  // An archive that merely lies there is not written, and so needs no proof.
  if (target.kind === 'in-place' && !isWritable(invocation)(chart.metadata.source.file.place)) return undefined
  const { provePin } = await import('./pin-proof.ts')
  const into = target.kind === 'override' ? 'override' : 'files'
  return provePin({ ...given, subject: { ...given.subject, chart } }, { request, into, invocation, before })
}

/** Without templates there is nothing to render, and nothing to prove. */
function hasAnyTemplates(chart: Chart): boolean {
  return hasTemplates(chart) || chart.subcharts.some((subchart) => hasAnyTemplates(subchart.chart))
}

interface Planned {
  readonly outcomes: ReadonlyMap<Given, readonly PinOutcome[]>
  readonly files: readonly VerifiedFile[]
  readonly override: string
}

async function planByKeys(given: readonly Given[], { target, request, invocation }: PinJob): Promise<Planned> {
  await learnDigests(request, async (rehearsed) => {
    for (const each of given) pinWishes(usesOf(each, target), rehearsed)
  })
  const owners = new Map<PinWish, Given>()
  for (const each of given) for (const wish of pinWishes(usesOf(each, target), request)) owners.set(wish, each)
  const wishes = [...owners.keys()]
  if (given.length === 0) return { outcomes: new Map(), files: [], override: '' }
  if (target.kind === 'override') {
    const { text, problem, outcomes } = await pinOverride(wishes, target.release)
    if (problem !== undefined) throw new OperationError(`${target.file} was not written`, { because: [problem] })
    return { outcomes: byOwner(outcomes, owners), files: [], override: text }
  }
  const writable = target.kind === 'archive' ? {} : { isWritable: isWritable(invocation) }
  const { files, outcomes } = await pinFiles(wishes, writable)
  return { outcomes: byOwner(outcomes, owners), files, override: '' }
}

function byOwner(
  outcomes: readonly PinOutcome[],
  owners: ReadonlyMap<PinWish, Given>,
): ReadonlyMap<Given, readonly PinOutcome[]> {
  const own = new Map<Given, PinOutcome[]>()
  for (const outcome of outcomes) {
    const given = owners.get(outcome.wish)
    if (given === undefined) continue
    const known = own.get(given)
    if (known === undefined) own.set(given, [outcome])
    else known.push(outcome)
  }
  return own
}

/** A file that belongs to two charts was seen by the second as the first one has it: what both change of it is one edit. */
function addFile(made: Map<string, VerifiedFile>, file: VerifiedFile): void {
  const key = placeKey(file.file.place)
  const before = made.get(key)
  made.set(
    key,
    before === undefined ? file : { ...file, file: before.file, edits: [editTo(before.file.text, file.text)] },
  )
}

/** The one edit that makes a text another one. */
function editTo(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let tail = 0
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) }
}

/** An override speaks for one release: without the values files beside the chart that nobody laid over it. */
export function usesOf({ subject, named }: Given, { kind }: PinTarget): readonly ImageUse[] {
  const overlays = new Set(kind === 'override' ? subject.chart?.overlays.map(({ file }) => file) : [])
  return subject.uses.filter(({ parts }) => {
    const files = parts.map(({ leaf }) => leaf.file)
    return (
      !files.some((file) => overlays.has(file)) && (named === undefined || files.some((file) => named.has(file.path)))
    )
  })
}

function unmovedIn(given: Given, { target, request }: PinJob): readonly UnmovedText[] {
  return request.mapping === undefined ? [] : unmovedTexts(usesOf(given, target), request.mapping)
}

/** The references that a mapping is judged by. */
export function referencesOf(uses: readonly ImageUse[]): readonly Reference[] {
  return uses.flatMap(({ image, confidence }) =>
    image.kind === 'known' && confidence !== 'possible' ? [image.reference] : [],
  )
}
