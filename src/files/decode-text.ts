// Bytes as text, without loss: what is not wholly UTF-8 text is refused, for it could not be written back as it was.

import { isAscii, isUtf8 } from 'node:buffer'
import { refuseBytes, type NotText } from './not-text.ts'

/** What bytes turned out to be. */
export type DecodedText =
  /** The whole text; a byte order mark stays as its first character. */
  { readonly kind: 'text'; readonly text: string } | NotText

/** Reads bytes as UTF-8 text. */
export function decodeText(bytes: Buffer): DecodedText {
  // Nearly every text is ASCII, which is only copied.
  const isPlain = isAscii(bytes)
  const text = bytes.toString(isPlain ? 'latin1' : 'utf8')
  if ((isPlain || isUtf8(bytes)) && !text.includes('\0')) return { kind: 'text', text }
  return refuseBytes(bytes, text)
}
