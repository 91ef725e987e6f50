// The work of `chartpin lock`: what the registries say of images, and what the lock becomes.

import type { ImageEntry } from '../images/formats/image-entry.ts'
import type { Lock } from '../images/lock.ts'
import { askForLock } from '../images/lock-facts.ts'
import { type AskedImage, type LockPlan, planLock, type WantedImage, wantedImages } from '../images/lock-plan.ts'
import { askedPlace } from './asked-place.ts'
import { askedPlatforms } from './asked-platforms.ts'
import { openAsking } from './asking.ts'
import type { Invocation } from './invocation.ts'
import type { Targets } from './pin-request.ts'

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
