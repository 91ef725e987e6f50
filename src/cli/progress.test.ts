// The line that tells of long work: on terminals, late, and gone at the end.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryIo } from '../testing/memory-io.ts'
import { startProgress } from './progress.ts'

/** Steps at these times; gives what was written to standard error. */
function written(times: readonly number[], terminal?: number): string {
  const { io, stderr } = memoryIo({ cwd: '/', ...(terminal === undefined ? {} : { terminal }) })
  let clock = 0
  const progress = startProgress({ ...io, now: () => clock }, 'charts read')
  for (const [index, time] of times.entries()) {
    clock = time
    progress.step(index + 1)
  }
  progress.end()
  return stderr().replaceAll('\r\u001b[K', '|')
}

test('short work shows nothing', () => assert.equal(written([0, 100, 299], 80), ''))
test('long work shows how far it is, not too often, and clears the line', () => {
  assert.equal(written([100, 310, 350, 420, 430], 80), '|charts read: 2|charts read: 4|')
})
test('nothing is shown where standard error is no terminal', () => assert.equal(written([100, 5000]), ''))
