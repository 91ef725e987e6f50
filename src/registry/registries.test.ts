// What the client asks of a registry that behaves: heads, manifests, tags, referrers, signing in.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256, startFakeRegistry, type FakeAccess } from '../testing/fake-registry.ts'
import { CANARY, connectionTo, openTestClient, troubleIn, valueOf } from '../testing/registry-client.ts'

const MEDIA_TYPE = 'application/vnd.oci.image.manifest.v1+json'
const DIGEST = `sha256:${'ab'.repeat(32)}`
const DESCRIPTOR = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: DIGEST, size: 2 }
const IMAGE = { schemaVersion: 2, mediaType: MEDIA_TYPE, config: DESCRIPTOR, layers: [] }
const ACCOUNT = { username: 'me', password: `${CANARY}/pass+word` }
const BEARER: FakeAccess = { kind: 'bearer', ...ACCOUNT }
const BASIC = { kind: 'basic', ...ACCOUNT } as const

test('a head tells the digest, the media type, the size and what is left of the pulls', async (t) => {
  const fake = await startFakeRegistry(t, {
    headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '76;w=21600' },
  })
  const digest = fake.put('team/app', IMAGE, '1')
  const { client } = openTestClient(t)
  assert.deepEqual(
    valueOf(await client.head({ connection: connectionTo(fake.host), repository: 'team/app', reference: '1' })),
    {
      digest,
      mediaType: MEDIA_TYPE,
      size: JSON.stringify(IMAGE).length,
      rate: { remaining: 76, limit: 100, window: 21_600 },
    },
  )
  assert.deepEqual(
    fake.heard.map(({ method }) => method),
    ['HEAD'],
  )
})

test('a registry that tells no digest with HEAD is asked with GET', async (t) => {
  const fake = await startFakeRegistry(t, {
    misbehave: ({ method }, response) => {
      if (method === 'HEAD') response.writeHead(200, { 'content-type': MEDIA_TYPE }).end()
      return method === 'HEAD'
    },
  })
  const digest = fake.put('team/app', IMAGE, '1')
  const { client } = openTestClient(t)
  const head = await client.head({ connection: connectionTo(fake.host), repository: 'team/app', reference: '1' })
  assert.equal(valueOf(head).digest, digest)
})

test('a manifest has its exact bytes, and all four media types are asked for', async (t) => {
  const fake = await startFakeRegistry(t)
  const digest = fake.put('team/app', IMAGE)
  const { client } = openTestClient(t)
  const connection = connectionTo(fake.host, { namespace: 'docker.io' })
  const manifest = valueOf(await client.manifest({ connection, repository: 'team/app', reference: digest }))
  assert.deepEqual([Buffer.from(manifest.raw.bytes).toString(), manifest.raw.digest], [JSON.stringify(IMAGE), digest])
  const [heard] = fake.heard
  assert.equal(heard?.headers.accept?.split(', ').length, 4)
  assert.equal(heard.url, `/v2/team/app/manifests/${digest}?ns=docker.io`)
})

test('what is not there is absent, with the word of the registry', async (t) => {
  const fake = await startFakeRegistry(t)
  const { client } = openTestClient(t)
  const name = { connection: connectionTo(fake.host), repository: 'team/app', reference: 'none' }
  const { failure, code, status, stage } = troubleIn(await client.manifest(name))
  assert.deepEqual(
    { failure, code, status, stage },
    { failure: 'absent', code: 'MANIFEST_UNKNOWN', status: 404, stage: 'answer' },
  )
})

for (const [repository, reference] of [
  ['../x', '1'],
  ['a/b', '../1'],
  ['a//b', '1'],
  ['a', 'sha256:../..'],
  ['a?b', '1'],
]) {
  test(`${repository} ${reference} is not asked for`, async (t) => {
    const fake = await startFakeRegistry(t)
    const { client } = openTestClient(t)
    const name = { connection: connectionTo(fake.host), repository: repository ?? '', reference: reference ?? '' }
    assert.equal(troubleIn(await client.head(name)).failure, 'refused')
    assert.equal(fake.heard.length, 0)
  })
}

