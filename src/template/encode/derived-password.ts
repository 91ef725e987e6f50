// The passwords of sprig's `derivePassword`: the algorithm of Master Password, version 3 (sprig `crypto.go`, derivePassword).

import { toBytes } from '../utf8.ts'

const SCOPE = 'com.lyndir.masterpassword'

/** The shapes of each kind of password; one of them is chosen by the seed. */
const SHAPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['maximum', ['anoxxxxxxxxxxxxxxxxx', 'axxxxxxxxxxxxxxxxxno']],
  [
    'long',
    [
      'CvcvnoCvcvCvcv',
      'CvcvCvcvnoCvcv',
      'CvcvCvcvCvcvno',
      'CvccnoCvcvCvcv',
      'CvccCvcvnoCvcv',
      'CvccCvcvCvcvno',
      'CvcvnoCvccCvcv',
      'CvcvCvccnoCvcv',
      'CvcvCvccCvcvno',
      'CvcvnoCvcvCvcc',
      'CvcvCvcvnoCvcc',
      'CvcvCvcvCvccno',
      'CvccnoCvccCvcv',
      'CvccCvccnoCvcv',
      'CvccCvccCvcvno',
      'CvcvnoCvccCvcc',
      'CvcvCvccnoCvcc',
      'CvcvCvccCvccno',
      'CvccnoCvcvCvcc',
      'CvccCvcvnoCvcc',
      'CvccCvcvCvccno',
    ],
  ],
  ['medium', ['CvcnoCvc', 'CvcCvcno']],
  ['short', ['Cvcn']],
  ['basic', ['aaanaaan', 'aannaaan', 'aaannaaa']],
  ['pin', ['nnnn']],
])

const VOWELS = 'AEIOU'
const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXYZ'
const LETTERS = VOWELS + VOWELS.toLowerCase() + CONSONANTS + CONSONANTS.toLowerCase()
const DIGITS = '0123456789'

/** What each letter of a shape stands for. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['V', VOWELS],
  ['C', CONSONANTS],
  ['v', VOWELS.toLowerCase()],
  ['c', CONSONANTS.toLowerCase()],
  ['A', VOWELS + CONSONANTS],
  ['a', LETTERS],
  ['n', DIGITS],
  ['o', "@&%?,=[]_:-+*$#!'^~;()/."],
  ['x', `${LETTERS}${DIGITS}!@#$%^&*()`],
])

/** For whom and for what a password is. */
export interface PasswordPurpose {
  /** Unsigned, 32 bits. */
  readonly counter: number
  readonly type: string
  readonly user: string
  readonly site: string
}

/** The password that follows from another one; a sentence for a type that there is not. */
export function derivedPassword(password: string, { counter, type, user, site }: PasswordPurpose): string {
  const shapes = SHAPES.get(type)
  if (shapes === undefined) return `cannot find password template ${type}`
  const { createHmac } = process.getBuiltinModule('node:crypto')
  const message = Buffer.concat([Buffer.from(SCOPE), withLength(site), bigEndian(counter)])
  const seed = createHmac('sha256', masterKey(password, user)).update(message).digest()
  const shape = shapes[(seed[0] ?? 0) % shapes.length] ?? ''
  return Array.from(shape, (letter, index) => {
    const characters = CHARACTERS.get(letter) ?? ''
    return characters.charAt((seed[index + 1] ?? 0) % characters.length)
  }).join('')
}

let last: { readonly password: string; readonly user: string; readonly key: Buffer } | undefined

/** Slow by design; charts that derive passwords do it for many sites of one user. */
function masterKey(password: string, user: string): Buffer {
  if (last?.password !== password || last.user !== user) {
    const { scryptSync } = process.getBuiltinModule('node:crypto')
    const salt = Buffer.concat([Buffer.from(SCOPE), withLength(user)])
    const cost = { N: 32_768, r: 8, p: 2, maxmem: 64 * 1024 * 1024 }
    last = { password, user, key: scryptSync(toBytes(password), salt, 64, cost) }
  }
  return last.key
}

function withLength(text: string): Buffer {
  const bytes = toBytes(text)
  return Buffer.concat([bigEndian(bytes.length), bytes])
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
