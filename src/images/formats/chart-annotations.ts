// Annotations of Chart.yaml that list images: `artifacthub.io/images` (Artifact Hub's annotations for Helm charts), `helm.sh/images` (read by
// Zarf and Hauler) and `images` (Bitnami's charts and `helm dt`). Each is a text that holds YAML.

import { canonical } from '../../reference/print.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import type { EntryList } from './image-entry.ts'
import { shortNames } from './short-names.ts'

/** Prints `artifacthub.io/images`. */
export function printArtifactHubAnnotation(list: EntryList): string {
  return printAnnotation('artifacthub.io/images', list)
}

/** Prints `helm.sh/images`. */
export function printHelmAnnotation(list: EntryList): string {
  return printAnnotation('helm.sh/images', list)
}

/** Prints `images`. */
export function printBitnamiAnnotation(list: EntryList): string {
  return printAnnotation('images', list)
}

/** The part of Chart.yaml, to be put into it as it stands. */
function printAnnotation(key: string, { entries }: EntryList): string {
  const names = shortNames(entries.map(({ reference }) => reference))
  const images = entries.map(({ reference }): Data => {
    const image = canonical(reference)
    return new Map([
      ['name', names.get(image) ?? image],
      ['image', image],
    ])
  })
  const text = emitYaml(images, { as: 'file' })
  return emitYaml(new Map([['annotations', new Map([[key, text]])]]), { as: 'file' })
}
