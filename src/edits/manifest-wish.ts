// What shall become of one image in a manifest: where it shall come from, and at which digest.

import { parseReference } from '../reference/parse.ts'
import { canonical, suffixOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { splitReference } from '../reference/split.ts'
import type { WantedImage } from '../uses/change.ts'
import type { PinRequest } from './pin.ts'
import { wantedParts } from './wanted.ts'

/** A wish for a text that names an image. */
export type ManifestWish =
  | {
      readonly kind: 'image'
      readonly reference: Reference
      /** Empty where it stays as it is. */
      readonly wanted: WantedImage
      /** Why there is no digest though one is asked for: a clause that follows "because". */
      readonly withoutDigest?: string
    }
  /** The text is no reference; `why` is a clause that follows "because". */
  | { readonly kind: 'none'; readonly why: string }

/** What is asked of manifests. */
export interface ManifestAsking extends Pick<PinRequest, 'mapping' | 'digestOf'> {
  /** Why an image has no digest, though one is asked for: a clause that follows "because". */
  readonly whyNoDigest?: (reference: Reference) => string
}

/** Gives what a request wishes for a text; each text is looked at once. */
export function wishesOf(request: ManifestAsking): (text: string) => ManifestWish {
  const known = new Map<string, ManifestWish>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const wish = wishFor(text, request)
    known.set(text, wish)
    return wish
  }
}

function wishFor(text: string, request: ManifestAsking): ManifestWish {
  const { mapping, digestOf, whyNoDigest = () => 'the list has none of it' } = request
  const parsed = parseReference(text)
  if (!parsed.ok) return { kind: 'none', why: parsed.problem.message }
  const { reference } = parsed
  const mapped = mapping?.map(reference)
  const moved = mapped?.kind === 'moved' ? { registry: mapped.registry, repository: mapped.repository } : {}
  const asksDigest = digestOf !== undefined && reference.digest === undefined
  // A copy that keeps the index keeps the digest: it is asked for where the image shall come from, else for where it comes from.
  const digest =
    asksDigest && reference.tag !== undefined
      ? (digestOf({ ...reference, ...moved }) ?? digestOf(reference))
      : undefined
  const wanted = digest === undefined ? moved : { ...moved, digest }
  const lacks = asksDigest && digest === undefined
  return { kind: 'image', reference, wanted, ...(lacks && { withoutDigest: whyNoDigest(reference) }) }
}

/** The text with a wish granted. A name that stays is written as it was. */
export function wishedText(reference: Reference, wanted: WantedImage): string {
  const parts = wantedParts(reference, wanted)
  return wanted.repository === undefined ? splitReference(reference.text).name.text + suffixOf(parts) : canonical(parts)
}
