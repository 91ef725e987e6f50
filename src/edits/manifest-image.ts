// An image in a manifest, what is asked of it, and what becomes of it.

import type { Reference } from '../reference/reference.ts'
import type { Edit } from '../text/edits.ts'
import type { UserField } from '../uses/sinks/find-sinks.ts'
import type { ManifestWish } from './manifest-wish.ts'

/** What is asked of manifests. */
export interface ManifestRequest {
  /** What shall become of a text that names an image. */
  readonly wishOf: (text: string) => ManifestWish
  readonly userFields: readonly UserField[]
}

/** What became of an image. Reasons are clauses that follow "because". */
export type ManifestOutcome =
  | { readonly kind: 'changed'; readonly to: string; readonly withoutDigest?: string }
  | { readonly kind: 'unchanged'; readonly withoutDigest?: string }
  /** It shall change, and no edit is safe. */
  | { readonly kind: 'refused'; readonly to: string; readonly reason: string }
  /** What stands there is no reference. */
  | { readonly kind: 'no-image'; readonly reason: string }

/** One image in a manifest. */
export interface ManifestImage {
  /** As it is named there now, put together where it stands in parts. */
  readonly text: string
  /** Absent where the text is none. */
  readonly reference?: Reference
  /** The entry of the first scalar that names it. */
  readonly entry: number
  readonly outcome: ManifestOutcome
}

/** The edits of one scalar, or of several that name one image, with the images that they change. */
export interface ManifestEdit {
  /** The entries of the scalars. */
  readonly entries: readonly number[]
  readonly edits: readonly Edit[]
  readonly images: readonly ManifestImage[]
}

/** Edits, and the images that need none. */
export interface ManifestEdits {
  readonly changes: readonly ManifestEdit[]
  readonly others: readonly ManifestImage[]
}

/** The same images, with those refused that should have changed. */
export function refused(images: readonly ManifestImage[], reason: string): readonly ManifestImage[] {
  return images.map((image) =>
    image.outcome.kind === 'changed' ? { ...image, outcome: { kind: 'refused', to: image.outcome.to, reason } } : image,
  )
}
