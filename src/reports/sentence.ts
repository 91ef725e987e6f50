// The words of a finding as people can be shown them: one line, nothing hidden, no longer than anybody reads.

import { clip, visible } from '../text/width.ts'

/** A message may quote a value, and a value may be a whole file. */
const LONGEST = 1000

/** `text` shortened and made harmless. */
export function sentence(text: string): string {
  return visible(clip(text, LONGEST))
}
