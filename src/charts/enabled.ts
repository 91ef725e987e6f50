// Which subcharts of a release are rendered, and what decided it: conditions, tags, or nothing. Follows processDependencyEnabled of helm
// `pkg/chart/v2/util/dependencies.go`; what it finds out becomes the gates of images.

import type { KeyPath } from '../yaml/path.ts'
import type { Subchart } from './chart.ts'
import {
  type ChartNode,
  listedCopy,
  type NamedDependency,
  type ReleaseRun,
  reportMismatches,
  separateCopy,
} from './chart-node.ts'
import { coalesceChart } from './coalesce.ts'
import { type MapNode, nodeAt, type ScalarNode, type ValueNode } from './value-tree.ts'

/** What decided whether a subchart is on. */
export type EnabledReason =
  /** Its dependency entry has neither a condition nor a tag that is set: on. */
  | { readonly kind: 'default' }
  /** No dependency entry lists it; it lies in `charts/`: on. */
  | { readonly kind: 'unlisted' }
  /** It is below a chart that lists no dependencies itself, where Helm looks at nothing: on, whatever the conditions say. */
  | { readonly kind: 'never-asked' }
  /** The first condition that is a boolean. `path` is where the root's values set it. */
  | { readonly kind: 'condition'; readonly path: KeyPath; readonly leaf: ScalarNode }
  /** Tags that are set: on if one is true, else off. */
  | { readonly kind: 'tags'; readonly tags: readonly { readonly path: KeyPath; readonly leaf: ScalarNode }[] }
  /** Unlisted, but an entry of this name is off, and Helm removes by name. */
  | { readonly kind: 'same-name'; readonly reason: EnabledReason }

/** A subchart at one place of a release. */
export interface SubchartState {
  /** Its keys from the root's values: aliases where there are some. */
  readonly path: readonly string[]
  readonly subchart: Subchart
  /** Whether it is rendered: it is on, and so is every chart above it. */
  readonly enabled: boolean
  /** What decided for this chart itself. */
  readonly reason: EnabledReason
  /** The path of the topmost chart that is off, when this one is not rendered. */
  readonly disabledAt?: readonly string[]
  /** Where the root's values could switch it, set or not: its conditions in the order in which they count, then its tags. */
  readonly switches: readonly KeyPath[]
}

/** What becomes of charts that are off: they leave the tree as in Helm, or stay as if they were on. */
export type Disabled = 'dropped' | 'kept'

/** Where in the release a chart stands. */
interface Place {
  readonly path: readonly string[]
  /** Helm's prefix for conditions: the path joined by dots, with one at the end. */
  readonly prefix: string
  readonly disabledAt?: readonly string[]
}

/** Names the charts below `root` by their aliases, drops those that are off, and tells of each what decided. `values` are the user's. */
export function processEnabled(
  run: ReleaseRun,
  root: ChartNode,
  { values, disabled }: { readonly values: MapNode; readonly disabled: Disabled },
): readonly SubchartState[] {
  const states: SubchartState[] = []
  const walk = (node: ChartNode, above: MapNode, place: Place): void => {
    if (node.metadata.dependencies.length === 0) return neverAsked(states, node, place)
    const dependencies = nameChildren(run, node)
    const tree = coalesceChart(node, above, { generation: run.rules, mode: 'coalesced', shadows: 'dropped' })
    if (place.disabledAt === undefined) reportMismatches(run, tree.mismatches)
    const decisions = new Map(dependencies.map((named) => [named.name, decide(named, tree.root, place)]))
    const { children } = node
    if (disabled === 'dropped') {
      node.children = children.filter(({ key }) => decisions.get(key)?.on !== false)
      node.metadata.dependencies = dependencies.filter(({ name }) => decisions.get(name)?.on !== false)
    }
    for (const child of children) {
      const state = stateOf(node, child, place, decisions)
      if (state === undefined) continue
      states.push(state)
      // Helm does not look into a chart that is off: what is found out there must not touch what other copies share with it.
      const inner = state.enabled || disabled === 'kept' ? child : separateCopy(child)
      walk(inner, tree.root, below(place, child, state.disabledAt))
    }
  }
  walk(root, values, { path: [], prefix: '' })
  return states
}

function below(place: Place, child: ChartNode, disabledAt: readonly string[] | undefined): Place {
  const inside = { path: [...place.path, child.key], prefix: `${place.prefix}${child.key}.` }
  return disabledAt === undefined ? inside : { ...inside, disabledAt }
}

