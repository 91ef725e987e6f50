// The addon registry-creds: which secrets it makes, and that none of what it is given is told.

import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import type { PlacedText } from '../profile-type.ts'
import { startOf } from '../tree.ts'
import { readRegistryCreds, type RegistryCreds } from './registry-creds.ts'

function reading(text: string, addon = 'registry-creds'): RegistryCreds {
  const file = sourceFile('creds.json', { kind: 'argument' }, text)
  const addons: readonly PlacedText[] = [{ text: addon, where: startOf(file) }]
  return readRegistryCreds(file, addons)
}

const all = {
  enableAWSEcr: 'enable',
  awsEcrConfigs: {
    awsAccessID: 'id',
    awsAccessKey: 'secret-of-ecr',
    awsRegion: 'eu-west-1',
    awsAccount: '111, 222',
  },
  enableGCR: 'enable',
  gcrConfigs: { gcrPath: '~/key.json', gcrURL: 'https://europe-docker.pkg.dev' },
  enableDockerRegistry: 'enable',
  dockerConfigs: { dockerServer: 'hub.example', dockerUser: 'puller', dockerPass: 'secret-of-hub' },
  enableACR: 'enable',
  acrConfigs: { acrURL: 'acme.azurecr.io', acrClientID: 'client', acrPassword: 'secret-of-acr' },
}

function fileOf(settings: unknown): string {
  return JSON.stringify({ addons: { 'registry-creds': settings } })
}

test('each registry that is enabled has its secret', () => {
  const { secrets, notices } = reading(fileOf(all))
  assert.deepEqual(
    secrets.map(({ name, registries, credential }) => [name, registries.join(' '), credential?.label]),
    [
      ['awsecr-cred', '111.dkr.ecr.eu-west-1.amazonaws.com 222.dkr.ecr.eu-west-1.amazonaws.com', undefined],
      ['gcr-secret', 'https://europe-docker.pkg.dev', undefined],
      ['dpr-secret', 'hub.example', 'puller@registry-creds dpr-secret'],
      ['acr-secret', 'acme.azurecr.io', 'client@registry-creds acr-secret'],
    ],
  )
  assert.deepEqual(
    notices.map(({ rule }) => rule),
    ['registry-creds-of-default-account'],
  )
  for (const { credential } of secrets) assert.doesNotMatch(inspect(credential) + String(credential), /secret-of/)
})

test('without the addon there are none', () => {
  const { secrets, notices } = reading(fileOf(all), 'registry')
  assert.deepEqual(secrets, [])
  assert.deepEqual(
    notices.map(({ rule }) => rule),
    ['unused-registry-creds'],
  )
})

const wrong: readonly (readonly [string, string, string])[] = [
  ['no JSON', '{"dockerPass": "secret-of-hub"', 'broken-registry-creds'],
  ['settings in another place', JSON.stringify(all), 'broken-registry-creds'],
  ['an empty password', fileOf({ ...all, acrConfigs: { acrURL: 'a', acrClientID: 'b' } }), 'incomplete-registry-creds'],
  ['no settings', fileOf({ enableGCR: 'enable' }), 'incomplete-registry-creds'],
]

for (const [name, text, rule] of wrong)
  test(`${name} is told, without a word of what is secret`, () => {
    const { notices } = reading(text)
    assert.ok(notices.some((notice) => notice.rule === rule))
    const said = notices.map(({ message, hint }) => message + hint).join('\n')
    assert.doesNotMatch(said, /secret-of/)
  })
