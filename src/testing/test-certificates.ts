// Certificates for TLS on this machine, made when a test asks for them, so that no key has to be kept: an authority of one's own, and what it
// issues (RFC 5280, written in DER by hand; keys and signatures are Node's).

import { createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** A certificate and its key, both in PEM. */
export interface TestCertificate {
  readonly cert: string
  readonly key: string
}

/** What a certificate says beside its key. */
export interface CertificateWish {
  /** Host names and IPv4 addresses that it is good for; `[]` for a client's. */
  readonly hosts: readonly string[]
  /** In milliseconds since 1970; from yesterday to tomorrow where nothing is said. */
  readonly from?: number
  readonly until?: number
}

const DAY = 86_400_000

/** An authority that nobody trusts who is not told to. */
export function makeAuthority(name: string): TestCertificate {
  const { privateKey, publicKey } = newKeys()
  const extensions = [
    extension(OIDS.basicConstraints, sequence(TRUE)),
    extension(OIDS.keyUsage, der(TAGS.bitString, Buffer.from([1, 0b0000_0110]))),
  ]
  const tbs = { subject: name, issuer: name, publicKey, extensions, from: Date.now() - DAY, until: Date.now() + DAY }
  return { cert: certificateOf(tbs, privateKey), key: pemOf(privateKey) }
}

/** A certificate that the authority of this name has signed. */
export function issueCertificate(
  authority: TestCertificate & { readonly name: string },
  { hosts, from = Date.now() - DAY, until = Date.now() + DAY }: CertificateWish,
): TestCertificate {
  const { privateKey, publicKey } = newKeys()
  const names = hosts.map((host) =>
    isIPv4(host)
      ? der(TAGS.addressName, Buffer.from(host.split('.').map(Number)))
      : der(TAGS.dnsName, Buffer.from(host, 'ascii')),
  )
  const extensions = names.length === 0 ? [] : [extension(OIDS.subjectAltName, sequence(...names))]
  const tbs = { subject: hosts[0] ?? 'client', issuer: authority.name, publicKey, extensions, from, until }
  return { cert: certificateOf(tbs, createPrivateKey(authority.key)), key: pemOf(privateKey) }
}

interface ToBeSigned {
  readonly subject: string
  readonly issuer: string
  readonly publicKey: Buffer
  readonly extensions: readonly Buffer[]
  readonly from: number
  readonly until: number
}

const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  text: 0x0c,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
  addressName: 0x87,
} as const

/** As they stand in DER. */
const OIDS = {
  commonName: '550403',
  basicConstraints: '551d13',
  keyUsage: '551d0f',
  subjectAltName: '551d11',
  ecdsaWithSha256: '2a8648ce3d040302',
} as const

const TRUE = der(TAGS.boolean, Buffer.from([0xff]))

function newKeys(): { readonly privateKey: KeyObject; readonly publicKey: Buffer } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'der' }) }
}

function certificateOf({ subject, issuer, publicKey, extensions, from, until }: ToBeSigned, signer: KeyObject): string {
  const algorithm = sequence(oid(OIDS.ecdsaWithSha256))
  const tbs = sequence(
    der(TAGS.version, der(TAGS.integer, Buffer.from([2]))),
    der(TAGS.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    sequence(timeOf(from), timeOf(until)),
    nameOf(subject),
    publicKey,
    ...(extensions.length === 0 ? [] : [der(TAGS.extensions, sequence(...extensions))]),
  )
  const signature = der(TAGS.bitString, Buffer.concat([Buffer.from([0]), sign('sha256', tbs, signer)]))
  const lines =
    sequence(tbs, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function nameOf(commonName: string): Buffer {
  return sequence(der(TAGS.set, sequence(oid(OIDS.commonName), der(TAGS.text, Buffer.from(commonName)))))
}

/** `20261123000000Z` */
function timeOf(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replaceAll(/\..*|\D/g, '')
  return der(TAGS.time, Buffer.from(`${digits}Z`, 'ascii'))
}

/** Both that are made here must be understood by whoever checks the certificate. */
function extension(id: string, value: Buffer): Buffer {
  const critical = id === OIDS.subjectAltName ? [] : [TRUE]
  return sequence(oid(id), ...critical, der(TAGS.octetString, value))
}

function oid(id: string): Buffer {
  return der(TAGS.oid, Buffer.from(id, 'hex'))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(TAGS.sequence, Buffer.concat(parts))
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
