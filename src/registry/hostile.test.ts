// Registries whose answers are wrong, or never come: each comes to the right trouble, and no secret gets said.

import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom } from 'fast-check'
import { answering, sha256, startFakeRegistry, type FakeOptions } from '../testing/fake-registry.ts'
import { listen } from '../testing/loopback.ts'
import {
  assertNoSecret,
  CANARY,
  connectionTo,
  openTestClient,
  SECRET,
  troubleIn,
  valueOf,
} from '../testing/registry-client.ts'
import { BYTES, DIGEST, IMAGE, MEDIA_TYPE, NAME } from '../testing/tiny-image.ts'
import type { Trouble } from './outcome.ts'

type Misbehave = NonNullable<FakeOptions['misbehave']>

interface Fault {
  readonly name: string
  readonly misbehave: Misbehave
  readonly comesTo: Partial<Trouble>
  readonly says?: RegExp
  /** How many requests are made of it; 1 where nothing is said. */
  readonly requests?: number
  readonly reference?: string
}

const faults: readonly Fault[] = [
  {
    name: 'an internal error is told, and not repeated',
    misbehave: answering(500, '{"errors":[{"code":"UNKNOWN","message":"out of\\u001b[31m order"}]}'),
    comesTo: { failure: 'server-error', status: 500, code: 'UNKNOWN' },
    says: /out of \[31m order/,
  },
  {
    name: 'a gateway that is busy is asked again',
    misbehave: answering(502, '<html>nginx</html>'),
    comesTo: { failure: 'server-error', status: 502 },
    says: /a page of HTML/,
    requests: 3,
  },
  {
    name: 'who is throttled waits as long as is asked',
    misbehave: answering(429, '{"errors":[{"code":"TOOMANYREQUESTS","message":"slow"}]}', { 'retry-after': '3' }),
    comesTo: { failure: 'throttled', status: 429, retryAfter: 3000, code: 'TOOMANYREQUESTS' },
    requests: 3,
  },
  {
    name: 'who is throttled for longer than is waited is told so',
    misbehave: answering(429, '', { 'retry-after': '3600' }),
    comesTo: { failure: 'throttled', retryAfter: 3_600_000 },
  },
  {
    name: 'a registry that would speak another protocol is none',
    misbehave: (request) => {
      request.socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n')
      return true
    },
    comesTo: { failure: 'unreachable', code: 'ECONNRESET' },
    requests: 3,
  },
  { name: 'a teapot is refused', misbehave: answering(418, ''), comesTo: { failure: 'refused', status: 418 } },
  {
    name: 'a redirect to nowhere is refused',
    misbehave: answering(302, ''),
    comesTo: { failure: 'refused', status: 302 },
  },
  {
    name: 'a redirect to this machine by another name is not followed',
    misbehave: answering(307, '', { location: 'http://localhost:1/x?sig=canary' }),
    comesTo: { failure: 'refused' },
    says: /redirects to http:\/\/localhost:1: that address is of this machine/,
  },
  {
    name: 'redirects in a circle come to an end',
    misbehave: (request, response) => answering(307, '', { location: request.url ?? '' })(request, response),
    comesTo: { failure: 'refused' },
    says: /more than 5 times/,
    requests: 6,
  },
  {
    name: 'a proxy password is not asked for by a registry',
    misbehave: answering(407, ''),
    comesTo: { failure: 'refused', status: 407 },
  },
  {
    name: 'HTML is no manifest',
    misbehave: answering(200, '<html>log in</html>', { 'content-type': 'text/html; charset=utf-8' }),
    comesTo: { failure: 'refused' },
    says: /HTML/,
  },
  {
    name: 'JSON of another shape is no manifest',
    misbehave: answering(200, '{"canary":[]}', { 'content-type': MEDIA_TYPE }),
    comesTo: { failure: 'refused' },
    says: /malformed/,
  },
  {
    name: 'content of another digest than was asked for is refused',
    reference: DIGEST,
    misbehave: answering(200, BYTES.toString(), { 'content-type': MEDIA_TYPE }),
    comesTo: { failure: 'refused' },
    says: /another digest/,
  },
  {
    name: 'a header of another digest than the content has is refused',
    misbehave: answering(200, BYTES.toString(), { 'content-type': MEDIA_TYPE, 'docker-content-digest': DIGEST }),
    comesTo: { failure: 'refused' },
    says: /answers with the digest/,
  },
  {
    name: 'a manifest that ends too early is asked for again',
    misbehave: (_, response) => {
      response.writeHead(200, { 'content-type': MEDIA_TYPE, 'content-length': BYTES.length + 1 })
      response.write(BYTES, () => response.socket?.destroy())
      return true
    },
    comesTo: { failure: 'unreachable', stage: 'answer', code: 'ECONNRESET' },
    requests: 3,
  },
  {
    name: 'a manifest without an end is cut',
    misbehave: (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
        response.once('drain', more)
      }
      more()
      return true
    },
    comesTo: { failure: 'refused' },
    says: /longer than/,
  },
  {
    name: 'a manifest that is announced too long is not read',
    misbehave: (_, response) => (response.writeHead(200, { 'content-length': 10 ** 12 }).write('x'), true),
    comesTo: { failure: 'refused' },
    says: /longer than/,
  },
  {
    name: 'an answer that is no HTTP is told',
    misbehave: (request) => (request.socket.end('SSH-2.0-OpenSSH\r\n\r\n'), true),
    comesTo: { failure: 'unreachable', stage: 'answer' },
    says: /no HTTP/,
  },
  {
    name: 'headers without an end are not read',
    misbehave: (request) => (request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`), true),
    comesTo: { failure: 'unreachable', code: 'HPE_HEADER_OVERFLOW' },
  },
  {
    name: 'a registry that hangs up is asked again',
    misbehave: (request) => (request.socket.destroy(), true),
    comesTo: { failure: 'unreachable', code: 'ECONNRESET' },
    requests: 3,
  },
  {
    name: 'a registry that speaks TLS says so to who does not',
    misbehave: answering(400, 'Client sent an HTTP request to an HTTPS server.\n', { 'content-type': 'text/plain' }),
    comesTo: { failure: 'refused', status: 400 },
    says: /speaks TLS/,
  },
  {
    name: 'a registry that says the secret back is not quoted',
    misbehave: ({ headers }, response) => {
      const { authorization = '' } = headers
      if (authorization === '')
        return answering(401, '', { 'www-authenticate': 'Basic realm="x"' })(undefined, response)
      const password = Buffer.from(authorization.slice(6), 'base64').toString()
      return answering(403, JSON.stringify({ errors: [{ code: 'DENIED', message: `${authorization} ${password}` }] }))(
        undefined,
        response,
      )
    },
    comesTo: { failure: 'denied', code: 'DENIED' },
    says: /\*\*\*/,
    requests: 2,
  },
  {
    name: 'a registry that asks for a password for ever is answered once',
    misbehave: answering(401, '', { 'www-authenticate': 'Basic realm="x"' }),
    comesTo: { failure: 'denied', status: 401 },
    says: /asked as me@test/,
    requests: 2,
  },
]

for (const { name, misbehave, comesTo, says = /./, requests = 1, reference = '1' } of faults) {
  test(name, async (t) => {
    const fake = await startFakeRegistry(t, { misbehave })
    const { client } = openTestClient(t)
    const connection = connectionTo(fake.host, { secret: SECRET })
    const trouble = troubleIn(await client.manifest({ connection, ...NAME, reference }))
    for (const [key, value] of Object.entries(comesTo)) assert.equal(Reflect.get(trouble, key), value, trouble.message)
    assert.match(trouble.message, says)
    assert.equal(fake.heard.length, requests)
  })
}

test('a registry that says nothing is left after a while', async (t) => {
  const fake = await startFakeRegistry(t, { misbehave: () => true })
  const { client } = openTestClient(t, { patience: 60, retries: 1 })
  const trouble = troubleIn(await client.head({ connection: connectionTo(fake.host), ...NAME }))
  assert.deepEqual([trouble.failure, trouble.stage, trouble.code], ['unreachable', 'answer', 'ETIMEDOUT'])
  assert.equal(fake.heard.length, 2)
})

test('kept connections that are gone cost neither an answer nor a wait', async (t) => {
  let isGone = false
  const fake = await startFakeRegistry(t, {
    misbehave: (request) => {
      const isCut = isGone
      isGone = false
      if (isCut) request.socket.destroy()
      return isCut
    },
  })
  fake.put('team/app', IMAGE, '1')
  const { client, slept } = openTestClient(t, { retries: 0 })
  const head = async (): Promise<unknown> =>
    valueOf(await client.head({ connection: connectionTo(fake.host), ...NAME }))
  await head()
  isGone = true
  await head()
  assert.deepEqual([fake.heard.length, slept.length], [3, 0])
})

test('whatever is sent as an answer, it comes to an outcome', async (t) => {
  const piece = constantFrom(
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n',
    'HTTP/1.1 103 Early Hints\r\n\r\n',
    'HTTP/1.1 401 No\r\nwww-authenticate: Bearer realm="/t",,Basic\r\n',
    'HTTP/1.1 307 No\r\nlocation: //\r\n',
    'HTTP/1.1 999 Odd\r\n',
    'HTTP/1.1 204 None\r\n',
    'content-length: 5\r\n',
    'content-length: -1\r\n',
    'content-length: 5, 7\r\n',
    'transfer-encoding: chunked\r\n',
    'content-encoding: gzip\r\n',
    'docker-content-digest: sha256:zz\r\n',
    'retry-after: 1\r\n',
    'warning: 299 - "\r\n',
    '\r\n',
    '5\r\nabcde\r\n',
    'ffffffffffffffff\r\n',
    '0\r\n\r\n',
    '{"manifests":[]}',
    '\u0000\u00ff',
  )
  let answer = ''
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end(answer, 'latin1'))
  })
  const host = `127.0.0.1:${await listen(server)}`
  t.after(() => server.close())
  const { client } = openTestClient(t)
  const connection = connectionTo(host, { secret: SECRET })
  await holds(
    asyncProperty(array(piece, { maxLength: 6 }), constantFrom('HTTP/1.1 200 OK\r\n', ''), async (pieces, first) => {
      answer = first + pieces.join('')
      const outcomes = [
        await client.head({ connection, ...NAME }),
        await client.manifest({ connection, ...NAME }),
        await client.tags(connection, 'a'),
        await client.push(
          { connection, ...NAME },
          { raw: { bytes: BYTES, mediaType: MEDIA_TYPE, digest: sha256(BYTES) } },
        ),
      ]
      for (const outcome of outcomes) if (outcome.kind === 'trouble') troubleIn(outcome)
    }),
    { numRuns: 50 },
  )
})

test('a digest in the head is held to the digest that was asked for', async (t) => {
  const fake = await startFakeRegistry(t, {
    misbehave: (_, response) =>
      answering(200, '', { 'content-type': MEDIA_TYPE, 'docker-content-digest': sha256(BYTES) })(undefined, response),
  })
  const { client } = openTestClient(t)
  const outcome = await client.head({ connection: connectionTo(fake.host), ...NAME, reference: DIGEST })
  assert.equal(troubleIn(outcome).failure, 'refused')
})

test('the check for secrets finds them', () => {
  for (const text of [CANARY, Buffer.from(`me:${CANARY}`).toString('base64')])
    assert.throws(() => {
      assertNoSecret(`x ${text}`)
    })
})
