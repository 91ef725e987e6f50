// The text that a scalar means: quotes taken off, escapes read, lines folded and chomped, as go-yaml does it (the YAML of Helm).
// What is typed from it (`1.10` is a number) is not decided here.

import { Style } from './cells.ts'
import { CR, SPACE } from './chars.ts'

/**
 * The text of a scalar written as `raw` in `style`.
 * `parentIndent` is the column of the key or dash that holds a block scalar, -1 for a document's root; only an indentation
 * given in a block scalar's header is counted from it.
 */
export function decodeScalar(raw: string, style: Style, parentIndent: number): string {
  switch (style) {
    case Style.single:
      return unfold(raw.slice(1, -1)).replaceAll("''", "'")
    case Style.double:
      return doubleQuoted(raw.slice(1, -1))
    case Style.literal:
    case Style.folded:
      return blockScalar(raw, style, parentIndent)
    case Style.plain:
    case Style.block:
    case Style.flow:
      return unfold(raw)
  }
}

const BREAKS = /[ \t]+(\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g

/** A line end becomes a space, further ones stay; white space around them goes. */
function unfold(text: string): string {
  if (!text.includes('\n')) return text
  return text.replace(BREAKS, (run) => (run.includes('\n') ? folded(run) : run))
}

function folded(run: string): string {
  const feeds = run.split('\n').length - 1
  return feeds === 1 ? ' ' : '\n'.repeat(feeds - 1)
}

const ESCAPES = /\\(?:\r?\n[ \t\r\n]*|x[^]{2}|u[^]{4}|U[^]{8}|[^])|[ \t]+(\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g

const SIMPLE: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

function doubleQuoted(text: string): string {
  if (!text.includes('\\')) return unfold(text)
  return text.replace(ESCAPES, (run) => {
    if (run[0] === '\\') return escaped(run)
    return run.includes('\n') ? folded(run) : run
  })
}

function escaped(run: string): string {
  const letter = run[1] ?? ''
  // A line end behind a backslash joins the lines without a space; empty lines after it stay.
  if (letter === '\n' || letter === '\r') return '\n'.repeat(run.split('\n').length - 2)
  if (letter === 'x' || letter === 'u' || letter === 'U') {
    const code = Number.parseInt(run.slice(2), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : run
  }
  return SIMPLE[letter] ?? run
}

interface Header {
  readonly keep: '' | '-' | '+'
  /** The indentation given in the header, 0 for none. */
  readonly given: number
}

function headerOf(raw: string): Header {
  let keep: Header['keep'] = ''
  let given = 0
  for (const sign of raw.slice(1, 3)) {
    if (sign === '-' || sign === '+') keep = sign
    else if (sign >= '1' && sign <= '9') given = Number(sign)
    else break
  }
  return { keep, given }
}

/** Follows go-yaml `scannerc.go`, yaml_parser_scan_block_scalar. */
function blockScalar(raw: string, style: Style, parentIndent: number): string {
  const { keep, given } = headerOf(raw)
  const first = raw.indexOf('\n') + 1
  if (first === 0) return ''
  const lines = blockLines(raw, first)
  const indent = given > 0 ? Math.max(parentIndent, 0) + given : foundIndent(lines, parentIndent)
  const { text, lineEnd, empty } = joined(lines, indent, style)
  if (keep === '-') return text
  return keep === '+' ? text + lineEnd + '\n'.repeat(empty) : text + lineEnd
}

interface Joined {
  readonly text: string
  /** The line end behind the last line with text, which a text at the end of a file may lack. */
  readonly lineEnd: string
  /** How many empty lines follow it. */
  readonly empty: number
}

/** The lines without their indentation, and what is chomped from their end. */
function joined(lines: readonly Line[], indent: number, style: Style): Joined {
  let text = ''
  let lineEnd = ''
  let empty = 0
  let folds = style === Style.folded
  for (const line of lines) {
    if (line.text.length <= indent && isSpaces(line.text)) {
      if (line.ended) empty++
      continue
    }
    const content = line.text.slice(indent)
    // Lines that begin with white space are not folded, nor are their neighbours.
    const isFlush = style === Style.folded && content[0] !== ' ' && content[0] !== '\t'
    const isFold = folds && isFlush && lineEnd !== ''
    if (!isFold) text += lineEnd
    else if (empty === 0) text += ' '
    text += '\n'.repeat(empty) + content
    empty = 0
    lineEnd = line.ended ? '\n' : ''
    folds = isFlush
  }
  return { text, lineEnd, empty }
}

interface Line {
  readonly text: string
  /** Whether a line end stands behind it. */
  readonly ended: boolean
}

function blockLines(raw: string, first: number): readonly Line[] {
  const lines: Line[] = []
  for (let at = first; at < raw.length;) {
    const feed = raw.indexOf('\n', at)
    const end = feed === -1 ? raw.length : feed
    const text = raw.slice(at, end > at && raw.charCodeAt(end - 1) === CR ? end - 1 : end)
    lines.push({ text, ended: feed !== -1 })
    at = end + 1
  }
  return lines
}

/** The indentation of the first line with text, or of wider empty lines above it. */
function foundIndent(lines: readonly Line[], parentIndent: number): number {
  let widest = Math.max(parentIndent + 1, 1)
  for (const { text } of lines) {
    const width = leadingSpaces(text)
    widest = Math.max(widest, width)
    if (width < text.length) break
  }
  return widest
}

function leadingSpaces(text: string): number {
  let at = 0
  while (at < text.length && text.charCodeAt(at) === SPACE) at++
  return at
}

function isSpaces(text: string): boolean {
  return leadingSpaces(text) === text.length
}
