// `.name` of a value: methods first, then keys and fields (text/template `exec.go` evalField). For chains of fields in templates.

import { foundIn, originOf } from './value-origin.ts'
import type { Origins } from './origin.ts'
import { FunctionError } from './template-error.ts'
import { typeName } from './type-name.ts'
import { type Dict, type Member, nothing, str, type Value } from './value.ts'

/**
 * What a name means on a value. A key that a map does not have gives the zero of its elements (Helm sets `missingkey=zero`), with the origin
 * of the map's not having it. `fromInterface` says that Go would know the value only as `interface {}`, for the message.
 */
export function member(value: Value, name: string, origins: Origins, fromInterface: boolean): Member {
  switch (value.kind) {
    case 'invalid':
      return value
    case 'nil':
      throw new FunctionError(`nil pointer evaluating interface {}.${name}`, { origin: value.origin })
    case 'dict': {
      const method = value.methods?.get(name)
      return method ?? keyOf(value, name, origins)
    }
    case 'host': {
      const found = value.member(name)
      if (found !== undefined) return found
      break
    }
    case 'bool':
    case 'int':
    case 'float':
    case 'string':
    case 'bytes':
    case 'list':
  }
  const type = fromInterface ? 'interface {}' : typeName(value)
  throw new FunctionError(`can't evaluate field ${name} in type ${type}`, { origin: originOf(value, origins) })
}

/** The value of a key, or the zero of the map's elements. */
function keyOf(map: Dict, name: string, origins: Origins): Value {
  const found = map.entries.get(name)
  if (found !== undefined) return foundIn(map, found, origins)
  const origin = map.absent?.(name) ?? map.origin
  return map.of === 'string' ? str('', origin) : nothing('nil', origin)
}
