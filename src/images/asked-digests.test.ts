// Digests from registries: asked once, for the right place, and told when they are not to be had.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskImages } from '../facts/image-fact.ts'
import { parseReference } from '../reference/parse.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { askTable, type MadeUpImages } from '../testing/asked-images.ts'
import { askedDigests, type DigestAsking } from './asked-digests.ts'
import { parsePlatform } from '../registry/platform-text.ts'

const sha = (digit: string): string => `sha256:${digit.repeat(64)}`

function ref(text: string): Reference {
  const parsed = parseReference(text)
  assert.ok(parsed.ok, text)
  return parsed.reference
}

const there: MadeUpImages = {
  'quay.io/a/b:1': { digest: sha('1'), platforms: { 'linux/amd64': sha('a'), 'linux/arm64': sha('b') } },
  'mirror.example.com/a/b:1': { digest: sha('2') },
  'quay.io/a/secret:1': { kind: 'denied', message: 'the registry wants a password' },
}

function asking(rest: Partial<DigestAsking> = {}): {
  readonly asked: [string, string][]
  readonly options: DigestAsking
} {
  const asked: [string, string][] = []
  const ask: AskImages = async (references, { depth }) => {
    for (const each of references) asked.push([canonical(each), depth])
    return askTable(there)(references, { depth })
  }
  return { asked, options: { ask, placeOf: (reference) => reference, platforms: 'left-out', ...rest } }
}

test('each image is asked for once, with as little as is needed', async () => {
  const { asked, options } = asking()
  const digests = askedDigests(options)
  await digests.learn([ref('quay.io/a/b:1'), ref('quay.io/a/b:1'), ref('quay.io/a/secret:1')])
  await digests.learn([ref('quay.io/a/b:1')])
  assert.deepEqual(asked, [
    ['quay.io/a/b:1', 'existence'],
    ['quay.io/a/secret:1', 'existence'],
  ])
  assert.equal(digests.digestOf(ref('quay.io/a/b:1')), sha('1'))
  assert.equal(digests.whyNot(ref('quay.io/a/b:1')), undefined)
  assert.equal(digests.digestOf(ref('quay.io/a/secret:1')), undefined)
  assert.equal(digests.whyNot(ref('quay.io/a/secret:1')), 'the registry wants a password')
})

async function digestFor(text: string): Promise<readonly (string | undefined)[]> {
  const platform = parsePlatform(text)
  const { asked, options } = asking({ ...(platform && { platform }) })
  const digests = askedDigests(options)
  await digests.learn([ref('quay.io/a/b:1')])
  assert.deepEqual(asked, [['quay.io/a/b:1', 'platforms']])
  return [digests.digestOf(ref('quay.io/a/b:1')), digests.whyNot(ref('quay.io/a/b:1'))]
}

test('the digest of a platform is that of its own manifest, and an image without it has none', async () => {
  assert.deepEqual(await digestFor('linux/arm64/v8'), [sha('b'), undefined])
  assert.deepEqual(await digestFor('linux/s390x'), [
    undefined,
    'it is not there for linux/s390x, only for linux/amd64, linux/arm64',
  ])
})

test('an image can be asked for at its target, and has its digest under its own name', async () => {
  const { asked, options } = asking({ placeOf: (reference) => ({ ...reference, registry: 'mirror.example.com' }) })
  const digests = askedDigests(options)
  await digests.learn([ref('quay.io/a/b:1')])
  assert.deepEqual(asked, [['mirror.example.com/a/b:1', 'existence']])
  assert.equal(digests.digestOf(ref('quay.io/a/b:1')), sha('2'))
})

test('the platforms of an image are there where they were asked for', async () => {
  const { options } = asking({ platforms: 'asked' })
  const digests = askedDigests(options)
  await digests.learn([ref('quay.io/a/b:1')])
  assert.deepEqual(
    [...(digests.platformsOf(ref('quay.io/a/b:1')) ?? [])],
    [
      ['linux/amd64', sha('a')],
      ['linux/arm64', sha('b')],
    ],
  )
  assert.equal(digests.platformsOf(ref('quay.io/a/secret:1')), undefined)
})
