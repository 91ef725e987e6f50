// Whether values are alike, as JSON Schema has it: numbers by what they count, maps whatever the order of their keys.

import type { ValueNode } from '../../charts/value-tree.ts'
import { fieldOf, isFields } from './schema-fields.ts'

/** Whether a value is what a schema gives. */
export function isEqual(node: ValueNode, given: unknown): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.value === given
    case 'list':
      return (
        Array.isArray(given) &&
        given.length === node.items.length &&
        node.items.every((item, index) => isEqual(item, given[index]))
      )
    case 'map': {
      if (!isFields(given) || Object.keys(given).length !== node.entries.size) return false
      for (const [key, child] of node.entries)
        if (!Object.hasOwn(given, key) || !isEqual(child, fieldOf(given, key))) return false
      return true
    }
  }
}

/** A text that is the same for values that are alike. */
export function nodeKey(node: ValueNode): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.value)
    case 'list':
      return `[${node.items.map(nodeKey).join(',')}]`
    case 'map':
      return mapKey([...node.entries].map(([key, child]) => [key, nodeKey(child)]))
  }
}

/** The same for a value of a schema. */
export function plainKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainKey).join(',')}]`
  if (isFields(value)) return mapKey(Object.entries(value).map(([key, child]) => [key, plainKey(child)]))
  return JSON.stringify(value)
}

function mapKey(entries: readonly (readonly [string, string])[]): string {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`
}

/** About how many comparisons a value costs. */
export function sizeOf(node: ValueNode): number {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? 1 + node.value.length / 64 : 1
  let size = 1
  for (const child of node.kind === 'list' ? node.items : node.entries.values()) size += sizeOf(child)
  return size
}
