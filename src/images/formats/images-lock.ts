// The Images.lock of `helm dt` (vmware-labs/distribution-tooling-for-helm `pkg/imagelock/lock.go`): the digest of each platform of each image.

import { canonical } from '../../reference/print.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import type { EntryList } from './image-entry.ts'
import { shortNames } from './short-names.ts'

/**
 * Prints the lock of one chart; images without platforms must have been refused. Its metadata has no time, so that the same images give the
 * same lock; `dt` reads it without.
 */
export function printImagesLock({ entries, charts: [chart] }: EntryList): string {
  const names = shortNames(entries.map(({ reference }) => reference))
  const images = entries.map(({ reference, platforms = new Map<string, string>() }): Data => {
    const image: readonly [string, Data][] = [
      ['name', names.get(canonical(reference)) ?? canonical(reference)],
      ['image', canonical(reference)],
      ['chart', chart?.name ?? ''],
      ['digests', [...platforms].map(([arch, digest]): Data => new Map([['digest', digest]]).set('arch', arch))],
    ]
    return new Map(image)
  })
  const whole: readonly [string, Data][] = [
    ['apiVersion', 'v0'],
    ['kind', 'ImagesLock'],
    ['metadata', new Map([['generatedBy', 'chartpin']])],
    [
      'chart',
      new Map([
        ['name', chart?.name ?? ''],
        ['version', chart?.version ?? ''],
      ]),
    ],
    ['images', images],
  ]
  return emitYaml(new Map(whole), { as: 'file' })
}
