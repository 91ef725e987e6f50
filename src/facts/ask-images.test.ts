// Images asked for in registries of this process: how each answer stands, which request follows which, and how much is asked.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { plainPod } from '../cluster/pull.ts'
import { readProfile } from '../cluster/read-profile.ts'
import { sourceFile } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import type { Connection } from '../registry/connection.ts'
import { type FakeRegistry, sha256, startFakeRegistry } from '../testing/fake-registry.ts'
import { CANARY, connectionTo, openTestClient } from '../testing/registry-client.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { asksWith } from './ask-images.ts'
import type { FactCache } from './fact-cache.ts'
import type { Asking, ImageFact, Standing } from './image-fact.ts'
import { profileRoutes } from './profile-route.ts'
import { machineRoutes, type Question, type RouteOf } from './route.ts'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'
const LAYER_SIZE = 1000

function parsed(text: string): Reference {
  const reference = parseReference(text)
  assert.ok(reference.ok)
  return reference.reference
}

/** Puts an image for one platform there, with its configuration. */
function pushImage(registry: FakeRegistry, repository: string, architecture: string, tag?: string): string {
  const bytes = Buffer.from(JSON.stringify({ os: 'linux', architecture }))
  registry.blobs.set(sha256(bytes), bytes)
  const config = { mediaType: CONFIG, digest: sha256(bytes), size: bytes.length }
  const layers = [{ mediaType: LAYER, digest: `sha256:${'d'.repeat(64)}`, size: LAYER_SIZE }]
  return registry.put(repository, { schemaVersion: 2, mediaType: MANIFEST, config, layers }, tag)
}

/** Puts an index of two platforms there, with an attestation beside them. */
function pushIndex(registry: FakeRegistry, repository: string, tag: string): string {
  const child = (architecture: string): object => {
    const digest = pushImage(registry, repository, architecture)
    const size = registry.manifests.get(`${repository} ${digest}`)?.bytes.length ?? 0
    return { mediaType: MANIFEST, digest, size, platform: { os: 'linux', architecture } }
  }
  const attestation = {
    ...child('unknown'),
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
  }
  const manifests = [child('amd64'), child('arm64'), attestation]
  return registry.put(repository, { schemaVersion: 2, mediaType: INDEX, manifests }, tag)
}

function from(...connections: readonly Connection[]): RouteOf {
  return machineRoutes({ connectionsTo: async () => connections })
}

async function askOne(
  context: TestContext,
  image: string,
  { routeOf, depth = 'existence' }: { readonly routeOf: RouteOf; readonly depth?: Asking['depth'] },
): Promise<ImageFact> {
  const { client } = openTestClient(context)
  const [fact] = await asksWith({ client, routeOf })([parsed(image)], { depth })
  assert.ok(fact !== undefined)
  return fact
}

function asked({ heard }: FakeRegistry): readonly string[] {
  return heard.map(({ method, url }) => `${method} ${url}`)
}

test('an image that is there has its digest from a HEAD alone', async (context) => {
  const registry = await startFakeRegistry(context, { headers: { 'ratelimit-remaining': '76;w=21600' } })
  const digest = pushIndex(registry, 'a/b', '1')
  const { standing, attempts } = await askOne(context, `${registry.host}/a/b:1`, {
    routeOf: from(connectionTo(registry.host)),
  })
  const found = { digest, mediaType: INDEX, platforms: [], rate: { remaining: 76, window: 21600 } }
  assert.deepEqual(standing, { kind: 'found', by: 'registry', found })
  assert.deepEqual(attempts, [
    {
      url: `http://${registry.host}/v2/a/b/manifests/1`,
      host: registry.host,
      isInsecure: true,
      credential: 'none',
    },
  ])
  assert.deepEqual(asked(registry), ['HEAD /v2/a/b/manifests/1'])
})

const answers: readonly { readonly status: number; readonly standing: Standing['kind'] }[] = [
  { status: 404, standing: 'absent' },
  { status: 401, standing: 'denied' },
  { status: 403, standing: 'denied' },
  { status: 429, standing: 'throttled' },
  { status: 501, standing: 'unreachable' },
]

