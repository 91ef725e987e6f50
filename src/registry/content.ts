// Where images are copied from and to: a repository of a registry, or an OCI layout. Both ends of a copy are asked and told the same things.

import type { BlobContent, UploadWay } from './client.ts'
import type { Descriptor, Digest, Manifest } from './manifest.ts'
import type { Outcome } from './outcome.ts'

/** Where content can be had. What it answers is not trusted, but for digests that are said to be checked. */
export interface ContentSource {
  /** The digest under a tag, or of the manifest that a digest names; undefined where it is not there. */
  digestOf(reference: string): Promise<Outcome<Digest | undefined>>
  /** By tag or digest; a digest that was asked for is checked. */
  manifest(reference: string): Promise<Outcome<Manifest>>
  /** From an offset in bytes; the digest is checked of what is read from 0 on. */
  blob(descriptor: Descriptor, start: number): Promise<Outcome<BlobContent>>
  /** What refers to a manifest: signatures, attestations. */
  referrers(digest: Digest): Promise<Outcome<readonly Descriptor[]>>
  /** The repository, and the registry that it can be mounted from; absent for layouts. */
  readonly mountable?: { readonly registry: string; readonly repository: string }
}

/** What a manifest is to the place that it is put to. */
export type PutAs =
  /** Found by a tag. */
  | { readonly kind: 'tag'; readonly tag: string }
  /** An image that is found by its digest alone. */
  | { readonly kind: 'root' }
  /** A part of an index. */
  | { readonly kind: 'child' }
  /** What refers to another manifest. */
  | { readonly kind: 'referrer'; readonly artifactType?: string }

/** A blob on its way to a target. */
export interface BlobGift {
  readonly descriptor: Descriptor
  /** A repository of the same registry that has it. */
  readonly mountFrom?: string
  /** Opens the content from an offset; called again where a copy is resumed. */
  readonly open: (start: number) => Promise<Outcome<BlobContent>>
}

/** Where content goes, which can be asked for it again. */
export interface ContentTarget extends ContentSource {
  /** Whether a manifest is there as what it shall be; then all that it points at is there too, but for the children of an index. */
  holds(digest: Digest, as: PutAs): Promise<Outcome<boolean>>
  upload(gift: BlobGift): Promise<Outcome<UploadWay>>
  /** The very bytes. All that they point at is there before. */
  put(manifest: Pick<Manifest, 'raw'>, as: PutAs): Promise<Outcome<Digest>>
  /** Blobs that are in one target of a kind can be had by the others: the registry, or the layout. */
  readonly place: string
  /** The part of that place: the repository; empty in a layout. */
  readonly repository: string
}
