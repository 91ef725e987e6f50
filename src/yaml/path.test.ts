import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parsePath, printPath, samePath, type KeyPath } from './path.ts'

const cases: readonly { readonly path: KeyPath; readonly text: string }[] = [
  { path: [], text: '.' },
  { path: ['image'], text: 'image' },
  { path: ['image', 'tag'], text: 'image.tag' },
  { path: ['sidecars', 0, 'image'], text: 'sidecars[0].image' },
  { path: [2, 'a'], text: '[2].a' },
  { path: ['a', 1, 0], text: 'a[1][0]' },
  { path: ['app.kubernetes.io/name'], text: String.raw`app\.kubernetes\.io/name` },
  { path: ['a[0]', 'b=c,d'], text: String.raw`a\[0\].b\=c\,d` },
  { path: ['back\\slash'], text: String.raw`back\\slash` },
  { path: ['', 'a', ''], text: '[""].a[""]' },
  { path: ['0'], text: '0' },
]

for (const { path, text } of cases) {
  test(`the path ${JSON.stringify(path)} is written ${text} and read from it`, () => {
    assert.equal(printPath(path), text)
    assert.deepEqual(parsePath(text), path)
  })
}

test('what is no path is read as keys', () => {
  assert.deepEqual(parsePath('a..b.'), ['a', 'b'])
  assert.deepEqual(parsePath('a[x].b'), ['a[x]', 'b'])
  assert.deepEqual(parsePath('a['), ['a['])
  assert.deepEqual(parsePath(''), [])
  assert.deepEqual(parsePath('a[0]b'), ['a', 0, 'b'])
})

test('every path is read back as it was', () => {
  const key = fc.oneof(fc.nat(100_000), fc.string(), fc.stringMatching(/^[\\.,[\]="0-9a]*$/))
  fc.assert(fc.property(fc.array(key), (path) => assert.deepEqual(parsePath(printPath(path)), path)))
})

test('paths are the same only key by key', () => {
  assert.ok(samePath(['a', 0], ['a', 0]))
  assert.ok(!samePath(['a', 0], ['a', '0']))
  assert.ok(!samePath(['a'], ['a', 0]))
})
