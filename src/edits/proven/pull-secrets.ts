// A pull secret for the pods of moved images: set in whichever keys of the chart give pods their secrets, found by what had a say in the
// manifests and tried by rendering.

import { nodeAt } from '../../charts/value-tree.ts'
import { nodeData } from '../../render/explore/node-data.ts'
import type { Manifest } from '../../render/render-chart.ts'
import { asRenderSource } from '../../render/source.ts'
import { RUN } from '../../template/traced.ts'
import type { Configuration } from '../../uses/configurations.ts'
import type { Data } from '../../yaml/data.ts'
import { type KeyPath, printPath } from '../../yaml/path.ts'
import {
  childrenOf,
  childWithKey,
  keyText,
  Kind,
  kindOf,
  parentOf,
  scalarText,
  type YamlTable,
} from '../../yaml/table.ts'
import { imageIn, type Ground, Standing, standingOf, type Trial, tryOut } from './ground.ts'
import { withSettings } from './setting.ts'

/** What became of the wish for a secret. */
export interface SecretOutcome {
  readonly trial: Trial
  /** Templates whose pods no key gives the secret. */
  readonly lacking: readonly string[]
}

const SECRETS = /pull_?secrets?(?:_?names?)?$/i

/** Adds the secret to the pods of all images that were moved. Keys for the whole chart are tried first. */
export function addPullSecret(ground: Ground, found: Trial, name: string): SecretOutcome {
  let trial = found
  for (const path of secretKeys(ground, trial)) {
    const before = lackingPods(ground, trial, name).length
    if (before === 0) break
    for (const value of formsOf(ground, path, name)) {
      const next = tryOut(ground, withSettings(trial.settings, [{ path, value }]))
      if (next.failure !== undefined || isOther(ground, trial, next)) continue
      if (lackingPods(ground, next, name).length >= before) continue
      trial = next
      break
    }
  }
  return { trial, lacking: [...new Set(lackingPods(ground, trial, name).map(({ file }) => file.template.name))] }
}

/** Whether an image is another than in a trial before. */
function isOther(ground: Ground, before: Trial, after: Trial): boolean {
  return ground.targets.some((target) => imageIn(before, target)?.text !== imageIn(after, target)?.text)
}

/** The manifests with pods of moved images that lack the secret. */
function lackingPods(ground: Ground, trial: Trial, name: string): readonly Manifest[] {
  const manifests = new Set<Manifest>()
  for (const target of ground.targets) {
    const image = imageIn(trial, target)
    const isMoved = target.goal.mapped?.kind === 'moved' || target.goal.mapped?.kind === 'there'
    if (image?.sink.kind !== 'container' || !isMoved || standingOf(trial, target) < Standing.named) continue
    const [{ entry }] = image.sink.parts
    if (!hasSecret(image.manifest.table, entry, name)) manifests.add(image.manifest)
  }
  return [...manifests]
}

/** Whether the pod of a container's image has the secret. */
function hasSecret(table: YamlTable, image: number, name: string): boolean {
  const list = parentOf(table, parentOf(table, image))
  const spec = parentOf(table, list)
  const secrets =
    spec < 0 || kindOf(table, spec) !== Kind.map ? undefined : childWithKey(table, spec, 'imagePullSecrets')
  return (
    secrets !== undefined &&
    childrenOf(table, secrets).some((item) => {
      const own = kindOf(table, item) === Kind.map ? childWithKey(table, item, 'name') : undefined
      return own !== undefined && keyText(table, own) === 'name' && scalarText(table, own) === name
    })
  )
}

/** The keys for pull secrets that had a say in the manifests: those of the whole chart first, then the shorter ones. */
function secretKeys({ targets }: Ground, trial: Trial): readonly KeyPath[] {
  const paths = new Map<string, KeyPath>()
  const seen = new Map<Configuration, Set<number>>()
  for (const { configuration, image } of targets) {
    const known = seen.get(configuration) ?? new Set()
    seen.set(configuration, known)
    for (const path of askedPaths(configuration, image.manifest, known)) {
      const end = path.findIndex((key) => typeof key === 'string' && SECRETS.test(key))
      if (end >= 0) paths.set(printPath(path.slice(0, end + 1)), path.slice(0, end + 1))
    }
  }
  return [...paths.values()]
    .filter((path) => !trial.settings.has(printPath(path)))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.length - b.length)
}

function rankOf([first]: KeyPath): number {
  return first === 'global' ? 0 : 1
}

/** The paths of all values that had a say in a manifest; `known` are the origins that were looked at. */
function* askedPaths({ rendered }: Configuration, { content }: Manifest, known: Set<number>): Generator<KeyPath> {
  for (let i = 1; i < content.runs.length; i += RUN) {
    const id = content.runs[i] ?? 0
    if (known.has(id)) continue
    known.add(id)
    for (const source of rendered.rendered?.origins.sourcesOf(id) ?? []) {
      const made = asRenderSource(source)
      if (made.kind === 'value' || made.kind === 'absent') yield made.path
    }
  }
}

/** What the key could hold: the name beside what it has, as an object or as text; or the name alone. */
function formsOf({ configurations }: Ground, path: KeyPath, name: string): readonly Data[] {
  const values = configurations.all[0]?.rendered.rendered?.values
  const node = values === undefined ? undefined : nodeAt(values, path)
  const now = node === undefined || node.kind !== 'list' ? [] : node.items.map(nodeData)
  if (node?.kind === 'scalar' && typeof node.value === 'string') return [name]
  return [[...now, new Map([['name', name]])], [...now, name], name]
}
