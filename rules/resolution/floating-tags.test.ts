// Tags of real charts that move, and tags that look as if they did.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkTag } from '../../src/reference/parts.ts'
import { FLOATING_PREFIXES, FLOATING_SUFFIXES, FLOATING_TAGS, isFloatingTag } from './floating-tags.ts'

test('the lists are sorted, unique and in lower case', () => {
  for (const list of [FLOATING_TAGS, FLOATING_PREFIXES, FLOATING_SUFFIXES]) {
    assert.deepEqual(list, [...new Set(list)].toSorted())
    assert.deepEqual(
      list,
      list.map((text) => text.toLowerCase()),
    )
  }
})

test('each entry can be, begin or end a tag', () => {
  for (const tag of [
    ...FLOATING_TAGS,
    ...FLOATING_PREFIXES.map((text) => `${text}x`),
    ...FLOATING_SUFFIXES.map((text) => `1${text}`),
  ]) {
    assert.equal(checkTag(tag), undefined, tag)
    assert.ok(isFloatingTag(tag), tag)
  }
})

for (const tag of [
  'latest',
  'Latest',
  'master',
  'edge',
  'latest-alpine',
  'latest-distroless',
  'main-latest',
  '0.28.0-latest',
  'mainline-slim-latest',
  '2.0.0-SNAPSHOT',
  'main-debug',
  'v2.17.0-eks-1-25-latest',
]) {
  test(`${tag} moves`, () => {
    assert.ok(isFloatingTag(tag))
  })
}

for (const tag of [
  '',
  '1.27',
  '3',
  'v1.2.3-rc.1',
  '1.0.0-dev',
  'buster',
  'main-3f2a1c0',
  'nightly-2026-01-31',
  'v2.16-20260805T1815Z-dev',
  '26.7.0.124771-master-community',
  'latest-1.2',
  'mainframe',
  'stabled',
  'relatest',
]) {
  test(`${tag === '' ? 'no tag' : tag} does not`, () => {
    assert.ok(!isFloatingTag(tag))
  })
}
