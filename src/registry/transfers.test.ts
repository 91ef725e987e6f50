// Blobs on their way: cut and gone on with, wrong and refused, mounted, in parts.

import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { sha256, startFakeRegistry, type FakeOptions } from '../testing/fake-registry.ts'
import { CANARY, connectionTo, openTestClient, troubleIn, valueOf } from '../testing/registry-client.ts'
import type { BlobUpload } from './client.ts'
import { errorOf, refusal, troubleOf } from './failures.ts'

const CONTENT = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 7 + (at >> 8)) & 255))
const BLOB = { digest: sha256(CONTENT), size: CONTENT.length }

/** Sends the head of a whole answer, and cuts it after so many bytes. */
function cutAfter(bytes: number, times: number): NonNullable<FakeOptions['misbehave']> {
  let left = times
  return ({ headers, url = '' }, response) => {
    if (!url.includes('/blobs/sha256') || left-- <= 0) return false
    const start = Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0)
    const head = { 'content-length': CONTENT.length - start, 'content-range': `bytes ${start}-${CONTENT.length - 1}/*` }
    response.writeHead(start === 0 ? 200 : 206, head)
    response.write(CONTENT.subarray(start, start + bytes), () => response.socket?.destroy())
    return true
  }
}

test('a blob comes whole, and from an offset on', async (t) => {
  const fake = await startFakeRegistry(t)
  fake.blobs.set(BLOB.digest, CONTENT)
  const { client } = openTestClient(t)
  for (const start of [0, 1, 1_000_000, CONTENT.length - 1, CONTENT.length]) {
    const blob = valueOf(await client.blob(connectionTo(fake.host), 'a', BLOB, start))
    assert.equal(blob.start, start)
    assert.ok((await buffer(blob.stream)).equals(CONTENT.subarray(start)))
  }
  assert.equal(valueOf(await client.hasBlob(connectionTo(fake.host), 'a', BLOB.digest)), true)
  assert.equal(valueOf(await client.hasBlob(connectionTo(fake.host), 'a', sha256(Buffer.from('x')))), false)
})

test('a blob that is cut goes on where it was cut', async (t) => {
  const fake = await startFakeRegistry(t, { misbehave: cutAfter(500_000, 4) })
  fake.blobs.set(BLOB.digest, CONTENT)
  const { client } = openTestClient(t)
  const { stream } = valueOf(await client.blob(connectionTo(fake.host), 'a', BLOB))
  assert.ok((await buffer(stream)).equals(CONTENT))
  assert.equal(fake.heard.length, 5)
})

test('a registry without parts begins anew, and what was had is passed over', async (t) => {
  let isFirst = true
  const fake = await startFakeRegistry(t, {
    misbehave: (_, response) => {
      response.writeHead(200, { 'content-length': CONTENT.length })
      if (isFirst) response.write(CONTENT.subarray(0, 700_000), () => response.socket?.destroy())
      else response.end(CONTENT)
      isFirst = false
      return true
    },
  })
  const { client } = openTestClient(t)
  const { stream } = valueOf(await client.blob(connectionTo(fake.host), 'a', BLOB))
  assert.ok((await buffer(stream)).equals(CONTENT))
  const late = valueOf(await client.blob(connectionTo(fake.host), 'a', BLOB, 5))
  assert.equal(late.start, 0)
  late.stream.destroy()
})

test('cuts without an end are the end', async (t) => {
  const fake = await startFakeRegistry(t, { misbehave: cutAfter(10, 1000) })
  const { client } = openTestClient(t)
  const { stream } = valueOf(await client.blob(connectionTo(fake.host), 'a', BLOB))
  const error = await buffer(stream).catch((caught: unknown) => caught)
  assert.equal(troubleOf(error)?.failure, 'unreachable')
  assert.ok(fake.heard.length < 10)
})

const wrong: readonly (readonly [string, FakeOptions['misbehave'], RegExp])[] = [
  ['with another content', (_, response) => (response.end(Buffer.alloc(CONTENT.length)), true), /another digest/],
  ['that is too short', (_, response) => (response.write('abc'), response.end(), true), /has 3/],
  ['that is too long', (_, response) => (response.write(CONTENT), response.end('x'), true), /goes on after/],
  ['of a wrong length', (_, response) => (response.end('abc'), true), /has 3/],
  [
    'that is a page',
    (_, response) => (response.setHeader('content-type', 'text/html'), response.end('<html>'), true),
    /HTML/,
  ],
]

