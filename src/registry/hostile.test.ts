// Registries, networks and proxies that behave badly: each comes to the right trouble, and no secret leaves for another host or gets said.

import assert from 'node:assert/strict'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, createServer as createTcpServer, type Server } from 'node:net'
import { test, type TestContext } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom } from 'fast-check'
import { sha256, startFakeRegistry, type FakeOptions } from '../testing/fake-registry.ts'
import { assertNoSecret, CANARY, connectionTo, openTestClient, troubleIn, valueOf } from '../testing/registry-client.ts'
import { issueCertificate, makeAuthority } from '../testing/test-certificates.ts'
import type { Trouble } from './outcome.ts'

const MEDIA_TYPE = 'application/vnd.oci.image.manifest.v1+json'
const DIGEST = `sha256:${'ab'.repeat(32)}`
const DESCRIPTOR = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: DIGEST, size: 2 }
const IMAGE = { schemaVersion: 2, mediaType: MEDIA_TYPE, config: DESCRIPTOR, layers: [] }
const BYTES = Buffer.from(JSON.stringify(IMAGE))
const SECRET = { kind: 'basic', username: 'me', password: `${CANARY}/word` } as const
const NAME = { repository: 'team/app', reference: '1' }

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
  const server = createTcpServer((socket) => {
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

const realms: readonly (readonly [string, (own: string) => string, boolean])[] = [
  ['this machine by another name', (own) => `http://localhost:${own.split(':')[1] ?? ''}/token`, false],
  ['another host without TLS', () => 'http://auth.invalid/token', false],
  ['where clouds keep their keys', () => 'http://169.254.169.254/token', false],
  ['what is no address', () => 'nowhere', false],
  ['itself', (own) => `http://${own}/token`, true],
]

for (const [name, realmOf, isAsked] of realms) {
  test(`a token service that is ${name} is ${isAsked ? '' : 'not '}asked`, async (t) => {
    const fake = await startFakeRegistry(t, {
      access: { ...SECRET, kind: 'bearer' },
      misbehave: ({ headers, url = '' }, response) => {
        if (headers.authorization !== undefined || url.startsWith('/token')) return false
        const realm = realmOf(headers.host ?? '')
        return answering(401, '', { 'www-authenticate': `Bearer realm="${realm}",service="s"` })(undefined, response)
      },
    })
    fake.put('team/app', IMAGE, '1')
    const { client, requests } = openTestClient(t)
    const outcome = await client.head({ connection: connectionTo(fake.host, { secret: SECRET }), ...NAME })
    if (isAsked) valueOf(outcome)
    else assert.equal(troubleIn(outcome).failure, 'denied')
    assert.equal(
      requests.some((request) => request.includes('/token')),
      isAsked,
    )
  })
}

test('a wider scope is asked for once, when a registry says so', async (t) => {
  let refused = 0
  const fake = await startFakeRegistry(t, {
    access: { ...SECRET, kind: 'bearer' },
    misbehave: ({ headers }, response) => {
      const isNarrow = headers.authorization?.startsWith('Bearer') === true
      const realm = `http://${headers.host ?? ''}/token`
      const header = `Bearer realm="${realm}",service="fake",scope="repository:team/app:delete",error="insufficient_scope"`
      if (isNarrow) refused++
      return isNarrow && answering(401, '', { 'www-authenticate': header })(undefined, response)
    },
  })
  const { client } = openTestClient(t)
  const trouble = troubleIn(await client.manifest({ connection: connectionTo(fake.host, { secret: SECRET }), ...NAME }))
  assert.equal(trouble.failure, 'denied')
  assert.equal(refused, 2)
  assert.ok(fake.heard.some(({ url }) => url.includes('delete%2Cpull')))
})

test('another host that is redirected to gets no credential, no secret header, and cannot ask for them', async (t) => {
  const storage = await startFakeRegistry(t, {
    misbehave: ({ url = '' }, response) =>
      url.includes('asks')
        ? answering(401, '', { 'www-authenticate': 'Basic realm="x"' })(undefined, response)
        : answering(200, BYTES.toString(), { 'content-type': MEDIA_TYPE })(undefined, response),
  })
  const fake = await startFakeRegistry(t, {
    access: { ...SECRET, kind: 'basic' },
    misbehave: ({ headers, url = '' }, response) =>
      headers.authorization !== undefined &&
      answering(307, '', { location: `http://${storage.host}${url}?X-Amz-Signature=canary` })(undefined, response),
  })
  const { client } = openTestClient(t)
  const headers = new Map([['x-secret', `${CANARY}-header`]])
  const connection = connectionTo(fake.host, { secret: SECRET, headers })
  valueOf(await client.manifest({ connection, ...NAME }))
  assert.equal(troubleIn(await client.manifest({ connection, ...NAME, reference: 'asks' })).failure, 'denied')
  assert.ok(fake.heard.every((request) => request.headers['x-secret'] === `${CANARY}-header`))
  assert.ok(storage.heard.length > 1)
  for (const request of storage.heard) {
    assert.deepEqual([request.headers.authorization, request.headers['x-secret']], [undefined, undefined])
  }
})

test('headers of the configuration that are said back are not quoted', async (t) => {
  const fake = await startFakeRegistry(t, {
    misbehave: ({ headers }, response) => {
      const sent = String(headers['x-auth'])
      const said = `${sent} ${sent.split(' ')[1] ?? ''}`
      return answering(400, JSON.stringify({ errors: [{ code: 'UNKNOWN', message: said }] }))(undefined, response)
    },
  })
  const { client } = openTestClient(t)
  const connection = connectionTo(fake.host, { headers: new Map([['X-Auth', `Token ${CANARY}-9`]]) })
  assert.match(troubleIn(await client.manifest({ connection, ...NAME })).message, /UNKNOWN: \*\*\* \*\*\*$/)
})

const authority = { ...makeAuthority('test authority'), name: 'test authority' }

test('a certificate is checked against what is given, beside the system, and for its host and its time', async (t) => {
  const good = issueCertificate(authority, { hosts: ['127.0.0.1'] })
  const cases = [
    { tls: good, ca: [authority.cert], comesTo: undefined },
    { tls: good, ca: [], comesTo: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    {
      tls: issueCertificate(authority, { hosts: ['a.example'] }),
      ca: [authority.cert],
      comesTo: 'ERR_TLS_CERT_ALTNAME_INVALID',
    },
    {
      tls: issueCertificate(authority, { hosts: ['127.0.0.1'], from: 0, until: 1e12 }),
      ca: [authority.cert],
      comesTo: 'CERT_HAS_EXPIRED',
    },
  ]
  for (const { tls, ca, comesTo } of cases) {
    const fake = await startFakeRegistry(t, { tls })
    fake.put('team/app', IMAGE, '1')
    const { client } = openTestClient(t)
    const ask = async (verify: boolean): ReturnType<typeof client.head> =>
      await client.head({ connection: connectionTo(fake.host, { scheme: 'https', tls: { verify, ca } }), ...NAME })
    const outcome = await ask(true)
    if (comesTo === undefined) valueOf(outcome)
    else {
      const { failure, stage, code } = troubleIn(outcome)
      assert.deepEqual({ failure, stage, code }, { failure: 'untrusted', stage: 'tls', code: comesTo })
    }
    valueOf(await ask(false))
    // What was taken without a check before is not taken with one.
    assert.equal((await ask(true)).kind, comesTo === undefined ? 'answer' : 'trouble')
  }
})

test('a host that does not speak TLS is told apart', async (t) => {
  const fake = await startFakeRegistry(t)
  const { client } = openTestClient(t)
  const trouble = troubleIn(await client.head({ connection: connectionTo(fake.host, { scheme: 'https' }), ...NAME }))
  assert.deepEqual([trouble.failure, trouble.stage], ['not-tls', 'tls'])
})

test('names, refused connections and broken settings are told apart', async (t) => {
  const { client } = openTestClient(t, { retries: 0 })
  const port = await freePort()
  const head = async (host: string, key = ''): Promise<Trouble> => {
    const tls = { verify: true, ca: [], client: { cert: authority.cert, key } }
    return troubleIn(
      await client.head({ connection: connectionTo(host, key === '' ? {} : { scheme: 'https', tls }), ...NAME }),
    )
  }
  assert.equal((await head('registry.invalid')).stage, 'name')
  assert.equal((await head(`127.0.0.1:${port}`)).code, 'ECONNREFUSED')
  assert.equal((await head(`127.0.0.1:${port}`, `${CANARY} is no key`)).stage, 'tls')
  assert.equal((await head('host with spaces')).failure, 'unreachable')
  assert.equal((await head('a.example/../@b')).failure, 'unreachable')
})

test('a proxy opens a tunnel for https, passes http on, and gets its own password', async (t) => {
  const proxy = await startProxy(t, 'open')
  const tls = issueCertificate(authority, { hosts: ['127.0.0.1'] })
  const secure = await startFakeRegistry(t, { tls, access: { ...SECRET, kind: 'basic' } })
  const plain = await startFakeRegistry(t)
  for (const fake of [secure, plain]) fake.put('team/app', IMAGE, '1')
  const proxyFor = (): string => `http://me:${CANARY}%2Fp@${proxy.host}`
  const { client } = openTestClient(t, { proxyFor })
  const connection = connectionTo(secure.host, {
    scheme: 'https',
    tls: { verify: true, ca: [authority.cert] },
    secret: SECRET,
  })
  for (let at = 0; at < 3; at++) valueOf(await client.head({ connection, ...NAME }))
  valueOf(await client.head({ connection: connectionTo(plain.host), ...NAME }))
  assert.deepEqual(
    proxy.heard.map(({ method, url }) => `${method ?? ''} ${url ?? ''}`),
    [`CONNECT ${secure.host}`, `HEAD http://${plain.host}/v2/team/app/manifests/1`],
  )
  const password = `Basic ${Buffer.from(`me:${CANARY}/p`).toString('base64')}`
  assert.ok(proxy.heard.every(({ headers }) => headers['proxy-authorization'] === password))
  assert.ok(proxy.heard.every(({ headers }) => headers.authorization === undefined))
  for (const fake of [secure, plain])
    assert.ok(fake.heard.every(({ headers }) => headers['proxy-authorization'] === undefined))
})

test('a proxy that does not let through is told apart from a registry', async (t) => {
  for (const kind of ['asks', 'closed'] as const) {
    const proxy = await startProxy(t, kind)
    const { client } = openTestClient(t, { proxyFor: () => `http://me:${CANARY}@${proxy.host}`, retries: 0 })
    for (const scheme of ['https', 'http'] as const) {
      const trouble = troubleIn(
        await client.head({ connection: connectionTo('registry.invalid', { scheme }), ...NAME }),
      )
      if (kind === 'asks' || scheme === 'https') assert.equal(trouble.stage, 'proxy')
      assert.equal(trouble.status, kind === 'asks' ? 407 : 502)
    }
  }
  const port = await freePort()
  const { client } = openTestClient(t, { proxyFor: () => `http://127.0.0.1:${port}`, retries: 0 })
  for (const scheme of ['https', 'http'] as const) {
    const trouble = troubleIn(await client.head({ connection: connectionTo('registry.invalid', { scheme }), ...NAME }))
    assert.deepEqual([trouble.stage, trouble.failure], ['proxy', 'unreachable'])
  }
  const odd = openTestClient(t, { proxyFor: () => `socks5://me:${CANARY}@127.0.0.1:1` })
  assert.equal(troubleIn(await odd.client.head({ connection: connectionTo('a.example'), ...NAME })).stage, 'proxy')
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

function answering(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): (request: IncomingMessage | undefined, response: ServerResponse) => boolean {
  return (_, response) => {
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)
    return true
  }
}

interface TestProxy {
  readonly host: string
  readonly heard: IncomingMessage[]
}

/** `asks`: for a password, whatever it gets. `closed`: it reaches nobody. */
async function startProxy(t: Pick<TestContext, 'after'>, kind: 'open' | 'asks' | 'closed'): Promise<TestProxy> {
  const heard: IncomingMessage[] = []
  const status = kind === 'asks' ? 407 : 502
  const server = createHttpServer((request, response) => {
    heard.push(request)
    if (kind !== 'open') {
      response.writeHead(status).end()
      return
    }
    const url = new URL(request.url ?? '')
    const socket = connect(Number(url.port), url.hostname, () => {
      socket.write(`${request.method ?? ''} ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: close\r\n\r\n`)
      socket.pipe(response.socket ?? socket)
    })
  })
  server.on('connect', (request: IncomingMessage, from) => {
    heard.push(request)
    const [hostname = '', port = ''] = (request.url ?? '').split(':')
    if (kind !== 'open') {
      from.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const to = connect(Number(port), hostname, () => {
      from.write('HTTP/1.1 200 Connection established\r\n\r\n')
      to.pipe(from)
      from.pipe(to)
    })
    for (const socket of [to, from]) socket.on('error', () => undefined)
    t.after(() => to.destroy())
  })
  const host = `127.0.0.1:${await listen(server)}`
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { host, heard }
}

async function freePort(): Promise<number> {
  const server = createTcpServer()
  const port = await listen(server)
  await new Promise((done) => server.close(done))
  return port
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('the check for secrets finds them', () => {
  for (const text of [CANARY, Buffer.from(`me:${CANARY}`).toString('base64')])
    assert.throws(() => {
      assertNoSecret(`x ${text}`)
    })
})
