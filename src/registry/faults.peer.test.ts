// What bad networks and bad registries do, done to the client between it and a real registry that asks for a password: what each question comes
// to, that nothing wrong is written, that no credential leaves for another host, and that the other registries are answered all the while.
// Registered only where CHARTPIN_PEERS=1 promises that docker-registry and skopeo are there.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { Credential } from '../cluster/credential.ts'
import { startFaultProxy, type Fault, type FaultProxy } from '../testing/fault-proxy.ts'
import { digestOf, makeImage, writeLayout } from '../testing/made-image.ts'
import { startRegistry, TEST_ACCOUNT, type RealRegistry } from '../testing/real-registry.ts'
import { skopeo } from '../testing/skopeo.ts'
import type { ClientOptions, RegistryClient } from './client.ts'
import type { Connection } from './connection.ts'
import { troubleOf } from './failures.ts'
import type { Outcome } from './outcome.ts'
import { openRegistries } from './registries.ts'

/** What is asked: a manifest by tag and by digest; `upload` of a blob, `push` of a manifest. */
type Question = 'head' | 'headDigest' | 'manifest' | 'manifestDigest' | 'blob' | 'upload' | 'push'

/** Which requests the fault is done to: a HEAD that tells too little is followed by a GET. */
const DONE_TO: Readonly<Record<Question, RegExp>> = {
  head: /^(?:HEAD|GET) .*\/manifests\//,
  headDigest: /^(?:HEAD|GET) .*\/manifests\//,
  manifest: /^GET .*\/manifests\//,
  manifestDigest: /^GET .*\/manifests\//,
  blob: /^GET .*\/blobs\/sha/,
  upload: /^(?:POST|PATCH|PUT) .*\/blobs\/uploads\//,
  push: /^PUT .*\/manifests\//,
}

/** `answer`, or the failure and the stage. */
type Ending = string
type Endings = Readonly<Partial<Record<Question, Ending>>>

interface Row {
  readonly name: string
  readonly fault: (world: World) => Fault
  readonly times?: number
  readonly ends: Endings
  /** Whether no other host hears anything of it. */
  readonly isNeverAsked?: true
}

const CUT = 'unreachable at answer'
const REFUSED = 'refused at answer'
const DENIED = 'denied at answer'
const ALL: readonly Question[] = ['head', 'headDigest', 'manifest', 'manifestDigest', 'blob', 'upload', 'push']

function all(ending: Ending, but: Endings = {}): Endings {
  return { ...Object.fromEntries(ALL.map((question) => [question, ending])), ...but }
}

const HTML = '<!doctype html><title>Sign in to the network</title>'
const NOTHING = `sha256:${'0'.repeat(64)}`
const bearer = (realm: string): Fault => ({
  kind: 'answer',
  status: 401,
  headers: { 'www-authenticate': `Bearer realm="${realm}",service="registry"` },
})
const goesOnAt = (host: string): Fault => ({
  kind: 'headers',
  headers: { location: `http://${host}/v2/team/app/blobs/uploads/x` },
})
const redirect = (location: string): Fault => ({ kind: 'answer', status: 307, headers: { location } })

