// `snakecase`, `kebabcase` and `camelcase`: names put together anew from the words in them (huandu/xstrings `convert.go`). No character is said to
// be a copy: which ones stay, fall or are added depends on those around them.

import { fixed, type TemplateFunction } from '../function.ts'
import { hasStrays } from '../utf8.ts'
import { derivedText } from './kept-text.ts'
import { isLetter, isNumber, isPunct, isSpace, isUpper, toLower, toUpper } from './letters.ts'
import { spendOnText } from './text-size.ts'

type WordKind = 'none' | 'number' | 'upper' | 'alphabet' | 'connector' | 'punct' | 'other'

interface Word {
  readonly kind: WordKind
  readonly text: string
}

const NO_WORD: Word = { kind: 'none', text: '' }

/** Joins the words of a name by a connector, all in lower case. */
function joinWords(text: string, connector: string): string {
  const words = new Words(text)
  let joined = ''
  const add = (...some: readonly Word[]): void => {
    for (const word of some) joined += lowered(word, connector)
  }
  /** Adds what belongs to a number (`2xx`, `20x`), and then a connector if another word follows. */
  const addNumberTail = (first: Word): Word => {
    let next = first
    for (; next.kind === 'alphabet' || next.kind === 'number'; next = words.next()) add(next)
    if (next.kind !== 'none' && joins(next)) joined += connector
    return next
  }
  let word = words.next()
  while (words.hasMore) {
    if (word.kind !== 'connector') add(word)
    const before = word
    word = words.next()
    if (before.kind === 'number') word = addNumberTail(word)
    else if (before.kind === 'connector') add(before)
    else if (before.kind === 'punct') continue
    else if (word.kind !== 'number') joined += joins(word) ? connector : ''
    else if (words.hasMore) {
      const number = word
      word = words.next()
      if (word.kind === 'alphabet') {
        // Small letters after a number belong to it: `HTTP2xx` is `http_2xx`, but `Bld4Floor` is `bld4_floor`.
        joined += connector
        add(number)
        word = addNumberTail(word)
      } else {
        add(number)
        joined += joins(word) ? connector : ''
      }
    }
  }
  add(word)
  return joined
}

/** Whether a connector goes before the word. */
function joins({ kind }: Word): boolean {
  return kind !== 'connector' && kind !== 'punct'
}

function lowered({ kind, text }: Word, connector: string): string {
  if (kind !== 'upper' && kind !== 'connector') return text
  let made = ''
  for (const character of text) {
    if (isConnector(character)) made += connector
    else if (isInvalid(character)) made += '\ufffd'
    else made += isUpper(character) ? toLower(character) : character
  }
  return made
}

function isConnector(character: string): boolean {
  return character === '-' || character === '_' || isSpace(character.codePointAt(0) ?? 0)
}

/** Whether xstrings passes over it: what is no UTF-8, and the character that stands for such. */
function isInvalid(character: string): boolean {
  return character === '\ufffd' || hasStrays(character)
}

/** Letters but Chinese ones, as xstrings has it (`count.go` isAlphabet). */
function isAlphabet(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const isChinese =
    (code >= 0x4e_00 && code <= 0x9f_cc) ||
    (code >= 0x34_00 && code <= 0x4d_85) ||
    (code >= 0x2_00_00 && code <= 0x2_b8_1d)
  return !isChinese && isLetter(character)
}

/** Takes a name apart: runs of connectors, punctuation, digits; capitals; capitalised and small words. */
class Words {
  readonly #characters: readonly string[]
  #at = 0
  /** The character that `#peek` saw, and where the next one begins. */
  #seen = ''
  #after = 0

  constructor(text: string) {
    this.#characters = Array.from(text)
  }

  get hasMore(): boolean {
    return this.#at < this.#characters.length
  }

  next(): Word {
    if (!this.hasMore) return NO_WORD
    const start = this.#at
    this.#peek('\ufffd')
    const first = this.#seen
    this.#at = this.#after
    const kind = kindOf(first)
    if (kind === 'upper') this.#takeUpper()
    else if (kind !== 'none') this.#takeWhile((character) => continues(kind, character))
    return { kind, text: this.#characters.slice(start, this.#at).join('') }
  }

  /** Looks at the next character that is valid; where there is none, at the one before again. */
  #peek(before: string): void {
    let at = this.#at
    while (at < this.#characters.length && isInvalid(this.#characters[at] ?? '')) at += 1
    const found = this.#characters[at]
    this.#seen = found ?? before
    this.#after = found === undefined ? at : at + 1
  }

  #takeWhile(fits: (character: string) => boolean): void {
    while (this.hasMore) {
      this.#peek(this.#seen)
      if (!fits(this.#seen)) return
      this.#at = this.#after
    }
  }

  #takeUpper(): void {
    if (!this.hasMore) return
    this.#peek(this.#seen)
    if (isUpper(this.#seen)) this.#takeCapitals()
    else if (isAlphabet(this.#seen)) this.#takeWhile((character) => continues('alphabet', character))
  }

  /** Capitals, of which the last belongs to a small word after them: `HTTPServer`. */
  #takeCapitals(): void {
    let last = this.#at
    while (this.hasMore) {
      this.#peek(this.#seen)
      if (!isUpper(this.#seen)) {
        if (isAlphabet(this.#seen)) this.#at = last
        return
      }
      last = this.#at
      this.#at = this.#after
    }
  }
}

function kindOf(character: string): WordKind {
  if (isInvalid(character)) return 'none'
  if (isConnector(character)) return 'connector'
  if (isPunct(character)) return 'punct'
  if (isUpper(character)) return 'upper'
  if (isAlphabet(character)) return 'alphabet'
  return isNumber(character) ? 'number' : 'other'
}

function continues(kind: WordKind, character: string): boolean {
  if (kind === 'connector') return isConnector(character)
  if (kind === 'punct') return isPunct(character)
  if (kind === 'number') return isNumber(character)
  if (kind === 'alphabet') return isAlphabet(character) && !isUpper(character)
  return !(isConnector(character) || isAlphabet(character) || isNumber(character) || isPunct(character))
}

/** Words without connectors, each with a capital; connectors at the start stay, and all but one of several (`ToPascalCase`). */
function pascalCase(text: string): string {
  const characters = Array.from(text, (character) => (isInvalid(character) ? '\ufffd' : character))
  const start = characters.findIndex((character) => !isConnector(character))
  // Of nothing but connectors the last is written twice (xstrings 1.5.0).
  if (start === -1) return characters.join('') + (characters.at(-1) ?? '')
  let made = characters.slice(0, start).join('')
  let before = characters[start] ?? ''
  let lowers = isUpper(before)
  before = toUpper(before)
  for (const character of characters.slice(start + 1)) {
    let changed = character
    if (isConnector(before)) {
      if (isConnector(character)) made += before
      else {
        lowers = isUpper(character)
        changed = toUpper(character)
      }
    } else {
      if (lowers && isUpper(character)) changed = toLower(character)
      else lowers = false
      made += before
    }
    before = changed
  }
  return made + before
}

function renamed(change: (text: string) => string): TemplateFunction {
  return fixed(['string'], (call, part) => {
    // Each character is looked at several times.
    spendOnText(call, part.text.length)
    call.limits.spend(part.text.length / 2)
    return derivedText(change(part.text), [part], call)
  })
}

export const wordFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['snakecase', renamed((text) => joinWords(text, '_'))],
  ['kebabcase', renamed((text) => joinWords(text, '-'))],
  ['camelcase', renamed(pascalCase)],
]
