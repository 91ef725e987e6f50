// All that the client can do, done with a real registry: docker-registry, with a password and TLS. Registered only where CHARTPIN_PEERS=1 promises
// that it is there.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { startRegistry, TEST_ACCOUNT } from '../testing/real-registry.ts'
import { connectionTo, openTestClient, troubleIn, valueOf, type TestClient } from '../testing/registry-client.ts'
import { issueCertificate, makeAuthority } from '../testing/test-certificates.ts'
import type { BlobContent, BlobUpload } from './client.ts'
import type { Connection } from './connection.ts'
import { digestOf } from './digest.ts'
import type { Descriptor } from './manifest.ts'
import { openRequests } from './requests.ts'
import { systemClock } from './retry.ts'
import { uploadBlob } from './uploads.ts'

const IMAGE_TYPE = 'application/vnd.oci.image.manifest.v1+json'
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json'
const CONTENT = randomBytes(5_000_000)
const CONFIG = Buffer.from('{"os":"linux","architecture":"amd64"}')
const OPTIONS = {
  userAgent: 'chartpin-test',
  proxyFor: () => undefined,
  patience: 10_000,
  retries: 2,
  longestWait: 1000,
  concurrency: { all: 4, host: 4 },
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  for (const scheme of ['http', 'https'] as const) {
    test(`an image goes to a real registry over ${scheme}, and comes back`, async (t) => {
      const authority = { ...makeAuthority('peer authority'), name: 'peer authority' }
      const tls = issueCertificate(authority, { hosts: ['127.0.0.1'] })
      const registry = await startRegistry(t, { access: 'password', ...(scheme === 'http' ? {} : { tls }) })
      const connection = connectionTo(registry.host, {
        scheme,
        tls: { verify: true, ca: scheme === 'http' ? [] : [authority.cert] },
        secret: { kind: 'basic', ...TEST_ACCOUNT },
      })
      const tested = openTestClient(t)
      assert.equal(valueOf(await tested.client.ping(connection)).auth, 'basic')
      await pushImage(tested, connection)
      await pullImage(tested, connection)
      await mount(tested, connection)
      await refuse(tested, connection)
    })
  }

  test('a real registry takes a blob in parts', async (t) => {
    const registry = await startRegistry(t)
    const connection = connectionTo(registry.host)
    const requests = openRequests(OPTIONS, systemClock())
    t.after(requests.close)
    let parts = 0
    // Only parts of a megabyte pass, as through a gateway before the registry.
    const ask: typeof requests.ask = async (question, read) => {
      if (question.body?.kind === 'stream' && question.body.length > 1024 * 1024)
        return { kind: 'trouble', failure: 'refused', stage: 'answer', status: 413, message: 'too long' }
      if (question.method === 'PATCH') parts++
      return await requests.ask(question, read)
    }
    assert.equal(valueOf(await uploadBlob({ ...requests, ask }, upload(connection, 'in/parts', CONTENT))), 'uploaded')
    assert.equal(parts, 5)
    const { client } = openTestClient(t)
    assert.equal(valueOf(await client.hasBlob(connection, 'in/parts', digestOf(CONTENT))), true)
  })

  test('a real registry gives all its tags', async (t) => {
    const registry = await startRegistry(t)
    const connection = connectionTo(registry.host)
    const tested = openTestClient(t)
    valueOf(await tested.client.upload(upload(connection, 'many/tags', CONFIG)))
    const bytes = Buffer.from(JSON.stringify(imageOf([])))
    const tags = Array.from({ length: 120 }, (_, at) => `v${at}`)
    for (const tag of tags) {
      const name = { connection, repository: 'many/tags', reference: tag }
      valueOf(await tested.client.push(name, { raw: { bytes, mediaType: IMAGE_TYPE, digest: digestOf(bytes) } }))
    }
    const found = valueOf(await tested.client.tags(connection, 'many/tags'))
    assert.deepEqual(found.toSorted(), tags.toSorted())
  })
}

async function pushImage({ client }: TestClient, connection: Connection): Promise<void> {
  for (const bytes of [CONTENT, CONFIG, Buffer.alloc(0)])
    assert.equal(valueOf(await client.upload(upload(connection, 'team/app', bytes))), 'uploaded')
  assert.equal(valueOf(await client.upload(upload(connection, 'team/app', CONFIG))), 'there-already')
  const image = Buffer.from(JSON.stringify(imageOf([CONTENT])))
  const child = { ...descriptorOf(image, IMAGE_TYPE), platform: { os: 'linux', architecture: 'amd64' } }
  const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: [child] }))
  const push = async (reference: string, bytes: Buffer, mediaType: string): Promise<unknown> => {
    const raw = { bytes, mediaType, digest: digestOf(bytes) }
    return valueOf(await client.push({ connection, repository: 'team/app', reference }, { raw }))
  }
  assert.equal(await push(digestOf(image), image, IMAGE_TYPE), digestOf(image))
  assert.equal(await push('1.0', index, INDEX_TYPE), digestOf(index))
}

