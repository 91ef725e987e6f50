// A text as bytes, one for each code unit: reading them takes a fraction of the time of `charCodeAt` until the code that does it is compiled.

import { BEYOND_ASCII, LF } from './chars.ts'

/** How many bytes may be looked at behind the last one. */
const MARGIN = 8
/** A scratch that one enormous text has made larger is not kept. */
const LARGEST_KEPT = 1 << 20
const NOT_ASCII = /[^\0-\x7f]/g
const INSTEAD = String.fromCharCode(BEYOND_ASCII)

let scratch = Buffer.allocUnsafeSlow(1 << 16)

/**
 * The bytes of a text, each character beyond ASCII as `BEYOND_ASCII`, with line feeds behind the last one. They hold until the next call.
 * `isAscii` may be false for a text that is.
 */
export function textBytes(text: string, isAscii: boolean): Uint8Array {
  const { length } = text
  let bytes = scratch
  if (length + MARGIN > bytes.length) {
    bytes = Buffer.allocUnsafeSlow((length + MARGIN) * 2)
    if (bytes.length <= LARGEST_KEPT) scratch = bytes
  }
  bytes.write(isAscii ? text : text.replace(NOT_ASCII, INSTEAD), 'latin1')
  bytes.fill(LF, length, length + MARGIN)
  return bytes
}
