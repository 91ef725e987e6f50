// `zarf.yaml`: a package whose one component brings the images (zarf `src/api/v1alpha1`: images are plain strings there).

import { canonical } from '../../reference/print.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import type { EntryList } from './image-entry.ts'
import { packageName } from './package-name.ts'

/** Prints the package, named and versioned as the chart where it is for one. Zarf rewrites images itself: it knows no target of a single one. */
export function printZarfPackage({ entries, charts }: EntryList): string {
  const name = packageName(charts)
  const version = charts.length === 1 ? charts[0]?.version : undefined
  const metadata: readonly [string, Data][] = [['name', name], ...(version === undefined ? [] : [entry(version)])]
  const component: readonly [string, Data][] = [
    ['name', name],
    ['required', true],
    ['images', entries.map(({ reference }) => canonical(reference))],
  ]
  const whole: readonly [string, Data][] = [
    ['apiVersion', 'zarf.dev/v1alpha1'],
    ['kind', 'ZarfPackageConfig'],
    ['metadata', new Map(metadata)],
    ['components', [new Map(component)]],
  ]
  return emitYaml(new Map(whole), { as: 'file' })
}

function entry(version: string): [string, Data] {
  return ['version', version]
}
