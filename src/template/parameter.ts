// Whether a value fits a parameter, and what arrives then (text/template `exec.go` validateType, evalArg). From Go's types; for calls.

import { FunctionError } from './template-error.ts'
import { typeName } from './type-name.ts'
import { type Dict, type Int, type List, nothing, type Nothing, type ParamType, type Value } from './value.ts'

/** A parameter's type as Go writes it, for messages. */
export const PARAMETER_NAMES: Readonly<Record<ParamType, string>> = {
  any: 'interface {}',
  value: 'reflect.Value',
  string: 'string',
  int: 'int',
  int64: 'int64',
  float64: 'float64',
  bool: 'bool',
  map: 'map[string]interface {}',
  anys: '[]interface {}',
  strings: '[]string',
  time: 'time.Time',
  duration: 'time.Duration',
}

/** The value as the parameter takes it; throws a `FunctionError` where Go refuses it. */
export function accept(type: ParamType, value: Value): Value {
  if (type === 'any') return value.kind === 'invalid' ? nothing('nil', value.origin) : value
  if (type === 'value') return value
  if (value.kind === 'invalid') return zeroOf(type, { kind: 'invalid', origin: value.origin })
  if (fits(type, value)) return value
  throw new FunctionError(
    `wrong type for value; expected ${PARAMETER_NAMES[type]}; got ${value.kind === 'nil' ? 'interface {}' : typeName(value)}`,
    { origin: 'origin' in value ? value.origin : (value.runs[1] ?? 0) },
  )
}

/** What a parameter gets for the literal `nil`; undefined where its type has no nil. */
export function nilFor(type: ParamType): Value | undefined {
  if (type === 'any') return nothing('nil')
  if (type === 'value') return nothing('invalid')
  return canBeNil(type) ? zeroOf(type, nothing('invalid')) : undefined
}

function canBeNil(type: ParamType): boolean {
  return type === 'map' || type === 'anys' || type === 'strings'
}

function zeroOf(type: ParamType, { origin }: Nothing): Value {
  if (type === 'map') return { kind: 'dict', of: 'any', entries: new Map(), origin, isNil: true } satisfies Dict
  if (canBeNil(type)) {
    return { kind: 'list', of: type === 'anys' ? 'any' : 'string', items: [], origin, isNil: true } satisfies List
  }
  throw new FunctionError(`invalid value; expected ${PARAMETER_NAMES[type]}`, { origin })
}

function fits(type: ParamType, value: Value): boolean {
  return parameterOf(value) === type
}

/** The one parameter type, besides the open ones, that takes the value. */
function parameterOf(value: Value): ParamType | Int['type'] | undefined {
  switch (value.kind) {
    case 'string':
    case 'bool':
      return value.kind
    case 'int':
      return value.type
    case 'float':
      return 'float64'
    case 'dict':
      return value.of === 'any' ? 'map' : undefined
    case 'list':
      return LISTS[value.of]
    case 'host':
      return HOSTS[value.type]
    case 'nil':
    case 'invalid':
    case 'bytes':
      return undefined
  }
}

const LISTS: Readonly<Partial<Record<List['of'], ParamType>>> = { any: 'anys', string: 'strings' }
const HOSTS: Readonly<Partial<Record<string, ParamType>>> = { 'time.Time': 'time', 'time.Duration': 'duration' }
