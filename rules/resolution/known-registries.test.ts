// The lists are in order, and their patterns match what they should and not what looks like it.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parseReference } from '../../src/reference/parse.ts'
import { HUB_HOSTS } from './docker-hub.ts'
import { CLOUD_HOSTS, KNOWN_REGISTRIES, LOCAL_REGISTRIES } from './known-registries.ts'

const lists: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['names of Docker Hub', HUB_HOSTS.map(({ host }) => host)],
  ['known registries', KNOWN_REGISTRIES.map(({ host }) => host)],
  ['clouds', CLOUD_HOSTS.map(({ name }) => name)],
  ['local registries', LOCAL_REGISTRIES.map(({ host }) => host)],
]

for (const [name, keys] of lists) {
  test(`the ${name} are sorted and unique`, () => {
    assert.ok(keys.length > 0)
    assert.deepEqual(keys, [...new Set(keys)].toSorted())
  })
}

test('each host is the registry of an image that names it', () => {
  for (const { host } of [...HUB_HOSTS, ...KNOWN_REGISTRIES, ...LOCAL_REGISTRIES]) {
    const parsed = parseReference(`${host}/team/app:1`)
    assert.ok(parsed.ok, host)
    const canonical = HUB_HOSTS.find((hub) => hub.host === host)?.kind === 'alias' ? 'docker.io' : host
    assert.equal(parsed.reference.registry, canonical)
  }
})

test('each entry says where it is from', () => {
  for (const { source } of [...HUB_HOSTS, ...KNOWN_REGISTRIES, ...CLOUD_HOSTS, ...LOCAL_REGISTRIES])
    assert.match(source, /^https:\/\/\S+$/)
})

const hosts: readonly (readonly [host: string, cloud: string | undefined])[] = [
  ['602401143452.dkr.ecr.us-west-2.amazonaws.com', 'Amazon ECR'],
  ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'Amazon ECR'],
  ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'Amazon ECR'],
  ['123456789012.dkr-ecr.eu-west-1.on.aws', 'Amazon ECR'],
  ['12345.dkr.ecr.eu-west-1.amazonaws.com', undefined],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com.example', undefined],
  ['public.ecr.aws', undefined],
  ['myteam.azurecr.io', 'Azure Container Registry'],
  ['myteam.westeurope.azurecr.io', 'Azure Container Registry'],
  ['azurecr.io', undefined],
  ['us-central1-docker.pkg.dev', 'Google Artifact Registry'],
  ['docker.pkg.dev', undefined],
  ['gcr.io', 'Google Container Registry'],
  ['eu.gcr.io', 'Google Container Registry'],
  ['notgcr.io', undefined],
  ['gcr.io.example', undefined],
  ['mirror.example', undefined],
]

for (const [host, cloud] of hosts) {
  test(`${host} is ${cloud ?? 'no cloud'}`, () => {
    assert.deepEqual(
      CLOUD_HOSTS.filter(({ pattern }) => pattern.test(host)).map(({ name }) => name),
      cloud === undefined ? [] : [cloud],
    )
  })
}

test('each cloud recognises its own example', () => {
  for (const { pattern, example } of CLOUD_HOSTS) assert.match(example, pattern)
})
