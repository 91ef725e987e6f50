// A small language for what a configuration may hold. A type is data (a shape, for schema and documents) with a reader that checks
// a YAML node against it and says what is wrong, and where.

import type { Span } from '../text/span.ts'
import {
  childrenOf,
  hasKey,
  keySpan,
  keyText,
  Kind,
  kindOf,
  nextOf,
  scalarText,
  valueSpan,
  type YamlTable,
} from '../yaml/table.ts'
import { nearestName } from './nearest-name.ts'

/** What a value may be, as data. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'by-rule'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: readonly FieldShape[] }

export interface FieldShape {
  readonly name: string
  readonly shape: Shape
  /** What it sets, without a full stop. */
  readonly summary: string
  readonly isRequired: boolean
}

/** A node of a YAML text, and the path of keys that led to it. */
export interface ConfigNode {
  readonly table: YamlTable
  readonly entry: number
  readonly path: string
}

/** What reading needs to know, and what it gathers. */
export interface Reading {
  readonly ruleNames: readonly string[]
  /** Says that something is wrong at a place. */
  problem(span: Span, message: string, hint: string): void
  /** Notes where a value that is set on its own stands: `preset`, `rules.floating-tag`. */
  place(path: string, span: Span): void
}

/** A shape with the reader of its values; undefined where the node is none, after saying so. */
export interface ConfigType<Value> {
  readonly shape: Shape
  read(node: ConfigNode, reading: Reading): Value | undefined
}

/** A field of a record. */
export interface Field<Value> {
  readonly type: ConfigType<Value>
  readonly summary: string
  readonly isRequired?: true
}

/** Any text but the empty one. Numbers and booleans are taken as they are written. */
export const text: ConfigType<string> = {
  shape: { kind: 'text' },
  read(node, reading) {
    const value = scalarOf(node)
    if (value !== undefined && value !== '') return value
    reading.problem(
      spanOf(node),
      `${node.path} must be a text`,
      value === '' ? 'leave the key out instead' : 'write a single value',
    )
    return undefined
  },
}

/** `true` or `false`. */
export const toggle: ConfigType<boolean> = {
  shape: { kind: 'switch' },
  read(node, reading) {
    const value = scalarOf(node)
    if (value === 'true' || value === 'false') return value === 'true'
    reading.problem(spanOf(node), `${node.path} must be true or false`, 'write true or false')
    return undefined
  },
}

/** One of some words. */
export function choice<const Choice extends string>(choices: readonly Choice[]): ConfigType<Choice> {
  return {
    shape: { kind: 'choice', choices },
    read(node, reading) {
      const value = scalarOf(node)
      const found = choices.find((each) => each === value)
      if (found === undefined) {
        const nearest = value === undefined ? undefined : nearestName(value, choices)
        const hint = nearest === undefined ? `one of ${choices.join(', ')}` : `did you mean ${nearest}?`
        reading.problem(spanOf(node), `${node.path} cannot be ${value === undefined ? 'that' : `"${value}"`}`, hint)
      }
      return found
    },
  }
}

/** A list; a single value stands for a list of one. */
export function list<Value>(of: ConfigType<Value>): ConfigType<readonly Value[]> {
  return {
    shape: { kind: 'list', of: of.shape },
    read(node, reading) {
      if (kindOf(node.table, node.entry) !== Kind.seq) {
        const only = of.read(node, reading)
        return only === undefined ? undefined : [only]
      }
      const items = childrenOf(node.table, node.entry).map((child, at) =>
        resolved({ ...node, entry: child, path: `${node.path}[${at}]` }),
      )
      return items.flatMap((item) => {
        const value = of.read(item, reading)
        if (value !== undefined) reading.place(item.path, spanOf(item))
        return value === undefined ? [] : [value]
      })
    },
  }
}

