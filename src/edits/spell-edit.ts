// The edit that makes a leaf read as a text: in the quotes and on the lines of what stands there.

import type { Edit } from '../text/edits.ts'
import { spellString } from '../yaml/scalar-text.ts'
import { Style } from '../yaml/table.ts'
import type { LeafText } from './carried.ts'

/** The edit of a leaf: its token, the one line of a block scalar, or what a key without a value lacks. */
export function editOfLeaf({ leaf, text }: LeafText): Edit {
  const { span, style, lexeme } = leaf
  const line = lineInBlock(leaf, text)
  if (line !== undefined) return line
  const token = spellString({ text, style, context: leaf.inFlow ? 'flow' : 'block-value' })
  if (lexeme === '') return { span, text: leadTo(leaf) + token }
  // The token of a block scalar holds the end of its last line.
  return { span, text: token + (isBlock(style) ? (/\r?\n$/.exec(lexeme)?.[0] ?? '') : '') }
}

function isBlock(style: Style): boolean {
  return style === Style.literal || style === Style.folded
}

/** The line of a block scalar that has but one, so that its header and indentation stay. */
function lineInBlock({ span, style, lexeme, text: old }: LeafText['leaf'], text: string): Edit | undefined {
  if (!isBlock(style) || !isPlainLine(text) || !isPlainLine(old)) return undefined
  const header = lexeme.indexOf('\n') + 1
  const at = lexeme.indexOf(old, header)
  if (header === 0 || at < 0 || lexeme.slice(header).trim() !== old) return undefined
  const start = span.start + at
  return { span: { start, end: start + old.length }, text }
}

/** A line that reads as itself in any block scalar. */
function isPlainLine(text: string): boolean {
  return /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text)
}

/** What must stand between a key or a dash without value and the value. */
function leadTo({ file, span, keySpan }: LeafText['leaf']): string {
  if (keySpan.end > keySpan.start && keySpan.end === span.start) return ': '
  return /\s/.test(file.text[span.start - 1] ?? '') ? '' : ' '
}
