// The work of `chartpin copy`: the copies themselves, or with --dry-run a look at what they would be.

import type { CopyItem } from '../images/copy-plan.ts'
import type { CopyManner, CopyResult } from '../images/copy-run.ts'
import { runCopies } from '../images/copy-run.ts'
import { isPlatform } from '../registry/platform-text.ts'
import { holds } from '../registry/copy-manifest.ts'
import type { Digest, Platform } from '../registry/manifest.ts'
import { measureImage } from '../registry/measure-image.ts'
import { openTurns } from '../registry/turns.ts'
import type { Trouble } from '../registry/outcome.ts'
import type { PlannedCopy } from '../reports/copy-text.ts'
import { askedPlatforms } from './asked-platforms.ts'
import { openEnds, type OpenEnds } from './copy-ends.ts'
import { startCopyProgress } from './copy-progress.ts'
import type { CopyRequest } from './copy-request.ts'
import type { Invocation } from './invocation.ts'
import type { Reach } from './machine.ts'

/** What a run came to. */
export interface CopyWork {
  readonly results: readonly CopyResult[]
  /** Why the archive was not written though its images are gathered. */
  readonly unfinished?: Trouble
  readonly milliseconds: number
}

/** Copies. What was gathered for an archive is packed unless the run was given up: then the next one goes on with it. */
export async function copyAll(
  invocation: Invocation,
  request: CopyRequest,
  { reach, signal }: { readonly reach: Reach; readonly signal: AbortSignal },
): Promise<CopyWork> {
  const { io, options } = invocation
  const begun = io.now()
  const ends = openEnds(request, reach, 'copy')
  const progress = startCopyProgress(invocation, request.plan.items.length)
  const manner: CopyManner = {
    ...platformManner(invocation),
    referrers: options['no-referrers'] ? 'left' : 'along',
    isStopped: () => signal.aborted,
    onBytes: progress.bytes,
    onDone: progress.done,
  }
  try {
    const ended = await runCopies(request.plan.items, ends, manner)
    // Whatever fails after that, fails because of it.
    const results = signal.aborted ? ended.map(givenUp) : ended
    const isWhole = results.every(({ kind }) => kind !== 'not-tried')
    const unfinished = isWhole && !signal.aborted ? await ends.finish() : undefined
    return { results, ...(unfinished === undefined ? {} : { unfinished }), milliseconds: io.now() - begun }
  } finally {
    progress.end()
    ends.close()
  }
}

function givenUp(result: CopyResult): CopyResult {
  return result.kind === 'failed' ? { kind: 'not-tried', item: result.item } : result
}

function platformManner(invocation: Invocation): Pick<CopyManner, 'wants'> {
  const platforms = askedPlatforms(invocation)
  if (platforms.length === 0) return {}
  return { wants: (platform: Platform) => platforms.some((asked) => isPlatform(platform, asked)) }
}

/** A look at all copies, and what they come to in bytes with each blob counted once. */
export interface CopyLook {
  readonly planned: readonly PlannedCopy[]
  readonly total: number
}

const LOOKS_AT_ONCE = 8

/** Asks for manifests only. */
export async function lookAtAll(invocation: Invocation, request: CopyRequest, reach: Reach): Promise<CopyLook> {
  const ends = openEnds(request, reach, 'look')
  const take = openTurns(LOOKS_AT_ONCE)
  const { wants } = platformManner(invocation)
  const sizes = new Map<Digest, number>()
  try {
    const looks = request.plan.items.map(
      async (item) => await take(async () => await lookAt(item, { ends, request, wants, sizes })),
    )
    const planned = await Promise.all(looks)
    return { planned, total: [...sizes.values()].reduce((sum, size) => sum + size, 0) }
  } finally {
    ends.close()
  }
}

interface Looking {
  readonly ends: OpenEnds
  readonly request: CopyRequest
  readonly wants: CopyManner['wants']
  /** Of all that is not there yet. */
  readonly sizes: Map<Digest, number>
}

async function lookAt(item: CopyItem, { ends, request, wants, sizes }: Looking): Promise<PlannedCopy> {
  const source = await ends.sourceOf(item)
  if (source.kind === 'trouble') return { item, message: source.message }
  const measure = await measureImage(source.value, item.reference, wants)
  if (measure.kind === 'trouble') return { item, message: measure.message }
  const { digest } = measure.value
  const isThere = request.into === undefined && (await isAtTarget(item, digest, ends))
  if (!isThere) for (const [blob, size] of measure.value.sizes) sizes.set(blob, size)
  const bytes = [...measure.value.sizes.values()].reduce((sum, size) => sum + size, 0)
  return { item, digest, bytes, isThere }
}

/** A target that cannot be asked is told when it is copied to. */
async function isAtTarget(item: CopyItem, digest: Digest, ends: OpenEnds): Promise<boolean> {
  const target = await ends.targetOf(item)
  if (target.kind === 'trouble') return false
  const as = item.tag === undefined ? ({ kind: 'root' } as const) : ({ kind: 'tag', tag: item.tag } as const)
  const answer = await holds(target.value, digest, as)
  return answer.kind === 'answer' && answer.value
}
