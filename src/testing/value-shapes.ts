// Random arguments for template functions whose every leaf, key, map and list is a source of its own, and of which one can be another or
// missing: what the laws of origins are tested with.

import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { durationValue, timeValue } from '../template/dates/time-value.ts'
import { UTC } from '../template/dates/zone.ts'
import { type OriginId, Origins, type Source } from '../template/origin.ts'
import { TextBuilder } from '../template/traced.ts'
import { bool, float, int, type IntType, nothing, type ParamType, str, strOf, type Value } from '../template/value.ts'

export type Plain =
  | { readonly type: 'string' | 'bytes'; readonly value: string }
  | { readonly type: IntType | 'float' | 'time' | 'duration'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'nil' }

/** A scalar, or a piece of a text; `other` is what it might be instead. */
export interface Leaf extends Source {
  readonly kind: 'leaf'
  readonly plain: Plain
  readonly other: Plain
}

export interface TextShape {
  readonly kind: 'text'
  readonly type: 'string' | 'bytes'
  readonly pieces: readonly Leaf[]
}

export interface ListShape extends Source {
  readonly kind: 'list'
  readonly of: 'any' | 'string'
  readonly items: readonly Shape[]
}

/** A key with its value; the source of the key's characters, and of the key's absence. */
export interface Entry extends Source {
  readonly kind: 'entry'
  readonly key: string
  readonly value: Shape
}

export interface DictShape extends Source {
  readonly kind: 'dict'
  readonly entries: readonly Entry[]
}

export type Shape = Leaf | TextShape | ListShape | DictShape

/** What is done to one node: a leaf has its other value, an entry of a map or an item of a list is not there. */
export type Change =
  | { readonly kind: 'other'; readonly leaf: Leaf }
  | { readonly kind: 'without'; readonly node: Entry | Shape; readonly holder: DictShape | ListShape }

/** Every change that could be made to a shape. */
export function changesOf(shape: Shape): readonly Change[] {
  switch (shape.kind) {
    case 'leaf':
      return [{ kind: 'other', leaf: shape }]
    case 'text':
      return shape.pieces.map((leaf) => ({ kind: 'other', leaf }))
    case 'list':
      return shape.items.flatMap((item): readonly Change[] => [
        { kind: 'without', node: item, holder: shape },
        ...changesOf(item),
      ])
    case 'dict':
      return shape.entries.flatMap((entry): readonly Change[] => [
        { kind: 'without', node: entry, holder: shape },
        ...changesOf(entry.value),
      ])
  }
}

/** The sources that may be named as the cause of what a change did. */
export function sourcesOfChange(change: Change): ReadonlySet<Source> {
  if (change.kind === 'other') return new Set([change.leaf])
  return new Set<Source>([change.holder, ...sourcesIn(change.node)])
}

function sourcesIn(node: Entry | Shape): readonly Source[] {
  switch (node.kind) {
    case 'leaf':
      return [node]
    case 'text':
      return node.pieces
    case 'list':
      return [node, ...node.items.flatMap(sourcesIn)]
    case 'dict':
      return [node, ...node.entries.flatMap(sourcesIn)]
    case 'entry':
      return [node, ...sourcesIn(node.value)]
  }
}

/** The value that a shape stands for, with a change or as it is. */
export function build(shape: Shape, origins: Origins, change?: Change): Value {
  const plainOf = (leaf: Leaf): Plain => (change?.kind === 'other' && change.leaf === leaf ? leaf.other : leaf.plain)
  switch (shape.kind) {
    case 'leaf':
      return scalar(plainOf(shape), origins.source(shape), origins)
    case 'text': {
      const builder = new TextBuilder()
      for (const piece of shape.pieces) builder.add(textOf(plainOf(piece)), origins.source(piece))
      const text = builder.toTraced()
      return shape.type === 'bytes' ? { kind: 'bytes', ...text } : strOf(text)
    }
    case 'list': {
      const kept = shape.items.filter((item) => !(change?.kind === 'without' && change.node === item))
      const items = kept.map((item) => build(item, origins, change))
      return { kind: 'list', of: shape.of, items, origin: origins.source(shape) }
    }
    case 'dict':
      return buildDict(shape, origins, change)
  }
}

function buildDict(shape: DictShape, origins: Origins, change?: Change): Value {
  const entries = new Map<string, Value>()
  const keyOrigins = new Map<string, OriginId>()
  const absences = new Map<string, OriginId>()
  for (const entry of shape.entries) {
    const origin = origins.source(entry)
    if (change?.kind === 'without' && change.node === entry) absences.set(entry.key, origin)
    else {
      entries.set(entry.key, build(entry.value, origins, change))
      keyOrigins.set(entry.key, origin)
    }
  }
  const origin = origins.source(shape)
  return { kind: 'dict', of: 'any', entries, origin, keyOrigins, absent: (key) => absences.get(key) ?? origin }
}

function scalar(plain: Plain, origin: OriginId, origins: Origins): Value {
  switch (plain.type) {
    case 'string':
      return str(plain.value, origin)
    case 'bytes':
      return { ...str(plain.value, origin), kind: 'bytes' }
    case 'float':
      return float(plain.value, origin)
    case 'bool':
      return bool(plain.value, origin)
    case 'nil':
      return nothing('nil', origin)
    case 'time':
      return timeValue({ seconds: plain.value, nanos: 0, zone: UTC }, origin, origins)
    case 'duration':
      return durationValue(BigInt(plain.value), { origin, origins })
    case 'int':
    case 'int64':
    case 'int32':
    case 'uint8':
    case 'uint64':
    case 'uint32':
      return int(plain.value, origin, plain.type)
  }
}

