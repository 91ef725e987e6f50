// Aliases of values that are to be edited: those that mean the same follow, and no others may.

import type { SourceFile } from '../files/source-file.ts'
import { printPath } from '../yaml/path.ts'
import type { Agreement, Slot } from './agree.ts'
import { leafKey } from './place-key.ts'
import type { Sharing } from './sharing.ts'

/**
 * Refuses the edits of anchored values that would take an alias along which nobody wants changed. An alias with an edit of its own, and one
 * whose key says the same as the anchored one, is none.
 */
export function refuseStrandedAliases(agreement: Agreement, sharing: (file: SourceFile) => Sharing): void {
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const slot of agreement.slots.values()) {
      const edit = agreement.editsOf(slot)
      if (edit === undefined) continue
      const stranded = strandedAlias(agreement, slot, sharing(slot.leaf.file))
      if (stranded === undefined) continue
      agreement.refuse(edit.changes, `${stranded} is an alias of ${printPath(slot.leaf.rootPath)} and would change too`)
      isSettled = false
    }
  }
}

function strandedAlias(agreement: Agreement, { leaf }: Slot, sharing: Sharing): string | undefined {
  const stranded = sharing.aliasesOf(leaf.span.start).find((alias) => {
    const own = agreement.slots.get(leafKey({ file: leaf.file, span: { start: alias.start } }))
    return own === undefined ? !alias.isMeant : agreement.editsOf(own) === undefined
  })
  return stranded?.path
}