for (const { status, standing } of answers) {
  test(`status ${status} makes an image ${standing}`, async (context) => {
    const registry = await startFakeRegistry(context, {
      misbehave(_, response) {
        response.writeHead(status, { 'content-length': 0, ...(status === 429 && { 'retry-after': '7200' }) }).end()
        return true
      },
    })
    const routeOf = from(connectionTo(registry.host, { secret: { kind: 'basic', username: 'ann', password: CANARY } }))
    const fact = await askOne(context, `${registry.host}/a/b:1`, { routeOf })
    assert.equal(fact.standing.kind, standing)
    assert.deepEqual(
      fact.attempts.map(({ credential, trouble }) => [credential, trouble?.status]),
      [['ann@test', status]],
    )
    if (fact.standing.kind === 'throttled') assert.equal(fact.standing.retryAfter, 7_200_000)
  })
}

test('where nobody listens an image is out of reach', async (context) => {
  const { standing, attempts } = await askOne(context, '127.0.0.1:1/a/b:1', {
    routeOf: from(connectionTo('127.0.0.1:1')),
  })
  assert.deepEqual([standing.kind, attempts[0]?.trouble?.code], ['unreachable', 'ECONNREFUSED'])
})

test('a registry without TLS is asked over http after https, and what it says there counts', async (context) => {
  const registry = await startFakeRegistry(context)
  const digest = pushImage(registry, 'a/b', 'amd64', '1')
  const routeOf = from(connectionTo(registry.host, { scheme: 'https' }), connectionTo(registry.host))
  const there = await askOne(context, `${registry.host}/a/b:1`, { routeOf })
  assert.ok(there.standing.kind === 'found')
  assert.equal(there.standing.found.digest, digest)
  assert.deepEqual(
    there.attempts.map(({ url, trouble }) => [url.split(':')[0], trouble?.failure]),
    [
      ['https', 'not-tls'],
      ['http', undefined],
    ],
  )
  const gone = await askOne(context, `${registry.host}/a/b:2`, { routeOf })
  assert.deepEqual([gone.standing.kind, gone.attempts.length], ['absent', 2])
})

test('a registry that has answered is not asked in another way', async (context) => {
  const registry = await startFakeRegistry(context)
  const routeOf = from(connectionTo(registry.host), connectionTo(registry.host, { basePath: '/other/v2' }))
  const { standing, attempts } = await askOne(context, `${registry.host}/a/b:1`, { routeOf })
  assert.deepEqual([standing.kind, attempts.length], ['absent', 1])
})

/** The way of a cluster: of k3s with a mirror before the registry itself. */
async function clusterRoute(context: TestContext, mirrors: string): Promise<RouteOf> {
  const folder = tempFolder(context, { 'node/etc/rancher/k3s/registries.yaml': mirrors })
  const text = 'distribution: k3s\nkubernetes: 1.33\nnode: { root: node }\n'
  const file = sourceFile('cluster.yaml', { kind: 'disk', path: `${folder}/cluster.yaml` }, text)
  const { profile, problems } = await readProfile(file, { cwd: folder, presets: [] })
  assert.deepEqual(problems, [])
  assert.ok(profile !== undefined)
  const { credentials } = profile
  const input = { profile, credentials, pods: [plainPod(profile, 'default')], isPublic: () => false }
  return profileRoutes(() => input)
}

test("a cluster's mirror is asked before the registry that it stands for, and that where the mirror has nothing", async (context) => {
  const mirror = await startFakeRegistry(context)
  const upstream = await startFakeRegistry(context)
  const routeOf = await clusterRoute(
    context,
    `mirrors:\n  "${upstream.host}":\n    endpoint: [http://${mirror.host}, http://${upstream.host}]\n`,
  )
  const digest = pushImage(upstream, 'a/b', 'amd64', '1')
  const first = await askOne(context, `${upstream.host}/a/b:1`, { routeOf })
  assert.ok(first.standing.kind === 'found')
  assert.equal(first.standing.found.digest, digest)
  assert.deepEqual(
    first.attempts.map(({ host, trouble }) => [host, trouble?.failure]),
    [
      [mirror.host, 'absent'],
      [upstream.host, undefined],
    ],
  )
  assert.ok(mirror.heard.every(({ url }) => url.endsWith(`?ns=${encodeURIComponent(upstream.host)}`)))
  pushImage(mirror, 'a/b', 'amd64', '1')
  const second = await askOne(context, `${upstream.host}/a/b:1`, { routeOf })
  assert.deepEqual(
    second.attempts.map(({ host }) => host),
    [mirror.host],
  )
})

test('what one place denies is not absent, whatever the others say', async (context) => {
  const mirror = await startFakeRegistry(context, { access: { kind: 'basic', username: 'ann', password: CANARY } })
  const upstream = await startFakeRegistry(context)
  const routeOf = await clusterRoute(
    context,
    `mirrors:\n  "${upstream.host}":\n    endpoint: [http://${mirror.host}, http://${upstream.host}]\n`,
  )
  const { standing, attempts } = await askOne(context, `${upstream.host}/a/b:1`, { routeOf })
  assert.deepEqual([standing.kind, attempts.length], ['denied', 2])
})

