// The text of a `!!binary` scalar as Helm keeps it: base64 decoded by go-yaml, then made valid by the JSON that it passes through.

import { isUtf8 } from 'node:buffer'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** One character of UTF-8 in a text that has a character for each byte, or one byte that begins none. */
const UTF8_CHARACTER =
  /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[^]/g

/** The decoded text, with U+FFFD for each byte that is no UTF-8 (Go `encoding/json`); undefined where it is not padded base64. */
export function readBinary(text: string): string | undefined {
  const base64 = text.replace(/[\r\n]/g, '')
  if (!BASE64.test(base64)) return undefined
  const bytes = Buffer.from(base64, 'base64')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return bytes.toString('latin1').replace(UTF8_CHARACTER, (character) => {
    if (character.length > 1) return Buffer.from(character, 'latin1').toString('utf8')
    return character > '\x7f' ? '\ufffd' : character
  })
}
