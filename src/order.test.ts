// Holds the sources to the table of folders in README.md: who may import whom, no cycles inside a folder, and which folder alone
// may import a third-party package.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = readRooms(readFileSync(path.join(root, 'README.md'), 'utf8'))

/** The folders that may import each package; tests and `src/testing` may import any. */
const homes: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  'js-yaml': ['yaml'],
  'fast-glob': ['files'],
  minimist: ['cli'],
  re2js: ['template'],
  // Once as Helm's `fromToml`, and once with the place of each value.
  'smol-toml': ['template', 'cluster'],
}

/** What the files of `rules/` may import. */
const ruleSources: readonly string[] = [
  'src/findings/',
  'src/cluster/notice-rules.ts',
  'src/facts/',
  'src/uses/',
  'src/reference/',
  'src/yaml/',
  'src/files/',
  'src/charts/',
  'src/text/',
]

interface Import {
  readonly from: string
  readonly to: string
}

const shipped = ['src', 'rules']
  .flatMap(sourceFiles)
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('src/testing/'))
const imports = shipped.flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')))

test('every folder of src stands in the table of README.md, and the other way round', () => {
  const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.map((folder) => folder.name).filter((name) => name !== 'testing')
  assert.deepEqual(names.toSorted(), rooms.toSorted())
})

test('a folder imports only from folders above it in the table', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [importer, imported] = [roomOf(from), roomOf(to)]
    return importer !== undefined && imported !== undefined && rooms.indexOf(imported) > rooms.indexOf(importer)
  })
  assert.deepEqual(wrong, [])
})

test('nothing that is shipped imports what is only for tests', () => {
  assert.deepEqual(
    imports.filter(({ to }) => to.startsWith('src/testing/') || to.endsWith('.test.ts')),
    [],
  )
})

test('only src/cli imports rules, and rules import only what they may', () => {
  const wrong = imports.filter(({ from, to }) =>
    from.startsWith('rules/')
      ? to.startsWith('src/') && !ruleSources.some((source) => to.startsWith(source))
      : to.startsWith('rules/') && !from.startsWith('src/cli/'),
  )
  assert.deepEqual(wrong, [])
})

test('rules have no access to files, network or processes', () => {
  assert.deepEqual(
    imports.filter(({ from, to }) => from.startsWith('rules/') && to.startsWith('node:')),
    [],
  )
})

test('a third-party package is imported only in its own folders', () => {
  const foreign = imports.filter(
    ({ to }) => !to.startsWith('src/') && !to.startsWith('rules/') && !to.startsWith('node:'),
  )
  assert.deepEqual(
    foreign.filter(({ from, to }) => !(homes[to.split('/', 1)[0] ?? ''] ?? []).includes(roomOf(from) ?? '')),
    [],
  )
  const tomlReaders = foreign.filter(({ to }) => to === 'smol-toml').map(({ from }) => from)
  assert.deepEqual(tomlReaders.toSorted(), ['src/cluster/toml-tree.ts', 'src/template/encode/from-toml.ts'])
})

for (const room of [...rooms, 'rules']) {
  test(`the files of ${room} do not import each other in a circle`, () => {
    const inside = room === 'rules' ? 'rules/' : `src/${room}/`
    assert.deepEqual(findCycle(imports.filter(({ from, to }) => from.startsWith(inside) && to.startsWith(inside))), [])
  })
}

test('the search for circles finds one', () => {
  const chain = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'b' },
  ]
  assert.deepEqual(findCycle(chain), ['b', 'c', 'b'])
})

test('imports of all forms are seen', () => {
  const text = `import type { A } from './a.ts'\nimport {\n  b,\n} from '../text/b.ts'\nexport * from 'yaml'\nawait import('./c.ts')\nimport './d.ts'\n`
  assert.deepEqual(
    importsOf('src/yaml/x.ts', text).map(({ to }) => to),
    ['src/yaml/a.ts', 'src/text/b.ts', 'yaml', 'src/yaml/d.ts', 'src/yaml/c.ts'],
  )
})

function readRooms(readme: string): readonly string[] {
  const table = readme.slice(readme.indexOf('| folder | makes |'))
  const rows = table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `(\w+)` \|/gm)
  return [...rows].map(([, name]) => name ?? '')
}

function sourceFiles(top: string): readonly string[] {
  return readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(top, ...name.split(path.sep)))
}

function importsOf(from: string, text: string): readonly Import[] {
  const statements = text.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)
  const calls = text.matchAll(/\bimport\(\s*'([^']+)'/g)
  return [...statements, ...calls].map(([, target = '']) => ({
    from,
    to: target.startsWith('.') ? path.posix.join(path.posix.dirname(from), target) : target,
  }))
}

function roomOf(file: string): string | undefined {
  return /^src\/(\w+)\//.exec(file)?.[1]
}

/** The first circle that a walk along the imports meets, as a chain that ends where it begins; empty where there is none. */
function findCycle(edges: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to])
  const done = new Set<string>()
  const walk = (file: string, chain: readonly string[]): readonly string[] => {
    if (chain.includes(file)) return [...chain.slice(chain.indexOf(file)), file]
    if (done.has(file)) return []
    for (const to of targets.get(file) ?? []) {
      const cycle = walk(to, [...chain, file])
      if (cycle.length > 0) return cycle
    }
    done.add(file)
    return []
  }
  for (const file of targets.keys()) {
    const cycle = walk(file, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
