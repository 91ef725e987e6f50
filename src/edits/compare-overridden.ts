// The values of a release before and after an override, leaf by leaf: the proof that it changes what it should and nothing else.

import type { ScalarNode, ValueNode } from '../charts/value-tree.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import type { LeafText } from './carried.ts'

interface Comparison {
  /** The texts that leaves shall read as, by printed path, and those that were met. */
  readonly wanted: ReadonlyMap<string, string>
  readonly met: Set<string>
}

/**
 * What an override does that it should not, or does not that it should, in a sentence without a full stop; undefined where it does exactly
 * what it should. A value below `global` is changed in every subchart's copy of it.
 */
export function compareOverridden(
  before: ValueNode,
  after: ValueNode,
  leaves: readonly LeafText[],
): string | undefined {
  const wanted = new Map(leaves.map(({ leaf, text }) => [printPath(leaf.rootPath), text] as const))
  const comparison: Comparison = { wanted, met: new Set() }
  const difference = differenceAt(comparison, { before, after, path: [] })
  if (difference !== undefined) return difference
  const missed = [...wanted.keys()].find((path) => !comparison.met.has(path))
  return missed === undefined ? undefined : `the override would not reach ${missed}`
}

interface Pair {
  readonly before: ValueNode | undefined
  readonly after: ValueNode | undefined
  readonly path: KeyPath
}

function differenceAt(comparison: Comparison, { before, after, path }: Pair): string | undefined {
  const text = wantedAt(comparison, path)
  if (text !== undefined) return changeUnless(readsAs(after, text), path)
  if (after?.kind === 'map' && (before === undefined || before.kind === 'map')) {
    return differenceInMap(comparison, before === undefined ? { after, path } : { before, after, path })
  }
  if (before?.kind === 'list' && after?.kind === 'list' && before.items.length === after.items.length) {
    return firstOf(before.items, (item, at) =>
      differenceAt(comparison, { before: item, after: after.items[at], path: [...path, at] }),
    )
  }
  const isSame = before?.kind === 'scalar' && readsAs(after, before.value)
  return changeUnless(isSame || isCopyOfGlobal(comparison, after, path), path)
}

/** A value below `global` that a subchart sees as the root chart has it. */
function isCopyOfGlobal({ wanted }: Comparison, after: ValueNode | undefined, path: KeyPath): boolean {
  const global = path.indexOf('global')
  const text = global <= 0 ? undefined : wanted.get(printPath(path.slice(global)))
  return text !== undefined && readsAs(after, text)
}

function readsAs(node: ValueNode | undefined, value: ScalarNode['value']): boolean {
  return node?.kind === 'scalar' && Object.is(node.value, value)
}

interface MapPair {
  readonly before?: Extract<ValueNode, { kind: 'map' }>
  readonly after: Extract<ValueNode, { kind: 'map' }>
  readonly path: KeyPath
}

function differenceInMap(comparison: Comparison, { before, after, path }: MapPair): string | undefined {
  const keys = new Set([...(before?.entries.keys() ?? []), ...after.entries.keys()])
  return firstOf([...keys], (key) =>
    differenceAt(comparison, { before: before?.entries.get(key), after: after.entries.get(key), path: [...path, key] }),
  )
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item, at: number) => string | undefined,
): string | undefined {
  for (const [at, item] of items.entries()) {
    const found = find(item, at)
    if (found !== undefined) return found
  }
  return undefined
}

function wantedAt({ wanted, met }: Comparison, path: KeyPath): string | undefined {
  const key = printPath(path)
  const text = wanted.get(key)
  if (text !== undefined) met.add(key)
  return text
}

function changeUnless(isRight: boolean, path: KeyPath): string | undefined {
  return isRight ? undefined : `the override would change ${printPath(path)} otherwise than it should`
}
