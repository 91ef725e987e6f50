import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { issueCertificate, makeAuthority } from './test-certificates.ts'

test('what an authority issues is signed by it, and is good for the hosts and the time that were asked for', () => {
  const authority = { name: 'tests', ...makeAuthority('tests') }
  const [from, until] = [Date.UTC(2001, 1, 2, 3, 4, 5), Date.UTC(2051, 1, 2, 3, 4, 5)]
  const made = new X509Certificate(issueCertificate(authority, { hosts: ['127.0.0.1', 'a.example'], from, until }).cert)
  const root = new X509Certificate(authority.cert)
  assert.ok(root.ca && root.verify(root.publicKey))
  assert.ok(!made.ca && made.verify(root.publicKey) && made.checkIssued(root))
  assert.deepEqual(
    [made.checkIP('127.0.0.1'), made.checkHost('a.example'), made.checkHost('b.example')],
    ['127.0.0.1', 'a.example', undefined],
  )
  assert.deepEqual([Date.parse(made.validFrom), Date.parse(made.validTo)], [from, until])
})

test('another authority of the same name has not signed it', () => {
  const authority = { name: 'tests', ...makeAuthority('tests') }
  const other = new X509Certificate(makeAuthority('tests').cert)
  assert.ok(!new X509Certificate(issueCertificate(authority, { hosts: [] }).cert).verify(other.publicKey))
})
