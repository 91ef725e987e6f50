// Facts on disk, between runs, each with the time at which it was learnt: tags move, and what a digest names can be gone. A file for each fact,
// and nothing in it is believed that does not look as it should.

import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { isDigest } from '../registry/digest.ts'
import type { Platform } from '../registry/manifest.ts'
import { createdTime } from './created-time.ts'
import type { Asking, FoundImage } from './image-fact.ts'
import type { Question } from './route.ts'

/** What is kept of images that were found; what was not found is asked for again. */
export interface FactCache {
  /** What is known of an image at least as closely as is asked, with its age in milliseconds. */
  read(
    question: Question,
    reference: Reference,
    asking: Asking,
  ): { readonly found: FoundImage; readonly age: number } | undefined
  write(
    question: Question,
    reference: Reference,
    kept: { readonly found: FoundImage; readonly depth: Asking['depth'] },
  ): void
}

export interface FactCacheOptions {
  /** Of this user alone; it is there. */
  readonly folder: string
  /** Facts that are as old as this are learnt again; in milliseconds: 0 for all, infinite for none. */
  readonly maxAge: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const DEPTHS: readonly Asking['depth'][] = ['existence', 'platforms', 'size']

/** Opens the cache. A folder that cannot be read or written is as good as none. */
export function openFactCache({ folder, maxAge, now }: FactCacheOptions): FactCache {
  const fileOf = (question: Question, reference: Reference): string =>
    path.join(folder, `${nameOf(question, reference)}.json`)
  return {
    read(question, reference, { depth }) {
      const kept = readKept(fileOf(question, reference))
      if (kept === undefined || DEPTHS.indexOf(kept.depth) < DEPTHS.indexOf(depth)) return undefined
      const age = Math.max(0, now() - kept.at)
      if (age >= maxAge) return undefined
      if (reference.digest !== undefined && reference.digest !== kept.found.digest) return undefined
      return { found: kept.found, age }
    },
    write(question, reference, { found, depth }) {
      const { digest, mediaType, platforms, size, created } = found
      const text = JSON.stringify({ version: 1, at: now(), depth, digest, mediaType, platforms, size, created })
      try {
        // Not by way of another file: that would cost more than asking, and half a fact is read as none.
        writeFileSync(fileOf(question, reference), text, { mode: 0o600 })
      } catch {
        // What cannot be kept is asked for again.
      }
    },
  }
}

/** Mirrors can be older than what they mirror, so that the host belongs to the name; and so does who asked. */
function nameOf(
  { connection: { scheme, host, basePath, namespace }, repository, credential }: Question,
  reference: Reference,
): string {
  const name = JSON.stringify([scheme, host, basePath, namespace, repository, credential, canonical(reference)])
  return createHash('sha256').update(name).digest('hex')
}

interface Kept {
  readonly at: number
  readonly depth: Asking['depth']
  readonly found: FoundImage
}

const LARGEST_FILE = 1 << 20

function readKept(file: string): Kept | undefined {
  try {
    return statSync(file).size > LARGEST_FILE ? undefined : keptIn(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function keptIn(data: unknown): Kept | undefined {
  const field = (name: string): unknown =>
    typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined
  const [at, digest, mediaType, size] = ['at', 'digest', 'mediaType', 'size'].map(field)
  const depth = DEPTHS.find((each) => each === field('depth'))
  const platforms = platformsIn(field('platforms'))
  if (field('version') !== 1 || typeof at !== 'number' || depth === undefined || platforms === undefined)
    return undefined
  if (typeof digest !== 'string' || !isDigest(digest) || typeof mediaType !== 'string') return undefined
  const created = createdTime(field('created'))
  const found = {
    digest,
    mediaType,
    platforms,
    ...(typeof size === 'number' && { size }),
    ...(created !== undefined && { created }),
  }
  return { at, depth, found }
}

function platformsIn(data: unknown): FoundImage['platforms'] | undefined {
  if (!Array.isArray(data)) return undefined
  const found: { readonly platform: Platform; readonly digest: string }[] = []
  for (const item of data as readonly unknown[]) {
    const { platform, digest } = Object(item) as { platform?: unknown; digest?: unknown } // any object; both are checked
    const { os, architecture, variant, osVersion } = Object(platform) as Record<string, unknown> // likewise
    if (typeof digest !== 'string' || !isDigest(digest)) return undefined
    if (typeof os !== 'string' || typeof architecture !== 'string') return undefined
    found.push({
      platform: {
        os,
        architecture,
        ...(typeof variant === 'string' && { variant }),
        ...(typeof osVersion === 'string' && { osVersion }),
      },
      digest,
    })
  }
  return found
}
