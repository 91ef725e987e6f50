// What the source of digests is told before it is asked.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReference } from '../reference/parse.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { learnDigests } from './learn-digests.ts'
import { compileMapping, mappingTo } from './mapping.ts'
import { goalOf } from './proven/goal.ts'

function asked(text: string): Parameters<typeof goalOf>[0] {
  return { text, parsed: parseReference(text) }
}

test('it is told every image without a digest once, by the name that it has now', async () => {
  const told: string[][] = []
  const mapping = compileMapping(mappingTo('registry.example.com', 'with-registry'))
  const learn = async (references: readonly Reference[]): Promise<void> => void told.push(references.map(canonical))
  const texts = [
    'nginx:1.27',
    'nginx:1.27',
    `redis:7@sha256:${'1'.repeat(64)}`,
    'quay.io/a/b:1',
    'busybox',
    '<your image>',
  ]
  await learnDigests({ mapping, digestOf: () => undefined, learn }, async (request) => {
    for (const text of texts) goalOf(asked(text), request)
  })
  assert.deepEqual(told, [['docker.io/library/nginx:1.27', 'quay.io/a/b:1']])
})

test('a source that needs no warning has no trial run', async () => {
  let runs = 0
  await learnDigests({ digestOf: () => undefined }, async () => runs++)
  assert.equal(runs, 0)
})
