import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Platform } from './manifest.ts'
import { isPlatform, parsePlatform, platformText } from './platform-text.ts'

const word = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,8}$/)
const platform: fc.Arbitrary<Platform> = fc
  .record({
    os: word,
    architecture: word,
    variant: fc.option(word, { nil: undefined }),
    osVersion: fc.option(word, { nil: undefined }),
  })
  .map(({ os, architecture, variant, osVersion }) => ({
    os,
    architecture,
    ...(variant !== undefined && { variant }),
    ...(osVersion !== undefined && { osVersion }),
  }))

test('what is printed of a platform is read back as the same', () => {
  fc.assert(fc.property(platform, (each) => assert.deepEqual(parsePlatform(platformText(each)), each)))
})

for (const text of [
  '',
  'linux',
  'linux/',
  '/amd64',
  'linux/arm/v7/x',
  'linux amd64',
  'linux/amd64\n',
  'a(b/c',
  '*/amd64',
])
  test(`${JSON.stringify(text)} is no platform`, () => assert.equal(parsePlatform(text), undefined))

const asked: readonly (readonly [asked: string, there: string, fits: boolean])[] = [
  ['linux/amd64', 'linux/amd64', true],
  ['linux/amd64', 'windows/amd64', false],
  ['linux/arm', 'linux/arm/v7', true],
  ['linux/arm/v6', 'linux/arm/v7', false],
  ['linux/arm64/v8', 'linux/arm64', true],
  ['linux/arm64', 'linux/arm64/v8', true],
  ['windows/amd64', 'windows(10.0.20348.2340)/amd64', true],
  ['windows(10.0.17763.1)/amd64', 'windows(10.0.20348.2340)/amd64', false],
]

for (const [wanted, there, fits] of asked) {
  test(`who asks for ${wanted} ${fits ? 'takes' : 'does not take'} ${there}`, () => {
    const [one, other] = [parsePlatform(wanted), parsePlatform(there)]
    assert.ok(one && other)
    assert.equal(isPlatform(other, one), fits)
  })
}
