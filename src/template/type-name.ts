// Go's names for the types and kinds of values, as `typeOf`, `kindOf`, `%T` and error texts say them.

import type { ElementType, Value } from './value.ts'

const ELEMENT_TYPES: Readonly<Record<ElementType, string>> = {
  any: 'interface {}',
  string: 'string',
  int: 'int',
  list: '[]interface {}',
}

/** The type as reflection prints it (`%T`): `map[string]interface {}`, `[]string`, `<nil>`. */
export function typeName(value: Value): string {
  switch (value.kind) {
    case 'invalid':
    case 'nil':
      return '<nil>'
    case 'bool':
    case 'string':
      return value.kind
    case 'int':
      return value.type
    case 'float':
      return 'float64'
    case 'bytes':
      return '[]uint8'
    case 'list':
      return `[]${ELEMENT_TYPES[value.of]}`
    case 'dict':
      return value.typeName ?? `map[string]${ELEMENT_TYPES[value.of]}`
    case 'host':
      return value.type
  }
}

/** The kind of the type (`reflect.Kind`): `map`, `slice`, `int64`, `ptr`; `invalid` of nothing. */
export function kindName(value: Value): string {
  switch (value.kind) {
    case 'invalid':
    case 'nil':
      return 'invalid'
    case 'bytes':
    case 'list':
      return 'slice'
    case 'dict':
      return 'map'
    case 'host':
      return value.goKind
    case 'bool':
    case 'string':
    case 'int':
    case 'float':
      return typeName(value)
  }
}
