// The ways to a real registry that can be blocked: names, connections, TLS and proxies, each told apart from the others and from what a registry
// says. Registered only where CHARTPIN_PEERS=1 promises that docker-registry is there.

import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { Credential } from '../cluster/credential.ts'
import { startFaultProxy, type Fault, type FaultProxy } from '../testing/fault-proxy.ts'
import { startRegistry, TEST_ACCOUNT, type RealRegistry } from '../testing/real-registry.ts'
import { issueCertificate, makeAuthority, type TestCertificate } from '../testing/test-certificates.ts'
import type { ClientOptions } from './client.ts'
import type { Connection, ConnectionTls } from './connection.ts'
import { openRegistries } from './registries.ts'

interface Way {
  readonly name: string
  /** Nothing but what differs from https with the right authority. */
  readonly connection: (world: World) => Partial<Connection>
  readonly proxy?: (world: World) => string
  /** What the forward proxy does to all that comes. */
  readonly fault?: Fault
  readonly ends: string
}

const DAY = 86_400_000
const trusts = ({ authority }: World): ConnectionTls => ({ verify: true, ca: [authority.cert] })
const forward = ({ forwarder }: World): string => `http://user:secret-of-proxy@${forwarder.host}`

const WAYS: readonly Way[] = [
  { name: 'its own authority is given', connection: () => ({}), ends: 'answer' },
  {
    name: 'its own authority is not given',
    connection: () => ({ tls: { verify: true, ca: [] } }),
    ends: 'untrusted at tls',
  },
  { name: 'nothing is checked', connection: () => ({ tls: { verify: false, ca: [] } }), ends: 'answer' },
  {
    name: 'its certificate has expired',
    connection: ({ expired }) => ({ host: expired.host }),
    ends: 'untrusted at tls',
  },
  {
    name: 'its certificate is for tomorrow',
    connection: ({ early }) => ({ host: early.host }),
    ends: 'untrusted at tls',
  },
  {
    name: 'its certificate is for another host',
    connection: ({ misnamed }) => ({ host: misnamed.host }),
    ends: 'untrusted at tls',
  },
  { name: 'it does not speak TLS', connection: ({ plain }) => ({ host: plain.host }), ends: 'not-tls at tls' },
  { name: 'it does speak TLS', connection: () => ({ scheme: 'http' }), ends: 'refused at answer' },
  {
    name: 'it wants a client certificate',
    connection: ({ mutual }) => ({ host: mutual.host }),
    ends: 'unreachable at tls',
  },
  {
    name: 'it gets a client certificate',
    connection: (world) => ({ host: world.mutual.host, tls: { ...trusts(world), client: world.client } }),
    ends: 'answer',
  },
  {
    name: 'it gets the client certificate of another authority',
    connection: (world) => ({ host: world.mutual.host, tls: { ...trusts(world), client: world.stranger } }),
    ends: 'unreachable at tls',
  },
  {
    name: 'the given authority is no certificate',
    connection: () => ({
      tls: { verify: true, ca: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'] },
    }),
    ends: 'untrusted at tls',
  },
  { name: 'nothing listens', connection: () => ({ host: '127.0.0.1:1' }), ends: 'unreachable at connect' },
  { name: 'no such name', connection: () => ({ host: 'registry.invalid' }), ends: 'unreachable at name' },
  {
    name: 'nothing is said during the handshake',
    connection: ({ mute }) => ({ host: mute }),
    ends: 'unreachable at tls',
  },
  { name: 'through a proxy, with TLS', connection: () => ({}), proxy: forward, ends: 'answer' },
  {
    name: 'through a proxy, without TLS',
    connection: ({ plain }) => ({ scheme: 'http', host: plain.host }),
    proxy: forward,
    ends: 'answer',
  },
  {
    name: 'through a proxy, with TLS that is not trusted',
    connection: () => ({ tls: { verify: true, ca: [] } }),
    proxy: forward,
    ends: 'untrusted at tls',
  },
  { name: 'no proxy listens', connection: () => ({}), proxy: () => 'http://127.0.0.1:1', ends: 'unreachable at proxy' },
  {
    name: 'no proxy listens, without TLS',
    connection: ({ plain }) => ({ scheme: 'http', host: plain.host }),
    proxy: () => 'http://127.0.0.1:1',
    ends: 'unreachable at proxy',
  },
  {
    name: 'no such proxy',
    connection: () => ({}),
    proxy: () => 'http://proxy.invalid:8080',
    ends: 'unreachable at proxy',
  },
  {
    name: 'the proxy wants to know who asks',
    connection: () => ({}),
    proxy: forward,
    fault: answerOf(407),
    ends: 'unreachable at proxy',
  },
  {
    name: 'the proxy lets nobody out',
    connection: () => ({}),
    proxy: forward,
    fault: answerOf(403),
    ends: 'unreachable at proxy',
  },
  {
    name: 'the proxy finds no way',
    connection: () => ({}),
    proxy: forward,
    fault: answerOf(502),
    ends: 'unreachable at proxy',
  },
  {
    name: 'the proxy says nothing',
    connection: () => ({}),
    proxy: forward,
    fault: { kind: 'silence' },
    ends: 'unreachable at proxy',
  },
  {
    name: 'the proxy goes away',
    connection: () => ({}),
    proxy: forward,
    fault: { kind: 'drop' },
    ends: 'unreachable at proxy',
  },
]

function answerOf(status: number): Fault {
  return { kind: 'answer', status }
}

interface World {
  readonly authority: TestCertificate
  readonly client: TestCertificate
  /** Of an authority that nobody knows. */
  readonly stranger: TestCertificate
  /** With TLS and a password. */
  readonly registry: RealRegistry
  /** The same, and with client certificates. */
  readonly mutual: RealRegistry
  /** Without TLS. */
  readonly plain: RealRegistry
  readonly expired: FaultProxy
  readonly early: FaultProxy
  readonly misnamed: FaultProxy
  /** A proxy for any host. */
  readonly forwarder: FaultProxy
  /** `host:port` of one who takes connections and says nothing. */
  readonly mute: string
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

  for (const way of WAYS) {
    test(`ways to a real registry: ${way.name}`, async () => {
      assert.ok(world !== undefined)
      await tryWay(world, way)
    })
  }
}

async function tryWay(world: World, { connection, proxy, fault, ends }: Way): Promise<void> {
  const { forwarder, registry } = world
  forwarder.forget()
  forwarder.rules = fault === undefined ? [] : [{ on: /./, fault }]
  const client = openRegistries({ ...CLIENT, proxyFor: () => proxy?.(world) })
  const credential = new Credential({ kind: 'basic', ...TEST_ACCOUNT }, { source: 'test' })
  const plainly = { basePath: '/v2', namespace: '', headers: new Map(), credential }
  const outcome = await client.tags(
    { scheme: 'https', host: registry.host, tls: trusts(world), ...plainly, ...connection(world) },
    'nothing/here',
  )
  client.close()
  // The registry's own word is that it does not know the name: no more was asked than a way to it.
  const isThere = outcome.kind === 'trouble' && outcome.code === 'NAME_UNKNOWN'
  const ending = outcome.kind === 'answer' || isThere ? 'answer' : `${outcome.failure} at ${outcome.stage}`
  assert.equal(ending, ends, JSON.stringify(outcome))
  const said = JSON.stringify(outcome)
  for (const secret of ['secret-of-proxy', TEST_ACCOUNT.password]) assert.ok(!said.includes(secret), said)
  if (proxy === forward) assert.ok(forwarder.heard.length > 0, 'the proxy was not asked')
  for (const { method, headers } of forwarder.heard) {
    assert.equal(headers['proxy-authorization'], `Basic ${Buffer.from('user:secret-of-proxy').toString('base64')}`)
    if (method === 'CONNECT') assert.equal(headers.authorization, undefined)
  }
}

const CLIENT: Omit<ClientOptions, 'proxyFor'> = {
  userAgent: 'chartpin/tests',
  patience: 1000,
  retries: 0,
  longestWait: 100,
  concurrency: { all: 8, host: 4 },
}

async function makeWorld(t: { readonly after: (end: () => unknown) => void }): Promise<World> {
  const authority = { name: 'tests', ...makeAuthority('tests') }
  const foreign = { name: 'foreign', ...makeAuthority('foreign') }
  const hosts = ['127.0.0.1', 'localhost']
  const now = Date.now()
  const tls = issueCertificate(authority, { hosts })
  const shows = async (certificate: TestCertificate): Promise<FaultProxy> => startFaultProxy(t, { tls: certificate })
  return {
    authority,
    client: issueCertificate(authority, { hosts: [] }),
    stranger: issueCertificate(foreign, { hosts: [] }),
    registry: await startRegistry(t, { tls, access: 'password' }),
    mutual: await startRegistry(t, { tls, access: 'password', clientAuthority: authority.cert }),
    plain: await startRegistry(t, { access: 'password' }),
    expired: await shows(issueCertificate(authority, { hosts, from: now - 3 * DAY, until: now - 2 * DAY })),
    early: await shows(issueCertificate(authority, { hosts, from: now + DAY, until: now + 2 * DAY })),
    misnamed: await shows(issueCertificate(authority, { hosts: ['registry.example'] })),
    forwarder: await startFaultProxy(t),
    mute: await muteHost(t),
  }
}

async function muteHost(t: { readonly after: (end: () => unknown) => void }): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => void sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  t.after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return `127.0.0.1:${address.port}`
}
