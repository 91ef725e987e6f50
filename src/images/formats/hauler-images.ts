// `hauler-manifest.yaml`: the images that `hauler store sync` fetches (hauler `pkg/apis/hauler.cattle.io/v1/image.go`).

import { canonical } from '../../reference/print.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import { copyDestination } from './copy-destination.ts'
import type { EntryList } from './image-entry.ts'
import { packageName } from './package-name.ts'

/** Prints the manifest. A target becomes `rewrite`, always with its tag: Hauler takes the colon of a port for that of a tag. */
export function printHaulerImages({ entries, charts }: EntryList): string {
  const images = entries.map(({ reference, target }): Data => {
    const rewrite: readonly [string, Data][] = target === undefined ? [] : [['rewrite', copyDestination(target)]]
    return new Map<string, Data>([['name', canonical(reference)], ...rewrite])
  })
  const whole: readonly [string, Data][] = [
    ['apiVersion', 'content.hauler.cattle.io/v1'],
    ['kind', 'Images'],
    ['metadata', new Map([['name', packageName(charts)]])],
    ['spec', new Map([['images', images]])],
  ]
  return emitYaml(new Map(whole), { as: 'file' })
}
