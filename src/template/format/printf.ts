// `printf` (Go `fmt/print.go` doPrintf): a format's own characters and its arguments, each with their origins.

import type { Call } from '../function.ts'
import { NOBODY, type OriginId } from '../origin.ts'
import { mapOrigins, originOfText, RUN, TextBuilder, type Traced } from '../traced.ts'
import { typeName } from '../type-name.ts'
import type { Str, Value } from '../value.ts'
import { originOf } from '../value-origin.ts'
import { isStray } from '../utf8.ts'
import { type Directive, PLAIN } from './directive.ts'
import { addArgument } from './print-argument.ts'
import { checkLength } from './print-value.ts'

/** The largest width, precision or argument number that Go takes for meant. */
const LARGEST = 1_000_000

const FIRST_LETTER = 0x61
const LAST_LETTER = 0x7a

const FLAGS: Readonly<Record<string, 'minus' | 'plus' | 'sharp' | 'space' | 'zero'>> = {
  '-': 'minus',
  '+': 'plus',
  '#': 'sharp',
  ' ': 'space',
  '0': 'zero',
}

/** The text that a format makes of its arguments. Refuses nothing but what would be too long: what does not fit is said in the text. */
export function sprintf(format: Str, args: readonly Value[], call: Pick<Call, 'origins' | 'site'>): Traced {
  return new FormatReader(format, args, call).read()
}

/** Goes through a format once. */
class FormatReader {
  readonly #format: Str
  readonly #args: readonly Value[]
  readonly #call: Pick<Call, 'origins' | 'site'>
  readonly #builder = new TextBuilder()
  /** Where in the format, and which argument is next. */
  #at = 0
  #next = 0
  /** Whether any `[n]` stood in the format, and whether those of this verb were good. */
  #isReordered = false
  #isGoodIndex = true
  /** Whether no `]` is left in the format, which is then not searched again. */
  #isUnclosed = false
  /** Whether `[n]` stands directly before. */
  #isAfterIndex = false
  /** The origins of arguments that were a width or precision of this verb. */
  #why: OriginId = NOBODY

  constructor(format: Str, args: readonly Value[], call: Pick<Call, 'origins' | 'site'>) {
    this.#format = format
    this.#args = args
    this.#call = call
  }

