// What every list is printed from: the images of a run, each with where it shall go and what asks for it.

import type { ReferenceParts } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'

/** A chart that was read, as lists name it. */
export interface ListedChart {
  readonly name: string
  /** As Chart.yaml says it. */
  readonly version?: string
}

/** One place that asks for an image. */
export interface ImagePlace {
  /** The chart that a user installs; absent for a values file that lies alone. */
  readonly chart?: ListedChart
  /** The key by which the user of that chart sets it: `redis.image`; absent where none does. */
  readonly key?: string
}

/** One image. */
export interface ImageEntry {
  /** Normalised, with the tag that is asked for as far as anybody says one. */
  readonly reference: Reference
  /** As charts ask for it, where its digest is from elsewhere. */
  readonly asked?: Reference
  /** What an image without tag and digest comes to: `latest` for a whole string, and for a map what only its template knows. */
  readonly bare: 'latest' | 'unknown'
  /** Where a mapping puts it, with the same tag and digest. */
  readonly target?: ReferenceParts
  /** Why a mapping leaves it where it is; absent without a mapping too. */
  readonly stays?: 'there' | 'excluded' | 'unmapped'
  readonly places: readonly ImagePlace[]
  /** The digest of each platform, where they were asked for. */
  readonly platforms?: ReadonlyMap<string, string>
}

/** All that a format may tell. */
export interface EntryList {
  /** Sorted by their whole reference, each reference once. */
  readonly entries: readonly ImageEntry[]
  /** The charts that were read, sorted, each once. */
  readonly charts: readonly ListedChart[]
  /** Of chartpin, for formats that say who wrote them. */
  readonly toolVersion: string
}
