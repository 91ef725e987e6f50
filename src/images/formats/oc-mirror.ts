// The configuration of oc-mirror v2 with additional images (oc-mirror `internal/pkg/api/v2alpha1/type_config.go`).

import { canonical } from '../../reference/print.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import type { EntryList } from './image-entry.ts'

/**
 * Prints the configuration. A target becomes `targetRepo`, its path without the registry, which oc-mirror is given on its command line; the tag
 * stays as it is, so there is no `targetTag`.
 */
export function printOcMirror({ entries }: EntryList): string {
  const images = entries.map(({ reference, target }): Data => {
    const repository: readonly [string, Data][] = target === undefined ? [] : [['targetRepo', target.repository]]
    return new Map<string, Data>([['name', canonical(reference)], ...repository])
  })
  const whole: readonly [string, Data][] = [
    ['apiVersion', 'mirror.openshift.io/v2alpha1'],
    ['kind', 'ImageSetConfiguration'],
    ['mirror', new Map([['additionalImages', images]])],
  ]
  return emitYaml(new Map(whole), { as: 'file' })
}
