// Digests (image-spec: descriptor.md): their shape, and made of bytes.

import { createHash, type Hash } from 'node:crypto'
import type { Digest } from './manifest.ts'

const SHAPES: Readonly<Record<string, RegExp>> = { sha256: /^[0-9a-f]{64}$/, sha512: /^[0-9a-f]{128}$/ }

/** Whether a text is a digest of an algorithm that can be checked here. */
export function isDigest(text: string): boolean {
  const colon = text.indexOf(':')
  return SHAPES[text.slice(0, colon)]?.test(text.slice(colon + 1)) === true
}

/** The digest of bytes, in the algorithm of another digest; sha256 where there is none. */
export function digestOf(bytes: Uint8Array, like: Digest = 'sha256:'): Digest {
  const hash = newHash(like)
  hash.hash.update(bytes)
  return hash.digest()
}

/** A digest in the making. */
export interface DigestHash {
  readonly hash: Hash
  readonly digest: () => Digest
}

/** Begins a digest, in the algorithm of another. */
export function newHash(like: Digest): DigestHash {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256'
  const hash = createHash(algorithm)
  return { hash, digest: () => `${algorithm}:${hash.digest('hex')}` }
}
