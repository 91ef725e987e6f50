// Holds documents to the sources: generated parts are fresh, and paths and commands that documents name exist.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isCommand } from './cli/command-names.ts'
import { version } from './cli/version.ts'
import { generatedFiles } from './testing/docs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')
const manifest = read('package.json')
const readme = read('README.md')

test('generated documents are what npm run docs would write', () => {
  for (const [name, text] of generatedFiles()) assert.equal(read(name), text, `${name}: run npm run docs`)
})

test('the version is that of package.json', () => assert.match(manifest, new RegExp(`"version": "${version}"`)))

test('nothing runs when the package is installed', () => {
  assert.doesNotMatch(manifest, /"(?:pre|post)?install"|"prepare"|"prepack"|"dependencies"/)
})

test('files that README.md names in a code span exist', () => {
  const paths = [...readme.matchAll(/`((?:src|rules|testdata|dist|\.ci)\/[\w./-]*)`/g)].map(([, name = '']) => name)
  assert.ok(paths.length > 0)
  assert.deepEqual(
    paths.filter((name) => !existsSync(path.join(root, name))),
    [],
  )
})

test('npm scripts that README.md names exist', () => {
  const scripts = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
  assert.deepEqual(
    scripts.filter((name) => !manifest.includes(`"${name}":`)),
    [],
  )
})

test('commands that README.md names exist', () => {
  const named = [...readme.matchAll(/`chartpin ([a-z]+(?:-[a-z]+)*)/g)].map(([, name = '']) => name)
  assert.ok(named.length > 0)
  assert.deepEqual(
    named.filter((name) => !isCommand(name)),
    [],
  )
})
