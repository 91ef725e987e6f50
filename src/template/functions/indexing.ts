// `index` and `len` of text/template (`funcs.go`): into lists by integers, into maps by text, into strings by bytes.

import { absentOrigin } from '../dict-entry.ts'
import { fixed, type TemplateFunction, variadic } from '../function.ts'
import type { OriginId, Origins } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { originOfText, type Traced } from '../traced.ts'
import { typeName } from '../type-name.ts'
import { byteLength, toBytes } from '../utf8.ts'
import { because, foundIn, originOf } from '../value-origin.ts'
import { type Dict, int, isNothing, type List, nothing, str, type Value } from '../value.ts'

/** What comes of every index, one after the other. */
export const index: TemplateFunction = variadic(['value'], 'value', ({ origins, name }, keys, item) => {
  if (isNothing(item)) throw new FunctionError('index of untyped nil', { origin: item.origin })
  let at: Value = item
  for (const key of keys) at = because(elementAt(at, key, { origins, name }), originOf(key, origins), origins)
  return at
})

/** The length: bytes of a string, elements of a list or map. */
export const len: TemplateFunction = fixed(['value'], ({ origins, name }, item) => {
  const origin = originOf(item, origins)
  return int(lengthOf(item, origin), origins.derived(origin, name))
})

function lengthOf(item: Value, origin: OriginId): number {
  switch (item.kind) {
    case 'string':
    case 'bytes':
      return byteLength(item.text)
    case 'list':
      return item.items.length
    case 'dict':
      return item.entries.size
    case 'nil':
      throw new FunctionError('len of nil pointer', { origin })
    case 'invalid':
      throw new FunctionError('reflect: call of reflect.Value.Type on zero Value', { origin })
    case 'host': {
      const elements = item.elements?.()
      if (elements !== undefined) return lengthOf(elements, origin)
      break
    }
    case 'bool':
    case 'int':
    case 'float':
  }
  throw new FunctionError(`len of type ${pointedType(item)}`, { origin })
}

interface Indexing {
  readonly origins: Origins
  readonly name: string
}

function elementAt(item: Value, key: Value, indexing: Indexing): Value {
  switch (item.kind) {
    case 'nil':
    case 'invalid':
      throw new FunctionError('index of nil pointer', { origin: item.origin })
    case 'list':
      return itemAt(item, indexWithin(key, item.items.length, 'slice'), indexing)
    case 'string':
      return byteAt(item, indexWithin(key, byteLength(item.text), 'string'), indexing)
    case 'bytes':
      return byteAt(item, indexWithin(key, byteLength(item.text), 'slice'), indexing)
    case 'dict':
      return entryOf(item, key, indexing)
    case 'host': {
      const elements: Dict | List | undefined = item.elements?.()
      if (elements !== undefined) return elementAt(elements, key, indexing)
      break
    }
    case 'bool':
    case 'int':
    case 'float':
  }
  throw new FunctionError(`can't index item of type ${pointedType(item)}`, { origin: originOf(item, indexing.origins) })
}

/** What stands there depends on what stands before it. */
function itemAt({ items, origin }: List, at: number, { origins }: Indexing): Value {
  return because(items[at] ?? nothing('nil'), origin, origins)
}

function byteAt(part: Traced, at: number, { origins, name }: Indexing): Value {
  return int(toBytes(part.text)[at] ?? 0, origins.derived(originOfText(part, origins), name), 'uint8')
}

function indexWithin(key: Value, length: number, kind: 'slice' | 'string'): number {
  if (isNothing(key)) throw new FunctionError('cannot index slice/array with nil', { origin: key.origin })
  if (key.kind !== 'int') throw new FunctionError(`cannot index slice/array with type ${typeName(key)}`)
  const { value, origin } = key
  if (value < 0 || value > length) throw new FunctionError(`index out of range: ${value}`, { origin })
  // Go lets the length itself pass here, and refuses it a step later.
  if (value === length) throw new FunctionError(`reflect: ${kind} index out of range`, { origin })
  return Number(value)
}

function entryOf(dict: Dict, key: Value, { origins }: Indexing): Value {
  if (isNothing(key)) throw new FunctionError('value is nil; should be of type string', { origin: key.origin })
  if (key.kind !== 'string') throw new FunctionError(`value has type ${typeName(key)}; should be string`)
  const value = dict.entries.get(key.text)
  if (value !== undefined) return foundIn(dict, value, origins)
  const origin = absentOrigin(dict, key.text)
  return dict.of === 'string' ? str('', origin) : nothing('nil', origin)
}

/** Go looks through pointers before it says what it found. */
function pointedType(value: Value): string {
  return typeName(value).replace(/^\*/, '')
}