for (const [name, misbehave, message] of wrong) {
  test(`a blob ${name} fails`, async (t) => {
    const fake = await startFakeRegistry(t, misbehave === undefined ? {} : { misbehave })
    const { client } = openTestClient(t)
    const outcome = await client.blob(connectionTo(fake.host), 'a', BLOB)
    const trouble =
      outcome.kind === 'trouble'
        ? outcome
        : troubleOf(await buffer(outcome.value.stream).catch((caught: unknown) => caught))
    assert.equal(trouble?.failure, 'refused')
    assert.match(trouble?.message ?? '', message)
  })
}

test('a reader that goes away ends the request, and nothing is asked again', async (t) => {
  const fake = await startFakeRegistry(t)
  fake.blobs.set(BLOB.digest, CONTENT)
  const { client } = openTestClient(t)
  const { stream } = valueOf(await client.blob(connectionTo(fake.host), 'a', BLOB))
  const error = await new Promise((done) => {
    stream.once('error', done).once('data', () => stream.destroy(new Error('enough')))
  })
  assert.match(String(error), /enough/)
  assert.equal(fake.heard.length, 1)
})

/** What is uploaded, and how often its content was opened. */
function uploadTo(host: string, more: Partial<BlobUpload> = {}): BlobUpload & { readonly opened: number[] } {
  const opened: number[] = []
  return {
    connection: connectionTo(host),
    repository: 'to/app',
    descriptor: { ...BLOB, mediaType: 'application/octet-stream', annotations: new Map(), urls: [] },
    open: async (start) => {
      opened.push(start)
      const stream = Readable.from(piecesFrom(start), { objectMode: false })
      return await Promise.resolve({ kind: 'answer' as const, value: { stream, start, size: BLOB.size } })
    },
    ...more,
    opened,
  }
}

function* piecesFrom(start: number): Generator<Buffer> {
  for (let at = start; at < CONTENT.length; at += 65_536) yield CONTENT.subarray(at, at + 65_536)
}

test('an upload is one request, and not made for what is there', async (t) => {
  const fake = await startFakeRegistry(t, { access: { kind: 'bearer', username: 'me', password: `${CANARY}/word` } })
  const { client } = openTestClient(t)
  const secret = { kind: 'basic', username: 'me', password: `${CANARY}/word` } as const
  const blob = uploadTo(fake.host, { connection: connectionTo(fake.host, { secret }) })
  assert.equal(valueOf(await client.upload(blob)), 'uploaded')
  assert.ok(fake.blobs.get(BLOB.digest)?.equals(CONTENT))
  assert.equal(fake.heard.filter(({ method }) => method === 'PUT' || method === 'PATCH').length, 1)
  assert.equal(valueOf(await client.upload(blob)), 'there-already')
  assert.deepEqual(blob.opened, [0])
})

test('an empty blob is uploaded', async (t) => {
  const fake = await startFakeRegistry(t)
  const { client } = openTestClient(t)
  const descriptor = { ...uploadTo(fake.host).descriptor, digest: sha256(Buffer.alloc(0)), size: 0 }
  assert.equal(valueOf(await client.upload(uploadTo(fake.host, { descriptor }))), 'uploaded')
})

test('a blob of another repository is mounted, and where that cannot be, sent', async (t) => {
  const fake = await startFakeRegistry(t, {
    misbehave: ({ method, url = '' }, response) =>
      method === 'HEAD' && url !== '' && (response.writeHead(404).end(), true),
  })
  const { client } = openTestClient(t)
  const blob = uploadTo(fake.host, { mountFrom: 'from/app' })
  assert.equal(valueOf(await client.upload(blob)), 'uploaded')
  assert.equal(valueOf(await client.upload(blob)), 'mounted')
  assert.deepEqual(blob.opened, [0])
})