const ROWS: readonly Row[] = [
  { name: 'no fault', fault: () => ({ kind: 'delay', milliseconds: 1 }), ends: all('answer') },
  { name: 'the connection is cut', fault: () => ({ kind: 'drop' }), ends: all(CUT) },
  { name: 'the connection is cut once', fault: () => ({ kind: 'drop' }), times: 1, ends: all('answer') },
  { name: 'no answer comes', fault: () => ({ kind: 'silence' }), ends: all(CUT) },
  { name: 'no answer comes once', fault: () => ({ kind: 'silence' }), times: 1, ends: all('answer') },
  { name: 'the answer comes late', fault: () => ({ kind: 'delay', milliseconds: 60 }), ends: all('answer') },
  {
    name: 'the body ends early',
    fault: () => ({ kind: 'truncate', bytes: 20 }),
    ends: { manifest: CUT, manifestDigest: CUT, blob: CUT },
  },
  {
    name: 'the body stops and the connection stays',
    fault: () => ({ kind: 'stall', bytes: 20 }),
    ends: { manifest: CUT, manifestDigest: CUT, blob: CUT },
  },
  {
    name: 'a bit of the body is another',
    fault: () => ({ kind: 'corrupt' }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED },
  },
  {
    name: 'another digest is told',
    fault: () => ({ kind: 'headers', headers: { 'docker-content-digest': NOTHING } }),
    ends: { headDigest: REFUSED, manifest: REFUSED, manifestDigest: REFUSED, blob: 'answer', push: REFUSED },
  },
  {
    name: 'what is told is no digest',
    fault: () => ({ kind: 'headers', headers: { 'docker-content-digest': 'latest' } }),
    ends: { head: 'answer', manifest: 'answer', manifestDigest: 'answer' },
  },
  {
    name: 'no digest is told',
    fault: () => ({ kind: 'headers', headers: { 'docker-content-digest': null } }),
    ends: all('answer'),
  },
  {
    name: 'the length told is too small',
    fault: () => ({ kind: 'headers', headers: { 'content-length': '20' } }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED },
  },
  {
    name: 'the length told is too great',
    fault: () => ({ kind: 'headers', headers: { 'content-length': '2000000' } }),
    ends: { manifest: CUT, manifestDigest: CUT, blob: REFUSED },
  },
  {
    name: 'the body has no end',
    fault: ({ mediaType }) => ({ kind: 'endless', status: 200, headers: { 'content-type': mediaType } }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED, upload: REFUSED, push: REFUSED },
  },
  {
    name: 'the body of an error has no end',
    fault: () => ({ kind: 'endless', status: 404, headers: { 'content-type': 'application/json' } }),
    ends: all('absent at answer', { head: 'absent at answer' }),
  },
  {
    name: 'HTML instead of JSON',
    fault: () => ({ kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: HTML }),
    ends: all(REFUSED),
  },
  {
    name: 'HTML that is called a manifest',
    fault: ({ mediaType }) => ({ kind: 'answer', status: 200, headers: { 'content-type': mediaType }, body: HTML }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED, upload: REFUSED },
  },
  { name: 'what is not HTTP', fault: () => ({ kind: 'garbage' }), ends: all(CUT) },
  { name: 'headers without end', fault: () => ({ kind: 'slow-headers' }), ends: all(CUT) },
  {
    name: '401 for ever',
    fault: () => ({ kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }),
    ends: all(DENIED),
  },
  { name: '401 without a challenge', fault: () => ({ kind: 'answer', status: 401 }), ends: all(DENIED) },
  {
    name: '401 with an unknown challenge',
    fault: () => ({ kind: 'answer', status: 401, headers: { 'www-authenticate': 'Negotiate abc' } }),
    ends: all(DENIED),
  },
  { name: '403', fault: () => ({ kind: 'answer', status: 403 }), ends: all(DENIED) },
  { name: '404', fault: () => ({ kind: 'answer', status: 404 }), ends: all('absent at answer') },
  { name: '429', fault: () => ({ kind: 'answer', status: 429 }), ends: all('throttled at answer') },
  { name: '429 once', fault: () => ({ kind: 'answer', status: 429 }), times: 1, ends: all('answer') },
  {
    name: '429 for an hour',
    fault: () => ({ kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }),
    ends: all('throttled at answer'),
  },
  {
    name: '429 once, for no time',
    fault: () => ({ kind: 'answer', status: 429, headers: { 'retry-after': '0' } }),
    times: 1,
    ends: all('answer'),
  },
  { name: '500', fault: () => ({ kind: 'answer', status: 500 }), ends: all('server-error at answer') },
  { name: '503 once', fault: () => ({ kind: 'answer', status: 503 }), times: 1, ends: all('answer') },
  {
    name: 'a redirect to another port, where it is free for all',
    fault: ({ free }) => redirect(`http://${free.host}/v2/team/app/manifests/1.0`),
    ends: { head: 'answer', manifest: 'answer' },
  },
  {
    name: 'a redirect of a blob to another port, where it is free for all',
    fault: ({ free, layer }) => redirect(`http://${free.host}/v2/team/app/blobs/${digestOf(layer)}`),
    ends: { blob: 'answer' },
  },
  {
    name: 'a redirect to another port that wants the password',
    fault: ({ neighbour }) => redirect(`http://${neighbour.host}/v2/team/app/manifests/1.0`),
    ends: all(DENIED, { upload: REFUSED, push: REFUSED }),
  },
  {
    name: 'a redirect to another address of this machine',
    fault: ({ other }) => redirect(`http://${other.host}/v2/team/app/manifests/1.0`),
    ends: all(REFUSED),
    isNeverAsked: true,
  },
  {
    name: 'a redirect in a circle',
    fault: ({ proxy }) => redirect(`http://${proxy.host}/v2/team/app/manifests/1.0`),
    ends: { head: REFUSED, manifest: REFUSED },
  },
  { name: 'a redirect to a file', fault: () => redirect('file:///etc/passwd'), ends: all(REFUSED) },
  { name: 'a redirect to nowhere', fault: () => ({ kind: 'answer', status: 307 }), ends: all(REFUSED) },
  {
    name: 'a token service on another address of this machine',
    fault: ({ other }) => bearer(`http://${other.host}/token`),
    ends: all(DENIED),
    isNeverAsked: true,
  },
  {
    name: 'a token service by another name of this machine',
    fault: ({ neighbour }) => bearer(`http://localhost:${neighbour.host.split(':')[1]}/token`),
    ends: all(DENIED),
    isNeverAsked: true,
  },
  {
    name: 'a token service with clouds',
    fault: () => bearer('http://169.254.169.254/latest/meta-data'),
    ends: all(DENIED),
  },
  {
    name: 'a token service without TLS elsewhere',
    fault: () => bearer('http://auth.invalid/token'),
    ends: all(DENIED),
  },
  { name: 'a token service that is a file', fault: () => bearer('file:///etc/passwd'), ends: all(DENIED) },
  { name: 'a token service that is no address', fault: () => bearer('token'), ends: all(DENIED) },
  {
    name: 'the upload goes on at another port that wants the password',
    fault: ({ neighbour }) => goesOnAt(neighbour.host),
    ends: { upload: DENIED },
  },
  {
    name: 'the upload goes on at another address of this machine',
    fault: ({ other }) => goesOnAt(other.host),
    ends: { upload: REFUSED },
    isNeverAsked: true,
  },
  {
    name: 'the upload goes on nowhere',
    fault: () => ({ kind: 'headers', headers: { location: null } }),
    ends: { upload: REFUSED },
  },
  { name: 'the upload is cut soon', fault: () => ({ kind: 'cut-upload', bytes: 20_000 }), ends: { upload: CUT } },
  {
    name: 'the upload is cut once',
    fault: () => ({ kind: 'cut-upload', bytes: 70_000 }),
    times: 1,
    ends: { upload: 'answer' },
  },
]

