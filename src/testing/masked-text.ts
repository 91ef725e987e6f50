// Whether a text is what Helm printed, but for what Helm itself prints anew each time: random passwords, certificates, times, checksums over
// them, maps in the order of Go's iteration. For the conformance run.
//
// How it masks: Helm renders a chart at least twice. A place of its first output may differ in ours only where it differs in another of
// Helm's own outputs. A place is a word of a line; or a whole line, where Helm's own outputs have another number of words in it; or a block
// of lines, where they have another number of lines. What stands in ours at a masked word must look like what stands in Helm's (as long, the
// same alphabet). Nothing else is masked, and where Helm's outputs are the same bytes every byte counts.

import { type Hunk, hunksByEdits, hunksByPosition, type Range } from './line-diff.ts'

/** How a text compares with Helm's outputs. */
export type Comparison =
  | { readonly kind: 'same' }
  /** The same but for `places` that Helm prints anew each time. */
  | { readonly kind: 'masked'; readonly places: number }
  | { readonly kind: 'different'; readonly first: Difference; readonly count: number }

/** Lines of Helm's first output, and the lines that stand in their place, each as `[start, end)` counted from 0. */
export interface Difference {
  readonly helm: Range
  readonly ours: Range
}

/** Compares a text with the outputs of several runs of Helm over the same input; the first of them is the one that is shown. */
export function compareMasked(outputs: readonly string[], text: string): Comparison {
  const [first = '', ...others] = outputs
  if (text === first) return { kind: 'same' }
  const lines = first.split('\n')
  const mask = maskOf(lines, others)
  const ours = text.split('\n')
  const alignments = [hunksByPosition(lines, ours), hunksByEdits(lines, ours)]
  let different: Comparison | undefined
  for (const hunks of alignments) {
    if (hunks === undefined) continue
    const places = hunks.flatMap((hunk) => changesIn(lines, ours, hunk))
    const unmasked = places.filter((place) => !isMasked(mask, lines, place))
    if (unmasked.length === 0) return { kind: 'masked', places: places.length }
    different = { kind: 'different', first: firstRun(unmasked), count: unmasked.length }
  }
  return different ?? { kind: 'same' }
}

/** The first place, with those that touch it. */
function firstRun(changes: readonly Change[]): Difference {
  let { a, b } = changes[0] ?? { a: { start: 0, end: 0 }, b: { start: 0, end: 0 } }
  for (const next of changes) {
    if (next.a.start > a.end) break
    a = { start: a.start, end: next.a.end }
    b = { start: b.start, end: next.b.end }
  }
  return { helm: a, ours: b }
}

/** Something that differs between two texts; `a` and `b` are its lines. */
interface Change {
  readonly kind: 'word' | 'line' | 'block'
  readonly a: Range
  readonly b: Range
  /** Which word of the line; 0 for lines and blocks. */
  readonly word: number
  /** What stands there in `b`: the word or the line; nothing for blocks. */
  readonly text: string
  /** The line of `b` in which that is; nothing for blocks. */
  readonly line: string
}

/** Letters and digits, with what base64 has besides: passwords, hashes and certificates are single words, `key=` is none of theirs. */
const WORDS = /[A-Za-z0-9+/]+={0,2}/g

function changesIn(a: readonly string[], b: readonly string[], hunk: Hunk): readonly Change[] {
  const count = hunk.a.end - hunk.a.start
  if (count !== hunk.b.end - hunk.b.start) return [{ kind: 'block', ...hunk, word: 0, text: '', line: '' }]
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const [inA, inB] = [hunk.a.start + i, hunk.b.start + i]
    const line = b[inB] ?? ''
    const place = { a: { start: inA, end: inA + 1 }, b: { start: inB, end: inB + 1 }, line }
    return changesInLine(a[inA] ?? '', line).map((change) => ({ ...place, ...change }))
  })
}

function changesInLine(a: string, b: string): readonly Pick<Change, 'kind' | 'word' | 'text'>[] {
  if (a === b) return []
  // What stands between the words must be the same.
  if (a.replace(WORDS, '\0') !== b.replace(WORDS, '\0')) return [{ kind: 'line', word: 0, text: b }]
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  return wordsB.flatMap((text, word) => (text === wordsA[word] ? [] : [{ kind: 'word', word, text }]))
}

function wordsOf(line: string): readonly string[] {
  return line.match(WORDS) ?? []
}

/** Where Helm's own outputs differ from its first. */
interface Mask {
  /** What the others have, by `line:word`. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** What the others have, by line. */
  readonly lines: ReadonlyMap<number, readonly string[]>
  readonly blocks: readonly { readonly a: Range; readonly b: Range }[]
}

