// The client of OCI registries (distribution-spec, and Docker's API before it): what it can be asked. `openRegistries` in registries.ts makes one.

import type { Readable } from 'node:stream'
import type { Connection, ProxyFor } from './connection.ts'
import type { Descriptor, Digest, Manifest } from './manifest.ts'
import type { Outcome } from './outcome.ts'

/** Which manifest: a tag or a digest, in a repository of a registry. */
export interface ManifestName {
  readonly connection: Connection
  /** `library/nginx`: without the host. */
  readonly repository: string
  /** A tag, or a digest. */
  readonly reference: string
}

/** What a HEAD tells. */
export interface ManifestHead {
  /** Undefined where the registry does not tell it without the content. */
  readonly digest?: Digest
  readonly mediaType: string
  readonly size?: number
  /** What is left of the pulls that are allowed, where it is told (Docker Hub: `ratelimit-remaining: 76;w=21600`). */
  readonly rate?: RateLimit
}

/** Pulls that are allowed in a span of time. */
export interface RateLimit {
  readonly limit?: number
  readonly remaining: number
  /** In seconds. */
  readonly window?: number
}

/** Content on its way; whoever reads it to its end has had its digest checked: else the stream fails. */
export interface BlobContent {
  readonly stream: Readable
  /** Of the whole blob in bytes, where it is told. */
  readonly size?: number
  /** The offset that the stream begins at: 0 where the registry does not serve parts. */
  readonly start: number
}

/** What a push needs beside the content. */
export interface BlobUpload {
  readonly connection: Connection
  readonly repository: string
  readonly descriptor: Descriptor
  /** A repository of the same registry that may have it: it is mounted from there where the registry can. */
  readonly mountFrom?: string
  /** Opens the content from an offset; called again where an upload is resumed. */
  readonly open: (start: number) => Promise<Outcome<BlobContent>>
}

/** How a push of a blob came about. */
export type UploadWay = 'there-already' | 'mounted' | 'uploaded'

/** Asks registries. Every call comes to an outcome; what a registry does never makes it throw. Requests of one client share connections and tokens. */
export interface RegistryClient {
  /** HEAD; a registry that does not tell the digest so is asked with GET, except Docker Hub, where that would count as a pull. */
  head(name: ManifestName): Promise<Outcome<ManifestHead>>
  /** GET; a digest that was asked for is checked. */
  manifest(name: ManifestName): Promise<Outcome<Manifest>>
  /** All tags, in the registry's order, over all pages. */
  tags(connection: Connection, repository: string): Promise<Outcome<readonly string[]>>
  /** What refers to a manifest: signatures, attestations; by the API, else by the tag schema (distribution-spec, Referrers). */
  referrers(connection: Connection, repository: string, digest: Digest): Promise<Outcome<readonly Descriptor[]>>
  hasBlob(connection: Connection, repository: string, digest: Digest): Promise<Outcome<boolean>>
  /** `start`: the offset in bytes to begin at. The digest is checked only of what is read from 0 on. */
  blob(
    connection: Connection,
    repository: string,
    descriptor: Pick<Descriptor, 'digest' | 'size'>,
    start?: number,
  ): Promise<Outcome<BlobContent>>
  upload(blob: BlobUpload): Promise<Outcome<UploadWay>>
  /** PUT of the very bytes; the digest that the registry answers is checked. */
  push(name: ManifestName, manifest: Pick<Manifest, 'raw'>): Promise<Outcome<Digest>>
  /** Whether it answers at all, and how. */
  ping(connection: Connection): Promise<Outcome<{ readonly auth: 'none' | 'basic' | 'bearer' }>>
  /** Ends all connections; requests under way fail. */
  close(): void
}

/** What a client is made with. All times in milliseconds. */
export interface ClientOptions {
  readonly userAgent: string
  readonly proxyFor: ProxyFor
  /** Until a connection stands, and until the next byte comes. */
  readonly patience: number
  /** How often a request is repeated after a failure that may pass, with back-off; `Retry-After` is obeyed up to `longestWait`. */
  readonly retries: number
  readonly longestWait: number
  /** Requests under way at a time, over all hosts, and to one; the content of blobs on its way is not counted. */
  readonly concurrency: { readonly all: number; readonly host: number }
  /** Aborts everything. */
  readonly signal?: AbortSignal
  /** Told of what a registry warns of (`Warning: 299`), once each. */
  readonly onWarning?: (host: string, text: string) => void
  /** Told of every request, for --verbose and for tests: its method and address without secrets, what came of it, and how long it took. */
  onRequest?(request: {
    readonly method: string
    readonly url: string
    readonly status: number | undefined
    readonly milliseconds: number
  }): void
}