/** Sets a chart's children: unlisted ones first, then a copy for each entry that finds its chart, under its alias. */
function nameChildren(run: ReleaseRun, node: ChartNode): readonly NamedDependency[] {
  const { dependencies } = node.metadata
  const paths = new Map(node.chart.subcharts.map(({ dependency, chart }) => [dependency, chart.path]))
  const byName = new Map<string, ChartNode[]>()
  for (const child of node.children) byName.set(child.key, [...(byName.get(child.key) ?? []), child])
  const found = ({ name, dependency }: NamedDependency): ChartNode | undefined => {
    return byName.get(name)?.find(({ chart }) => chart.path === paths.get(dependency))
  }
  const taken = new Set(dependencies.map(found))
  const listed: ChartNode[] = []
  for (const named of dependencies) {
    const child = found(named)
    named.name = named.dependency.alias ?? named.name
    const copy = child === undefined ? undefined : listedCopy(run, child, named)
    if (copy !== undefined) listed.push(copy)
  }
  node.children = [...node.children.filter((child) => !taken.has(child)), ...listed]
  return dependencies
}

/** Charts below one that lists no dependencies keep their own names, and all of them are on. */
function neverAsked(states: SubchartState[], node: ChartNode, place: Place): void {
  for (const child of node.children) {
    const isListed = node.chart.subcharts.some(({ chart, dependency }) => {
      return dependency !== undefined && chart.path === child.chart.path
    })
    const reason: EnabledReason = { kind: isListed ? 'never-asked' : 'unlisted' }
    const state = newState(node, child, place, { reason, on: true, switches: [] })
    if (state === undefined) continue
    states.push(state)
    neverAsked(states, child, below(place, child, state.disabledAt))
  }
}

/** What conditions and tags say of one dependency entry. */
interface Decision {
  readonly on: boolean
  readonly reason: EnabledReason
  readonly switches: readonly KeyPath[]
}

function decide({ dependency }: NamedDependency, values: MapNode, { prefix }: Place): Decision {
  const conditions = dependency.condition
    .trim()
    .split(',')
    .filter((condition) => condition !== '')
    .map((condition) => `${prefix}${condition}`.split('.'))
  const tags = dependency.tags.map((tag) => ['tags', tag])
  const switches = [...conditions, ...tags]
  for (const path of conditions) {
    const leaf = booleanAt(values, path)
    if (leaf !== undefined) return { on: leaf.value, reason: { kind: 'condition', path, leaf }, switches }
  }
  const set = tags.flatMap((path) => {
    const leaf = booleanAt(values, path)
    return leaf === undefined ? [] : [{ path, leaf }]
  })
  if (set.length === 0) return { on: true, reason: { kind: 'default' }, switches }
  return { on: set.some(({ leaf }) => leaf.value), reason: { kind: 'tags', tags: set }, switches }
}

function booleanAt(values: MapNode, path: KeyPath): BooleanLeaf | undefined {
  const node = nodeAt(values, path)
  return node !== undefined && isBoolean(node) ? node : undefined
}

type BooleanLeaf = ScalarNode & { readonly value: boolean }

function isBoolean(node: ValueNode): node is BooleanLeaf {
  return node.kind === 'scalar' && typeof node.value === 'boolean'
}

function stateOf(
  parent: ChartNode,
  child: ChartNode,
  place: Place,
  decisions: ReadonlyMap<string, Decision>,
): SubchartState | undefined {
  const decision = decisions.get(child.key)
  if (decision !== undefined && child.listed !== undefined) return newState(parent, child, place, decision)
  if (decision === undefined || decision.on) {
    return newState(parent, child, place, { reason: { kind: 'unlisted' }, on: true, switches: [] })
  }
  return newState(parent, child, place, { ...decision, reason: { kind: 'same-name', reason: decision.reason } })
}

/** Undefined where the parent knows no such subchart, which cannot be. */
function newState(
  parent: ChartNode,
  child: ChartNode,
  place: Place,
  { reason, on, switches }: Decision,
): SubchartState | undefined {
  const { subcharts } = parent.chart
  const subchart =
    subcharts.find(({ dependency }) => dependency !== undefined && dependency === child.listed?.dependency) ??
    subcharts.find(({ chart }) => chart.path === child.chart.path)
  if (subchart === undefined) return undefined
  const path = [...place.path, child.key]
  const disabledAt = place.disabledAt ?? (on ? undefined : path)
  const state = { path, subchart, enabled: disabledAt === undefined, reason, switches }
  return disabledAt === undefined ? state : { ...state, disabledAt }
}
