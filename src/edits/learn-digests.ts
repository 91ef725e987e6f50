// Digests that somebody else has to be asked for: which ones, told all at once before the work that needs them.

import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { PinRequest } from './pin.ts'

/**
 * Lets the source of a request's digests find out what it will be asked for: the work is done once on trial, with a request that knows no
 * digest and moves nothing, so that images are asked for by the names that they have now. Nothing is done where the source needs no warning.
 */
export async function learnDigests(
  { learn, isAsked }: PinRequest,
  rehearse: (request: PinRequest) => Promise<unknown>,
): Promise<void> {
  if (learn === undefined) return
  const asked = new Map<string, Reference>()
  const digestOf = (reference: Reference): undefined => {
    asked.set(canonical(reference), reference)
  }
  await rehearse({ digestOf, ...(isAsked && { isAsked }) })
  await learn([...asked.values()])
}
