// The fast way from a YAML text to its table: one pass, no object a key. Whatever it does not take for certain it refuses,
// and the text goes to the package `yaml` (`parse.ts`); `read.ts` is the door to both.

import { CR, DASH, DOT, HASH, LF, SPACE, TAB } from './chars.ts'
import { contentLine } from './scan-block.ts'
import { isMarker, restOfLine } from './scan-scalar.ts'
import { closeCollection, Explicit, newScan, type Scan } from './scan-state.ts'
import { addRoot, writtenTable } from './table-writer.ts'
import type { YamlTable } from './table.ts'
import { unusualAt } from './unusual-character.ts'

/** The table of a text; undefined where the text is broken, or unusual enough that this scanner does not vouch for it. */
export function scanYaml(text: string): YamlTable | undefined {
  const scan = newScan(text)
  return scanAll(scan, text) ? writtenTable(scan, text) : undefined
}

/** Where the scanner gives up on a text that it refuses: what is wrong, if anything is, stands there or before. */
export function scanDoubt(text: string): number {
  const scan = newScan(text)
  scanAll(scan, text)
  return Math.min(scan.at, text.length)
}

function scanAll(scan: Scan, text: string): boolean {
  // `yaml` and go-yaml count the columns of a first line behind a byte order mark differently.
  if (unusualAt(text) !== -1 || (scan.at === 1 && text.startsWith(' ', 1))) return false
  while (scan.at < scan.text.length) if (!line(scan)) return false
  endDocument(scan)
  return true
}

function line(scan: Scan): boolean {
  const { text } = scan
  const start = scan.at
  let at = start
  let code = text.charCodeAt(at)
  while (code === SPACE) code = text.charCodeAt(++at)
  if (code === HASH) {
    scan.plain = -1
    scan.at = text.indexOf('\n', at) + 1
    return true
  }
  if (code === LF || code === CR) {
    scan.at = code === LF ? at + 1 : at + 2
    return true
  }
  if (code === TAB) return false
  scan.lineStart = start
  scan.at = at
  if (at === start && (code === DASH || code === DOT) && isMarker(text, at)) return marker(scan, code)
  return contentLine(scan, at - start, code)
}

/** `---` begins a document, `...` ends one; neither may have content behind it here. */
function marker(scan: Scan, code: number): boolean {
  if (code === DOT && scan.root < 0) return false
  endDocument(scan)
  const after = scan.at + 3
  scan.explicit = code === DOT ? Explicit.ended : after
  return restOfLine(scan, after)
}

/** Closes all that is open; a document with a `---` that has no content is one all the same. */
function endDocument(scan: Scan): void {
  while (scan.depth > 0) closeCollection(scan)
  if (scan.root < 0 && scan.explicit >= 0) {
    scan.end = scan.explicit
    addRoot(scan)
  }
  scan.pending = -1
  scan.plain = -1
  scan.root = -1
  scan.names.clear()
}
