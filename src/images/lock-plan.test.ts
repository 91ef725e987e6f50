// What a lock becomes, by what is wanted, what registries say, and what it was.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import { factIn, type MadeUpImages } from '../testing/asked-images.ts'
import { type Lock, type LockedImage, lockFinder } from './lock.ts'
import { type LockPlan, planLock, wantedImages } from './lock-plan.ts'
import { parsePlatform } from '../registry/platform-text.ts'

const sha = (digit: string): string => `sha256:${digit.repeat(64)}`
const A = 'quay.io/acme/a:1'
const B = 'quay.io/acme/b:1'

function ref(text: string): Reference {
  const parsed = parseReference(text)
  assert.ok(parsed.ok, text)
  return parsed.reference
}

interface Story {
  readonly wanted: readonly string[]
  readonly there: MadeUpImages
  readonly before?: Lock
  readonly platforms?: readonly string[]
  readonly target?: string
}

function plan({ wanted, there, before = { images: [] }, platforms = [], target }: Story): LockPlan {
  const asked = wanted.map((text) => ({
    reference: ref(text),
    fact: factIn(there, ref(text)),
    ...(target !== undefined && { target: ref(target) }),
  }))
  return planLock({ asked, before, platforms: platforms.flatMap((text) => parsePlatform(text) ?? []) })
}

const locked = (image: string, digest: string): LockedImage => ({
  image,
  digest,
  platforms: new Map([['linux/amd64', sha('e')]]),
  size: 7,
  source: image.replace(/:1.*$/, ''),
})

const digestsOf = ({ lock }: LockPlan): readonly (readonly [string, string])[] =>
  lock.images.map(({ image, digest }) => [image, digest])

test('a new lock has all that was found, sorted, with platforms, size and source', () => {
  const { lock, changes, unlocked } = plan({
    wanted: [B, A],
    there: {
      [A]: { digest: sha('1'), platforms: { 'linux/arm64': sha('b'), 'linux/amd64': sha('a') }, size: 5 },
      [B]: { digest: sha('2') },
    },
    target: 'registry.example.com/m/x',
  })
  const target = 'registry.example.com/m/x:1'
  assert.deepEqual(lock.images, [
    {
      image: A,
      digest: sha('1'),
      platforms: new Map([
        ['linux/amd64', sha('a')],
        ['linux/arm64', sha('b')],
      ]),
      size: 5,
      source: 'quay.io/acme/a',
      target,
    },
    { image: B, digest: sha('2'), platforms: new Map(), source: 'quay.io/acme/b', target },
  ])
  assert.deepEqual(changes, [
    { kind: 'added', image: A, digest: sha('1') },
    { kind: 'added', image: B, digest: sha('2') },
  ])
  assert.deepEqual(unlocked, [])
})

test('a tag that moved, an image that is new and one that is gone are told', () => {
  const made = plan({
    wanted: [A, B],
    there: { [A]: { digest: sha('9') }, [B]: { digest: sha('2') } },
    before: { images: [locked(A, sha('1')), locked('quay.io/acme/c:1', sha('3'))] },
  })
  assert.deepEqual(made.changes, [
    { kind: 'moved', image: A, from: sha('1'), to: sha('9') },
    { kind: 'added', image: B, digest: sha('2') },
    { kind: 'removed', image: 'quay.io/acme/c:1', digest: sha('3') },
  ])
  assert.equal(made.lock.images[0]?.size, undefined, 'what was known of the old digest is gone')
})

for (const kind of ['absent', 'denied', 'throttled', 'unreachable'] as const) {
  test(`an image that is ${kind} stays as it was, and is told; one that was not locked is told and not locked`, () => {
    const made = plan({
      wanted: [A, B],
      there: { [A]: { kind, message: 'so it is' }, [B]: { kind, message: 'so it is' } },
      before: { images: [locked(A, sha('1'))] },
    })
    assert.deepEqual(digestsOf(made), [[A, sha('1')]])
    assert.deepEqual(made.changes, [{ kind: 'added', image: B }])
    assert.deepEqual(made.unlocked, [
      { image: A, kind, message: 'so it is', isKept: true },
      { image: B, kind, message: 'so it is', isKept: false },
    ])
  })
}

test('without a network what is locked counts as known, and what is not is told', () => {
  const offline = { kind: 'not-asked', message: 'nobody was asked' } as const
  const made = plan({
    wanted: [A, B, `quay.io/acme/c:1@${sha('3')}`],
    there: { [A]: offline, [B]: offline, [`quay.io/acme/c:1@${sha('3')}`]: offline },
    before: { images: [locked(A, sha('1'))] },
  })
  assert.deepEqual(digestsOf(made), [
    [A, sha('1')],
    ['quay.io/acme/c:1', sha('3')],
  ])
  assert.deepEqual(
    made.unlocked.map(({ image }) => image),
    [B],
  )
})

