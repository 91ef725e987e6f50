// Pieces of a text and their offsets.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { hostOf } from './host.ts'
import { parseReference } from './parse.ts'
import { splitReference, splitTag } from './split.ts'

const cases: readonly (readonly [text: string, name: string, tag?: string | undefined, digest?: string])[] = [
  ['app', 'app'],
  ['app:v1', 'app', 'v1'],
  ['app@sha256:12', 'app', undefined, 'sha256:12'],
  ['a.b:5000/app:v1@sha256:12', 'a.b:5000/app', 'v1', 'sha256:12'],
  ['localhost:5000', 'localhost', '5000'],
  ['localhost:5000/app', 'localhost:5000/app'],
  ['[::1]:5000/app:v1', '[::1]:5000/app', 'v1'],
  ['[::1]:5000', '[::1]', '5000'],
  ['app:', 'app', ''],
  ['app:@', 'app', '', ''],
  ['app@sha256', 'app', undefined, 'sha256'],
  ['app:v1:v2', 'app', 'v1:v2'],
  ['{{ .r }}/app:{{ .t }}', '{{ .r }}/app', '{{ .t }}'],
  ['', ''],
]

for (const [text, name, tag, digest] of cases) {
  test(`"${text}" is split into name, tag and digest`, () => {
    const pieces = splitReference(text)
    assert.deepEqual([pieces.name.text, pieces.tag?.text, pieces.digest?.text], [name, tag, digest])
  })
}

test('the pieces stand where they say, and with their separators make the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '/', ':', '@', '[', ']', '.'), { maxLength: 12 }), (characters) => {
      const text = characters.join('')
      const { name, tag, digest } = splitReference(text)
      for (const piece of [name, tag, digest]) {
        if (piece !== undefined) assert.equal(text.slice(piece.start, piece.end), piece.text)
      }
      assert.equal(
        name.text + (tag === undefined ? '' : `:${tag.text}`) + (digest === undefined ? '' : `@${digest.text}`),
        text,
      )
    }),
    { numRuns: 1000 },
  )
})

test('a reference is split where it is parsed', () => {
  const text = fc.array(fc.constantFrom('a', 'x.y', '/', ':', '-', `@sha256:${'0'.repeat(64)}`), { maxLength: 8 })
  fc.assert(
    fc.property(text, (pieces) => {
      const parsed = parseReference(pieces.join(''))
      if (!parsed.ok) return
      const split = splitReference(parsed.reference.text)
      assert.deepEqual([split.tag?.text, split.digest?.text], [parsed.reference.tag, parsed.reference.digest])
    }),
    { numRuns: 2000 },
  )
})

const hosts: readonly (readonly [name: string, host: string | undefined, path: string])[] = [
  ['app', undefined, 'app'],
  ['mirror.example', undefined, 'mirror.example'],
  ['team/app', undefined, 'team/app'],
  ['localhost/app', 'localhost', 'app'],
  ['mirror.example/team/app', 'mirror.example', 'team/app'],
  ['mirror:5000/app', 'mirror:5000', 'app'],
  ['HUB/app', 'HUB', 'app'],
  ['/app', undefined, '/app'],
]

for (const [name, host, path] of hosts) {
  test(`"${name}" ${host === undefined ? 'names no registry' : `names the registry "${host}"`}`, () => {
    assert.deepEqual(hostOf(name), host === undefined ? { path } : { host, path })
  })
}

test('upper case alone makes a registry in distribution only', () => {
  assert.deepEqual(hostOf('HUB/app', 'containers-image'), { path: 'HUB/app' })
  assert.deepEqual(hostOf('HUB/app', 'go-containerregistry'), { path: 'HUB/app' })
})

test('a tag key may hold a digest, too', () => {
  assert.deepEqual(splitTag('v1'), { tag: 'v1' })
  assert.deepEqual(splitTag('v1@sha256:12'), { tag: 'v1', digest: 'sha256:12' })
  assert.deepEqual(splitTag('@x'), { tag: '', digest: 'x' })
})