function maskOf(lines: readonly string[], others: readonly string[]): Mask {
  const words = new Map<string, string[]>()
  const whole = new Map<number, string[]>()
  const blocks: { readonly a: Range; readonly b: Range }[] = []
  for (const other of others) {
    const otherLines = other.split('\n')
    for (const change of closest(lines, otherLines).flatMap((hunk) => changesIn(lines, otherLines, hunk))) {
      if (change.kind === 'block') blocks.push(change)
      else if (change.kind === 'line') add(whole, change.a.start, change.text)
      else add(words, wordKey(change), change.text)
    }
  }
  return { words, lines: whole, blocks }
}

function add<K>(map: Map<K, string[]>, key: K, text: string): void {
  const texts = map.get(key)
  if (texts === undefined) map.set(key, [text])
  else texts.push(text)
}

function wordKey({ a, word }: Pick<Change, 'a' | 'word'>): string {
  return `${a.start}:${word}`
}

/** By position, unless fewer lines differ when some are taken to have come and gone. */
function closest(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  const [byPosition, byEdits] = [hunksByPosition(a, b), hunksByEdits(a, b)]
  return byPosition !== undefined && linesOf(byPosition) <= linesOf(byEdits) ? byPosition : byEdits
}

function linesOf(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, { a, b }) => sum + Math.max(a.end - a.start, b.end - b.start), 0)
}

function isMasked(mask: Mask, lines: readonly string[], change: Change): boolean {
  if (change.kind === 'block') return isBlockMasked(mask, lines, change)
  const line = change.a.start
  if (isInBlock(mask, line)) return true
  const wholes = mask.lines.get(line)
  const own = lines[line] ?? ''
  if (wholes !== undefined) return startsAlike([own, ...wholes], change.line)
  const words = change.kind === 'word' ? mask.words.get(wordKey(change)) : undefined
  return words !== undefined && looksAlike([wordsOf(own)[change.word] ?? '', ...words], change.text)
}

function isInBlock({ blocks }: Mask, line: number): boolean {
  return blocks.some(({ a }) => a.start <= line && line < a.end)
}

/** Another number of lines is taken only for lines that are masked from end to end, and not for a number far from Helm's. */
function isBlockMasked(mask: Mask, lines: readonly string[], { a, b }: Change): boolean {
  const touching = mask.blocks.filter((block) => block.a.start <= a.end && a.start <= block.a.end)
  if (a.start === a.end && touching.length === 0) return false
  for (let line = a.start; line < a.end; line++) if (!isWholeMasked(mask, lines, line)) return false
  const growths = [0, ...touching.map((block) => sizeOf(block.b) - sizeOf(block.a))]
  const growth = sizeOf(b) - sizeOf(a)
  return growth >= Math.min(...growths) - GROWTH && growth <= Math.max(...growths) + GROWTH
}

/** A certificate's length varies by a few bytes, which may be one more line in some runs only. */
const GROWTH = 1

function sizeOf({ start, end }: Range): number {
  return end - start
}

function isWholeMasked(mask: Mask, lines: readonly string[], line: number): boolean {
  if (isInBlock(mask, line) || mask.lines.has(line)) return true
  const words = wordsOf(lines[line] ?? '')
  return words.length > 0 && words.every((_, word) => mask.words.has(`${line}:${word}`))
}

/** What comes before the value that varies: a key, quotes, the start of an address. */
function startsAlike(texts: readonly string[], text: string): boolean {
  const [first = ''] = texts
  let length = 0
  while (length < first.length && texts.every((other) => other[length] === first[length])) length++
  const start = /^.*[\s:="'/@]/.exec(first.slice(0, length))?.[0] ?? ''
  return text.startsWith(start)
}

/** Longer words are no passwords: their lengths may vary. */
const FIXED_LENGTH = 64
/** Words of this length are certificates and keys: those of Helm grow with the names in them, ours are stand-ins of one size. */
const CERTIFICATE_LENGTH = 1000

/** Each is a part of the next. Of fewer characters the alphabet cannot be told. */
const ALPHABETS: readonly RegExp[] = [/^[0-9]*$/, /^[0-9a-f]*$/, /^[0-9a-z]*$/]
const CHARACTERS_TO_TELL = 24

function looksAlike(words: readonly string[], word: string): boolean {
  const lengths = words.map(({ length }) => length)
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
  const slack = longest <= FIXED_LENGTH ? 0 : 4 + longest / (longest < CERTIFICATE_LENGTH ? 20 : 4)
  if (word.length < shortest - slack || word.length > longest + slack) return false
  const all = words.join('')
  const alphabet = all.length < CHARACTERS_TO_TELL ? undefined : ALPHABETS.find((letters) => letters.test(all))
  return alphabet?.test(word) ?? true
}
