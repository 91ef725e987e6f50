// How nulls fare, release by release of Helm.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coalescedRelease, type Files, web } from '../testing/coalesced-release.ts'
import { parsePath } from '../yaml/path.ts'
import { helmRules } from './helm-rules.ts'
import { nodeAt, type ValueNode } from './value-tree.ts'

// Nobody here has the binaries of these releases: the expectations are read off the sources of helm's tags.
const generations: readonly {
  name: string
  files: Files
  layers: readonly string[]
  at: string
  seen: Readonly<Record<string, string>>
}[] = [
  {
    name: 'the null of a user for a default of a subchart',
    files: { ...web, 'values.yaml': 'k: 1\n' },
    layers: ['data: {image: {tag: null}}\n'],
    at: 'data.image',
    // At first the null was spent on the parent's copy of the default.
    seen: {
      '3.17.0': 'repository=db tag=3',
      '3.17.1': 'repository=db',
      '3.19.5': 'repository=db',
      '4.2.0': 'repository=db',
    },
  },
  {
    name: 'the null of a parent for a default of its subchart',
    files: { ...web, 'values.yaml': 'data: {image: {tag: null}}\n' },
    layers: [],
    at: 'data.image',
    // From 4.2.0 on it is dropped like all nulls of a chart's defaults, unless the user has a map at the subchart's key.
    seen: {
      '3.17.1': 'repository=db',
      '3.19.5': 'repository=db',
      '4.1.4': 'repository=db',
      '4.2.0': 'repository=db tag=3',
    },
  },
  {
    name: 'a null for a key that the chart does not have',
    files: { 'Chart.yaml': '', 'values.yaml': 'm: {a: 1}\n' },
    layers: ['m: {b: null}\n'],
    at: 'm',
    seen: {
      '3.17.0': 'b=null a=1',
      '3.19.4': 'b=null a=1',
      '3.19.5': 'a=1',
      '3.20.0': 'a=1',
      '3.20.1': 'b=null a=1',
      '4.1.2': 'b=null a=1',
      '4.1.3': 'b=null a=1',
      '4.2.0': 'b=null a=1',
    },
  },
  {
    name: 'a null over a null of the chart',
    files: { 'Chart.yaml': '', 'values.yaml': 'm: {a: null, b: 1}\n' },
    layers: ['m: {a: null}\n'],
    at: 'm',
    seen: {
      '3.19.4': 'b=1',
      '3.19.5': 'b=1',
      '3.20.1': 'a=null b=1',
      '4.0.0': 'b=1',
      '4.1.4': 'a=null b=1',
      '4.2.0': 'a=null b=1',
    },
  },
  {
    name: 'nulls in the defaults of a chart',
    files: { 'Chart.yaml': '', 'values.yaml': 'm: {a: null, b: 1, d: {e: null}, l: [null]}\n' },
    layers: ['m: {b: 2}\n'],
    at: 'm',
    seen: {
      '3.17.1': 'b=2 a=null d={e=null} l=[null]',
      '4.1.4': 'b=2 a=null d={e=null} l=[null]',
      '4.2.0': 'b=2 d={} l=[null]',
      4: 'b=2 d={} l=[null]',
    },
  },
  {
    name: 'nulls in the defaults of a chart that nobody overrides',
    files: { 'Chart.yaml': '', 'values.yaml': 'm: {a: null, d: {e: null}}\nk: null\n' },
    layers: [],
    at: '.',
    seen: { '4.1.4': 'm={a=null d={e=null}} k=null', '4.2.0': 'm={d={}}' },
  },
  {
    name: 'nulls in the defaults of a subchart',
    files: { ...web, 'values.yaml': 'k: 1\n', 'charts/db/values.yaml': 'm: {a: null}\nz: null\n' },
    layers: [],
    at: 'data',
    // The parent takes the subchart's values into its own defaults, so they come from above as well, and a null at the top deletes itself.
    seen: { '4.1.4': 'global={} m={a=null}', '4.2.0': 'global={} m={}' },
  },
]

for (const { name, files, layers, at, seen } of generations) {
  for (const [version, expected] of Object.entries(seen)) {
    test(`${name}, as in Helm ${version}`, async () => {
      const { root } = await coalescedRelease(files, layers, { helm: helmRules(version) })
      assert.equal(brief(nodeAt(root, parsePath(at))), expected)
    })
  }
}

function brief(node: ValueNode | undefined): string {
  const inner = (child: ValueNode): string => {
    if (child.kind === 'scalar') return String(child.value)
    return child.kind === 'list' ? `[${child.items.map(inner).join(' ')}]` : `{${brief(child)}}`
  }
  return node?.kind === 'map'
    ? Array.from(node.entries, ([key, child]) => `${key}=${inner(child)}`).join(' ')
    : 'no map'
}
