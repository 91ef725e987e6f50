// Puts images into a registry on this machine as fast as it takes them, by the shortest requests that there are (distribution-spec, Pushing Content):
// for benchmarks, where filling is not what is measured.

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { MadeImage } from './made-image.ts'

/** Content that is not kept in memory. */
export interface LargeBlob {
  readonly digest: string
  readonly size: number
  /** The bytes, made anew each time. */
  content(): Readable
}

/** Uploads everything that an image points at, then its manifests, then its index under a tag; `host` speaks plain HTTP. */
export async function fillRegistry(host: string, repository: string, tag: string, image: MadeImage): Promise<void> {
  const { blobs, manifests, digest: top, mediaType } = image
  const api = `http://${host}/v2/${repository}`
  for (const [digest, bytes] of blobs) {
    if (digest !== top && !manifests.includes(digest)) await upload(api, digest, bytes)
  }
  for (const digest of manifests) await putManifest(`${api}/manifests/${digest}`, blobs.get(digest))
  await putManifest(`${api}/manifests/${tag}`, blobs.get(top), mediaType)
}

/** Uploads one blob. */
export async function fillBlob(host: string, repository: string, blob: LargeBlob): Promise<void> {
  await upload(`http://${host}/v2/${repository}`, blob.digest, Readable.toWeb(blob.content()))
}

/** A blob of so many whole megabytes that no packing makes smaller, and no other of its name is the same. */
export function largeBlob(name: string, megabytes: number): LargeBlob {
  const block = Buffer.alloc(1_000_000)
  for (let at = 0, hash = Buffer.from(name); at < block.length; at += 32) {
    hash = createHash('sha256').update(hash).digest()
    hash.copy(block, at)
  }
  const blocks = function* (): Generator<Buffer> {
    for (let number = 0; number < megabytes; number++) {
      const each = Buffer.from(block)
      each.writeUInt32BE(number)
      yield each
    }
  }
  const hash = createHash('sha256')
  for (const each of blocks()) hash.update(each)
  return {
    digest: `sha256:${hash.digest('hex')}`,
    size: megabytes * block.length,
    content: () => Readable.from(blocks(), { objectMode: false }),
  }
}

type Body = NonNullable<RequestInit['body']>

async function upload(api: string, digest: string, body: Body): Promise<void> {
  const begun = await fetch(`${api}/blobs/uploads/`, { method: 'POST' })
  const place = new URL(begun.headers.get('location') ?? '', api)
  place.searchParams.set('digest', digest)
  await put(place.href, body, 'application/octet-stream')
}

async function putManifest(url: string, bytes: Buffer | undefined, mediaType?: string): Promise<void> {
  await put(url, bytes ?? '', mediaType ?? 'application/vnd.oci.image.manifest.v1+json')
}

async function put(url: string, body: Body, type: string): Promise<void> {
  const answer = await fetch(url, { method: 'PUT', body, headers: { 'content-type': type }, duplex: 'half' })
  if (answer.status !== 201) throw new Error(`PUT ${url}: ${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}
