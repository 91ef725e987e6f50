// What each rendered image shall be.

import { parseReference } from '../../reference/parse.ts'
import { nameOf } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'
import { splitReference } from '../../reference/split.ts'
import type { RenderedImage } from '../../uses/rendered-image.ts'
import { isPlaceholder } from '../../uses/value-looks.ts'
import type { Mapped } from '../mapping.ts'
import type { PinRequest } from '../pin.ts'

/** A wish for one rendered image. */
export interface Goal {
  /** As it is now. */
  readonly now: Reference
  /** What stands behind its name, legal or not. */
  readonly version: string
  /** `registry/repository` as it shall be. */
  readonly name: string
  /** What shall stand there as digest; that of the image as it is where nothing else is wished. */
  readonly digest: string | undefined
  readonly mapped: Mapped | undefined
  /** Asked for a digest, and nobody knows one. */
  readonly lacksDigest: boolean
}

/** The goal of an image; undefined where its text names no image, or words for people stand where its name should be. */
export function goalOf(
  { text, parsed }: Pick<RenderedImage, 'text' | 'parsed'>,
  request: PinRequest,
): Goal | undefined {
  const now = parsed.ok ? parsed.reference : nameAlone(text)
  if (now === undefined || isPlaceholder(splitReference(text).name.text)) return undefined
  const { mapping, digestOf } = request
  const mapped = mapping?.map(now)
  const moved = mapped?.kind === 'moved' ? mapped : now
  const asks = digestOf !== undefined && now.digest === undefined && now.tag !== undefined
  const target = { ...now, registry: moved.registry, repository: moved.repository }
  const digest = asks ? (digestOf(target) ?? digestOf(now)) : undefined
  const version = text.slice(splitReference(text).name.end)
  return {
    now,
    version,
    name: nameOf(moved),
    digest: digest ?? now.digest,
    mapped,
    lacksDigest: asks && digest === undefined,
  }
}

/** The name before a version that is none: a tag that the user has yet to give. */
function nameAlone(text: string): Reference | undefined {
  const parsed = parseReference(splitReference(text).name.text)
  return parsed.ok ? parsed.reference : undefined
}

/** Whether a goal wants anything to be other than it is. */
export function isWish({ now, name, digest }: Goal): boolean {
  return nameOf(now) !== name || now.digest !== digest
}

/** Whether a text has the name of the goal, whatever its version. */
export function hasName(text: string, goal: Goal): boolean {
  const now = nameAlone(text)
  return now !== undefined && nameOf(now) === goal.name
}

/** Whether a text has the name of the goal, and behind it what stood there before. */
export function isNamed(text: string, goal: Goal): boolean {
  return hasName(text, goal) && text.slice(splitReference(text).name.end) === goal.version
}

/** Whether a text is the image of the goal: its name and digest, and the tag that it had, which a new digest may replace. */
export function isReached(text: string, goal: Goal): boolean {
  if (!hasName(text, goal)) return false
  if (goal.digest === goal.now.digest) return isNamed(text, goal)
  const { tag, digest } = splitReference(text)
  return digest?.text === goal.digest && (tag === undefined || tag.text === goal.now.tag)
}
