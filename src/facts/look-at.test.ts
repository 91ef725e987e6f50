// One image looked at, at each depth: what is found, which requests that takes, and what comes of trouble at each of them.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { parseReference } from '../reference/parse.ts'
import type { Outcome, Trouble } from '../registry/outcome.ts'
import { answering, type FakeRegistry, sha256, startFakeRegistry } from '../testing/fake-registry.ts'
import { connectionTo, openTestClient, troubleIn, valueOf } from '../testing/registry-client.ts'
import type { Asking, FoundImage } from './image-fact.ts'
import { lookAt } from './look-at.ts'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const LAYER = {
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: `sha256:${'d'.repeat(64)}`,
  size: 1000,
}
const REPOSITORY = 'a/b'
const DEPTHS = ['existence', 'platforms', 'size'] as const

interface Part {
  readonly digest: string
  /** All bytes of it, its blobs too, but for the layer that all share. */
  readonly own: number
  readonly descriptor: { readonly mediaType: string; readonly digest: string; readonly size: number }
}

type Shelf = Pick<FakeRegistry, 'put' | 'blobs' | 'manifests'>

function partOf({ manifests }: Shelf, digest: string, below: number): Part {
  const { mediaType = '', bytes = Buffer.alloc(0) } = manifests.get(`${REPOSITORY} ${digest}`) ?? {}
  return { digest, own: bytes.length + below, descriptor: { mediaType, digest, size: bytes.length } }
}

function putImage(shelf: Shelf, text: string, tag?: string): Part {
  const bytes = Buffer.from(text)
  shelf.blobs.set(sha256(bytes), bytes)
  const config = { mediaType: CONFIG, digest: sha256(bytes), size: bytes.length }
  const manifest = { schemaVersion: 2, mediaType: MANIFEST, config, layers: [LAYER] }
  return partOf(shelf, shelf.put(REPOSITORY, manifest, tag), bytes.length)
}

function putIndex(
  shelf: Shelf,
  children: readonly { readonly part: Part; readonly more?: object }[],
  tag?: string,
): Part {
  const manifests = children.map(({ part, more }) => ({ ...part.descriptor, ...more }))
  const digest = shelf.put(REPOSITORY, { schemaVersion: 2, mediaType: INDEX, manifests }, tag)
  return partOf(
    shelf,
    digest,
    children.reduce((sum, { part }) => sum + part.own, 0),
  )
}

function configOf(architecture: string): string {
  return JSON.stringify({ os: 'linux', architecture })
}

async function look(
  context: TestContext,
  { host }: FakeRegistry,
  { depth, target = ':1' }: { readonly depth: Asking['depth']; readonly target?: string },
): Promise<Outcome<FoundImage>> {
  const { client } = openTestClient(context)
  const parsed = parseReference(`${host}/${REPOSITORY}${target}`)
  assert.ok(parsed.ok)
  const question = { connection: connectionTo(host), repository: REPOSITORY, credential: 'none' }
  return await lookAt(question, { client, reference: parsed.reference, depth })
}

function asked({ heard }: FakeRegistry): readonly string[] {
  return heard.map(({ method, url }) => `${method} ${url.replace(`/v2/${REPOSITORY}/`, '')}`)
}

interface Case {
  readonly name: string
  /** Puts it there as `1`. */
  readonly put: (shelf: Shelf) => Part
  /** What stands for each platform in order. */
  readonly platforms: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'a single image',
    put: (shelf) => putImage(shelf, '{"os":"linux","architecture":"arm","variant":"v7"}', '1'),
    platforms: ['linux/arm/v7'],
  },
  {
    name: 'a single image for a release of Windows',
    put: (shelf) => putImage(shelf, '{"os":"windows","architecture":"amd64","os.version":"10.0.20348.1"}', '1'),
    platforms: ['windows/amd64@10.0.20348.1'],
  },
  { name: 'an image whose configuration tells no platform', put: (shelf) => putImage(shelf, '{}', '1'), platforms: [] },
  {
    name: 'an image whose configuration is of another kind',
    put: (shelf) => putImage(shelf, '{"os":1,"architecture":["amd64"]}', '1'),
    platforms: [],
  },
  { name: 'an artifact whose configuration is no JSON', put: (shelf) => putImage(shelf, 'binary', '1'), platforms: [] },
  { name: 'an artifact whose configuration is null', put: (shelf) => putImage(shelf, 'null', '1'), platforms: [] },
  {
    name: 'an index',
    put: (shelf) =>
      putIndex(
        shelf,
        ['amd64', 'arm64'].map((architecture) => ({
          part: putImage(shelf, configOf(architecture)),
          more: { platform: { os: 'linux', architecture } },
        })),
        '1',
      ),
    platforms: ['linux/amd64', 'linux/arm64'],
  },
  {
    name: 'an index in an index, whose platform the outer one tells',
    put: (shelf) => {
      const platform = { os: 'linux', architecture: 'amd64' }
      const inner = putIndex(shelf, [{ part: putImage(shelf, configOf('amd64')), more: { platform } }])
      return putIndex(shelf, [{ part: inner, more: { platform } }], '1')
    },
    platforms: ['linux/amd64'],
  },
]

for (const { name, put, platforms } of cases) {
  for (const depth of DEPTHS) {
    test(`${name}: ${depth}`, async (context) => {
      const registry = await startFakeRegistry(context)
      const { digest, own, descriptor } = put(registry)
      const found = valueOf(await look(context, registry, { depth }))
      assert.deepEqual([found.digest, found.mediaType], [digest, descriptor.mediaType])
      const told = found.platforms.map(({ platform: { os, architecture, variant, osVersion } }) =>
        [[os, architecture, variant].filter(Boolean).join('/'), osVersion].filter(Boolean).join('@'),
      )
      assert.deepEqual(told, depth === 'existence' ? [] : platforms)
      assert.equal(found.size, depth === 'size' ? own + LAYER.size : undefined)
    })
  }
}

