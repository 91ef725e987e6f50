// An image reference: what a runtime is asked to pull, taken apart by the rules of the runtimes themselves.

/** Which family of parsers reads it. They differ in hosts, lengths and digests (see the README beside this file). */
export type Dialect = 'distribution' | 'containers-image' | 'go-containerregistry'

/** A reference that a runtime accepts. */
export interface Reference {
  /** As it was given. */
  readonly text: string
  readonly dialect: Dialect
  /** Normalised host with port: where none was written `docker.io`, in go-containerregistry `index.docker.io`. */
  readonly registry: string
  /** Normalised path: `library/nginx` for `nginx`. */
  readonly repository: string
  readonly tag?: string
  /** `algorithm:hex`. A tag beside it is kept, though the digest decides. */
  readonly digest?: string
  /** Whether the text itself names the registry. */
  readonly isQualified: boolean
}

/** Why a text is no reference. */
export type ReferenceProblemKind =
  | 'empty'
  | 'identifier'
  | 'not-lowercase'
  | 'scheme'
  | 'white-space'
  | 'template'
  | 'double-slash'
  | 'trailing-slash'
  | 'separator'
  | 'bad-domain'
  | 'bad-tag'
  | 'empty-tag'
  | 'empty-digest'
  | 'bad-format'
  | 'name-too-long'
  | 'tag-too-long'
  | 'digest-unsupported-algorithm'
  | 'digest-bad-length'
  | 'digest-bad-format'
  | 'registry-undetermined'

/** Why a text is no reference, and where in it. */
export interface ReferenceProblem {
  readonly kind: ReferenceProblemKind
  /** UTF-16 offset in the text of the first character that is wrong. */
  readonly offset: number
  /** What is wrong, in a sentence without a full stop. */
  readonly message: string
}

export type ParsedReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly problem: ReferenceProblem }
