// Packed charts written: new ones from files, and old ones with a few members replaced and every other byte of the tar as it was.
// Deterministic: the same input gives the same bytes. Loaded only when an archive is written.

import { gzipSync } from 'node:zlib'
import { type UnpackBudget, unpack } from './tgz.ts'
import { MEMBER_LIMIT, UNPACKED_LIMIT } from './limits.ts'
import { type TarMember, readPax, readTar } from './tar.ts'
import { padded, paxHeader, paxRecord, tarHeader, writeSize } from './tar-header.ts'

const BLOCK = 512

/** One file of a new archive. */
export interface NewMember {
  /** The whole name with the chart's folder, `/`-separated. */
  readonly name: string
  readonly bytes: Buffer
  /** Permission bits; 0o644 where they are not told. */
  readonly mode?: number
}

/** Packs files in the order given, without times and owners. Names that ustar has no room for get a PAX header. */
export function writeTgz(members: readonly NewMember[]): Buffer {
  const blocks: Buffer[] = []
  for (const { name, bytes, mode = 0o644 } of members) {
    const isLong = Buffer.byteLength(name) > 100
    // The names of ustar are bytes; that they are UTF-8, only PAX says.
    if (isLong || !/^[\x20-\x7e]*$/.test(name)) blocks.push(paxHeader(paxRecord('path', name)))
    blocks.push(
      tarHeader({ name: Buffer.from(name).subarray(0, 100), type: '0', size: bytes.length, mode }),
      padded(bytes),
    )
  }
  blocks.push(Buffer.alloc(2 * BLOCK))
  return gzip(Buffer.concat(blocks))
}

/** A member to replace: its names from the outermost archive inwards (`['web/charts/db-1.0.0.tgz', 'db/values.yaml']`). */
export interface MemberChange {
  readonly names: readonly string[]
  readonly bytes: Buffer
  /** What it must still hold, where it was read before. */
  readonly before?: Buffer
}

/** An archive with its changes, or why they cannot be made: the rest of a sentence about the archive. */
export type ChangedArchive =
  | { readonly kind: 'changed'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Replaces members, in archives within the archive too. Order, modes, times and all other members stay; so do their bytes in the tar,
 * though compressed anew. A chart's `.prov` file no longer fits a changed archive.
 */
export function replaceMembers(archive: Buffer, changes: readonly MemberChange[]): ChangedArchive {
  return replaceWithin(archive, changes, { left: UNPACKED_LIMIT })
}

function replaceWithin(archive: Buffer, changes: readonly MemberChange[], budget: UnpackBudget): ChangedArchive {
  const { bytes, problems } = unpack({ bytes: archive, path: '', place: { kind: 'stdin' }, budget })
  if (bytes === undefined || problems.length > 0) return refused(problems[0]?.message ?? 'cannot be unpacked')
  budget.left -= bytes.length
  const tar = readTar(bytes, MEMBER_LIMIT)
  if (tar.damage !== undefined) return refused(tar.damage)
  const replaced = new Map<TarMember, Buffer>()
  for (const [name, inner] of byFirstName(changes)) {
    const members = tar.members.filter((member) => member.kind === 'file' && member.name === name)
    const member = members[0]
    if (member === undefined) return refused(`has no member ${name}`)
    if (members.length > 1) return refused(`has more than one member ${name}`)
    const old = bytes.subarray(member.contentStart, member.contentEnd)
    const content = newContent(old, inner, budget)
    if (content.kind === 'refused') return { kind: 'refused', message: `${name}: ${content.message}` }
    if (!content.bytes.equals(old)) replaced.set(member, content.bytes)
  }
  if (replaced.size === 0) return { kind: 'changed', bytes: archive }
  return { kind: 'changed', bytes: gzip(splice(bytes, tar.members, replaced)) }
}

function refused(message: string): ChangedArchive {
  return { kind: 'refused', message }
}

function byFirstName(changes: readonly MemberChange[]): ReadonlyMap<string, readonly MemberChange[]> {
  const grouped = new Map<string, MemberChange[]>()
  for (const change of changes) {
    const [first = '', ...names] = change.names
    const group = grouped.get(first) ?? []
    grouped.set(first, group)
    group.push({ ...change, names })
  }
  return grouped
}

function newContent(old: Buffer, changes: readonly MemberChange[], budget: UnpackBudget): ChangedArchive {
  const whole = changes.find((change) => change.names.length === 0)
  if (whole === undefined) return replaceWithin(old, changes, budget)
  if (whole.before !== undefined && !whole.before.equals(old))
    return refused('was changed by somebody else since it was read')
  return { kind: 'changed', bytes: whole.bytes }
}

function splice(bytes: Buffer, members: readonly TarMember[], replaced: ReadonlyMap<TarMember, Buffer>): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  for (const member of members) {
    const content = replaced.get(member)
    if (content === undefined) continue
    pieces.push(bytes.subarray(at, member.start), ...extensionsOf(bytes, member))
    const block = Buffer.from(bytes.subarray(member.header, member.header + BLOCK))
    writeSize(block, content.length)
    pieces.push(block, padded(content))
    at = member.end
  }
  pieces.push(bytes.subarray(at))
  return Buffer.concat(pieces)
}

/** The extended headers before a member, without a size that would no longer be true. */
function extensionsOf(bytes: Buffer, member: TarMember): readonly Buffer[] {
  const raw = bytes.subarray(member.start, member.header)
  if (!raw.includes('size=')) return [raw]
  const pieces: Buffer[] = []
  for (let at = 0; at < raw.length;) {
    const type = raw.toString('latin1', at + 156, at + 157)
    const size = Number.parseInt(raw.toString('latin1', at + 124, at + 136), 8) || 0
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK
    const kept = [...readPax(raw.subarray(at + BLOCK, at + BLOCK + size))].filter(([key]) => key !== 'size')
    if (type !== 'x') pieces.push(raw.subarray(at, end))
    else if (kept.length > 0) pieces.push(paxHeader(kept.map(([key, value]) => paxRecord(key, value)).join('')))
    at = end
  }
  return pieces
}

/** The operating system's byte is set to "unknown", so that every machine writes the same. zlib writes no time. */
function gzip(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: 9 })
  packed[9] = 255
  return packed
}
