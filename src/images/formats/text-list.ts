// `images.txt`: one reference a line and nothing else, for scripts skip empty lines at most, and would pull a comment.

import { canonical } from '../../reference/print.ts'
import type { EntryList } from './image-entry.ts'

/** Prints whole references, each with a line end. */
export function printTextList({ entries }: EntryList): string {
  return entries.map(({ reference }) => `${canonical(reference)}\n`).join('')
}