/** A map from names of rules. */
export function byRule<Value>(of: ConfigType<Value>): ConfigType<ReadonlyMap<string, Value>> {
  return {
    shape: { kind: 'by-rule', of: of.shape },
    read(node, reading) {
      const values = new Map<string, Value>()
      const known = new Set(reading.ruleNames)
      for (const { name, span, value } of pairsOf(node, reading)) {
        if (!known.has(name)) {
          const nearest = nearestName(name, reading.ruleNames)
          reading.problem(
            span,
            `there is no rule ${name}`,
            nearest === undefined ? 'see `chartpin rules`' : `did you mean ${nearest}?`,
          )
          continue
        }
        const read = of.read(value, reading)
        if (read === undefined) continue
        reading.place(value.path, span)
        values.set(name, read)
      }
      return values
    },
  }
}

/** A map with these keys and no others. The fields are held to the type that is made of them. */
export function record<Value>(fields: {
  readonly [Name in keyof Value]-?: Field<NonNullable<Value[Name]>>
}): ConfigType<Value> {
  // Object.entries forgets which field belongs to which name; here all that counts is that each reads its own value.
  const known = new Map<string, Field<unknown>>(Object.entries(fields))
  const shapes = [...known].map(([name, { type, summary, isRequired = false }]) => ({
    name,
    shape: type.shape,
    summary,
    isRequired,
  }))
  return {
    shape: { kind: 'record', fields: shapes },
    read(node, reading) {
      const values: Record<string, unknown> = {}
      for (const { name, span, value } of pairsOf(node, reading)) {
        const field = known.get(name)
        if (field === undefined) {
          const nearest = nearestName(name, [...known.keys()])
          reading.problem(
            span,
            `unknown key ${value.path}`,
            nearest === undefined ? `known are ${[...known.keys()].join(', ')}` : `did you mean ${nearest}?`,
          )
          continue
        }
        const read = field.type.read(value, reading)
        if (read === undefined) continue
        reading.place(value.path, span)
        values[name] = read
      }
      const missing = shapes.filter(({ name, isRequired }) => isRequired && !hasChild(node, name))
      for (const { name } of missing)
        reading.problem(spanOf(node), `${node.path} lacks the key ${name}`, `add ${name}:`)
      // Every key is one of the fields, read by the field's own type.
      return values as Value
    },
  }
}

interface Pair {
  readonly name: string
  readonly span: Span
  readonly value: ConfigNode
}

/** The keys of a map with their values; anything else, and a key that stands there twice, is said to be wrong. Nothing written is an empty map. */
function pairsOf(node: ConfigNode, reading: Reading): readonly Pair[] {
  const { table, entry, path } = node
  const kind = kindOf(table, entry)
  if (kind === Kind.none || (kind === Kind.scalar && scalarText(table, entry) === '')) return []
  if (kind !== Kind.map) {
    reading.problem(
      spanOf(node),
      `${path === '' ? 'the configuration' : path} must hold keys and values`,
      'write `key: value`',
    )
    return []
  }
  const pairs = new Map<string, Pair>()
  for (const child of childrenOf(table, entry)) {
    const name = hasKey(table, child) ? keyText(table, child) : ''
    const span = keySpan(table, child)
    if (pairs.has(name)) reading.problem(span, `the key ${name} stands there twice`, 'leave one out')
    else
      pairs.set(name, {
        name,
        span,
        value: resolved({ table, entry: child, path: path === '' ? name : `${path}.${name}` }),
      })
  }
  return [...pairs.values()]
}

function hasChild({ table, entry }: ConfigNode, name: string): boolean {
  return kindOf(table, entry) === Kind.map && childrenOf(table, entry).some((child) => keyText(table, child) === name)
}

/** What an alias stands for; one that names a node around itself stays an alias, and no type takes it. */
function resolved(node: ConfigNode): ConfigNode {
  const target = node.table.aliases.get(node.entry)
  if (target === undefined) return node
  const isAround = target < node.entry && nextOf(node.table, target) > node.entry
  return isAround ? node : { ...node, entry: target }
}

function scalarOf({ table, entry }: ConfigNode): string | undefined {
  return kindOf(table, entry) === Kind.scalar ? scalarText(table, entry) : undefined
}

function spanOf({ table, entry }: ConfigNode): Span {
  const value = valueSpan(table, entry)
  return value.start === value.end ? keySpan(table, entry) : value
}
