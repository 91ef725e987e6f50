// Which credential an attempt of a pod is sent, and where it comes from.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  pullSecretYaml,
  sampleFile,
  sampleManifests,
  samplePlaced,
  sampleSources,
  type SampleSources,
} from '../../testing/sample-sources.ts'
import type { CredentialOffer } from '../attempt.ts'
import { Credential } from '../credential.ts'
import { podsOf, type PodContext } from '../kubelet/pods.ts'
import { credentialsFor, type ProviderAnswers, type SentCredentials } from './credentials-for.ts'
import { withObjects } from './sources.ts'

function auth(user: string): { readonly auth: string } {
  return { auth: Buffer.from(`${user}:word`).toString('base64') }
}

async function podOf(spec: string): Promise<PodContext> {
  const [pod] = podsOf(
    await sampleManifests(`apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: ${spec}\n`),
  )
  assert.ok(pod !== undefined)
  return pod
}

function account(name: string, rest: string, annotations = '{}'): string {
  return `---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}, namespace: shop, annotations: ${annotations}}\n${rest}\n`
}

const kubelet: CredentialOffer = { kind: 'kubelet', step: { message: 'the runtime sends it' } }
const own = new Credential({ kind: 'basic', username: 'own', password: 'word' }, { source: 'config.toml' })
const fixed: CredentialOffer = { kind: 'fixed', credential: own, step: { message: 'config.toml has one' } }
const files: CredentialOffer = { kind: 'auth-files', name: 'mirror.example/app', step: { message: 'CRI-O looks' } }

const PROVIDERS = `apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
- {name: plain, matchImages: ['*.example'], defaultCacheDuration: 1h, apiVersion: credentialprovider.kubelet.k8s.io/v1}
- name: tokens
  matchImages: ['*.example']
  defaultCacheDuration: 1h
  apiVersion: credentialprovider.kubelet.k8s.io/v1
  tokenAttributes: {serviceAccountTokenAudience: a, cacheType: Token, requireServiceAccount: true, requiredServiceAccountAnnotationKeys: [role]}
`
const withProviders: SampleSources = {
  files: { '/etc/p.yaml': PROVIDERS },
  providerConfig: samplePlaced('/etc/p.yaml'),
  providerFolder: samplePlaced('/opt/bin'),
}

interface Case {
  readonly name: string
  readonly sources: SampleSources
  readonly pod?: string
  readonly logical?: string
  readonly offers?: readonly CredentialOffer[]
  readonly answers?: ProviderAnswers
  readonly expected: readonly string[]
}

const reg = pullSecretYaml('pull', { 'reg.example': auth('puller') })

