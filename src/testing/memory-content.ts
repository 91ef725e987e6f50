// A repository in memory to copy from and to, which writes down what it is asked and fails where it shall.

import { Readable } from 'node:stream'
import type { UploadWay } from '../registry/client.ts'
import type { BlobGift, ContentTarget } from '../registry/content.ts'
import { done, refused } from '../registry/copy-outcome.ts'
import { digestOf, isDigest } from '../registry/digest.ts'
import { errorOf, troubleOf } from '../registry/failures.ts'
import type { Descriptor, Manifest } from '../registry/manifest.ts'
import type { Outcome, Trouble } from '../registry/outcome.ts'
import { readManifest } from '../registry/read-manifest.ts'
import type { MadeImage } from './made-image.ts'

/** A registry in memory: its repositories share nothing but the place. */
export interface MemoryRegistry {
  repository(name: string): MemoryRepository
}

export interface MemoryRepository extends ContentTarget {
  readonly blobs: Map<string, Buffer>
  readonly manifests: Map<string, Buffer>
  readonly tags: Map<string, string>
  /** What was done to it, in order: `upload sha256:…`, `put 1.0`; questions are not in it. */
  readonly log: string[]
  /** Fails what begins so in the log. */
  readonly faults: Map<string, Trouble>
  /** Puts an image there. */
  add(tag: string, image: MadeImage): void
}

export interface MemoryOptions {
  /** Whether it lists referrers itself, or leaves that to a tag. */
  readonly referrers?: 'listed' | 'by-tag'
  /** Whether an index needs all its parts. */
  readonly indexes?: 'whole' | 'sparse'
}

/** An empty one. */
export function memoryRegistry(place: string, options: MemoryOptions = {}): MemoryRegistry {
  const repositories = new Map<string, MemoryRepository>()
  const repository = (name: string): MemoryRepository => {
    const known = repositories.get(name) ?? memoryRepository({ place, name, options, others: repositories })
    repositories.set(name, known)
    return known
  }
  return { repository }
}

interface Making {
  readonly place: string
  readonly name: string
  readonly options: MemoryOptions
  readonly others: ReadonlyMap<string, MemoryRepository>
}

/** What is in a repository, and what happened to it. */
interface Memory {
  readonly blobs: Map<string, Buffer>
  readonly manifests: Map<string, Buffer>
  readonly tags: Map<string, string>
  readonly log: string[]
  readonly faults: Map<string, Trouble>
}

function memoryRepository({ place, name, options, others }: Making): MemoryRepository {
  const memory: Memory = { blobs: new Map(), manifests: new Map(), tags: new Map(), log: [], faults: new Map() }
  const { blobs, manifests, tags } = memory
  const find = (reference: string): string => (isDigest(reference) ? reference : (tags.get(reference) ?? ''))
  return {
    ...memory,
    place,
    repository: name,
    mountable: { registry: place, repository: name },
    add(tag, image) {
      const isManifest = (digest: string): boolean => digest === image.digest || image.manifests.includes(digest)
      for (const [digest, bytes] of image.blobs) (isManifest(digest) ? manifests : blobs).set(digest, bytes)
      tags.set(tag, image.digest)
    },
    digestOf: async (reference) => done(manifests.has(find(reference)) ? find(reference) : undefined),
    holds: async (digest, as) =>
      faultOf(memory, 'holds') ?? done(manifests.has(digest) && (as.kind !== 'tag' || tags.get(as.tag) === digest)),
    manifest: async (reference) => faultOf(memory, `manifest ${reference}`) ?? stored(memory, find(reference)),
    blob: async ({ digest }, start) => {
      const bytes = blobs.get(digest)
      const trouble = note(memory, `blob ${digest}`)
      if (trouble !== undefined) return done({ stream: failing(bytes, trouble), start })
      return bytes === undefined
        ? refused(`no blob ${digest}`, { failure: 'absent', status: 404 })
        : done({ stream: Readable.from([bytes.subarray(start)]), size: bytes.length, start })
    },
    referrers: async (digest) => faultOf(memory, 'referrers') ?? done(referrersOf(memory, options, digest)),
    upload: async ({ descriptor: { digest }, mountFrom = '', open }) => {
      if (blobs.has(digest)) return done('there-already')
      const beside = others.get(mountFrom)?.blobs.get(digest)
      if (beside === undefined) return await receive(memory, digest, open)
      memory.log.push(`mount ${digest} from ${mountFrom}`)
      blobs.set(digest, beside)
      return done('mounted')
    },
    put: async ({ raw }, as) => {
      const trouble = note(memory, `put ${as.kind === 'tag' ? as.tag : raw.digest}`)
      if (trouble !== undefined) return trouble
      const missing = options.indexes === 'sparse' ? [] : partsOf(raw).filter((part) => !manifests.has(part))
      if (missing.length > 0) return refused('MANIFEST_BLOB_UNKNOWN', { status: 400, code: 'MANIFEST_BLOB_UNKNOWN' })
      manifests.set(raw.digest, Buffer.from(raw.bytes))
      if (as.kind === 'tag') tags.set(as.tag, raw.digest)
      return done(raw.digest)
    },
  }
}

