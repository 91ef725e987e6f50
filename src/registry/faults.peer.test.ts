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
import { startFaultProxy, type FaultProxy } from '../testing/fault-proxy.ts'
import { ALL, ROWS, type Ending, type FaultWorld, type Question, type Row } from '../testing/fault-rows.ts'
import { digestOf, makeImage, writeLayout } from '../testing/made-image.ts'
import { startRegistry, TEST_ACCOUNT, type RealRegistry } from '../testing/real-registry.ts'
import { skopeo } from '../testing/skopeo.ts'
import type { ClientOptions, RegistryClient } from './client.ts'
import type { Connection } from './connection.ts'
import { troubleOf } from './failures.ts'
import type { Outcome } from './outcome.ts'
import { openRegistries } from './registries.ts'

interface World extends FaultWorld {
  /** Asks for the password. */
  readonly registry: RealRegistry
}

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
