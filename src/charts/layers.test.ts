import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chartOf, coalescedRelease, type Files, layerOf, web, where } from '../testing/coalesced-release.ts'
import { parsePath, printPath } from '../yaml/path.ts'
import type { EnabledReason } from './enabled.ts'
import { type Coalesced, coalesceRelease, rootPathOf } from './layers.ts'
import { layersOf, nodeAt } from './value-tree.ts'

// What comes out is held against real Helm in coalesce-stories.test.ts; here is where it comes from, and what Helm has no word for.

function chain(coalesced: Coalesced, at: string): readonly string[] {
  const node = nodeAt(coalesced.root, parsePath(at))
  return node === undefined ? [] : layersOf(node).map(where)
}

const chains: readonly { layers: readonly string[]; at: string; chain: readonly string[] }[] = [
  { layers: [], at: 'image.tag', chain: ['values.yaml 2:8 "1"'] },
  { layers: [], at: 'data.image.tag', chain: ['values.yaml 7:10 "2"', 'charts/db/values.yaml 2:8 "3"'] },
  { layers: [], at: 'data.image.repository', chain: ['charts/db/values.yaml 3:15 db'] },
  { layers: [], at: 'data.global.registry', chain: ['values.yaml 4:13 parent', 'charts/db/values.yaml 5:13 child'] },
  { layers: [], at: 'data.global.own', chain: ['charts/db/values.yaml 6:8 1'] },
  {
    layers: [
      'data: {image: {tag: "4"}}\n',
      'data: {image: {tag: "5"}}\n',
      '--set data.image.tag=6',
      '--set-string data.image.tag=7',
    ],
    at: 'data.image.tag',
    chain: [
      '--set-string 7',
      '--set 6',
      'layer-1.yaml 1:21 "5"',
      'layer-0.yaml 1:21 "4"',
      'values.yaml 7:10 "2"',
      'charts/db/values.yaml 2:8 "3"',
    ],
  },
  {
    layers: ['data: {image: {}}\n'],
    at: 'data.image',
    chain: ['layer-0.yaml 1:15 {}', 'values.yaml 7:5 tag: "2"', 'charts/db/values.yaml 2:3 tag: "3"\n  repository: db'],
  },
  { layers: ['image: text\n'], at: 'image', chain: ['layer-0.yaml 1:8 text', 'values.yaml 2:3 tag: "1"'] },
  { layers: ['image: {tag: {x: 1}}\n'], at: 'image.tag', chain: ['layer-0.yaml 1:14 {x: 1}', 'values.yaml 2:8 "1"'] },
  {
    layers: ['--set-json {"port":1,"data":{"port":2}}'],
    at: 'data.port',
    chain: ['--set-json 2', 'charts/db/values.yaml 7:7 5432'],
  },
]

for (const { layers, at, chain: expected } of chains) {
  test(`${at} under ${JSON.stringify(layers)} knows its place and what it shadows`, async () => {
    const coalesced = await coalescedRelease(web, layers)
    assert.deepEqual(coalesced.problems, [])
    assert.deepEqual(chain(coalesced, at), expected)
  })
}

test('a key that a null deleted is remembered with the null and what it deleted', async () => {
  const { root } = await coalescedRelease(web, ['data: {image: {tag: null}, port: ~}\n', '--set image=null'])
  const removed = (at: string, key: string): readonly string[] => {
    const map = nodeAt(root, parsePath(at))
    const by = map?.kind === 'map' ? map.removed?.get(key) : undefined
    assert.ok(map?.kind === 'map' && !map.entries.has(key))
    return by === undefined ? [] : layersOf(by).map(where)
  }
  assert.deepEqual(removed('data.image', 'tag'), [
    'layer-0.yaml 1:21 null',
    'values.yaml 7:10 "2"',
    'charts/db/values.yaml 2:8 "3"',
  ])
  assert.deepEqual(removed('data', 'port'), ['layer-0.yaml 1:34 ~', 'charts/db/values.yaml 7:7 5432'])
  assert.deepEqual(removed('.', 'image'), ['--set null', 'values.yaml 2:3 tag: "1"'])
})

