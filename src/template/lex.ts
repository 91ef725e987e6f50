// The tokens of a template, one at a time and none kept (`text/template/parse/lex.go`). Space between tokens is no token here but a mark
// on the one that follows it.

import { quoteText } from './format/go-quote.ts'
import { describeRune, isWordAt, runeWidth, wordEnd } from './go-rune.ts'
import { numeralEnd } from './numbers.ts'

export type Keyword =
  | 'block'
  | 'break'
  | 'continue'
  | 'define'
  | 'else'
  | 'end'
  | 'if'
  | 'nil'
  | 'range'
  | 'template'
  | 'with'

/** `open` and `close` are `{{` and `}}`; `character` is any other printable one; `error` says in `problem` what is wrong. */
export type TokenKind =
  | Keyword
  | 'text'
  | 'open'
  | 'close'
  | 'eof'
  | 'error'
  | '('
  | ')'
  | '|'
  | ':='
  | '='
  | '.'
  | 'bool'
  | 'character'
  | 'charConstant'
  | 'complex'
  | 'field'
  | 'identifier'
  | 'number'
  | 'rawString'
  | 'string'
  | 'variable'

/** What functions there are, by name. */
export interface KnownFunctions {
  has(name: string): boolean
}

const TAB = 9
const NEWLINE = 10
const CARRIAGE_RETURN = 13
const SPACE = 32
const QUOTE = 34
const DOLLAR = 36
const APOSTROPHE = 39
const LEFT_PAREN = 40
const RIGHT_PAREN = 41
const PLUS = 43
const COMMA = 44
const MINUS = 45
const DOT = 46
const COLON = 58
const EQUALS = 61
const BACKSLASH = 92
const BACKQUOTE = 96
const BAR = 124
const RIGHT_BRACE = 125

const KEYWORDS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['block', 'block'],
  ['break', 'break'],
  ['continue', 'continue'],
  ['define', 'define'],
  ['else', 'else'],
  ['end', 'end'],
  ['if', 'if'],
  ['nil', 'nil'],
  ['range', 'range'],
  ['template', 'template'],
  ['with', 'with'],
  ['true', 'bool'],
  ['false', 'bool'],
])

/** Reads one text from its begin to its end. After `error` there is nothing more to read. */
export class Lexer {
  kind: TokenKind = 'eof'
  start = 0
  end = 0
  /** Whether space stands before the token, within an action. */
  spaced = false
  /** What is wrong, for an `error`. */
  problem = ''
  readonly #text: string
  readonly #functions: KnownFunctions
  #at = 0
  #isInside = false
  #parens = 0

  constructor(text: string, functions: KnownFunctions) {
    this.#text = text
    this.#functions = functions
  }

  /** Reads the next token: its kind, and where it stands. */
  next(): TokenKind {
    if (this.#isInside) this.#nextInside()
    else this.#nextOutside()
    return this.kind
  }

  /** The token's own characters. */
  slice(): string {
    return this.#text.slice(this.start, this.end)
  }

  /** A field's or variable's name without its `.` or `$`. */
  nameAfterSign(): string {
    return this.#text.slice(this.start + 1, this.end)
  }

  /** Where what comes after this token begins, in the same action: the token after it is not read. */
  get following(): number {
    return spaceEnd(this.#text, this.end)
  }

  #take(kind: TokenKind, start: number, end: number): void {
    this.kind = kind
    this.start = start
    this.end = end
    this.#at = end
  }

  #fail(problem: string, start: number): void {
    this.#take('error', start, start)
    this.problem = problem
  }

  /** Text up to the next action, or the begin of the action; comments go by. */
  #nextOutside(): void {
    const text = this.#text
    for (;;) {
      const from = this.#at
      const open = text.indexOf('{{', from)
      if (open === -1) return this.#take(from < text.length ? 'text' : 'eof', from, text.length)
      const trims = text.charCodeAt(open + 2) === MINUS && isSpace(text.charCodeAt(open + 3))
      const textEnd = trims ? spaceStart(text, from, open) : open
      if (textEnd > from) {
        this.#take('text', from, textEnd)
        this.#at = open
        return
      }
      const inner = open + (trims ? 4 : 2)
      if (!text.startsWith('/*', inner)) {
        this.#take('open', open, open + 2)
        this.#at = inner
        this.#isInside = true
        this.#parens = 0
        return
      }
      if (!this.#skipComment(inner)) return
    }
  }

