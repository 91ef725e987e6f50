// Wishes: what a rule or a command wants to be different, before anybody decides which bytes that takes.

import type { SourceFile } from '../files/source-file.ts'
import type { Edit } from '../text/edits.ts'
import type { ImageUse, Leaf } from './image-use.ts'

/** The parts that a use shall have; what is not named stays as it is, `null` takes a tag or digest away. */
export interface WantedImage {
  readonly registry?: string
  readonly repository?: string
  readonly tag?: string | null
  readonly digest?: string | null
}

/** One wish. */
export type Change =
  /** This use shall become that image; `edits` finds the keys that carry it. */
  | { readonly kind: 'image'; readonly use: ImageUse; readonly wanted: WantedImage }
  /** This leaf shall read as this string. */
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly text: string }
  /** These characters shall be others: for what is not a value (comments, Chart.yaml fields). */
  | { readonly kind: 'text'; readonly file: SourceFile; readonly edit: Edit }
