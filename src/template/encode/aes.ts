// sprig's `encryptAES` and `decryptAES`: AES-256-CBC, the password cut or filled with zeros to be the key, the first block the IV.

import type { Random } from '../function.ts'
import { FunctionError } from '../template-error.ts'
import { fromBytes, toBytes } from '../utf8.ts'
import { decodeBase64 } from './base64.ts'
import { EncodeError } from './encode-call.ts'
import { randomBytes } from './stand-ins.ts'

const BLOCK = 16

function keyOf(password: string): Uint8Array {
  const key = new Uint8Array(32)
  key.set(toBytes(password).subarray(0, key.length))
  return key
}

/** The text encrypted, in base64; nothing for nothing. */
export function encryptAes(password: string, text: string, random: Random): string {
  if (text === '') return ''
  const { createCipheriv } = process.getBuiltinModule('node:crypto')
  const iv = randomBytes(BLOCK, random)
  const cipher = createCipheriv('aes-256-cbc', keyOf(password), iv)
  return Buffer.concat([iv, cipher.update(toBytes(text)), cipher.final()]).toString('base64')
}

/** The text that was encrypted; a `FunctionError` where Go fails or panics. */
export function decryptAes(password: string, base64: string): string {
  if (base64 === '') return ''
  const bytes = decoded(base64)
  if (bytes.length < BLOCK) {
    const capacity = (base64.replace(/[\r\n]+/g, '').length / 4) * 3
    throw new FunctionError(`runtime error: slice bounds out of range [:${BLOCK}] with capacity ${capacity}`)
  }
  if (bytes.length % BLOCK !== 0) throw new FunctionError('crypto/cipher: input not full blocks')
  if (bytes.length === BLOCK) throw new FunctionError('runtime error: index out of range [-1]')
  const { createDecipheriv } = process.getBuiltinModule('node:crypto')
  const cipher = createDecipheriv('aes-256-cbc', keyOf(password), bytes.subarray(0, BLOCK)).setAutoPadding(false)
  const plain = Buffer.concat([cipher.update(bytes.subarray(BLOCK)), cipher.final()])
  const end = plain.length - (plain.at(-1) ?? 0)
  if (end < 0) throw new FunctionError(`runtime error: slice bounds out of range [:${end}]`)
  return fromBytes(plain.subarray(0, end))
}

function decoded(base64: string): Uint8Array {
  try {
    return decodeBase64(base64)
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(error.message) : error
  }
}
