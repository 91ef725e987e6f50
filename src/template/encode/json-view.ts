// A value as Go's JSON encoder sees it: own types by their own ways, bytes in base64, nil lists and maps as null.

import { toBytes } from '../utf8.ts'
import { originOfText, traced } from '../traced.ts'
import {
  type Bool,
  type Dict,
  type Float,
  type Host,
  type Int,
  type List,
  nothing,
  type Nothing,
  type Str,
  strOf,
  type Value,
} from '../value.ts'
import { type EncodeCall, EncodeError } from './encode-call.ts'

/** What JSON can hold. Lists and maps are not nil, numbers are finite. */
export type JsonValue = Nothing | Bool | Int | Float | Str | List | Dict

/** How often a value of its own type may say that it is another of its own type. */
const MOST_VIEWS = 10

/** Throws an `EncodeError` for what encoding/json refuses: functions, and floats that are no number. */
export function jsonView(value: Value, call: EncodeCall): JsonValue {
  const seen = value.kind === 'host' ? hostView(value) : value
  switch (seen.kind) {
    case 'bytes':
      return strOf(bytesView(seen, call))
    case 'list':
    case 'dict':
      return seen.isNil ? nothing('nil', seen.origin) : seen
    case 'float':
      if (!Number.isFinite(seen.value)) throw new EncodeError(`json: unsupported value: ${notFinite(seen.value)}`)
      return seen
    case 'invalid':
    case 'nil':
    case 'bool':
    case 'int':
    case 'string':
      return seen
  }
}

function hostView(host: Host): Exclude<Value, Host> {
  let at: Value = host
  for (let views = 0; at.kind === 'host'; views++) {
    const seen: Value | undefined =
      views < MOST_VIEWS && at.goKind !== 'func' ? (at.toJson?.() ?? at.elements?.()) : undefined
    if (seen === undefined) throw new EncodeError(`json: unsupported type: ${at.type}`)
    at = seen
  }
  return at
}

function bytesView(
  { text, runs }: Extract<Value, { kind: 'bytes' }>,
  { origins }: EncodeCall,
): ReturnType<typeof traced> {
  const base64 = Buffer.from(toBytes(text)).toString('base64')
  return traced(base64, origins.reformatted(originOfText({ text, runs }, origins), 'base64'))
}

function notFinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? '+Inf' : '-Inf'
}
