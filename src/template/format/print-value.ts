// Values as text: what `{{ value }}`, `print` and `toString` make of them (Go `fmt/print.go` with `%v`). Strings keep their runs wherever
// they stand in lists and maps.

import { printFloat64 } from '../../yaml/print-number.ts'
import { NOBODY, type OriginId, type Origins } from '../origin.ts'
import { LONGEST_TEXT } from '../sizes.ts'
import { sortedKeys } from '../sorted-keys.ts'
import { FunctionError } from '../template-error.ts'
import { originOfText, TextBuilder, traced, type Traced } from '../traced.ts'
import { toBytes } from '../utf8.ts'
import type { Dict, List, Value } from '../value.ts'

/** The name of the function in the origins of what was printed. */
const BY = 'print'

/** Lists and maps within each other; one that holds itself ends Go as well, with an overflow of its stack. */
const DEEPEST = 2000

/** The value as `%v` prints it; `<nil>` for nothing. Refuses what holds itself or would be too long. */
export function printValue(value: Value, origins: Origins): Traced {
  switch (value.kind) {
    case 'string':
      return value
    case 'host':
      return value.print()
    case 'list':
    case 'dict': {
      const builder = new TextBuilder()
      addValue({ builder, origins, depth: 0 }, value)
      return builder.toTraced()
    }
    case 'bytes':
      return traced(`[${toBytes(value.text).join(' ')}]`, origins.reformatted(originOfText(value, origins), BY))
    case 'invalid':
    case 'nil':
      return traced('<nil>', origins.reformatted(value.origin, BY))
    case 'bool':
    case 'int':
      return traced(String(value.value), origins.reformatted(value.origin, BY))
    case 'float':
      return traced(printFloat64(value.value), origins.reformatted(value.origin, BY))
  }
}

/** The value as text where a function asks for text (sprig `strings.go` strval): a byte slice is the text of its bytes, all else is printed. */
export function toText(value: Value, origins: Origins): Traced {
  return value.kind === 'bytes' ? { text: value.text, runs: value.runs } : printValue(value, origins)
}

/** A key with the origin of its characters where the map knows it, else one derived from the map's own. */
export function keyText({ keyOrigins, origin }: Dict, key: string, origins: Origins): Traced {
  return traced(key, keyOrigins?.get(key) ?? origins.derived(origin, BY))
}

/** Throws when a text grows beyond what anybody prints. */
export function checkLength(length: number): void {
  if (length > LONGEST_TEXT) throw new FunctionError('the printed text is too long', { reason: 'limit' })
}

/** Throws when lists and maps are nested deeper than anybody nests them. */
export function checkDepth(depth: number): void {
  if (depth > DEEPEST) throw new FunctionError('a value that holds itself cannot be printed', { reason: 'limit' })
}

interface Printing {
  readonly builder: TextBuilder
  readonly origins: Origins
  readonly depth: number
}

function addValue(printing: Printing, value: Value): void {
  const { builder, origins, depth } = printing
  checkDepth(depth)
  checkLength(builder.length)
  if (value.kind === 'list') addList(printing, value)
  else if (value.kind === 'dict') addDict(printing, value)
  else builder.addTraced(printValue(value, origins))
}

function addList({ builder, origins, depth }: Printing, list: List): void {
  const own = ownOrigin(list, origins)
  const inner = { builder, origins, depth: depth + 1 }
  let between = '['
  for (const item of list.items) {
    builder.add(between, own)
    addValue(inner, item)
    between = ' '
  }
  builder.add(list.items.length === 0 ? '[]' : ']', own)
}

function addDict({ builder, origins, depth }: Printing, dict: Dict): void {
  const own = ownOrigin(dict, origins)
  const inner = { builder, origins, depth: depth + 1 }
  let between = 'map['
  for (const key of sortedKeys(dict)) {
    builder.add(between, own)
    builder.addTraced(keyText(dict, key, origins))
    builder.add(':', own)
    addValue(inner, dict.entries.get(key) ?? { kind: 'nil', origin: NOBODY })
    between = ' '
  }
  builder.add(dict.entries.size === 0 ? 'map[]' : ']', own)
}

/** The origin of brackets and spaces: they are there because the list or map is. */
function ownOrigin(value: List | Dict, origins: Origins): OriginId {
  return origins.derived(value.origin, BY)
}
