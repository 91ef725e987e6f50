// Credentials in written files: read back from a folder, the mirror is sent its own and nobody else's, and nothing else holds a secret.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import type { Profile } from '../profile.ts'
import { plainPod, pullOf, sentLabels } from '../pull.ts'
import { readProfile } from '../read-profile.ts'
import { guideFor } from './configure.ts'
import { filedCredentials } from './credentials.ts'
import { pathOf, type Guide } from './guide.ts'
import type { Redirect, Wish } from './wish.ts'
import { scratchFolder } from '../../testing/temp-folder.ts'

const PASSWORD = 'hush-hush'
const HUB_PASSWORD = 'sesame-open'
const auth = (user: string, password: string): { readonly auth: string } => {
  return { auth: Buffer.from(`${user}:${password}`).toString('base64') }
}
const CONFIG = {
  auths: { 'registry.local:5000': auth('me', PASSWORD), 'https://index.docker.io/v1/': auth('hub', HUB_PASSWORD) },
}

const scratch = scratchFolder()

interface Case {
  readonly name: string
  readonly profile: string
  readonly upstream: Redirect['upstream']
  /** Who is sent to the mirror for an image of Docker Hub, and to Docker Hub itself. */
  readonly mirror: string
  readonly hub?: string
  /** What is said of it. */
  readonly limit: RegExp
}

const cases: readonly Case[] = [
  {
    name: 'containerd in an air gap',
    profile: 'runtime: { kind: containerd, version: 2.1.5 }',
    upstream: 'never',
    mirror: 'me@secret default/pull',
    limit: /hub@config\.json for https:\/\/index\.docker\.io\/v1\/ is left out/,
  },
  {
    name: 'containerd with Docker Hub behind the mirror',
    profile: 'runtime: { kind: containerd, version: 1.7.20 }',
    upstream: 'after',
    mirror: 'hub@secret default/pull',
    hub: 'hub@secret default/pull',
    limit: /me@config\.json is not sent to registry\.local:5000/,
  },
  {
    name: 'CRI-O in an air gap',
    profile: 'runtime: { kind: crio, version: 1.33.1 }',
    upstream: 'never',
    mirror: 'me@node/etc/crio/chartpin-auth.json',
    limit: /is left out/,
  },
  {
    name: 'CRI-O with Docker Hub behind the mirror',
    profile: 'runtime: { kind: crio, version: 1.33.1 }',
    upstream: 'after',
    mirror: 'me@node/etc/crio/chartpin-auth.json',
    hub: 'hub@secret default/pull',
    limit: /over https first/,
  },
  {
    name: 'k3s in an air gap',
    profile: 'distribution: k3s\nkubernetes: 1.33.1',
    upstream: 'never',
    mirror: 'me@node/etc/rancher/k3s/registries.yaml',
    limit: /is left out/,
  },
  {
    name: 'Talos in an air gap',
    profile: 'distribution: talos\nkubernetes: 1.33.1',
    upstream: 'never',
    mirror: 'me@talos-patch.yaml',
    limit: /is left out/,
  },
  {
    name: 'dockerd, which sends nothing to mirrors',
    profile: 'runtime: { kind: dockerd, version: 27.1.0 }',
    upstream: 'after',
    mirror: 'none',
    hub: 'hub@secret default/pull',
    limit: /dockerd sends no credential to a mirror/,
  },
]

for (const [at, { name, profile: text, upstream, mirror, hub, limit }] of cases.entries()) {
  test(`credentials for ${name}`, async () => {
    const folder = path.join(scratch, String(at))
    const before = await profileOf(folder, `${text}\ncredentials: { dockerConfigs: [config.json] }\n`)
    const target = { host: 'registry.local:5000', path: '' }
    const redirects: readonly Redirect[] = [
      { source: { host: 'docker.io', path: '' }, target, access: 'http', upstream },
    ]
    const { entries } = filedCredentials(before.credentialFiles)
    const accounts = [{ namespace: 'default', serviceAccount: 'default' }]
    const insecure: Wish['insecure'] = new Map([['registry.local:5000', 'http']])
    const guide = guideFor(
      { profile: before, redirects, insecure, entries, accounts, secretName: 'pull' },
      () => undefined,
    )
    const said = guide.limits.map(({ message }) => message).join('\n')
    assert.match(said, limit)
    refuseLeaks(guide)
    write(guide, folder)
    const config = guide.files.some((file) => pathOf(file) === 'talos-patch.yaml')
      ? 'clusterConfig: talos-patch.yaml'
      : ''
    const extra =
      'node: { root: node, files: { /etc/containerd/config.toml: parts/etc/containerd/config.toml, /etc/docker/daemon.json: parts/etc/docker/daemon.json } }\nmanifests: [cluster]'
    const profile = await profileOf(folder, `${text}\n${extra}\n${config}\n`)
    assert.deepEqual(sentTo(profile, 'docker.io/acme/app:1', 'registry.local:5000'), [mirror])
    if (hub !== undefined) assert.deepEqual(sentTo(profile, 'docker.io/acme/app:1', 'registry-1.docker.io'), [hub])
    assert.deepEqual(sentTo(profile, 'registry.local:5000/acme/app:1', 'registry.local:5000'), [
      'me@secret default/pull',
    ])
  })
}

test('what a credential helper keeps is left out, and that is said', async () => {
  const folder = path.join(scratch, 'helpers')
  const config = { auths: { 'a.example': {} }, credHelpers: { 'b.example': 'ecr-login' }, credsStore: 'pass' }
  const profile = await profileOf(folder, 'credentials: { dockerConfigs: [config.json] }\n', config)
  const { entries, limits } = filedCredentials(profile.credentialFiles)
  assert.deepEqual(entries, [])
  assert.match(
    limits[0]?.message ?? '',
    /config\.json: a\.example, b\.example is left out: a credential helper keeps it/,
  )
})

async function profileOf(folder: string, text: string, config: unknown = CONFIG): Promise<Profile> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(config))
  const file = sourceFile('cluster.yaml', { kind: 'disk', path: path.join(folder, 'cluster.yaml') }, text)
  const { profile, problems } = await readProfile(file, { cwd: folder, presets: [] })
  assert.deepEqual(problems, [])
  assert.ok(profile !== undefined)
  return profile
}

function write({ files }: Guide, folder: string): void {
  for (const file of files) {
    const absolute = path.join(folder, pathOf(file))
    mkdirSync(path.dirname(absolute), { recursive: true })
    writeFileSync(absolute, file.text)
  }
}

/** Only files that say so hold a secret, in whatever way it is written. */
function refuseLeaks(guide: Guide): void {
  const open = guide.files.filter(({ secrets }) => secrets.length === 0).map(({ text }) => text)
  const told = [...open, ...guide.steps, ...guide.limits.flatMap(({ message, hint }) => [message, hint])].join('\n')
  for (const password of [PASSWORD, HUB_PASSWORD])
    for (const written of [password, Buffer.from(password).toString('base64').slice(2, -4)])
      assert.ok(!told.includes(written), written)
  for (const { auth: encoded } of Object.values(CONFIG.auths)) assert.ok(!told.includes(encoded))
}

function sentTo(profile: Profile, image: string, host: string): readonly string[] {
  const pods = [plainPod(profile, 'default')]
  const pull = pullOf(image, { profile, credentials: profile.credentials, pods, isPublic: () => false })
  const found = pull.attempts.find(({ attempt }) => attempt.host === host)
  assert.ok(found !== undefined, `${image}: ${host} is not asked`)
  return found.sent.flatMap(({ sent }) => sentLabels(sent))
}