test('many requests of one repository share a token, and another repository needs no challenge', async (t) => {
  const fake = await startFakeRegistry(t, { access: BEARER })
  for (const tag of ['1', '2', '3', '4']) fake.put('team/app', IMAGE, tag)
  fake.put('team/other', IMAGE, '1')
  const { client } = openTestClient(t)
  const connection = connectionTo(fake.host, { secret: BASIC })
  const head = async (repository: string, reference: string): Promise<unknown> =>
    valueOf(await client.head({ connection, repository, reference }))
  await Promise.all(['1', '2', '3', '4', '1', '2', '3', '4'].map(async (tag) => await head('team/app', tag)))
  const tokens = (): number => fake.heard.filter(({ url }) => url.startsWith('/token')).length
  assert.equal(tokens(), 1)
  const before = fake.heard.length
  await head('team/other', '1')
  assert.deepEqual([tokens(), fake.heard.length - before], [2, 2])
})

test('the token of one credential is not sent for another', async (t) => {
  const fake = await startFakeRegistry(t, { access: BEARER })
  fake.put('team/app', IMAGE, '1')
  const { client } = openTestClient(t)
  const name = { repository: 'team/app', reference: '1' }
  valueOf(await client.head({ connection: connectionTo(fake.host, { secret: BASIC }), ...name }))
  assert.equal(troubleIn(await client.head({ connection: connectionTo(fake.host), ...name })).failure, 'denied')
  const equal = connectionTo(fake.host, { secret: { ...BASIC } })
  const before = fake.heard.length
  valueOf(await client.head({ connection: equal, ...name }))
  assert.equal(fake.heard.length - before, 1)
})

test('a token is fetched anew before it expires, and when it is refused', async (t) => {
  let isForgetful = false
  const fake = await startFakeRegistry(t, {
    access: { ...BEARER, expiresIn: 100 },
    misbehave: ({ headers, url = '' }, response) => {
      const isRefused = isForgetful && headers.authorization?.startsWith('Bearer') === true
      isForgetful &&= !isRefused
      if (isRefused)
        response
          .writeHead(401, { 'www-authenticate': `Bearer realm="http://${headers.host ?? ''}/token",service="fake"` })
          .end()
      return isRefused && url !== ''
    },
  })
  fake.put('team/app', IMAGE, '1')
  const { client, pass } = openTestClient(t)
  const name = { connection: connectionTo(fake.host, { secret: BASIC }), repository: 'team/app', reference: '1' }
  const tokens = async (): Promise<number> => {
    valueOf(await client.head(name))
    return fake.heard.filter(({ url }) => url.startsWith('/token')).length
  }
  assert.equal(await tokens(), 1)
  pass(80_000)
  assert.equal(await tokens(), 1)
  pass(11_000)
  assert.equal(await tokens(), 2)
  isForgetful = true
  assert.equal(await tokens(), 3)
})

test('an identity token goes to the token service by POST, and never to the registry', async (t) => {
  const fake = await startFakeRegistry(t, { access: BEARER })
  fake.put('team/app', IMAGE, '1')
  const { client } = openTestClient(t)
  const connection = connectionTo(fake.host, { secret: { kind: 'identity', token: ACCOUNT.password } })
  valueOf(await client.head({ connection, repository: 'team/app', reference: '1' }))
  assert.deepEqual(
    fake.heard.map(({ method, url }) => `${method} ${url.split('?', 1)[0] ?? ''}`),
    ['HEAD /v2/team/app/manifests/1', 'POST /token', 'HEAD /v2/team/app/manifests/1'],
  )
})

test('a token service that knows no POST is asked with GET', async (t) => {
  const fake = await startFakeRegistry(t, {
    access: BEARER,
    misbehave: ({ method, url }, response) => {
      const isToken = url?.startsWith('/token') === true
      if (isToken && method === 'POST') response.writeHead(405).end()
      if (isToken && method === 'GET') response.end(JSON.stringify({ access_token: `${CANARY}-token` }))
      return isToken
    },
  })
  const { client } = openTestClient(t)
  const connection = connectionTo(fake.host, { secret: { kind: 'identity', token: ACCOUNT.password } })
  const trouble = troubleIn(await client.head({ connection, repository: 'team/app', reference: '1' }))
  assert.equal(trouble.failure, 'denied')
  assert.ok(fake.heard.some(({ headers }) => headers.authorization === `Bearer ${CANARY}-token`))
})

