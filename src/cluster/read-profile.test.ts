// Profiles: what cluster.yaml and the files that it points at come to, and what is told of mistakes in it.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { sourceFile } from '../files/source-file.ts'
import type { ProfilePreset } from './preset.ts'
import { printProfileSchema } from './profile-schema.ts'
import { readProfile, type ProfileRead } from './read-profile.ts'
import { printWhere } from './step.ts'
import { printVersion } from './version.ts'

const presets: readonly ProfilePreset[] = [
  { name: 'small', summary: 'a small one', distribution: 'k3s', runtime: 'containerd' },
]

/** Reads the profile `cluster.yaml` of a folder with these files. */
async function reading(files: Readonly<Record<string, string>>): Promise<ProfileRead> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-profile-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    const place = { kind: 'disk', path: path.join(folder, 'cluster.yaml') } as const
    const file = sourceFile('cluster.yaml', place, files['cluster.yaml'] ?? '')
    return await readProfile(file, { cwd: folder, presets })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a profile says what it knows of the cluster', async () => {
  const { profile, problems } = await reading({
    'cluster.yaml': `
kubernetes: 1.30
runtime: { kind: containerd, version: 1.7.27 }
airGapped: true
reachableRegistries: registry.acme.example:5000
insecureRegistries: [registry.acme.example:5000]
featureGates: { ImageVolume: true }
apiServer: { admissionPlugins: [AlwaysPullImages] }
`,
  })
  assert.deepEqual(problems, [])
  assert.ok(profile?.kubernetes !== undefined)
  assert.equal(printVersion(profile.kubernetes), '1.30.0')
  assert.equal(printVersion(profile.runtime.config.version), '1.7.27')
  assert.equal(profile.distribution, 'kubeadm')
  assert.ok(profile.isAirGapped)
  assert.deepEqual(
    [profile.reachable, profile.insecure, profile.apiServer.admissionPlugins].map((list) =>
      list.map(({ text }) => text),
    ),
    [['registry.acme.example:5000'], ['registry.acme.example:5000'], ['AlwaysPullImages']],
  )
  assert.equal(profile.featureGates.get('ImageVolume')?.isOn, true)
})

test('a preset says what the profile does not', async () => {
  const { profile } = await reading({ 'cluster.yaml': 'preset: small\n' })
  assert.equal(profile?.distribution, 'k3s')
})

test("a kubelet's configuration and flags are found where kubeadm puts them, and the profile's own win", async () => {
  const { profile } = await reading({
    'cluster.yaml': `
node: { root: node }
kubelet: { flags: { image-credential-provider-config: /etc/ours.yaml } }
featureGates: { C: true }
`,
    'node/var/lib/kubelet/config.yaml': `
kind: KubeletConfiguration
imagePullCredentialsVerificationPolicy: AlwaysVerify
preloadedImagesVerificationAllowlist: [registry.acme.example/*]
imageMaximumGCAge: 24h
featureGates: { A: true, B: true, C: false }
`,
    'node/var/lib/kubelet/kubeadm-flags.env':
      'KUBELET_KUBEADM_ARGS="--feature-gates=B=false,D=true --pod-infra-container-image=registry.k8s.io/pause:3.10 --image-credential-provider-config=/etc/theirs.yaml --image-credential-provider-bin-dir /opt/bin"\n',
  })
  assert.ok(profile !== undefined)
  const { kubelet, featureGates } = profile
  assert.equal(kubelet.pullCredentialsPolicy?.text, 'AlwaysVerify')
  assert.deepEqual(
    kubelet.preloadedAllowlist.map(({ text }) => text),
    ['registry.acme.example/*'],
  )
  assert.equal(kubelet.maximumGcAge?.text, '24h')
  assert.equal(kubelet.podInfraContainerImage?.text, 'registry.k8s.io/pause:3.10')
  assert.equal(kubelet.credentialProviderConfig?.text, '/etc/ours.yaml')
  assert.equal(kubelet.credentialProviderBinDir?.text, '/opt/bin')
  assert.deepEqual(
    ['A', 'B', 'C', 'D'].map((gate) => featureGates.get(gate)?.isOn),
    [true, false, true, true],
  )
  assert.equal(
    kubelet.podInfraContainerImage === undefined ? '' : printWhere(kubelet.podInfraContainerImage.where),
    'node/var/lib/kubelet/kubeadm-flags.env:1',
  )
})

