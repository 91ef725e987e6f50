import assert from 'node:assert/strict'
import { truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { CHART_FILE_LIMIT, printSize, VALUES_FILE_LIMIT } from './limits.ts'
import { readBytes, readSourceFile, readStart } from './read-file.ts'
import { isProblem, type Problem, type SourceFile } from './source-file.ts'
import { tempFolder } from '../testing/temp-folder.ts'

function problemOf(result: SourceFile | Buffer | Problem): string {
  assert.ok(isProblem(result))
  assert.equal(result.rule, 'unreadable-file')
  return `${result.path} ${result.message}`
}

test('reads files of every size up to the limit, and tells the place', (t) => {
  const root = tempFolder(t, {})
  for (const size of [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20]) {
    const absolute = path.join(root, `${size}.yaml`)
    writeFileSync(absolute, 'x'.repeat(size))
    const read = readSourceFile({ absolute, path: 'x', limit: 3 << 20 })
    assert.ok(!isProblem(read))
    assert.equal(read.text.length, size)
    assert.deepEqual(read.place, { kind: 'disk', path: absolute })
  }
})

test('gives bytes that later reads do not overwrite', (t) => {
  const root = tempFolder(t, { a: 'first', b: 'other' })
  const first = readBytes({ absolute: path.join(root, 'a'), path: 'a', limit: 100 })
  readBytes({ absolute: path.join(root, 'b'), path: 'b', limit: 100 })
  assert.ok(!isProblem(first))
  assert.equal(first.toString(), 'first')
})

test('refuses a file that is too large without reading it', (t) => {
  const root = tempFolder(t, { 'values.yaml': 'a: 1\n' })
  const absolute = path.join(root, 'values.yaml')
  // Sparse: nothing of it is on disk.
  truncateSync(absolute, 50 * 1024 * 1024)
  const message = problemOf(readSourceFile({ absolute, path: 'values.yaml', limit: VALUES_FILE_LIMIT }))
  assert.equal(message, 'values.yaml is 50 MiB, more than the 20 MiB that are read of one file')
  truncateSync(absolute, CHART_FILE_LIMIT + 1)
  const near = problemOf(readBytes({ absolute, path: 'values.yaml', limit: CHART_FILE_LIMIT }))
  assert.equal(near, 'values.yaml is 5242881 bytes, more than the 5 MiB that are read of one file')
})

const refused: readonly { readonly name: string; readonly at: string; readonly message: RegExp }[] = [
  { name: 'a folder', at: 'folder', message: /is a folder/ },
  { name: 'a link that leads nowhere', at: 'dangling', message: /does not exist/ },
  { name: 'a link that leads in a circle', at: 'circle', message: /leads in a circle/ },
  { name: 'a file below a file', at: 'file/x', message: /does not exist/ },
  { name: 'a name that is too long', at: 'x'.repeat(300), message: /too long/ },
  { name: 'bytes that are no text', at: 'binary', message: /binary/ },
]

for (const { name, at, message } of refused) {
  test(`says why it cannot read ${name}`, (t) => {
    const root = tempFolder(t, {
      'folder/': '',
      file: 'a: 1',
      binary: Buffer.from([1, 0, 2]),
      dangling: { link: 'nowhere' },
      circle: { link: 'circle' },
    })
    const read = readSourceFile({ absolute: path.join(root, at), path: 'shown', limit: 100 })
    assert.match(problemOf(read), message)
    assert.ok(isProblem(read) && read.hint !== '')
  })
}

test('looks at the start of a file, and at nothing of what cannot be read', (t) => {
  const root = tempFolder(t, { long: 'abcdef', short: 'a', 'folder/': '' })
  const starts = ['long', 'short', 'folder', 'nothing'].map((name) => readStart(path.join(root, name), 3).toString())
  assert.deepEqual(starts, ['abc', 'a', '', ''])
})

test('prints sizes for people', () => {
  assert.deepEqual([0, 1023, 1024, 1536, 5 << 20, 5.25 * (1 << 20)].map(printSize), [
    '0 bytes',
    '1023 bytes',
    '1 KiB',
    '1.5 KiB',
    '5 MiB',
    '5.3 MiB',
  ])
})
