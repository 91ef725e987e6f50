// The headers of new members of a tar stream: ustar, and PAX for what that has no room for.

import { checksum } from './tar.ts'

const BLOCK = 512

/** The size field holds eleven octal digits; from here on PAX must say it. */
export const USTAR_SIZE_LIMIT: number = 8 ** 11

/** What a header says of its member. */
export interface HeaderFields {
  /** At most 100 bytes. */
  readonly name: Buffer
  readonly type: '0' | 'x'
  readonly size: number
  readonly mode: number
}

/** The block before the content of a member, without times and owners. */
export function tarHeader(fields: HeaderFields): Buffer {
  const block = Buffer.alloc(BLOCK)
  fields.name.copy(block)
  block.write(`${octal(fields.mode & 0o7777, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, 'latin1')
  block.write(`${octal(0, 11)}\0`, 136, 'latin1')
  block.write(fields.type, 156, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  writeSize(block, fields.size)
  return block
}

/** Sets the size, which must be below `USTAR_SIZE_LIMIT`, and the checksum that follows from it. */
export function writeSize(block: Buffer, size: number): void {
  block.write(`${octal(size, 11)}\0`, 124, 'latin1')
  block.write(`${octal(checksum(block, 'unsigned'), 6)}\0 `, 148, 'latin1')
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

/** With the zeros that fill its last block. */
export function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % BLOCK
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(BLOCK - rest)])
}

/** The extended header that holds these records for the member after it. */
export function paxHeader(records: string): Buffer {
  const content = Buffer.from(records)
  const fields: HeaderFields = { name: Buffer.from('pax'), type: 'x', size: content.length, mode: 0o644 }
  return Buffer.concat([tarHeader(fields), padded(content)])
}

/** One record; its length counts its own digits. */
export function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + String(rest).length
  if (String(length).length > String(rest).length) length++
  return `${length} ${key}=${value}\n`
}
