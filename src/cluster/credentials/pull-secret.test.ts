// Secrets to pull with: which the kubelet uses, which it passes over, and which keep it from pulling.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleManifests } from '../../testing/sample-sources.ts'
import { readPullSecret, type PullSecret } from './pull-secret.ts'

const CONFIG = '{"auths":{"reg.example":{"auth":"dTpw"}}}'
const CODED = Buffer.from(CONFIG).toString('base64')

interface Case {
  readonly name: string
  readonly yaml: string
  readonly kind: PullSecret['kind']
  readonly tells?: RegExp
}

const cases: readonly Case[] = [
  {
    name: 'a docker configuration',
    yaml: `type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: ${CODED}}`,
    kind: 'usable',
  },
  {
    name: 'an older docker configuration',
    yaml: `type: kubernetes.io/dockercfg\nstringData: {.dockercfg: '{"reg.example":{"auth":"dTpw"}}'}`,
    kind: 'usable',
  },
  {
    name: 'a configuration in clear over one in base64',
    yaml: `type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: '***'}\nstringData: {.dockerconfigjson: '${CONFIG}'}`,
    kind: 'usable',
  },
  {
    name: 'base64 over several lines',
    yaml: `type: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: |\n    ${CODED.slice(0, 20)}\n    ${CODED.slice(20)}`,
    kind: 'usable',
  },
  {
    name: 'no type',
    yaml: `data: {.dockerconfigjson: ${CODED}}`,
    kind: 'unusable',
    tells: /has no type, which makes it Opaque/,
  },
  { name: 'another type', yaml: 'type: Opaque\ndata: {password: eA==}', kind: 'unusable', tells: /of another type/ },
  {
    name: 'the key of the other type',
    yaml: `type: kubernetes.io/dockercfg\ndata: {.dockerconfigjson: ${CODED}}`,
    kind: 'malformed',
    tells: /the key \.dockercfg is missing/,
  },
  {
    name: 'credential helpers alone',
    yaml: `type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '{"credHelpers":{"reg.example":"ecr-login"},"credsStore":"desktop"}'}`,
    kind: 'unusable',
    tells: /only credHelpers and credsStore, which the kubelet does not read/,
  },
  {
    name: 'no registry',
    yaml: `type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '{"auths":{}}'}`,
    kind: 'unusable',
    tells: /it names no registry/,
  },
  {
    name: 'the form of config.json in the older type',
    yaml: `type: kubernetes.io/dockercfg\nstringData: {.dockercfg: '${CONFIG}'}`,
    kind: 'usable',
  },
  {
    name: 'a number for a configuration',
    yaml: 'type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: 12345}',
    kind: 'malformed',
    tells: /must be a text, and is a number/,
  },
  {
    name: 'more than a Secret can hold',
    yaml: `type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '{"auths":{"${'a'.repeat(1 << 20)}":{}}}'}`,
    kind: 'malformed',
    tells: /larger than a Secret can be/,
  },
]

for (const { name, yaml, kind, tells = /^/ } of cases) {
  test(`a Secret with ${name} is ${kind}`, async () => {
    const [manifest] = await sampleManifests(
      `apiVersion: v1\nkind: Secret\nmetadata: {name: pull, namespace: shop}\n${yaml}\n`,
    )
    assert.ok(manifest !== undefined)
    const secret = readPullSecret(manifest)
    assert.equal(secret?.kind, kind)
    assert.match(secret.kind === 'usable' ? '' : secret.message, tells)
  })
}

test('other objects are no pull secrets', async () => {
  const manifests = await sampleManifests(
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\napiVersion: x/v1\nkind: Secret\nmetadata: {name: b}',
  )
  assert.deepEqual(manifests.map(readPullSecret), [undefined, undefined])
})

test('an entry stands where its Secret has the configuration', async () => {
  const [manifest] = await sampleManifests(
    `apiVersion: v1\nkind: Secret\nmetadata: {name: pull}\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${CODED}\n`,
  )
  assert.ok(manifest !== undefined)
  const secret = readPullSecret(manifest)
  assert.ok(secret?.kind === 'usable')
  const { file, span } = secret.entries[0]?.where ?? secret.where
  assert.equal(file.text.slice(span.start, span.end), CODED)
  assert.equal(JSON.stringify(file), '"objects.yaml"')
})

test('a token of ECR runs out twelve hours after its Secret was made', async () => {
  const auth = Buffer.from('AWS:opaque').toString('base64')
  const config = JSON.stringify({ auths: { '123456789012.dkr.ecr.eu-west-1.amazonaws.com': { auth } } })
  const [manifest] = await sampleManifests(
    `apiVersion: v1\nkind: Secret\nmetadata: {name: pull, creationTimestamp: '2030-01-01T00:00:00Z'}\ntype: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '${config}'}\n`,
  )
  assert.ok(manifest !== undefined)
  const secret = readPullSecret(manifest)
  const content = secret?.kind === 'usable' ? secret.entries[0]?.content : undefined
  assert.equal(content?.kind === 'credential' && content.credential.expires, Date.UTC(2030, 0, 1, 12))
})
