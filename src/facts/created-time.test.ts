// What counts as the time of an image.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createdInConfig, createdInManifest, createdTime } from './created-time.ts'

const cases: readonly { readonly name: string; readonly data: unknown; readonly want: string | undefined }[] = [
  { name: 'a time', data: '2024-05-06T07:08:09Z', want: '2024-05-06T07:08:09Z' },
  { name: 'parts of a second', data: '2024-05-06T07:08:09.123456789Z', want: '2024-05-06T07:08:09.123456789Z' },
  { name: 'an offset', data: '2024-05-06T07:08:09+02:00', want: '2024-05-06T07:08:09+02:00' },
  { name: 'a day alone', data: '2024-05-06', want: undefined },
  { name: 'a month that there is not', data: '2024-13-06T07:08:09Z', want: undefined },
  { name: 'a number', data: 1_700_000_000, want: undefined },
  { name: 'something huge', data: `2024-05-06T07:08:09.${'1'.repeat(100_000)}Z`, want: undefined },
  { name: 'letters for a terminal', data: '\u001b[31m', want: undefined },
]

for (const { name, data, want } of cases) {
  test(`the time of an image: ${name}`, () => {
    assert.equal(createdTime(data), want)
    assert.equal(createdInConfig(JSON.stringify({ created: data })), want)
    const annotations = { 'org.opencontainers.image.created': data }
    assert.equal(createdInManifest(Buffer.from(JSON.stringify({ annotations }))), want)
  })
}

test('what is no JSON, and JSON of another shape, has no time', () => {
  for (const text of ['', '{', 'null', '[]', '"a"']) {
    assert.equal(createdInConfig(text), undefined, text)
    assert.equal(createdInManifest(Buffer.from(text)), undefined, text)
  }
})
