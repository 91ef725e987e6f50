// How wide text stands in a terminal, and foreign text made harmless to print: for excerpts, tables and messages.
//
// Charts are written by strangers. A value may hold escape sequences that move the cursor, marks that turn the reading direction, or lines
// that a CI server would take for a command. Whatever is printed for people goes through here first.

import { ELLIPSIS } from './ellipsis.ts'

/** One thing that stands in a terminal's cells: a character with the marks that combine with it, or an escape for a hidden character. */
export interface Glyph {
  /** What to print. */
  readonly text: string
  /** How many cells it takes: 0 for a lone combining mark, 2 for East Asian wide characters and emoji. */
  readonly width: number
  /** How many UTF-16 code units of the source it stands for. */
  readonly length: number
}

/** Ranges of Unicode's East Asian Width W and F (EastAsianWidth.txt) outside the emoji, both ends within. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
]

const SIMPLE = /^[\x20-\x7e]*$/
const COMBINING = /^[\p{Mn}\p{Me}\u1160-\u11ff]$/u
const EMOJI = /^\p{Emoji_Presentation}$/u
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u
const SKIN_TONE = /^\p{Emoji_Modifier}$/u
const FLAG_LETTER = /^\p{Regional_Indicator}$/u
/** Controls, marks of format and direction, separators of lines, lone surrogates and codes that are no character. */
const HIDDEN = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]$/u
const JOINER = '\u200d'
const AS_EMOJI = '\ufe0f'

/** The glyphs of `text`, in order. Hidden characters become escapes; a line feed too, so cut lines before. */
export function readGlyphs(text: string): readonly Glyph[] {
  const characters = Array.from(text)
  if (SIMPLE.test(text)) return characters.map((character) => ({ text: character, width: 1, length: 1 }))
  const glyphs: Glyph[] = []
  for (let at = 0; at < characters.length;) {
    const end = SIMPLE.test(characters[at] ?? '') ? endOfMarks(characters, at + 1) : endOfGlyph(characters, at)
    glyphs.push(glyphOf(characters.slice(at, end)))
    at = end
  }
  return glyphs
}

function endOfMarks(characters: readonly string[], from: number): number {
  let at = from
  while (COMBINING.test(characters[at] ?? '')) at++
  return at
}

/** Where the glyph that begins at `at` ends: marks, skin tones, both halves of a flag and joined pictographs belong to it. */
function endOfGlyph(characters: readonly string[], at: number): number {
  const first = characters[at] ?? ''
  if (HIDDEN.test(first)) return at + 1
  if (FLAG_LETTER.test(first) && FLAG_LETTER.test(characters[at + 1] ?? '')) return at + 2
  let end = endOfMarks(characters, at + 1)
  if (!PICTOGRAPH.test(first)) return end
  while (end < characters.length) {
    const next = characters[end] ?? ''
    if (SKIN_TONE.test(next)) end = endOfMarks(characters, end + 1)
    else if (next === JOINER && PICTOGRAPH.test(characters[end + 1] ?? '')) end = endOfMarks(characters, end + 2)
    else break
  }
  return end
}

function glyphOf(characters: readonly string[]): Glyph {
  const source = characters.join('')
  const [first = ''] = characters
  if (HIDDEN.test(first)) return { text: escapeOf(first), width: escapeOf(first).length, length: source.length }
  return { text: source, width: widthOf(first, characters.length > 1 ? source : ''), length: source.length }
}

function widthOf(first: string, cluster: string): number {
  const code = first.codePointAt(0) ?? 0
  if (code < 0x300) return cluster.includes(AS_EMOJI) && PICTOGRAPH.test(first) ? 2 : 1
  if (COMBINING.test(first)) return 0
  if (EMOJI.test(first) || WIDE.some(([low, high]) => low <= code && code <= high))
    return FLAG_LETTER.test(first) && cluster === '' ? 1 : 2
  return cluster.includes(AS_EMOJI) && PICTOGRAPH.test(first) ? 2 : 1
}

/** `\n`, `\t`, `\r`, `\x1b`, `\u200b`, `\u{e0001}`. */
function escapeOf(character: string): string {
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/** How many cells a terminal gives to `text` once it is made visible. */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length
  return readGlyphs(text).reduce((sum, glyph) => sum + glyph.width, 0)
}

/**
 * What CI servers read as commands wherever it stands in a line: `##[` (actions/runner ActionCommand.cs `TryParse`), `##vso[` (Azure Pipelines),
 * `##teamcity[`.
 */
const INNER_COMMAND = /##(?:\[|vso\[|teamcity\[)/iy
/** What GitHub reads as a command at the start of a line, blanks before it included (ActionCommand.cs `TryParseV2`). */
const COMMAND = /#(?=#(?:\[|vso\[|teamcity\[))|(?<=^|\s):(?=:[a-z])/gi

/** Whether at `offset` stands a `#` that makes what follows a command to a CI server. */
export function isCommandMark(text: string, offset: number): boolean {
  INNER_COMMAND.lastIndex = offset
  return text.charCodeAt(offset) === 35 && INNER_COMMAND.test(text)
}

/** `text` on one line with nothing hidden in it: hidden characters as escapes, and what a CI server would take for a command broken up. */
export function visible(text: string): string {
  const shown = SIMPLE.test(text)
    ? text
    : readGlyphs(text)
        .map((glyph) => glyph.text)
        .join('')
  return shown.replace(COMMAND, (mark) => escapeOf(mark))
}

/** `text` cut to `limit` code units at a character's edge, with an ellipsis where something was cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit
  return text.slice(0, end) + ELLIPSIS
}

/**
 * `text` broken at blanks into lines of at most `width` cells, the first of at most `first`. A word that is wider stays whole, so that it
 * can be copied.
 */
export function wrap(text: string, width: number, first: number = width): readonly string[] {
  const lines: string[] = []
  let line: string | undefined
  let used = 0
  for (const word of text.split(' ')) {
    const cells = displayWidth(word)
    if (line !== undefined && used + 1 + cells > (lines.length === 0 ? first : width)) {
      lines.push(line)
      line = undefined
    }
    used = line === undefined ? cells : used + 1 + cells
    line = line === undefined ? word : `${line} ${word}`
  }
  return [...lines, line ?? '']
}
