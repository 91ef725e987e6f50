// minikube's --insecure-registry, as each runtime takes it (kubernetes/minikube cmd/minikube/cmd/start_flags.go, pkg/provision,
// pkg/minikube/cruntime): which attempts it makes for an image.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import { readProfile } from '../read-profile.ts'
import { resolve } from '../resolve.ts'

interface Case {
  readonly name: string
  readonly runtime: 'dockerd' | 'containerd' | 'crio'
  readonly flag?: string
  readonly host: string
  /** Schemes in order; `https!` is one without a look at the certificate. */
  readonly schemes: readonly string[]
}

const host = 'hub.example:5000'
const cases: readonly Case[] = [
  {
    name: 'docker has services as insecure by itself',
    runtime: 'dockerd',
    host: '10.96.0.7:80',
    schemes: ['https!', 'http'],
  },
  { name: 'addresses beyond the services are not', runtime: 'dockerd', host: '10.112.0.7:80', schemes: ['https'] },
  { name: 'docker takes a name', runtime: 'dockerd', flag: host, host, schemes: ['https!', 'http'] },
  {
    name: 'docker takes a range',
    runtime: 'dockerd',
    flag: '10.8.0.0/16',
    host: '10.8.1.1:5000',
    schemes: ['https!', 'http'],
  },
  { name: 'docker is given no scheme', runtime: 'dockerd', flag: `http://${host}`, host, schemes: ['https!', 'http'] },
  { name: 'containerd has no services as insecure', runtime: 'containerd', host: '10.96.0.7:5000', schemes: ['https'] },
  { name: 'containerd takes a name', runtime: 'containerd', flag: host, host, schemes: ['https!', 'http', 'http'] },
  {
    name: 'containerd makes nothing of a range',
    runtime: 'containerd',
    flag: '10.8.0.0/16',
    host: '10.8.1.1:5000',
    schemes: ['https'],
  },
  {
    name: 'containerd is given no scheme',
    runtime: 'containerd',
    flag: `http://${host}`,
    host,
    schemes: ['https!', 'http', 'http'],
  },
  { name: 'CRI-O makes nothing of a name', runtime: 'crio', flag: host, host, schemes: ['https'] },
]

for (const { name, runtime, flag, host: asked, schemes } of cases)
  test(`minikube: ${name}`, async () => {
    const flags = flag === undefined ? '{}' : `{ insecure-registry: ["${flag}"] }`
    const text = `distribution: minikube\nkubernetes: 1.35.0\nruntime: { kind: ${runtime} }\nminikube: { flags: ${flags} }\n`
    const { profile } = await readProfile(sourceFile('cluster.yaml', { kind: 'argument' }, text), {
      cwd: '/',
      presets: [],
    })
    assert.ok(profile !== undefined)
    const resolution = resolve(`${asked}/app:1`, profile)
    assert.ok(resolution.kind === 'attempts')
    const found = resolution.attempts.map(
      ({ scheme, tls }) => `${scheme}${scheme === 'https' && !tls.verify ? '!' : ''}`,
    )
    assert.deepEqual(found, schemes)
    assert.ok(resolution.attempts.every((attempt) => attempt.host === asked))
  })