test('each distinct image is asked for once, and facts are in the order of the references', async (context) => {
  const registry = await startFakeRegistry(context)
  pushImage(registry, 'a/b', 'amd64', '1')
  const { client } = openTestClient(context)
  const ask = asksWith({ client, routeOf: from(connectionTo(registry.host)) })
  const names = ['a/b:1', 'a/c:1', 'a/b:1'].map((name) => `${registry.host}/${name}`)
  const facts = await ask(names.map(parsed), { depth: 'existence' })
  assert.deepEqual(
    facts.map(({ reference, standing }) => `${reference.text} ${standing.kind}`),
    [`${names[0]} found`, `${names[1]} absent`, `${names[2]} found`],
  )
  assert.deepEqual(asked(registry).toSorted(), ['HEAD /v2/a/b/manifests/1', 'HEAD /v2/a/c/manifests/1'])
})

test('platforms are those of an index without its attestations, and of a single image by its configuration', async (context) => {
  const registry = await startFakeRegistry(context)
  pushIndex(registry, 'a/index', '1')
  const single = pushImage(registry, 'a/single', 'riscv64', '1')
  const routeOf = from(connectionTo(registry.host))
  const namesOf = async (name: string): Promise<readonly string[]> => {
    const { standing } = await askOne(context, `${registry.host}/${name}:1`, { routeOf, depth: 'platforms' })
    assert.ok(standing.kind === 'found')
    return standing.found.platforms.map(({ platform, digest }) => `${platform.architecture} ${digest}`)
  }
  const ofIndex = await namesOf('a/index')
  assert.deepEqual(
    ofIndex.map((each) => each.split(' ')[0]),
    ['amd64', 'arm64'],
  )
  assert.deepEqual(await namesOf('a/single'), [`riscv64 ${single}`])
})

test('the size counts each blob of all platforms once', async (context) => {
  const registry = await startFakeRegistry(context)
  const single = pushImage(registry, 'a/single', 'amd64', '1')
  const { standing } = await askOne(context, `${registry.host}/a/single:1`, {
    routeOf: from(connectionTo(registry.host)),
    depth: 'size',
  })
  assert.ok(standing.kind === 'found')
  const config = [...registry.blobs.values()].reduce((sum, { length }) => sum + length, 0)
  const manifest = registry.manifests.get(`a/single ${single}`)?.bytes.length ?? 0
  assert.equal(standing.found.size, LAYER_SIZE + config + manifest)
})

function keyOf({ connection: { scheme, host }, repository }: Question): string {
  return `${scheme} ${host} ${repository}`
}

/** Keeps facts as long as a test runs. */
function memoryCache(): FactCache {
  const kept = new Map<string, ReturnType<FactCache['read']>>()
  return {
    read: (question) => kept.get(keyOf(question)),
    close: () => {},
    write: (question, _, { found }) => void kept.set(keyOf(question), { found, age: 7 }),
  }
}

test('what was kept is told without a request, also where it was found by the second way', async (context) => {
  const registry = await startFakeRegistry(context)
  const digest = pushImage(registry, 'a/b', 'amd64', '1')
  const routeOf = from(connectionTo(registry.host, { scheme: 'https' }), connectionTo(registry.host))
  const cache = memoryCache()
  const { client } = openTestClient(context)
  await asksWith({ client, routeOf, cache })([parsed(`${registry.host}/a/b:1`)], { depth: 'existence' })
  const before = registry.connections()
  const names = ['a/b:1', 'a/c:1'].map((name) => parsed(`${registry.host}/${name}`))
  const [kept, unknown] = await asksWith({ routeOf, cache })(names, { depth: 'existence' })
  assert.deepEqual(kept?.standing, {
    kind: 'found',
    by: 'cache',
    age: 7,
    found: { digest, mediaType: MANIFEST, platforms: [] },
  })
  assert.deepEqual([unknown?.standing.kind, unknown?.attempts], ['not-asked', []])
  assert.equal(registry.connections(), before)
})

test('an image that no way leads to is not asked for', async (context) => {
  const { standing } = await askOne(context, 'ghcr.io/a/b:1', {
    routeOf: async () => ({ kind: 'none', message: 'the runtime refuses it' }),
  })
  assert.deepEqual(standing, { kind: 'not-asked', message: 'the runtime refuses it' })
})
