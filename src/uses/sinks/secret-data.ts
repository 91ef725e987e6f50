// What stands in a Secret, which is base64.

import { keyText, parentOf, scalarText, type YamlTable } from '../../yaml/table.ts'

/** Longer ones are archives and keystores. */
const LONGEST = 1_000_000

/** Whether a scalar is an item of the `data` of a Secret whose document begins at `root`. */
export function isSecretData(table: YamlTable, entry: number, root: number): boolean {
  const parent = parentOf(table, entry)
  return keyText(table, parent) === 'data' && parentOf(table, parent) === root
}

/** The text behind the base64; empty for what is none, or is no text. */
export function decodedSecret(table: YamlTable, entry: number): string {
  const text = scalarText(table, entry).replaceAll(/\s+/g, '')
  if (text.length > LONGEST || !/^[A-Za-z0-9+/]+=*$/.test(text)) return ''
  const decoded = Buffer.from(text, 'base64').toString('utf8')
  return decoded.includes('\uFFFD') || decoded.includes('\0') ? '' : decoded
}