interface World {
  /** Asks for the password. */
  readonly registry: RealRegistry
  /** Has the same image, and asks for nothing. */
  readonly free: FaultProxy
  /** Before the registry. The same registry is behind `neighbour`, at another port, and behind `other`, at another address. */
  readonly proxy: FaultProxy
  readonly other: FaultProxy
  readonly neighbour: FaultProxy
  readonly index: Buffer
  readonly mediaType: string
  readonly layer: Buffer
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  let world: World | undefined
  const ends: (() => unknown)[] = []
  before(async () => {
    world = await makeWorld({ after: (end) => void ends.unshift(end) })
  })
  after(async () => {
    for (const end of ends) await end()
  })

  for (const row of ROWS) {
    test(`faults before a real registry: ${row.name}`, async (t) => {
      assert.ok(world !== undefined)
      for (const question of ALL) {
        const ending = row.ends[question]
        if (ending === undefined) continue
        await t.test(question, async () => {
          assert.ok(world !== undefined)
          await tryRow(world, row, question, ending)
        })
      }
    })
  }
}

const PASSWORDS: readonly string[] = [
  TEST_ACCOUNT.password,
  Buffer.from(`${TEST_ACCOUNT.username}:${TEST_ACCOUNT.password}`).toString('base64'),
]

async function tryRow(world: World, row: Row, question: Question, ending: Ending): Promise<void> {
  const { proxy, free, other, neighbour } = world
  const client = openRegistries(CLIENT)
  for (const each of [proxy, free, other, neighbour]) each.forget()
  const connection = connectionTo(proxy.host, new Credential({ kind: 'basic', ...TEST_ACCOUNT }, { source: 'test' }))
  const asked: Asked = { world, client, connection, id: `row-${ROWS.indexOf(row)}` }
  const times = row.times === undefined ? {} : { times: row.times }
  proxy.rules = [{ on: DONE_TO[question], fault: row.fault(world), ...times }]
  const [outcome, good] = await Promise.all([
    QUESTIONS[question](asked),
    client.head({ connection: connectionTo(free.host), repository: 'team/app', reference: '1.0' }),
  ])
  const heard = proxy.heard.length
  proxy.rules = []
  const again = await QUESTIONS.headDigest(asked)
  client.close()
  assert.equal(endingOf(outcome), ending, JSON.stringify(outcome))
  assert.equal(endingOf(good), 'answer', 'another registry is answered all the while')
  assert.equal(endingOf(again), 'answer', 'the registry is answered once the fault is gone')
  assert.ok(heard <= 16, `${heard} requests are too many`)
  for (const secret of PASSWORDS) assert.ok(!JSON.stringify(outcome).includes(secret), 'a secret is printed')
  assertNoSecretAt([free, other, neighbour])
  if (row.isNeverAsked === true) assert.deepEqual([...other.heard, ...neighbour.heard], [])
  if (question === 'upload') await assertWritten(world, `blobs/${digestOf(blobOf(asked))}`, blobOf(asked), ending)
  if (question === 'push') await assertWritten(world, `manifests/${asked.id}`, manifestOf(asked), ending)
}

