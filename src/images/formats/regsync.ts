// The configuration of `regsync`: pairs of source and target, one image each (regclient `cmd/regsync/root/config.go`).

import { canonical } from '../../reference/print.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import { copyDestination } from './copy-destination.ts'
import type { EntryList } from './image-entry.ts'

/** Prints the pairs; credentials are left to Docker's configuration, which regsync reads. Images without a target are not in it. */
export function printRegsync({ entries }: EntryList): string {
  const sync = entries.flatMap(({ reference, target }): readonly Data[] => {
    if (target === undefined) return []
    const pair: readonly [string, Data][] = [
      ['source', canonical(reference)],
      ['target', copyDestination(target)],
      ['type', 'image'],
    ]
    return [new Map(pair)]
  })
  const config: readonly [string, Data][] = [
    ['version', 1],
    ['sync', sync],
  ]
  return emitYaml(new Map(config), { as: 'file' })
}
