// Lines for `crane copy`: source, tab, target. `while read -r from to; do crane copy "$from" "$to"; done < copy.tsv`

import { canonical } from '../../reference/print.ts'
import { copyDestination } from './copy-destination.ts'
import type { EntryList } from './image-entry.ts'

/** Prints one line for each image with a target. */
export function printCraneCopy({ entries }: EntryList): string {
  return entries
    .map(({ reference, target }) =>
      target === undefined ? '' : `${canonical(reference)}\t${copyDestination(target)}\n`,
    )
    .join('')
}
