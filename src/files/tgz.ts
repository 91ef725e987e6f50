// Packed charts (`.tgz`) as file trees: unpacked in memory within limits, every name checked, nothing ever written to disk.
// Loaded only when there is an archive to read.

import { gunzipSync, constants } from 'node:zlib'
import { type ArchiveName, readArchiveName } from './archive-name.ts'
import { shownBelow } from './display-path.ts'
import { CHART_FILE_LIMIT, CHART_LIMIT, MEMBER_LIMIT, printSize } from './limits.ts'
import { errorCode, textOf, tooLarge } from './read-file.ts'
import { type Place, type Problem, unreadable } from './source-file.ts'
import { type TarMember, readTar } from './tar.ts'
import { type FileTree, type TreeEntry, byName } from './tree.ts'

/** A packed chart to open. */
export interface PackedChart {
  readonly bytes: Buffer
  readonly path: string
  /** The archive's own place. */
  readonly place: Place
  /** Shared by all archives of one input; what is unpacked is taken from it. */
  readonly budget: UnpackBudget
}

/** How many bytes may still be unpacked. */
export interface UnpackBudget {
  left: number
}

/** An archive as far as it could be read. */
export interface OpenedArchive {
  readonly tree: FileTree
  /** What is wrong with it: members that Helm refuses, damage. What they do not concern is in the tree. */
  readonly problems: readonly Problem[]
}

const PACK_AGAIN = 'pack the chart again with `helm package`'
const UNPACK_IT = 'unpack the chart and name its folder'
const LEAVE_OUT = 'take out what does not belong in a chart: Helm refuses more than 100 MiB'

/** Opens a packed chart. Nothing in it throws; an archive that cannot be read at all is an empty tree with problems. */
export function openArchive(packed: PackedChart): OpenedArchive {
  const unpacked = unpack(packed)
  if (unpacked.bytes === undefined) return { tree: memberTree(packed, new Map()), problems: unpacked.problems }
  packed.budget.left -= unpacked.bytes.length
  const tar = readTar(unpacked.bytes, MEMBER_LIMIT)
  const sorted = sortMembers(tar.members, packed)
  const problems = [...unpacked.problems, ...sorted.problems]
  // A stream that is cut off is told once, not again by the tar that ends with it.
  if (tar.damage !== undefined && unpacked.problems.length === 0)
    problems.push(unreadable(packed.path, tar.damage, PACK_AGAIN))
  if (tar.members.length === 0 && problems.length === 0)
    problems.push(unreadable(packed.path, 'is an empty archive', PACK_AGAIN))
  return { tree: memberTree(packed, sorted.files, unpacked.bytes), problems }
}

interface Unpacked {
  readonly bytes?: Buffer
  readonly problems: readonly Problem[]
}

/** The tar's own headers and padding are not counted by Helm's limit. */
const HEADER_ALLOWANCE = CHART_LIMIT / 10

/** Of an archive that is too large this much is looked at: charts made by `helm package` begin with Chart.yaml and values.yaml. */
const START_OF_LARGE = 16 * 1024

/** Unpacks a gzip stream, or the part of it that is there, to at most Helm's limit for a chart. */
export function unpack(packed: PackedChart): Unpacked {
  const { bytes, path, budget } = packed
  const limit = Math.min(CHART_LIMIT + HEADER_ALLOWANCE, budget.left)
  const problem = (message: string, hint: string): Unpacked => ({ problems: [unreadable(path, message, hint)] })
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return problem(...notGzip(bytes))
  if (limit <= 0) return problem('is not unpacked: the archives before it used up what one input may hold', UNPACK_IT)
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: limit }), problems: [] }
  } catch (error) {
    const code = zlibCode(error)
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      // What it cost is spent: many such archives in one must not cost it many times.
      budget.left -= limit
      const message = `unpacks to more than the ${printSize(Math.min(limit, CHART_LIMIT))} that are read of it`
      return { ...salvage(bytes.subarray(0, START_OF_LARGE), limit), ...problem(message, LEAVE_OUT) }
    }
    if (code !== 'Z_BUF_ERROR') return problem('is a damaged archive', PACK_AGAIN)
    return { ...salvage(bytes, limit), ...problem('ends early: it is only a part of an archive', PACK_AGAIN) }
  }
}

function salvage(bytes: Buffer, limit: number): { readonly bytes?: Buffer } {
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }) }
  } catch (error) {
    zlibCode(error)
    return {}
  }
}

function zlibCode(error: unknown): string {
  if (error instanceof RangeError && 'code' in error) return String(error.code)
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return String(error.code)
  return errorCode(error)
}

function notGzip(bytes: Buffer): [message: string, hint: string] {
  const isPointer = bytes.toString('latin1', 0, 40).startsWith('version https://git-lfs')
  if (isPointer) return ['is a pointer of Git LFS, not the archive itself', 'fetch the archive with `git lfs pull`']
  return ['is no gzip archive', PACK_AGAIN]
}

interface SortedMembers {
  readonly files: ReadonlyMap<string, TarMember>
  readonly problems: readonly Problem[]
}

const SHOWN_MEMBERS = 20