test('a chart that is pinned to what the lock says is up to date', () => {
  const pinned = `${A}@${sha('1')}`
  const made = plan({
    wanted: [pinned],
    there: { [pinned]: { digest: sha('1') } },
    before: { images: [locked(A, sha('1'))] },
  })
  assert.deepEqual(digestsOf(made), [[A, sha('1')]])
  assert.deepEqual(made.changes, [])
  assert.equal(made.lock.images[0]?.size, 7, 'what was known of the same digest stays')
})

test('a chart that is pinned in some places only needs one entry, and another digest of the tag one more', () => {
  const [same, other] = [`${A}@${sha('1')}`, `${A}@${sha('2')}`]
  const there = { [A]: { digest: sha('1') }, [same]: { digest: sha('1') }, [other]: { digest: sha('2') } }
  assert.deepEqual(digestsOf(plan({ wanted: [same, A], there })), [[A, sha('1')]])
  assert.deepEqual(digestsOf(plan({ wanted: [A, other], there })), [
    [A, sha('1')],
    [other, sha('2')],
  ])
  assert.deepEqual(digestsOf(plan({ wanted: [same, other], there })), [
    [same, sha('1')],
    [other, sha('2')],
  ])
})

test('only the platforms that are asked for are recorded, and an image without them is told', () => {
  const there = { [A]: { digest: sha('1'), platforms: { 'linux/amd64': sha('a'), 'linux/arm64': sha('b') }, size: 9 } }
  const made = plan({ wanted: [A], there, platforms: ['linux/arm64', 'linux/s390x'] })
  assert.deepEqual([...(made.lock.images[0]?.platforms ?? [])], [['linux/arm64', sha('b')]])
  assert.equal(made.lock.images[0]?.size, undefined, 'the size is that of all platforms')
  assert.deepEqual(made.unlocked, [
    {
      image: A,
      kind: 'lacks-platform',
      message: 'it is not there for linux/s390x, only for linux/amd64, linux/arm64',
      isKept: true,
    },
  ])
})

test('another target is told; without a mapping the one that was stays', () => {
  const before = { images: [{ ...locked(A, sha('1')), target: 'old.example.com/a:1' }] }
  const there = { [A]: { digest: sha('1') } }
  assert.deepEqual(plan({ wanted: [A], there, before, target: 'new.example.com/a' }).changes, [
    { kind: 'retargeted', image: A, from: 'old.example.com/a:1', to: 'new.example.com/a:1' },
  ])
  const kept = plan({ wanted: [A], there, before })
  assert.deepEqual(kept.changes, [])
  assert.equal(kept.lock.images[0]?.target, 'old.example.com/a:1')
})

test('an image that is listed twice is wanted once', () => {
  const entry = { reference: ref(A), bare: 'latest', places: [] } as const
  assert.equal(wantedImages([entry, { ...entry, reference: ref(A) }]).length, 1)
})

const digest = fc.constantFrom('1', '2', '3').map(sha)
const image = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2'), fc.option(digest, { nil: undefined }))
  .map(([name, tag, own]) => `quay.io/acme/${name}:${tag}${own === undefined ? '' : `@${own}`}`)

test('a plan made again of its own lock changes nothing, and every image finds its digest in it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(image, { maxLength: 8 }),
      fc.array(digest, { minLength: 4, maxLength: 4 }),
      (wanted, tags) => {
        const there: MadeUpImages = Object.fromEntries([
          ...['a:1', 'a:2', 'b:1', 'b:2'].map((name, at) => [`quay.io/acme/${name}`, { digest: tags[at] ?? sha('1') }]),
          ...wanted.flatMap((text) =>
            text.includes('@') ? [[text, { digest: text.slice(text.indexOf('@') + 1) }]] : [],
          ),
        ])
        const { lock, unlocked } = plan({ wanted, there })
        assert.deepEqual(unlocked, [])
        const again = plan({ wanted, there, before: lock })
        assert.deepEqual(again, { lock, changes: [], unlocked: [] })
        const find = lockFinder(lock)
        for (const text of wanted) {
          const own = ref(text).digest
          if (own !== undefined) assert.equal(find(ref(text))?.digest, own)
          else assert.equal(find(ref(text))?.digest, Object(there[text]).digest)
        }
      },
    ),
  )
})
