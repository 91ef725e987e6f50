import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readBytes } from './read-file.ts'
import { isProblem, sourceFile, type SourceFile } from './source-file.ts'
import { openArchive } from './tgz.ts'
import type { FileTree } from './tree.ts'
import { writeBack } from './write-back.ts'
import { tarOf } from '../testing/tar-builder.ts'
import { tempFolder } from '../testing/temp-folder.ts'

const inner = gzipSync(
  tarOf([
    { name: 'db/Chart.yaml', content: 'name: db' },
    { name: 'db/values.yaml', content: 'b: 1\n' },
  ]),
)
const outer = gzipSync(
  tarOf([
    { name: 'web/Chart.yaml', content: 'name: web' },
    { name: 'web/values.yaml', content: '\uFEFFa: 1\r\n' },
    { name: 'web/charts/db-1.0.0.tgz', content: inner },
  ]),
)

function treeOf(absolute: string): { readonly web: FileTree; readonly db: FileTree } {
  const bytes = readBytes({ absolute, path: 'web.tgz', limit: 1 << 20 })
  assert.ok(!isProblem(bytes))
  const budget = { left: 1 << 20 }
  const { tree: web } = openArchive({ bytes, path: 'web.tgz', place: { kind: 'disk', path: absolute }, budget })
  const nested = web.bytes('charts/db-1.0.0.tgz')
  assert.ok(Buffer.isBuffer(nested))
  const name = 'charts/db-1.0.0.tgz'
  const { tree: db } = openArchive({ bytes: nested, path: `web.tgz!/web/${name}`, place: web.place(name), budget })
  return { web, db }
}

function fileOf(tree: FileTree, name: string): SourceFile {
  const file = tree.read(name)
  assert.ok(file !== undefined && !isProblem(file))
  return file
}

const disk = (absolute: string, text: string): SourceFile =>
  sourceFile('shown.yaml', { kind: 'disk', path: absolute }, text)

test('writes files on disk and archives, nested ones too, each once', async (t) => {
  const root = tempFolder(t, { 'web.tgz': outer, 'values.yaml': 'c: 1\n' })
  const archive = path.join(root, 'web.tgz')
  const { web, db } = treeOf(archive)
  const outcomes = await writeBack([
    { file: fileOf(web, 'values.yaml'), text: '\uFEFFa: 2\r\n' },
    { file: disk(path.join(root, 'values.yaml'), 'c: 1\n'), text: 'c: 2\n' },
    { file: fileOf(db, 'values.yaml'), text: 'b: 2\n' },
  ])
  assert.deepEqual(outcomes, [
    { kind: 'written', path: 'web.tgz' },
    { kind: 'written', path: 'shown.yaml' },
  ])
  const after = treeOf(archive)
  assert.equal(fileOf(after.web, 'values.yaml').text, '\uFEFFa: 2\r\n')
  assert.equal(fileOf(after.db, 'values.yaml').text, 'b: 2\n')
  assert.equal(fileOf(after.db, 'Chart.yaml').text, 'name: db')
  assert.equal(readFileSync(path.join(root, 'values.yaml'), 'utf8'), 'c: 2\n')
  assert.deepEqual(readdirSync(root), ['values.yaml', 'web.tgz'])
})

test('leaves a file alone that is not any more what was read', async (t) => {
  const root = tempFolder(t, { 'web.tgz': outer, 'values.yaml': 'c: 5\n' })
  const archive = path.join(root, 'web.tgz')
  const { web } = treeOf(archive)
  const other = gzipSync(tarOf([{ name: 'web/Chart.yaml' }, { name: 'web/values.yaml', content: 'a: 7\n' }]))
  writeFileSync(archive, other)
  const outcomes = await writeBack([
    { file: fileOf(web, 'values.yaml'), text: 'a: 2\n' },
    { file: disk(path.join(root, 'values.yaml'), 'c: 1\n'), text: 'c: 2\n' },
  ])
  const told = outcomes.map((outcome) =>
    outcome.kind === 'failed' ? `${outcome.path} ${outcome.message}` : outcome.kind,
  )
  assert.deepEqual(told, [
    'web.tgz web/values.yaml: was changed by somebody else since it was read',
    'shown.yaml was changed by somebody else since it was read',
  ])
  assert.ok(readFileSync(archive).equals(other))
  assert.equal(readFileSync(path.join(root, 'values.yaml'), 'utf8'), 'c: 5\n')
})

test('says that standard input cannot be written', async () => {
  const [outcome] = await writeBack([{ file: sourceFile('<stdin>', { kind: 'stdin' }, 'a: 1'), text: 'a: 2' }])
  assert.ok(outcome?.kind === 'failed' && outcome.path === '<stdin>')
})

test('an archive that is gone is a failure, not an exception', async (t) => {
  const root = tempFolder(t, { 'web.tgz': outer })
  const { web } = treeOf(path.join(root, 'web.tgz'))
  writeFileSync(path.join(root, 'web.tgz'), 'hello')
  const [outcome] = await writeBack([{ file: fileOf(web, 'values.yaml'), text: 'a: 2' }])
  assert.ok(outcome?.kind === 'failed' && outcome.message === 'is no gzip archive')
})

test('two different texts for one file are a mistake of the caller', async (t) => {
  const root = tempFolder(t, { 'values.yaml': 'c: 1\n' })
  const file = disk(path.join(root, 'values.yaml'), 'c: 1\n')
  await assert.rejects(
    writeBack([
      { file, text: 'c: 2\n' },
      { file, text: 'c: 3\n' },
    ]),
    /two different texts/,
  )
})
