// The file of a lock: what is printed is read back, and nothing else is read.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { sourceFile } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import { type Lock, type LockedImage, lockFinder } from './lock.ts'
import { lockedDigests, lockedPlatforms } from './lock-digests.ts'
import { printLock } from './lock-print.ts'
import { readLock, type ReadLock } from './lock-read.ts'
import { readYaml } from '../yaml/read.ts'
import { isMap, toData, type Data } from '../yaml/data.ts'
import { printLockSchema } from './lock-schema.ts'
import { parsePlatform } from '../registry/platform-text.ts'

const sha = (digit: string): string => `sha256:${digit.repeat(64)}`

const entry = `- image: quay.io/a/b:1\n  digest: ${sha('1')}\n  source: quay.io/a/b\n`

async function read(text: string): Promise<ReadLock> {
  return readLock(sourceFile('chartpin.lock.yaml', { kind: 'stdin' }, text))
}

function ref(text: string): Reference {
  const parsed = parseReference(text)
  assert.ok(parsed.ok, text)
  return parsed.reference
}

const hex = fc.stringMatching(/^[0-9a-f]{64}$/).map((digits) => `sha256:${digits}`)
const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const tag = fc.oneof(
  fc.constantFrom('1.10', '1e3', '0x1F', '012', 'yes', 'null', '2024-01-01', '1_000'),
  fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,9}$/),
)
const name = fc
  .tuple(
    fc.constantFrom('docker.io', 'ghcr.io', 'localhost:5000', '[::1]:5000'),
    fc.array(word, { minLength: 2, maxLength: 3 }),
  )
  .map(([host, path]) => `${host}/${path.join('/')}`)
const platform = fc
  .tuple(fc.constantFrom('linux', 'windows', 'windows(10.0.17763.1)'), fc.constantFrom('amd64', 'arm64', 'arm/v7'))
  .map((parts) => parts.join('/'))
