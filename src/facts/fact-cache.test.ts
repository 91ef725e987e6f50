// What is kept of images between runs, and for how long it is believed.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import { assertNoSecret, CANARY, connectionTo } from '../testing/registry-client.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { type FactCache, openFactCache } from './fact-cache.ts'
import type { Asking, FoundImage } from './image-fact.ts'
import type { Question } from './route.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`
const MINUTE = 60_000

const found: FoundImage = {
  digest: DIGEST,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  platforms: [
    { platform: { os: 'linux', architecture: 'arm', variant: 'v7' }, digest: OTHER },
    { platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2340' }, digest: OTHER },
  ],
  size: 12345,
  created: '2024-05-06T07:08:09Z',
}

const question: Question = {
  connection: connectionTo('r.test', { secret: { kind: 'basic', username: 'ann', password: CANARY } }),
  repository: 'a/b',
  credential: 'ann@config.json',
}

function parsed(text: string): Reference {
  const reference = parseReference(text)
  assert.ok(reference.ok)
  return reference.reference
}

const tagged = parsed('r.test/a/b:1')

/** The same folder, opened at another time. */
function opener(context: TestContext): {
  readonly folder: string
  readonly open: (now: number, maxAge: number) => FactCache
} {
  const folder = tempFolder(context, {})
  return { folder, open: (now, maxAge) => openFactCache({ folder, maxAge, now: () => now }) }
}

test('what is kept comes back whole, with its age, as long as it is young enough', (context) => {
  const { open } = opener(context)
  open(0, 0).write(question, tagged, { found, depth: 'size' })
  const read = (now: number, maxAge: number): ReturnType<FactCache['read']> =>
    open(now, maxAge).read(question, tagged, { depth: 'size' })
  assert.deepEqual(read(MINUTE - 1, MINUTE), { found, age: MINUTE - 1 })
  assert.equal(read(MINUTE, MINUTE), undefined)
  assert.equal(read(0, 0), undefined)
  assert.deepEqual(read(1e15, Infinity), { found, age: 1e15 })
})

test('a clock that was put back does not make a fact younger than new', (context) => {
  const { open } = opener(context)
  open(MINUTE, 0).write(question, tagged, { found, depth: 'size' })
  assert.equal(open(0, 1).read(question, tagged, { depth: 'size' })?.age, 0)
})

test('less than is asked does not come back, and more does', (context) => {
  const { open } = opener(context)
  const depths: readonly Asking['depth'][] = ['existence', 'platforms', 'size']
  const cache = open(0, MINUTE)
  for (const [at, depth] of depths.entries()) {
    cache.write(question, tagged, { found, depth })
    const told = depths.filter((each) => cache.read(question, tagged, { depth: each }) !== undefined)
    assert.deepEqual(told, depths.slice(0, at + 1))
  }
})

test('a fact belongs to its registry, its way, its image and who asked', (context) => {
  const { open } = opener(context)
  const cache = open(0, MINUTE)
  cache.write(question, tagged, { found, depth: 'size' })
  const { connection } = question
  const others: readonly Question[] = [
    { ...question, credential: 'none' },
    { ...question, repository: 'a/c' },
    { ...question, connection: { ...connection, host: 'mirror.test' } },
    { ...question, connection: { ...connection, scheme: 'https' } },
    { ...question, connection: { ...connection, basePath: '/proxy/v2' } },
    { ...question, connection: { ...connection, namespace: 'docker.io' } },
  ]
  for (const other of others) assert.equal(cache.read(other, tagged, { depth: 'existence' }), undefined)
  assert.equal(cache.read(question, parsed('r.test/a/b:2'), { depth: 'existence' }), undefined)
})

test('for a digest nothing is believed that has another one', (context) => {
  const { open } = opener(context)
  const cache = open(0, MINUTE)
  const pinned = parsed(`r.test/a/b@${OTHER}`)
  cache.write(question, pinned, { found, depth: 'size' })
  assert.equal(cache.read(question, pinned, { depth: 'existence' }), undefined)
  cache.write(question, pinned, { found: { ...found, digest: OTHER }, depth: 'size' })
  assert.equal(cache.read(question, pinned, { depth: 'existence' })?.found.digest, OTHER)
})

const good = { version: 1, at: 0, depth: 'existence', digest: DIGEST, mediaType: 'm', platforms: [] }
const hostile: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'nothing', text: '' },
  { name: 'half of it', text: JSON.stringify(good).slice(0, 30) },
  { name: 'null', text: 'null' },
  { name: 'a list', text: '[]' },
  ...Object.entries({
    'another version': { version: 2 },
    'no time': { at: '0' },
    'an unknown depth': { depth: 'all' },
    'a digest that is none': { digest: 'sha256:\u001b[31m' },
    'no media type': { mediaType: 7 },
    'platforms that are none': { platforms: [null] },
    'a platform without a digest': { platforms: [{ platform: { os: 'linux', architecture: 'amd64' } }] },
    'a platform without a system': { platforms: [{ platform: { architecture: 'amd64' }, digest: DIGEST }] },
    'no platforms': { platforms: {} },
  }).map(([name, change]) => ({ name, text: JSON.stringify({ ...good, ...change }) })),
  { name: 'far too much', text: JSON.stringify({ ...good, more: 'x'.repeat(1 << 20) }) },
]

test('a file of another hand is as good as none', async (context) => {
  const { folder, open } = opener(context)
  const cache = open(0, MINUTE)
  cache.write(question, tagged, { found, depth: 'size' })
  const [file = ''] = readdirSync(folder)
  writeFileSync(path.join(folder, file), JSON.stringify(good))
  assert.ok(cache.read(question, tagged, { depth: 'existence' }) !== undefined)
  for (const { name, text } of hostile) {
    await context.test(name, () => {
      writeFileSync(path.join(folder, file), text)
      assert.equal(cache.read(question, tagged, { depth: 'existence' }), undefined)
    })
  }
})

test('no secret is kept, and nothing beside the facts', (context) => {
  const { folder, open } = opener(context)
  const cache = open(0, MINUTE)
  cache.write(question, tagged, { found, depth: 'size' })
  cache.write(question, tagged, { found, depth: 'size' })
  const files = readdirSync(folder)
  assert.equal(files.length, 1)
  assertNoSecret(files.map((file) => file + readFileSync(path.join(folder, file), 'utf8')).join('\n'))
})

test('a folder that cannot be written is as good as none', (context) => {
  const folder = path.join(tempFolder(context, { file: '' }), 'file')
  const cache = openFactCache({ folder, maxAge: MINUTE, now: () => 0 })
  cache.write(question, tagged, { found, depth: 'size' })
  assert.equal(cache.read(question, tagged, { depth: 'existence' }), undefined)
})
