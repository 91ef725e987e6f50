// sprig's hashes, keys and certificates (`crypto.go`). What is random there comes from the seeded stand-in of the call, and no real key is
// ever made; hashes are real.

import { decryptAes, encryptAes } from '../encode/aes.ts'
import { checkSigner, customCertificate, standInCertificate } from '../encode/certificates.ts'
import { derivedPassword } from '../encode/derived-password.ts'
import { standInBcrypt, standInPem } from '../encode/stand-ins.ts'
import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { byteLength, toBytes } from '../utf8.ts'
import { deepOriginOfAll } from '../value-origin.ts'
import { type Int, str, type Str, type Value } from '../value.ts'
import { randomOrigin } from './random.ts'
import { FunctionError } from '../template-error.ts'

function derived(call: Call, text: string, args: readonly Value[]): Str {
  return str(text, call.origins.derived(deepOriginOfAll(args, call.origins), call.name))
}

/** A hash in hexadecimal. */
function hash(algorithm: 'sha1' | 'sha256' | 'sha512'): TemplateFunction {
  return fixed(['string'], (call, text) => {
    const { createHash } = process.getBuiltinModule('node:crypto')
    return derived(call, createHash(algorithm).update(toBytes(text.text)).digest('hex'), [text])
  })
}

/** The largest prime below 2^16. */
const ADLER = 65_521
/** How many bytes can be added up before the sums pass 32 bits. */
const ADLER_CHUNK = 5552

/** Adler-32 in decimal (RFC 1950). */
function adler32(text: string): string {
  const bytes = toBytes(text)
  let a = 1
  let b = 0
  for (let start = 0; start < bytes.length; start += ADLER_CHUNK) {
    for (const byte of bytes.subarray(start, start + ADLER_CHUNK)) {
      a += byte
      b += a
    }
    a %= ADLER
    b %= ADLER
  }
  return String(b * 65_536 + a)
}

const TOO_LONG = 'failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes'

function bcrypt(call: Call, password: Str): string {
  return byteLength(password.text) > 72 ? TOO_LONG : standInBcrypt(call.random)
}

function htpasswd(call: Call, user: Str, password: Str): Str {
  if (user.text.includes(':')) return derived(call, `invalid username: ${user.text}`, [user])
  return str(`${user.text}:${bcrypt(call, password)}`, randomOrigin(call, [user, password]))
}

function derivePassword(call: Call, ...args: readonly [Int, Str, Str, Str, Str]): Str {
  const [counter, type, password, user, site] = args
  if (counter.value < 0) throw new FunctionError(`expected unsigned integer; found ${counter.value}`)
  const purpose = {
    counter: Number(BigInt.asUintN(32, BigInt(counter.value))),
    type: type.text,
    user: user.text,
    site: site.text,
  }
  // About as costly as a hundred thousand other steps.
  call.limits.spend(100_000)
  return derived(call, derivedPassword(password.text, purpose), args)
}

/** The base64 characters of an RSA key of 4096 bits. */
const LARGE_RSA = 3132

function genPrivateKey(call: Call, type: Str): Str {
  const origin = randomOrigin(call, [type])
  switch (type.text) {
    case '':
    case 'rsa':
      return str(standInPem('RSA PRIVATE KEY', call.random, LARGE_RSA), origin)
    case 'dsa':
      return str(standInPem('DSA PRIVATE KEY', call.random), origin)
    case 'ecdsa':
      return str(standInPem('EC PRIVATE KEY', call.random), origin)
    case 'ed25519':
      return str(standInPem('PRIVATE KEY', call.random), origin)
    default:
      return derived(call, `Unknown type ${type.text}`, [type])
  }
}

const NOBODY_ELSE = { ips: undefined, dns: undefined }

export const hashFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['sha1sum', hash('sha1')],
  ['sha256sum', hash('sha256')],
  ['sha512sum', hash('sha512')],
  ['adler32sum', fixed(['string'], (call, text) => derived(call, adler32(text.text), [text]))],
]

export const passwordFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['bcrypt', fixed(['string'], (call, text) => str(bcrypt(call, text), randomOrigin(call, [text])))],
  ['htpasswd', fixed(['string', 'string'], htpasswd)],
  ['derivePassword', fixed(['int', 'string', 'string', 'string', 'string'], derivePassword)],
  [
    'encryptAES',
    fixed(['string', 'string'], (call, password, text) =>
      str(encryptAes(password.text, text.text, call.random), randomOrigin(call, [password, text])),
    ),
  ],
  [
    'decryptAES',
    fixed(['string', 'string'], (call, password, text) =>
      derived(call, decryptAes(password.text, text.text), [password, text]),
    ),
  ],
]

export const certificateFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['genPrivateKey', fixed(['string'], genPrivateKey)],
  [
    'genCA',
    fixed(['string', 'int'], (call, name, days) =>
      standInCertificate(call, randomOrigin(call, [name, days]), NOBODY_ELSE),
    ),
  ],
  [
    'genCAWithKey',
    fixed(['string', 'int', 'string'], (call, name, days, key) =>
      standInCertificate(call, randomOrigin(call, [name, days, key]), NOBODY_ELSE, key),
    ),
  ],
  [
    'genSelfSignedCert',
    fixed(['string', 'anys', 'anys', 'int'], (call, ...args) => {
      const [, ips, dns] = args
      return standInCertificate(call, randomOrigin(call, args), { ips, dns })
    }),
  ],
  [
    'genSelfSignedCertWithKey',
    fixed(['string', 'anys', 'anys', 'int', 'string'], (call, ...args) => {
      const [, ips, dns, , key] = args
      return standInCertificate(call, randomOrigin(call, args), { ips, dns }, key)
    }),
  ],
  [
    'genSignedCert',
    fixed(['string', 'anys', 'anys', 'int', 'any'], (call, ...args) => {
      const [, ips, dns, , signer] = args
      checkSigner(signer)
      return standInCertificate(call, randomOrigin(call, args), { ips, dns })
    }),
  ],
  [
    'genSignedCertWithKey',
    fixed(['string', 'anys', 'anys', 'int', 'any', 'string'], (call, ...args) => {
      const [, ips, dns, , signer, key] = args
      checkSigner(signer)
      return standInCertificate(call, randomOrigin(call, args), { ips, dns }, key)
    }),
  ],
  [
    'buildCustomCert',
    fixed(['string', 'string'], (call, cert, key) =>
      customCertificate(call, cert, key, call.origins.derived(deepOriginOfAll([cert, key], call.origins), call.name)),
    ),
  ],
]

/** All of them; the random texts are in `random.ts`. */
export const cryptoFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ...hashFunctions,
  ...passwordFunctions,
  ...certificateFunctions,
]