test('where the root user sets what a subchart sees', () => {
  assert.deepEqual(rootPathOf(['data', 'low'], ['image', 'tag']), ['data', 'low', 'image', 'tag'])
  assert.deepEqual(rootPathOf([], ['image']), ['image'])
  assert.deepEqual(rootPathOf(['data'], ['global', 'registry']), ['global', 'registry'])
})

test('setting a leaf at its root path changes what the subchart sees', async () => {
  const before = await coalescedRelease(web)
  for (const at of ['image.tag', 'image.repository', 'port', 'global.registry', 'global.own']) {
    const rootPath = printPath(rootPathOf(['data'], parsePath(at)))
    const after = await coalescedRelease(web, [`--set-string ${rootPath}=changed`])
    const [old, changed] = [before, after].map(({ root }) => nodeAt(root, ['data', ...parsePath(at)]))
    assert.ok(old?.kind === 'scalar' && old.value !== 'changed')
    assert.ok(changed?.kind === 'scalar')
    assert.equal(changed.value, 'changed')
  }
})

const switched: Files = {
  'Chart.yaml': `dependencies:
  - {name: always, version: 1.0.0}
  - {name: cond, version: 1.0.0, alias: one, condition: "one.missing,one.enabled"}
  - {name: cond, version: 1.0.0, alias: two, tags: [front, back]}
  - {name: mid, version: 1.0.0, condition: mid.enabled}
  - {name: old, version: 2.0.0, condition: old.enabled}
`,
  'values.yaml':
    'one: {enabled: true}\ntags: {front: false}\nmid: {enabled: false, low: {enabled: true}}\nold: {enabled: false}\n',
  'charts/always/Chart.yaml': '',
  'charts/cond/Chart.yaml': '',
  'charts/extra/Chart.yaml': 'dependencies: []\n',
  'charts/extra/charts/inner/Chart.yaml': '',
  'charts/mid/Chart.yaml': 'dependencies: [{name: low, version: 1.0.0, condition: "low.enabled,global.low"}]\n',
  'charts/mid/charts/low/Chart.yaml': '',
  'charts/old/Chart.yaml': '',
}

function reasonText(reason: EnabledReason): string {
  switch (reason.kind) {
    case 'condition':
      return `condition ${printPath(reason.path)} at ${where(reason.leaf)}`
    case 'tags':
      return reason.tags.map((tag) => `tag ${printPath(tag.path)} at ${where(tag.leaf)}`).join(', ')
    case 'same-name':
      return `same name: ${reasonText(reason.reason)}`
    case 'default':
    case 'unlisted':
    case 'never-asked':
      return reason.kind
  }
}

test('every subchart says whether it is on, and which leaf decided', async () => {
  const { subcharts, problems } = await coalescedRelease(switched)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    subcharts.map(({ path: keys, enabled, reason, disabledAt }) => {
      return [keys.join('.'), enabled ? 'on' : `off at ${disabledAt?.join('.')}`, reasonText(reason)]
    }),
    [
      ['extra', 'on', 'unlisted'],
      ['extra.inner', 'on', 'unlisted'],
      ['old', 'off at old', 'same name: condition old.enabled at values.yaml 4:16 false'],
      ['always', 'on', 'default'],
      ['one', 'on', 'condition one.enabled at values.yaml 1:16 true'],
      ['two', 'off at two', 'tag tags.front at values.yaml 2:15 false'],
      ['mid', 'off at mid', 'condition mid.enabled at values.yaml 3:16 false'],
      ['mid.low', 'off at mid', 'condition mid.low.enabled at values.yaml 3:38 true'],
    ],
  )
})

test('a subchart says which keys could switch it, set or not', async () => {
  const { subcharts } = await coalescedRelease(switched, ['--set mid.enabled=true'])
  const switches = new Map(subcharts.map((state) => [state.path.join('.'), state.switches.map(printPath)]))
  assert.deepEqual(switches.get('one'), ['one.missing', 'one.enabled'])
  assert.deepEqual(switches.get('two'), ['tags.front', 'tags.back'])
  assert.deepEqual(switches.get('mid.low'), ['mid.low.enabled', 'mid.global.low'])
  assert.deepEqual(switches.get('always'), [])
})

