// Configurations of credential providers, and what the kubelet does not start with.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { sampleNode, samplePlaced } from '../../testing/sample-sources.ts'
import { parseVersion } from '../version.ts'
import { readProviderConfig, type ProviderConfig } from './provider-config.ts'

const GOOD = `apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
- name: ecr-credential-provider
  matchImages: ['*.dkr.ecr.*.amazonaws.com']
  defaultCacheDuration: 12h
  apiVersion: credentialprovider.kubelet.k8s.io/v1
  args: [get]
  env: [{name: AWS_PROFILE, value: word-of-no-one}]
`
const TOKEN = `  tokenAttributes:
    serviceAccountTokenAudience: reg.example
    cacheType: ServiceAccount
    requireServiceAccount: true
    requiredServiceAccountAnnotationKeys: [example.com/role]
`

interface Case {
  readonly name: string
  readonly text: string
  readonly kubernetes?: string
  readonly hasTokenGate?: boolean
  readonly faults: readonly RegExp[]
}

const cases: readonly Case[] = [
  { name: 'a good one', text: GOOD, faults: [] },
  {
    name: 'JSON',
    text: JSON.stringify({
      apiVersion: 'kubelet.config.k8s.io/v1beta1',
      kind: 'CredentialProviderConfig',
      providers: [
        {
          name: 'a',
          matchImages: ['reg.example'],
          defaultCacheDuration: '0',
          apiVersion: 'credentialprovider.kubelet.k8s.io/v1beta1',
        },
      ],
    }),
    faults: [],
  },
  { name: 'tokens of service accounts', text: GOOD + TOKEN, faults: [] },
  {
    name: 'tokens without their gate',
    text: GOOD + TOKEN,
    hasTokenGate: false,
    faults: [/needs the feature gate KubeletServiceAccountToken/],
  },
  {
    name: 'tokens without a cache type',
    text: GOOD + TOKEN.replace(/.*cacheType.*\n/, ''),
    faults: [/cacheType must be/],
  },
  {
    name: 'tokens of the alpha, which had no cache type',
    text: GOOD + TOKEN.replace(/.*cacheType.*\n/, ''),
    kubernetes: '1.33',
    faults: [],
  },
  {
    name: 'tokens without an audience',
    text: GOOD + TOKEN.replace(/.*Audience.*\n/, ''),
    faults: [/serviceAccountTokenAudience must be written/],
  },
  {
    name: 'tokens for an older provider',
    text: GOOD.replace('credentialprovider.kubelet.k8s.io/v1', '$&beta1') + TOKEN,
    faults: [/goes only with apiVersion/],
  },
  {
    name: 'annotations of no account',
    text: GOOD + TOKEN.replace('true', 'false'),
    faults: [/goes only with requireServiceAccount: true/],
  },
  {
    name: 'an annotation twice',
    text: `${GOOD}${TOKEN}    optionalServiceAccountAnnotationKeys: [example.com/role]\n`,
    faults: [/both required and optional/],
  },
  {
    name: 'the first version in an old Kubernetes',
    text: GOOD,
    kubernetes: '1.25',
    faults: [/is read from Kubernetes 1\.26 on/, /is spoken from Kubernetes 1\.26 on/],
  },
  {
    name: 'no version that there is',
    text: GOOD.replace('kubelet.config.k8s.io/v1', '$&beta3'),
    faults: [/apiVersion must be one of/],
  },
  {
    name: 'another kind',
    text: GOOD.replace('kind: Cred', 'kind: Bred'),
    faults: [/kind must be CredentialProviderConfig/],
  },
  { name: 'no providers', text: GOOD.replace(/providers:[^]*/, 'providers: []\n'), faults: [/must name one at least/] },
  { name: 'a name with a slash', text: GOOD.replace('ecr-cr', 'bin/ecr-cr'), faults: [/without slashes and blanks/] },
  { name: 'a name of two dots', text: GOOD.replace('ecr-credential-provider', '..'), faults: [/without slashes/] },
  {
    name: 'no name',
    text: GOOD.replace('name: ecr-credential-provider', 'args: []').replace('  args: [get]\n', ''),
    faults: [/must be the name of a program/],
  },
  { name: 'no images', text: GOOD.replace(/\['\*.*\]/, '[]'), faults: [/one pattern at least/] },
  { name: 'an image that is no address', text: GOOD.replace('*.dkr', 'a b.dkr'), faults: [/is no address/] },
  {
    name: 'no cache duration',
    text: GOOD.replace(/.*Duration.*\n/, ''),
    faults: [/defaultCacheDuration must be written/],
  },
  { name: 'a negative cache duration', text: GOOD.replace('12h', '-1h'), faults: [/must not be negative/] },
  { name: 'a cache duration without a unit', text: GOOD.replace('12h', "'12'"), faults: [/is no duration/] },
  {
    name: 'a version of nobody',
    text: GOOD.replace('credentialprovider.kubelet.k8s.io/v1', 'x/v1'),
    faults: [/apiVersion of a provider/],
  },
  {
    name: 'a key that nobody knows',
    text: GOOD.replace('matchImages', 'matchImage'),
    faults: [/unknown key matchImage/, /one pattern at least/],
  },
  { name: 'a name twice', text: GOOD + GOOD.slice(GOOD.indexOf('- name')), faults: [/is set up twice/] },
  { name: 'no YAML', text: 'providers: [word-of-no-one', faults: [/neither YAML nor JSON/] },
]

for (const { name, text, kubernetes, hasTokenGate = true, faults } of cases) {
  test(`credential providers: ${name}`, async () => {
    const config = await read({ '/etc/providers.yaml': text }, '/etc/providers.yaml', { kubernetes, hasTokenGate })
    assert.equal(config?.faults.length, faults.length, config?.faults.map(({ message }) => message).join('\n'))
    for (const [i, fault] of faults.entries()) assert.match(config.faults[i]?.message ?? '', fault)
    assert.doesNotMatch(JSON.stringify(config) + inspect(config, { depth: 20, showHidden: true }), /word-of/)
  })
}

async function read(
  files: Readonly<Record<string, string>>,
  path: string,
  { kubernetes, hasTokenGate }: { readonly kubernetes?: string | undefined; readonly hasTokenGate: boolean },
): Promise<ProviderConfig | undefined> {
  const version = kubernetes === undefined ? undefined : parseVersion(kubernetes)
  return readProviderConfig(samplePlaced(path), sampleNode(files), { kubernetes: version, hasTokenGate })
}

test('the files of a folder are laid together, in their order', async () => {
  const files = { '/etc/p/b.yaml': GOOD, '/etc/p/a.yml': GOOD.replace('ecr-cr', 'acr-cr'), '/etc/p/notes.txt': 'no' }
  const config = await read(files, '/etc/p', { hasTokenGate: true })
  assert.deepEqual(
    config?.providers.map(({ name }) => name),
    ['acr-credential-provider', 'ecr-credential-provider'],
  )
  assert.deepEqual(config.faults, [])
})

test('a path that the profile has nothing for says nothing', async () => {
  assert.equal(await read({}, '/etc/providers.yaml', { hasTokenGate: true }), undefined)
})
