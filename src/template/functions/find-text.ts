// Looking for one text in another as Go does: by bytes, which for texts of whole characters is the same as by characters.

import { hasStrays, isAscii } from '../utf8.ts'

/** Whether looking has to go byte by byte: not where both are of whole characters, or what is looked for is of ASCII. */
export function comparesBytes(sought: string, text: string): boolean {
  return !isAscii(sought) && (hasStrays(sought) || hasStrays(text))
}

/** Where `sought` stands in the text, one place behind the other; the empty text stands before each character and at the end. */
export function findAll(text: string, sought: string): readonly number[] {
  const found: number[] = []
  if (sought === '') {
    for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1) found.push(at)
    found.push(text.length)
    return found
  }
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) found.push(at)
  return found
}
