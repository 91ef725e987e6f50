// Presets of clusters: each is one that a profile can name.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProfile } from '../../src/cluster/read-profile.ts'
import { sourceFile } from '../../src/files/source-file.ts'
import { clusterPresets } from './cluster-presets.ts'

test('presets stand in the order of their names, each once', () => {
  const names = clusterPresets.map(({ name }) => name)
  assert.deepEqual(names, [...new Set(names)].toSorted())
})

for (const { name, distribution } of clusterPresets.filter(({ runtime }) => runtime === 'containerd')) {
  test(`the preset ${name} makes a profile`, async () => {
    const file = sourceFile('cluster.yaml', { kind: 'stdin' }, `preset: ${name}\n`)
    const { profile, problems } = await readProfile(file, { cwd: import.meta.dirname, presets: clusterPresets })
    assert.deepEqual(problems, [])
    assert.equal(profile?.distribution, distribution)
  })
}
