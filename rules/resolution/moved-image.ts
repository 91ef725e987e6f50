// What is recorded of images whose place has changed; `moved-images.ts` has the list.

/** What happened. */
export type MovedKind =
  /** New images are published elsewhere; the old place may or may not answer. */
  | 'moved'
  /** The old place answers, and gets nothing new. */
  | 'frozen'
  /** The old place does not answer any more, or will not from the day on. */
  | 'shut'
  /** The images stay where they are, but the project has ended: no fixes. */
  | 'retired'
  /** The images cannot be pulled without credentials any more. */
  | 'needs-auth'

/** Which images an entry is about. */
export interface MovedMatch {
  /** As distribution normalises it (`docker.io`, with port); `*.` at its front stands for one or more labels. */
  readonly registry: string
  /** Whole components at the front of the repository as distribution normalises it; absent: the whole registry. */
  readonly repositoryPrefix?: string
  /** Prefixes that the entry is not about, though they match. */
  readonly exceptPrefixes?: readonly string[]
  /** Tags that the entry is not about. An image without tag has `latest`. */
  readonly exceptTags?: readonly string[]
}

/** One thing that happened. */
export interface MovedImage {
  readonly match: MovedMatch
  /** Which rule speaks of it: of a whole registry or account that is gone, or of images that moved from one that lives. */
  readonly rule: 'retired-registry' | 'moved-image'
  readonly kind: MovedKind
  /** The day, or as much of it as is known: `2023-04-03`, `2025-10`, `2021`. May lie ahead. */
  readonly since: string
  /** The new place: its registry instead of the old one, and its prefix (absent: nothing) instead of the prefix that matched. */
  readonly replacement?: { readonly registry: string; readonly repositoryPrefix?: string }
  /** Whether the tags are the same in the new place, or have to be looked up. */
  readonly tags: 'same' | 'check'
  /** Rules report `confirmed` entries; `weak` ones are only good to explain a failure. */
  readonly confidence: 'confirmed' | 'weak'
  /** A sentence for people, without a full stop. */
  readonly note: string
  readonly source: string
}
