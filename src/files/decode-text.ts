// Bytes as text, without loss: what is not wholly UTF-8 text is refused, for it could not be written back as it was.

import { isAscii, isUtf8 } from 'node:buffer'

/** What bytes turned out to be. */
export type DecodedText =
  /** The whole text; a byte order mark stays as its first character. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-text'; readonly message: string; readonly hint: string }

const SAVE_AS_UTF8 = 'save it as UTF-8: Helm reads no other encoding'

/** Reads bytes as UTF-8 text. */
export function decodeText(bytes: Buffer): DecodedText {
  // Nearly every text is ASCII, which is only copied.
  const isPlain = isAscii(bytes)
  const text = bytes.toString(isPlain ? 'latin1' : 'utf8')
  if ((isPlain || isUtf8(bytes)) && !text.includes('\0')) return { kind: 'text', text }
  // UTF-16 is told by its mark alone: every other byte of it is NUL, and "binary" would mislead.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { kind: 'not-text', message: 'is UTF-16 text, not UTF-8', hint: SAVE_AS_UTF8 }
  }
  if (text.includes('\0')) {
    return { kind: 'not-text', message: 'is a binary file, not text', hint: 'exclude it, or look at what wrote it' }
  }
  return { kind: 'not-text', message: `is not UTF-8 text: ${firstInvalidByte(bytes, text)}`, hint: SAVE_AS_UTF8 }
}

/** Names the first byte that belongs to no character: the first replacement character that the bytes do not spell out. */
function firstInvalidByte(bytes: Buffer, text: string): string {
  let offset = 0
  let from = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at))
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) {
      const line = text.slice(0, at).split('\n').length
      return `line ${line} has the byte 0x${(bytes[offset] ?? 0).toString(16).toUpperCase()}, which belongs to no character`
    }
    offset += 3
    from = at + 1
  }
  return 'its last character is cut off'
}
