// What is said of credentials that are missing, match nothing, have run out, or go to mirrors.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pullSecretYaml, sampleManifests, sampleSources, type SampleSources } from '../../testing/sample-sources.ts'
import { advance, type Attempt } from '../attempt.ts'
import { podsOf } from '../kubelet/pods.ts'
import type { Notice } from '../notice.ts'
import { judgePullSecrets } from './judge-pull-secrets.ts'
import { judgeCredentials } from './judge.ts'

const NOW = Date.UTC(2030, 0, 1)

function attempt(host: string, role: Attempt['role'], scheme: Attempt['scheme'] = 'https'): Attempt {
  return {
    scheme,
    host,
    basePath: '/v2',
    repository: 'app',
    namespace: '',
    role,
    tls: { verify: true, ca: [], client: [] },
    capabilities: ['pull', 'resolve'],
    headers: [],
    credentials: [{ kind: 'kubelet', step: { message: 'containerd sends it' } }],
    why: [],
    method: 'HEAD',
    logical: 'reg.example/app',
    target: { kind: 'tag', value: '1' },
    path: '/v2/app/manifests/1',
    endpoint: 0,
    after: advance('next-endpoint'),
    notAfter: [],
  }
}

const POD = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {spec: {imagePullSecrets: [{name: pull}], containers: [{image: 'reg.example/app:1'}]}}}
`

function auth(user: string, password: string): { readonly auth: string } {
  return { auth: Buffer.from(`${user}:${password}`).toString('base64') }
}

function partOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function jwt(exp: number): string {
  return `${partOf({ alg: 'none' })}.${partOf({ exp })}.c2ln`
}

interface Case {
  readonly name: string
  readonly auths?: Readonly<Record<string, unknown>>
  readonly attempts?: readonly Attempt[]
  readonly isPrivate?: boolean
  readonly expected: readonly RegExp[]
}

const upstream = attempt('reg.example', 'upstream')
const mirror = attempt('mirror.example', 'mirror')
const SECONDS = NOW / 1000

const cases: readonly Case[] = [
  { name: 'a credential that is there', auths: { 'reg.example': auth('u', 'w') }, isPrivate: true, expected: [] },
  { name: 'none for a public registry', expected: [] },
  {
    name: 'none for a private registry',
    isPrivate: true,
    expected: [/^missing-credential reg\.example is private.*no such secret: shop\/pull/],
  },
  {
    name: 'none for a private registry, over and over',
    isPrivate: true,
    attempts: [upstream, upstream],
    expected: [/^missing-credential/],
  },
  {
    name: 'an entry that holds none',
    auths: { 'reg.example': { identitytoken: 'w' } },
    isPrivate: true,
    expected: [/^missing-credential reg\.example is private, and there is no credential for reg\.example\/app$/],
  },
  {
    name: 'a credential that ran out',
    auths: { 'reg.example': auth('u', jwt(SECONDS - 60)) },
    expected: [/^expired-credential u@secret shop\/pull does not work since 2029-12-31T23:59:00\.000Z/],
  },
  {
    name: 'a credential of which some hours are left',
    auths: { 'reg.example': auth('u', jwt(SECONDS + 7200)) },
    expected: [/^short-lived-credential u@secret shop\/pull is good for 2 h more/],
  },
  { name: 'a credential that lasts', auths: { 'reg.example': auth('u', jwt(SECONDS + 10_000_000)) }, expected: [] },
  {
    name: 'an access token',
    auths: { 'reg.example': auth('oauth2accesstoken', 'w') },
    expected: [/^short-lived-credential .*lives for 1 h/],
  },
  {
    name: 'a mirror that gets the credential',
    auths: { 'reg.example': auth('u', 'w') },
    attempts: [mirror, upstream],
    expected: [
      /^leaked-credential u@secret shop\/pull is for reg\.example, and is sent to its mirror mirror\.example too$/,
    ],
  },
  {
    name: 'a mirror over http',
    auths: { 'reg.example': auth('u', 'w') },
    attempts: [{ ...mirror, scheme: 'http' }],
    expected: [/too, over http$/],
  },
  {
    name: 'a mirror that gets nothing',
    auths: { 'reg.example': auth('u', 'w') },
    attempts: [{ ...mirror, credentials: [] }],
    expected: [],
  },
]

for (const { name, auths, attempts = [upstream], isPrivate = false, expected } of cases) {
  test(`of ${name} ${expected.length === 0 ? 'nothing' : 'something'} is said`, async () => {
    const sources: SampleSources = { manifests: auths === undefined ? '' : pullSecretYaml('pull', auths) }
    const [pod] = podsOf(await sampleManifests(POD))
    const pulled = pod?.images.map(({ image, where }) => ({ image, where, attempts })) ?? []
    const notices = judgeCredentials(
      pod,
      pulled,
      { credentials: await sampleSources(sources) },
      { now: NOW, isPrivate: () => isPrivate },
    )
    assertTold(notices, expected)
  })
}

function assertTold(notices: readonly Notice[], expected: readonly RegExp[]): void {
  const told = notices.map(({ rule, message }) => `${rule} ${message}`)
  assert.equal(told.length, expected.length, told.join('\n'))
  for (const [i, pattern] of expected.entries()) assert.match(told[i] ?? '', pattern)
}

interface MatchCase {
  readonly name: string
  readonly registry: string
  readonly image: string
  readonly hint?: RegExp
}

const unmatched: readonly MatchCase[] = [
  { name: 'an entry that matches', registry: 'reg.example', image: 'reg.example/app:1' },
  { name: 'Docker Hub', registry: 'https://index.docker.io/v1/', image: 'nginx' },
  {
    name: 'a host of Docker Hub that images do not name',
    registry: 'registry-1.docker.io',
    image: 'nginx',
    hint: /write https:\/\/index\.docker\.io\/v1\//,
  },
  { name: 'a mirror', registry: 'mirror.example', image: 'nginx', hint: /is a mirror/ },
  { name: 'another port', registry: 'reg.example', image: 'reg.example:5000/app', hint: /write reg\.example:5000/ },
  {
    name: 'another path',
    registry: 'reg.example/team',
    image: 'reg.example/app',
    hint: /the path \/team is not where/,
  },
  { name: 'capitals', registry: 'Reg.example', image: 'reg.example/app', hint: /write reg\.example: upper/ },
  { name: 'a star for two labels', registry: '*.example', image: 'a.b.example/app', hint: /stands for one label/ },
  { name: 'what is no address', registry: 'reg example', image: 'reg.example/app', hint: /is no address/ },
  {
    name: 'another registry',
    registry: 'other.example',
    image: 'reg.example/app',
    hint: /name the registry of the images: reg\.example/,
  },
]

for (const { name, registry, image, hint } of unmatched) {
  test(`a pull secret for ${name} is ${hint === undefined ? 'used' : 'for nothing'}`, async () => {
    const sources = await sampleSources({ manifests: pullSecretYaml('pull', { [registry]: auth('u', 'w') }) })
    const notices = judgePullSecrets(podsOf(await sampleManifests(POD.replace('reg.example/app:1', image))), sources, [
      'mirror.example',
    ])
    assert.deepEqual(
      notices.map(({ rule }) => rule),
      hint === undefined ? [] : ['unmatched-pull-secret'],
    )
    assert.match(notices[0]?.hint ?? '', hint ?? /^$/)
  })
}

test('a pull secret that one pod of several uses is used', async () => {
  const sources = await sampleSources({ manifests: pullSecretYaml('pull', { 'reg.example': auth('u', 'w') }) })
  const pods = podsOf(await sampleManifests(POD + POD.replace('reg.example/app:1', 'other.example/app')))
  assert.deepEqual(judgePullSecrets(pods, sources), [])
})

test('a pull secret of another type is told where a pod names it', async () => {
  const sources = await sampleSources({
    manifests:
      'apiVersion: v1\nkind: Secret\nmetadata: {name: pull, namespace: shop}\ntype: Opaque\ndata: {password: eA==}\n',
  })
  const notices = judgePullSecrets(podsOf(await sampleManifests(POD)), sources)
  assertTold(notices, [
    /^unusable-pull-secret Deployment shop\/web pulls with secret shop\/pull, and the Secret is of another type/,
  ])
})

test('a service account that lets its pods use no other Secrets keeps a pod from starting', async () => {
  const account = `---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: default\n  namespace: shop\n  annotations: {kubernetes.io/enforce-mountable-secrets: 'true'}\n`
  const sources = await sampleSources({
    manifests: pullSecretYaml('pull', { 'reg.example': auth('u', 'w') }) + account,
  })
  assertTold(judgePullSecrets(podsOf(await sampleManifests(POD)), sources), [
    /^unusable-pull-secret .*lets its pods use no others/,
  ])
})

test('what is wrong with files is told where they are read', async () => {
  const config = JSON.stringify({ auths: { 'reg.example': auth('u', 'w') } })
  const { notices } = await sampleSources({
    manifests:
      pullSecretYaml('bad', {}).replace(/json: \S+/, 'json: "*"') +
      pullSecretYaml('half', { 'reg.example': {}, 'r[de]g.example': auth('u', 'w'), 'no address': auth('u', 'w') }),
    files: { '/var/lib/kubelet/config.json': config, '/.docker/config.json': config, '/root/.dockercfg': 'x' },
  })
  assert.deepEqual(notices.map(({ rule }) => rule).toSorted(), [
    'malformed-credential-file',
    'malformed-pull-secret',
    'shadowed-docker-config',
    'unusable-pull-secret',
    'unusable-pull-secret',
    'unusable-pull-secret',
  ])
})
