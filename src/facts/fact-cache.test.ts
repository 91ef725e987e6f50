// What is kept of images between runs, and for how long it is believed.

import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
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

interface Opener {
  readonly file: string
  readonly open: (now: number, maxAge: number) => FactCache
  /** Keeps a fact in a run of its own. */
  readonly keep: (now: number, reference: Reference, kept?: Parameters<FactCache['write']>[2]) => void
}

/** The same file, opened at another time. */
function opener(context: TestContext): Opener {
  const file = path.join(tempFolder(context, {}), 'facts')
  const open = (now: number, maxAge: number): FactCache => openFactCache({ file, maxAge, now: () => now })
  return {
    file,
    open,
    keep(now, reference, kept = { found, depth: 'size' }) {
      const cache = open(now, 0)
      cache.write(question, reference, kept)
      cache.close()
    },
  }
}

test('what is kept comes back whole, with its age, as long as it is young enough', (context) => {
  const { open, keep } = opener(context)
  keep(0, tagged)
  const read = (now: number, maxAge: number): ReturnType<FactCache['read']> =>
    open(now, maxAge).read(question, tagged, { depth: 'size' })
  assert.deepEqual(read(MINUTE - 1, MINUTE), { found, age: MINUTE - 1 })
  assert.equal(read(MINUTE, MINUTE), undefined)
  assert.equal(read(0, 0), undefined)
  assert.deepEqual(read(1e15, Infinity), { found, age: 1e15 })
})

test('a clock that was put back does not make a fact younger than new', (context) => {
  const { open, keep } = opener(context)
  keep(MINUTE, tagged)
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
  const { file, open, keep } = opener(context)
  keep(0, tagged)
  const [name = ''] = readFileSync(file, 'utf8').split('\t')
  const read = (text: string): ReturnType<FactCache['read']> => {
    writeFileSync(file, text)
    return open(0, MINUTE).read(question, tagged, { depth: 'existence' })
  }
  assert.ok(read(`${name}\t${JSON.stringify(good)}\n`) !== undefined)
  for (const { name: what, text } of hostile) {
    await context.test(what, () => assert.equal(read(`${name}\t${text}\n`), undefined))
  }
  await context.test('half a line at the end loses no other', () => {
    assert.ok(read(`${name}\t${JSON.stringify(good)}\n${name.slice(0, 30)}`) !== undefined)
  })
})

test('the newest of several counts, and a run believes what it has learnt itself', (context) => {
  const { open, keep } = opener(context)
  keep(0, tagged)
  keep(5, tagged, { found: { ...found, size: 7 }, depth: 'size' })
  const cache = open(6, MINUTE)
  assert.deepEqual(cache.read(question, tagged, { depth: 'size' }), { found: { ...found, size: 7 }, age: 1 })
  cache.write(question, tagged, { found: { ...found, size: 8 }, depth: 'size' })
  assert.equal(cache.read(question, tagged, { depth: 'size' })?.found.size, 8)
})

test('two runs at a time keep what each has learnt', (context) => {
  const { open } = opener(context)
  const [one, two] = [open(0, MINUTE), open(0, MINUTE)]
  const other = parsed('r.test/a/b:2')
  one.write(question, tagged, { found, depth: 'size' })
  two.write(question, other, { found, depth: 'size' })
  one.close()
  two.close()
  const known = [tagged, other].filter((each) => open(0, MINUTE).read(question, each, { depth: 'size' }) !== undefined)
  assert.equal(known.length, 2)
})

test('a file that has grown too large is written anew with its newest half', (context) => {
  const { file, open, keep } = opener(context)
  const padding = 'x'.repeat(60_000)
  const lines = Array.from({ length: 150 }, (_, at) => `${String(at).padStart(64, '0')}\t${padding}\n`)
  writeFileSync(file, lines.join(''))
  keep(0, tagged)
  const { size } = statSync(file)
  assert.ok(size > 4_000_000 && size < 5_000_000, `${size} bytes`)
  assert.ok(open(0, MINUTE).read(question, tagged, { depth: 'size' }) !== undefined)
})

test('no secret is kept', (context) => {
  const { file, keep } = opener(context)
  keep(0, tagged)
  assertNoSecret(readFileSync(file, 'utf8'))
  assert.equal(statSync(file).mode & 0o777, 0o600)
})

test('a file that cannot be written is as good as none', (context) => {
  const file = path.join(tempFolder(context, { file: '' }), 'file', 'facts')
  const cache = openFactCache({ file, maxAge: MINUTE, now: () => 0 })
  cache.write(question, tagged, { found, depth: 'size' })
  cache.close()
  assert.equal(
    openFactCache({ file, maxAge: MINUTE, now: () => 0 }).read(question, tagged, { depth: 'size' }),
    undefined,
  )
})
