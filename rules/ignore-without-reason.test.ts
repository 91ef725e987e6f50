// Tests of the rule ignore-without-reason: ignores that do not say why.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findIn, settingsFor } from '../src/testing/rule-tester.ts'
import { ignoreWithoutReason } from './ignore-without-reason.ts'
import { everyRule } from './index.ts'

const cases: readonly { readonly name: string; readonly comment: string; readonly message?: string }[] = [
  {
    name: 'no reason',
    comment: '# chartpin: ignore[floating-tag]',
    message: 'this ignore of floating-tag gives no reason: nobody can tell later whether it still holds',
  },
  {
    name: 'no reason, for the comment of another program follows',
    comment: '# chartpin: ignore[floating-tag, missing-digest] # @schema type:string',
    message:
      'this ignore of floating-tag, missing-digest gives no reason: nobody can tell later whether it still holds',
  },
  { name: 'a reason', comment: '# chartpin: ignore[floating-tag] nightly' },
  { name: 'an issue as the reason', comment: '# chartpin: ignore[floating-tag] #12' },
  { name: 'what is no ignore', comment: '# chartpin: ignore' },
  { name: 'a hint', comment: '# chartpin: image' },
]
for (const { name, comment, message } of cases) {
  test(`ignore-without-reason: ${name}`, async () => {
    const settings = settingsFor(
      everyRule(),
      { preset: 'recommended', also: ignoreWithoutReason.name },
      { allow: [], deny: [] },
    )
    const { reported } = await findIn(`image: nginx:latest ${comment}\n`, settings)
    const found = reported.filter(({ rule }) => rule === ignoreWithoutReason.name)
    assert.deepEqual(
      found.map((finding) => finding.message),
      message === undefined ? [] : [message],
    )
  })
}
