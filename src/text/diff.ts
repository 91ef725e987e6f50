// Unified diffs made from edits, for previews and for `git apply` and `patch -p1`. No search for differences: the edits say what they are.

import { type Edit, applyEdits, sortEdits } from './edits.ts'
import type { Span } from './span.ts'
import type { Style, Tint } from './style.ts'
import { visible } from './width.ts'

/** Edits of one file, to be shown as a diff. */
export interface FileDiff {
  /** Relative to the folder in which the diff will be applied, `/`-separated. */
  readonly path: string
  readonly text: string
  readonly edits: readonly Edit[]
}

/** A run of whole lines that become others; `old` is where they stand. Lines keep their line ends. */
interface Replacement {
  readonly old: Span
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Unchanged lines around a change, as `diff -u` has them. */
const CONTEXT = 3

/** The diff of one file; empty where the edits change nothing. Edits that overlap or lie outside the text throw, as in `applyEdits`. */
export function unifiedDiff({ path, text, edits }: FileDiff): string {
  const hunks = groupHunks(text, replacements(text, sortEdits(edits)))
  if (hunks.length === 0) return ''
  let drift = 0
  let line = 1
  let at = 0
  const bodies = hunks.map((hunk) => {
    const before = linesBefore(text, hunk[0]?.old.start ?? 0)
    line += countLines(text, { start: at, end: before })
    at = before
    const body = printHunk(text, hunk, { old: line, new: line + drift })
    for (const { removed, added } of hunk) drift += added.length - removed.length
    return body
  })
  return `--- ${quotePath(`a/${path}`)}\n+++ ${quotePath(`b/${path}`)}\n${bodies.join('')}`
}

/** The diff that makes a file which is not there yet; for an empty text there is none that `patch` would read. */
export function newFileDiff(path: string, text: string): string {
  if (text === '') return ''
  const lines = splitLines(text)
  return `--- /dev/null\n+++ ${quotePath(`b/${path}`)}\n@@ -0,0 +${range(1, lines.length)} @@\n${signed('+', lines)}`
}

/** The edits widened to whole lines; neighbouring lines are one replacement, lines that stay the same at its ends are left out. */
function replacements(text: string, edits: readonly Edit[]): readonly Replacement[] {
  const groups: { span: Span; readonly edits: Edit[] }[] = []
  for (const edit of edits) {
    const last = groups.at(-1)
    if (last === undefined || edit.span.start > last.span.end)
      groups.push({ span: wholeLines(text, edit.span), edits: [edit] })
    else {
      last.edits.push(edit)
      // Inside what is taken already no line end is looked for: lines may be long, and edits of one line many.
      if (edit.span.end >= last.span.end) last.span = { start: last.span.start, end: wholeLines(text, edit.span).end }
    }
  }
  return groups
    .map((group) => replace(text, group.span, group.edits))
    .filter(({ removed, added }) => removed.length + added.length > 0)
}

function wholeLines(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end)
  return { start: lineStart(text, start), end: next === -1 ? text.length : next + 1 }
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function replace(text: string, span: Span, edits: readonly Edit[]): Replacement {
  const before = text.slice(span.start, span.end)
  const moved = edits.map((edit) => ({
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    text: edit.text,
  }))
  const removed = splitLines(before)
  const added = splitLines(applyEdits(before, moved))
  const shortest = Math.min(removed.length, added.length)
  let head = 0
  while (head < shortest && removed[head] === added[head]) head++
  let tail = 0
  while (tail < shortest - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++
  const cut = (lines: readonly string[]): readonly string[] => lines.slice(head, lines.length - tail)
  return {
    old: {
      start: span.start + lengthOf(removed.slice(0, head)),
      end: span.end - lengthOf(removed.slice(removed.length - tail)),
    },
    removed: cut(removed),
    added: cut(added),
  }
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0)
}

/** Replacements whose contexts touch go into one hunk. */
function groupHunks(text: string, all: readonly Replacement[]): readonly (readonly Replacement[])[] {
  const hunks: Replacement[][] = []
  for (const replacement of all) {
    const hunk = hunks.at(-1)
    const end = hunk?.at(-1)?.old.end
    if (hunk !== undefined && end !== undefined && linesBefore(text, replacement.old.start) <= linesAfter(text, end)) {
      hunk.push(replacement)
    } else hunks.push([replacement])
  }
  return hunks
}

/** The offset at which the context before a line's start begins. */
function linesBefore(text: string, offset: number): number {
  let at = offset
  for (let line = 0; line < CONTEXT && at > 0; line++) at = lineStart(text, at - 1)
  return at
}

/** The offset at which the context behind a line's end ends. */
function linesAfter(text: string, offset: number): number {
  let at = offset
  for (let line = 0; line < CONTEXT && at < text.length; line++) {
    const next = text.indexOf('\n', at)
    at = next === -1 ? text.length : next + 1
  }
  return at
}

function printHunk(
  text: string,
  hunk: readonly Replacement[],
  line: { readonly old: number; readonly new: number },
): string {
  let at = linesBefore(text, hunk[0]?.old.start ?? 0)
  let body = ''
  const count = { old: 0, new: 0 }
  const keep = (end: number): void => {
    const lines = splitLines(text.slice(at, end))
    body += signed(' ', lines)
    count.old += lines.length
    count.new += lines.length
  }
  for (const { old, removed, added } of hunk) {
    keep(old.start)
    body += signed('-', removed) + signed('+', added)
    count.old += removed.length
    count.new += added.length
    at = old.end
  }
  keep(linesAfter(text, at))
  return `@@ -${range(line.old, count.old)} +${range(line.new, count.new)} @@\n${body}`
}

/** `start,count` of a hunk's header: no count for one line, and the line before for none (POSIX diff, "Diff -u Output Format"). */
function range(start: number, count: number): string {
  if (count === 1) return String(start)
  return count === 0 ? `${start - 1},0` : `${start},${count}`
}

function signed(sign: ' ' | '-' | '+', lines: readonly string[]): string {
  return lines.map((line) => sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('')
}

/** The lines with their line ends; an empty text has none. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function countLines(text: string, { start, end }: Span): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** A path as git writes it (git quote.c): in quotes and with escapes where it holds what would break a line, with a tab after a blank. */
function quotePath(path: string): string {
  if (!/["\\]/.test(path) && visible(path) === path) return path.includes(' ') ? `${path}\t` : path
  const escaped = Array.from(path, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    return visible(character) === character ? character : octal(character)
  })
  return `"${escaped.join('')}"`
}

function octal(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}

const TINTS: Readonly<Record<string, Tint>> = { '+': 'good', '-': 'error', '@': 'accent' }

/** A diff for eyes instead of programs: coloured, with hidden characters as escapes; carriage returns at line ends are left out. */
export function showDiff(diff: string, style: Style): string {
  const lines = diff.split('\n').map((line) => {
    const parts = line.replace(/\r$/, '').split('\t')
    const shown = parts.map((part) => visible(part)).join('    ')
    const isHeader = line.startsWith('--- ') || line.startsWith('+++ ')
    const tint = isHeader ? 'strong' : TINTS[line.charAt(0)]
    return tint === undefined ? shown : style.paint(tint, shown)
  })
  return lines.join('\n')
}
