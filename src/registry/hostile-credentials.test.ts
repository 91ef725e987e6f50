// Registries that want a credential brought elsewhere: to a token service, to where they redirect, or back in what they say. None gets there.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering, startFakeRegistry } from '../testing/fake-registry.ts'
import { CANARY, connectionTo, openTestClient, SECRET, troubleIn, valueOf } from '../testing/registry-client.ts'
import { BYTES, IMAGE, MEDIA_TYPE, NAME } from '../testing/tiny-image.ts'

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