  /** Whether the comment was one; if not, the token is an error. */
  #skipComment(start: number): boolean {
    const text = this.#text
    const close = text.indexOf('*/', start + 2)
    if (close === -1) {
      this.#fail('unclosed comment', start)
      return false
    }
    const after = close + 2
    if (text.startsWith('}}', after)) {
      this.#at = after + 2
      return true
    }
    if (isSpace(text.charCodeAt(after)) && text.startsWith('-}}', after + 1)) {
      this.#at = spaceEnd(text, after + 4)
      return true
    }
    this.#fail('comment ends before closing delimiter', start)
    return false
  }

  #nextInside(): void {
    const text = this.#text
    const from = this.#at
    const start = spaceEnd(text, from)
    this.spaced = start > from
    const code = text.charCodeAt(start)
    if (code === RIGHT_BRACE && text.charCodeAt(start + 1) === RIGHT_BRACE) return this.#close(start, start)
    // The space before `-}}` belongs to it, so one must be there.
    if (code === MINUS && start > from && text.startsWith('}}', start + 1)) return this.#close(start - 1, start + 1)
    this.#token(start, code)
  }

  #close(start: number, braces: number): void {
    if (this.#parens > 0) return this.#fail('unclosed left paren', start)
    this.#take('close', braces, braces + 2)
    this.#isInside = false
    if (braces > start) this.#at = spaceEnd(this.#text, braces + 2)
  }

  #token(start: number, code: number): void {
    switch (code) {
      case EQUALS:
        return this.#take('=', start, start + 1)
      case COLON:
        if (this.#text.charCodeAt(start + 1) !== EQUALS) return this.#fail('expected :=', start)
        return this.#take(':=', start, start + 2)
      case BAR:
        return this.#take('|', start, start + 1)
      case QUOTE:
        return this.#quoted(start, code)
      case APOSTROPHE:
        return this.#quoted(start, code)
      case BACKQUOTE:
        return this.#rawString(start)
      case DOLLAR:
        return this.#named('variable', start)
      case DOT:
        return this.#dot(start)
      case LEFT_PAREN:
        this.#parens += 1
        return this.#take('(', start, start + 1)
      case RIGHT_PAREN:
        if (this.#parens === 0) return this.#fail('unexpected right paren', start)
        this.#parens -= 1
        return this.#take(')', start, start + 1)
      default:
        this.#wordOrOther(start, code)
    }
  }

  #wordOrOther(start: number, code: number): void {
    if (isDigit(code) || code === PLUS || code === MINUS) return this.#number(start)
    if (isWordAt(this.#text, start)) return this.#word(start)
    if (Number.isNaN(code)) return this.#fail('unclosed action', start)
    if (code > SPACE && code < 127) return this.#take('character', start, start + 1)
    this.#fail(`unrecognized character in action: ${describeRune(this.#text, start)}`, start)
  }

  #word(start: number): void {
    const end = wordEnd(this.#text, start)
    if (!isTerminator(this.#text, end)) return this.#badCharacter(start, end)
    const word = this.#text.slice(start, end)
    const kind = KEYWORDS.get(word) ?? 'identifier'
    const isFunction = (kind === 'break' || kind === 'continue') && this.#functions.has(word)
    this.#take(isFunction ? 'identifier' : kind, start, end)
  }

  /** A `.` alone, the begin of a field, or that of a number. */
  #dot(start: number): void {
    const code = this.#text.charCodeAt(start + 1)
    // At the very end Go takes the dot for a number, and says so.
    if (isDigit(code) || Number.isNaN(code)) this.#number(start)
    else if (isTerminator(this.#text, start + 1)) this.#take('.', start, start + 1)
    else this.#named('field', start)
  }

  /** A name after its `.` or `$`; after `$` it may be empty. */
  #named(kind: 'field' | 'variable', start: number): void {
    const end = wordEnd(this.#text, start + 1)
    if (isTerminator(this.#text, end)) this.#take(kind, start, end)
    else this.#badCharacter(start, end)
  }

  #badCharacter(start: number, at: number): void {
    this.#fail(`bad character ${describeRune(this.#text, at)}`, start)
  }

  #number(start: number): void {
    const text = this.#text
    let end = start
    while (isDigit(text.charCodeAt(end))) end += 1
    if (end > start && isTerminator(text, end) && text.charCodeAt(end) !== DOT) return this.#take('number', start, end)
    end = numeralEnd(text, start)
    if (isWordAt(text, end)) return this.#badNumber(start, end + runeWidth(text, end))
    const code = text.charCodeAt(end)
    if (code !== PLUS && code !== MINUS) return this.#take('number', start, end)
    end = numeralEnd(text, end)
    if (isWordAt(text, end)) return this.#badNumber(start, end + runeWidth(text, end))
    if (text[end - 1] !== 'i') return this.#badNumber(start, end)
    this.#take('complex', start, end)
  }

  #badNumber(start: number, end: number): void {
    this.#fail(`bad number syntax: ${quoteText(this.#text.slice(start, end))}`, start)
  }

  #quoted(start: number, quote: typeof QUOTE | typeof APOSTROPHE): void {
    const text = this.#text
    for (let at = start + 1; ; at += 1) {
      let code = text.charCodeAt(at)
      if (code === quote) return this.#take(quote === QUOTE ? 'string' : 'charConstant', start, at + 1)
      if (code === BACKSLASH) {
        at += 1
        code = text.charCodeAt(at)
      }
      if (Number.isNaN(code) || code === NEWLINE) {
        return this.#fail(`unterminated ${quote === QUOTE ? 'quoted string' : 'character constant'}`, start)
      }
    }
  }

  #rawString(start: number): void {
    const end = this.#text.indexOf('`', start + 1)
    if (end === -1) this.#fail('unterminated raw quoted string', start)
    else this.#take('rawString', start, end + 1)
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === TAB || code === CARRIAGE_RETURN
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether a name may end at `at` (lex.go atTerminator). */
function isTerminator(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  switch (code) {
    case SPACE:
    case DOT:
    case RIGHT_PAREN:
    case LEFT_PAREN:
    case COMMA:
    case BAR:
    case COLON:
    case NEWLINE:
    case TAB:
    case CARRIAGE_RETURN:
      return true
    case RIGHT_BRACE:
      return text.charCodeAt(at + 1) === RIGHT_BRACE
    default:
      return Number.isNaN(code)
  }
}

/** Where the space from `at` on ends. */
function spaceEnd(text: string, at: number): number {
  let end = at
  while (isSpace(text.charCodeAt(end))) end += 1
  return end
}

/** Where the space before `end` begins, not before `from`. */
function spaceStart(text: string, from: number, end: number): number {
  let start = end
  while (start > from && isSpace(text.charCodeAt(start - 1))) start -= 1
  return start
}
