// The runs of a scalar that was read from YAML: its decoded text is known already (`src/yaml/decode.ts`), here is found which characters of
// the source it copies.

import { Style } from '../../yaml/table.ts'
import { TextBuilder, type Traced, traced } from '../traced.ts'
import { slice } from '../traced.ts'
import type { SourceText } from './source-text.ts'

/** Where a scalar stands: its token with quotes or header, and how it is written. */
export interface ScalarToken {
  readonly start: number
  readonly end: number
  readonly style: Style
}

/** The text `decoded` of a token, with the runs of the characters it copies; as a new form of the whole token where that cannot be told. */
export function decodedRuns(source: SourceText, token: ScalarToken, decoded: string): Traced {
  if (!source.isTracked) return { text: decoded, runs: source.part.runs }
  const made = copied(source, token, decoded)
  return made?.text === decoded ? made : traced(decoded, source.scalar(token.start, token.end))
}

function copied(source: SourceText, { start, end, style }: ScalarToken, decoded: string): Traced | undefined {
  switch (style) {
    case Style.plain:
      return end - start === decoded.length ? slice(source.part, start, end) : undefined
    case Style.single:
      return quoted(source, { start: start + 1, end: end - 1 }, /''/g)
    case Style.double:
      return quoted(source, { start: start + 1, end: end - 1 }, ESCAPE)
    case Style.literal:
      return literal(source, { start, end }, decoded)
    case Style.folded:
    case Style.block:
    case Style.flow:
      return undefined
  }
}

const ESCAPE = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^\r\n])/g

interface Range {
  readonly start: number
  readonly end: number
}

/** Quoted text on one line; what is escaped is one character of the decoded text. */
function quoted(source: SourceText, { start, end }: Range, escapes: RegExp): Traced | undefined {
  const raw = source.part.text.slice(start, end)
  if (raw.includes('\n')) return undefined
  const builder = new TextBuilder()
  let done = 0
  for (const { 0: escape, index } of raw.matchAll(escapes)) {
    if (index > done) source.copyTo(builder, start + done, start + index)
    done = index + escape.length
    if (escape === "''") source.copyTo(builder, start + index, start + index + 1)
    else builder.add(unescaped(escape), source.scalar(start + index, start + done))
  }
  if (done < raw.length || done === 0) source.copyTo(builder, start + done, end)
  return builder.toTraced()
}

const SIMPLE: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

function unescaped(escape: string): string {
  if (escape.length <= 2) return SIMPLE[escape.charAt(1)] ?? escape.slice(1)
  const code = Number.parseInt(escape.slice(2), 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** A block of text keeps its lines: each is what stands behind the indentation. */
function literal(source: SourceText, { start, end }: Range, decoded: string): Traced | undefined {
  const { text } = source.part
  const header = text.indexOf('\n', start)
  if (header === -1 || header >= end) return undefined
  const builder = new TextBuilder()
  let at = header + 1
  for (let from = 0; from < decoded.length;) {
    const feed = decoded.indexOf('\n', from)
    const lineEnd = feed === -1 ? decoded.length : feed
    const found = text.indexOf('\n', at)
    const rawEnd = found === -1 ? text.length : found
    // The line end belongs to the line; there may be none at the end of the text, though go-yaml gives one.
    const width = lineEnd - from
    const contentEnd =
      text.charCodeAt(rawEnd - 1) === 13 && decoded.charCodeAt(lineEnd - 1) !== 13 ? rawEnd - 1 : rawEnd
    const content = Math.max(at, contentEnd - width)
    source.copyTo(builder, content, width === 0 ? content : contentEnd)
    if (feed !== -1) source.copyTo(builder, found === -1 ? rawEnd : found, rawEnd + 1)
    at = rawEnd + 1
    from = lineEnd + 1
  }
  return builder.toTraced()
}
