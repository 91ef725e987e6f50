// Credentials: whatever prints one gets its label, and never the secret.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { sourceFile } from '../files/source-file.ts'
import { Credential, type Secret } from './credential.ts'

const SECRET = 'hunter2-hunter2'
const file = sourceFile('config.json', { kind: 'argument' }, `{"auths":{"a":{"password":"${SECRET}"}}}`)
const origin = { source: 'config.json', where: { file, span: { start: 0, end: 1 } } }

const secrets: readonly { readonly name: string; readonly secret: Secret; readonly label: string }[] = [
  { name: 'a password', secret: { kind: 'basic', username: 'puller', password: SECRET }, label: 'puller@config.json' },
  { name: 'an identity token', secret: { kind: 'identity', token: SECRET }, label: '<token>@config.json' },
  { name: 'a bearer token', secret: { kind: 'registry', token: SECRET }, label: '<token>@config.json' },
]

for (const { name, secret, label } of secrets) {
  const credential = new Credential(secret, origin)
  const printed: readonly (readonly [string, string])[] = [
    ['String', String(credential)],
    ['JSON', JSON.stringify({ credential })],
    ['inspect', inspect({ credential }, { depth: 9, showHidden: true, getters: true })],
    ['an error', inspect(new Error('failed', { cause: credential }), { depth: 9 })],
    ['a copy', inspect(JSON.parse(JSON.stringify({ credential })), { depth: 9 })],
  ]
  for (const [way, text] of printed) {
    test(`${name} is not printed by ${way}`, () => {
      assert.doesNotMatch(text, new RegExp(SECRET))
      assert.ok(text.includes(label), text)
    })
  }
  test(`${name} is there for the one who sends it`, () => {
    assert.deepEqual(credential.reveal(), secret)
  })
}

test('what a terminal would obey is taken out of a label, and a long one is cut', () => {
  const credential = new Credential(
    { kind: 'basic', username: `\u{1B}[31m${'x'.repeat(500)}\n`, password: 'p' },
    { source: 'a\u{202E}b' },
  )
  assert.match(credential.label, /^\u{FFFD}\[31mx+…@a\u{FFFD}b$/u)
  assert.ok(credential.label.length < 120)
})

test('two credentials are the same where they send the same', () => {
  assert.ok(make('p', 'a').isSameAs(make('p', 'b')))
  assert.ok(!make('p', 'a').isSameAs(make('q', 'a')))
  assert.ok(!make('p', 'a').isSameAs(new Credential({ kind: 'identity', token: 'p' }, { source: 'a' })))
})

function make(password: string, source: string): Credential {
  return new Credential({ kind: 'basic', username: 'u', password }, { source })
}
