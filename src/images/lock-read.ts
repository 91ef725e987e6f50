// The lock read from its file: strictly, for what is taken from it is installed without another look.

import type { SourceFile } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import { checkDigest } from '../reference/parts.ts'
import { canonical, nameOf } from '../reference/print.ts'
import { readYaml } from '../yaml/read.ts'
import { childrenOf, keySpan, keyText, Kind, kindOf, scalarText, valueSpan, type YamlTable } from '../yaml/table.ts'
import { brief } from './digest-list.ts'
import type { Lock, LockedImage } from './lock.ts'
import { LOCK_VERSION } from './lock-print.ts'
import { parsePlatform } from '../registry/platform-text.ts'

/** A lock, or what is wrong with its file. */
export type ReadLock =
  | { readonly ok: true; readonly lock: Lock }
  /** Each begins with file, line and column, and has no full stop; at least one, and no more than people read. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** More are not gathered: a file with so many is no lock. */
const MOST_PROBLEMS = 20

/** Reads a lock. Aliases, unknown and repeated keys, short names and anything else that `printLock` would not write are refused. */
export async function readLock(source: SourceFile): Promise<ReadLock> {
  const { table, problems: broken } = await readYaml(source.text)
  const reading = new Reading(table, source)
  for (const { span, message } of broken) reading.refuse(span.start, message)
  const [root, second] = table.documents
  const [alias] = table.aliases.keys()
  if (second !== undefined) reading.refuse(valueSpan(table, second).start, 'a lock is one YAML document')
  else if (alias !== undefined) reading.refuse(valueSpan(table, alias).start, 'a lock has no aliases')
  else if (reading.problems.length === 0 && root === undefined) reading.refuse(0, 'there is nothing in it')
  const images = root === undefined || reading.problems.length > 0 ? [] : readRoot(reading, root)
  return reading.problems.length > 0 ? { ok: false, problems: reading.problems } : { ok: true, lock: { images } }
}

/** One file while it is read. */
class Reading {
  readonly table: YamlTable
  readonly problems: string[] = []
  private readonly source: SourceFile

  constructor(table: YamlTable, source: SourceFile) {
    this.table = table
    this.source = source
  }

  refuse(offset: number, message: string): undefined {
    if (this.problems.length === MOST_PROBLEMS) return undefined
    const { line, column } = this.source.lines().position(offset)
    this.problems.push(`${this.source.path}:${line}:${column}: ${message}`)
    return undefined
  }

  /** The values of a map by their keys; undefined for anything else, and where a key is none of those known. */
  fieldsOf(entry: number, what: string, known: readonly string[]): ReadonlyMap<string, number> | undefined {
    if (kindOf(this.table, entry) !== Kind.map)
      return this.refuse(valueSpan(this.table, entry).start, `${what} must be a map`)
    const fields = new Map<string, number>()
    for (const child of childrenOf(this.table, entry)) {
      const key = keyText(this.table, child)
      if (!known.includes(key))
        return this.refuse(keySpan(this.table, child).start, `${what} has no key ${brief(key)}: ${known.join(', ')}`)
      fields.set(key, child)
    }
    return fields
  }

  /** A text that passes a check, which gives what is wrong with it. */
  textAt(entry: number, check: (text: string) => string | undefined): string | undefined {
    const text = kindOf(this.table, entry) === Kind.scalar ? scalarText(this.table, entry) : undefined
    const wrong = text === undefined ? 'this must be a text' : check(text)
    return wrong === undefined ? text : this.refuse(valueSpan(this.table, entry).start, wrong)
  }
}

