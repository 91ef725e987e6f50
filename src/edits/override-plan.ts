// Wishes made into an override values file for one release, and the proof that it does to the release's values what it should.

import type { Chart, YamlFile } from '../charts/chart.ts'
import { fileValues } from '../charts/file-values.ts'
import { DEFAULT_RULES } from '../charts/helm-rules.ts'
import { coalesceRelease, type Layer } from '../charts/layers.ts'
import { mergeMaps } from '../charts/merge-maps.ts'
import { type MapNode, nodeAt, type ValueNode } from '../charts/value-tree.ts'
import { sourceFile } from '../files/source-file.ts'
import type { Change } from '../uses/change.ts'
import type { Leaf } from '../uses/image-use.ts'
import type { Data } from '../yaml/data.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { agree } from './agree.ts'
import type { LeafText } from './carried.ts'
import { compareOverridden } from './compare-overridden.ts'
import { overrideData, overrideText } from './override.ts'
import { placeKey } from './place-key.ts'
import type { Plan } from './plan.ts'

/** What an override is laid over: a chart with the layers that its user gives, or a values file that lies alone. */
export type Release =
  | { readonly kind: 'chart'; readonly chart: Chart; readonly layers: readonly Layer[] }
  | { readonly kind: 'values'; readonly values: YamlFile }

/** An override values file. */
export interface OverridePlan extends Pick<Plan, 'done' | 'refused'> {
  readonly leaves: readonly LeafText[]
  readonly text: string
  /** What it would do to the values beside what it should, in a sentence without a full stop: it must then not be written. */
  readonly problem?: string
}

/**
 * Plans the changes as an override, with all images that were not to change as they are. Leaves in packed charts can be overridden like any
 * others; those of `--set` arguments not, which win over files. The result is laid over the release and compared leaf by leaf.
 */
export async function planOverride(changes: readonly Change[], release: Release): Promise<OverridePlan> {
  const before = valuesOf(release)
  const agreement = agree(changes, {
    uses: 'held',
    keyOf: (leaf) => printPath(leaf.rootPath),
    blocked: (leaf) => whyBlocked(leaf, release, before),
  })
  const leaves = [...agreement.slots.values()].flatMap((slot): readonly LeafText[] => {
    const edit = agreement.editsOf(slot)
    return edit === undefined ? [] : [{ leaf: slot.leaf, text: edit.text }]
  })
  const text = overrideText(
    overrideData(
      leaves.map(({ leaf, text: value }) => ({ path: leaf.rootPath, value })),
      (path) => dataOf(nodeAt(before, path)),
    ),
    subjectOf(release),
  )
  const problem = compareOverridden(before, await overridden(release, text), leaves)
  return {
    leaves,
    text,
    done: changes.filter((change) => !agreement.refused.has(change)),
    refused: [...agreement.refused].map(([change, why]) => ({ change, ...why })),
    ...(problem === undefined ? {} : { problem }),
  }
}

function valuesOf(release: Release, over: readonly YamlFile[] = []): MapNode {
  if (release.kind === 'values') {
    const [root, ...more] = [release.values, ...over].map((file) => fileValues(file, DEFAULT_RULES.documents).root)
    return more.reduce(mergeMaps, root ?? { kind: 'map', entries: new Map(), origin: { kind: 'none' } })
  }
  const { chart, layers } = release
  const laid = over.map((file): Layer => ({ kind: 'file', file }))
  return coalesceRelease({ chart, layers: [...layers, ...laid], disabled: 'kept' }).root
}

async function overridden(release: Release, text: string): Promise<MapNode> {
  const { table } = await readYaml(text)
  return valuesOf(release, [{ file: sourceFile('override', { kind: 'stdin' }, text), table }])
}

function subjectOf(release: Release): string {
  if (release.kind === 'values') return release.values.file.path
  const { name, version } = release.chart.metadata
  return `the chart ${name}${version === undefined ? '' : ` ${version.text}`}`
}

function whyBlocked(leaf: Leaf, release: Release, root: MapNode): string | undefined {
  const { file, rootPath } = leaf
  const key = printPath(rootPath)
  if (file.place.kind === 'argument')
    return `${key} is given on the command line (${file.path}), which wins over every file`
  const list = rootPath.findIndex((each) => typeof each === 'number')
  if (list >= 0 && nodeAt(root, rootPath.slice(0, list))?.kind !== 'list')
    return `${key} lies in a list that the release does not have there`
  if (rootPath[0] === 'global' && release.kind === 'chart' && !isUsersFile(leaf, release)) {
    return `${key} is a default of a subchart, and set by a user it would reach every chart`
  }
  // Nulls among a chart's defaults are dropped by some releases of Helm.
  const isThere = nodeAt(root, rootPath) !== undefined || leaf.type === 'null' || isUnwrapped(leaf)
  return isThere ? undefined : `Helm reads the keys of ${key} otherwise than they are written`
}

/** Whether a leaf stands where the root chart's globals are set: in its own values, or in a layer. */
function isUsersFile({ file }: Leaf, { chart, layers }: Extract<Release, { kind: 'chart' }>): boolean {
  const files = [
    ...(chart.values === undefined ? [] : [chart.values]),
    ...layers.flatMap((layer) => (layer.kind === 'file' ? [layer.file] : [])),
  ]
  return files.some((each) => placeKey(each.file.place) === placeKey(file.place))
}

/** Whether the user's path leaves out the first key of the file's, which the chart's template takes away (Istio's). */
function isUnwrapped({ path, rootPath }: Leaf): boolean {
  const inner = path.slice(1)
  return inner.length > 0 && inner.every((key, at) => key === rootPath[rootPath.length - inner.length + at])
}

/** A list of the release as it is; numbers as Helm's float64. */
function dataOf(node: ValueNode | undefined): Data {
  switch (node?.kind) {
    case 'map':
      return new Map([...node.entries].map(([key, child]) => [key, dataOf(child)] as const))
    case 'list':
      return node.items.map(dataOf)
    case 'scalar':
      return node.value
    case undefined:
      return null
  }
}
