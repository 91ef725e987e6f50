// What the parser of one text has in hand: the tokens with one to look ahead, the variables in scope, how deep it is, and how it gives up.

import { quoteText } from './format/go-quote.ts'
import { type KnownFunctions, Lexer, type TokenKind } from './lex.ts'
import type { DefinedTemplate } from './node.ts'
import { placeOf } from './place.ts'
import { TemplateSyntaxError } from './template-error.ts'
import { byteLength } from './utf8.ts'

/**
 * How many control structures and parentheses may stand in one another. Go allows 10,000 parentheses and any number of the rest; no chart
 * comes near, and both parsing and running a level take some of JavaScript's stack.
 */
const DEEPEST = 500

/** Kinds that Go's messages put between angle brackets. */
const WORDS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  '.',
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'nil',
  'range',
  'template',
  'with',
])

/** The names of variables that may be used, innermost last. */
export class DeclaredVariables {
  readonly #names: string[] = []
  readonly #counts = new Map<string, number>()

  constructor() {
    this.declare('$')
  }

  get count(): number {
    return this.#names.length
  }

  has(name: string): boolean {
    return this.#counts.has(name)
  }

  declare(name: string): void {
    this.#names.push(name)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** Forgets all that were declared since there were `count`. */
  leave(count: number): void {
    while (this.#names.length > count) {
      const name = this.#names.pop() ?? ''
      const others = (this.#counts.get(name) ?? 1) - 1
      if (others === 0) this.#counts.delete(name)
      else this.#counts.set(name, others)
    }
  }
}

export class ParseState {
  readonly name: string
  readonly text: string
  readonly functions: KnownFunctions
  readonly lexer: Lexer
  readonly defined: Map<string, DefinedTemplate> = new Map()
  variables: DeclaredVariables = new DeclaredVariables()
  /** How many `range` bodies are open in this template. */
  ranges = 0
  /** Where the action that is being read began; undefined once a body of it was read, as in Go. */
  actionAt: number | undefined
  #isPending = false
  #depth = 0
  /** How far has been looked without reading: Go has read that token, and tells its line. */
  #lookedAt = 0

  constructor(name: string, text: string, functions: KnownFunctions) {
    this.name = name
    this.text = text
    this.functions = functions
    this.lexer = new Lexer(text, functions)
  }

  /** The kind of the next token, which is read again by `next`. */
  peek(): TokenKind {
    if (this.#isPending) return this.lexer.kind
    this.#isPending = true
    return this.lexer.next()
  }

  next(): TokenKind {
    if (!this.#isPending) return this.lexer.next()
    this.#isPending = false
    return this.lexer.kind
  }

  /** Gives the last token back. */
  backup(): void {
    this.#isPending = true
  }

  /** What comes after the pending variable: a sign that makes it the target of its pipeline, if one. */
  targetSign(): ':=' | '=' | ',' | undefined {
    const at = this.lexer.following
    this.#lookedAt = at
    const character = this.text[at]
    if (character === '=' || character === ',') return character
    return this.text.startsWith(':=', at) ? ':=' : undefined
  }

  enter(problem: string): void {
    this.#depth += 1
    if (this.#depth > DEEPEST) this.fail(problem)
  }

  leave(): void {
    this.#depth -= 1
  }

  fail(message: string, at: number = Math.max(this.lexer.start, this.#lookedAt)): never {
    throw new TemplateSyntaxError({ template: this.name, text: this.text, offset: at }, message)
  }

  /** Complains about the last token, or says what was wrong with it when it was read (`parse.go` unexpected). */
  unexpected(context: string): never {
    const { kind, problem } = this.lexer
    if (kind === 'error') this.fail(problem + this.#started(problem))
    this.fail(`unexpected ${this.#describe(kind)} in ${context}`)
  }

  /** Where the action began, if on another line. */
  #started(problem: string): string {
    if (this.actionAt === undefined) return ''
    const { line } = placeOf(this.text, this.actionAt)
    if (line === placeOf(this.text, this.lexer.start).line) return ''
    return `${problem.endsWith(' action') ? '' : ' in action'} started at ${this.name}:${line}`
  }

  #describe(kind: TokenKind): string {
    if (kind === 'eof') return 'EOF'
    const token = this.lexer.slice()
    if (WORDS.has(kind)) return `<${token}>`
    if (byteLength(token) <= 10) return quoteText(token)
    // More than ten characters are never needed, and a token can be as long as the text.
    return `${quoteText(Array.from(token.slice(0, 20)).slice(0, 10).join(''))}...`
  }
}
