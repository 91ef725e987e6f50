// Tests of the wording of findings.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillMessage, printable } from './message.ts'

test('placeholders are filled from the data, each as often as it stands there', () => {
  assert.equal(fillMessage('`{tag}` is {what}, {tag}', { tag: '1.1', what: 'odd' }), '`1.1` is odd, 1.1')
})

test('a placeholder without its datum is a mistake of the rule', () => {
  assert.throws(() => fillMessage('{tag} of {image}', { tag: 'x' }), /lacks its datum "image"/)
  assert.throws(() => fillMessage('{toString}', {}), /lacks its datum/)
})

test('a datum that looks like a placeholder or a replacement pattern stays as it is', () => {
  assert.equal(fillMessage('{a} {b}', { a: '{b}', b: '$&' }), '{b} $&')
})

const cases: readonly { readonly name: string; readonly text: string; readonly printed: string }[] = [
  {
    name: 'line ends and control characters become one space',
    text: 'a\r\n\tb\u0007\u001b[31mc',
    printed: 'a b [31mc',
  },
  { name: 'direction marks cannot reorder a line', text: 'a\u202eb', printed: 'a b' },
  {
    name: 'a password in a URL is not printed',
    text: 'https://me:hunter2@reg.example/app',
    printed: 'https://***@reg.example/app',
  },
  {
    name: 'a password before a host without scheme is not printed',
    text: 'me:hunter2@reg.example/app:1',
    printed: '***@reg.example/app:1',
  },
  { name: 'a tag before a digest is no password', text: 'nginx:1.2@sha256:0a', printed: 'nginx:1.2@sha256:0a' },
  { name: 'long texts are cut', text: 'x'.repeat(1000), printed: `${'x'.repeat(160)}…` },
]
for (const c of cases) test(c.name, () => assert.equal(printable(c.text), c.printed))
