// What `chartpin pin --format json` says, as far as the check of `pin` reads it.

/** What came of one chart. */
export interface PinnedChart {
  readonly chart: string
  readonly moved: readonly MovedImage[]
  /** What stays, because nothing can move it. */
  readonly unmovable: readonly StayingImage[]
  /** What stays, though keys make it. */
  readonly refused: readonly StayingImage[]
  /** What else changes in the manifests, with the keys that explain it. */
  readonly explained: readonly ExplainedChange[]
  readonly unexplained: readonly unknown[]
  /** Why nothing was proven. */
  readonly unproven?: string
}

export interface MovedImage {
  readonly from: string
  readonly to: string
  readonly keys: readonly string[]
  readonly uses: number
  /** Why the digest that is known was not written. */
  readonly withoutDigest?: string
}

export interface StayingImage {
  readonly reference: string
  readonly reason: string
  /** `templates/x.yaml:12:9` */
  readonly places?: readonly string[]
  readonly keys?: readonly string[]
  /** What could be done about it; `no key` where no values can. */
  readonly way?: string
}

export interface ExplainedChange {
  /** `web/templates/deployment.yaml Deployment/web` */
  readonly manifest: string
  /** As `printPath` writes it. */
  readonly path: string
  readonly because: readonly string[]
}

/** The charts of an answer; undefined for a text that is none. */
export function readPinAnswer(text: string): readonly PinnedChart[] | undefined {
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    return undefined
  }
  // What the rest of the answer has is told by its version.
  const { version, charts } = (answer ?? {}) as { readonly version?: unknown; readonly charts?: readonly PinnedChart[] }
  return version === 1 && Array.isArray(charts) ? charts : undefined
}
