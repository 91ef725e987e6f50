// Reads what can stand before or instead of a value: anchors, tags and aliases.

import { Kind } from './cells.ts'
import { AMPERSAND, BANG, SPACE } from './chars.ts'
import type { Scan } from './scan-state.ts'
import { isOpen, notesOf, setNone, setValue } from './table-writer.ts'

/** Names that go-yaml reads as well (`scannerc.go`, yaml_parser_scan_anchor), up to what ends them. */
const NAME = /[\w-]+(?=[\s,\]}])/y
const TAG = /!(?:!?[\w./-]+)?(?=\s)/y

/** Reads the alias that begins at `start` as the value of an entry; leaves `at` after it. */
export function alias(scan: Scan, entry: number, start: number): boolean {
  const { out } = scan
  const name = match(NAME, scan.text, start + 1)
  const target = name === undefined ? undefined : out.notes?.names.get(name)
  if (name === undefined || target === undefined) return false
  // An anchor whose collection is still open would contain itself.
  if (isOpen(out, target)) return false
  scan.at = out.end = start + 1 + name.length
  setValue(out, entry, Kind.alias, start)
  notesOf(out).aliases.set(entry, target)
  return true
}

/** Reads the anchor or the tag that begins at `start`, and the white space after it; leaves `at` on what follows. */
export function properties(scan: Scan, entry: number, start: number): boolean {
  const { bytes } = scan
  let at = start
  for (let code = bytes[at]; code === AMPERSAND || code === BANG; code = bytes[at]) {
    const end = code === AMPERSAND ? anchor(scan, entry, at + 1) : tag(scan, entry, at)
    if (end < 0) return false
    setNone(scan.out, entry, end)
    at = end
    while (bytes[at] === SPACE) at++
  }
  scan.at = at
  return true
}

function anchor({ text, out }: Scan, entry: number, start: number): number {
  const name = match(NAME, text, start)
  const { anchors, names } = notesOf(out)
  if (name === undefined || anchors.has(entry)) return -1
  anchors.set(entry, name)
  names.set(name, entry)
  return start + name.length
}

function tag({ text, out }: Scan, entry: number, start: number): number {
  const written = match(TAG, text, start)
  const { tags } = notesOf(out)
  if (written === undefined || tags.has(entry)) return -1
  tags.set(entry, written)
  return start + written.length
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
