// Go structs as templates meet them: fields by name, printed in braces, in JSON under the names of their tags.

import { printValue } from '../template/format/print-value.ts'
import { NOBODY, type Origins } from '../template/origin.ts'
import { TextBuilder, type Traced, traced } from '../template/traced.ts'
import { isTrue } from '../template/truth.ts'
import type { Dict, Host, Method, Value } from '../template/value.ts'

/** A field of a struct. */
export interface StructField {
  readonly name: string
  readonly value: Value
  /** Its name in JSON; its own when absent. */
  readonly json?: string
  /** Whether JSON leaves it out when it is empty. */
  readonly omitEmpty?: boolean
}

export interface StructShape {
  /** As `typeOf` says it. */
  readonly type: string
  readonly goKind: 'struct' | 'ptr'
  readonly fields: readonly StructField[]
  readonly methods?: Readonly<Record<string, Method>>
  /** Its String method; without one it prints its fields. */
  readonly text?: Traced
}

/** A value of a struct type. */
export function structHost(shape: StructShape, origins: Origins): Host {
  const { type, goKind, fields, methods = {}, text } = shape
  return {
    kind: 'host',
    type,
    goKind,
    origin: NOBODY,
    member: (name) => methods[name] ?? fields.find((field) => field.name === name)?.value,
    print: () => text ?? printFields(shape, origins),
    toJson: () => jsonOf(fields),
    inner: undefined,
  }
}

function printFields({ goKind, fields }: StructShape, origins: Origins): Traced {
  const builder = new TextBuilder()
  builder.add(goKind === 'ptr' ? '&{' : '{', NOBODY)
  for (const [index, { value }] of fields.entries()) {
    if (index > 0) builder.add(' ', NOBODY)
    builder.addTraced(printValue(value, origins))
  }
  builder.addTraced(traced('}', NOBODY))
  return builder.toTraced()
}

function jsonOf(fields: readonly StructField[]): Dict {
  const kept = fields.filter(({ omitEmpty, value }) => omitEmpty !== true || isTrue(value))
  return {
    kind: 'dict',
    of: 'any',
    entries: new Map(kept.map(({ name, json, value }) => [json ?? name, value])),
    origin: 0,
  }
}
