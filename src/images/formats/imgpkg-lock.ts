// The ImagesLock of imgpkg and kbld, usually `.imgpkg/images.yml` (carvel-dev/imgpkg `pkg/imgpkg/lockconfig/images_lock.go`).

import { canonical, nameOf } from '../../reference/print.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import type { EntryList } from './image-entry.ts'

/** Prints the lock: digests, and beside each what the image was called before. Images without a digest must have been refused. */
export function printImgpkgLock({ entries }: EntryList): string {
  const images = entries.flatMap(({ reference, asked = reference }): readonly Data[] => {
    if (reference.digest === undefined) return []
    const image: readonly [string, Data][] = [
      ['image', `${nameOf(reference)}@${reference.digest}`],
      ['annotations', new Map([['kbld.carvel.dev/id', canonical(asked)]])],
    ]
    return [new Map(image)]
  })
  const whole: readonly [string, Data][] = [
    ['apiVersion', 'imgpkg.carvel.dev/v1alpha1'],
    ['kind', 'ImagesLock'],
    ['images', images],
  ]
  return emitYaml(new Map(whole), { as: 'file' })
}
