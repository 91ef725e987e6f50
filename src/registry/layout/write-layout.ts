// An OCI layout as something to copy into: a folder that is whole at every moment, because its index names only what is there. What it has
// already, from earlier runs and other tools, stays.

import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writeFile } from '../../files/write-file.ts'
import type { ContentTarget, PutAs } from '../content.ts'
import { done, refused } from '../copy-outcome.ts'
import { limits } from '../limits.ts'
import type { Digest, Manifest } from '../manifest.ts'
import type { Outcome } from '../outcome.ts'
import { PARTIAL_FOLDER, writeBlob, writeBytes } from './blob-writer.ts'
import { folderFiles } from './folder-files.ts'
import type { LayoutFiles } from './layout-files.ts'
import {
  isNamed,
  nameOfEntry,
  newEntry,
  printLayoutIndex,
  readLayoutIndex,
  withEntry,
  type LayoutEntry,
} from './layout-index.ts'
import { diskTrouble } from './layout-trouble.ts'
import { layoutSource, openLayout, type Layout } from './open-layout.ts'

/** A layout that is written. */
export interface LayoutWriter {
  readonly files: LayoutFiles
  entries(): readonly LayoutEntry[]
  /** The images of one name (`docker.io/library/nginx`) in it. */
  repository(name: string): ContentTarget
  /** Takes away what was only for the writing. */
  readonly close: () => void
}

const MARKER = '{"imageLayoutVersion":"1.0.0"}\n'

/**
 * Opens a folder to write a layout into; it is made where it is not there. One that holds anything else than a layout is refused. `base`: a
 * layout whose content counts as there.
 */
export function openLayoutWriter(absolute: string, shown: string, base?: Layout): Outcome<LayoutWriter> {
  const made = makeFolder(absolute, shown)
  if (made.kind === 'trouble') return made
  const own = folderFiles(absolute, shown)
  const opened = openLayout(own)
  if (opened.kind === 'trouble') return opened
  const files = base === undefined ? own : both(own, base.files)
  let entries = base === undefined ? opened.value.entries : merge(base.entries, opened.value.entries)
  const add = (entry: LayoutEntry): Outcome<void> => {
    const added = addEntry(absolute, shown, { entry, atOnce: entries })
    if (added.kind === 'trouble') return added
    entries = added.value
    return done(undefined)
  }
  return done({
    files,
    entries: () => entries,
    repository: (name) => repositoryIn({ absolute, files, entries: () => entries, add }, name),
    close: () => {
      removeIfEmpty(path.join(absolute, PARTIAL_FOLDER))
    },
  })
}

function makeFolder(absolute: string, shown: string): Outcome<void> {
  try {
    mkdirSync(absolute, { recursive: true })
    const there = readdirSync(absolute)
    if (there.includes('oci-layout')) return done(undefined)
    // What a run that was killed at its very beginning left.
    const foreign = there.find(
      (name) => !['index.json', 'blobs', PARTIAL_FOLDER].includes(name) && !name.endsWith('.tmp'),
    )
    if (foreign !== undefined)
      return refused(`${shown}: the folder is not empty and no OCI layout: ${JSON.stringify(foreign)} is in it`)
    mkdirSync(path.join(absolute, 'blobs', 'sha256'), { recursive: true })
  } catch (error) {
    return diskTrouble(shown, error)
  }
  const isIndexed = folderFiles(absolute, shown).small('index.json', limits.page)
  if (isIndexed.kind === 'trouble') return isIndexed
  const empty = { name: 'index.json', text: printLayoutIndex([]) } as const
  const written = isIndexed.value === undefined ? writeNamed(absolute, shown, empty) : done(undefined)
  return written.kind === 'trouble' ? written : writeNamed(absolute, shown, { name: 'oci-layout', text: MARKER })
}

interface NamedText {
  readonly name: 'oci-layout' | 'index.json'
  readonly text: string
  /** What it must still hold. */
  readonly before?: Buffer
}

function writeNamed(folder: string, shown: string, { name, text, before }: NamedText): Outcome<void> {
  const written = writeFile({
    absolute: path.join(folder, name),
    path: `${shown}: ${name}`,
    bytes: Buffer.from(text),
    ...(before === undefined ? {} : { before }),
  })
  if (written.kind !== 'failed') return done(undefined)
  const isFull = written.message.includes('no space')
  return refused(`${written.path} ${written.message}`, isFull ? { code: 'ENOSPC' } : {})
}

/** Somebody else may write into the same layout: what they have added stays. */
const TRIES = 10