test('charts that are off can be kept, to see what they would be given', async () => {
  const dropped = await coalescedRelease(web, ['--set data.enabled=false'])
  const files = {
    ...web,
    'Chart.yaml': 'dependencies: [{name: db, version: 1.0.0, alias: data, condition: data.enabled}]\n',
  }
  const off = await coalescedRelease(files, ['--set data.enabled=false'])
  const kept = await coalescedRelease(files, ['--set data.enabled=false'], { disabled: 'kept' })
  assert.deepEqual(chain(off, 'data.port'), [])
  assert.deepEqual(chain(kept, 'data.port'), chain(dropped, 'data.port'))
  assert.deepEqual(
    kept.subcharts.map(({ enabled }) => enabled),
    [false],
  )
})

test('a chart below an alias is named by its keys, and its two copies do not mix', async () => {
  const { root, subcharts } = await coalescedRelease({
    'Chart.yaml': 'dependencies: [{name: a, version: 1.0.0, alias: x}, {name: a, version: 1.0.0, alias: z}]\n',
    'values.yaml': 'x: {low: {v: 1}}\n',
    'charts/a/Chart.yaml': 'dependencies: [{name: b, version: 1.0.0, alias: low}]\n',
    'charts/a/charts/b/Chart.yaml': '',
    'charts/a/charts/b/values.yaml': 'v: 2\n',
  })
  assert.deepEqual(
    subcharts.map((state) => state.path.join('.')),
    ['x', 'x.low', 'z', 'z.low'],
  )
  assert.equal(where(nodeAt(root, ['x', 'low', 'v'])), 'values.yaml 1:14 1')
  assert.equal(where(nodeAt(root, ['z', 'low', 'v'])), 'charts/a/charts/b/values.yaml 1:4 2')
})

const importing: Files = {
  'Chart.yaml':
    'dependencies: [{name: sub, version: 1.0.0, import-values: [data, nope, {child: plain, parent: got.it}]}]\n',
  'values.yaml': 'port: 1\n',
  'charts/sub/Chart.yaml': '',
  'charts/sub/values.yaml': 'exports:\n  data: {port: 2, name: n}\nplain: {k: v}\n',
}

test('what is imported points into the file of the subchart, and every import is told', async () => {
  const coalesced = await coalescedRelease(importing)
  assert.deepEqual(chain(coalesced, 'port'), ['values.yaml 1:7 1', 'charts/sub/values.yaml 2:16 2'])
  assert.deepEqual(chain(coalesced, 'name'), ['charts/sub/values.yaml 2:25 n'])
  assert.deepEqual(chain(coalesced, 'got.it.k'), ['charts/sub/values.yaml 3:12 v'])
  assert.deepEqual(
    coalesced.imports.map(({ path: keys, dependency, table, found }) => [
      keys,
      dependency.name,
      table.child,
      table.parent,
      found,
    ]),
    [
      [[], 'sub', 'exports.data', '.', true],
      [[], 'sub', 'exports.nope', '.', false],
      [[], 'sub', 'plain', 'got.it', true],
    ],
  )
})

const loops: readonly { name: string; imports: string }[] = [
  { name: 'a table that is imported into itself', imports: '[{child: a.b, parent: b}, {child: a, parent: b.c}]' },
  { name: 'a path without end', imports: `[{child: a, parent: ${'p.'.repeat(3000)}p}]` },
]
for (const { name, imports } of loops) {
  test(`${name} is a problem, and nothing is imported`, async () => {
    const { root, problems } = await coalescedRelease({
      'Chart.yaml': `dependencies: [{name: sub, version: 1.0.0, import-values: ${imports}}]\n`,
      'charts/sub/Chart.yaml': '',
      'charts/sub/values.yaml': 'a: {b: {z: 1}}\n',
    })
    assert.deepEqual(
      problems.map(({ rule, message }) => [rule, message]),
      [['invalid-chart', 'import-values makes more than 1000000 values, or tables deeper than 1500']],
    )
    assert.deepEqual([...root.entries.keys()], ['sub'])
  })
}

