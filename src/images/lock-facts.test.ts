// How much is asked for a lock.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Asking } from '../facts/image-fact.ts'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import { canonical } from '../reference/print.ts'
import { askTable } from '../testing/asked-images.ts'
import type { LockedImage } from './lock.ts'
import { askForLock } from './lock-facts.ts'

const sha = (digit: string): string => `sha256:${digit.repeat(64)}`

function ref(text: string): Reference {
  const parsed = parseReference(text)
  assert.ok(parsed.ok, text)
  return parsed.reference
}

const whole = (image: string, digest: string): LockedImage => ({
  image,
  digest,
  platforms: new Map([['linux/amd64', sha('a')]]),
  size: 7,
  source: image.replace(/:1$/, ''),
})

const names = ['same', 'moved', 'half', 'new', 'gone'].map((name) => `quay.io/a/${name}:1`)
const [same = '', moved = '', half = '', fresh = '', gone = ''] = names
const there = askTable({
  [same]: { digest: sha('1') },
  [moved]: { digest: sha('9') },
  [half]: { digest: sha('3') },
  [fresh]: { digest: sha('4') },
})
const { size, ...sizeless } = whole(half, sha('3'))
const before = { images: [whole(same, sha('1')), whole(moved, sha('2')), sizeless, whole(gone, sha('5'))] }

async function questions(depth: Asking['depth']): Promise<readonly string[]> {
  const asked: string[] = []
  const facts = await askForLock(
    names.map((name) => ({ reference: ref(name) })),
    {
      ask: async (references, asking) => {
        for (const each of references) asked.push(`${asking.depth} ${canonical(each)}`)
        return there(references, asking)
      },
      placeOf: (reference) => reference,
      before,
      depth,
    },
  )
  assert.deepEqual(
    facts.map(({ fact }) => canonical(fact.reference)),
    names,
  )
  return asked
}

test('of what the lock knows whole only the digest is asked for, and more where it is another one, or not known', async () => {
  assert.equal(size, 7)
  assert.deepEqual(await questions('size'), [
    `existence ${same}`,
    `existence ${moved}`,
    `existence ${gone}`,
    `size ${moved}`,
    `size ${half}`,
    `size ${fresh}`,
  ])
})

test('who only checks asks for digests and nothing else', async () => {
  assert.deepEqual(
    await questions('existence'),
    names.map((name) => `existence ${name}`),
  )
})

test('who wants certain platforms asks for them once', async () => {
  assert.deepEqual(
    await questions('platforms'),
    names.map((name) => `platforms ${name}`),
  )
})