test('a registry token is sent as it is', async (t) => {
  const fake = await startFakeRegistry(t)
  fake.put('team/app', IMAGE, '1')
  const { client } = openTestClient(t)
  const connection = connectionTo(fake.host, { secret: { kind: 'registry', token: `${CANARY}-bearer` } })
  valueOf(await client.head({ connection, repository: 'team/app', reference: '1' }))
  assert.equal(fake.heard[0]?.headers.authorization, `Bearer ${CANARY}-bearer`)
})

test('a registry that asks for Basic gets it once it has asked, and from then on at once', async (t) => {
  const fake = await startFakeRegistry(t, { access: { ...BEARER, kind: 'basic' } })
  fake.put('team/app', IMAGE, '1')
  const { client } = openTestClient(t)
  const name = { connection: connectionTo(fake.host, { secret: BASIC }), repository: 'team/app', reference: '1' }
  valueOf(await client.head(name))
  assert.deepEqual(
    fake.heard.map(({ headers }) => headers.authorization === undefined),
    [true, false],
  )
  valueOf(await client.head(name))
  assert.equal(fake.heard.length, 3)
})

test('a wrong password is denied, and named by its label only', async (t) => {
  for (const kind of ['basic', 'bearer'] as const) {
    const fake = await startFakeRegistry(t, { access: { ...BEARER, kind } })
    const { client } = openTestClient(t)
    const connection = connectionTo(fake.host, { secret: { ...BASIC, password: `${CANARY}-wrong` } })
    const trouble = troubleIn(await client.manifest({ connection, repository: 'team/app', reference: '1' }))
    assert.equal(trouble.failure, 'denied')
    assert.ok(fake.heard.length <= 4, `${fake.heard.length} requests`)
  }
})

test('a ping tells how people sign in, without signing in', async (t) => {
  const kinds = [undefined, 'basic', 'bearer'] as const
  for (const kind of kinds) {
    const fake = await startFakeRegistry(t, kind === undefined ? {} : { access: { ...BEARER, kind } })
    const { client } = openTestClient(t)
    const { auth } = valueOf(await client.ping(connectionTo(fake.host, { secret: BASIC })))
    assert.equal(auth, kind ?? 'none')
    assert.equal(fake.heard.length, 1)
  }
})

