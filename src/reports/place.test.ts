import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Place, sourceFile } from '../files/source-file.ts'
import type { Finding } from '../findings/finding.ts'
import {
  type FilePath,
  type Region,
  filePathOf,
  filePathOfSource,
  printMark,
  regionOf,
  repositoryPath,
} from './place.ts'

const disk: Place = { kind: 'disk', path: '/repo/web-1.tgz' }
const outer: Place = { kind: 'member', archive: disk, name: 'web/charts/db-2.tgz' }

const regions: readonly (readonly [name: string, text: string, part: string, region: Region])[] = [
  ['columns count from 1', 'a: b\n', 'b', { line: 1, column: 4, endLine: 1, endColumn: 5 }],
  ['a byte order mark is no column', '\ufeffa: b\n', 'b', { line: 1, column: 4, endLine: 1, endColumn: 5 }],
  [
    'a byte order mark is column 1 of nothing else',
    '\ufeffa: b\nc: d\n',
    'd',
    { line: 2, column: 4, endLine: 2, endColumn: 5 },
  ],
  ['the mark itself is at column 1', '\ufeffa', '\ufeff', { line: 1, column: 1, endLine: 1, endColumn: 1 }],
  ['columns are UTF-16 code units', '# 🐳\n画🐳: b\n', 'b', { line: 2, column: 6, endLine: 2, endColumn: 7 }],
  [
    'a carriage return is no column of the next line',
    'a: b\r\nc: d\r\n',
    'd',
    { line: 2, column: 4, endLine: 2, endColumn: 5 },
  ],
  ['a span may end on another line', 'a: |\n  b\nc', '|\n  b', { line: 1, column: 4, endLine: 2, endColumn: 4 }],
]
for (const [name, text, part, region] of regions) {
  test(`regions: ${name}`, () => {
    const start = text.indexOf(part)
    assert.deepEqual(regionOf(sourceFile('x', disk, text), { start, end: start + part.length }), region)
  })
}

const files: readonly (readonly [name: string, path: string, place: Place, expected: FilePath])[] = [
  ['a file on disk', 'a!/values.yaml', { kind: 'disk', path: '/repo/a!/values.yaml' }, { path: 'a!/values.yaml' }],
  ['standard input', '-', { kind: 'stdin' }, { path: '-' }],
  [
    'a member of an archive in a folder with a hard name',
    'b!/web-1.tgz!/web/values.yaml',
    { kind: 'member', archive: disk, name: 'web/values.yaml' },
    { path: 'b!/web-1.tgz', member: 'web/values.yaml' },
  ],
  [
    'a member of an archive in an archive',
    'web-1.tgz!/web/charts/db-2.tgz!/db/values.yaml',
    { kind: 'member', archive: outer, name: 'db/values.yaml' },
    { path: 'web-1.tgz', member: 'web/charts/db-2.tgz!/db/values.yaml' },
  ],
]
for (const [name, path, place, expected] of files) {
  test(`the file to open: ${name}`, () => assert.deepEqual(filePathOfSource(sourceFile(path, place, '')), expected))
}

/** A finding about what could not be read. */
function unreadable(path: string): Finding {
  const identity = { chart: '', keyPath: '', reference: '' }
  return { rule: 'unreadable-file', severity: 'error', message: '', hint: '', path, related: [], fixes: [], identity }
}

test('the file to open is found where only a path is known', () => {
  assert.deepEqual(filePathOf(unreadable('a/values.yaml')), { path: 'a/values.yaml' })
  assert.deepEqual(filePathOf(unreadable('a.tgz!/a/charts/b.tgz!/b/x')), {
    path: 'a.tgz',
    member: 'a/charts/b.tgz!/b/x',
  })
})

test('a place is printed as terminals and editors take it for a link', () => {
  assert.equal(
    printMark({ file: sourceFile('a/v.yaml', disk, 'x\ny: z\n'), span: { start: 5, end: 6 } }),
    'a/v.yaml:2:4',
  )
})

const repositoryPaths: readonly (readonly [folder: string, path: string, expected: string])[] = [
  ['', 'charts/web/values.yaml', 'charts/web/values.yaml'],
  ['deploy/helm', 'web/values.yaml', 'deploy/helm/web/values.yaml'],
  ['deploy/helm', '../other/./values.yaml', 'deploy/other/values.yaml'],
  ['deploy', '../../outside.yaml', '../outside.yaml'],
  ['deploy', '/srv/values.yaml', '/srv/values.yaml'],
  ['deploy', 'C:/srv/values.yaml', 'C:/srv/values.yaml'],
]
for (const [folder, path, expected] of repositoryPaths) {
  test(`${path} seen from ${folder === '' ? 'the root' : folder} is ${expected} in the repository`, () => {
    assert.equal(repositoryPath(folder, path), expected)
  })
}
