// Values with an origin for each leaf and key, made from plain data, and the check that text which says that it is a copy is one. For tests.

import assert from 'node:assert/strict'
import type { Origins, Source } from '../template/origin.ts'
import { RUN, type Traced } from '../template/traced.ts'
import { bool, dict, float, list, nothing, str, type Value } from '../template/value.ts'
import { isMap, type Data } from '../yaml/data.ts'

/** A source whose text is known. */
export interface TestLeaf extends Source {
  readonly kind: 'leaf'
  readonly text: string
}

/** A source for the test, and its origin. */
export function leafOrigin(origins: Origins, text: string): number {
  const leaf: TestLeaf = { kind: 'leaf', text }
  return origins.source(leaf)
}

/** The data as values: each scalar, key, map and list comes from a leaf of its own. */
export function toTracedValue(data: Data, origins: Origins): Value {
  if (isMap(data)) {
    const entries = new Map<string, Value>()
    const keyOrigins = new Map<string, number>()
    for (const [key, item] of data) {
      entries.set(key, toTracedValue(item, origins))
      keyOrigins.set(key, leafOrigin(origins, key))
    }
    return { ...dict(entries, leafOrigin(origins, '{…}')), keyOrigins }
  }
  if (typeof data === 'string') return str(data, leafOrigin(origins, data))
  if (typeof data === 'number') return float(data, leafOrigin(origins, String(data)))
  if (typeof data === 'boolean') return bool(data, leafOrigin(origins, String(data)))
  if (data === null) return nothing('nil', leafOrigin(origins, 'null'))
  return list(
    data.map((item) => toTracedValue(item, origins)),
    leafOrigin(origins, '[…]'),
  )
}

/** The value as data. */
export function toPlainData(value: Value): Data {
  switch (value.kind) {
    case 'dict':
      return new Map(Array.from(value.entries, ([key, item]) => [key, toPlainData(item)]))
    case 'list':
      return value.items.map(toPlainData)
    case 'string':
    case 'bytes':
      return value.text
    case 'float':
    case 'bool':
      return value.value
    case 'int':
      return Number(value.value)
    case 'nil':
    case 'invalid':
      return null
    case 'host':
      return value.type
  }
}

/** How many characters are copies of leaves; fails unless each run that says so holds the characters of its leaf, and runs are in order. */
export function checkCopies({ text, runs }: Traced, origins: Origins): number {
  let start = 0
  let copied = 0
  for (let at = 0; at < runs.length; at += RUN) {
    const end = runs[at] ?? 0
    assert.ok(end >= start)
    const source = origins.copiedFrom(runs[at + 1] ?? 0)
    if (source !== undefined && isLeaf(source)) {
      const offset = runs[at + 2] ?? 0
      assert.equal(text.slice(start, end), source.text.slice(offset, offset + end - start))
      copied += end - start
    }
    start = end
  }
  assert.equal(start, runs.length === 0 ? 0 : text.length)
  return copied
}

function isLeaf(source: Source): source is TestLeaf {
  return source.kind === 'leaf'
}

/** The texts of all leaves that a text comes from in some way. */
export function leavesOf({ runs }: Traced, origins: Origins): readonly string[] {
  const texts = new Set<string>()
  for (let at = 1; at < runs.length; at += RUN) {
    for (const source of origins.sourcesOf(runs[at] ?? 0)) if (isLeaf(source)) texts.add(source.text)
  }
  return [...texts]
}
