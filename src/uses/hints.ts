// What the user says of keys, which wins over every heuristic: comments beside them and path patterns of the configuration.

import type { Slot } from './fit-shapes.ts'
import { addPatterns, applyComments, type HintedSlot } from './hinted-slots.ts'
import { printPath } from '../yaml/path.ts'
import { pathOf } from '../yaml/table.ts'
import type { YamlFile } from '../charts/chart.ts'

/** Path patterns from the configuration, compiled; both take printed key paths (`a.b[0].c`). */
export interface PathHints {
  readonly isImage: (path: string) => boolean
  readonly isNoImage: (path: string) => boolean
  /** Whether there is any `isImage` pattern at all, so that files without need no look at every path. */
  readonly hasPatterns: boolean
  /** The same of `isNoImage`. */
  readonly hasIgnores: boolean
}

/** No hints at all. */
export const noHints: PathHints = {
  isImage: () => false,
  isNoImage: () => false,
  hasPatterns: false,
  hasIgnores: false,
}

/** The slots of a file after the user's word: what they call no image is gone, what they call one is there. */
export function applyHints({ file, table }: YamlFile, slots: readonly Slot[], hints: PathHints): readonly HintedSlot[] {
  const kept = hints.hasIgnores
    ? slots.filter((slot) => !hints.isNoImage(printPath(pathOf(table, slot.holder))))
    : slots
  const withPatterns = hints.hasPatterns ? addPatterns(table, kept, hints.isImage) : kept
  return file.text.includes('chartpin:') ? applyComments(table, withPatterns) : withPatterns
}
