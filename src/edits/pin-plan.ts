// What `pin` does: its wishes planned and proven by reading again, and what became of each.

import { planOverride, type OverridePlan, type Release } from './override-plan.ts'
import type { Change } from '../uses/change.ts'
import type { Why } from './agree.ts'
import type { ImageChange, PinWish } from './pin.ts'
import type { Plan, PlanOptions } from './plan.ts'
import { verifiedPlan, type VerifiedFile } from './verify-plan.ts'
import { wantsName, wantsVersion } from './wanted.ts'

/** What became of a wish. Reasons are clauses that follow "because". */
export type PinOutcome =
  /** `withoutDigest`: why the image has moved, but is not pinned to the digest that is known of it. */
  | { readonly kind: 'changed'; readonly wish: PinWish; readonly withoutDigest?: string }
  /** It is at its place already, or was to stay, or nobody knew a digest. */
  | { readonly kind: 'unchanged'; readonly wish: PinWish }
  | { readonly kind: 'refused'; readonly wish: PinWish; readonly reason: string }

/** Rewritten files. */
export interface PinnedFiles {
  readonly files: readonly VerifiedFile[]
  /** In the order of the wishes, without those that nothing was asked for. */
  readonly outcomes: readonly PinOutcome[]
  /** The changes that came along and could not be made. */
  readonly refused: ReadonlySet<Change>
}

/** An override values file. */
export interface PinnedOverride extends Pick<OverridePlan, 'leaves' | 'text' | 'problem'> {
  readonly outcomes: readonly PinOutcome[]
}

/**
 * The files as they shall be after `pin`: verified, with every image that was not to move exactly as it was, whichever keys it shares. An
 * image that could move, but not take its digest along, moves without it. `along` are other changes that are planned with them.
 */
export async function pinFiles(
  wishes: readonly PinWish[],
  options: Omit<PlanOptions, 'uses'> = {},
  along: readonly Change[] = [],
): Promise<PinnedFiles> {
  const { plan, outcomes } = await settle(wishes, (changes) =>
    verifiedPlan([...along, ...changes], { ...options, uses: 'held' }),
  )
  return { files: plan.files, outcomes, refused: new Set(plan.refused.map(({ change }) => change)) }
}

/** The same as an override values file for one release; `wishes` are those of its uses. */
export async function pinOverride(wishes: readonly PinWish[], release: Release): Promise<PinnedOverride> {
  const { plan, outcomes } = await settle(wishes, (changes) => planOverride(changes, release))
  const { leaves, text, problem } = plan
  return { leaves, text, outcomes, ...(problem === undefined ? {} : { problem }) }
}

interface Settled<Planned> {
  readonly plan: Planned
  readonly outcomes: readonly PinOutcome[]
}

type MakePlan<Planned> = (changes: readonly ImageChange[]) => Promise<Planned>

/** Plans, and plans again without the digests that stood in the way. */
async function settle<Planned extends Pick<Plan, 'refused'>>(
  wishes: readonly PinWish[],
  makePlan: MakePlan<Planned>,
): Promise<Settled<Planned>> {
  const withoutDigest = new Map<PinWish, string>()
  for (;;) {
    const changes = wishes.map((wish) => (withoutDigest.has(wish) ? movedOnly(wish.change) : wish.change))
    const plan = await makePlan(changes)
    const whys = new Map(plan.refused.map(({ change, ...why }) => [change, why] as const))
    const refused = wishes.flatMap((wish, at): readonly Refused[] => {
      const why = whys.get(changes[at] ?? wish.change)
      return why === undefined ? [] : [{ wish, ...why }]
    })
    const inTheWay = refused.filter(({ wish }) => canDoWithout(wish) && !withoutDigest.has(wish))
    if (inTheWay.length === 0) return { plan, outcomes: outcomesOf(wishes, refused, withoutDigest) }
    // Those that only follow from others may keep theirs once the others are out of the way.
    const first = inTheWay.filter(({ follows }) => !follows)
    for (const { wish, reason } of first.length === 0 ? inTheWay : first) withoutDigest.set(wish, reason)
  }
}

interface Refused extends Why {
  readonly wish: PinWish
}

function canDoWithout({ change: { wanted } }: PinWish): boolean {
  return wantsName(wanted) && wantsVersion(wanted)
}

function movedOnly({ use, wanted: { registry, repository } }: ImageChange): ImageChange {
  const moved = { ...(registry === undefined ? {} : { registry }), ...(repository === undefined ? {} : { repository }) }
  return { kind: 'image', use, wanted: moved }
}

function outcomesOf(
  wishes: readonly PinWish[],
  refused: readonly Refused[],
  withoutDigest: ReadonlyMap<PinWish, string>,
): readonly PinOutcome[] {
  const reasons = new Map(refused.map(({ wish, reason }) => [wish, reason] as const))
  const asked = wishes.filter(({ isAsked }) => isAsked)
  return asked.map((wish): PinOutcome => {
    const reason = reasons.get(wish)
    if (reason !== undefined) return { kind: 'refused', wish, reason }
    if (Object.keys(wish.change.wanted).length === 0) return { kind: 'unchanged', wish }
    const left = withoutDigest.get(wish)
    return { kind: 'changed', wish, ...(left === undefined ? {} : { withoutDigest: left }) }
  })
}