  read(): Traced {
    const { text } = this.#format
    let copied = 0
    while (this.#at < text.length) {
      checkLength(this.#builder.length)
      const percent = text.indexOf('%', this.#at)
      const end = percent < 0 ? text.length : percent
      if (end > this.#at) this.#builder.addSlice(this.#format, this.#at, end)
      copied += end - this.#at
      this.#at = end
      if (percent >= 0) this.#readVerb()
    }
    if (!this.#isReordered && this.#next < this.#args.length) this.#addExtra()
    // The format had its say even where none of its characters is left, or not of each of its pieces.
    const { runs } = this.#format
    if (copied === 0 || runs.length > RUN) {
      const { origins } = this.#call
      this.#builder.add('', origins.derived(originOfText(this.#format, origins), 'printf'))
    }
    return this.#builder.toTraced()
  }

  /** From `%` to the verb. */
  #readVerb(): void {
    const { text } = this.#format
    this.#at++
    this.#isGoodIndex = true
    this.#isAfterIndex = false
    this.#why = NOBODY
    const letter = text.charCodeAt(this.#at)
    if (letter >= FIRST_LETTER && letter <= LAST_LETTER) {
      // By far the most: nothing between the percent sign and the verb.
      this.#at++
      this.#print(String.fromCharCode(letter), PLAIN)
      return
    }
    const directive = this.#readDirective()
    if (this.#at >= text.length) {
      this.#say('%!(NOVERB)')
      return
    }
    const code = text.codePointAt(this.#at) ?? 0
    const verb = String.fromCodePoint(isStray(code) ? 0xff_fd : code)
    this.#at += verb.length
    if (verb === '%') this.#builder.addSlice(this.#format, this.#at - 1, this.#at)
    else if (!this.#isGoodIndex) this.#say(`%!${verb}(BADINDEX)`)
    else this.#print(verb, directive)
  }

  #print(verb: string, directive: Directive): void {
    const value = this.#args[this.#next]
    if (value === undefined) {
      this.#say(`%!${verb}(MISSING)`)
      return
    }
    this.#next++
    const { sharp, plus } = directive
    const own =
      verb === 'v' || verb === 'w' ? { ...directive, sharp: false, plus: false, sharpV: sharp, plusV: plus } : directive
    if (this.#why === NOBODY) {
      addArgument({ builder: this.#builder, call: this.#call, verb, directive: own }, value)
      return
    }
    const builder = new TextBuilder()
    addArgument({ builder, call: this.#call, verb, directive: own }, value)
    const why = this.#why
    this.#builder.addTraced(mapOrigins(builder.toTraced(), (origin) => this.#call.origins.because(origin, why)))
  }

  /** Arguments that no verb took. */
  #addExtra(): void {
    this.#say('%!(EXTRA ')
    for (const [index, value] of this.#args.slice(this.#next).entries()) {
      if (index > 0) this.#say(', ')
      const isNothing = value.kind === 'nil' || value.kind === 'invalid'
      if (!isNothing) this.#say(`${typeName(value)}=`)
      addArgument({ builder: this.#builder, call: this.#call, verb: 'v', directive: PLAIN }, value)
    }
    this.#say(')')
  }

  #say(text: string): void {
    const { origins, site } = this.#call
    this.#builder.add(text, origins.because(site, this.#why))
  }

  #readDirective(): Directive {
    const directive = { ...PLAIN }
    for (let flag = this.#flag(); flag !== undefined; flag = this.#flag()) directive[flag] = true
    this.#readIndex()
    if (this.#format.text[this.#at] === '*') this.#readWidthArgument(directive)
    else {
      directive.width = this.#readNumber()
      if (this.#isAfterIndex && directive.width !== undefined) this.#isGoodIndex = false
    }
    if (this.#format.text[this.#at] === '.' && this.#at + 1 < this.#format.text.length) this.#readPrecision(directive)
    if (!this.#isAfterIndex) this.#readIndex()
    return directive
  }

  #flag(): 'minus' | 'plus' | 'sharp' | 'space' | 'zero' | undefined {
    const flag = FLAGS[this.#format.text[this.#at] ?? '']
    if (flag !== undefined) this.#at++
    return flag
  }

  #readWidthArgument(directive: Changing): void {
    this.#at++
    const width = this.#readArgument()
    if (width === undefined) this.#say('%!(BADWIDTH)')
    directive.width = width === undefined ? undefined : Math.abs(width)
    if (width !== undefined && width < 0) {
      directive.minus = true
      directive.zero = false
    }
    this.#isAfterIndex = false
  }

  #readPrecision(directive: Changing): void {
    this.#at++
    if (this.#isAfterIndex) this.#isGoodIndex = false
    this.#readIndex()
    if (this.#format.text[this.#at] !== '*') {
      directive.precision = this.#readNumber() ?? 0
      return
    }
    this.#at++
    const precision = this.#readArgument()
    if (precision === undefined || precision < 0) this.#say('%!(BADPREC)')
    else directive.precision = precision
    this.#isAfterIndex = false
  }

  /** An argument that is a width or a precision. */
  #readArgument(): number | undefined {
    const value = this.#args[this.#next]
    if (value === undefined) return undefined
    this.#next++
    const { origins } = this.#call
    this.#why = origins.union(this.#why, originOf(value, origins))
    if (value.kind !== 'int' || typeof value.value === 'bigint') return undefined
    return Math.abs(value.value) > LARGEST ? undefined : value.value
  }

  /** Digits, if any stand there; a number that is too large ends the format. */
  #readNumber(): number | undefined {
    const digits = /[0-9]*/y
    digits.lastIndex = this.#at
    const [found = ''] = digits.exec(this.#format.text) ?? []
    if (found === '') return undefined
    const number = toNumber(found)
    this.#at = number === undefined ? this.#format.text.length : this.#at + found.length
    return number
  }

  /** `[n]`, if it stands there. */
  #readIndex(): void {
    const { text } = this.#format
    this.#isAfterIndex = false
    if (text[this.#at] !== '[') return
    this.#isReordered = true
    const close = this.#isUnclosed ? -1 : text.indexOf(']', this.#at)
    if (close < 0) this.#isUnclosed = true
    // Go wants three more bytes at least.
    if (close < 0 || text.length - this.#at < 3) {
      this.#isGoodIndex = false
      this.#at++
      return
    }
    const inside = text.slice(this.#at + 1, close)
    this.#at = close + 1
    const number = /^[0-9]+$/.test(inside) ? toNumber(inside) : undefined
    this.#isAfterIndex = number !== undefined
    if (number !== undefined && number >= 1 && number <= this.#args.length) this.#next = number - 1
    else this.#isGoodIndex = false
  }
}

type Changing = { -readonly [K in keyof Directive]: Directive[K] }

/** The number, unless it was too large before its last digit. */
function toNumber(digits: string): number | undefined {
  let number = 0
  for (const digit of digits) {
    if (number > LARGEST) return undefined
    number = number * 10 + Number(digit)
  }
  return number
}
