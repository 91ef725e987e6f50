// What comments and patterns make of the slots of a file.

import { entriesOnLine, entryBelow, findComments, type Comment } from '../yaml/comments.ts'
import { printPath } from '../yaml/path.ts'
import { Kind, kindOf, pathOf, type YamlTable } from '../yaml/table.ts'
import { isBelow } from './find-keys.ts'
import type { Slot } from './fit-shapes.ts'

/** A slot with who vouches for it. */
export interface HintedSlot extends Slot {
  /** Absent where the table of shapes says so. */
  readonly source?: 'comment' | 'config'
}

/** The comments `# chartpin: image` and `# chartpin: not-an-image`, on the value's line or on a line of their own above it. */
const commentPattern = /chartpin:\s*(image|not-an-image)\b/

/** The slots with those of the keys whose printed paths are images' by a pattern. */
export function addPatterns(
  table: YamlTable,
  slots: readonly HintedSlot[],
  isImage: (path: string) => boolean,
): readonly HintedSlot[] {
  const added: HintedSlot[] = [...slots]
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || slots.some((slot) => isPartOf(slot, entry))) continue
    if (isImage(printPath(pathOf(table, entry)))) added.push(hintedString(entry, 'config'))
  }
  return added
}

/** The slots after what comments say. */
export function applyComments(table: YamlTable, slots: readonly HintedSlot[]): readonly HintedSlot[] {
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
