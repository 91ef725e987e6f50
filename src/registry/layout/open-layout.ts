// An OCI layout as something to copy from (image-spec: image-layout.md), in a folder or a tar. Strangers may have packed it: names come from
// digests alone, sizes are limited and digests checked.

import { PassThrough, pipeline } from 'node:stream'
import type { BlobContent } from '../client.ts'
import type { ContentSource } from '../content.ts'
import { done, refused } from '../copy-outcome.ts'
import { digestOf, isDigest, newHash } from '../digest.ts'
import { errorOf } from '../failures.ts'
import { limits } from '../limits.ts'
import type { Descriptor, Digest, Manifest } from '../manifest.ts'
import type { Outcome } from '../outcome.ts'
import { readManifest } from '../read-manifest.ts'
import type { LayoutFiles } from './layout-files.ts'
import { blobName } from './layout-files.ts'
import { isNamed, nameOfEntry, readLayoutIndex, readLayoutVersion, type LayoutEntry } from './layout-index.ts'

/** A layout that was opened. */
export interface Layout {
  readonly files: LayoutFiles
  /** All that its index offers, in its order. */
  readonly entries: readonly LayoutEntry[]
}

/** Reads what a layout offers; a trouble where it is none. */
export function openLayout(files: LayoutFiles): Outcome<Layout> {
  const marker = files.small('oci-layout', limits.small)
  if (marker.kind === 'trouble') return marker
  const index = files.small('index.json', limits.page)
  if (index.kind === 'trouble') return index
  if (marker.value === undefined || index.value === undefined) {
    const name = marker.value === undefined ? 'oci-layout' : 'index.json'
    return refused(`${files.shown}: it is no OCI layout, for there is no ${name} in it`)
  }
  const version = readLayoutVersion(marker.value, files.shown)
  if (version.kind === 'trouble') return version
  const entries = readLayoutIndex(index.value, files.shown)
  return entries.kind === 'trouble' ? entries : done({ files, entries: entries.value })
}

/** What a layout has under one name (`docker.io/library/nginx`), to copy from. Tags are looked for behind that name. */
export function layoutSource(layout: () => Layout, name: string): ContentSource {
  const find = (reference: string): Digest | undefined =>
    isDigest(reference)
      ? reference
      : layout().entries.find((entry) => nameOfEntry(entry) === `${name}:${reference}`)?.digest
  let subjects: ReadonlyMap<Digest, readonly Descriptor[]> | undefined
  let readFor: readonly LayoutEntry[] | undefined
  return {
    digestOf: async (reference) => done(find(reference)),
    manifest: async (reference) => {
      const digest = find(reference)
      return digest === undefined
        ? refused(`${layout().files.shown}: there is no ${name}:${reference}`, { failure: 'absent' })
        : readBlobManifest(layout().files, digest)
    },
    blob: async (descriptor, start) => openBlob(layout().files, descriptor, start),
    referrers: async (digest) => {
      const { files, entries } = layout()
      if (subjects === undefined || readFor !== entries) subjects = readSubjects(files, entries)
      readFor = entries
      return done(subjects.get(digest) ?? [])
    },
  }
}

/** Reads a manifest by its digest, which is checked. */
export function readBlobManifest(files: LayoutFiles, digest: Digest): Outcome<Manifest> {
  const bytes = readSmallBlob(files, digest)
  if (bytes.kind === 'trouble') return bytes
  const read = readManifest(bytes.value, '', digest)
  return read.kind === 'manifest'
    ? done(read.manifest)
    : refused(`${files.shown}: ${digest} is a malformed manifest: ${read.reason}`)
}

function readSmallBlob(files: LayoutFiles, digest: Digest): Outcome<Buffer> {
  const bytes = files.blob(digest, limits.manifest)
  if (bytes.kind === 'trouble') return bytes
  if (bytes.value === undefined)
    return refused(`${files.shown}: there is no ${blobName(digest)}`, { failure: 'absent' })
  return digestOf(bytes.value, digest) === digest
    ? done(bytes.value)
    : refused(`${files.shown}: the content of ${blobName(digest)} has another digest`)
}

/** Opens a blob; read from its beginning it fails at its end where its digest is another. */
function openBlob(files: LayoutFiles, { digest, size }: Descriptor, start: number): Outcome<BlobContent> {
  const there = files.sizeOf(digest)
  if (there.kind === 'trouble') return there
  if (there.value === undefined)
    return refused(`${files.shown}: there is no ${blobName(digest)}`, { failure: 'absent' })
  if (there.value !== size)
    return refused(`${files.shown}: ${blobName(digest)} has ${there.value} bytes instead of ${size}`)
  const opened = files.open(digest, start)
  if (opened.kind === 'trouble' || start > 0)
    return opened.kind === 'trouble' ? opened : done({ stream: opened.value, size, start })
  const { hash, digest: finish } = newHash(digest)
  const wrong = refused(`${files.shown}: the content of ${blobName(digest)} has another digest`)
  const checked = new PassThrough({
    highWaterMark: 1024 * 1024,
    transform: (chunk: Buffer, _, next) => {
      hash.update(chunk)
      next(null, chunk)
    },
    flush: (next) => {
      next(finish() === digest ? null : errorOf(wrong))
    },
  })
  pipeline(opened.value, checked, () => undefined)
  return done({ stream: checked, size, start: 0 })
}

/** What refers to what, by the entries that have no name. Those that cannot be read refer to nothing that could be copied. */
function readSubjects(files: LayoutFiles, entries: readonly LayoutEntry[]): ReadonlyMap<Digest, readonly Descriptor[]> {
  const subjects = new Map<Digest, readonly Descriptor[]>()
  for (const entry of entries) {
    if (isNamed(entry)) continue
    const manifest = readBlobManifest(files, entry.digest)
    const subject = manifest.kind === 'answer' ? manifest.value.subject?.digest : undefined
    if (subject === undefined || manifest.kind === 'trouble') continue
    subjects.set(subject, [...(subjects.get(subject) ?? []), descriptorOf(entry, manifest.value)])
  }
  return subjects
}

function descriptorOf({ digest, fields }: LayoutEntry, { raw }: Manifest): Descriptor {
  const { artifactType } = fields
  return {
    mediaType: raw.mediaType,
    digest,
    size: raw.bytes.length,
    ...(typeof artifactType === 'string' ? { artifactType } : {}),
    annotations: new Map(),
    urls: [],
  }
}
