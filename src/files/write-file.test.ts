import assert from 'node:assert/strict'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { type WriteOutcome, writeFile } from './write-file.ts'
import { tempFolder } from '../testing/temp-folder.ts'

function write(absolute: string, text: string, before?: string): WriteOutcome {
  const old = before === undefined ? {} : { before: Buffer.from(before) }
  return writeFile({ absolute, path: 'shown.yaml', bytes: Buffer.from(text), ...old })
}

const print = (outcome: WriteOutcome): string =>
  outcome.kind === 'failed' ? `failed ${outcome.path} ${outcome.message}` : `${outcome.kind} ${outcome.path}`

test('puts new bytes in the place of the old, and leaves nothing else behind', (t) => {
  const root = tempFolder(t, { 'values.yaml': 'a: 1\r\n' })
  const absolute = path.join(root, 'values.yaml')
  chmodSync(absolute, 0o640)
  assert.equal(print(write(absolute, 'a: 2\r\n', 'a: 1\r\n')), 'written shown.yaml')
  assert.equal(readFileSync(absolute, 'utf8'), 'a: 2\r\n')
  assert.equal(statSync(absolute).mode & 0o7777, 0o640)
  assert.deepEqual(readdirSync(root), ['values.yaml'])
})

test('makes a file that is not there', (t) => {
  const root = tempFolder(t, {})
  assert.equal(print(write(path.join(root, 'new.yaml'), 'a: 1')), 'written shown.yaml')
  assert.equal(readFileSync(path.join(root, 'new.yaml'), 'utf8'), 'a: 1')
})

test('gives a file the mode that it must have, whatever it had before', (t) => {
  const root = tempFolder(t, { 'old.yaml': 'a: 1', 'same.yaml': 'b: 1' })
  for (const [name, text] of [
    ['new.yaml', 'c: 1'],
    ['old.yaml', 'a: 2'],
    ['same.yaml', 'b: 1'],
  ] as const) {
    const absolute = path.join(root, name)
    const outcome = writeFile({ absolute, path: name, bytes: Buffer.from(text), mode: 0o600 })
    assert.equal(print(outcome), `written ${name}`)
    assert.equal(statSync(absolute).mode & 0o7777, 0o600)
    assert.equal(readFileSync(absolute, 'utf8'), text)
    const again = writeFile({ absolute, path: name, bytes: Buffer.from(text), mode: 0o600 })
    assert.equal(print(again), `unchanged ${name}`)
  }
})

test('does not touch a file that has the bytes already', (t) => {
  const root = tempFolder(t, { 'values.yaml': 'a: 1' })
  const before = statSync(path.join(root, 'values.yaml')).ino
  assert.equal(print(write(path.join(root, 'values.yaml'), 'a: 1')), 'unchanged shown.yaml')
  assert.equal(statSync(path.join(root, 'values.yaml')).ino, before)
})

test('writes what a link leads to and keeps the link', (t) => {
  const root = tempFolder(t, { 'real/values.yaml': 'a: 1', 'link.yaml': { link: 'real/values.yaml' } })
  assert.equal(print(write(path.join(root, 'link.yaml'), 'a: 2')), 'written shown.yaml')
  assert.ok(lstatSync(path.join(root, 'link.yaml')).isSymbolicLink())
  assert.equal(readFileSync(path.join(root, 'real/values.yaml'), 'utf8'), 'a: 2')
})

test('leaves a file alone that somebody changed or took away in the meantime', (t) => {
  const root = tempFolder(t, { 'values.yaml': 'a: 3' })
  const changed = write(path.join(root, 'values.yaml'), 'a: 2', 'a: 1')
  assert.equal(print(changed), 'failed shown.yaml was changed by somebody else since it was read')
  assert.equal(readFileSync(path.join(root, 'values.yaml'), 'utf8'), 'a: 3')
  const gone = write(path.join(root, 'gone.yaml'), 'a: 2', 'a: 1')
  assert.equal(print(gone), 'failed shown.yaml was taken away since it was read')
  assert.deepEqual(readdirSync(root), ['values.yaml'])
})

const refused: readonly { readonly name: string; readonly at: string; readonly message: string }[] = [
  { name: 'a folder', at: 'folder', message: 'is no regular file' },
  { name: 'a device', at: 'device', message: 'is no regular file' },
  {
    name: 'a file in a folder that is not there',
    at: 'gone/values.yaml',
    message: 'was not written: its folder does not exist',
  },
  { name: 'a file below a file', at: 'file/values.yaml', message: 'was not written: its folder does not exist' },
  { name: 'a link in a circle', at: 'circle', message: 'is a link that leads in a circle' },
]

for (const { name, at, message } of refused) {
  test(`says why it does not write ${name}`, (t) => {
    const root = tempFolder(t, { 'folder/': '', file: 'x', circle: { link: 'circle' }, device: { link: '/dev/null' } })
    assert.equal(print(write(path.join(root, at), 'a: 1')), `failed shown.yaml ${message}`)
    assert.deepEqual(readdirSync(root), ['circle', 'device', 'file', 'folder'])
  })
}

test('finds another name where its own is taken', (t) => {
  const root = tempFolder(t, { 'values.yaml': 'a: 1', [`.values.yaml.${process.pid}-0.tmp`]: 'somebody’s' })
  assert.equal(print(write(path.join(root, 'values.yaml'), 'a: 2')), 'written shown.yaml')
  assert.equal(readFileSync(path.join(root, `.values.yaml.${process.pid}-0.tmp`), 'utf8'), 'somebody’s')
})
