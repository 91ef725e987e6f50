// A small language for what cluster.yaml may hold: a type is data (for the JSON Schema) with a reader of trees that says what is wrong,
// and where.

import type { Where } from './step.ts'
import { entriesOf, itemsOf, whereOf, type Tree } from './tree.ts'

/** What a value may be, as data. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: readonly FieldShape[] }

/** A key of a record, as data. */
export interface FieldShape {
  readonly name: string
  readonly shape: Shape
  /** What it sets, without a full stop. */
  readonly summary: string
  readonly isRequired: boolean
}

/** Something wrong with cluster.yaml. */
export interface ProfileProblem {
  readonly where: Where
  readonly message: string
  readonly hint: string
}

/** Says that something is wrong. */
export type Report = (where: Where, message: string, hint: string) => void

/** A shape with the reader of its values; undefined where the tree is none, after saying so. */
export interface ProfileType<Value> {
  readonly shape: Shape
  read(tree: Tree, path: string, report: Report): Value | undefined
}

/** A field of a record. */
export interface ProfileField<Value> {
  readonly type: ProfileType<Value>
  readonly summary: string
  readonly isRequired?: true
}

/** A text, and where it stands: what most settings are, since most are paths that can lead nowhere. */
export interface PlacedText {
  readonly text: string
  readonly where: Where
}

/** Any text but the empty one. Numbers are taken as they are written: `kubernetes: 1.30` is no 1.3. */
export const text: ProfileType<PlacedText> = {
  shape: { kind: 'text' },
  read(tree, path, report) {
    const written = tree.kind === 'scalar' ? writtenText(tree) : ''
    if (written !== '') return { text: written, where: whereOf(tree) }
    report(whereOf(tree), `${path} must be a text`, 'write a single value, or leave the key out')
    return undefined
  },
}

function writtenText(tree: Extract<Tree, { kind: 'scalar' }>): string {
  if (typeof tree.value === 'string') return tree.value
  return tree.value === null ? '' : tree.file.text.slice(tree.span.start, tree.span.end)
}

/** `true` or `false`. */
export const yesOrNo: ProfileType<boolean> = {
  shape: { kind: 'boolean' },
  read(tree, path, report) {
    if (tree.kind === 'scalar' && typeof tree.value === 'boolean') return tree.value
    report(whereOf(tree), `${path} must be true or false`, 'write true or false, without quotes')
    return undefined
  },
}

/** A switch, and where it stands. */
export interface PlacedSwitch {
  readonly isOn: boolean
  readonly where: Where
}

/** `true` or `false`, with its place. */
export const placedSwitch: ProfileType<PlacedSwitch> = {
  shape: { kind: 'boolean' },
  read(tree, path, report) {
    const isOn = yesOrNo.read(tree, path, report)
    return isOn === undefined ? undefined : { isOn, where: whereOf(tree) }
  },
}

/** One of some words. */
export function choice<const Choice extends string>(choices: readonly Choice[]): ProfileType<Choice> {
  return {
    shape: { kind: 'choice', choices },
    read(tree, path, report) {
      const found = choices.find((each) => tree.kind === 'scalar' && tree.value === each)
      if (found === undefined) report(whereOf(tree), `${path} cannot be that`, `one of ${choices.join(', ')}`)
      return found
    },
  }
}

/** A list; a single value stands for a list of one. */
export function list<Value>(of: ProfileType<Value>): ProfileType<readonly Value[]> {
  return {
    shape: { kind: 'list', of: of.shape },
    read(tree, path, report) {
      const items = tree.kind === 'list' ? itemsOf(tree) : [tree]
      return items.flatMap((item, at) => {
        const value = of.read(item, tree.kind === 'list' ? `${path}[${at}]` : path, report)
        return value === undefined ? [] : [value]
      })
    },
  }
}

/** A map from any keys. */
export function map<Value>(of: ProfileType<Value>): ProfileType<ReadonlyMap<string, Value>> {
  return {
    shape: { kind: 'map', of: of.shape },
    read(tree, path, report) {
      const values = new Map<string, Value>()
      for (const { name, value } of pairsOf(tree, path, report)) {
        const read = of.read(value, `${path}.${name}`, report)
        if (read !== undefined) values.set(name, read)
      }
      return values
    },
  }
}

/** A map with these keys and no others. */
export function record<Value>(fields: {
  readonly [Name in keyof Value]-?: ProfileField<NonNullable<Value[Name]>>
}): ProfileType<Value> {
  // Object.entries forgets which field belongs to which name; here all that counts is that each reads its own value.
  const known = new Map<string, ProfileField<unknown>>(Object.entries(fields))
  const shapes = [...known].map(([name, { type, summary, isRequired = false }]): FieldShape => {
    return { name, shape: type.shape, summary, isRequired }
  })
  return {
    shape: { kind: 'record', fields: shapes },
    read(tree, path, report) {
      const values: Record<string, unknown> = {}
      for (const { name, where, value } of pairsOf(tree, path, report)) {
        const inner = path === '' ? name : `${path}.${name}`
        const field = known.get(name)
        if (field === undefined) report(where, `unknown key ${inner}`, `known are ${[...known.keys()].join(', ')}`)
        const read = field?.type.read(value, inner, report)
        if (read !== undefined) values[name] = read
      }
      for (const { name } of shapes.filter(({ isRequired }) => isRequired))
        if (!entriesOf(tree).some((entry) => entry.name === name))
          report(whereOf(tree), `${path} lacks the key ${name}`, `add ${name}:`)
      // Every key is one of the fields, read by the field's own type.
      return values as Value
    },
  }
}

/** The pairs of a map; nothing written is an empty map. */
function pairsOf(tree: Tree, path: string, report: Report): ReturnType<typeof entriesOf> {
  if (tree.kind !== 'map' && !(tree.kind === 'scalar' && tree.value === null))
    report(whereOf(tree), `${path === '' ? 'the profile' : path} must hold keys and values`, 'write `key: value`')
  return entriesOf(tree)
}
