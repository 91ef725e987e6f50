import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Script } from 'node:vm'
import { tempFolder } from '../testing/temp-folder.ts'
import { keepCode, type ToKeep } from './keep-code.ts'
import { readKeptCode } from './kept-code.ts'

function toKeep(folder: string, sources: readonly string[]): ToKeep {
  const compiled = sources.map((source) => {
    const script = new Script(`'${source}'`, { filename: source })
    return [source, { script, size: source.length, mtimeMs: 1 }] as const
  })
  const file = path.join(folder, 'lint.bin')
  return { folder, file, identity: 'here', flags: '', compiled: new Map(compiled), kept: undefined }
}

test('only the user can read what is kept', (t) => {
  const folder = tempFolder(t, {})
  keepCode(toKeep(folder, ['a']))
  assert.deepEqual(readdirSync(folder), ['lint.bin'])
  if (process.platform !== 'win32') assert.equal(statSync(path.join(folder, 'lint.bin')).mode & 0o777, 0o600)
})

test('files of the program that a run did not need stay kept', (t) => {
  const folder = tempFolder(t, {})
  const first = toKeep(folder, ['core', 'report'])
  keepCode(first)
  const kept = readKeptCode(first.file, 'here')
  keepCode({ ...toKeep(folder, ['core', 'charts']), kept })
  const second = readKeptCode(first.file, 'here')
  assert.deepEqual([...(second?.scripts.keys() ?? [])], ['core', 'report', 'charts'])
  assert.deepEqual(second?.scripts.get('report')?.data, kept?.scripts.get('report')?.data)
})

test('what cannot be put in its place leaves nothing behind', (t) => {
  const folder = tempFolder(t, {})
  mkdirSync(path.join(folder, 'lint.bin'))
  keepCode(toKeep(folder, ['core']))
  assert.deepEqual(readdirSync(folder), ['lint.bin'])
})

test('a folder that is not there is not made', (t) => {
  const folder = path.join(tempFolder(t, {}), 'absent')
  keepCode(toKeep(folder, ['core']))
  assert.deepEqual(readdirSync(path.dirname(folder)), [])
})

test('of many files the oldest go, and folders stay', (t) => {
  const folder = tempFolder(t, { 'of-newer-node/': '' })
  for (let age = 1; age <= 20; age++) {
    const file = path.join(folder, `lint-${age}.bin`)
    writeFileSync(file, '')
    utimesSync(file, 1_000_000 - age, 1_000_000 - age)
  }
  keepCode(toKeep(folder, ['core']))
  const left = readdirSync(folder)
  assert.equal(left.length, 17)
  assert.ok(left.includes('of-newer-node') && left.includes('lint.bin') && left.includes('lint-15.bin'))
})
