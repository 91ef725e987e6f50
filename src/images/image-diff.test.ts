import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { diffImages, newImages } from './image-diff.ts'

interface Case {
  readonly name: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly added?: readonly string[]
  readonly removed?: readonly string[]
  readonly changed?: readonly string[]
  readonly same?: number
}

const cases: readonly Case[] = [
  {
    name: 'what is in both is neither new nor gone',
    before: ['quay.io/a/b:1', 'quay.io/a/c:1'],
    after: ['quay.io/a/b:1', 'quay.io/a/d:1'],
    added: ['quay.io/a/d:1'],
    removed: ['quay.io/a/c:1'],
    same: 1,
  },
  {
    name: 'one repository with another tag has changed',
    before: ['quay.io/a/b:1'],
    after: ['quay.io/a/b:2'],
    changed: ['quay.io/a/b:1 quay.io/a/b:2'],
  },
  {
    name: 'a digest that comes to a tag is another version',
    before: ['quay.io/a/b:1'],
    after: [`quay.io/a/b:1@sha256:${'a'.repeat(64)}`],
    changed: [`quay.io/a/b:1 quay.io/a/b:1@sha256:${'a'.repeat(64)}`],
  },
  {
    name: 'a version that stays does not keep the other from having changed',
    before: ['quay.io/a/b:1', 'quay.io/a/b:2'],
    after: ['quay.io/a/b:2', 'quay.io/a/b:3'],
    changed: ['quay.io/a/b:1 quay.io/a/b:3'],
    same: 1,
  },
  {
    name: 'of several versions at a time nothing tells which became which',
    before: ['quay.io/a/b:1', 'quay.io/a/b:2'],
    after: ['quay.io/a/b:3'],
    added: ['quay.io/a/b:3'],
    removed: ['quay.io/a/b:1', 'quay.io/a/b:2'],
  },
  {
    name: 'the same path in another registry is another repository',
    before: ['docker.io/a/b:1'],
    after: ['quay.io/a/b:1'],
    added: ['quay.io/a/b:1'],
    removed: ['docker.io/a/b:1'],
  },
  { name: 'two empty lists are alike', before: [], after: [] },
]

const image = (reference: string): { readonly reference: string } => ({ reference })

for (const { name, before, after, added = [], removed = [], changed = [], same = 0 } of cases) {
  test(`difference of lists: ${name}`, () => {
    const found = diffImages(before.map(image), after.map(image))
    assert.deepEqual(
      found.added.map(({ reference }) => reference),
      added,
    )
    assert.deepEqual(
      found.removed.map(({ reference }) => reference),
      removed,
    )
    assert.deepEqual(
      found.changed.map(({ from, to }) => `${from.reference} ${to.reference}`),
      changed,
    )
    assert.equal(found.same, same)
  })
}

test('what is new makes the new list of the old one, and the other way round', () => {
  const list = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('a/b', 'a/c', 'd/e'), fc.integer({ min: 1, max: 4 }))
      .map(([path, tag]) => `quay.io/${path}:${tag}`),
  )
  fc.assert(
    fc.property(list, list, (before, after) => {
      const found = diffImages(before.map(image), after.map(image))
      const gone = new Set(
        [...found.removed, ...found.changed.map(({ from }) => from)].map(({ reference }) => reference),
      )
      const come = newImages(found).map(({ reference }) => reference)
      assert.deepEqual([...before.filter((reference) => !gone.has(reference)), ...come].toSorted(), after.toSorted())
      assert.deepEqual(come, come.toSorted())
      const back = diffImages(after.map(image), before.map(image))
      assert.deepEqual(back.added, found.removed)
      assert.equal(back.changed.length, found.changed.length)
    }),
  )
})
