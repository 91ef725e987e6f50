// The fast way from a YAML text to its table: one pass, no object a key. Whatever it does not take for certain it refuses,
// and the text goes to the package `yaml` (`parse.ts`); `read.ts` is the door to both.

import { CR, DASH, DOT, HASH, LF, SPACE, TAB } from './chars.ts'
import { contentLine } from './scan-block.ts'
import { isMarker, restOfLine } from './scan-scalar.ts'
import { closeCollection, Explicit, newScan, type Scan } from './scan-state.ts'
import { addRoot, writtenTable } from './table-writer.ts'
import type { YamlTable } from './table.ts'
import { isPrintable, textBytes } from './text-bytes.ts'
import { unusualAt } from './unusual-character.ts'

/** The table of a text; undefined where the text is broken, or unusual enough that this scanner does not vouch for it. */
export function scanYaml(text: string): YamlTable | undefined {
  const scan = startScan(text)
  return scan !== undefined && scanLines(scan) ? writtenTable(scan.out, text) : undefined
}

/** Where the scanner gives up on a text that it refuses: what is wrong, if anything is, stands there or before. */
export function scanDoubt(text: string): number {
  const scan = startScan(text)
  if (scan === undefined) return 0
  scanLines(scan)
  return Math.min(scan.at, text.length)
}

/** A scan at the begin of a text; undefined where the text has characters that are not read here. */
function startScan(text: string): Scan | undefined {
  const ended = text.endsWith('\n') ? text : text + '\n'
  const bytes = textBytes(ended)
  if (!isPrintable(ended, bytes) && unusualAt(text) !== -1) return undefined
  const scan = newScan(ended, bytes, text.length)
  // `yaml` and go-yaml count the columns of a first line behind a byte order mark differently.
  return scan.at === 1 && text.startsWith(' ', 1) ? undefined : scan
}

function scanLines(scan: Scan): boolean {
  const { text, bytes } = scan
  const { length } = text
  while (scan.at < length) {
    const start = scan.at
    let at = start
    let code = bytes[at] ?? LF
    while (code === SPACE) code = bytes[++at] ?? LF
    if (code === HASH) {
      scan.plain = -1
      scan.at = text.indexOf('\n', at) + 1
    } else if (code === LF) scan.at = at + 1
    else if (code === CR) scan.at = at + 2
    else {
      scan.lineStart = start
      scan.at = at
      if (!line(scan, at - start, code)) return false
    }
  }
  endDocument(scan)
  return true
}

/** A line with content, whose first character stands `width` columns from its begin. */
function line(scan: Scan, width: number, code: number): boolean {
  if (code === TAB) return false
  if (width === 0 && (code === DASH || code === DOT) && isMarker(scan.text, scan.at)) return marker(scan, code)
  return contentLine(scan, width, code)
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
    scan.out.end = scan.explicit
    addRoot(scan.out)
  }
  scan.pending = -1
  scan.plain = -1
  scan.root = -1
  scan.out.notes?.names.clear()
}
