// A text spelled as a YAML scalar that takes the place of another: in the quotes of the old one where the new text allows it. For edits.

import { escapeCode } from './escapes.ts'
import { staysText } from './resolve.ts'
import { Style } from './table.ts'

/** Where a scalar stands: as a value or item in a block, inside `{}` or `[]`, or as a key of either. */
export type ScalarContext = 'block-value' | 'flow' | 'key'

/** A text to be spelled, and what it replaces. */
export interface Spelling {
  readonly text: string
  /** How the scalar is written that stands there now. */
  readonly style: Style
  readonly context: ScalarContext
}

/**
 * The token, on one line, that reads as exactly this text and never as anything but text, for Helm as for parsers of YAML 1.1 and 1.2.
 * Plain stays plain where that holds, single quotes stay where no escape is needed, everything else, blocks of text too, gets double quotes.
 * Half a surrogate pair, which no file can hold, becomes U+FFFD. YAML allows keys of up to 1,000 characters before the colon, which is not looked at.
 */
export function spellString({ text, style, context }: Spelling): string {
  if (style === Style.plain && canBePlain(text, context)) return text
  if (style === Style.single && !UNPRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`
  return `"${text.replace(DOUBLE_QUOTED, (character) => escapeCode(codeOf(character)))}"`
}

/** What some YAML reader refuses, changes, or takes for the end of a line. */
const UNPRINTABLE = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u
const DOUBLE_QUOTED = new RegExp(`${UNPRINTABLE.source}|["\\\\]`, 'gu')

/** What would end a plain scalar, or make something else of it: indicators at its start, `: ` and ` #`, document marks, spaces at its ends. */
const NOT_PLAIN = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@` ]|[-?:](?: |$)|(?:=|<<)$)|:(?: |$)| (?:#|$)/
/** Inside brackets go-yaml ends a plain scalar at these as well (`scannerc.go`, yaml_parser_scan_plain_scalar). */
const NOT_PLAIN_IN_FLOW = /^:|[,?[\]{}]/
/** Numbers to some reader, though text to Helm: too large, or with digits missing. */
const NUMBER_ELSEWHERE =
  /^(?=[-+.0-9])[-+]?(?:0x[0-9a-f_]*|0o[0-7_]*|0b[01_]*|[0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9_]*)?)$|^_*e[-+]?[0-9]+$/i

function canBePlain(text: string, context: ScalarContext): boolean {
  if (!staysText(text) || NOT_PLAIN.test(text) || UNPRINTABLE.test(text) || NUMBER_ELSEWHERE.test(text)) return false
  return context === 'block-value' || !NOT_PLAIN_IN_FLOW.test(text)
}

function codeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
}
