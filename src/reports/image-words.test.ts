import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePath } from '../yaml/path.ts'
import { gatesText, keysText } from './image-words.ts'

const keys: readonly (readonly [keys: string, text: string])[] = [
  ['image', 'image'],
  ['image.tag', 'image.tag'],
  ['image.registry image.tag', 'image.{registry, tag}'],
  ['global.imageRegistry image.repository image.tag', 'global.imageRegistry, image.{repository, tag}'],
  ['image tag', 'image, tag'],
  ['args[0] args[1]', 'args[0], args[1]'],
  ['a.b\\.c.x a.b\\.c.y', 'a.b\\.c.{x, y}'],
]

for (const [paths, text] of keys) {
  test(`keys in words: ${paths}`, () => assert.equal(keysText(paths.split(' ').map(parsePath)), text))
}

test('conditions in words', () => {
  const truthy = { kind: 'value', state: 'present', needs: { kind: 'truthy' } } as const
  assert.equal(gatesText([]), '')
  assert.equal(
    gatesText([
      { ...truthy, path: ['a', 'enabled'] },
      { ...truthy, path: ['b'] },
      { ...truthy, path: ['c'], needs: { kind: 'decides' } },
      { ...truthy, path: ['d'], needs: { kind: 'falsy' } },
      { ...truthy, path: ['e'], needs: { kind: 'decides' } },
    ]),
    'only if a.enabled and b and not d, depends on c, e',
  )
})
