// What is wrong with an image in a place, by what was told of it there.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Standing } from '../facts/image-fact.ts'
import { parseReference } from '../reference/parse.ts'
import { checkPlace, type CheckProblem, type CheckWish } from './image-check.ts'
import { parsePlatform } from '../registry/platform-text.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`

function found(platforms: readonly string[], by: 'registry' | 'list' = 'registry'): Standing {
  const each = platforms.map((text) => ({
    platform: parsePlatform(text) ?? { os: '', architecture: '' },
    digest: OTHER,
  }))
  return { kind: 'found', by, found: { digest: DIGEST, mediaType: 'm', platforms: each } }
}

interface Case {
  readonly name: string
  readonly standing: Standing
  readonly platforms?: readonly string[]
  readonly expected?: CheckWish['expected']
  readonly problems: readonly CheckProblem[]
}

const cases: readonly Case[] = [
  { name: 'what is found is well', standing: found([]), problems: [] },
  {
    name: 'what is nowhere is missing',
    standing: { kind: 'absent', message: 'it is nowhere' },
    problems: [{ kind: 'missing', message: 'it is nowhere' }],
  },
  {
    name: 'what is denied may be missing',
    standing: { kind: 'denied', message: 'the registry says 401' },
    problems: [{ kind: 'missing', message: 'not there, or not allowed: the registry says 401' }],
  },
  ...(['throttled', 'unreachable', 'not-asked'] as const).map((kind): Case => ({
    name: `of what is ${kind} nobody knows`,
    standing: { kind, message: 'no answer' },
    platforms: ['linux/amd64'],
    expected: { digest: OTHER, where: 'at ghcr.io' },
    problems: [{ kind: 'unknown', message: 'no answer' }],
  })),
  {
    name: 'the same digest is well',
    standing: found([]),
    expected: { digest: DIGEST, where: 'at ghcr.io' },
    problems: [],
  },
  {
    name: 'another digest is another image',
    standing: found([]),
    expected: { digest: OTHER, where: 'at ghcr.io' },
    problems: [{ kind: 'missing', message: `it is ${DIGEST} there, and ${OTHER} at ghcr.io` }],
  },
  {
    name: 'each platform that is wanted is looked for, and any variant will do where none is named',
    standing: found(['linux/amd64', 'linux/arm/v7']),
    platforms: ['linux/amd64', 'linux/arm', 'linux/arm64', 'linux/arm/v6'],
    problems: ['linux/arm64', 'linux/arm/v6'].map((wanted) => ({
      kind: 'missing',
      message: `it has nothing for ${wanted}, only linux/amd64, linux/arm/v7`,
    })),
  },
  {
    name: 'an image that tells no platform has none',
    standing: found([]),
    platforms: ['linux/amd64'],
    problems: [{ kind: 'missing', message: 'it has nothing for linux/amd64' }],
  },
  {
    name: 'a list that tells no platforms is believed',
    standing: found([], 'list'),
    platforms: ['linux/amd64'],
    problems: [],
  },
  {
    name: 'a lock that tells them is not',
    standing: found(['linux/arm64'], 'list'),
    platforms: ['linux/amd64'],
    problems: [{ kind: 'missing', message: 'it has nothing for linux/amd64, only linux/arm64' }],
  },
]

for (const { name, standing, platforms = [], expected, problems } of cases) {
  test(name, () => {
    const parsed = parseReference('nginx:1.27')
    assert.ok(parsed.ok)
    const wanted = platforms.flatMap((text) => parsePlatform(text) ?? [])
    const place = checkPlace({
      fact: { reference: parsed.reference, standing, attempts: [] },
      role: 'source',
      platforms: wanted,
      ...(expected && { expected }),
    })
    assert.deepEqual(place.problems, problems)
    assert.deepEqual([place.registry, place.name, place.role], ['docker.io', 'library/nginx:1.27', 'source'])
  })
}