const cases: readonly Case[] = [
  {
    name: 'a pull secret of the pod',
    sources: { manifests: reg },
    pod: '{imagePullSecrets: [{name: pull}]}',
    expected: ['puller@secret shop/pull'],
  },
  { name: 'a pull secret that no one names', sources: { manifests: reg }, pod: '{}', expected: ['anonymous'] },
  {
    name: 'a pull secret of another namespace',
    sources: { manifests: pullSecretYaml('pull', { 'reg.example': auth('puller') }, 'other') },
    pod: '{imagePullSecrets: [{name: pull}]}',
    expected: ['anonymous'],
  },
  {
    name: 'a pull secret of the default service account',
    sources: { manifests: reg + account('default', 'imagePullSecrets: [{name: pull}]') },
    pod: '{}',
    expected: ['puller@secret shop/pull'],
  },
  {
    name: 'a pull secret of the service account of the pod',
    sources: { manifests: reg + account('web', 'imagePullSecrets: [{name: pull}]') },
    pod: '{serviceAccountName: web}',
    expected: ['puller@secret shop/pull'],
  },
  {
    name: 'no pull secret of a service account where the pod has its own',
    sources: {
      manifests:
        reg +
        pullSecretYaml('own', { 'other.example': auth('x') }) +
        account('default', 'imagePullSecrets: [{name: pull}]'),
    },
    pod: '{imagePullSecrets: [{name: own}]}',
    expected: ['anonymous'],
  },
  {
    name: 'all that match, in the order of their keys and then of the pod',
    sources: {
      manifests:
        pullSecretYaml('a', { 'reg.example': auth('one') }) +
        pullSecretYaml('b', { 'reg.example/app': auth('two'), 'reg.example': auth('three') }),
    },
    pod: '{imagePullSecrets: [{name: a}, {name: b}]}',
    expected: ['two@secret shop/b', 'one@secret shop/a', 'three@secret shop/b'],
  },
  {
    name: 'nothing of a secret for another registry',
    sources: { manifests: pullSecretYaml('pull', { 'mirror.example': auth('puller') }) },
    pod: '{imagePullSecrets: [{name: pull}]}',
    expected: ['anonymous'],
  },
  {
    name: 'an entry without a credential, anonymously',
    sources: { manifests: pullSecretYaml('pull', { 'reg.example': { identitytoken: 'x' } }) },
    pod: '{imagePullSecrets: [{name: pull}]}',
    offers: [kubelet, fixed],
    expected: ['empty'],
  },
  {
    name: 'a malformed secret ends it',
    sources: { manifests: `${reg}${pullSecretYaml('bad', {}).replace(/json: \S+/, 'json: "*"')}` },
    pod: '{imagePullSecrets: [{name: pull}, {name: bad}]}',
    expected: ['failed'],
  },
  {
    name: 'a secret of the wrong type is passed over',
    sources: { manifests: reg.replace('kubernetes.io/dockerconfigjson', 'Opaque') },
    pod: '{imagePullSecrets: [{name: pull}]}',
    expected: ['anonymous'],
  },
  {
    name: 'a static pod has no secrets',
    sources: { manifests: reg + account('default', 'imagePullSecrets: [{name: pull}]') },
    pod: '{}',
    logical: 'reg.example/static',
    expected: ['anonymous'],
  },
  {
    name: 'the docker configuration of the node',
    sources: { files: { '/var/lib/kubelet/config.json': JSON.stringify({ auths: { 'reg.example': auth('node') } }) } },
    expected: ['node@/var/lib/kubelet/config.json'],
  },
  {
    name: 'the first docker configuration of the node that can be read',
    sources: {
      files: {
        '/var/lib/kubelet/config.json': '{',
        '/root/.docker/config.json': JSON.stringify({ auths: { 'reg.example': auth('node') } }),
        '/root/.dockercfg': JSON.stringify({ 'reg.example': auth('old') }),
      },
    },
    expected: ['node@/root/.docker/config.json'],
  },
  {
    name: 'secrets before the node',
    sources: { manifests: reg, files: { '/.dockercfg': JSON.stringify({ 'reg.example/app': auth('node') }) } },
    pod: '{imagePullSecrets: [{name: pull}]}',
    expected: ['puller@secret shop/pull', 'node@/.dockercfg'],
  },
  {
    name: 'a key of Google',
    sources: {
      named: [
        {
          kind: 'google-key',
          file: sampleFile('key.json', '{"type":"service_account","private_key":"x","client_email":"y"}'),
          registries: [samplePlaced('reg.example')],
        },
      ],
    },
    expected: ['_json_key@key.json'],
  },
  { name: 'what a provider would say', sources: withProviders, expected: ['/opt/bin/plain'] },
  {
    name: 'what a provider said',
    sources: withProviders,
    answers: new Map([['plain', [{ registry: 'reg.example', credential: own }]]]),
    expected: ['own@config.toml'],
  },
  {
    name: 'nothing of a provider that said something of another registry',
    sources: withProviders,
    answers: new Map([['plain', [{ registry: 'other.example', credential: own }]]]),
    expected: ['anonymous'],
  },
  {
    name: 'a provider of tokens, where the account has what it requires',
    sources: { ...withProviders, manifests: account('default', '', '{role: a}') },
    pod: '{}',
    expected: ['/opt/bin/plain', '/opt/bin/tokens'],
  },
  {
    name: 'no provider of tokens, where the account lacks what it requires',
    sources: { ...withProviders, manifests: account('default', '') },
    pod: '{}',
    expected: ['/opt/bin/plain'],
  },
  {
    name: "the runtime's own where the kubelet has none",
    sources: {},
    offers: [kubelet, fixed],
    expected: ['own@config.toml'],
  },
  {
    name: "the kubelet's before the runtime's own",
    sources: { manifests: reg },
    pod: '{imagePullSecrets: [{name: pull}]}',
    offers: [kubelet, fixed],
    expected: ['puller@secret shop/pull'],
  },
  {
    name: 'an auth file, by the name of the mirror',
    sources: { files: { '/root/.docker/config.json': JSON.stringify({ auths: { 'mirror.example': auth('files') } }) } },
    offers: [kubelet, files],
    expected: ['files@/root/.docker/config.json'],
  },
  {
    name: 'the one auth file that the runtime is told',
    sources: {
      authFile: '/etc/auth.json',
      files: {
        '/etc/auth.json': JSON.stringify({ auths: { 'mirror.example/app': auth('told') } }),
        '/run/containers/0/auth.json': JSON.stringify({ auths: { 'mirror.example': auth('files') } }),
      },
    },
    offers: [files],
    expected: ['told@/etc/auth.json'],
  },
  {
    name: 'an auth file that cannot be read ends it',
    sources: { files: { '/run/containers/0/auth.json': '{' } },
    offers: [files],
    expected: ['failed'],
  },
  {
    name: 'a helper of an auth file',
    sources: { files: { '/run/containers/0/auth.json': '{"credHelpers":{"mirror.example":"ecr-login"}}' } },
    offers: [files],
    expected: ['docker-credential-ecr-login'],
  },
  {
    name: 'nothing where the runtime sends nothing',
    sources: { manifests: reg },
    pod: '{imagePullSecrets: [{name: pull}]}',
    offers: [],
    expected: ['anonymous'],
  },
]

