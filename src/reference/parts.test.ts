// Parts as they stand in values files.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { parseReference } from './parse.ts'
import { checkDigest, checkDigestHex, checkRegistry, checkRepository, checkTag } from './parts.ts'
import { anyText } from '../testing/any-text.ts'

const hex = '1234567890abcdef'.repeat(4)

interface Case {
  readonly text: string
  /** Kind and offset; absent: the part is legal. */
  readonly problem?: readonly [kind: string, offset: number]
}

const parts: readonly (readonly [name: string, check: typeof checkRegistry, cases: readonly Case[]])[] = [
  [
    'registry',
    checkRegistry,
    [
      { text: 'docker.io' },
      { text: 'mirror.example:5000' },
      { text: 'ghcr.io/org' },
      { text: 'mirror.example:5000/a/b-c' },
      { text: 'localhost' },
      { text: 'prom' },
      { text: 'my_org' },
      { text: 'my_org/team' },
      { text: '[::1]:5000' },
      { text: 'MIRROR' },
      { text: '', problem: ['empty', 0] },
      { text: 'https://mirror.example', problem: ['scheme', 0] },
      { text: 'mirror.example/', problem: ['trailing-slash', 14] },
      { text: 'ghcr.io/org/', problem: ['trailing-slash', 11] },
      { text: 'ghcr.io//org', problem: ['double-slash', 8] },
      { text: 'ghcr.io/Org', problem: ['not-lowercase', 8] },
      { text: 'ghcr.io/org:v1', problem: ['bad-format', 11] },
      { text: 'my_mirror.example', problem: ['bad-domain', 2] },
      { text: 'mirror.example:', problem: ['bad-domain', 14] },
      { text: 'mirror.example:x', problem: ['bad-domain', 15] },
      { text: 'robot:pw@mirror.example', problem: ['bad-domain', 8] },
      { text: ' mirror.example', problem: ['white-space', 0] },
      { text: 'DEFINED IN SECRETS', problem: ['white-space', 7] },
      { text: '{{ .Values.registry }}', problem: ['template', 0] },
      { text: `ghcr.io/${'a'.repeat(256)}`, problem: ['name-too-long', 263] },
    ],
  ],
  [
    'repository',
    checkRepository,
    [
      { text: 'nginx' },
      { text: 'team/app' },
      { text: 'mirror.example/team/app' },
      { text: 'mirror.example:5000/app' },
      { text: '', problem: ['empty', 0] },
      { text: 'app:v1', problem: ['bad-format', 3] },
      { text: 'mirror.example/app:v1', problem: ['bad-format', 18] },
      { text: 'app@sha256', problem: ['bad-format', 3] },
      { text: '/app', problem: ['bad-format', 0] },
      { text: 'team/', problem: ['trailing-slash', 4] },
      { text: 'mirror.example/', problem: ['trailing-slash', 14] },
      { text: 'team//app', problem: ['double-slash', 5] },
      { text: 'team/App', problem: ['not-lowercase', 5] },
      { text: 'team/app-', problem: ['separator', 8] },
      { text: 'https://mirror.example/app', problem: ['scheme', 0] },
      { text: 'my_mirror.example/app', problem: ['bad-domain', 2] },
      { text: 'app ', problem: ['white-space', 3] },
      { text: 'a'.repeat(256), problem: ['name-too-long', 255] },
    ],
  ],
  [
    'tag',
    checkTag,
    [
      { text: 'latest' },
      { text: '1.27' },
      { text: '_' },
      { text: `v1@sha256:${hex}` },
      { text: '', problem: ['empty-tag', 0] },
      { text: `@sha256:${hex}`, problem: ['empty-tag', 0] },
      { text: 'v1@', problem: ['empty-digest', 2] },
      { text: 'v1@sha256:12', problem: ['digest-bad-length', 10] },
      { text: `sha256:${hex}`, problem: ['bad-tag', 6] },
      { text: '-1', problem: ['bad-tag', 0] },
      { text: 'v1+2', problem: ['bad-tag', 2] },
      { text: 'kube.*', problem: ['bad-tag', 5] },
      { text: '[[ .Version ]]', problem: ['template', 0] },
      { text: 'v1 ', problem: ['white-space', 2] },
      { text: 't'.repeat(129), problem: ['tag-too-long', 128] },
    ],
  ],
  [
    'digest',
    checkDigest,
    [
      { text: `sha256:${hex}` },
      { text: `sha512:${hex}${hex}` },
      { text: '', problem: ['empty-digest', 0] },
      { text: hex, problem: ['digest-bad-format', 0] },
      { text: `@sha256:${hex}`, problem: ['digest-bad-format', 0] },
      { text: `sha256:${hex} `, problem: ['white-space', 71] },
      { text: `sha256:${hex.slice(1)}`, problem: ['digest-bad-length', 7] },
      { text: `sha256:${hex}a`, problem: ['digest-bad-length', 71] },
      { text: `md5:${hex}`, problem: ['digest-unsupported-algorithm', 0] },
      { text: `sha256:${hex.toUpperCase()}`, problem: ['digest-bad-format', 17] },
    ],
  ],
  [
    'digest of bare digits',
    checkDigestHex,
    [
      { text: hex },
      { text: '', problem: ['empty-digest', 0] },
      { text: `sha256:${hex}`, problem: ['digest-bad-format', 0] },
      { text: hex.slice(1), problem: ['digest-bad-length', 0] },
      { text: `${hex}${hex}`, problem: ['digest-bad-length', 64] },
    ],
  ],
]

for (const [name, check, cases] of parts) {
  for (const { text, problem } of cases) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
    test(`a ${name} "${shown}" is ${problem === undefined ? 'legal' : `refused: ${problem[0]}`}`, () => {
      const found = check(text)
      assert.deepEqual(found === undefined ? undefined : [found.kind, found.offset], problem)
    })
  }
}

test('a checked repository, tag and digest make a reference, and a reference is made of such parts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'B', '1', '.', '-', '_', '__', '/', ':', '@', 'x.y/', 'localhost/', ' '), {
      maxLength: 8,
    })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (repository, tag) => {
      const isLegal = checkRepository(repository) === undefined && checkTag(tag) === undefined && !tag.includes('@')
      if (isLegal) assert.ok(parseReference(`${repository}:${tag}`).ok)
      if (!/[:@]/.test(repository.replace(/^.*\//, '')))
        assert.equal(parseReference(repository).ok, checkRepository(repository) === undefined)
    }),
    { numRuns: 2000 },
  )
})

test('parts of any text and size are checked without throwing', () => {
  for (const [, check] of parts) {
    fc.assert(fc.property(anyText(), (text) => assert.ok((check(text)?.offset ?? 0) <= text.length)))
    assert.equal(check('a/'.repeat(10_000_000))?.kind, 'name-too-long')
  }
})
