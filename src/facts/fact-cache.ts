// Facts on disk, between runs, each with the time at which it was learnt: tags move, and what a digest names can be gone. One file with a line
// for each fact, the newest last, and nothing in it is believed that does not look as it should.

import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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
  /** Keeps for later runs what was written: all at once, since to write each by itself would take longer than to ask. */
  close(): void
}

export interface FactCacheOptions {
  /** In a folder of this user alone, which is there. */
  readonly file: string
  /** Facts that are as old as this are learnt again; in milliseconds: 0 for all, infinite for none. */
  readonly maxAge: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const DEPTHS: readonly Asking['depth'][] = ['existence', 'platforms', 'size']

/** Opens the cache. A file that cannot be read or written is as good as none. */
export function openFactCache({ file, maxAge, now }: FactCacheOptions): FactCache {
  let before: ReadonlyMap<string, string> | undefined
  const learnt = new Map<string, string>()
  const textOf = (name: string): string | undefined => learnt.get(name) ?? (before ??= readLines(file)).get(name)
  return {
    read(question, reference, { depth }) {
      if (maxAge <= 0) return undefined
      const kept = keptIn(textOf(nameOf(question, reference)))
      if (kept === undefined || DEPTHS.indexOf(kept.depth) < DEPTHS.indexOf(depth)) return undefined
      const age = Math.max(0, now() - kept.at)
      if (age >= maxAge) return undefined
      if (reference.digest !== undefined && reference.digest !== kept.found.digest) return undefined
      return { found: kept.found, age }
    },
    write(question, reference, { found, depth }) {
      const { digest, mediaType, platforms, size, created } = found
      const text = JSON.stringify({ version: 1, at: now(), depth, digest, mediaType, platforms, size, created })
      learnt.set(nameOf(question, reference), text)
    },
    close() {
      if (learnt.size > 0) writeLines(file, learnt)
      learnt.clear()
    },
  }
}

/** Mirrors can be older than what they mirror, so that the host belongs to the name; and so does who asked. */
function nameOf(
  { connection: { scheme, host, basePath, namespace }, repository, credential }: Question,
  reference: Reference,
): string {
  return JSON.stringify([scheme, host, basePath, namespace, repository, credential, canonical(reference)])
}

interface Kept {
  readonly at: number
  readonly depth: Asking['depth']
  readonly found: FoundImage
}

/** In bytes: a larger file is written anew, with the newest half of its facts. */
const LARGEST_FILE = 8 << 20
/** In UTF-16 units. */
const LONGEST_LINE = 1 << 16
/** Stands in no JSON. */
const BETWEEN = '\t'

/** The newest text of each name, those that were learnt last at the end. */
function readLines(file: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  try {
    if (statSync(file).size > 2 * LARGEST_FILE) return texts
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const end = line.indexOf(BETWEEN)
      if (line.length > LONGEST_LINE || end === -1) continue
      const name = line.slice(0, end)
      texts.delete(name)
      texts.set(name, line.slice(end + 1))
    }
  } catch {
    // As if nothing were kept.
  }
  return texts
}

function writeLines(file: string, learnt: ReadonlyMap<string, string>): void {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size <= LARGEST_FILE) appendFileSync(file, printLines([...learnt]), { mode: 0o600 })
    else {
      const all = [...new Map([...readLines(file), ...learnt])]
      writeFileSync(file, printLines(all.slice(-Math.ceil(all.length / 2))), { mode: 0o600 })
    }
  } catch {
    // What cannot be kept is asked for again.
  }
}

function printLines(texts: readonly (readonly [name: string, text: string])[]): string {
  return texts.map(([name, text]) => `${name}${BETWEEN}${text}\n`).join('')
}

function keptIn(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined
  try {
    return keptOf(JSON.parse(text))
  } catch {
    return undefined
  }
}

function keptOf(data: unknown): Kept | undefined {
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
