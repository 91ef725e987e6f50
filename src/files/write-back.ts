// Changed texts put back where they were read: into files on disk, and into packed charts.

import { readBytes } from './read-file.ts'
import { PACKED_LIMIT } from './limits.ts'
import { type Place, type SourceFile, isProblem } from './source-file.ts'
import type { MemberChange } from './write-tgz.ts'
import { type WriteOutcome, failed, writeFile } from './write-file.ts'

/** A file as it was read, and the text that it shall have. */
export interface ChangedFile {
  readonly file: SourceFile
  readonly text: string
}

/**
 * Writes each file, and each archive once with all changes in it; one outcome for each, in the order of the first change to it.
 * Two different texts for one file are a mistake of the caller and throw.
 */
export async function writeBack(changes: readonly ChangedFile[]): Promise<readonly WriteOutcome[]> {
  const outcomes: WriteOutcome[] = []
  for (const group of byRoot(changes).values()) outcomes.push(await writeGroup(group))
  return outcomes
}

interface Root {
  readonly place: Exclude<Place, { kind: 'member' }>
  readonly names: readonly string[]
}

/** The file on disk that a place lies in, and the members on the way to it. */
export function rootOf(place: Place): Root {
  const names: string[] = []
  let at = place
  while (at.kind === 'member') {
    names.unshift(at.name)
    at = at.archive
  }
  return { place: at, names }
}

interface Group {
  readonly root: Root
  readonly changes: ChangedFile[]
}

function byRoot(changes: readonly ChangedFile[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const change of changes) {
    const root = rootOf(change.file.place)
    const key = root.place.kind === 'disk' ? `${root.names.length > 0 ? 'archive' : 'file'} ${root.place.path}` : ''
    const group = groups.get(key) ?? { root, changes: [] }
    groups.set(key, group)
    group.changes.push(change)
  }
  return groups
}

async function writeGroup({ root, changes }: Group): Promise<WriteOutcome> {
  const first = changes[0]
  if (first === undefined) throw new Error('a group without changes')
  const { file, text } = first
  if (changes.some((change) => change.text !== text) && root.names.length === 0) {
    throw new Error(`two different texts for ${file.path}`)
  }
  if (root.place.kind !== 'disk')
    return failed(file, 'is no file, so it cannot be written', 'name a file, or print the change')
  if (root.names.length > 0) return writeArchive(root.place.path, changes)
  return writeFile({
    absolute: root.place.path,
    path: file.path,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text),
  })
}

async function writeArchive(absolute: string, changes: readonly ChangedFile[]): Promise<WriteOutcome> {
  const shown = changes[0]?.file.path.split('!/', 1)[0] ?? absolute
  const before = readBytes({ absolute, path: shown, limit: PACKED_LIMIT })
  if (isProblem(before)) return failed({ path: shown }, before.message, before.hint)
  const { replaceMembers } = await import('./write-tgz.ts')
  const wanted: MemberChange[] = changes.map(({ file, text }) => ({
    names: rootOf(file.place).names,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text),
  }))
  const changed = replaceMembers(before, wanted)
  if (changed.kind === 'refused')
    return failed({ path: shown }, changed.message, 'unpack the chart and change it there')
  return writeFile({ absolute, path: shown, bytes: changed.bytes, before })
}
