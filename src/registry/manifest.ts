// Manifests and indexes as registries keep them (image-spec: manifest.md, image-index.md; Docker's schema 2), as far as they are needed to copy
// and to judge an image.

/** `sha256:…` with 64 small hex digits, or `sha512:…` with 128. */
export type Digest = string

/** What names content (image-spec: descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** In bytes. */
  readonly size: number
  readonly artifactType?: string
  readonly annotations: ReadonlyMap<string, string>
  /** Where else a foreign layer can be had; empty for all others. */
  readonly urls: readonly string[]
}

/** `linux/amd64`, `linux/arm/v7`, `windows/amd64` with its version. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
}

/** The bytes of a manifest, exactly as they were served: its digest is theirs. */
export interface RawManifest {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Computed from the bytes, never taken from a header. */
  readonly digest: Digest
}

/** A manifest that was read. */
export type Manifest =
  | {
      readonly kind: 'index'
      readonly raw: RawManifest
      /** Attestations among them: see `isAttestation`. */
      readonly children: readonly IndexChild[]
      readonly subject?: Descriptor
    }
  | {
      readonly kind: 'image'
      readonly raw: RawManifest
      readonly config: Descriptor
      readonly layers: readonly Descriptor[]
      readonly subject?: Descriptor
    }

/** What an index points at. */
export interface IndexChild {
  readonly descriptor: Descriptor
  readonly platform?: Platform
  /** Whether it tells about another child (`vnd.docker.reference.type: attestation-manifest`), and is no image. */
  readonly isAttestation: boolean
}
