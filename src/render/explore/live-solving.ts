// The surroundings of a condition while it is being decided: what expressions are worth is worked out in the very frame.

import { type ValueNode, nodeAt } from '../../charts/value-tree.ts'
import type { AskedBranch, Frame } from '../../template/frame.ts'
import type { BranchNode, OperandNode } from '../../template/node.ts'
import { probe } from '../../template/probe.ts'
import { isNothing, type Value } from '../../template/value.ts'
import { originOf } from '../../template/value-origin.ts'
import type { KeyPath } from '../../yaml/path.ts'
import { nodeData } from './node-data.ts'
import type { Patch } from './patch.ts'
import type { TemplateMap } from './regions.ts'
import type { Solving } from './solving.ts'
import { copiedPath, distinctPaths, hasSource, settableSources } from './value-paths.ts'
import type { ValueUsage } from './value-usage.ts'

/** What all conditions of a render share. */
export interface LiveRender {
  readonly map: TemplateMap
  readonly usage: ValueUsage
  /** The values of the render. */
  readonly values: () => ValueNode
  /** Evaluates with branches forced (`watch-render.ts`). */
  readonly forcing: (sides: ReadonlyMap<BranchNode, boolean>, evaluate: () => void, depth: number) => readonly Patch[]
}

const DEPTH = 14
const PATHS = 6

/** A condition in the frame that decides it. */
export function liveSolving(live: LiveRender, asked: AskedBranch, frame: Frame, depth: number = DEPTH): Solving {
  const { origins } = frame.run
  const valueOf = (node: OperandNode): Value | undefined => probe(asked, frame, node)
  return {
    asked,
    map: live.map,
    usage: live.usage,
    valueOf,
    pathsOf: (node) => distinctPaths(pathsOf(node, frame, valueOf)).slice(0, PATHS),
    asksCluster: (node) => {
      const value = valueOf(node)
      return value !== undefined && hasSource(origins, originOf(value, origins), ['capabilities'])
    },
    current: (path) => {
      const node = nodeAt(live.values(), path)
      return node === undefined ? undefined : nodeData(node)
    },
    forcing: (node, sides) => live.forcing(sides, () => valueOf(node), depth - 4),
    depth,
  }
}

type ValueOf = (node: OperandNode) => Value | undefined

function pathsOf(node: OperandNode, { run: { origins } }: Frame, valueOf: ValueOf): readonly KeyPath[] {
  const value = valueOf(node)
  const fields = 'fields' in node ? node.fields : []
  if (value === undefined) return belowWhatIsThere(node, valueOf, (found) => pathsOfValue(found, origins, []))
  return pathsOfValue(value, origins, fields.slice(-1))
}

/** A chain of fields that fails on its way: where it still holds, and the rest of the keys below that. */
function belowWhatIsThere(
  node: OperandNode,
  valueOf: ValueOf,
  pathsOfFound: (value: Value) => readonly KeyPath[],
): readonly KeyPath[] {
  if (!('fields' in node)) return []
  for (let count = node.fields.length - 1; count > 0; count--) {
    const found = valueOf({ ...node, fields: node.fields.slice(0, count) })
    if (found === undefined) continue
    return pathsOfFound(found).map((path) => [...path, ...node.fields.slice(count)])
  }
  return []
}

function pathsOfValue(value: Value, origins: Frame['run']['origins'], last: readonly string[]): readonly KeyPath[] {
  const id = originOf(value, origins)
  // A text that is made of several pieces is a copy of none of them.
  const direct = copiedPath(origins, id)
  const sources = direct === undefined ? settableSources(origins, id) : [direct]
  return sources.map((source) => {
    const isAbove = isNothing(value) && source.kind === 'value' && source.node.kind === 'map'
    return isAbove ? [...source.path, ...last] : source.path
  })
}
