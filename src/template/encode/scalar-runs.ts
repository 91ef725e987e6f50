// The runs of a scalar that was written as YAML: the text is known already (`src/yaml/emit-scalar.ts`), here is found what each of its
// characters is a copy of.

import type { OriginId, Origins } from '../origin.ts'
import { originOfText, type TextBuilder, type Traced } from '../traced.ts'
import { originOfRange } from './text-range.ts'

export interface ScalarOrigins {
  readonly origins: Origins
  /** The origin of quotes, of indentation, and of line ends that break long lines. */
  readonly site: OriginId
  /** How far the further lines are indented. */
  readonly indent: number
}

/** What does not pass through JSON unchanged (`emit-scalar.ts`, throughJson). */
const CHANGED_BY_JSON = /\x85|\p{Cs}/u

/** Adds `token`, which is how YAML writes the text of `part`. */
export function addScalar(builder: TextBuilder, token: string, part: Traced, how: ScalarOrigins): void {
  const { text, runs } = part
  if (token === text) return builder.addTraced(part)
  if (runs.length === 0) return builder.add(token, how.site)
  if (token.length === text.length + 2 && token.startsWith(text, 1)) {
    builder.add(token.slice(0, 1), how.site)
    builder.addTraced(part)
    return builder.add(token.slice(-1), how.site)
  }
  if (CHANGED_BY_JSON.test(text)) {
    return builder.add(token, how.origins.reformatted(originOfText(part, how.origins), 'toYaml'))
  }
  if (token.startsWith('|')) addLiteral(builder, token, part, how)
  else addWalked(builder, token, part, how)
}

const LINE = /[^\n\u2028\u2029]*(?:[\n\u2028\u2029]|$)/y

/** A block of text: a header, and the text's own lines behind their indentation. Empty lines have none. */
function addLiteral(builder: TextBuilder, token: string, part: Traced, { site, indent }: ScalarOrigins): void {
  const { text } = part
  const pad = ' '.repeat(indent)
  builder.add(token.slice(0, token.indexOf('\n') + 1), site)
  for (let from = 0; from < text.length; from = LINE.lastIndex) {
    LINE.lastIndex = from
    const length = LINE.exec(text)?.[0].length ?? 0
    if (length === 0) break
    if (length > 1 || !/[\n\u2028\u2029]/.test(text.charAt(from))) builder.add(pad, site)
    builder.addSlice(part, from, from + length)
  }
}

/** What is not a copy, by the quote. */
const CHANGES: Readonly<Record<string, RegExp>> = {
  '"': /\\(?:x.{2}|u.{4}|U.{8}|[^])|\n */g,
  "'": /''|[\u2028\u2029] *|\n */g,
}
/** A line that was broken. */
const FOLD = /\n */g

/** Walks over token and text side by side: between changes they are the same. */
function addWalked(builder: TextBuilder, token: string, part: Traced, how: ScalarOrigins): void {
  const quote = /^["']/.test(token) ? token.slice(0, 1) : ''
  const inner = token.slice(quote.length, token.length - quote.length)
  let at = 0
  let from = 0
  builder.add(quote, how.site)
  for (const { 0: change, index } of inner.matchAll(CHANGES[quote] ?? FOLD)) {
    if (index > at) builder.addSlice(part, from, from + index - at)
    from += index - at
    at = index + change.length
    from += addChange(builder, change, { ...how, part, from })
  }
  if (from < part.text.length) builder.addSlice(part, from, part.text.length)
  builder.add(quote, how.site)
}

interface Place extends ScalarOrigins {
  readonly part: Traced
  readonly from: number
}

/** Adds what stands for the next character of the text; gives how many UTF-16 units that has. */
function addChange(builder: TextBuilder, change: string, { part, from, origins, site }: Place): number {
  const { text, runs } = part
  if (change.startsWith('\n')) {
    // A line end instead of a space.
    builder.add(change, site)
    return 1
  }
  if (change.startsWith('\\ ')) {
    builder.add('\\', site)
    builder.addSlice(part, from, from + 1)
    return 1
  }
  if (!change.startsWith('\\')) {
    // A quote that stands twice, or a line end of Unicode with indentation behind it.
    builder.addSlice(part, from, from + 1)
    builder.add(change.slice(1), site)
    return 1
  }
  const size = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1
  builder.add(change, origins.reformatted(originOfRange(runs, from, from + size, origins), 'toYaml'))
  return size
}