test('existence takes one HEAD, platforms of an index one GET, those of an image its configuration too', async (context) => {
  const image = configOf('amd64')
  const wanted = [
    ['existence', 'index', ['HEAD manifests/1']],
    ['platforms', 'index', ['GET manifests/1']],
    ['platforms', 'image', ['GET manifests/1', `GET blobs/${sha256(Buffer.from(image))}`]],
  ] as const
  for (const [depth, kind, requests] of wanted) {
    const registry = await startFakeRegistry(context)
    const part = putImage(registry, image, '1')
    if (kind === 'index')
      putIndex(registry, [{ part, more: { platform: { os: 'linux', architecture: 'amd64' } } }], '1')
    valueOf(await look(context, registry, { depth }))
    assert.deepEqual(asked(registry), requests)
  }
})

test('where HEAD tells no digest, the manifest itself is hashed', async (context) => {
  const registry = await startFakeRegistry(context, {
    misbehave: (request, response) =>
      request.method === 'HEAD' && answering(200, '', { 'content-type': MANIFEST })(request, response),
  })
  const { digest } = putImage(registry, configOf('amd64'), '1')
  const found = valueOf(await look(context, registry, { depth: 'existence' }))
  assert.deepEqual([found.digest, found.mediaType], [digest, MANIFEST])
  assert.deepEqual(asked(registry), ['HEAD manifests/1', 'GET manifests/1'])
})

test('a digest is asked for rather than the tag beside it, and latest where there is neither', async (context) => {
  const registry = await startFakeRegistry(context)
  const { digest } = putImage(registry, configOf('amd64'), 'latest')
  for (const [target, wanted] of [
    [`:1@${digest}`, digest],
    ['', 'latest'],
  ] as const) {
    assert.equal(valueOf(await look(context, registry, { depth: 'existence', target })).digest, digest)
    assert.equal(asked(registry).at(-1), `HEAD manifests/${wanted}`)
  }
})

test('what a registry says of its limits is told where a HEAD has it', async (context) => {
  const registry = await startFakeRegistry(context, { headers: { 'ratelimit-remaining': '5;w=60' } })
  putImage(registry, configOf('amd64'), '1')
  const found = valueOf(await look(context, registry, { depth: 'existence' }))
  assert.deepEqual(found.rate, { remaining: 5, window: 60 })
})

test('a configuration that claims to be huge is not fetched', async (context) => {
  const registry = await startFakeRegistry(context)
  const config = { mediaType: CONFIG, digest: `sha256:${'e'.repeat(64)}`, size: 1 << 30 }
  registry.put(REPOSITORY, { schemaVersion: 2, mediaType: MANIFEST, config, layers: [] }, '1')
  assert.deepEqual(valueOf(await look(context, registry, { depth: 'platforms' })).platforms, [])
  assert.deepEqual(asked(registry), ['GET manifests/1'])
})

interface Broken {
  readonly name: string
  readonly depth: Asking['depth']
  /** Held against method and path; what matches is answered so. */
  readonly on: RegExp
  readonly status: number
  readonly comesTo: Trouble['failure']
}

const broken: readonly Broken[] = [
  { name: 'the HEAD is denied', depth: 'existence', on: /^HEAD|^GET/, status: 403, comesTo: 'denied' },
  { name: 'the HEAD fails', depth: 'existence', on: /^HEAD|^GET/, status: 500, comesTo: 'server-error' },
  { name: 'there is no manifest', depth: 'platforms', on: /manifests\/1$/, status: 404, comesTo: 'absent' },
  { name: 'the manifest is throttled', depth: 'size', on: /manifests\/1$/, status: 429, comesTo: 'throttled' },
  { name: 'there is no configuration', depth: 'platforms', on: /blobs/, status: 404, comesTo: 'absent' },
  { name: 'the configuration is denied', depth: 'size', on: /blobs/, status: 403, comesTo: 'denied' },
]

for (const { name, depth, on, status, comesTo } of broken) {
  test(`${name}: ${comesTo}`, async (context) => {
    const registry = await startFakeRegistry(context, {
      misbehave: (request, response) =>
        on.test(`${request.method ?? ''} ${request.url ?? ''}`) && answering(status, '')(request, response),
    })
    putImage(registry, configOf('amd64'), '1')
    assert.equal(troubleIn(await look(context, registry, { depth })).failure, comesTo)
  })
}

test('a configuration with other content than its digest says is refused', async (context) => {
  const registry = await startFakeRegistry(context)
  putImage(registry, configOf('amd64'), '1')
  for (const [digest, bytes] of registry.blobs) registry.blobs.set(digest, Buffer.alloc(bytes.length, ' '))
  assert.equal(troubleIn(await look(context, registry, { depth: 'platforms' })).failure, 'refused')
})

test('an index whose child is missing has platforms, and no size', async (context) => {
  const registry = await startFakeRegistry(context)
  const part = putImage(registry, configOf('amd64'))
  putIndex(registry, [{ part, more: { platform: { os: 'linux', architecture: 'amd64' } } }], '1')
  registry.manifests.delete(`${REPOSITORY} ${part.digest}`)
  assert.equal(valueOf(await look(context, registry, { depth: 'platforms' })).platforms.length, 1)
  assert.equal(troubleIn(await look(context, registry, { depth: 'size' })).failure, 'absent')
})
