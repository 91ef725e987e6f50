// The profile that `chartpin init --cluster` writes is one, as it is and with everything commented in.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clusterPresets } from '../../rules/resolution/cluster-presets.ts'
import { sourceFile } from '../files/source-file.ts'
import { readProfile } from './read-profile.ts'
import { starterProfile } from './starter.ts'

const presets = clusterPresets.map(({ name }) => name)
const text = starterProfile({ schema: 'cluster.schema.json', presets })
// Other comments begin with a capital letter.
const commentedIn = text.replaceAll(/^# (?=[a-z ])/gm, '').replace(/^yaml-language-server.*$/m, '')

test('it begins with the line for editors, and is short', () => {
  assert.ok(text.startsWith('# yaml-language-server: $schema=cluster.schema.json\n'))
  assert.ok(text.trimEnd().split('\n').length <= 25)
})

test('it is a profile without problems', async () => {
  const file = sourceFile('cluster.yaml', { kind: 'stdin' }, text)
  const { profile, problems } = await readProfile(file, { cwd: '/', presets: clusterPresets })
  assert.deepEqual(problems, [])
  assert.equal(profile?.runtime.kind, 'containerd')
})

test('what is commented out is right, but for folders that are not there', async () => {
  const file = sourceFile('cluster.yaml', { kind: 'stdin' }, commentedIn)
  const { profile, problems } = await readProfile(file, { cwd: '/not-there', presets: clusterPresets })
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['./manifests does not exist'],
  )
  assert.equal(profile?.isAirGapped, true)
  assert.deepEqual(
    profile.insecure.map((registry) => registry.text),
    ['registry.example.com:5000'],
  )
})
