// Changes that touch the same characters, of which only one can be made.

import type { SourceFile } from '../files/source-file.ts'
import type { Edit } from '../text/edits.ts'
import type { Change } from '../uses/change.ts'
import type { Agreement } from './agree.ts'
import { placeKey } from './place-key.ts'

/** A change of characters, which says itself what it edits. */
export type TextChange = Extract<Change, { kind: 'text' }>

/** A place that changes edit; `order` is the place of the first of them among all changes. */
interface Claim {
  readonly edit: Edit
  readonly changes: readonly Change[]
  readonly order: number
}

interface Given {
  readonly changes: readonly Change[]
  readonly texts: readonly TextChange[]
}

/** Refuses of all changes that touch the same characters the later ones. Equal edits are one. Leaves alone never overlap. */
export function refuseOverlaps(agreement: Agreement, { changes, texts }: Given): void {
  if (texts.length === 0) return
  const orders = new Map(changes.map((change, order) => [change, order] as const))
  const byFile = new Map<string, Claim[]>()
  const claim = (file: SourceFile, edit: Edit, by: readonly Change[]): void => {
    const key = placeKey(file.place)
    const claims = byFile.get(key) ?? []
    byFile.set(key, claims)
    const [first] = by
    claims.push({ edit, changes: by, order: (first && orders.get(first)) ?? 0 })
  }
  for (const slot of agreement.slots.values()) {
    const edit = agreement.editsOf(slot)
    if (edit !== undefined) claim(slot.leaf.file, { span: slot.leaf.span, text: edit.text }, edit.changes)
  }
  for (const change of texts) if (!agreement.refused.has(change)) claim(change.file, change.edit, [change])
  for (const claims of byFile.values()) refuseWithin(agreement, claims)
}

function refuseWithin(agreement: Agreement, claims: readonly Claim[]): void {
  let last: Claim | undefined
  for (const claim of claims.toSorted(byPlace)) {
    if (last === undefined || claim.edit.span.start >= last.edit.span.end || sameEdit(last.edit, claim.edit)) {
      last = claim
      continue
    }
    const [kept, lost] = claim.order < last.order ? [claim, last] : [last, claim]
    agreement.refuse(lost.changes, 'another change already touches this place')
    last = kept
  }
}

function byPlace({ edit: a }: Claim, { edit: b }: Claim): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

function sameEdit(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text
}
