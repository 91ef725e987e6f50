// Replacements in a text: the only form in which a file of a user's is ever changed.

import type { Span } from './span.ts'

/** "Put `text` where `span` is." An empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** The edits in the order of their places; of two at the same place the one given first comes first. */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/**
 * The text after all edits; every character outside their spans stays.
 * Edits that overlap, or lie outside the text, are a mistake of the caller and throw.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { span, text: replacement } of sortEdits(edits)) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}..${span.end} overlaps another or lies outside the text`)
    }
    pieces.push(text.slice(at, span.start), replacement)
    at = span.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