/** A stranger sees no credential, whatever it is called. */
function assertNoSecretAt(strangers: readonly FaultProxy[]): void {
  for (const { url, headers } of strangers.flatMap(({ heard }) => heard)) {
    assert.equal(headers.authorization, undefined)
    for (const secret of PASSWORDS) assert.ok(!`${url} ${JSON.stringify(headers)}`.includes(secret))
  }
}

/** What the registry itself says is there: all of it, or nothing where the question failed. */
async function assertWritten(
  { registry, mediaType }: World,
  place: string,
  bytes: Buffer,
  ending: Ending,
): Promise<void> {
  const authorization = `Basic ${PASSWORDS[1]}`
  const headers = { authorization, accept: mediaType }
  const answer = await fetch(`http://${registry.host}/v2/team/app/${place}`, { headers })
  const there = Buffer.from(await answer.arrayBuffer())
  if (answer.status === 404) assert.notEqual(ending, 'answer', 'what was said to be written is not there')
  else assert.deepEqual([answer.status, digestOf(there)], [200, digestOf(bytes)])
}

interface Asked {
  readonly world: World
  readonly client: RegistryClient
  readonly connection: Connection
  /** What is written is of this row alone. */
  readonly id: string
}

const repository = 'team/app'

const QUESTIONS: Readonly<Record<Question, (asked: Asked) => Promise<Outcome<unknown>>>> = {
  head: ({ client, connection }) => client.head({ connection, repository, reference: '1.0' }),
  headDigest: ({ client, connection, world }) =>
    client.head({ connection, repository, reference: digestOf(world.index) }),
  manifest: ({ client, connection }) => client.manifest({ connection, repository, reference: '1.0' }),
  manifestDigest: ({ client, connection, world }) =>
    client.manifest({ connection, repository, reference: digestOf(world.index) }),
  blob: async ({ client, connection, world: { layer } }) => {
    const descriptor = { digest: digestOf(layer), size: layer.length }
    const outcome = await client.blob(connection, repository, descriptor)
    if (outcome.kind === 'trouble') return outcome
    try {
      return { kind: 'answer', value: (await buffer(outcome.value.stream)).length }
    } catch (error) {
      const trouble = troubleOf(error)
      assert.ok(trouble !== undefined, String(error))
      return trouble
    }
  },
  upload: (asked) => {
    const bytes = blobOf(asked)
    return asked.client.upload({
      connection: asked.connection,
      repository,
      descriptor: {
        mediaType: 'application/octet-stream',
        digest: digestOf(bytes),
        size: bytes.length,
        annotations: new Map(),
        urls: [],
      },
      open: async (start) => ({
        kind: 'answer',
        value: { stream: Readable.from([bytes.subarray(start)]), size: bytes.length, start },
      }),
    })
  },
  push: (asked) => {
    const bytes = manifestOf(asked)
    const { mediaType } = asked.world
    const raw = { bytes, mediaType, digest: digestOf(bytes) }
    return asked.client.push({ connection: asked.connection, repository, reference: asked.id }, { raw })
  },
}

