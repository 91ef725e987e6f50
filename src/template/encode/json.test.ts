import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fakeCall } from '../../testing/fake-call.ts'
import { checkCopies, leafOrigin, leavesOf, toPlainData, toTracedValue } from '../../testing/traced-data.ts'
import type { Data } from '../../yaml/data.ts'
import { Origins } from '../origin.ts'
import { traced } from '../traced.ts'
import { list } from '../value.ts'
import { fromJson, mustFromJson } from './from-json.ts'
import { toJson } from './to-json.ts'

function toMap(json: unknown): Data {
  if (Array.isArray(json)) return (json as readonly unknown[]).map(toMap)
  if (typeof json === 'object' && json !== null)
    return new Map(Object.entries(json).map(([key, item]) => [key, toMap(item)]))
  // Nothing else is left of JSON.
  return json as Data
}

test('JSON is read and written as JavaScript does, where Go does not differ', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (json) => {
      const call = fakeCall()
      const text = JSON.stringify(json)
      const value = mustFromJson(traced(text, leafOrigin(call.origins, text)), call)
      const data = toMap(JSON.parse(text))
      assert.deepEqual(toPlainData(value), data)
      const written = toJson(value, call, { escapes: 'raw' })
      assert.deepEqual(toMap(JSON.parse(written.text)), data)
      checkCopies(written, call.origins)
      assert.deepEqual(leavesOf(written, call.origins), [text])
    }),
  )
})

test('no leaf is lost, with or without indentation', () => {
  const call = fakeCall()
  const data: Data = new Map<string, Data>([
    ['b', ['x<y', 1, null, [], new Map()]],
    ['a', true],
  ])
  const value = toTracedValue(data, call.origins)
  for (const style of [{}, { indent: '  ' }]) {
    const made = toJson(value, call, style)
    checkCopies(made, call.origins)
    assert.deepEqual(
      new Set(leavesOf(made, call.origins)),
      new Set(['a', 'b', 'true', 'x<y', '1', 'null', '{…}', '[…]']),
    )
  }
})

test('escaped characters are a new form of what they stand for', () => {
  const call = fakeCall()
  const { origins } = call
  const leaf = leafOrigin(origins, 'a<b')
  assert.deepEqual(toJson({ kind: 'string', ...traced('a<b', leaf) }, call), {
    text: '"a\\u003cb"',
    runs: [1, call.site, 0, 2, leaf, 0, 8, origins.reformatted(leaf, 'toJson'), 0, 9, leaf, 2, 10, call.site, 0],
  })
})

test('deep nesting ends with an error, not with the process', () => {
  const call = fakeCall({ origins: new Origins('off') })
  const deep = '['.repeat(5000) + ']'.repeat(5000)
  assert.throws(() => mustFromJson(traced(deep, 0), call), /nested more than/)
  assert.match(toJson(fromJson(traced('['.repeat(20_000), 0), call), call).text, /exceeded max depth/)
  let nested = list([])
  for (let level = 0; level < 5000; level++) nested = list([nested])
  assert.throws(() => toJson(nested, call), /nested more than/)
})
