import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isGitIgnored, parseGitIgnore } from './gitignore.ts'
import { parseHelmIgnore, withoutIgnored } from './helmignore.ts'
import { sourceFile } from './source-file.ts'
import { diskTree, type FileTree } from './tree.ts'
import { tempFolder } from '../testing/temp-folder.ts'

interface Vector {
  readonly name: string
  readonly rules: string
  /** Names that end in `/` are folders. */
  readonly ignored: readonly string[]
  readonly kept: readonly string[]
  readonly refused?: readonly string[]
}

function readVectors(name: string): readonly Vector[] {
  // The files are ours, and their shape is what this test is about.
  return JSON.parse(readFileSync(new URL(`../../testdata/files/${name}`, import.meta.url), 'utf8')) as readonly Vector[]
}

/** Whether a name is ignored by itself or by a folder around it. */
function isIgnored(name: string, asks: (name: string, kind: 'file' | 'folder') => boolean): boolean {
  const parts = name.split('/').filter((part) => part !== '')
  return parts.some((_, i) => {
    const isLast = i === parts.length - 1
    return asks(parts.slice(0, i + 1).join('/'), isLast && !name.endsWith('/') ? 'file' : 'folder')
  })
}

for (const { name, rules, ignored, kept, refused } of readVectors('helmignore.json')) {
  test(`.helmignore: ${name}`, () => {
    const file = sourceFile('.helmignore', { kind: 'stdin' }, rules)
    const read = parseHelmIgnore(file)
    const asks = (asked: string): boolean => isIgnored(asked, (part, kind) => read.ignores(part, kind))
    assert.deepEqual([...ignored, ...kept].filter(asks), ignored)
    const lines = read.problems.map(({ span }) => span && rules.slice(span.start, span.end))
    assert.deepEqual(lines, refused ?? [])
  })
}

for (const { name, rules, ignored, kept } of readVectors('gitignore.json')) {
  test(`.gitignore: ${name}`, () => {
    const chain = [{ from: '/repo/'.length, rules: parseGitIgnore(rules) }]
    const asks = (asked: string): boolean =>
      isIgnored(asked, (part, kind) => isGitIgnored(chain, `/repo/${part}`, kind))
    assert.deepEqual([...ignored, ...kept].filter(asks), ignored)
  })
}

test('.gitignore: a deeper file overrules the ones above it', () => {
  const chain = [
    { from: '/repo/'.length, rules: parseGitIgnore('*.yaml\n/a.txt') },
    { from: '/repo/web/'.length, rules: parseGitIgnore('!values.yaml\n/a.txt') },
  ]
  const asks = (name: string): boolean => isGitIgnored(chain, `/repo/${name}`, 'file')
  assert.deepEqual(['web/values.yaml', 'web/x.yaml', 'web/a.txt', 'web/b/a.txt'].map(asks), [false, true, true, false])
})

function allFiles(tree: FileTree, folder = ''): readonly string[] {
  const entries = tree.list(folder)
  assert.ok(Array.isArray(entries))
  return entries.flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.kind === 'folder' ? allFiles(tree, name) : [name]
  })
}

test('.helmignore: holds in vendored subcharts, whose own file counts for nothing', (t) => {
  const root = tempFolder(t, {
    'Chart.yaml': '',
    'secret.txt': '',
    'charts/db/Chart.yaml': '',
    'charts/db/secret.txt': '',
    'charts/db/values.yaml': '',
    'charts/db/.helmignore': 'values.yaml',
    'charts/old/Chart.yaml': '',
  })
  const tree = diskTree({ absolute: root, path: '.', border: () => root })
  const file = sourceFile('.helmignore', { kind: 'stdin' }, 'secret.txt\ncharts/old\n')
  const seen = withoutIgnored(tree, parseHelmIgnore(file))
  assert.deepEqual(allFiles(seen), [
    'Chart.yaml',
    'charts/db/.helmignore',
    'charts/db/Chart.yaml',
    'charts/db/values.yaml',
  ])
  assert.deepEqual(allFiles(seen.below('charts/db')), ['.helmignore', 'Chart.yaml', 'values.yaml'])
  assert.equal(seen.read('charts/db/secret.txt'), undefined)
  assert.equal(seen.bytes('charts/old/Chart.yaml'), undefined)
  assert.equal(seen.entry('charts/old'), undefined)
  assert.deepEqual(seen.list('charts/old'), [])
})
