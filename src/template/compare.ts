// Comparisons by Go's rules (text/template `funcs.go` eq, lt): types decide what can be compared at all, and most numbers from values files
// are of another type than numbers in templates.

import type { Dialect } from './frame.ts'
import { sprintf } from './format/printf.ts'
import { Origins } from './origin.ts'
import { FunctionError } from './template-error.ts'
import { kindName, typeName } from './type-name.ts'
import { compareBytes } from './utf8.ts'
import { type Host, isNothing, str, type Value } from './value.ts'

/** What Go's comparisons tell apart; all that is not basic is equal to nothing but its like. */
type Basic = 'bool' | 'int' | 'uint' | 'float' | 'string' | 'other'

/** Whether two values are equal. Throws where Go refuses to compare them. */
export function isEqual(a: Value, b: Value, dialect: Dialect): boolean {
  const x = asNumber(a)
  const y = asNumber(b)
  const kind = basicKind(x)
  const otherKind = basicKind(y)
  if (isInteger(kind) && isInteger(otherKind)) return sameScalar(x, y)
  if (kind !== otherKind) {
    if (isNothing(a) || isNothing(b)) return false
    throw incompatible(a, b, dialect)
  }
  return kind === 'other' ? isSameOther(a, b) : sameScalar(x, y)
}

/** Whether the first is less. Throws for what has no order and for what cannot be compared. */
export function isLess(a: Value, b: Value, dialect: Dialect): boolean {
  const x = asNumber(a)
  const y = asNumber(b)
  const kind = basicKind(x)
  const otherKind = basicKind(y)
  if (kind === 'other' || otherKind === 'other') throw new FunctionError('invalid type for comparison')
  if (kind !== otherKind && !(isInteger(kind) && isInteger(otherKind))) throw incompatible(a, b, dialect)
  if (kind === 'bool') throw new FunctionError('invalid type for comparison')
  if (x.kind === 'string' && y.kind === 'string') return compareBytes(x.text, y.text) < 0
  return 'value' in x && 'value' in y && x.value < y.value
}

function isInteger(kind: Basic): boolean {
  return kind === 'int' || kind === 'uint'
}

function basicKind(value: Value): Basic {
  switch (value.kind) {
    case 'bool':
    case 'float':
    case 'string':
      return value.kind
    case 'int':
      return value.type.startsWith('u') ? 'uint' : 'int'
    case 'nil':
    case 'invalid':
    case 'bytes':
    case 'list':
    case 'dict':
    case 'host':
      return 'other'
  }
}

/** A duration is an integer to Go. */
function asNumber(value: Value): Value {
  if (value.kind !== 'host' || (value.goKind !== 'int64' && value.goKind !== 'int')) return value
  const number = value.toJson?.()
  return number?.kind === 'int' ? number : value
}

function sameScalar(a: Value, b: Value): boolean {
  if (a.kind === 'string' && b.kind === 'string') return a.text === b.text
  return 'value' in a && 'value' in b && a.value === b.value
}

function isSameOther(a: Value, b: Value): boolean {
  if (!isNothing(a) && !isNothing(b) && kindName(a) !== kindName(b)) {
    throw refusal('non-comparable types %s: %v, %s: %v', [a, typeOf(a), typeOf(b), b])
  }
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b)
  if (!isComparable(b)) throw refusal('non-comparable type %s: %v', [b, typeOf(b)])
  return a.kind === 'host' && b.kind === 'host' && isSameHost(a, b)
}

function isNil(value: Value): boolean {
  return isNothing(value) || ((value.kind === 'list' || value.kind === 'dict') && value.isNil === true)
}

/** Pointers, structs and complex numbers can be compared, maps, lists and functions cannot. */
function isComparable(value: Value): boolean {
  return value.kind === 'host' && ['ptr', 'struct', 'complex128'].includes(value.goKind)
}

/** Pointers are equal when they are the same, all else when it holds the same. */
function isSameHost(a: Host, b: Host): boolean {
  if (a.inner === b.inner) return true
  return a.goKind !== 'ptr' && a.type === b.type && a.print().text === b.print().text
}

function typeOf(value: Value): Value {
  return str(typeName(value))
}

function refusal(format: string, args: readonly Value[]): FunctionError {
  return new FunctionError(sprintf(str(format), args, { origins: UNTRACKED, site: 0 }).text)
}

/** Error texts are not traced. */
const UNTRACKED = new Origins('off')

function incompatible(a: Value, b: Value, dialect: Dialect): FunctionError {
  const text = 'incompatible types for comparison'
  return new FunctionError(dialect === 'go1.23' ? text : `${text}: ${typeName(a)} and ${typeName(b)}`)
}
