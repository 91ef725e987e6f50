// Where a registry may send this client: the table of realms, locations and redirects.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameOrigin, refusedAddress, tlsFor } from './addresses.ts'

const HTTPS = 'https://registry.example'
const cases: readonly { readonly from: string; readonly to: string; readonly isAsked: boolean }[] = [
  { from: HTTPS, to: 'https://auth.example/token', isAsked: true },
  { from: HTTPS, to: 'http://auth.example/token', isAsked: false },
  { from: HTTPS, to: 'http://registry.example/token', isAsked: false },
  { from: HTTPS, to: 'https://user:word@auth.example/token', isAsked: false },
  { from: HTTPS, to: 'file:///etc/passwd', isAsked: false },
  { from: HTTPS, to: 'https://localhost/token', isAsked: false },
  { from: HTTPS, to: 'https://a.localhost./token', isAsked: false },
  { from: HTTPS, to: 'https://127.0.0.1/', isAsked: false },
  { from: HTTPS, to: 'https://127.1/', isAsked: false },
  { from: HTTPS, to: 'https://2130706433/', isAsked: false },
  { from: HTTPS, to: 'https://0x7f.0.0.1/', isAsked: false },
  { from: HTTPS, to: 'https://[::1]/', isAsked: false },
  { from: HTTPS, to: 'https://[::ffff:127.0.0.1]/', isAsked: false },
  { from: HTTPS, to: 'https://[fe80::1]/', isAsked: false },
  { from: HTTPS, to: 'https://[fd00::1]/', isAsked: false },
  { from: HTTPS, to: 'https://169.254.169.254/latest', isAsked: false },
  { from: HTTPS, to: 'https://10.1.2.3/', isAsked: false },
  { from: HTTPS, to: 'https://172.31.0.1/', isAsked: false },
  { from: HTTPS, to: 'https://192.168.0.1/', isAsked: false },
  { from: HTTPS, to: 'https://0.0.0.0/', isAsked: false },
  { from: HTTPS, to: 'https://203.0.113.7/', isAsked: true },
  { from: 'http://registry.example', to: 'http://registry.example:5001/token', isAsked: true },
  { from: 'http://registry.example', to: 'https://auth.example/token', isAsked: true },
  { from: 'http://127.0.0.1:5000', to: 'http://127.0.0.1:5001/token', isAsked: true },
  { from: 'http://127.0.0.1:5000', to: 'http://localhost:5001/token', isAsked: false },
  { from: 'https://10.0.0.5:5000', to: 'https://10.0.0.6/token', isAsked: true },
  { from: 'https://10.0.0.5:5000', to: 'https://169.254.169.254/token', isAsked: false },
  { from: 'https://10.0.0.5:5000', to: 'https://127.0.0.1/token', isAsked: false },
  { from: 'https://[::1]:5000', to: 'https://[::1]:5001/token', isAsked: true },
]

for (const { from, to, isAsked } of cases) {
  test(`a registry at ${from} may ${isAsked ? '' : 'not '}name ${to}`, () => {
    const reason = refusedAddress(new URL(to), connectionTo(from))
    assert.equal(reason === undefined, isAsked, reason)
  })
}

test('only scheme, host and port together are the registry itself', () => {
  const connection = connectionTo('https://registry.example:443')
  const same = ['https://registry.example/x', 'https://registry.example:443/', 'https://REGISTRY.example/']
  const other = ['http://registry.example/', 'https://registry.example:444/', 'https://registry.example.evil/']
  assert.deepEqual(
    [...same, ...other].map((url) => isSameOrigin(new URL(url), connection)),
    [true, true, true, false, false, false],
  )
})

test('a client certificate is shown to the host that it is for only', () => {
  const tls = { verify: true, ca: ['own'], client: { cert: 'c', key: 'k' } }
  const connection = { ...connectionTo('https://registry.example'), tls }
  assert.equal(tlsFor(new URL('https://registry.example:8443/'), connection), tls)
  assert.deepEqual(tlsFor(new URL('https://storage.example/'), connection), { verify: true, ca: ['own'] })
})

function connectionTo(text: string): { readonly scheme: 'https' | 'http'; readonly host: string } {
  return { scheme: text.startsWith('https:') ? 'https' : 'http', host: text.replace(/^https?:\/\//, '') }
}
