// What the rules of all keywords share while a schema is asked about a value: where they are, and how they ask further.

import type { ValueNode } from '../../charts/value-tree.ts'
import type { Reference, SchemaDocument } from './read-schema.ts'
import type { Fields } from './schema-fields.ts'
import { checkDepth, type StepBudget } from './schema-refusal.ts'
import type { Resource } from './schema-resource.ts'

/** A value and the keys that lead to it. */
export interface Place {
  readonly node: ValueNode
  readonly key: string | number
  /** What holds it; absent for the root. */
  readonly above?: Place
}

/** A rule that a value breaks. */
export interface SchemaError {
  readonly keyword: string
  /** What the schema gives for the keyword. */
  readonly given: unknown
  readonly place: Place
  /** The name of a missing key. */
  readonly missing?: string
  /** What each alternative, or a part of the rule, finds wrong. */
  readonly within?: readonly SchemaError[]
}

/** What the keywords of a value have looked at: the keys of a map, the indices of a list. */
export type Seen = Set<string | number>

/** The resources on the way to a schema, the last first. */
export interface Scope {
  readonly resource: Resource
  readonly above: Scope | undefined
}

/** One schema asked about one value. */
export interface Here {
  readonly evaluation: Evaluation
  readonly schema: Fields
  readonly place: Place
  /** Takes what is wrong; absent where only whether something is wrong is wanted. */
  readonly errors: SchemaError[] | undefined
  /** Absent where nothing asks for it. */
  readonly seen: Seen | undefined
  /** The asking of another schema about the same value, which led here. */
  readonly outer: Here | undefined
  readonly scope: Scope | undefined
  readonly depth: number
}

/** A schema's asking. */
export interface Evaluation {
  readonly document: SchemaDocument
  readonly year: number
  readonly budget: StepBudget
  readonly ask: (schema: unknown, asking: Omit<Here, 'schema'>) => boolean
}

/** Whether the value keeps what a keyword gives; false where it breaks it, which has been noted then. */
export type Rule = (given: unknown, here: Here) => boolean

/** Notes that a rule is broken. */
export function broken(
  here: Here,
  keyword: string,
  more: Pick<SchemaError, 'missing' | 'within'> & { readonly place?: Place; readonly given?: unknown } = {},
): false {
  const { schema, place } = here
  here.errors?.push({ keyword, given: schema[keyword], place, ...more })
  return false
}

/** Asks a schema about a value within the value. */
export function askBelow(here: Here, schema: unknown, key: string | number, node: ValueNode): boolean {
  if (schema === true) return true
  return askAt(here, schema, { place: { node, key, above: here.place }, errors: here.errors })
}

/** Asks a schema about another value than that at hand. */
export function askAt(here: Here, schema: unknown, { place, errors }: Pick<Here, 'place' | 'errors'>): boolean {
  const { evaluation, scope } = here
  const depth = here.depth + 1
  checkDepth(depth)
  return evaluation.ask(schema, { evaluation, place, errors, seen: undefined, outer: undefined, scope, depth })
}

/** Asks another schema about the same value; what it has looked at counts where it holds. */
export function askBeside(here: Here, schema: unknown, errors: SchemaError[] | undefined, scope?: Scope): boolean {
  const { evaluation, place } = here
  const depth = here.depth + 1
  checkDepth(depth)
  const seen: Seen | undefined = here.seen && new Set()
  const holds = evaluation.ask(schema, {
    evaluation,
    place,
    errors,
    seen,
    outer: here,
    scope: scope ?? here.scope,
    depth,
  })
  if (holds && seen !== undefined) for (const key of seen) here.seen?.add(key)
  return holds
}

/** The reference that a keyword of the schema at hand is. */
export function referenceAt({ evaluation, schema }: Here, keyword: string): Reference | undefined {
  return evaluation.document.references.get(schema)?.find((reference) => reference.keyword === keyword)
}
