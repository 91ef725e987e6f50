// The law of this folder: whatever goes in as a secret is in nothing that comes out, however that is printed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { sampleFile, sampleManifests, samplePlaced, sampleSources } from '../../testing/sample-sources.ts'
import { podsOf } from '../kubelet/pods.ts'
import { credentialsFor } from './credentials-for.ts'
import { judgePullSecrets } from './judge-pull-secrets.ts'
import { judgeCredentials } from './judge.ts'
import { dockerLogin } from './docker-login.ts'
import { askProgram } from './program.ts'
import { Sealed } from './sealed.ts'

/** Texts that are in nothing by chance. */
const secret = fc.stringMatching(/^zq[A-Za-z0-9+/=._ -]{8,24}qz$/)

/** Ways to write a configuration that holds a secret, good ones and bad ones. */
const shapes: readonly ((word: string) => unknown)[] = [
  (word) => ({ auths: { 'reg.example': { auth: base64(`puller:${word}`) } } }),
  (word) => ({ auths: { 'reg.example': { auth: base64(word) } } }),
  (word) => ({ auths: { 'reg.example': { auth: word } } }),
  (word) => ({ auths: { 'reg.example': { username: 'puller', password: word } } }),
  (word) => ({ auths: { 'reg.example': { username: 'puller', password: [word] } } }),
  (word) => ({ auths: { 'reg.example': { identitytoken: word, registrytoken: word } } }),
  (word) => ({ auths: { 'reg.example': word } }),
  (word) => ({ auths: { [`https://puller:${word}@reg.example`]: { password: word } } }),
  (word) => ({ auths: word }),
  (word) => [word],
  (word) => word,
  (word) => ({ credsStore: { name: word }, credHelpers: word, auths: {} }),
]

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function texts(word: string): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...shapes).map((shape) => JSON.stringify(shape(word))),
    fc.constantFrom(...shapes).chain((shape) => {
      const text = JSON.stringify(shape(word))
      return fc.nat(text.length).map((end) => text.slice(0, end))
    }),
    fc.constant(`{${word}`),
  )
}

const sample = secret.chain((word) => fc.record({ word: fc.constant(word), text: texts(word), isCoded: fc.boolean() }))

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec: {imagePullSecrets: [{name: pull}], containers: [{image: 'reg.example/app:1'}]}
`

function manifests(text: string, isCoded: boolean): string {
  const data = isCoded
    ? `data: {.dockerconfigjson: ${JSON.stringify(base64(text))}}`
    : `stringData: {.dockerconfigjson: ${JSON.stringify(text)}}`
  return `apiVersion: v1\nkind: Secret\nmetadata: {name: pull, namespace: shop}\ntype: kubernetes.io/dockerconfigjson\n${data}\n`
}

function providers(word: string): string {
  return `apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
- name: ecr
  matchImages: ['*.example']
  defaultCacheDuration: 1h
  apiVersion: credentialprovider.kubelet.k8s.io/v1
  args: [${JSON.stringify(word)}]
  env: [{name: KEY, value: ${JSON.stringify(word)}}]
`
}

function forms(word: string): readonly string[] {
  return [word, base64(word), base64(`puller:${word}`), JSON.stringify(word).slice(1, -1)]
}

function assertHidden(value: unknown, word: string): void {
  const shown = [
    JSON.stringify(value),
    inspect(value, { depth: 30, showHidden: true, getters: true, maxArrayLength: null }),
    String(value),
  ]
  for (const form of forms(word)) for (const text of shown) assert.ok(!text?.includes(form), 'a secret is shown')
}

test('no output shows a secret that went in', async () => {
  const attempt = {
    logical: 'reg.example/app',
    credentials: [
      { kind: 'kubelet', step: { message: 'sent' } } as const,
      { kind: 'auth-files', name: 'reg.example/app', step: { message: 'looked up' } } as const,
    ],
  }
  await fc.assert(
    fc.asyncProperty(sample, async ({ word, text, isCoded }) => {
      const credentials = await sampleSources({
        manifests: `${manifests(text, isCoded)}---\n${POD}`,
        files: {
          '/var/lib/kubelet/config.json': text,
          '/root/.dockercfg': text,
          '/run/containers/0/auth.json': text,
          '/etc/p.yaml': providers(word),
        },
        named: [
          { kind: 'docker-config', file: sampleFile('config.json', text), registries: [] },
          { kind: 'containers-auth', file: sampleFile('auth.json', text), registries: [] },
          {
            kind: 'google-key',
            file: sampleFile(
              'key.json',
              JSON.stringify({ type: 'service_account', client_email: 'x', private_key: word }),
            ),
            registries: [samplePlaced('reg.example')],
          },
        ],
        providerConfig: samplePlaced('/etc/p.yaml'),
      })
      const pods = podsOf(await sampleManifests(`${manifests(text, isCoded)}---\n${POD}`))
      assertHidden(credentials, word)
      assertHidden(pods, word)
      const [pod] = pods
      const [first, second] = attempt.credentials
      for (const offer of [first, second])
        assertHidden(
          credentialsFor({ ...attempt, credentials: offer === undefined ? [] : [offer] }, { credentials }, pod),
          word,
        )
      assertHidden(judgePullSecrets(pods, credentials), word)
      assertHidden(judgeCredentials(pod, [], { credentials }, { now: 0, isPrivate: () => true }), word)
      for (const config of credentials.dockerConfigs) assertHidden(dockerLogin('reg.example', config), word)
      for (const provider of credentials.providers) assertHidden(provider, word)
    }),
    { numRuns: 150 },
  )
})

test('no answer of a program shows what it said', async () => {
  const {
    providers: [provider],
  } = await sampleSources({ files: { '/etc/p.yaml': providers('x') }, providerConfig: samplePlaced('/etc/p.yaml') })
  assert.ok(provider !== undefined)
  await fc.assert(
    fc.asyncProperty(sample, fc.integer({ min: 0, max: 1 }), async ({ word, text }, code) => {
      const sent = credentialsFor(
        { logical: 'reg.example/app', credentials: [{ kind: 'kubelet', step: { message: 'sent' } }] },
        {
          credentials: await sampleSources({
            files: { '/etc/p.yaml': providers(word) },
            providerConfig: samplePlaced('/etc/p.yaml'),
          }),
        },
      )
      const [found] = sent.kind === 'sent' ? sent.credentials : []
      assert.ok(found?.kind === 'program')
      assertHidden(found, word)
      assertHidden(
        await askProgram(found.call, () => Promise.resolve({ kind: 'exited', code, stdout: new Sealed(text) })),
        word,
      )
      assertHidden(
        await askProgram({ ...found.call, kind: 'docker-helper' }, () =>
          Promise.resolve({
            kind: 'exited',
            code,
            stdout: new Sealed(JSON.stringify({ Username: 'u', Secret: word })),
          }),
        ),
        word,
      )
    }),
    { numRuns: 60 },
  )
})
