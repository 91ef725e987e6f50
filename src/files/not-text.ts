// Why bytes are no text.

/** What is said of bytes that are no text. */
export interface NotText {
  readonly kind: 'not-text'
  readonly message: string
  readonly hint: string
}

const SAVE_AS_UTF8 = 'save it as UTF-8: Helm reads no other encoding'

/** The reason for bytes that are not wholly UTF-8 text, or have a NUL in it; `text` is what could be read of them. */
export function refuseBytes(bytes: Buffer, text: string): NotText {
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
