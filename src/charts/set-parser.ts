// The state of reading one `--set*` argument, and its smallest pieces: tokens up to a mark, and mistakes with their place.

import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'
import type { HelmRules } from './helm-rules.ts'
import type { SetArgument, SetFlag } from './set-argument.ts'
import type { SetOrigin } from './value-tree.ts'

/** What writing an argument needs beside it. */
export interface SetContext {
  readonly draft: Draft
  readonly rules: HelmRules
  /** The text of a file that `--set-file` names, or why it cannot be had. */
  readonly readFile: (path: string) => { readonly text: string } | { readonly message: string }
}

/** How far an argument was read: there may be more, it is at its end, or Helm refuses it. */
export type Progress = 'more' | 'end' | Mistake

export interface Mistake {
  readonly offset: number
  readonly message: string
}

export interface Parser extends SetContext {
  readonly argument: SetArgument
  readonly text: string
  readonly flag: SetFlag
  at: number
}

/** Characters up to a mark, escapes resolved. */
export interface Token {
  readonly text: string
  readonly span: Span
  /** The mark that ended it, which is consumed; undefined at the end of the argument. */
  readonly end: string | undefined
}

/** Reads up to one of the marks and past it; a backslash takes the next character as it is, but for `--set-literal`. */
export function readToken(parser: Parser, marks: string): Token {
  const start = parser.at
  const escapes = parser.flag !== 'set-literal'
  let piece = start
  let result = ''
  for (; parser.at < parser.text.length; parser.at++) {
    const character = parser.text.charAt(parser.at)
    if (marks.includes(character)) {
      const span = { start, end: parser.at }
      return { text: result + parser.text.slice(piece, parser.at++), span, end: character }
    }
    if (character === '\\' && escapes) {
      result += parser.text.slice(piece, parser.at++)
      piece = parser.at
    }
  }
  parser.at = parser.text.length
  return { text: result + parser.text.slice(piece), span: { start, end: parser.at }, end: undefined }
}

export function originOf(parser: Parser, span: Span, keySpan: Span): SetOrigin {
  return { kind: 'set', argument: parser.argument, span, keySpan }
}

export function mistake(token: Token, message: string): Mistake {
  return { offset: token.span.start, message }
}
