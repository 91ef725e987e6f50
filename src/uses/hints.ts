// What the user says of keys, which wins over every heuristic: comments beside them and path patterns of the configuration.

import { isBelow } from './find-keys.ts'
import type { Slot } from './fit-shapes.ts'
import { entriesOnLine, entryBelow, findComments, type Comment } from '../yaml/comments.ts'
import { printPath } from '../yaml/path.ts'
import { Kind, kindOf, pathOf, type YamlTable } from '../yaml/table.ts'
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

/** A slot with who vouches for it. */
export interface HintedSlot extends Slot {
  /** Absent where the table of shapes says so. */
  readonly source?: 'comment' | 'config'
}

/** The comments `# chartpin: image` and `# chartpin: not-an-image`, on the value's line or on a line of their own above it. */
const commentPattern = /chartpin:\s*(image|not-an-image)\b/

/** The slots of a file after the user's word: what they call no image is gone, what they call one is there. */
export function applyHints({ file, table }: YamlFile, slots: readonly Slot[], hints: PathHints): readonly HintedSlot[] {
  const kept = hints.hasIgnores
    ? slots.filter((slot) => !hints.isNoImage(printPath(pathOf(table, slot.holder))))
    : slots
  const withPatterns = hints.hasPatterns ? addPatterns(table, kept, hints) : kept
  return file.text.includes('chartpin:') ? applyComments(table, withPatterns) : withPatterns
}

function addPatterns(table: YamlTable, slots: readonly HintedSlot[], hints: PathHints): readonly HintedSlot[] {
  const added: HintedSlot[] = [...slots]
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || slots.some((slot) => isPartOf(slot, entry))) continue
    if (hints.isImage(printPath(pathOf(table, entry)))) added.push(hintedString(entry, 'config'))
  }
  return added
}

function applyComments(table: YamlTable, slots: readonly HintedSlot[]): readonly HintedSlot[] {
  let result = slots
  for (const comment of findComments(table, 'chartpin:')) {
    const word = commentPattern.exec(comment.text)?.[1]
    const entry = word === undefined ? undefined : targetOf(table, comment)
    if (entry === undefined) continue
    if (word === 'not-an-image') {
      result = result.filter((slot) => !slot.parts.some((part) => isBelow(table, part.entry, entry)))
    } else if (kindOf(table, entry) === Kind.scalar) {
      result = [...result.filter((slot) => !isPartOf(slot, entry)), hintedString(entry, 'comment')]
    }
  }
  return result
}

/** The entry that a comment is about: the last one on its own line, or the one below a comment that stands alone. */
function targetOf(table: YamlTable, { ownLine, span }: Comment): number | undefined {
  if (ownLine) return entryBelow(table, span.end)
  return entriesOnLine(table, { start: table.text.lastIndexOf('\n', span.start) + 1, end: span.end }).at(-1)
}

function isPartOf(slot: Slot, entry: number): boolean {
  return slot.parts.some((part) => part.entry === entry)
}

function hintedString(entry: number, source: 'comment' | 'config'): HintedSlot {
  return {
    shape: 'hint',
    confidence: 'certain',
    holder: entry,
    stem: '',
    parts: [{ role: 'reference', entry }],
    pullPolicy: undefined,
    source,
  }
}
