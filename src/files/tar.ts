// The members of a tar stream, as offsets into its bytes: ustar, old tar, PAX and GNU long names. For reading packed charts, and for
// rewriting them with every untouched block as it was.

const BLOCK = 512

/** One member. */
export interface TarMember {
  /** The whole name, as the headers give it. */
  readonly name: string
  /** `other` is a device, pipe, or something this reader does not know. */
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Where its blocks begin: the extended headers before it are its own. */
  readonly start: number
  /** Where its own header stands. */
  readonly header: number
  /** Where its content stands, and where its padding ends. */
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
}

/** A tar stream as far as it could be read. */
export interface TarContent {
  readonly members: readonly TarMember[]
  /** What stopped the reading early, in a sentence without a full stop. */
  readonly damage?: string
}

/** What extended headers say of the member after them. */
export interface Extension {
  readonly path?: string
  readonly size?: number
}

/** Reads the headers. Linear in the bytes; at most `limit` members. */
export function readTar(bytes: Buffer, limit: number): TarContent {
  const members: TarMember[] = []
  let start = 0
  let extension: Extension = {}
  let at = 0
  while (at + BLOCK <= bytes.length) {
    if (isZero(bytes, at)) return { members }
    const header = readHeader(bytes, at, extension)
    if (typeof header === 'string') return { members, damage: `${header} at byte ${at + 1}` }
    if (header.contentEnd > bytes.length)
      return { members, damage: `ends in the middle of the member ${header.name.slice(0, 200)}` }
    if (EXTENSIONS.has(header.type)) {
      extension = {
        ...extension,
        ...readExtension(header.type, bytes.subarray(header.contentStart, header.contentEnd)),
      }
    } else {
      if (members.length === limit) return { members, damage: `has more than ${limit} members` }
      const { name, kind, contentStart, contentEnd, end } = header
      members.push({ name, kind, start, header: at, contentStart, contentEnd, end })
      start = end
      extension = {}
    }
    at = header.end
  }
  // The last member's padding may be missing.
  return at >= bytes.length ? { members } : { members, damage: 'ends in the middle of a header' }
}

/** PAX for one member and for all that follow, GNU long name and long link target. */
export const EXTENSIONS: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K'])

/** What one header says, all offsets counted from where `at` is counted from. */
export interface TarHeader {
  readonly name: string
  /** The flag of the member's type. */
  readonly type: string
  readonly kind: TarMember['kind']
  readonly contentStart: number
  readonly contentEnd: number
  readonly end: number
}

/** Reads the header at an offset, with what the extended headers before it say; or why that cannot be read, the rest of a sentence. */
export function readHeader(bytes: Buffer, at: number, extension: Extension): TarHeader | string {
  const block = bytes.subarray(at, at + BLOCK)
  const sum = readNumber(block, 148, 8)
  if (sum === undefined || (sum !== checksum(block, 'unsigned') && sum !== checksum(block, 'signed'))) {
    return 'has a damaged header'
  }
  const type = block.toString('latin1', 156, 157)
  // The size in a PAX header is the member's, not that of a further extended header.
  const size = (EXTENSIONS.has(type) ? undefined : extension.size) ?? readNumber(block, 124, 12)
  if (size === undefined || !Number.isSafeInteger(size) || size < 0) return 'has a header without a size'
  const name = extension.path ?? readName(block)
  const kind = kindOf(type, name)
  const contentStart = at + BLOCK
  // Links, folders and devices have no content, whatever size they state (Go `archive/tar`, isHeaderOnly).
  const isHeaderOnly = kind === 'folder' || /[1-6]/.test(type)
  const contentEnd = contentStart + (isHeaderOnly ? 0 : size)
  return { name, type, kind, contentStart, contentEnd, end: Math.ceil(contentEnd / BLOCK) * BLOCK }
}

function kindOf(type: string, name: string): TarMember['kind'] {
  if (type === '5') return 'folder'
  // Only of old tars does a slash at the end say that it is a folder (Go `archive/tar`).
  if (type === '\0' && name.endsWith('/')) return 'folder'
  if (type === '0' || type === '\0' || type === '7') return 'file'
  return type === '1' || type === '2' ? 'link' : 'other'
}

function readName(block: Buffer): string {
  const name = readText(block, 0, 100)
  const prefix = block.toString('latin1', 257, 262) === 'ustar' && block[262] === 0 ? readText(block, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function readText(block: Buffer, start: number, length: number): string {
  const nul = block.subarray(start, start + length).indexOf(0)
  return block.toString('utf8', start, start + (nul === -1 ? length : nul))
}

/** Octal digits, or (GNU) a big-endian number after a byte of 0x80. */
function readNumber(block: Buffer, start: number, length: number): number | undefined {
  if ((block[start] ?? 0) & 0x80) {
    let value = (block[start] ?? 0) & 0x7f
    for (const byte of block.subarray(start + 1, start + length)) value = value * 256 + byte
    return value
  }
  const digits = block
    .toString('latin1', start, start + length)
    .replace(/[\0 ]+$/, '')
    .replace(/^[\0 ]+/, '')
  if (digits === '') return 0
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined
}

/** The sum of a header's bytes, its own field taken as spaces. Some old tars summed signed bytes. */
export function checksum(block: Buffer, bytes: 'unsigned' | 'signed'): number {
  let sum = 0
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : (block[i] ?? 0)
    sum += bytes === 'signed' && byte > 127 ? byte - 256 : byte
  }
  return sum
}

/** Whether the block at an offset is empty, as those at the end of a stream are. */
export function isZero(bytes: Buffer, at: number): boolean {
  for (let i = at; i < at + BLOCK; i++) if (bytes[i] !== 0) return false
  return true
}

/** What an extended header of this type says. */
export function readExtension(type: string, content: Buffer): Extension {
  if (type === 'L') return { path: readText(content, 0, content.length) }
  if (type !== 'x') return {}
  const records = readPax(content)
  const path = records.get('path')
  const size = records.get('size')
  return { ...(path && { path }), ...(size && /^\d+$/.test(size) && { size: Number(size) }) }
}

/** The records of a PAX header: `<length> <key>=<value>\n`, the length counting all of it. Stops at what is none. */
export function readPax(content: Buffer): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at)
    const length = space === -1 || space - at > 9 ? NaN : Number(content.toString('latin1', at, space))
    const equals = content.indexOf(0x3d, space)
    if (!(length > 0) || equals === -1 || equals >= at + length || at + length > content.length) break
    records.set(content.toString('utf8', space + 1, equals), content.toString('utf8', equals + 1, at + length - 1))
    at += length
  }
  return records
}
