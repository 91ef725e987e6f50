// The work of `chartpin lock`: which images there are, what the registries say of them, and what the lock becomes.

import { fitEntries, imageEntries } from '../images/image-entries.ts'
import type { ImageEntry } from '../images/formats/image-entry.ts'
import type { Lock } from '../images/lock.ts'
import { askForLock } from '../images/lock-facts.ts'
import { type AskedImage, type LockPlan, planLock, type WantedImage, wantedImages } from '../images/lock-plan.ts'
import type { Problem } from '../files/source-file.ts'
import { askedPlace } from './asked-place.ts'
import { askedPlatforms } from './asked-platforms.ts'
import { openAsking } from './asking.ts'
import { gatherList } from './gather-list.ts'
import { countUnlisted } from './images-json.ts'
import type { Invocation } from './invocation.ts'
import { readLists } from './list-side.ts'
import type { Targets } from './pin-request.ts'
import type { RenderedChart } from './rendered-chart.ts'
import type { SettingsSource } from './settings.ts'

/** The images that shall be locked. */
export interface LockList {
  readonly entries: readonly ImageEntry[]
  /** Images of which nothing but a template says the tag. */
  readonly untagged: readonly string[]
  /** How many places ask for an image that could not be told; absent where only lists were read. */
  readonly unlisted?: number
  readonly problems: readonly Problem[]
  readonly rendered: readonly RenderedChart[]
}

/** Gathers the images of all operands: lists, and everything else together. */
export async function gatherLockList(
  invocation: Invocation,
  source: SettingsSource,
  targets: Targets | undefined,
): Promise<LockList> {
  const { images: listed, others } = readLists(invocation)
  const isNeeded = invocation.operands.length === 0 || others.length > 0
  const gathered = isNeeded
    ? await gatherList(
        { ...invocation, operands: others, options: { ...invocation.options, all: !invocation.options['no-render'] } },
        source,
        invocation.options['no-render'] ? 'values' : 'everything',
      )
    : undefined
  const images = [...listed, ...(gathered?.list.images ?? [])]
  const all = imageEntries(images, { placesOf: () => [], ...(targets && { mapping: targets.compiled }) })
  const { entries, leftOut } = fitEntries(all, { needs: 'version', target: 'none' })
  return {
    entries,
    untagged: leftOut.map(({ reference }) => reference),
    ...(gathered && { unlisted: countUnlisted(gathered.list) }),
    problems: gathered?.problems ?? [],
    rendered: gathered?.rendered ?? [],
  }
}

/** Asks for the images, and plans the lock that comes of it. */
export async function planLockFrom(
  entries: readonly ImageEntry[],
  {
    before,
    targets,
    invocation,
  }: { readonly before: Lock; readonly targets: Targets | undefined; readonly invocation: Invocation },
): Promise<LockPlan> {
  const wanted = wantedImages(entries)
  const platforms = askedPlatforms(invocation)
  const placeOf = askedPlace(invocation, targets?.compiled)
  if (wanted.length === 0) return planLock({ asked: [], before, platforms })
  if (invocation.options.offline) return planLock({ asked: wanted.map(unasked), before, platforms })
  const asking = await openAsking(invocation)
  try {
    const depth = platforms.length > 0 ? 'platforms' : invocation.options.check ? 'existence' : 'size'
    const asked = await askForLock(wanted, { ask: asking.ask, placeOf, before, depth })
    return planLock({ asked, before, platforms })
  } finally {
    asking.close()
  }
}

function unasked(image: WantedImage): AskedImage {
  const standing = { kind: 'not-asked', message: 'no registry was asked for it' } as const
  return { ...image, fact: { reference: image.reference, standing, attempts: [] } }
}
