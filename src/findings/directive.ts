// Inline ignores: `# chartpin: ignore[rule, rule] reason` read from the comments of a YAML file, each with what it covers and how it
// would be taken out again. Other programs live in comments too (helm-docs, schema generators, Flux, Renovate): their text is never touched.

import type { YamlFile } from '../charts/chart.ts'
import type { SourceFile } from '../files/source-file.ts'
import type { Edit } from '../text/edits.ts'
import type { Span } from '../text/span.ts'
import { entriesOnLine, entryBelow, findComments, type Comment } from '../yaml/comments.ts'
import { keySpan, Kind, kindOf, parentOf, valueSpan, type YamlTable } from '../yaml/table.ts'

/** What is wrong with a directive as it is written, whatever the rules find. */
export type DirectiveTrouble =
  /** It is neither an ignore with rules in brackets nor a hint. */
  | 'malformed'
  /** It stands where nothing belongs to it: above nothing, or an `ignore-file` below the first key. */
  | 'misplaced'
  /** Its text has ` -- `, which helm-docs takes for the description of the key. */
  | 'describes'

/** One directive of one file. */
export interface Directive {
  readonly file: SourceFile
  /** From its `#` to the end of its reason. */
  readonly span: Span
  readonly scope: 'place' | 'file'
  /** The rules that it names, as written. */
  readonly names: readonly string[]
  /** Why, in the user's words; may be empty. */
  readonly reason: string
  /** The characters whose findings it silences; absent where it silences nothing. */
  readonly covers?: Span
  readonly trouble?: DirectiveTrouble
  /** Takes the whole directive out and leaves every other text of the comment. */
  readonly removal: Edit
  /** The list between the brackets, for taking single names out. */
  readonly namesSpan?: Span
}

/** One `#` with the text up to the next one: several programs can share a comment. */
interface Piece {
  readonly span: Span
  readonly comment: Comment
}

const needle = 'chartpin:'
/** What else the word `chartpin:` introduces in comments; read where images are found. */
const hintPattern = /^(?:image|not-an-image)(?![\w-])/
const ignorePattern = /^(ignore|ignore-file)\[([^\]\n]*)\][ \t]*(.*)$/
/** helm-docs (pkg/helm/chart_info.go) takes what follows for documentation wherever it stands in a comment. */
const helmDocsMark = /\s--(?:\s|$)/

/** The directives of a file in the order of their places. Hints for discovery are left out. Costs one search where there is none. */
export function readDirectives(source: YamlFile): readonly Directive[] {
  if (!source.table.text.includes(needle)) return []
  return findComments(source.table, needle)
    .flatMap((comment) => piecesOf(source.table.text, comment))
    .flatMap((piece) => directiveOf(source, piece) ?? [])
}

/** A comment taken apart at each `#` that begins a comment of its own: one after a blank and before a blank, a brace or a sign. */
function piecesOf(text: string, comment: Comment): readonly Piece[] {
  const { start, end } = comment.span
  const starts = [start]
  for (let at = text.indexOf('#', start + 1); at !== -1 && at < end; at = text.indexOf('#', at + 1)) {
    if (/[ \t]/.test(text.charAt(at - 1)) && /^(?:[\s#{@]|$)/.test(text.charAt(at + 1))) starts.push(at)
  }
  return starts.map((from, index) => {
    let to = starts[index + 1] ?? end
    while (to > from && /\s/.test(text.charAt(to - 1))) to--
    return { span: { start: from, end: to }, comment }
  })
}

function directiveOf(source: YamlFile, { span, comment }: Piece): Directive | undefined {
  const { text } = source.table
  const head = /^#+[ \t]*chartpin:[ \t]*/.exec(text.slice(span.start, span.end))?.[0]
  if (head === undefined) return undefined
  const body = text.slice(span.start + head.length, span.end)
  if (hintPattern.test(body)) return undefined
  const base = { file: source.file, span, removal: removalOf(text, span, comment) }
  const [, word = '', list = '', reason = ''] = ignorePattern.exec(body) ?? []
  const names = splitNames(list)
  if (names.length === 0) return { ...base, scope: 'place', names, reason: '', trouble: 'malformed' }
  const scope = word === 'ignore-file' ? 'file' : 'place'
  const start = span.start + head.length + word.length + 1
  const namesSpan = { start, end: start + list.length }
  const covers = scope === 'file' ? wholeFile(source.table, comment) : coveredPlace(source.table, comment)
  if (covers === undefined) return { ...base, scope, names, reason, namesSpan, trouble: 'misplaced' }
  const described = helmDocsMark.test(body) ? ({ trouble: 'describes' } as const) : {}
  return { ...base, scope, names, reason, namesSpan, covers, ...described }
}

function splitNames(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** `ignore-file` counts only before the first key, where a reader of the file meets it. */
function wholeFile(table: YamlTable, comment: Comment): Span | undefined {
  const first = table.documents[0]
  const isAtTop = first === undefined || comment.span.end <= keySpan(table, first).start
  return isAtTop ? { start: 0, end: table.text.length } : undefined
}

/**
 * The characters that a comment speaks of. Beside a value: its line and all that hangs on the last key of it. Alone on its line: the
 * entry right below, a whole mapping too; undefined where there is none.
 */
export function coveredPlace(table: YamlTable, comment: Comment): Span | undefined {
  if (comment.ownLine) return spanBelow(table, comment.span.end)
  const line = lineOf(table.text, comment.span.start)
  const last = entriesOnLine(table, line).at(-1)
  return last === undefined ? line : { start: line.start, end: Math.max(line.end, entrySpan(table, last).end) }
}

/** The entry right below, or below comments only: an empty line ends what a comment is about. */
function spanBelow(table: YamlTable, offset: number): Span | undefined {
  const first = entryBelow(table, offset)
  // A document begins where its first key does.
  const below =
    first !== undefined && parentOf(table, first) < 0 && kindOf(table, first) !== Kind.scalar ? first + 1 : first
  if (below === undefined || below >= table.count) return undefined
  const span = entrySpan(table, below)
  return /\n[ \t\r]*\n/.test(table.text.slice(offset, span.start)) ? undefined : span
}

function entrySpan(table: YamlTable, entry: number): Span {
  return { start: keySpan(table, entry).start, end: valueSpan(table, entry).end }
}

function lineOf(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset)
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end }
}

/** Alone in its comment it goes with the blanks before it, and with its line where it has one of its own; else only itself and one gap. */
function removalOf(text: string, span: Span, comment: Comment): Edit {
  const isFirst = span.start === comment.span.start
  const isLast = !/\S/.test(text.slice(span.end, comment.span.end))
  if (isFirst && !isLast) return { span: { start: span.start, end: skipBlanks(text, span.end) }, text: '' }
  let start = span.start
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--
  if (!isFirst || !comment.ownLine) return { span: { start, end: isLast ? comment.span.end : span.end }, text: '' }
  const line = lineOf(text, comment.span.start)
  if (line.end < text.length) return { span: { start: line.start, end: line.end + 1 }, text: '' }
  return { span: { start: Math.max(0, line.start - 1), end: line.end }, text: '' }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (/[ \t]/.test(text.charAt(at))) at++
  return at
}
