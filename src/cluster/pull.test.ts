// What comes of a pull as a whole: which attempt is made first, what nobody can reach, and what each pod would send.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { podsOf } from './kubelet/pods.ts'
import { plainPod, pullOf, sentLabels, type Pull } from './pull.ts'
import type { Profile } from './profile.ts'
import { readProfile } from './read-profile.ts'

const MIRROR = `mirrors:
  docker.io:
    endpoint: [https://docker-mirror.example, https://registry.acme.example]
`

function secret(name: string, auths: string): string {
  const data = Buffer.from(`{"auths":${auths}}`).toString('base64')
  const head = `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name} }\ntype: kubernetes.io/dockerconfigjson\n`
  return `${head}data: { .dockerconfigjson: ${data} }\n---\n`
}

const LOGIN = `{"registry.acme.example":{"auth":"${Buffer.from('robot:secret-of-acme').toString('base64')}"}}`

function pod(name: string, secrets: string): string {
  const spec = `spec: { imagePullSecrets: [${secrets}], containers: [{ name: a, image: registry.acme.example/app:1 }] }`
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\n${spec}\n---\n`
}

interface Written {
  readonly settings?: string
  readonly manifests?: string
}

async function withProfile(
  { settings = '', manifests = '' }: Written,
  look: (profile: Profile) => void,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-pull-'))
  try {
    mkdirSync(path.join(folder, 'node/etc/rancher/k3s'), { recursive: true })
    writeFileSync(path.join(folder, 'node/etc/rancher/k3s/registries.yaml'), MIRROR)
    writeFileSync(path.join(folder, 'manifests.yaml'), manifests)
    const text = `distribution: k3s\nkubernetes: 1.33\nnode: { root: node }\nmanifests: manifests.yaml\n${settings}`
    const file = sourceFile('cluster.yaml', { kind: 'disk', path: path.join(folder, 'cluster.yaml') }, text)
    const { profile, problems } = await readProfile(file, { cwd: folder, presets: [] })
    assert.deepEqual(problems, [])
    assert.ok(profile !== undefined)
    look(profile)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const isPublic = (host: string): boolean => ['docker-mirror.example', 'registry-1.docker.io', 'ghcr.io'].includes(host)

function pull(image: string, profile: Profile): Pull {
  const pods = podsOf(profile.manifests)
  const all = pods.length === 0 ? [plainPod(profile, 'default')] : pods
  return pullOf(image, { profile, credentials: profile.credentials, pods: all, isPublic })
}

function turns(image: string, profile: Profile): readonly string[] {
  return pull(image, profile).attempts.map(({ attempt, turn }) => `${attempt.host} ${turn}`)
}

const turnCases: readonly {
  readonly name: string
  readonly settings: string
  readonly expected: readonly string[]
}[] = [
  {
    name: 'the attempts are made in their order',
    settings: '',
    expected: ['docker-mirror.example first', 'registry.acme.example next', 'registry-1.docker.io next'],
  },
  {
    name: 'public hosts are out of reach of an air-gapped cluster',
    settings: 'airGapped: true',
    expected: [
      'docker-mirror.example out-of-reach',
      'registry.acme.example first',
      'registry-1.docker.io out-of-reach',
    ],
  },
  {
    name: 'a public host that the profile names is in reach',
    settings: 'airGapped: true\nreachableRegistries: [docker-mirror.example]',
    expected: ['docker-mirror.example first', 'registry.acme.example next', 'registry-1.docker.io out-of-reach'],
  },
]

for (const { name, settings, expected } of turnCases) {
  test(name, () => withProfile({ settings }, (profile) => assert.deepEqual(turns('nginx', profile), expected)))
}

test('an image for which only public hosts would be asked has no route into an air-gapped cluster', () =>
  withProfile({ settings: 'airGapped: true' }, (profile) => {
    const found = pull('ghcr.io/acme/app:1', profile)
    assert.ok(found.kind === 'refused')
    assert.equal(found.reason, 'no-route')
    assert.match(found.message, /ghcr\.io/)
    assert.deepEqual(
      found.attempts.map(({ turn }) => turn),
      ['out-of-reach'],
    )
  }))

test('what the kubelet refuses has no attempts', () =>
  withProfile({}, (profile) => {
    const found = pull('Acme/App', profile)
    assert.ok(found.kind === 'refused')
    assert.equal(found.reason, 'invalid-reference')
    assert.deepEqual(found.attempts, [])
  }))

test('pods that send the same stand together, and no secret can be printed', () =>
  withProfile(
    { manifests: secret('acme', LOGIN) + pod('a', '{ name: acme }') + pod('b', '{ name: acme }') + pod('c', '') },
    (profile) => {
      const [attempt] = pull('registry.acme.example/app:1', profile).attempts
      const sent = attempt?.sent.map(({ pods, sent: what }) => [pods.map(({ name }) => name), sentLabels(what)])
      assert.deepEqual(sent, [
        [['Pod default/a', 'Pod default/b'], ['robot@secret default/acme']],
        [['Pod default/c'], ['none']],
      ])
    },
  ))

test('a pull secret that cannot be read ends the pull', () =>
  withProfile({ manifests: secret('acme', '[1]') + pod('a', '{ name: acme }') }, (profile) => {
    const found = pull('registry.acme.example/app:1', profile)
    assert.ok(found.kind === 'refused')
    assert.equal(found.reason, 'unusable-credential')
  }))

test('a pod that is nothing but its namespace has the pull secrets of its service account', () => {
  const account = `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default }\nimagePullSecrets: [{ name: acme }]\n---\n`
  return withProfile({ manifests: secret('acme', LOGIN) + account }, (profile) => {
    const [attempt] = pull('registry.acme.example/app:1', profile).attempts
    assert.deepEqual(
      attempt?.sent.map(({ sent }) => sentLabels(sent)),
      [['robot@secret default/acme']],
    )
  })
})
