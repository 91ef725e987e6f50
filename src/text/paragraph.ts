// Sentences with coloured parts, broken at a terminal's width: the colour is laid on after the breaking, so it takes no room.

import { breakParagraph, type ParagraphLook, type Run } from './break-paragraph.ts'

/** The parts behind one another, as lines of at most `width` cells where words allow it. */
export function printParagraph(runs: readonly Run[], { style, width, indent }: ParagraphLook): readonly string[] {
  // Nothing to break, nothing to paint: what is printed into a pipe.
  if (width === Infinity && !style.hasColour) return [runs.map((run) => run.text).join('')]
  return breakParagraph(runs, { style, width, indent })
}