function blobOf({ id }: Asked): Buffer {
  return Buffer.alloc(200_000, `content of ${id}, `)
}

/** The index of the image, and what makes it another. */
function manifestOf({ world: { index }, id }: Asked): Buffer {
  return Buffer.from(index.toString().replace(/\}$/, `,"annotations":{"row":"${id}"}}`))
}

function endingOf(outcome: Outcome<unknown>): Ending {
  return outcome.kind === 'answer' ? 'answer' : `${outcome.failure} at ${outcome.stage}`
}

const CLIENT: ClientOptions = {
  userAgent: 'chartpin/tests',
  proxyFor: () => undefined,
  patience: 250,
  retries: 2,
  longestWait: 100,
  concurrency: { all: 8, host: 4 },
}

function connectionTo(host: string, credential?: Credential): Connection {
  return {
    scheme: 'http',
    host,
    basePath: '/v2',
    namespace: '',
    tls: { verify: true, ca: [] },
    headers: new Map(),
    ...(credential === undefined ? {} : { credential }),
  }
}

async function makeWorld(t: { readonly after: (end: () => unknown) => void }): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-faults-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const image = makeImage({ name: 'app', layer: randomBytes(100_000) })
  writeLayout(path.join(folder, 'layout'), new Map([['app', image]]))
  const registry = await startRegistry(t, { access: 'password' })
  const open = await startRegistry(t)
  for (const { host } of [registry, open]) {
    const flags = ['--all', '--dest-tls-verify=false', `--dest-creds=${TEST_ACCOUNT.username}:${TEST_ACCOUNT.password}`]
    const { exit, stderr } = await skopeo(
      ['copy', ...flags, `oci:${folder}/layout:app`, `docker://${host}/team/app:1.0`],
      folder,
    )
    assert.equal(exit, 0, stderr)
  }
  const target = registry.host
  const [proxy, neighbour] = [await startFaultProxy(t, { target }), await startFaultProxy(t, { target })]
  const other = await startFaultProxy(t, { target, address: '127.0.0.2' })
  const free = await startFaultProxy(t, { target: open.host })
  const layer = [...image.blobs.values()].toSorted((a, b) => b.length - a.length)[0]
  const index = image.blobs.get(image.digest)
  assert.ok(layer !== undefined && index !== undefined)
  return { registry, proxy, free, other, neighbour, index, mediaType: image.mediaType, layer }
}