test('an upload that is cut goes on where the registry stands', async (t) => {
  let isFirst = true
  const fake = await startFakeRegistry(t, {
    misbehave: (request) => {
      if (request.method !== 'PUT' || !isFirst) return false
      isFirst = false
      let heard = 0
      request.on('data', (chunk: Buffer) => {
        heard += chunk.length
        if (heard > 1_000_000) request.socket.destroy()
      })
      return true
    },
  })
  const { client, slept } = openTestClient(t)
  const blob = uploadTo(fake.host)
  assert.equal(valueOf(await client.upload(blob)), 'uploaded')
  assert.ok(fake.blobs.get(BLOB.digest)?.equals(CONTENT))
  assert.equal(slept.length, 1)
  assert.ok(fake.heard.some(({ method, url }) => method === 'GET' && url.includes('/blobs/uploads/')))
})

test('what is too long for one request goes in parts, of what was opened once', async (t) => {
  const fake = await startFakeRegistry(t, {
    chunkMinLength: 100_000,
    misbehave: ({ headers }, response) => {
      const isTooLong = Number(headers['content-length'] ?? 0) > 2_000_000
      if (isTooLong) response.writeHead(413).end()
      return isTooLong
    },
  })
  const { client } = openTestClient(t)
  const blob = uploadTo(fake.host)
  assert.equal(valueOf(await client.upload(blob)), 'uploaded')
  assert.ok(fake.blobs.get(BLOB.digest)?.equals(CONTENT))
  const parts = fake.heard.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers['content-range'])
  assert.deepEqual(parts.slice(-3), ['0-1048575', '1048576-2097151', '2097152-2999999'])
})

test('an upload that a registry has forgotten begins anew', async (t) => {
  let left = 2
  const fake = await startFakeRegistry(t, {
    misbehave: ({ method }, response) => {
      const isLost = left > 0 && (method === 'PUT' || (method === 'GET' && left === 1))
      if (isLost) response.writeHead(method === 'PUT' ? 503 : 404).end()
      if (isLost) left--
      return isLost
    },
  })
  const { client } = openTestClient(t)
  assert.equal(valueOf(await client.upload(uploadTo(fake.host))), 'uploaded')
  assert.equal(fake.heard.filter(({ method }) => method === 'POST').length, 2)
})

const badSources: readonly (readonly [string, readonly (Buffer | Error)[], RegExp])[] = [
  ['fails', [CONTENT.subarray(0, 10), errorOf(refusal('the source', 'it is gone'))], /the source: it is gone/],
  ['fails at its very end', [CONTENT, errorOf(refusal('the source', 'another digest'))], /another digest/],
  ['is too short', [CONTENT.subarray(1)], /instead of/],
  ['is too long', [CONTENT, Buffer.from('x')], /goes on after/],
]

for (const [name, pieces, message] of badSources) {
  const open: BlobUpload['open'] = async () => {
    const stream = Readable.from(flow(pieces), { objectMode: false })
    return await Promise.resolve({ kind: 'answer', value: { stream, start: 0 } })
  }
  test(`content that ${name} is not taken by the registry, and the trouble is its own`, async (t) => {
    const fake = await startFakeRegistry(t)
    const { client } = openTestClient(t)
    assert.match(troubleIn(await client.upload(uploadTo(fake.host, { open }))).message, message)
    assert.equal(fake.blobs.size, 0)
  })
}

async function* flow(pieces: readonly (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    await Promise.resolve()
    if (piece instanceof Error) throw piece
    yield piece
  }
}

const badPlaces: readonly (readonly [string, string])[] = [
  ['no address', 'http://'],
  ['another machine of its own network', 'http://169.254.169.254/x'],
  ['a file', 'file:///etc/passwd'],
]

for (const [name, location] of badPlaces) {
  test(`content is not sent to ${name}`, async (t) => {
    const fake = await startFakeRegistry(t, {
      misbehave: ({ method }, response) => method === 'POST' && (response.writeHead(202, { location }).end(), true),
    })
    const { client } = openTestClient(t)
    const blob = uploadTo(fake.host)
    assert.equal(troubleIn(await client.upload(blob)).failure, 'refused')
    assert.deepEqual(blob.opened, [])
  })
}
