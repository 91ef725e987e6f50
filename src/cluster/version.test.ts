// Versions as people and programs write them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAtLeast, parseVersion, printVersion } from './version.ts'

const texts: readonly (readonly [text: string, version: string | undefined])[] = [
  ['1.35.2', '1.35.2'],
  ['v1.35.2+k3s1', '1.35.2'],
  ['1.6.20~ds1', '1.6.20'],
  ['2.4.0-beta.0', '2.4.0'],
  ['1.35', '1.35.0'],
  [' 1.30 ', '1.30.0'],
  ['1', undefined],
  ['1.2.3.4', undefined],
  ['latest', undefined],
  ['', undefined],
  ['1.99999999999', undefined],
]

for (const [text, version] of texts) {
  test(`${JSON.stringify(text)} is ${version ?? 'no version'}`, () => {
    const parsed = parseVersion(text)
    assert.equal(parsed === undefined ? undefined : printVersion(parsed), version)
  })
}

test('versions are compared part by part', () => {
  const version = { major: 1, minor: 7, patch: 6 }
  assert.ok(isAtLeast(version, 1, 7))
  assert.ok(isAtLeast(version, 1, 7, 6))
  assert.ok(isAtLeast(version, 1, 6, 25))
  assert.ok(isAtLeast(version, 0, 99))
  assert.ok(!isAtLeast(version, 1, 7, 7))
  assert.ok(!isAtLeast(version, 2, 0))
})
