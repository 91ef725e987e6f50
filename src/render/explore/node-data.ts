// Nodes of the value tree as plain data, for patches that must repeat what is there, and what of it templates take for false.

import type { ValueNode } from '../../charts/value-tree.ts'
import { type Data, isMap } from '../../yaml/data.ts'

export function nodeData(node: ValueNode): Data {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(nodeData)
    case 'map':
      return new Map([...node.entries].map(([key, child]) => [key, nodeData(child)]))
  }
}

/** Whether `if` takes it for false. */
export function isEmptyData(data: Data | undefined): boolean {
  if (data === undefined || data === null || data === false || data === '' || data === 0) return true
  return Array.isArray(data) ? data.length === 0 : isMap(data) && data.size === 0
}
