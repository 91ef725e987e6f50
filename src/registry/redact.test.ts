// What is shown of addresses and of others' words.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as holds, property } from 'fast-check'
import { newRedactor } from './redact.ts'
import { anyText } from '../testing/any-text.ts'

const urls: readonly (readonly [string, string])[] = [
  ['https://user:word@a.example/v2/?ns=docker.io#frag', 'https://a.example/v2/?ns=docker.io'],
  ['https://a.example/x?digest=sha256:ab&_state=abc', 'https://a.example/x?digest=sha256:ab&_state=***'],
  [
    'https://s3.example/x?X-Amz-Signature=abc&X-Amz-Credential=d',
    'https://s3.example/x?X-Amz-Signature=***&X-Amz-Credential=***',
  ],
  [
    'https://a.example/token?scope=repository:a/b:pull&account=me',
    'https://a.example/token?scope=repository:a/b:pull&account=***',
  ],
]

for (const [url, shown] of urls) {
  test(`${url} is shown as ${shown}`, () => {
    assert.equal(newRedactor().url(new URL(url)), shown)
  })
}

test('a secret is hidden in all that it becomes', () => {
  const redactor = newRedactor()
  const secret = 'pass"word/ü+1'
  redactor.hide(secret)
  const said = [secret, encodeURIComponent(secret), JSON.stringify(secret), Buffer.from(secret).toString('base64')]
  assert.equal(redactor.clean(said.join(' ')), '*** *** "***" ***')
  assert.equal(redactor.url(new URL(`https://a.example/${encodeURIComponent(secret)}/x`)), 'https://a.example/***/x')
})

test('what is said is one line, short, and nothing that a terminal obeys', () => {
  const redactor = newRedactor()
  assert.equal(redactor.clean('a\u001B[31mb\r\nc\u202Ed\u2028e'), 'a [31mb c d e')
  assert.equal(redactor.clean('x'.repeat(1000)).length, 301)
  holds(
    property(anyText(), (text) => {
      assert.ok(!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(redactor.clean(text)))
    }),
  )
})
