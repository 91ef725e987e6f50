// The slow way from a YAML text to its table, through the package `yaml`: for what the fast scanner refuses. Only here are
// errors worded. The work is bounded: what is too long or too deep is told instead of tried.

import { Composer, Lexer, Parser, type CST } from 'yaml'
import { BYTE_ORDER_MARK, CR } from './chars.ts'
import { writeDocument } from './cst-writer.ts'
import type { YamlProblem } from './problem.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { syntaxProblem } from './syntax-problem.ts'
import { tabIndent } from './tab-indent.ts'
import { dropDocument, newWriter, writtenTable, type TableWriter } from './table-writer.ts'
import type { YamlTable } from './table.ts'
import { unusualAt } from './unusual-character.ts'

/** Texts of more lexemes (about 1.5 MB of an ordinary values file) are not parsed: each costs a microsecond and 300 bytes. */
const MOST_LEXEMES = 300_000
/** Collections deeper in each other than this are refused, far below what the call stack allows. */
const DEEPEST = 500

/** A text that `yaml` parsed. */
export interface Parsed {
  readonly table: YamlTable
  readonly problems: readonly YamlProblem[]
}

/**
 * The table of a text, and what is wrong with it, in the order of the text. The first fatal problem ends the reading: the table
 * then has the documents before the one with the problem.
 * `doubt` is where the scanner gave up, and the place that is named if the text is too long for this parser.
 */
export function parseWithYaml(text: string, doubt = 0): Parsed {
  const writer = newWriter()
  const fatal = unusualCharacter(text) ?? writeDocuments(writer, text, Math.min(doubt, Math.max(text.length - 1, 0)))
  const table = writtenTable(writer, text)
  if (fatal !== undefined) return { table, problems: [...repeatedKeys(table), fatal] }
  const tab = tabIndent(table)
  if (tab !== undefined) return { table: writtenTable(newWriter(), text), problems: [tab] }
  return { table, problems: repeatedKeys(table) }
}

function unusualCharacter(text: string): YamlProblem | undefined {
  const at = unusualAt(text)
  return at === -1 ? undefined : problemAt(at, ...wordsFor(text.charCodeAt(at)))
}

function wordsFor(code: number): readonly [message: string, hint: string] {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code === 0) return [`This is not text: it has the character ${name}`, 'Save the file as UTF-8 text']
  if (code === CR) return ['A carriage return stands without a line feed', 'End lines with a line feed']
  if (code === BYTE_ORDER_MARK) return ['A byte order mark stands inside the text', 'Remove it']
  return [`The character ${name} is not allowed, or ends the line for Helm`, 'Remove it']
}

/** Writes the documents up to the first fatal problem, which it gives. */
function writeDocuments(writer: TableWriter, text: string, doubt: number): YamlProblem | undefined {
  const tokens = parseTokens(text)
  if (tokens === undefined) {
    return problemAt(doubt, 'From here on the text may not be YAML, and it is too long to tell why', 'Split the file')
  }
  const tooDeep = tokens.find(isTooDeep)
  if (tooDeep !== undefined) {
    return problemAt(tooDeep.offset, `Maps and lists are nested deeper than ${DEEPEST} levels`, 'Flatten them')
  }
  const version = tokens.map((token) => incompatibleVersion(token)).find((problem) => problem !== undefined)
  if (version !== undefined) return version
  const composer = new Composer({ schema: 'failsafe', version: '1.1', uniqueKeys: false, prettyErrors: false })
  const documents = tokens.filter((token) => token.type === 'document')
  let index = 0
  for (const { errors } of composer.compose(tokens, true, text.length)) {
    const document = documents[index++]
    const before = writer.count
    const refused = document === undefined ? [] : writeDocument(writer, text, document)
    const syntax = syntaxProblem(text, errors)
    const first = earliest(syntax === undefined ? refused : [...refused, syntax])
    if (first === undefined) continue
    if (document !== undefined) dropDocument(writer, before)
    return onTemplate(text, first.span.start) ? { ...first, hint: TEMPLATE_HINT } : first
  }
  return undefined
}

function earliest(problems: readonly YamlProblem[]): YamlProblem | undefined {
  return problems.reduce<YamlProblem | undefined>(
    (first, problem) => (first === undefined || problem.span.start < first.span.start ? problem : first),
    undefined,
  )
}

const TEMPLATE_HINT = 'Values files are not templates: put {{ … }} in quotes'

/** Whether the line of an offset has a template's action that is not inside quotes, as far as that can be told. */
function onTemplate(text: string, offset: number): boolean {
  const feed = text.indexOf('\n', offset)
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, feed === -1 ? text.length : feed)
  return /(^|[\s:,[-])\{\{/.test(line)
}

/** The tokens of the whole text; undefined where there are too many. */
function parseTokens(text: string): readonly CST.Token[] | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > MOST_LEXEMES) return undefined
    for (const token of parser.next(lexeme)) tokens.push(token)
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

function isTooDeep(token: CST.Token): boolean {
  let level: readonly CST.Token[] = [token]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap(partsOf)
  }
  return false
}

function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  const parts: CST.Token[] = []
  for (const { key, value } of token.items) {
    if (key !== undefined && key !== null) parts.push(key)
    if (value !== undefined) parts.push(value)
  }
  return parts
}

/** go-yaml v2, which Helm uses, reads YAML 1.1 only (`parserc.go`, yaml_parser_process_directives). */
function incompatibleVersion(token: CST.Token): YamlProblem | undefined {
  if (token.type !== 'directive' || !/^%YAML\s+(?!1\.1\s*(#|$))/.test(token.source)) return undefined
  const span = { start: token.offset, end: token.offset + token.source.length }
  return {
    span,
    message: 'Helm reads YAML 1.1 only, and refuses other versions by name',
    hint: 'Remove the line',
    fatal: true,
  }
}

function problemAt(at: number, message: string, hint: string): YamlProblem {
  return { span: { start: at, end: at + 1 }, message, hint, fatal: true }
}
