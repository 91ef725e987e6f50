// Text in quotes as errors of Go's `time` package have it (Go `time/format.go` quote), simpler than `strconv.Quote`.

import { toBytes } from '../utf8.ts'

/** Quotes a text; all that is not plain ASCII as hexadecimal bytes. */
export function goTimeQuote(text: string): string {
  let quoted = ''
  for (const byte of toBytes(text)) {
    const letter = String.fromCharCode(byte)
    if (byte >= 0x80 || byte < 0x20) quoted += `\\x${byte.toString(16).padStart(2, '0')}`
    else quoted += letter === '"' || letter === '\\' ? `\\${letter}` : letter
  }
  return `"${quoted}"`
}
