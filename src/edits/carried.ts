// What carrying a wish comes to: texts for leaves.

import type { Leaf } from '../uses/image-use.ts'

/** "This leaf shall read as this string." */
export interface LeafText {
  readonly leaf: Leaf
  readonly text: string
}

/** What becomes of a wish. */
export type Carried =
  | { readonly kind: 'carried'; readonly leaves: readonly LeafText[] }
  /** No key of the chart can say it; `reason` is a clause that follows "because". */
  | { readonly kind: 'impossible'; readonly reason: string }
