// sprig's functions on regular expressions (`regex.go`), with Go's rules for what counts as a match after another (Go `regexp/regexp.go`).

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { canBackquote, goQuote } from '../format/go-quote.ts'
import { NOBODY, type OriginId, Origins } from '../origin.ts'
import type { Match, Regex } from '../re2-engine.ts'
import { compileRegex, RegexSyntaxError } from '../re2.ts'
import { FunctionError } from '../template-error.ts'
import { originOfText, RUN, slice, TextBuilder, type Traced } from '../traced.ts'
import { bool, type Int, list, type List, str, type Str, strOf } from '../value.ts'
import { becauseOf, derivedOrigin, derivedText, keepSlice } from './kept-text.ts'
import { parseReplacement, type ReplacementPart } from './regex-replacement.ts'
import { checkItems, checkText, spendOnText } from './text-size.ts'

/** How a function refuses a pattern: as an error of its own, or with the panic of `regexp.MustCompile`. */
type Refusal = 'error' | 'panic'

/** Patterns of one render, which calls use again and again. */
const compiledPatterns = new WeakMap<Origins, Map<string, Regex>>()

/** Patterns kept; beyond that all are forgotten and those in use compiled again. */
const MOST_PATTERNS = 500

function compile({ origins, limits }: Call, { text }: Str, refusal: Refusal): Regex {
  const known = compiledPatterns.get(origins)?.get(text)
  if (known !== undefined) return known
  limits.spend(1 + Math.ceil(text.length / 10))
  const regex = compileOrRefuse(text, refusal)
  const patterns = compiledPatterns.get(origins)
  if (patterns === undefined || patterns.size >= MOST_PATTERNS) compiledPatterns.set(origins, new Map([[text, regex]]))
  else patterns.set(text, regex)
  return regex
}

function compileOrRefuse(pattern: string, refusal: Refusal): Regex {
  try {
    return compileRegex(pattern)
  } catch (error) {
    if (!(error instanceof RegexSyntaxError)) throw error
    const message = `error parsing regexp: ${error.message}`
    throw new FunctionError(refusal === 'error' ? message : `regexp: Compile(${quoted(pattern)}): ${message}`)
  }
}

function quoted(pattern: string): string {
  return canBackquote(pattern) ? `\`${pattern}\`` : goQuote(str(pattern), NOBODY, new Origins('off')).text
}

/** Searches a text for a pattern and pays for it. */
function searching({ limits }: Call, regex: Regex, { text }: Str): (from: number) => Match | undefined {
  limits.spend(Math.ceil(text.length / 100))
  const search = regex.search(text)
  return (from) => {
    const match = search(from)
    // A pattern can look far ahead each time and then take one character.
    limits.spend(1 + (text.length - from) / 1000)
    return match
  }
}

