// What stands before a registry and behaves badly: certificates, hosts that are not there, proxies. Each comes to the right trouble.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startFakeRegistry } from '../testing/fake-registry.ts'
import { freePort } from '../testing/loopback.ts'
import { CANARY, connectionTo, openTestClient, SECRET, troubleIn, valueOf } from '../testing/registry-client.ts'
import { issueCertificate, makeAuthority } from '../testing/test-certificates.ts'
import { startTestProxy } from '../testing/test-proxy.ts'
import { IMAGE, NAME } from '../testing/tiny-image.ts'
import type { Trouble } from './outcome.ts'

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
  const proxy = await startTestProxy(t, 'open')
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
    const proxy = await startTestProxy(t, kind)
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