/** The files by their names inside the chart; the last of a name counts, as in Helm. */
function sortMembers(members: readonly TarMember[], packed: PackedChart): SortedMembers {
  const files = new Map<string, TarMember>()
  const problems: Problem[] = []
  let total = 0
  for (const member of members) {
    if (member.kind === 'folder') continue
    const judged = readArchiveName(member.name)
    const size = member.contentEnd - member.contentStart
    total += size
    const problem =
      memberProblem(member, judged, files) ??
      (size > CHART_FILE_LIMIT ? tooLarge('', size, CHART_FILE_LIMIT) : undefined)
    if (problem !== undefined) problems.push({ ...problem, path: memberPath(packed.path, brief(member.name)) })
    if (judged.kind === 'refused') continue
    if (member.kind === 'file' && size <= CHART_FILE_LIMIT) files.set(judged.name, member)
    // Helm would read an empty file in its place; what an earlier member of that name holds does not count.
    else files.delete(judged.name)
  }
  if (total > CHART_LIMIT) {
    problems.unshift(
      unreadable(
        packed.path,
        `unpacks to ${printSize(total)}, and Helm refuses more than ${printSize(CHART_LIMIT)}`,
        'take out what does not belong in a chart',
      ),
    )
  }
  return { files, problems: shorten(problems, packed.path) }
}

function memberProblem(
  member: TarMember,
  judged: ArchiveName,
  files: ReadonlyMap<string, TarMember>,
): Omit<Problem, 'path'> | undefined {
  if (judged.kind === 'refused') {
    return { rule: 'unreadable-file', message: `${judged.message}, so Helm refuses the archive`, hint: PACK_AGAIN }
  }
  if (member.kind !== 'file') {
    const what = member.kind === 'link' ? 'a link' : 'no regular file'
    return {
      rule: 'invalid-chart',
      message: `is ${what}, which Helm reads as an empty file`,
      hint: 'put the file itself into the archive',
    }
  }
  const other = files.get(judged.name)
  if (other === undefined) return undefined
  const where = other.name === member.name ? 'is in the archive twice' : `is the same file to Helm as ${other.name}`
  return { rule: 'invalid-chart', message: `${where}: the later one counts`, hint: 'leave one of the two' }
}

/** An archive made to offend in every member is told in few lines. */
function shorten(problems: readonly Problem[], path: string): readonly Problem[] {
  if (problems.length <= SHOWN_MEMBERS) return problems
  const rest = problems.length - SHOWN_MEMBERS
  return [...problems.slice(0, SHOWN_MEMBERS), unreadable(path, `has ${rest} more members that are wrong`, PACK_AGAIN)]
}

/** Names are the archive's to choose: of one made to flood a terminal only the start is shown. */
function brief(name: string): string {
  return name.length > 200 ? `${name.slice(0, 200)}…` : name
}

/** How people see a member. */
export function memberPath(archivePath: string, name: string): string {
  return `${archivePath}!/${name.replaceAll('\\', '/')}`
}

/** The files of an archive as a tree; its path is that of the folder which holds the Chart.yaml. */
function memberTree(
  packed: PackedChart,
  files: ReadonlyMap<string, TarMember>,
  bytes: Buffer = Buffer.alloc(0),
): FileTree {
  const folders = foldersOf(files.keys())
  const top = files.get('Chart.yaml')?.name.split(/[\\/]/, 1)[0] ?? ''
  const tree = (prefix: string, path: string): FileTree => ({
    path,
    kind: 'archive',
    identity: () => path,
    entry(name) {
      const slash = (prefix + name).lastIndexOf('/')
      const base = (prefix + name).slice(slash + 1)
      return folders.get((prefix + name).slice(0, slash + 1))?.find((entry) => entry.name === base)
    },
    list: (folder) => folders.get(prefix + folder + (folder === '' ? '' : '/')) ?? [],
    read(name) {
      const member = files.get(prefix + name)
      if (member === undefined) return undefined
      const place: Place = { kind: 'member', archive: packed.place, name: member.name }
      return textOf(bytes.subarray(member.contentStart, member.contentEnd), memberPath(packed.path, member.name), place)
    },
    bytes(name) {
      const member = files.get(prefix + name)
      return member && bytes.subarray(member.contentStart, member.contentEnd)
    },
    below: (folder) => tree(`${prefix}${folder}/`, shownBelow(path, folder)),
    place: (name) => ({ kind: 'member', archive: packed.place, name: files.get(prefix + name)?.name ?? prefix + name }),
  })
  return tree('', memberPath(packed.path, top).replace(/\/$/, ''))
}

/** The entries of every folder that the files' names speak of, sorted; folders end in `/`, the root is ''. */
function foldersOf(names: Iterable<string>): ReadonlyMap<string, readonly TreeEntry[]> {
  const folders = new Map<string, Map<string, TreeEntry>>()
  for (const name of names) {
    for (let end = name.length, kind: TreeEntry['kind'] = 'file'; end > 0; kind = 'folder') {
      const slash = name.lastIndexOf('/', end - 1)
      const folder = name.slice(0, slash + 1)
      const entries = folders.get(folder) ?? new Map<string, TreeEntry>()
      folders.set(folder, entries)
      const base = name.slice(slash + 1, end)
      const known = entries.has(base)
      if (!known) entries.set(base, { name: base, kind, isLink: false })
      // Where a folder is known, so are all above it.
      if (known) break
      end = slash
    }
  }
  return new Map([...folders].map(([folder, entries]) => [folder, [...entries.values()].toSorted(byName)]))
}
