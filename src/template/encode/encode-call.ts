// What the encoders need of a call, and how they refuse: with Go's own words, which `toYaml` and its like swallow.

import type { Call } from '../function.ts'
import { FunctionError } from '../template-error.ts'
import { LONGEST_TEXT } from '../sizes.ts'
import { toBytes } from '../utf8.ts'

/** The part of a call that reading and writing values needs. */
export type EncodeCall = Pick<Call, 'origins' | 'site' | 'limits'>

/** A value that cannot be written, or a text that cannot be read; the message is Go's. */
export class EncodeError extends Error {}

/** Steps are paid for so many values at once. */
const PAID_AT_ONCE = 128
/** Maps and lists deeper in each other than this are not followed: the call stack ends somewhere. */
const DEEPEST = 2000

/** Counts what a walk over values uses up, so that maps which hold each other many times end the run and not the memory. */
export class Effort {
  readonly #call: EncodeCall
  #values = 0
  #depth = 0
  readonly #open = new Set<object>()

  constructor(call: EncodeCall) {
    this.#call = call
  }

  /** One more value, with so much text made so far. */
  value(length: number): void {
    if (++this.#values % PAID_AT_ONCE !== 0) return
    this.#call.limits.spend(2)
    if (length > LONGEST_TEXT) throw new FunctionError('the text is too long', { reason: 'limit' })
  }

  /** Goes into a map or list; one that is open already holds itself (encoding/json `encode.go`, ptrLevel). */
  enter(collection: object, goType: string): void {
    this.#depth++
    if (this.#open.has(collection)) {
      throw new EncodeError(`json: unsupported value: encountered a cycle via ${goType}`)
    }
    if (this.#depth > DEEPEST) {
      throw new FunctionError(`maps and lists are nested more than ${DEEPEST} deep`, { reason: 'limit' })
    }
    this.#open.add(collection)
  }

  leave(collection: object): void {
    this.#depth--
    this.#open.delete(collection)
  }
}

/** The first byte of the character at `at`; of a stray byte itself. */
export function byteOf(text: string, at: number): number {
  return toBytes(String.fromCodePoint(text.codePointAt(at) ?? 0))[0] ?? 0
}
