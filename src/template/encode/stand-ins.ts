// Stand-ins for what no two renders have alike: random text, and keys and certificates, which are costly to make and stay nowhere. They have
// the shape and size of what Helm would print, say what they are, and follow from the seed of the render alone.

import type { Random } from '../function.ts'

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** What bcrypt writes its salts and hashes with. */
const BCRYPT = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** So many characters of an alphabet. */
export function randomText(length: number, alphabet: string, random: Random): string {
  let text = ''
  for (let at = 0; at < length; at++) text += alphabet.charAt(random.int(alphabet.length))
  return text
}

export function randomBytes(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(256))
}

/** A hash in the form of bcrypt with cost 10: salt and hash have 53 characters. */
export function standInBcrypt(random: Random): string {
  return `$2a$10$${randomText(53, BCRYPT, random)}`
}

/** The kinds of PEM blocks that Helm makes, with how many base64 characters the real ones have. */
export const PEM_SIZES = {
  CERTIFICATE: 1040,
  'RSA PRIVATE KEY': 1588,
  'DSA PRIVATE KEY': 1144,
  'EC PRIVATE KEY': 164,
  'PRIVATE KEY': 64,
} as const

export type PemType = keyof typeof PEM_SIZES

/** Letters of base64 that people can read. */
const MARK = 'STAND+IN+OF+CHARTPIN/NO+REAL+KEY'
/** How much of a stand-in tells it from others. */
const UNIQUE = 32

/** A PEM block without a key or certificate in it; `size` is how many characters of base64 it has, a multiple of 4. */
export function standInPem(type: PemType, random: Random, size: number = PEM_SIZES[type]): string {
  const body = MARK.repeat(Math.ceil(size / MARK.length)).slice(0, size - UNIQUE) + randomText(UNIQUE, BASE64, random)
  return `-----BEGIN ${type}-----\n${body.replace(/.{1,64}/g, '$&\n')}-----END ${type}-----\n`
}

/** Whether a text is, or holds, a stand-in of ours. */
export function isStandIn(pem: string): boolean {
  return pem.replaceAll('\n', '').includes(MARK)
}
