// How failures read, and what they end with.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeFailure } from './describe-failure.ts'
import { OperationError, UsageError } from './failure.ts'

test('a mistake of the user says what, why and the way out', () => {
  const error = new UsageError('nothing was done', {
    because: ['a does not exist', 'b matches nothing'],
    hint: 'name something',
  })
  assert.deepEqual(describeFailure(error, false), {
    exitCode: 2,
    text: 'error: nothing was done\n  because: a does not exist\n  because: b matches nothing\n  hint: name something\n',
  })
})

test('what cannot be done ends with 3', () => {
  assert.deepEqual(describeFailure(new OperationError('x was not written'), false), {
    exitCode: 3,
    text: 'error: x was not written\n',
  })
})

test('a bug shows no stack trace unless that is asked for', () => {
  const bug = new TypeError('undefined is no function')
  const { exitCode, text } = describeFailure(bug, false)
  assert.equal(exitCode, 70)
  assert.match(
    text,
    /^error: chartpin itself has failed\n {2}because: undefined is no function\n {2}hint: please report it/,
  )
  assert.doesNotMatch(text, /\bat /)
  assert.match(describeFailure(bug, true).text, /describe-failure\.test\.ts/)
})

test('whatever else is thrown is a bug too', () => assert.equal(describeFailure('oops', false).exitCode, 70))
