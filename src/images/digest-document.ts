// Digests from whatever file people have: a list of lines, a YAML or JSON map or list, or the lock files of chartpin, imgpkg, kbld and
// `helm dt`. The form is told by the content, for the names of such files say nothing.

import { sourceFile } from '../files/source-file.ts'
import type { Platform } from '../registry/manifest.ts'
import { parseReference } from '../reference/parse.ts'
import { checkDigest } from '../reference/parts.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { scalarValue } from '../yaml/resolve.ts'
import {
  childrenOf,
  childWithKey,
  keyText,
  Kind,
  kindOf,
  pathOf,
  scalarText,
  valueSpan,
  type YamlTable,
} from '../yaml/table.ts'
import { indexLines } from '../text/line-index.ts'
import {
  brief,
  type DigestEntry,
  type DigestList,
  type DigestListProblem,
  makeDigestList,
  readDigestList,
} from './digest-list.ts'
import { isPlatform, parsePlatform } from '../registry/platform-text.ts'

/**
 * Reads a list or lock file: lines (`readDigestList`); a YAML or JSON map of `NAME:TAG` to digest; a list of `NAME:TAG@digest`;
 * the lock of chartpin; an ImagesLock of imgpkg and kbld, whose digests belong to the names in `kbld.carvel.dev/id`; a Config of kbld with its
 * overrides. The Images.lock of `helm dt` has digests of single platforms only, and is refused where none of them is asked for.
 */
export async function readDigestSource(text: string, platform?: Platform): Promise<DigestList> {
  if (looksLikeLines(text)) return readDigestList(text)
  const { table, problems } = await readYaml(text)
  const fatal = problems.find((problem) => problem.fatal)
  const found: Found = {
    table,
    wanted: platform ?? 'whole',
    entries: [],
    problems: [],
    lineOf: (offset) => lines.position(offset).line,
  }
  const lines = indexLines(text)
  if (fatal !== undefined) return broken(found.lineOf(fatal.span.start), fatal.message)
  const [first] = table.documents
  if (first !== undefined && isOwnLock(table, first)) return readOwnLock(text, platform)
  for (const root of table.documents) readDocument(found, root)
  return makeDigestList(found.entries, found.problems)
}

/** No other file of digests has a version and entries with the digest beside the image. */
function isOwnLock(table: YamlTable, root: number): boolean {
  return kindOf(table, root) === Kind.map && textlessNumber(table, childWithKey(table, root, 'version'))
}

function textlessNumber(table: YamlTable, entry: number | undefined): boolean {
  return entry !== undefined && typeof scalarValue(table, entry) === 'number'
}

async function readOwnLock(text: string, platform: Platform | undefined): Promise<DigestList> {
  const { readLock } = await import('./lock-read.ts')
  const read = await readLock(sourceFile('', { kind: 'stdin' }, text))
  if (!read.ok) return makeDigestList([], read.problems.map(placedProblem))
  const { lockedDigests } = await import('./lock-digests.ts')
  return { digestOf: lockedDigests(read.lock, platform), count: read.lock.images.length, problems: [] }
}

/** A problem of `readLock`, which begins with `:LINE:COLUMN: ` for a file without a name. */
function placedProblem(problem: string): DigestListProblem {
  const [, line = '1', message = problem] = /^:(\d+):\d+: ([^]*)$/.exec(problem) ?? []
  return { line: Number(line), message }
}

function broken(line: number, message: string): DigestList {
  return makeDigestList([], [{ line, message: `this is neither a list of images nor readable YAML: ${message}` }])
}

