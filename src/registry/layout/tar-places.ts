// Where the members of a tar of any size stand, by reading its headers alone.

import { EXTENSIONS, isZero, readExtension, readHeader, type Extension } from '../../files/tar.ts'

/** The size of a tar's blocks, in bytes. */
export const BLOCK = 512

/** One member that a layout can have. */
export interface TarPlace {
  /** `other`: a link, a device, or anything else that is no regular file. */
  readonly kind: 'file' | 'other'
  readonly start: number
  readonly size: number
}

/** Fills a buffer from an offset; gives how many bytes it got. */
export type ReadAt = (buffer: Buffer, at: number) => number

/** An archive made of empty members costs one read each. */
const MOST_MEMBERS = 500_000
/** A longer extended header holds no name of a layout. */
const LONGEST_EXTENSION = 1024 * 1024

const LAYOUT_NAME = /^(?:oci-layout|index\.json|manifest\.json|blobs\/(?:sha256\/[0-9a-f]{64}|sha512\/[0-9a-f]{128}))$/

/** The members that belong to a layout, by their names in it; the last of a name counts. Else why it cannot be read: the rest of a sentence. */
export function findTarMembers(read: ReadAt, length: number): ReadonlyMap<string, TarPlace> | string {
  const places = new Map<string, TarPlace>()
  const block = Buffer.alloc(BLOCK)
  let extension: Extension = {}
  let at = 0
  for (let count = 0; at + BLOCK <= length; count++) {
    if (count === MOST_MEMBERS) return `has more than ${MOST_MEMBERS} members`
    if (read(block, at) !== BLOCK) return `ends early at byte ${at + 1}`
    if (isZero(block, 0)) return places
    const header = readHeader(block, 0, extension)
    if (typeof header === 'string') return `${header} at byte ${at + 1}`
    const { type, name, kind, contentStart, contentEnd, end } = header
    if (at + contentEnd > length) return `ends in the middle of the member ${JSON.stringify(name.slice(0, 200))}`
    if (EXTENSIONS.has(type)) {
      if (contentEnd - contentStart > LONGEST_EXTENSION) return `has a header that is too long at byte ${at + 1}`
      const content = Buffer.alloc(contentEnd - contentStart)
      read(content, at + contentStart)
      extension = { ...extension, ...readExtension(type, content) }
    } else {
      const own = name.startsWith('./') ? name.slice(2) : name
      const place = { start: at + contentStart, size: contentEnd - contentStart }
      if (LAYOUT_NAME.test(own)) places.set(own, { kind: kind === 'file' ? 'file' : 'other', ...place })
      extension = {}
    }
    at += end
  }
  // The padding of the last member may be missing, and the empty blocks behind it.
  return at >= length ? places : 'ends in the middle of a header'
}
