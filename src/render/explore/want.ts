// What an expression should be worth, so that a branch goes the wanted way, and whether a value is that already.

import { isTrue } from '../../template/truth.ts'
import type { Value } from '../../template/value.ts'
import type { Plain } from '../../yaml/resolve.ts'

/** What is wanted of an expression. `is` and `isNot` compare as text, as far as types allow. */
export type Want =
  | { readonly kind: 'truthy' }
  | { readonly kind: 'falsy' }
  | { readonly kind: 'is'; readonly value: Plain }
  | { readonly kind: 'isNot'; readonly value: Plain }

export const TRUTHY: Want = { kind: 'truthy' }
export const FALSY: Want = { kind: 'falsy' }

/** The wanted side of a branch, as a want. */
export function wantOf(outcome: boolean): Want {
  return outcome ? TRUTHY : FALSY
}

/** Whether a value is what is wanted. */
export function satisfies(value: Value, want: Want): boolean {
  switch (want.kind) {
    case 'truthy':
      return isTrue(value)
    case 'falsy':
      return !isTrue(value)
    case 'is':
      return plainText(value) === String(want.value)
    case 'isNot':
      return plainText(value) !== String(want.value)
  }
}

/** A scalar as plain data; undefined for all else. */
export function plainOf(value: Value | undefined): Plain | undefined {
  switch (value?.kind) {
    case 'bool':
    case 'float':
      return value.value
    case 'int':
      return Number(value.value)
    case 'string':
      return value.text
    case 'nil':
    case 'invalid':
    case 'list':
    case 'dict':
    case 'bytes':
    case 'host':
    case undefined:
      return undefined
  }
}

function plainText(value: Value): string | undefined {
  const plain = plainOf(value)
  return plain === undefined || plain === null ? undefined : String(plain)
}