test('a scalar where the values of a subchart belong is a problem at its place', async () => {
  const { problems, root } = await coalescedRelease(web, ['data: off\n'])
  assert.deepEqual(
    problems.map(({ rule, path: at, span, message }) => [rule, at, span, message]),
    [
      [
        'invalid-chart',
        'layer-0.yaml',
        { start: 6, end: 9 },
        '"data" is the name of a subchart, so its values must be a map',
      ],
    ],
  )
  assert.equal(where(nodeAt(root, ['data'])), 'layer-0.yaml 1:7 off')
})

test('a scalar of --set is told by its flag', async () => {
  const { problems } = await coalescedRelease(web, ['--set data=5'])
  assert.deepEqual(
    problems.map(({ path: at, file }) => [at, file]),
    [['--set', undefined]],
  )
})

test('a file that Helm cannot read is a problem, and the others still count', async () => {
  const { problems, root } = await coalescedRelease(web, ['- a\n', 'image: {tag: "9"}\n'])
  assert.deepEqual(
    problems.map(({ rule, path: at }) => [rule, at]),
    [['invalid-yaml', 'layer-0.yaml']],
  )
  assert.equal(where(nodeAt(root, ['image', 'tag'])), 'layer-1.yaml 1:14 "9"')
})

test('an argument that Helm refuses is told with its offset, and the others still count', async () => {
  const { setProblems, root } = await coalescedRelease(web, [
    '--set a',
    '--set-json {"a":1}x',
    '--set-json {"a" 1}',
    '--set-file f=x',
    '--set image.tag=2',
  ])
  assert.deepEqual(
    setProblems.map(({ argument, offset }) => [argument.flag, offset]),
    [
      ['set-json', 7],
      ['set-json', 5],
      ['set', 0],
      ['set-file', 2],
    ],
  )
  assert.equal(where(nodeAt(root, ['image', 'tag'])), '--set 2')
})

test('the layers that were given stay as they are', async () => {
  const layer = await layerOf('a: {b: 1, l: [1]}\n', 0)
  const chart = await chartOf({ 'Chart.yaml': '', 'values.yaml': 'a: {b: 2, c: 3}\n' })
  const once = coalesceRelease({ chart, layers: [layer] })
  coalesceRelease({ chart, layers: [layer, await layerOf('--set a.b=5,a.l[0]=6,a.c=null', 1)] })
  assert.equal(where(nodeAt(once.root, ['a', 'b'])), 'layer-0.yaml 1:8 1')
  assert.equal(where(nodeAt(once.root, ['a', 'l', 0])), 'layer-0.yaml 1:15 1')
  assert.equal(where(nodeAt(once.root, ['a', 'c'])), 'values.yaml 1:14 3')
})

test('what no layer touches is not copied, not even read', async () => {
  const chart = await chartOf({
    'Chart.yaml': 'dependencies: [{name: a, version: 1.0.0, alias: x}, {name: a, version: 1.0.0, alias: z}]\n',
    'charts/a/Chart.yaml': '',
    'charts/a/values.yaml': 'big: {map: {k: 1}}\n',
  })
  const { root } = coalesceRelease({ chart, layers: [] })
  assert.equal(nodeAt(root, ['x', 'big']), nodeAt(root, ['z', 'big']))
})

test('aliases that multiply are cut off with a problem', async () => {
  const files: Record<string, string> = {}
  let folder = ''
  for (let depth = 0; depth < 9; depth++) {
    const aliases = Array.from({ length: 6 }, (_, index) => `{name: c${depth}, version: 1.0.0, alias: x${index}}`)
    files[`${folder}Chart.yaml`] = `dependencies: [${aliases.join(', ')}]\n`
    folder += `charts/c${depth}/`
  }
  files[`${folder}Chart.yaml`] = ''
  const chart = await chartOf(files)
  const { subcharts } = coalesceRelease({ chart, layers: [] })
  assert.ok(subcharts.length > 100 && subcharts.length <= 5000)
})