for (const { name, sources, pod, logical = 'reg.example/app', offers = [kubelet], answers, expected } of cases) {
  test(`sent: ${name}`, async () => {
    const attempt = { logical, credentials: offers }
    const context = pod === undefined ? undefined : { ...(await podOf(pod)), isStatic: logical.endsWith('/static') }
    const sent = credentialsFor(attempt, { credentials: await sampleSources(sources) }, context, answers)
    assert.deepEqual(labels(sent), expected)
    assert.ok(sent.why.length > 0)
  })
}

function labels(sent: SentCredentials): readonly string[] {
  if (sent.kind !== 'sent') return [sent.kind]
  return sent.credentials.map((found) =>
    found.kind === 'credential' ? found.credential.label : found.kind === 'program' ? found.call.program : 'empty',
  )
}

test('every step of a credential is told, from the pod to the runtime', async () => {
  const sources = await sampleSources({
    manifests: reg + account('default', 'imagePullSecrets: [{name: pull}, {name: gone}]'),
  })
  const sent = credentialsFor(
    { logical: 'reg.example/app', credentials: [kubelet] },
    { credentials: sources },
    await podOf('{}'),
  )
  assert.deepEqual(
    sent.why.map(({ message }) => message),
    [
      'the service account default names secret shop/pull',
      'the service account default names secret shop/gone, which is not there: the kubelet goes on without it',
      'the entry reg.example of secret shop/pull is for reg.example/app',
      'the runtime sends it',
    ],
  )
})

test('Secrets that a chart makes lie in the namespace of its release', async () => {
  const manifests = await sampleManifests(reg.replace('  namespace: shop\n', ''))
  const sources = withObjects(await sampleSources({}), manifests, 'shop')
  const sent = credentialsFor(
    { logical: 'reg.example/app', credentials: [kubelet] },
    { credentials: sources },
    await podOf('{imagePullSecrets: [{name: pull}]}'),
  )
  assert.deepEqual(labels(sent), ['puller@secret shop/pull'])
})