test('manifests come from files and folders, lists one by one', async () => {
  const { profile, problems } = await reading({
    'cluster.yaml': 'manifests: [objects, one.yaml]\n',
    'objects/a/secret.yaml':
      'apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: apps }\n---\n---\nnothing: here\n',
    'objects/list.json':
      '{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default"}}]}',
    'objects/notes.txt': 'kind: Secret',
    'one.yaml': 'apiVersion: config.openshift.io/v1\nkind: ImageDigestMirrorSet\nmetadata: { name: m }\n',
  })
  assert.deepEqual(problems, [])
  assert.deepEqual(
    profile?.manifests.map(({ kind, name, namespace }) => `${kind} ${namespace}/${name}`),
    ['Secret apps/s', 'ServiceAccount default/default', 'ImageDigestMirrorSet default/m'],
  )
})

test('files with credentials are read and not looked into', async () => {
  const { profile } = await reading({
    'cluster.yaml': `
credentials:
  dockerConfigs: config.json
  containersAuth: [auth.json]
  googleKeys: { file: key.json, registries: europe-docker.pkg.dev }
`,
    'config.json': 'not json',
    'auth.json': '{}',
    'key.json': '{}',
  })
  assert.deepEqual(
    profile?.credentialFiles.map(({ kind, file, registries }) => [kind, file.path, registries.length]),
    [
      ['docker-config', 'config.json', 0],
      ['containers-auth', 'auth.json', 0],
      ['google-key', 'key.json', 1],
    ],
  )
})

const wrong: readonly { readonly name: string; readonly text: string; readonly message: string }[] = [
  { name: 'an empty profile', text: '', message: 'cluster.yaml:1: the profile is empty' },
  { name: 'no YAML', text: 'a: [', message: 'cluster.yaml:1: ' },
  { name: 'a list', text: '- a', message: 'cluster.yaml:1: the profile must hold keys and values' },
  { name: 'an unknown key', text: 'a: 1\nb: 2', message: 'cluster.yaml:1: unknown key a' },
  { name: 'a version that is none', text: 'kubernetes: newest', message: 'cluster.yaml:1: newest is no version' },
  {
    name: 'a missing folder of manifests',
    text: '\nmanifests: nowhere',
    message: 'cluster.yaml:2: nowhere does not exist',
  },
  { name: 'a missing file', text: 'credentials: { dockerConfigs: x }', message: 'cluster.yaml:1: x does not exist' },
  { name: 'an unknown preset', text: 'preset: large', message: 'cluster.yaml:1: there is no preset large' },
  {
    name: 'a key that lacks another',
    text: 'credentials: { googleKeys: { file: k } }',
    message: 'cluster.yaml:1: credentials.googleKeys lacks the key registries',
  },
  {
    name: 'a switch that is none',
    text: 'airGapped: maybe',
    message: 'cluster.yaml:1: airGapped must be true or false',
  },
]

for (const { name, text, message } of wrong) {
  test(`${name} is told`, async () => {
    const { problems } = await reading({ 'cluster.yaml': text })
    assert.ok(problems[0] !== undefined)
    const said = `${printWhere(problems[0].where)}: ${problems[0].message}`
    assert.ok(said.startsWith(message), said)
  })
}

test('the JSON Schema takes what the reader takes, and nothing else', () => {
  const schema: unknown = JSON.parse(printProfileSchema())
  assert.ok(typeof schema === 'object' && schema !== null)
  const validate = new Ajv({ strict: false }).compile(schema)
  assert.ok(
    validate({ distribution: 'k3s', kubernetes: 1.3, runtime: { version: '2.1.3' }, node: { files: { '/etc': 'x' } } }),
  )
  assert.ok(validate({ manifests: 'a', credentials: { googleKeys: [{ file: 'k', registries: ['gcr.io'] }] } }))
  assert.ok(!validate({ distribution: 'k3z' }))
  assert.ok(!validate({ airGaped: true }))
  assert.ok(!validate({ credentials: { googleKeys: [{ file: 'k' }] } }))
})
