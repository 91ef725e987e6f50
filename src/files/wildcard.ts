// Wildcard patterns of ignore files, matched without regular expressions: linear in the text for each star, whatever the pattern is.

import { type WildcardSet, readGitSet, readGoSet } from './wildcard-set.ts'

/**
 * Whose rules a pattern follows. `go`: `path/filepath.Match` (a set may match `/`, `[^…]` negates). `git`: `wildmatch` with
 * WM_PATHNAME (nothing but `/` matches `/`, `[!…]` and `[^…]` negate, `[[:alpha:]]`). In both `*` and `?` never match `/`.
 */
export type WildcardDialect = 'go' | 'git'

/** A pattern that can be asked whether it matches a whole text. */
export type Wildcard = (text: string) => boolean

type Token =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'star' }
  | { readonly kind: 'set'; readonly set: WildcardSet }

/** Compiles a pattern; undefined where it is malformed (which Helm refuses, and Git takes for a pattern that matches nothing). */
export function compileWildcard(pattern: string, dialect: WildcardDialect): Wildcard | undefined {
  if (!/[*?[\\]/.test(pattern)) return (text) => text === pattern
  const tail = pattern.slice(1)
  // `*.tgz` and the like are most of all patterns.
  if (pattern.startsWith('*') && !/[*?[\\]/.test(tail)) {
    return (text) => text.endsWith(tail) && !text.slice(0, text.length - tail.length).includes('/')
  }
  const tokens = tokenize(pattern, dialect)
  const start = /^[^*?[\\]*/.exec(pattern)?.[0] ?? ''
  const codes = dialect === 'git' ? bytesOf : codesOf
  return tokens && ((text) => text.startsWith(start) && matches(tokens, codes(text)))
}

/** To Git a character outside of ASCII is the several bytes that it has in UTF-8, and `?` stands for one byte. */
const bytesOf = (text: string): ArrayLike<number> => Buffer.from(text)
const codesOf = (text: string): ArrayLike<number> => Array.from(text, (character) => character.codePointAt(0) ?? 0)

const SLASH = 0x2f

/** Goes back to the last star only: an earlier one could give nothing that the last one, being later, could not take up. */
function matches(tokens: readonly Token[], text: ArrayLike<number>): boolean {
  let token = 0
  let at = 0
  let star = -1
  let starAt = 0
  while (at < text.length) {
    const current = tokens[token]
    if (current?.kind === 'star') {
      star = token++
      starAt = at
    } else if (current !== undefined && matchesOne(current, text[at] ?? 0)) {
      token++
      at++
    } else if (star !== -1 && text[starAt] !== SLASH) {
      at = ++starAt
      token = star + 1
    } else {
      return false
    }
  }
  while (tokens[token]?.kind === 'star') token++
  return token === tokens.length
}

function matchesOne(token: Exclude<Token, { kind: 'star' }>, code: number): boolean {
  if (token.kind === 'character') return code === token.code
  if (token.kind === 'any') return code !== SLASH
  const { negated, ranges, slash } = token.set
  if (code === SLASH && slash === 'never') return false
  return ranges.some(([low, high]) => low <= code && code <= high) !== negated
}

function tokenize(pattern: string, dialect: WildcardDialect): readonly Token[] | undefined {
  // Read as Latin-1, the bytes of UTF-8 are one character each.
  const codes = Array.from(dialect === 'git' ? Buffer.from(pattern).toString('latin1') : pattern)
  const tokens: Token[] = []
  for (let at = 0; at < codes.length; at++) {
    const character = codes[at] ?? ''
    if (character === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' })
    } else if (character === '?') {
      tokens.push({ kind: 'any' })
    } else if (character === '[') {
      const read = dialect === 'go' ? readGoSet(codes, at + 1) : readGitSet(codes, at + 1)
      if (read === undefined) return undefined
      tokens.push({ kind: 'set', set: read.set })
      at = read.end
    } else {
      const literal = character === '\\' ? codes[++at] : character
      if (literal === undefined) return undefined
      tokens.push({ kind: 'character', code: literal.codePointAt(0) ?? 0 })
    }
  }
  return tokens
}