function readRoot(reading: Reading, root: number): readonly LockedImage[] {
  const { table } = reading
  const fields = reading.fieldsOf(root, 'a lock', ['version', 'images'])
  const version = fields?.get('version')
  const list = fields?.get('images')
  const { start } = valueSpan(table, root)
  if (fields !== undefined && version === undefined) reading.refuse(start, 'a lock begins with its version')
  const isKnown =
    version !== undefined &&
    reading.textAt(version, (text) =>
      text === String(LOCK_VERSION)
        ? undefined
        : `version ${brief(text)} is not known: this program reads version ${LOCK_VERSION}`,
    ) !== undefined
  if (!isKnown) return []
  if (list === undefined || kindOf(table, list) !== Kind.seq) {
    reading.refuse(list === undefined ? start : valueSpan(table, list).start, 'a lock has a list of images')
    return []
  }
  const found = new Map<string, LockedImage>()
  for (const item of childrenOf(table, list)) {
    const locked = readImage(reading, item)
    if (locked === undefined) continue
    if (found.has(locked.image)) reading.refuse(valueSpan(table, item).start, `${locked.image} is listed twice`)
    found.set(locked.image, locked)
  }
  return [...found.values()].toSorted((a, b) => (a.image < b.image ? -1 : 1))
}

const FIELDS = ['image', 'digest', 'platforms', 'size', 'source', 'target'] as const

function readImage(reading: Reading, entry: number): LockedImage | undefined {
  const fields = reading.fieldsOf(entry, 'an image', FIELDS)
  if (fields === undefined) return undefined
  const at = (name: (typeof FIELDS)[number], check: (text: string) => string | undefined): string | undefined => {
    const child = fields.get(name)
    return child === undefined ? undefined : reading.textAt(child, check)
  }
  const image = at('image', notInFull)
  const digest = at('digest', noDigest)
  const source = at('source', noName)
  const size = at('size', noSize)
  const target = at('target', notInFull)
  const platforms = readPlatforms(reading, fields.get('platforms'))
  const { start } = valueSpan(reading.table, entry)
  for (const name of ['image', 'digest', 'source'] as const)
    if (!fields.has(name)) reading.refuse(start, `an image lacks its ${name}`)
  if (image === undefined || digest === undefined || source === undefined || platforms === undefined) return undefined
  if (image.includes('@') && !image.endsWith(`@${digest}`))
    return reading.refuse(start, `${image} has another digest beside it`)
  return {
    image,
    digest,
    platforms,
    ...(size !== undefined && { size: Number(size) }),
    source,
    ...(target !== undefined && { target }),
  }
}

function readPlatforms(reading: Reading, entry: number | undefined): ReadonlyMap<string, string> | undefined {
  const platforms = new Map<string, string>()
  if (entry === undefined) return platforms
  const { table } = reading
  if (kindOf(table, entry) !== Kind.map)
    return reading.refuse(valueSpan(table, entry).start, 'platforms are a map from `os/architecture` to a digest')
  for (const child of childrenOf(table, entry)) {
    const name = keyText(table, child)
    if (parsePlatform(name) === undefined)
      return reading.refuse(keySpan(table, child).start, `${brief(name)} is no platform: linux/amd64 is one`)
    const digest = reading.textAt(child, noDigest)
    if (digest === undefined) return undefined
    platforms.set(name, digest)
  }
  return new Map([...platforms].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function notInFull(text: string): string | undefined {
  const parsed = parseReference(text)
  if (!parsed.ok) return `${brief(text)} is no reference: ${parsed.problem.message}`
  const { reference } = parsed
  const full = canonical(reference)
  if (full !== text) return `${brief(text)} is not in full: ${full}`
  return reference.tag === undefined && reference.digest === undefined
    ? `${brief(text)} has neither tag nor digest`
    : undefined
}

function noDigest(text: string): string | undefined {
  const wrong = checkDigest(text)
  return wrong === undefined ? undefined : `${brief(text)} is no digest: ${wrong.message}`
}

function noName(text: string): string | undefined {
  const parsed = parseReference(text)
  return parsed.ok && nameOf(parsed.reference) === text
    ? undefined
    : `${brief(text)} is no name of a repository in full`
}

function noSize(text: string): string | undefined {
  return /^(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text))
    ? undefined
    : `${brief(text)} is no size in bytes`
}