async function pullImage({ client }: TestClient, connection: Connection): Promise<void> {
  const name = { connection, repository: 'team/app', reference: '1.0' }
  const head = valueOf(await client.head(name))
  const index = valueOf(await client.manifest(name))
  assert.ok(index.kind === 'index')
  assert.deepEqual([head.digest, head.mediaType, head.size], [index.raw.digest, INDEX_TYPE, index.raw.bytes.length])
  const [child] = index.children
  assert.equal(child?.platform?.architecture, 'amd64')
  const image = valueOf(await client.manifest({ ...name, reference: child.descriptor.digest }))
  assert.ok(image.kind === 'image')
  const [layer] = image.layers
  assert.ok(layer !== undefined)
  for (const start of [0, 1, 4_000_000]) {
    const blob: BlobContent = valueOf(await client.blob(connection, 'team/app', layer, start))
    assert.equal(blob.start, start)
    assert.ok((await buffer(blob.stream)).equals(CONTENT.subarray(start)))
  }
  assert.deepEqual(valueOf(await client.tags(connection, 'team/app')), ['1.0'])
  assert.deepEqual(valueOf(await client.referrers(connection, 'team/app', index.raw.digest)), [])
}

async function mount({ client, requests }: TestClient, connection: Connection): Promise<void> {
  const known: BlobUpload = { ...upload(connection, 'team/other', CONTENT), mountFrom: 'team/app' }
  assert.equal(valueOf(await client.upload(known)), 'mounted')
  assert.ok(requests.at(-1)?.includes('mount=sha256:'))
  const foreign = { ...upload(connection, 'team/other', CONFIG), mountFrom: 'nobody/has-it' }
  assert.equal(valueOf(await client.upload(foreign)), 'uploaded')
}

async function refuse({ client }: TestClient, connection: Connection): Promise<void> {
  const absent = troubleIn(await client.manifest({ connection, repository: 'team/app', reference: '2.0' }))
  assert.deepEqual([absent.failure, absent.code], ['absent', 'MANIFEST_UNKNOWN'])
  assert.equal(troubleIn(await client.head({ connection, repository: 'no/such', reference: '2.0' })).failure, 'absent')
  assert.equal(troubleIn(await client.tags(connection, 'no/such')).code, 'NAME_UNKNOWN')
  const wrong = upload(connection, 'team/app', Buffer.from('one thing'))
  const lie = { ...wrong, descriptor: { ...wrong.descriptor, digest: digestOf(Buffer.from('another')) } }
  assert.equal(troubleIn(await client.upload(lie)).code, 'DIGEST_INVALID')
  const { credential: _, ...anonymous } = connection
  const denied = troubleIn(await client.manifest({ connection: anonymous, repository: 'team/app', reference: '1.0' }))
  assert.deepEqual([denied.failure, denied.code], ['denied', 'UNAUTHORIZED'])
  const other = connectionTo(connection.host, {
    ...anonymous,
    secret: { kind: 'basic', username: 'tester', password: 'no' },
  })
  assert.equal(
    troubleIn(await client.head({ connection: other, repository: 'team/app', reference: '1.0' })).failure,
    'denied',
  )
}

function imageOf(layers: readonly Buffer[]): object {
  return {
    schemaVersion: 2,
    mediaType: IMAGE_TYPE,
    config: descriptorOf(CONFIG, 'application/vnd.oci.image.config.v1+json'),
    layers: layers.map((layer) => descriptorOf(layer, 'application/vnd.oci.image.layer.v1.tar')),
  }
}

function descriptorOf(bytes: Buffer, mediaType: string): Pick<Descriptor, 'mediaType' | 'digest' | 'size'> {
  return { mediaType, digest: digestOf(bytes), size: bytes.length }
}

function upload(connection: Connection, repository: string, bytes: Buffer): BlobUpload {
  return {
    connection,
    repository,
    descriptor: { ...descriptorOf(bytes, 'application/octet-stream'), annotations: new Map(), urls: [] },
    open: async (start) => {
      const stream = Readable.from([bytes.subarray(start)], { objectMode: false })
      return await Promise.resolve({ kind: 'answer' as const, value: { stream, start, size: bytes.length } })
    },
  }
}