function faultOf({ faults }: Memory, line: string): Trouble | undefined {
  return [...faults].find(([start]) => line.startsWith(start))?.[1]
}

function note(memory: Memory, line: string): Trouble | undefined {
  memory.log.push(line)
  return faultOf(memory, line)
}

function stored({ manifests }: Memory, digest: string): Outcome<Manifest> {
  const bytes = manifests.get(digest)
  if (bytes === undefined) return refused(`no manifest ${digest}`, { failure: 'absent', status: 404 })
  const manifest = readManifest(bytes, '', digest)
  return manifest.kind === 'manifest' ? done(manifest.manifest) : refused(manifest.reason)
}

function referrersOf(memory: Memory, { referrers }: MemoryOptions, digest: string): readonly Descriptor[] {
  if (referrers === 'by-tag') {
    const index = stored(memory, memory.tags.get(digest.replace(':', '-')) ?? '')
    return index.kind === 'answer' && index.value.kind === 'index'
      ? index.value.children.map(({ descriptor }) => descriptor)
      : []
  }
  return [...memory.manifests.keys()].flatMap((each) => {
    const manifest = stored(memory, each)
    if (manifest.kind === 'trouble' || manifest.value.subject?.digest !== digest) return []
    const { raw } = manifest.value
    return [{ mediaType: raw.mediaType, digest: each, size: raw.bytes.length, annotations: new Map(), urls: [] }]
  })
}

async function receive(memory: Memory, digest: string, open: BlobGift['open']): Promise<Outcome<UploadWay>> {
  const trouble = note(memory, `upload ${digest}`)
  if (trouble !== undefined) return trouble
  const content = await open(0)
  if (content.kind === 'trouble') return content
  const bytes = await collect(content.value.stream)
  if (!Buffer.isBuffer(bytes)) return bytes
  if (digestOf(bytes, digest) !== digest) return refused('the content has another digest', { status: 400 })
  memory.blobs.set(digest, bytes)
  return done('uploaded')
}

function partsOf({ bytes, mediaType, digest }: Manifest['raw']): readonly string[] {
  const read = readManifest(bytes, mediaType, digest)
  const children = read.kind === 'manifest' && read.manifest.kind === 'index' ? read.manifest.children : []
  return children.map(({ descriptor }) => descriptor.digest)
}

/** Half of the content, and then the trouble. */
function failing(bytes: Buffer | undefined, trouble: Trouble): Readable {
  const half = bytes?.subarray(0, bytes.length / 2) ?? Buffer.alloc(0)
  return Readable.from(
    (function* () {
      yield half
      throw errorOf(trouble)
    })(),
  )
}

async function collect(stream: Readable): Promise<Buffer | Trouble> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === undefined) throw error
    return trouble
  }
  return Buffer.concat(chunks)
}
