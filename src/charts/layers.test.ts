import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { sourceFile } from '../files/source-file.ts'
import { type KeyPath, parsePath, printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import type { Chart, YamlFile } from './chart.ts'
import type { EnabledReason } from './enabled.ts'
import { helmRules } from './helm-rules.ts'
import { type Coalesced, coalesceRelease, type Layer, type ReleaseInput, rootPathOf } from './layers.ts'
import { loadInputs } from './load.ts'
import { layeredValues } from './lookup.ts'
import { isSetFlag } from './set-argument.ts'
import { layersOf, nodeAt, placeOfNode, type ValueNode } from './value-tree.ts'

// What comes out is held against real Helm in coalesce-stories.test.ts; here is where it comes from, and what Helm has no word for.

type Files = Readonly<Record<string, string>>

/** Charts by their folders; a folder whose Chart.yaml says nothing but dependencies has the folder's name. */
async function chartOf(files: Files): Promise<Chart> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
      const own = path.basename(path.dirname(name)).replace('.', 'root')
      const head = name.endsWith('Chart.yaml') ? `apiVersion: v2\nname: ${own}\nversion: 1.0.0\n` : ''
      writeFileSync(path.join(folder, name), head + text)
    }
    for await (const loaded of loadInputs(['.'], { cwd: folder })) if (loaded.kind === 'chart') return loaded.chart
    throw new Error('no chart')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function yamlFile(name: string, text: string): Promise<YamlFile> {
  return { file: sourceFile(name, { kind: 'stdin' }, text), table: (await readYaml(text)).table }
}

/** `-f` layers are given as their texts, others as on a command line. */
async function layerOf(written: string, index: number): Promise<Layer> {
  const [, flag = '', text = ''] = /^--(\S+) (.*)$/s.exec(written) ?? []
  if (isSetFlag(flag)) return { kind: 'set', argument: { flag, text } }
  return { kind: 'file', file: await yamlFile(`layer-${index}.yaml`, written) }
}

async function release(
  files: Files,
  layers: readonly string[] = [],
  more: Partial<ReleaseInput> = {},
): Promise<Coalesced> {
  return coalesceRelease({ chart: await chartOf(files), layers: await Promise.all(layers.map(layerOf)), ...more })
}

/** Where a node is written: `values.yaml 2:5 nginx`, or the flag. */
function where(node: ValueNode | undefined): string {
  const place = node === undefined ? undefined : placeOfNode(node)
  if (place?.file === undefined)
    return place?.argument === undefined ? 'nowhere' : `--${place.argument.flag} ${place.lexeme}`
  const { line, column } = place.file.lines().position(place.span.start)
  return `${place.file.path} ${line}:${column} ${place.lexeme}`
}

function chain(coalesced: Coalesced, at: string): readonly string[] {
  const node = nodeAt(coalesced.root, parsePath(at))
  return node === undefined ? [] : layersOf(node).map(where)
}

const web: Files = {
  'Chart.yaml': 'dependencies: [{name: db, version: 1.0.0, alias: data}]\n',
  'values.yaml': 'image:\n  tag: "1"\nglobal:\n  registry: parent\ndata:\n  image:\n    tag: "2"\n',
  'charts/db/Chart.yaml': '',
  'charts/db/values.yaml': 'image:\n  tag: "3"\n  repository: db\nglobal:\n  registry: child\n  own: 1\nport: 5432\n',
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
    const coalesced = await release(web, layers)
    assert.deepEqual(coalesced.problems, [])
    assert.deepEqual(chain(coalesced, at), expected)
  })
}

