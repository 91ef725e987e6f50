// Private keys that a template hands in as PEM: whether Go could use them (sprig `crypto.go`, parsePrivateKeyPEM).

import { FunctionError } from '../template-error.ts'
import { isStandIn } from './stand-ins.ts'

/** A block of a PEM text. */
export interface PemBlock {
  readonly type: string
  readonly bytes: Uint8Array
  readonly text: string
}

const BLOCK = /-----BEGIN ([^\n]*?)-----[ \t\r]*\n((?:[A-Za-z-]+:[^\n]*\n)*)([A-Za-z0-9+/=\s]*?)-----END \1-----/

/** The first block of a PEM text. */
export function firstPemBlock(text: string): PemBlock | undefined {
  const [block, type = '', , body = ''] = BLOCK.exec(text) ?? []
  return block === undefined ? undefined : { type, bytes: Buffer.from(body, 'base64'), text: block }
}

const SUFFIX = ' PRIVATE KEY'
const KINDS: ReadonlySet<string> = new Set(['RSA', 'EC', 'DSA'])

/** The PEM of a private key as Go writes it again; throws a `FunctionError` for what is none. */
export function checkedPrivateKey(pem: string): string {
  const block = firstPemBlock(pem)
  if (block === undefined) throw new FunctionError('no PEM data in input')
  const { type, text } = block
  if (type !== 'PRIVATE KEY' && !type.endsWith(SUFFIX)) {
    throw new FunctionError(`no private key data in PEM block of type ${type}`)
  }
  const kind = type.slice(0, -SUFFIX.length)
  if (type !== 'PRIVATE KEY' && !KINDS.has(kind)) throw new FunctionError(`invalid private key type ${kind}`)
  return isStandIn(text) ? `${text}\n` : rewritten(block, kind)
}

function rewritten({ type, bytes, text }: PemBlock, kind: string): string {
  const { createPrivateKey } = process.getBuiltinModule('node:crypto')
  try {
    // Real DSA keys are not taken apart: Go's form of them is its own.
    if (kind === 'DSA') return `${text}\n`
    const der = kind === 'RSA' ? 'pkcs1' : kind === 'EC' ? 'sec1' : 'pkcs8'
    const key = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: der })
    const format = key.asymmetricKeyType === 'rsa' ? 'pkcs1' : key.asymmetricKeyType === 'ec' ? 'sec1' : 'pkcs8'
    return String(key.export({ type: format, format: 'pem' }))
  } catch {
    const how = type === 'PRIVATE KEY' ? 'decoding PEM as PKCS#8' : `parsing ${kind} private key from PEM`
    throw new FunctionError(`${how}: asn1: structure error`)
  }
}
