// How much of what another side sends is taken: registries and whatever stands before them are not trusted.

const KIB = 1024
const MIB = 1024 * KIB

/** In bytes, if not said otherwise. */
export interface Limits {
  /** The spec asks registries to take 4 MiB at least (distribution-spec, Pushing Manifests). */
  readonly manifest: number
  /** One page of tags, or of referrers. */
  readonly page: number
  readonly pages: number
  /** Of a list, over all its pages. */
  readonly items: number
  /** Answers of token services, and bodies of errors. */
  readonly small: number
  readonly header: number
  readonly redirects: number
  /** Open brackets within each other in a manifest, and all of them. */
  readonly nesting: number
  readonly brackets: number
  /** How many times `patience` a body may take that is read as a whole: one byte now and then is no progress. */
  readonly slowness: number
  /** What must have come of a blob before a connection was cut, so that the cuts before it are forgotten: a byte for each request is no progress. */
  readonly progress: number
}

/** The limits of all clients. */
export const limits: Limits = {
  manifest: 8 * MIB,
  page: 8 * MIB,
  pages: 10_000,
  items: 1_000_000,
  small: 64 * KIB,
  header: 32 * KIB,
  redirects: 5,
  nesting: 32,
  brackets: 100_000,
  slowness: 4,
  progress: 64 * KIB,
}