test('a key that a null deleted is remembered with the null and what it deleted', async () => {
  const { root } = await release(web, ['data: {image: {tag: null}, port: ~}\n', '--set image=null'])
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
  const before = await release(web)
  for (const at of ['image.tag', 'image.repository', 'port', 'global.registry', 'global.own']) {
    const rootPath = printPath(rootPathOf(['data'], parsePath(at)))
    const after = await release(web, [`--set-string ${rootPath}=changed`])
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
  const { subcharts, problems } = await release(switched)
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
  const { subcharts } = await release(switched, ['--set mid.enabled=true'])
  const switches = new Map(subcharts.map((state) => [state.path.join('.'), state.switches.map(printPath)]))
  assert.deepEqual(switches.get('one'), ['one.missing', 'one.enabled'])
  assert.deepEqual(switches.get('two'), ['tags.front', 'tags.back'])
  assert.deepEqual(switches.get('mid.low'), ['mid.low.enabled', 'mid.global.low'])
  assert.deepEqual(switches.get('always'), [])
})

test('charts that are off can be kept, to see what they would be given', async () => {
  const dropped = await release(web, ['--set data.enabled=false'])
  const files = {
    ...web,
    'Chart.yaml': 'dependencies: [{name: db, version: 1.0.0, alias: data, condition: data.enabled}]\n',
  }
  const off = await release(files, ['--set data.enabled=false'])
  const kept = await release(files, ['--set data.enabled=false'], { disabled: 'kept' })
  assert.deepEqual(chain(off, 'data.port'), [])
  assert.deepEqual(chain(kept, 'data.port'), chain(dropped, 'data.port'))
  assert.deepEqual(
    kept.subcharts.map(({ enabled }) => enabled),
    [false],
  )
})

test('a chart below an alias is named by its keys, and its two copies do not mix', async () => {
  const { root, subcharts } = await release({
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
  const coalesced = await release(importing)
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
    const { root, problems } = await release({
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
  const { problems, root } = await release(web, ['data: off\n'])
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
  const { problems } = await release(web, ['--set data=5'])
  assert.deepEqual(
    problems.map(({ path: at, file }) => [at, file]),
    [['--set', undefined]],
  )
})

test('a file that Helm cannot read is a problem, and the others still count', async () => {
  const { problems, root } = await release(web, ['- a\n', 'image: {tag: "9"}\n'])
  assert.deepEqual(
    problems.map(({ rule, path: at }) => [rule, at]),
    [['invalid-yaml', 'layer-0.yaml']],
  )
  assert.equal(where(nodeAt(root, ['image', 'tag'])), 'layer-1.yaml 1:14 "9"')
})

test('an argument that Helm refuses is told with its offset, and the others still count', async () => {
  const { setProblems, root } = await release(web, [
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
      const { root } = await release(files, layers, { helm: helmRules(version) })
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

const pool = fc.constantFrom('a', 'b', 'c')
const tree = fc.letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, 1, 'x', true),
    fc.array(fc.nat(3), { maxLength: 2 }),
    tie('map'),
  ),
  map: fc.dictionary(pool, tie('value'), { maxKeys: 3 }),
})).map

test('looking a path up in layered files finds what coalescing them gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      tree,
      tree,
      tree,
      fc.array(pool, { minLength: 1, maxLength: 3 }),
      async (top, middle, low, keys) => {
        const files = await Promise.all(
          [top, middle, low].map((data, at) => yamlFile(`${at}.yaml`, JSON.stringify(data))),
        )
        const [upper, lower, defaults] = files
        assert.ok(upper !== undefined && lower !== undefined && defaults !== undefined)
        const chart: Chart = { ...plain, values: defaults }
        const layers = [lower, upper].map((file): Layer => ({ kind: 'file', file }))
        const { root } = coalesceRelease({ chart, layers })
        const found = layeredValues(files, 'merged')(keys)
        const expected = nodeAt(root, keys)
        if (expected === undefined || (expected.kind === 'scalar' && expected.value === null))
          assert.equal(found.kind, 'absent')
        else assert.deepEqual(found.kind === 'found' && layersOf(found.node).map(where), layersOf(expected).map(where))
      },
    ),
    { numRuns: 500 },
  )
})

const plain: Chart = await chartOf({ 'Chart.yaml': '' })

const lookups: readonly { files: readonly string[]; at: KeyPath; found: string }[] = [
  { files: ['a: {l: [1]}', 'a: {l: [2, 3]}'], at: ['a', 'l', 0], found: '0.yaml 1:9 1' },
  { files: ['a: {l: [1]}', 'a: {l: [2, 3]}'], at: ['a', 'l', 1], found: 'absent because 0.yaml 1:8 [1]' },
  { files: ['a: {l: [1]}', 'a: {l: [2, 3]}'], at: [], found: '0.yaml 1:1 a: {l: [1]}' },
  { files: ['a: 1', 'a: {b: 1}'], at: ['a', 'b'], found: 'absent because 0.yaml 1:4 1' },
  { files: ['a: {b: null}', 'a: {b: 1}'], at: ['a', 'b'], found: 'absent because 0.yaml 1:8 null' },
  { files: ['a: {c: 1}', 'a: text', 'a: {b: 1}'], at: ['a', 'b'], found: '2.yaml 1:8 1' },
  { files: ['on: 1'], at: ['true'], found: '0.yaml 1:5 1' },
  { files: ['a: 1'], at: ['b'], found: 'absent' },
  { files: [], at: ['b'], found: 'absent' },
]

for (const { files, at, found } of lookups) {
  test(`${printPath(at)} in ${JSON.stringify(files)} is ${found}`, async () => {
    const layers = await Promise.all(files.map((text, index) => yamlFile(`${index}.yaml`, text)))
    const lookup = layeredValues(layers, 'merged')(at)
    const because = lookup.kind === 'absent' && lookup.because !== undefined ? ` because ${where(lookup.because)}` : ''
    assert.equal(lookup.kind === 'found' ? where(lookup.node) : `absent${because}`, found)
  })
}
