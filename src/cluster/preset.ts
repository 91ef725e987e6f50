// Known ways to set a cluster up, as data: what a profile need not say then. The data is policy and comes from outside.

import type { Distribution, RuntimeKind } from './distribution.ts'

/** A known way to set a cluster up. */
export interface ProfilePreset {
  readonly name: string
  /** For help; without a full stop. */
  readonly summary: string
  readonly distribution: Distribution
  readonly runtime: RuntimeKind
}
