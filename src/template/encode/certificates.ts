// The certificates that templates make: stand-ins in the place of Go's, after the checks that Go makes of the arguments (sprig `crypto.go`).

import type { Call } from '../function.ts'
import { sprintf } from '../format/printf.ts'
import type { OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { TextBuilder, type Traced, traced } from '../traced.ts'
import { dict, type Host, type List, str, strOf, type Value } from '../value.ts'
import { fromBase64 } from './base64.ts'
import { EncodeError } from './encode-call.ts'
import { checkedPrivateKey, firstPemBlock } from './private-key.ts'
import { isStandIn, standInPem } from './stand-ins.ts'
import { isIpAddress } from './ip-address.ts'

/** What a certificate of sprig holds. */
interface Certificate {
  readonly cert: Traced
  readonly key: Traced
}

const CERTIFICATE = 'sprig.certificate'

function certificate(inner: Certificate, origin: OriginId): Host {
  const { cert, key } = inner
  const members = new Map<string, Value>([
    ['Cert', strOf(cert)],
    ['Key', strOf(key)],
  ])
  return {
    kind: 'host',
    type: CERTIFICATE,
    goKind: 'struct',
    origin,
    member: (name) => members.get(name),
    print() {
      const builder = new TextBuilder()
      builder.add('{', origin)
      builder.addTraced(cert)
      builder.add(' ', origin)
      builder.addTraced(key)
      builder.add('}', origin)
      return builder.toTraced()
    },
    toJson: () => dict(new Map(members), origin),
    inner,
  }
}

/** The names that a certificate is for. */
export interface CertificateNames {
  readonly ips: List | undefined
  readonly dns: List | undefined
}

/** A certificate for nobody, with the origin of all that Go would have put into it. Without a key in PEM it has one of its own. */
export function standInCertificate(call: Call, origin: OriginId, names: CertificateNames, key?: Traced): Host {
  const own = key === undefined ? undefined : usableKey(key)
  checkNames(call, names)
  if (own?.includes('DSA PRIVATE KEY')) {
    throw new FunctionError(
      'error creating certificate: x509: certificate private key does not implement crypto.Signer',
    )
  }
  const cert = traced(standInPem('CERTIFICATE', call.random), origin)
  if (own === undefined)
    return certificate({ cert, key: traced(standInPem('RSA PRIVATE KEY', call.random), origin) }, origin)
  return certificate({ cert, key: own === key?.text ? key : traced(own, origin) }, origin)
}

function usableKey({ text }: Traced): string {
  try {
    return checkedPrivateKey(text)
  } catch (error) {
    throw error instanceof FunctionError ? new FunctionError(`parsing private key: ${error.message}`) : error
  }
}

function checkNames(call: Call, { ips, dns }: CertificateNames): void {
  for (const ip of ips?.items ?? []) {
    if (ip.kind !== 'string') throw new FunctionError(`error parsing ip: ${plain(call, ip)} is not a string`)
    if (!isIpAddress(ip.text)) throw new FunctionError(`error parsing ip: ${ip.text}`)
  }
  for (const name of dns?.items ?? []) {
    if (name.kind !== 'string') {
      throw new FunctionError(`error processing alternate dns name: ${plain(call, name)} is not a string`)
    }
    if (/[^\0-\x7f]/.test(name.text)) {
      throw new FunctionError(`error creating certificate: x509: "${name.text}" cannot be encoded as an IA5String`)
    }
  }
}

function plain(call: Call, value: Value): string {
  return sprintf(str('%v'), [value], call).text
}

/** The certificate that signs others; throws a `FunctionError` for what is none. */
export function checkSigner(value: Value): void {
  if (value.kind !== 'host' || value.type !== CERTIFICATE) {
    const found = value.kind === 'host' ? value.type : value.kind
    throw new FunctionError(`wrong type for value; expected ${CERTIFICATE}; got ${found}`)
  }
  // Only this module makes such hosts.
  const { cert, key } = value.inner as Certificate
  checkCertificate(cert.text, 'decodedSignerCert.Bytes')
  checkKey(key.text)
}

function checkCertificate(pem: string, what: string): void {
  const block = firstPemBlock(pem)
  if (block === undefined) throw new FunctionError('unable to decode certificate')
  if (isStandIn(block.text)) return
  const { X509Certificate } = process.getBuiltinModule('node:crypto')
  try {
    // Only whether it can be read counts.
    void new X509Certificate(block.bytes).serialNumber
  } catch {
    throw new FunctionError(`error parsing certificate: ${what}: x509: malformed certificate`)
  }
}

function checkKey(pem: string): void {
  try {
    checkedPrivateKey(pem)
  } catch (error) {
    throw error instanceof FunctionError ? new FunctionError(`error parsing private key: ${error.message}`) : error
  }
}

/** A certificate and key that were given in base64 (`buildCustomCert`). */
export function customCertificate(call: Call, cert64: Traced, key64: Traced, origin: OriginId): Host {
  const cert = decoded(call, cert64, 'certificate')
  const key = decoded(call, key64, 'private key')
  checkCertificate(cert.text, 'decodedCert.Bytes')
  checkKey(key.text)
  return certificate({ cert, key }, origin)
}

function decoded(call: Call, part: Traced, what: string): Traced {
  try {
    return fromBase64(part, call)
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(`unable to decode base64 ${what}`) : error
  }
}