const locked: fc.Arbitrary<LockedImage> = fc
  .record({
    name,
    tag: fc.option(tag, { nil: undefined }),
    digest: hex,
    isPinned: fc.boolean(),
    platforms: fc.array(fc.tuple(platform, hex), { maxLength: 3 }),
    size: fc.option(fc.maxSafeNat(), { nil: undefined }),
    source: name,
    target: fc.option(
      fc.tuple(name, tag).map((parts) => parts.join(':')),
      { nil: undefined },
    ),
  })
  .map(({ name: path, tag: version, digest, isPinned, platforms, size, source, target }) => ({
    image: `${path}${version === undefined ? '' : `:${version}`}${isPinned || version === undefined ? `@${digest}` : ''}`,
    digest,
    platforms: new Map([...new Map(platforms)].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(size !== undefined && { size }),
    source,
    ...(target !== undefined && { target }),
  }))
const locks: fc.Arbitrary<Lock> = fc
  .array(locked, { maxLength: 6 })
  .map((images) => [...new Map(images.map((each) => [each.image, each])).values()])
  .map((images) => ({ images: images.toSorted((a, b) => (a.image < b.image ? -1 : 1)) }))

test('what is printed of a lock is read back as the same lock, and printed again as the same text', async () => {
  await fc.assert(
    fc.asyncProperty(locks, async (lock) => {
      const text = printLock(lock)
      assert.deepEqual(await read(text), { ok: true, lock })
      assert.equal(printLock({ images: lock.images.toReversed() }), text)
      assert.ok(text.startsWith('# ') && text.endsWith('\n') && !text.includes('\r'))
    }),
    { numRuns: 200 },
  )
})

const isLock = new Ajv().compile(JSON.parse(printLockSchema()))

async function plainOf(text: string): Promise<unknown> {
  const outcome = toData((await readYaml(text)).table)
  assert.ok(outcome.ok)
  return plain(outcome.data)
}

function plain(data: Data): unknown {
  if (isMap(data)) return Object.fromEntries([...data].map(([key, value]) => [key, plain(value)]))
  return Array.isArray(data) ? data.map(plain) : data
}

test('the schema takes every lock that is printed, and no misspelt key', async () => {
  const taken = fc.asyncProperty(locks, async (lock) => {
    assert.ok(isLock(await plainOf(printLock(lock))), JSON.stringify(isLock.errors))
  })
  await fc.assert(taken)
  for (const [text, wrong] of [
    ['source', 'from'],
    ['version: 1', 'version: 2'],
    [sha('1'), 'sha256:1'],
    ['quay.io/a/b:1', 'b'],
  ] as const) {
    const whole = `version: 1\nimages:\n${entry}`
    assert.ok(isLock(await plainOf(whole)))
    assert.ok(!isLock(await plainOf(whole.replace(text, wrong))), wrong)
  }
})

const lockOfOne = (digest: string): Lock => ({
  images: [{ image: 'quay.io/a/b:1', digest, platforms: new Map(), source: 'quay.io/a/b' }],
})

test('a change of one digest is a change of one line', () => {
  const [before, after] = [printLock(lockOfOne(sha('1'))).split('\n'), printLock(lockOfOne(sha('2'))).split('\n')]
  assert.equal(before.filter((line, at) => line !== after[at]).length, 1)
})

test('no part of a lock that is cut or has a character changed makes the reader fail, or gives an image that was not there', async () => {
  await fc.assert(
    fc.asyncProperty(locks, fc.nat(), fc.string({ maxLength: 2 }), async (lock, place, text) => {
      const whole = printLock(lock)
      const at = place % (whole.length + 1)
      const result = await read(whole.slice(0, at) + text + whole.slice(at + text.length))
      if (!result.ok) assert.ok(result.problems.length > 0)
      else assert.deepEqual((await read(printLock(result.lock))).ok, true)
    }),
    { numRuns: 200 },
  )
})

const lock = (images: string): string => `version: 1\nimages:\n${images}`

const refused: readonly (readonly [name: string, text: string, problem: RegExp])[] = [
  ['nothing at all', '', /^chartpin\.lock\.yaml:1:1: there is nothing in it$/],
  ['something that is no map', '- a\n', /:1:1: a lock must be a map$/],
  ['another version', 'version: 2\nimages: []\n', /:1:10: version "2" is not known: this program reads version 1$/],
  ['no version', 'images: []\n', /:1:1: a lock begins with its version$/],
  ['no images', 'version: 1\n', /:1:1: a lock has a list of images$/],
  ['a key that nobody knows', lock(entry).replace('source', 'from'), /:5:3: an image has no key "from"/],
  ['two documents', `${lock(entry)}---\nversion: 1\n`, /a lock is one YAML document$/],
  ['an image twice', lock(entry + entry), /:6:3: quay\.io\/a\/b:1 is listed twice$/],
  ['a key twice', lock(entry.replace('  source', '  image: a/b:2\n  source')), /:5:3: /],
  [
    'a name that is not in full',
    lock(entry.replace('quay.io/a/b:1', 'nginx:1')),
    /is not in full: docker\.io\/library\/nginx:1$/,
  ],
  ['a name without a version', lock(entry.replace('b:1', 'b')), /has neither tag nor digest$/],
  ['a digest that is too short', lock(entry.replace(sha('1'), 'sha256:12')), /:4:11: "sha256:12" is no digest: /],
  [
    'a digest that is not that of the image',
    lock(entry.replace('b:1', `b:1@${sha('2')}`)),
    /has another digest beside it$/,
  ],
  ['an alias', lock(entry.replace('quay.io/a/b\n', '&a quay.io/a/b\n  target: *a\n')), /a lock has no aliases$/],
  ['a platform that is none', lock(`${entry}  platforms:\n    linux: ${sha('1')}\n`), /:7:5: "linux" is no platform/],
  ['a size below nothing', lock(`${entry}  size: -1\n`), /"-1" is no size in bytes$/],
  [
    'a source with a tag',
    lock(entry.replace('source: quay.io/a/b', 'source: quay.io/a/b:1')),
    /is no name of a repository in full$/,
  ],
  ['what is no YAML', 'version: [\n', /^chartpin\.lock\.yaml:\d+:\d+: /],
]

for (const [what, text, problem] of refused) {
  test(`${what} is refused, with its place`, async () => {
    const result = await read(text)
    assert.ok(!result.ok)
    assert.match(result.problems[0] ?? '', problem)
  })
}

test('a file full of mistakes is refused with a few of them, in time that grows with it', async () => {
  const result = await read(lock(entry.replace('quay.io', 'QUAY').repeat(20_000)))
  assert.ok(!result.ok)
  assert.equal(result.problems.length, 20)
})

const both: Lock = {
  images: [
    {
      image: 'quay.io/a/b:1',
      digest: sha('1'),
      platforms: new Map([
        ['linux/amd64', sha('a')],
        ['linux/arm/v7', sha('b')],
      ]),
      source: 'quay.io/a/b',
      target: 'registry.example.com/m/b:1',
    },
    { image: `quay.io/a/b:1@${sha('2')}`, digest: sha('2'), platforms: new Map(), source: 'quay.io/a/b' },
  ],
}

test('an image is found by its tag, by its tag with the digest that it has, and by another digest only where that is locked', () => {
  const find = lockFinder(both)
  assert.equal(find(ref('quay.io/a/b:1'))?.digest, sha('1'))
  assert.equal(find(ref(`quay.io/a/b:1@${sha('1')}`))?.digest, sha('1'))
  assert.equal(find(ref(`quay.io/a/b:1@${sha('2')}`))?.digest, sha('2'))
  assert.equal(find(ref(`quay.io/a/b:1@${sha('3')}`)), undefined)
  assert.equal(find(ref('quay.io/a/b:2')), undefined)
})

test('digests of a lock are known at the target too, and of single platforms where they are asked for', () => {
  const index = lockedDigests(both)
  assert.equal(index(ref('registry.example.com/m/b:1')), sha('1'))
  assert.equal(index(ref('registry.example.com/m/b:2')), undefined)
  const arm = lockedDigests(both, parsePlatform('linux/arm'))
  assert.equal(arm(ref('quay.io/a/b:1')), sha('b'))
  assert.equal(lockedDigests(both, parsePlatform('linux/s390x'))(ref('quay.io/a/b:1')), undefined)
  assert.equal(lockedPlatforms(both)(ref('quay.io/a/b:1'))?.size, 2)
})
