// `.`: what the templates of each chart get (helm `pkg/engine/engine.go` recAllTpls). One map a chart, shared by all its templates.

import { type Origins } from '../template/origin.ts'
import { type Dict, str, type Value } from '../template/value.ts'
import type { Release } from '../releases/release.ts'
import { bool, int } from '../template/value.ts'
import { chartObject } from './chart-object.ts'
import type { PlacedChart } from './chart-tree.ts'
import { filesObject } from './files-object.ts'
import type { HelmProfile } from './helm-profile.ts'
import { originFrom } from './source.ts'
import type { TreeOf } from './template-files.ts'
import { asValues } from './values-methods.ts'

/** What all charts of a release share. */
export interface RootParts {
  readonly origins: Origins
  readonly profile: HelmProfile
  readonly treeOf: TreeOf
  readonly release: Value
  readonly capabilities: Value
}

/** The maps of a chart and of all below it, by their full paths. */
export function rootObjects(root: PlacedChart, values: Dict, parts: RootParts): ReadonlyMap<string, Dict> {
  const made = new Map<string, Dict>()
  rootObject(root, values, parts, made)
  return made
}

function rootObject(chart: PlacedChart, values: Dict, parts: RootParts, made: Map<string, Dict>): Dict {
  const { profile, origins, treeOf, release, capabilities } = parts
  const subcharts = new Map<string, Value>()
  const entries = new Map<string, Value>([
    ['Chart', chartObject(chart, profile, origins)],
    ['Files', filesObject(chart.chart, treeOf(chart.chart.tree), { profile, origins })],
    ['Release', release],
    ['Capabilities', capabilities],
    ['Values', asValues(values, profile)],
    ['Subcharts', { kind: 'dict', of: 'any', entries: subcharts, origin: 0 }],
  ])
  for (const child of chart.children) {
    const below = values.entries.get(child.name)
    const own: Dict = below?.kind === 'dict' ? below : { kind: 'dict', of: 'any', entries: new Map(), origin: 0 }
    subcharts.set(child.name, rootObject(child, own, parts, made))
  }
  const root = asValues({ kind: 'dict', of: 'any', entries, origin: 0 }, profile)
  made.set(chart.fullPath, root)
  return { kind: 'dict', of: 'any', entries, origin: 0 }
}

/** `.Release` (helm `pkg/chart/common/util/values.go` ToRenderValues). */
export function releaseObject({ name, namespace, operation }: Release, origins: Origins): Dict {
  const fact = (field: string): number => originFrom(origins, { kind: 'release', name: `Release.${field}` })
  const isUpgrade = operation === 'upgrade'
  const entries = new Map<string, Value>([
    ['Name', str(name, fact('Name'))],
    ['Namespace', str(namespace, fact('Namespace'))],
    ['IsUpgrade', bool(isUpgrade, fact('IsUpgrade'))],
    ['IsInstall', bool(!isUpgrade, fact('IsInstall'))],
    ['Revision', int(1, fact('Revision'))],
    ['Service', str('Helm', fact('Service'))],
  ])
  return { kind: 'dict', of: 'any', entries, origin: 0 }
}

/** `.Template`, told anew before each file. */
export function templateObject(name: string, chart: PlacedChart, { profile, origins }: RootParts): Dict {
  const origin = originFrom(origins, { kind: 'release', name: 'Template' })
  const entries = new Map<string, Value>([
    ['Name', str(name, origin)],
    ['BasePath', str(`${chart.fullPath}/templates`, origin)],
  ])
  return asValues({ kind: 'dict', of: 'any', entries, origin: 0 }, profile)
}