/** The character after a place: how many UTF-16 units it has; 0 at the end. */
function widthAt(text: string, at: number): number {
  return at >= text.length ? 0 : (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1
}

/** At most `most` matches: none is empty right behind another (`allMatches`). */
function findMatches(call: Call, regex: Regex, part: Str, most: number): readonly Match[] {
  const { text } = part
  const search = searching(call, regex, part)
  const matches: Match[] = []
  let lastEnd = -1
  for (let at = 0; matches.length < most && at <= text.length;) {
    const match = search(at)
    if (match === undefined) break
    const [start = 0, end = 0] = match
    const isRepeated = end === at && start === lastEnd
    at = end === at ? at + (widthAt(text, at) || 1) : end
    lastEnd = end
    if (isRepeated) continue
    matches.push(match)
    checkItems(call, matches.length)
  }
  return matches
}

/** What decided what was found: the pattern, and of a text from several places all of it. */
function whyFound(pattern: Str, { runs }: Str, { origins }: Call): OriginId {
  const own = originOfText(pattern, origins)
  const isOne = runs.every((value, index) => index % RUN !== 1 || value === runs[1])
  return isOne ? own : origins.union(own, originOfText({ text: '', runs }, origins))
}

function findOne(refusal: Refusal): TemplateFunction {
  return fixed(['string', 'string'], (call, pattern, part) => {
    const match = searching(call, compile(call, pattern, refusal), part)(0)
    if (match === undefined) return derivedText('', [pattern, part], call)
    return keepSlice(part, { start: match[0] ?? 0, end: match[1] ?? 0, why: whyFound(pattern, part, call) }, call)
  })
}

function noTexts(from: readonly Traced[], call: Call): List {
  return { kind: 'list', of: 'string', items: [], isNil: true, origin: derivedOrigin(from, call) }
}

function texts(items: readonly Str[], { from, count, call }: { from: readonly Str[]; count: Int; call: Call }): List {
  return list(items, call.origins.union(derivedOrigin(from, call), count.origin), 'string')
}

function mostOf({ value }: Int): number {
  return value < 0 ? Infinity : Number(value)
}

function findAll(refusal: Refusal): TemplateFunction {
  return fixed(['string', 'string', 'int'], (call, pattern, part, count) => {
    const matches = findMatches(call, compile(call, pattern, refusal), part, mostOf(count))
    if (matches.length === 0) return noTexts([pattern, part, str('', count.origin)], call)
    const why = whyFound(pattern, part, call)
    const items = matches.map(([start = 0, end = 0]) => strOf(becauseOf(slice(part, start, end), why, call.origins)))
    return texts(items, { from: [pattern, part], count, call })
  })
}

function splitBy(refusal: Refusal): TemplateFunction {
  return fixed(['string', 'string', 'int'], (call, pattern, part, count) => {
    const regex = compile(call, pattern, refusal)
    const most = mostOf(count)
    if (most === 0) return noTexts([pattern, part, str('', count.origin)], call)
    if (pattern.text !== '' && part.text === '') return texts([part], { from: [pattern, part], count, call })
    const why = whyFound(pattern, part, call)
    const items: Str[] = []
    const add = (start: number, end: number): void => {
      items.push(strOf(becauseOf(slice(part, start, end), why, call.origins)))
    }
    let begin = 0
    let end = 0
    for (const match of findMatches(call, regex, part, most)) {
      if (items.length === most - 1) break
      end = match[0] ?? 0
      // A match of nothing at the start separates nothing.
      if (match[1] !== 0) add(begin, end)
      begin = match[1] ?? 0
    }
    if (end !== part.text.length) add(begin, part.text.length)
    return texts(items, { from: [pattern, part], count, call })
  })
}

function replaceAll(refusal: Refusal, mode: 'template' | 'literal'): TemplateFunction {
  return fixed(['string', 'string', 'string'], (call, pattern, part, by) => {
    const regex = compile(call, pattern, refusal)
    const parts: readonly ReplacementPart[] =
      mode === 'literal'
        ? [{ kind: 'text', start: 0, end: by.text.length }]
        : parseReplacement(by.text, regex.groupsNamed)
    return replaceMatches(call, part, { search: searching(call, regex, part), pattern, by, parts })
  })
}

interface Replacing {
  readonly search: (from: number) => Match | undefined
  readonly pattern: Str
  readonly by: Str
  readonly parts: readonly ReplacementPart[]
}

/** `replaceAll`: an empty match right behind another is not replaced. */
function replaceMatches(call: Call, part: Str, { search, pattern, by, parts }: Replacing): Str {
  const { origins } = call
  const { text } = part
  // What of the replacement is not written itself decided what is.
  const unwritten = by.text === '' || by.text.includes('$') ? originOfText(by, origins) : NOBODY
  const why = origins.union(whyFound(pattern, part, call), unwritten)
  const builder = new TextBuilder()
  const inserted = becauseOf(by, originOfText(part, origins), origins)
  let done = 0
  let count = 0
  for (let at = 0; at <= text.length;) {
    const match = search(at)
    if (match === undefined) break
    const [start = 0, end = 0] = match
    if (start > done) builder.addSlice(part, done, start)
    if (end > done || start === 0) {
      count += 1
      addReplacement(builder, { match, part, inserted, parts })
      checkText(call, builder.length)
      checkItems(call, count * parts.length)
    }
    done = end
    at = Math.max(at + (widthAt(text, at) || 1), end)
  }
  if (count === 0) return strOf(becauseOf(part, why, origins))
  if (done < text.length) builder.addSlice(part, done, text.length)
  if (builder.length === 0) return derivedText('', [pattern, part, by], call)
  call.limits.spend(Math.ceil(builder.length / 100))
  return strOf(becauseOf(builder.toTraced(), why, origins))
}

interface Inserting {
  readonly match: Match
  readonly part: Str
  readonly inserted: Traced
  readonly parts: readonly ReplacementPart[]
}

function addReplacement(builder: TextBuilder, { match, part, inserted, parts }: Inserting): void {
  for (const piece of parts) {
    if (piece.kind === 'text') builder.addSlice(inserted, piece.start, piece.end)
    else {
      const group = piece.groups.find((number) => (match[number * 2] ?? -1) >= 0)
      if (group !== undefined) builder.addSlice(part, match[group * 2] ?? 0, match[group * 2 + 1] ?? 0)
    }
  }
}

const quoteMeta = fixed(['string'], (call, part) => {
  const builder = new TextBuilder()
  let done = 0
  for (const { index } of part.text.matchAll(/[\\.+*?()|[\]{}^$]/g)) {
    if (index > done) builder.addSlice(part, done, index)
    builder.add('\\', call.site)
    done = index
  }
  if (builder.length === 0) return part
  spendOnText(call, builder.length)
  builder.addSlice(part, done, part.text.length)
  return strOf(builder.toTraced())
})

const regexMatch = fixed(['string', 'string'], (call, pattern, part) =>
  bool(isFound(call, pattern, part), derivedOrigin([pattern, part], call)),
)

/** Whether the pattern is found; one that is none is not. */
function isFound(call: Call, pattern: Str, part: Str): boolean {
  try {
    return searching(call, compile(call, pattern, 'error'), part)(0) !== undefined
  } catch (error) {
    if (error instanceof FunctionError && error.reason === 'failed') return false
    throw error
  }
}

const mustRegexMatch = fixed(['string', 'string'], (call, pattern, part) =>
  bool(searching(call, compile(call, pattern, 'error'), part)(0) !== undefined, derivedOrigin([pattern, part], call)),
)

export const regexFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['regexMatch', regexMatch],
  ['mustRegexMatch', mustRegexMatch],
  ['regexFind', findOne('panic')],
  ['mustRegexFind', findOne('error')],
  ['regexFindAll', findAll('panic')],
  ['mustRegexFindAll', findAll('error')],
  ['regexSplit', splitBy('panic')],
  ['mustRegexSplit', splitBy('error')],
  ['regexReplaceAll', replaceAll('panic', 'template')],
  ['mustRegexReplaceAll', replaceAll('error', 'template')],
  ['regexReplaceAllLiteral', replaceAll('panic', 'literal')],
  ['mustRegexReplaceAllLiteral', replaceAll('error', 'literal')],
  ['regexQuoteMeta', quoteMeta],
]
