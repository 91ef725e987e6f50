// The edits of an agreement, file by file.

import type { SourceFile } from '../files/source-file.ts'
import { sortEdits, type Edit } from '../text/edits.ts'
import type { Span } from '../text/span.ts'
import type { Agreement } from './agree.ts'
import type { LeafText } from './carried.ts'
import type { TextChange } from './overlaps.ts'
import { placeKey } from './place-key.ts'
import type { Sharing } from './sharing.ts'
import { editOfLeaf } from './spell-edit.ts'

/** All edits of one file, in order. */
export interface FilePlan {
  readonly file: SourceFile
  readonly edits: readonly Edit[]
  /** What the edited leaves shall read as. */
  readonly leaves: readonly LeafText[]
  /** The same by the beginning of their values, with the aliases that follow them. */
  readonly reads: ReadonlyMap<number, string>
  /** The places of changes that are about characters: what they make of a scalar is theirs to know. In order. */
  readonly texts: readonly Span[]
}

interface Made {
  readonly texts: readonly TextChange[]
  readonly sharing: (file: SourceFile) => Sharing
}

interface Draft {
  readonly file: SourceFile
  readonly edits: Edit[]
  readonly leaves: LeafText[]
  readonly reads: Map<number, string>
  /** By what they are: several changes may want one and the same edit. */
  readonly texts: Map<string, Edit>
}

/** The files that an agreement edits, each once, in the order in which they come in. */
export function filePlans(agreement: Agreement, { texts, sharing }: Made): readonly FilePlan[] {
  const drafts = new Map<string, Draft>()
  const draftOf = (file: SourceFile): Draft => {
    const key = placeKey(file.place)
    const draft = drafts.get(key) ?? { file, edits: [], leaves: [], reads: new Map(), texts: new Map() }
    drafts.set(key, draft)
    return draft
  }
  for (const slot of agreement.slots.values()) {
    const edit = agreement.editsOf(slot)
    if (edit !== undefined)
      addLeaf(draftOf(slot.leaf.file), { leaf: slot.leaf, text: edit.text }, sharing(slot.leaf.file))
  }
  for (const draft of drafts.values()) addEdits(draft, sharing(draft.file))
  for (const change of texts) if (!agreement.refused.has(change)) addText(draftOf(change.file), change.edit)
  return [...drafts.values()].map(({ file, edits, leaves, reads, texts: own }) => {
    return { file, edits: sortEdits(edits), leaves, reads, texts: sortEdits([...own.values()]).map(({ span }) => span) }
  })
}

function addLeaf({ leaves, reads }: Draft, leafText: LeafText, sharing: Sharing): void {
  const { leaf, text } = leafText
  leaves.push(leafText)
  reads.set(leaf.span.start, text)
  for (const alias of sharing.aliasesOf(leaf.span.start)) if (!reads.has(alias.start)) reads.set(alias.start, text)
}

/** Makes the edits; an alias whose anchor gets the same text stays an alias. */
function addEdits({ leaves, reads, edits }: Draft, sharing: Sharing): void {
  for (const { leaf, text } of leaves) {
    const target = sharing.targetOf(leaf.span.start)
    if (target === undefined || reads.get(target) !== text) edits.push(editOfLeaf({ leaf, text }))
  }
}

function addText({ edits, texts }: Draft, edit: Edit): void {
  const key = `${edit.span.start} ${edit.span.end} ${edit.text}`
  if (texts.has(key)) return
  texts.set(key, edit)
  edits.push(edit)
}