function addEntry(
  folder: string,
  shown: string,
  { entry, atOnce }: { readonly entry: LayoutEntry; readonly atOnce: readonly LayoutEntry[] },
): Outcome<readonly LayoutEntry[]> {
  const files = folderFiles(folder, shown)
  for (let tries = 1; ; tries++) {
    const before = files.small('index.json', limits.page)
    if (before.kind === 'trouble') return before
    if (before.value === undefined) return refused(`${shown}: its index.json was taken away`)
    const known = readLayoutIndex(before.value, shown)
    if (known.kind === 'trouble') return known
    const written = writeNamed(folder, shown, {
      name: 'index.json',
      text: printLayoutIndex(withEntry(known.value, entry)),
      before: before.value,
    })
    if (written.kind === 'answer') return done(withEntry(merge(atOnce, known.value), entry))
    if (written.code !== undefined || tries === TRIES) return written
  }
}

function merge(one: readonly LayoutEntry[], other: readonly LayoutEntry[]): readonly LayoutEntry[] {
  const texts = new Set(one.map(({ fields }) => JSON.stringify(fields)))
  return [...one, ...other.filter(({ fields }) => !texts.has(JSON.stringify(fields)))]
}

interface Writing {
  readonly absolute: string
  readonly files: LayoutFiles
  readonly entries: () => readonly LayoutEntry[]
  readonly add: (entry: LayoutEntry) => Outcome<void>
}

function repositoryIn({ absolute, files, entries, add }: Writing, name: string): ContentTarget {
  const { shown } = files
  const isBlobThere = (digest: Digest, size?: number): Outcome<boolean> => {
    const there = files.sizeOf(digest)
    if (there.kind === 'trouble') return there
    return done(size === undefined ? there.value !== undefined : there.value === size)
  }
  return {
    ...layoutSource(() => ({ files, entries: entries() }), name),
    place: shown,
    repository: '',
    holds: async (digest, as) => (isListed(entries(), name, { digest, as }) ? isBlobThere(digest) : done(false)),
    upload: async ({ descriptor: { digest, size }, open }) => {
      const there = isBlobThere(digest, size)
      if (there.kind === 'trouble') return there
      if (there.value) return done('there-already')
      const written = await writeBlob(absolute, shown, { digest, size, open })
      return written.kind === 'trouble' ? written : done('uploaded')
    },
    put: async ({ raw }, as) => {
      const there = isBlobThere(raw.digest, raw.bytes.length)
      if (there.kind === 'trouble') return there
      const written = there.value ? done(undefined) : await writeBytes(absolute, shown, raw)
      if (written.kind === 'trouble') return written
      const listed = as.kind === 'child' ? done(undefined) : add(entryFor(raw, name, as))
      return listed.kind === 'trouble' ? listed : done(raw.digest)
    },
  }
}

function isListed(
  entries: readonly LayoutEntry[],
  name: string,
  { digest, as }: { readonly digest: Digest; readonly as: PutAs },
): boolean {
  if (as.kind === 'child') return true
  const wanted = fullName(name, digest, as)
  return entries.some(
    (entry) => entry.digest === digest && (wanted === undefined ? !isNamed(entry) : nameOfEntry(entry) === wanted),
  )
}

/** What refers to others has no name. */
function fullName(name: string, digest: Digest, as: PutAs): string | undefined {
  switch (as.kind) {
    case 'tag':
      return `${name}:${as.tag}`
    case 'root':
      return `${name}@${digest}`
    case 'child':
    case 'referrer':
      return undefined
  }
}

function entryFor({ mediaType, digest, bytes }: Manifest['raw'], name: string, as: PutAs): LayoutEntry {
  const wanted = fullName(name, digest, as)
  const artifactType = as.kind === 'referrer' ? as.artifactType : undefined
  return newEntry(
    { mediaType, digest, size: bytes.length },
    { ...(wanted === undefined ? {} : { name: wanted }), ...(artifactType === undefined ? {} : { artifactType }) },
  )
}

/** What one does not have the other may. */
function both(own: LayoutFiles, base: LayoutFiles): LayoutFiles {
  const holder = (digest: Digest): LayoutFiles => {
    const size = own.sizeOf(digest)
    return size.kind === 'answer' && size.value === undefined ? base : own
  }
  return {
    shown: base.shown,
    small: own.small,
    sizeOf: (digest) => holder(digest).sizeOf(digest),
    blob: (digest, limit) => holder(digest).blob(digest, limit),
    open: (digest, start) => holder(digest).open(digest, start),
    blobs: () => [...new Set([...own.blobs(), ...base.blobs()])],
    close: base.close,
  }
}

/** Of parts that are left a later run makes use. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It is not empty, or was never made.
  }
}

/** Takes a folder away with all that is in it. */
export function removeLayout(absolute: string): void {
  rmSync(absolute, { recursive: true, force: true })
}