function textOf(plain: Plain): string {
  return plain.type === 'string' || plain.type === 'bytes' ? plain.value : ''
}

/** Texts that some function makes something of. */
const TEXTS: readonly string[] = [
  '',
  'a',
  'b',
  'c',
  'aXb-cd_e',
  'A b',
  ' a ',
  'x,y',
  'é😀',
  '\udcff',
  'a\nb',
  '/a/../b.c',
  '"\'',
  '<&>',
  '\\',
  '\t',
  '1',
  '-2',
  '0755',
  '1.5',
  '1e3',
  'true',
  'null',
  '1.2.3',
  '1.10.0-rc.1',
  '>=1.2',
  '^1',
  '1.x',
  '3s',
  '1h2m',
  '[ab]+',
  '(a)|(?P<n>b)',
  '^',
  '',
  '[',
  '$1',
  '${n}x',
  '$$',
  '%s',
  '%d|%v',
  '%[2]*[1]d',
  '%-5q',
  '%!',
  '%x',
  '{"a":1}',
  '{"a":{"b":[1,"x"]}}',
  '["x",null]',
  'a: 1\nb: [x, "y"]',
  '- a\n- b: c',
  'a: |\n  x\n  y\n',
  'a = 1',
  'YWI=',
  'ME======',
  '2024-01-02',
  '2006-01-02',
  'UTC',
  'Asia/Tokyo',
  'http://u:p@h/p?q#f',
  'host',
  'path',
  'string',
  'map',
  'int',
  'float64',
  'slice',
  'rsa',
  'some words to wrap',
  'camelCaseWord',
  '# x\n',
  '...',
]

const text = fc.constantFrom(...TEXTS)
const key = fc.constantFrom('a', 'b', 'c', 'host', 'path', 'Error')
const small = fc.integer({ min: -2, max: 6 })
const number = fc.oneof(small, fc.constantFrom(1.5, -0.25, 1e6, 755, 1e21))

function leafOf(found: Arbitrary<Plain>): Arbitrary<Leaf> {
  return fc.tuple(found, found).map(([plain, other]) => ({ kind: 'leaf', plain, other }))
}

function scalarOf(type: Plain['type'], value: Arbitrary<unknown>): Arbitrary<Plain> {
  // The values that are given fit the types.
  return value.map((given) => ({ type, value: given }) as Plain)
}

const anyScalar: Arbitrary<Plain> = fc.oneof(
  { weight: 4, arbitrary: scalarOf('string', text) },
  scalarOf('int', small),
  scalarOf('int64', small),
  { weight: 2, arbitrary: scalarOf('float', number) },
  scalarOf('bool', fc.boolean()),
  fc.constant<Plain>({ type: 'nil' }),
  scalarOf('bytes', text),
  scalarOf('time', fc.constantFrom(0, 1e9, 1.7e9)),
  scalarOf('duration', fc.constantFrom(0, 1e9, 9e13)),
)

function pieces(type: 'string' | 'bytes'): Arbitrary<TextShape> {
  const piece = leafOf(scalarOf('string', text))
  return fc.array(piece, { minLength: 1, maxLength: 3 }).map((found) => ({ kind: 'text', type, pieces: found }))
}

const stringShape: Arbitrary<Shape> = fc.oneof(
  { weight: 2, arbitrary: leafOf(scalarOf('string', text)) },
  { weight: 2, arbitrary: pieces('string') },
  { weight: 1, arbitrary: leafOf(scalarOf('string', key)) },
)

const { anyShape, dictShape, listShape } = fc.letrec<{ anyShape: Shape; dictShape: Shape; listShape: Shape }>(
  (tie) => ({
    anyShape: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: leafOf(anyScalar) },
      { weight: 2, arbitrary: pieces('string') },
      { weight: 1, arbitrary: pieces('bytes') },
      { weight: 2, arbitrary: tie('listShape') },
      { weight: 3, arbitrary: tie('dictShape') },
    ),
    listShape: fc
      .array(tie('anyShape'), { maxLength: 3, depthIdentifier: 'shape' })
      .map((items): Shape => ({ kind: 'list', of: 'any', items })),
    dictShape: fc
      .uniqueArray(fc.tuple(key, tie('anyShape')), {
        maxLength: 3,
        selector: ([name]) => name,
        depthIdentifier: 'shape',
      })
      .map((entries): Shape => ({
        kind: 'dict',
        entries: entries.map(([name, value]) => ({ kind: 'entry', key: name, value })),
      })),
  }),
)

const stringsShape: Arbitrary<Shape> = fc
  .array(stringShape, { maxLength: 3 })
  .map((items) => ({ kind: 'list', of: 'string', items }))

const openShape: Arbitrary<Shape> = fc.oneof({ weight: 6, arbitrary: anyShape }, { weight: 1, arbitrary: stringsShape })

/** Arguments that a parameter takes. */
export const SHAPES: Readonly<Record<ParamType, Arbitrary<Shape>>> = {
  any: openShape,
  value: openShape,
  string: stringShape,
  int: leafOf(scalarOf('int', small)),
  int64: leafOf(scalarOf('int64', small)),
  float64: leafOf(scalarOf('float', number)),
  bool: leafOf(scalarOf('bool', fc.boolean())),
  map: dictShape,
  anys: listShape,
  strings: stringsShape,
  time: leafOf(scalarOf('time', fc.constantFrom(0, 1e9, 1.7e9))),
  duration: leafOf(scalarOf('duration', fc.constantFrom(0, 1e9, 9e13))),
}
