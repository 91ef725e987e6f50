import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakeCall } from '../../testing/fake-call.ts'
import { checkCopies, leafOrigin, leavesOf } from '../../testing/traced-data.ts'
import { traced } from '../traced.ts'
import { fromBase64, toBase64 } from './base64.ts'

test('each run keeps its origin as a new form', () => {
  const call = fakeCall()
  const { origins } = call
  const user = leafOrigin(origins, 'user')
  const colon = leafOrigin(origins, ':')
  const form = (of: number): number => origins.reformatted(of, 'b64enc')
  assert.deepEqual(toBase64({ text: 'user:', runs: [4, user, 0, 5, colon, 0] }, call), {
    text: 'dXNlcjo=',
    runs: [6, form(user), 0, 8, form(colon), 0],
  })
})

test('what was encoded in this render is decoded with its first origins', () => {
  const call = fakeCall()
  const { origins } = call
  const text = 'registry.example.com/app'
  const encoded = toBase64(traced(text, leafOrigin(origins, text)), call)
  assert.equal(checkCopies(fromBase64(encoded, call), origins), text.length)
})

test('the same characters from elsewhere are no copy of it', () => {
  const call = fakeCall()
  const { origins } = call
  const { text } = toBase64(traced('secret', leafOrigin(origins, 'secret')), call)
  const decoded = fromBase64(traced(text, leafOrigin(origins, text)), call)
  assert.equal(decoded.text, 'secret')
  assert.equal(checkCopies(decoded, origins), 0)
  assert.deepEqual(leavesOf(decoded, origins), [text])
})
