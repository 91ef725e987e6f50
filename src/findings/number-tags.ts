// Tags that are no strings to YAML, because nobody put them in quotes.

import type { ImageUse, Part } from '../uses/image-use.ts'

/** The tags of a use (and what is put behind them) that YAML reads as something other than a string. */
export function unquotedTags(use: ImageUse): readonly Part[] {
  return use.parts.filter(
    ({ role, leaf }) =>
      (role === 'tag' || role === 'suffix' || role === 'digest') && (leaf.type === 'number' || leaf.type === 'boolean'),
  )
}

/** Whether a plain scalar of one word reaches a chart as another text than stands in the file: `1.10` as `1.1`. */
export function changesWhenRead({ lexeme, text }: { readonly lexeme: string; readonly text: string }): boolean {
  return /^[\w.+-]+$/.test(lexeme) && lexeme !== text
}