/** Whether a text is a list of lines: the first line that says something begins with no key, list or JSON. */
export function looksLikeLines(text: string): boolean {
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end).trim()
    if (line !== '' && !line.startsWith('#')) return !/^(?:[-{["'%]|\S+:(?:\s|$))/.test(line)
    start = end + 1
  }
  return true
}

/** The digest of one platform's own manifest. */
interface OwnDigest {
  readonly platform: Platform
  readonly digest: string
}

/** An image of a lock, with the digests of its platforms where those are what is told. */
export interface TakenEntry extends DigestEntry {
  readonly platforms?: readonly OwnDigest[]
}

/** Whether something is a lock of `helm dt`, imgpkg or kbld, by its `kind`. */
function isForeignLock(table: YamlTable, root: number): boolean {
  if (kindOf(table, root) !== Kind.map) return false
  const [kind, version] = ['kind', 'apiVersion'].map((key) => textOf(table, root, key) ?? '')
  return kind === 'ImagesLock' || (kind === 'Config' && version?.startsWith('kbld.') === true)
}

/** All images of a lock of `helm dt` (Images.lock), imgpkg or kbld, and what in it could not be read; undefined for any other text. */
export async function readForeignLock(text: string): Promise<Pick<Found, 'entries' | 'problems'> | undefined> {
  const { table, problems: faults } = await readYaml(text)
  const lines = indexLines(text)
  const [first] = table.documents
  if (first === undefined || faults.some(({ fatal }) => fatal) || !isForeignLock(table, first)) return undefined
  const lineOf = (offset: number): number => lines.position(offset).line
  const found: Found = { table, wanted: 'all', entries: [], problems: [], lineOf }
  for (const root of table.documents) readDocument(found, root)
  for (const { image, digest, platforms = [], line } of found.entries) {
    const parsed = parseReference(image)
    if (!parsed.ok) found.problems.push({ line, message: `${brief(image)} is no reference: ${parsed.problem.message}` })
    for (const each of [digest, ...platforms.map((own) => own.digest)])
      if (each !== '' && checkDigest(each) !== undefined)
        found.problems.push({ line, message: `${brief(each)} is no digest` })
  }
  return found
}

interface Found {
  readonly table: YamlTable
  /** Digests of whole images, of one platform, or whatever is told. */
  readonly wanted: 'whole' | 'all' | Platform
  readonly entries: TakenEntry[]
  readonly problems: DigestListProblem[]
  readonly lineOf: (offset: number) => number
}

function readDocument(found: Found, root: number): void {
  const { table } = found
  if (kindOf(table, root) === Kind.seq) return addItems(found, root)
  if (kindOf(table, root) !== Kind.map) return refuse(found, root, 'this is neither a list of images nor a lock file')
  const images = childWithKey(table, root, 'images')
  const overrides = childWithKey(table, root, 'overrides')
  if (images !== undefined && kindOf(table, images) === Kind.seq) return addLocked(found, images)
  if (overrides !== undefined && kindOf(table, overrides) === Kind.seq) return addOverrides(found, overrides)
  addPairs(found, root)
}

/** `- NAME:TAG@sha256:HEX` */
function addItems(found: Found, list: number): void {
  for (const item of childrenOf(found.table, list)) addText(found, item)
}

/** `NAME:TAG: sha256:HEX` */
function addPairs(found: Found, map: number): void {
  for (const child of childrenOf(found.table, map)) {
    const digest = textAt(found.table, child)
    if (digest === undefined) refuse(found, child, `${pathText(found, child)} is no digest`)
    else add(found, child, { image: keyText(found.table, child), digest })
  }
}

const PLATFORMS_ONLY =
  'this lock of `helm dt` has digests of single platforms only, and an image is pinned by that of its index; ' +
  'give a list with the digests of the tags, or name the one platform of all nodes with --platform'

/** imgpkg's lock: `image` is a name with its digest, the annotation what it was called before. */
function addLocked(found: Found, list: number): void {
  const { table } = found
  for (const item of childrenOf(table, list)) {
    if (childWithKey(table, item, 'digests') !== undefined) {
      // A pod on another platform could not run what such a digest names, and the index that could is not told.
      if (found.wanted === 'whole') return refuse(found, item, PLATFORMS_ONLY)
      addPlatforms(found, item, found.wanted)
      continue
    }
    if (kindOf(table, item) !== Kind.map) addText(found, item)
    else if (found.wanted === 'all') addPinned(found, item)
    else addNamed(found, item, { image: originalName(table, item), digest: textOf(table, item, 'image') })
  }
}

/** The lock of `helm dt`: beside the image the digest of each platform, with the platform as `arch`. */
function addPlatforms(found: Found, item: number, wanted: 'all' | Platform): void {
  const { table } = found
  const list = childWithKey(table, item, 'digests')
  const image = textOf(table, item, 'image')
  if (list === undefined || image === undefined) return refuse(found, item, `${pathText(found, item)} names no image`)
  const all: OwnDigest[] = []
  for (const each of childrenOf(table, list)) {
    const platform = parsePlatform(textOf(table, each, 'arch') ?? '')
    const digest = textOf(table, each, 'digest')
    if (platform === undefined || digest === undefined)
      return refuse(found, each, `${pathText(found, each)} has no digest with its platform`)
    // An image that is not there for the platform is one without a digest, which is said where it is asked for.
    if (wanted === 'all') all.push({ platform, digest })
    else if (isPlatform(platform, wanted)) return add(found, each, { image, digest })
  }
  if (wanted === 'all') add(found, item, { image, digest: '', platforms: all })
}

function addText(found: Found, item: number): void {
  const value = textAt(found.table, item)
  if (value === undefined) refuse(found, item, `${pathText(found, item)} is no text`)
  else add(found, item, { image: value, digest: '' })
}

/** By the name that it was called before, and by the one that has its digest. */
function addPinned(found: Found, item: number): void {
  const pinned = textOf(found.table, item, 'image')
  if (pinned === undefined) return refuse(found, item, `${pathText(found, item)} has no image`)
  add(found, item, { image: pinned, digest: '' })
  const before = originalName(found.table, item)
  if (before !== undefined) addNamed(found, item, { image: before, digest: pinned })
}

function originalName(table: YamlTable, item: number): string | undefined {
  const annotations = childWithKey(table, item, 'annotations')
  return annotations === undefined ? undefined : textOf(table, annotations, 'kbld.carvel.dev/id')
}

/** kbld's lock: `image` is replaced by `newImage`, which has the digest. */
function addOverrides(found: Found, list: number): void {
  const { table } = found
  for (const item of childrenOf(table, list)) {
    addNamed(found, item, { image: textOf(table, item, 'image'), digest: textOf(table, item, 'newImage') })
  }
}

interface Named {
  readonly image: string | undefined
  /** A name with the digest behind an `@`. */
  readonly digest: string | undefined
}

function addNamed(found: Found, item: number, { image, digest: pinned }: Named): void {
  const digest = pinned?.slice(pinned.lastIndexOf('@') + 1)
  const place = pathText(found, item)
  if (digest === undefined || !pinned?.includes('@')) refuse(found, item, `${place} has no image with a digest`)
  else if (image === undefined) refuse(found, item, `${place} does not tell the name and tag that its digest is for`)
  else add(found, item, { image, digest })
}

function add({ table, entries, lineOf }: Found, entry: number, pair: Omit<TakenEntry, 'line'>): void {
  entries.push({ ...pair, line: lineOf(valueSpan(table, entry).start) })
}

function refuse({ table, problems, lineOf }: Found, entry: number, message: string): void {
  problems.push({ line: lineOf(valueSpan(table, entry).start), message })
}

function pathText({ table }: Found, entry: number): string {
  return printPath(pathOf(table, entry))
}

function textOf(table: YamlTable, map: number, key: string): string | undefined {
  const child = childWithKey(table, map, key)
  return child === undefined ? undefined : textAt(table, child)
}

function textAt(table: YamlTable, entry: number): string | undefined {
  return typeof scalarValue(table, entry) === 'string'
    ? scalarText(table, table.aliases.get(entry) ?? entry)
    : undefined
}
