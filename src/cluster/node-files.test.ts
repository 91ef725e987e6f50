// Files of a node by the paths that the node knows them by.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { isProblem } from '../files/source-file.ts'
import { nodeFiles, withPaths, type NodeFiles } from './node-files.ts'
import { scratchFolder } from '../testing/temp-folder.ts'

const root = scratchFolder()
for (const name of ['node/etc/a.toml', 'node/etc/certs/x', 'certs/docker.io/hosts.toml', 'certs/quay.io/hosts.toml']) {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), name)
}

const files = nodeFiles(
  [
    { node: '/', real: path.join(root, 'node') },
    { node: '/etc/certs', real: path.join(root, 'certs') },
    { node: '/one.toml', real: path.join(root, 'node/etc/a.toml') },
  ],
  root,
)

function read(from: NodeFiles, nodePath: string): string | undefined {
  const file = from.read(nodePath)
  return file === undefined || isProblem(file) ? undefined : `${file.path}: ${file.text}`
}

const reads: readonly (readonly [nodePath: string, text: string | undefined])[] = [
  ['/etc/a.toml', 'node/etc/a.toml: node/etc/a.toml'],
  ['/etc/../etc//a.toml', 'node/etc/a.toml: node/etc/a.toml'],
  ['/etc/certs/docker.io/hosts.toml', 'certs/docker.io/hosts.toml: certs/docker.io/hosts.toml'],
  ['/one.toml', 'node/etc/a.toml: node/etc/a.toml'],
  ['/etc/certs/x', undefined],
  ['/etc/none', undefined],
  ['/etc', undefined],
  ['etc/a.toml', undefined],
  ['/../../../certs/quay.io/hosts.toml', undefined],
]

for (const [nodePath, text] of reads) {
  test(`${nodePath} is ${text === undefined ? 'no file' : 'read'}`, () => {
    assert.equal(read(files, nodePath), text)
  })
}

test('folders are listed in order, and what is none is not', () => {
  assert.deepEqual(files.list('/etc/certs'), ['docker.io', 'quay.io'])
  assert.deepEqual(files.list('/etc'), ['a.toml', 'certs'])
  assert.equal(files.list('/none'), undefined)
})

test('a file is read once', () => {
  assert.equal(files.read('/etc/a.toml'), files.read('/one.toml'))
})

test('what is laid over other files hides them', () => {
  const over = withPaths(files, [{ node: '/etc', real: path.join(root, 'certs') }], root)
  assert.deepEqual(over.list('/etc'), ['docker.io', 'quay.io'])
  assert.equal(read(over, '/one.toml'), 'node/etc/a.toml: node/etc/a.toml')
})

test('without paths there is nothing', () => {
  assert.equal(nodeFiles([], root).realOf('/etc'), undefined)
})
