import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import { applyEdits } from '../../text/edits.ts'
import { parsePath } from '../../yaml/path.ts'
import { readYaml } from '../../yaml/read.ts'
import { insertKeys } from './insert-keys.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly set: Readonly<Record<string, string | boolean>>
  readonly becomes: string
  readonly refused?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'a new key stands behind the last one of its map, as deep as that',
    text: 'image:\n    repository: web # ours\n    tag: v1\nreplicas: 1\n',
    set: { 'image.registry': 'mirror.test' },
    becomes: 'image:\n    repository: web # ours\n    tag: v1\n    registry: mirror.test\nreplicas: 1\n',
  },
  {
    name: 'maps that are not there are made, all keys of one together',
    text: 'replicas: 1\n',
    set: { 'global.imageRegistry': 'mirror.test', 'global.security.allowInsecureImages': true },
    becomes: 'replicas: 1\nglobal:\n  imageRegistry: mirror.test\n  security:\n    allowInsecureImages: true\n',
  },
  {
    name: 'an empty map in braces becomes one of lines',
    text: 'global: {} # nothing yet\nreplicas: 1\n',
    set: { 'global.imageRegistry': 'mirror.test' },
    becomes: 'global: \n  imageRegistry: mirror.test # nothing yet\nreplicas: 1\n',
  },
  {
    name: 'a key without a value becomes a map',
    text: 'sub:\n  global:\nreplicas: 1\n',
    set: { 'sub.global.imageRegistry': 'mirror.test' },
    becomes: 'sub:\n  global:\n    imageRegistry: mirror.test\nreplicas: 1\n',
  },
  {
    name: 'an empty file gets the keys',
    text: '# values\n',
    set: { image: 'web' },
    becomes: '# values\nimage: web\n',
  },
  {
    name: 'a block of text at the end stays whole',
    text: 'a:\n  script: |\n    one\n    two\n',
    set: { 'a.image': 'web' },
    becomes: 'a:\n  script: |\n    one\n    two\n  image: web\n',
  },
  {
    name: 'line ends stay those of the file',
    text: 'a:\r\n  b: 1\r\n',
    set: { 'a.c': 'web' },
    becomes: 'a:\r\n  b: 1\r\n  c: web\r\n',
  },
  {
    name: 'a file without a last line end gets its keys on lines of their own',
    text: 'a: 1',
    set: { b: 'web' },
    becomes: 'a: 1\nb: web',
  },
  {
    name: 'a null, an alias of one, and a key without a value are replaced',
    text: 'none: &none\na:\n  b: *none # theirs\n  c: ~\n  d:\n',
    set: { 'a.b': 'web', 'a.c': 'api', 'a.d': 'job' },
    becomes: 'none: &none\na:\n  b: web # theirs\n  c: api\n  d: job\n',
  },
  {
    name: 'what says something stays, behind an alias too',
    text: 'one: &one 1\nmap: &map {}\na:\n  b: *one\n  c: *map\n',
    set: { 'a.b': 'web', 'a.c': 'api' },
    becomes: 'one: &one 1\nmap: &map {}\na:\n  b: *one\n  c: *map\n',
    refused: ['a.b', 'a.c'],
  },
  {
    name: 'maps in braces and lists take none',
    text: 'a: {b: 1}\nlist:\n  - x\n',
    set: { 'a.c': 'web', 'list[0].image': 'web' },
    becomes: 'a: {b: 1}\nlist:\n  - x\n',
    refused: ['a.c', 'list.0.image'],
  },
]

for (const { name, text, set, becomes, refused = [] } of cases) {
  test(name, async () => {
    const { table } = await readYaml(text)
    const settings = Object.entries(set).map(([path, value]) => ({ path: parsePath(path), value }))
    const made = insertKeys({ file: sourceFile('values.yaml', { kind: 'stdin' }, text), table }, settings)
    assert.equal(applyEdits(text, made.edits), becomes)
    assert.deepEqual(
      made.refused.map(({ path }) => path.join('.')),
      refused,
    )
    const after = await readYaml(becomes)
    assert.deepEqual(after.problems, [])
  })
}