test('tags are listed over all pages, in order, and only at the same place', async (t) => {
  const fake = await startFakeRegistry(t, { pageSize: 3 })
  for (let tag = 10; tag < 20; tag++) fake.put('team/app', IMAGE, `${tag}`)
  const { client } = openTestClient(t)
  const tags = valueOf(await client.tags(connectionTo(fake.host), 'team/app'))
  assert.deepEqual(tags, ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'])
  assert.equal(fake.heard.length, 4)
})

const tagAnswers: readonly (readonly [string, string, readonly string[] | undefined])[] = [
  ['no tags at all', '{"name":"a","tags":null}', []],
  ['a tag that is listed twice', '{"tags":["b","a","b"]}', ['b', 'a']],
  ['what is no tag', `{"tags":["a","${DIGEST}","../x",3,""]}`, ['a']],
  ['something else', '[]', undefined],
  ['HTML', '<html>', undefined],
]

for (const [name, body, tags] of tagAnswers) {
  test(`a list of tags with ${name} is ${tags === undefined ? 'refused' : 'read'}`, async (t) => {
    const fake = await startFakeRegistry(t, { misbehave: (_, response) => (response.end(body), true) })
    const { client } = openTestClient(t)
    const outcome = await client.tags(connectionTo(fake.host), 'a')
    if (tags === undefined) assert.equal(troubleIn(outcome).failure, 'refused')
    else assert.deepEqual(valueOf(outcome), tags)
  })
}

test('pages that lead in a circle, or to another host, come to an end here', async (t) => {
  const fake = await startFakeRegistry(t, {
    misbehave: ({ url = '' }, response) => {
      const next = url.includes('last=a') ? 'last=b' : url.includes('last=b') ? 'last=a' : 'last=a'
      response.setHeader('link', `<https://evil.example/v2/x/tags/list?${next}>; rel="next"`)
      response.end('{"tags":["a"]}')
      return true
    },
  })
  const { client } = openTestClient(t)
  assert.match(troubleIn(await client.tags(connectionTo(fake.host), 'a')).message, /in a circle/)
  assert.equal(fake.heard.length, 3)
})

for (const hasReferrers of [true, false]) {
  test(`referrers are found ${hasReferrers ? 'by the API' : 'by the tag that stands in'}`, async (t) => {
    const fake = await startFakeRegistry(t, { hasReferrers })
    const subject = fake.put('team/app', IMAGE, '1')
    const signature = { ...IMAGE, subject: { mediaType: MEDIA_TYPE, digest: subject, size: 3 } }
    const digest = fake.put('team/app', signature)
    const index = { schemaVersion: 2, manifests: [{ mediaType: MEDIA_TYPE, digest, size: 5 }] }
    fake.put('team/app', index, subject.replace(':', '-'))
    const { client } = openTestClient(t)
    const found = valueOf(await client.referrers(connectionTo(fake.host), 'team/app', subject))
    assert.deepEqual(
      found.map((each) => each.digest),
      [digest],
    )
    assert.deepEqual(valueOf(await client.referrers(connectionTo(fake.host), 'team/app', digest)), [])
  })
}

test('a push is answered with the digest of its bytes', async (t) => {
  const fake = await startFakeRegistry(t, { access: BEARER })
  const { client } = openTestClient(t)
  const connection = connectionTo(fake.host, { secret: BASIC })
  const bytes = Buffer.from(JSON.stringify(IMAGE))
  const raw = { bytes, mediaType: MEDIA_TYPE, digest: sha256(bytes) }
  assert.equal(valueOf(await client.push({ connection, repository: 'a/b', reference: '1' }, { raw })), raw.digest)
  assert.deepEqual(fake.manifests.get('a/b 1')?.bytes, bytes)
  const wrong = await client.push({ connection, repository: 'a/b', reference: DIGEST }, { raw })
  assert.match(troubleIn(wrong).message, /another digest/)
})

test('connections are kept, and no more requests are under way than may be', async (t) => {
  const fake = await startFakeRegistry(t)
  for (let at = 0; at < 60; at++) fake.put('team/app', IMAGE, `${at}`)
  const { client } = openTestClient(t, { concurrency: { all: 4, host: 3 } })
  const connection = connectionTo(fake.host)
  const heads = Array.from(
    { length: 60 },
    async (_, at) => await client.head({ connection, repository: 'team/app', reference: `${at}` }),
  )
  for (const outcome of await Promise.all(heads)) valueOf(outcome)
  assert.ok(fake.connections() <= 3, `${fake.connections()} connections`)
})

test('warnings of a registry are told once each', async (t) => {
  const fake = await startFakeRegistry(t, { headers: { warning: String.raw`299 - "old \"v1\" ends"` } })
  fake.put('team/app', IMAGE, '1')
  const { client, warnings } = openTestClient(t)
  const name = { connection: connectionTo(fake.host), repository: 'team/app', reference: '1' }
  await client.head(name)
  await client.head(name)
  assert.deepEqual(warnings, [`${fake.host} old "v1" ends`])
})

test('who gives up has no answer, and asks no more', async (t) => {
  const stop = new AbortController()
  const fake = await startFakeRegistry(t, {
    misbehave: () => {
      stop.abort()
      return true
    },
  })
  const { client } = openTestClient(t, { signal: stop.signal })
  const name = { connection: connectionTo(fake.host), repository: 'team/app', reference: '1' }
  assert.equal(troubleIn(await client.head(name)).code, 'ABORT_ERR')
  assert.equal(troubleIn(await client.head(name)).code, 'ABORT_ERR')
  assert.equal(fake.heard.length, 1)
})
