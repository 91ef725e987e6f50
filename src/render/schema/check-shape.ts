// Whether the value of a keyword is what each Helm's library demands of it; schemas within it are looked at on their own.

import type { HelmVersion } from '../../releases/release.ts'
import { RegexSyntaxError } from '../../template/re2.ts'
import { plainKey } from './data-equality.ts'
import type { Shape } from './keyword-shapes.ts'
import type { SchemaDraft } from './schema-draft.ts'
import { type Fields, fieldOf, isFields } from './schema-fields.ts'
import { schemaFormats } from './schema-formats.ts'
import type { PatternCache } from './pattern-cache.ts'

/** Where the value stands. */
export interface ShapeContext {
  readonly draft: SchemaDraft
  readonly year: number
  readonly helm: HelmVersion
  readonly patterns: PatternCache
  readonly keyword: string
  readonly schema: Fields
}

/** What is wrong with a keyword's value, as the end of a sentence about it. */
export function checkShape(shape: Shape, given: unknown, context: ShapeContext): string | undefined {
  return CHECKS[shape](given, context)
}

type Check = (given: unknown, context: ShapeContext) => string | undefined

const CHECKS: Readonly<Record<Shape, Check>> = {
  schema: () => undefined,
  switch: () => undefined,
  schemas: (given, context) => listProblem(given, context),
  named: mapProblem,
  definitions: mapProblem,
  patterns: (given, { patterns }) =>
    mapProblem(given) ?? firstProblem(Object.keys(fieldsOf(given)), (key) => patternProblem(patterns, key)),
  items: (given, context) => (Array.isArray(given) ? listProblem(given, context) : undefined),
  dependencies: (given, context) =>
    mapProblem(given) ??
    firstProblem(Object.values(fieldsOf(given)), (names) =>
      Array.isArray(names) ? dependencyProblem(names, context) : undefined,
    ),
  types: typesProblem,
  choices: (given, context) =>
    listProblem(given, context) ?? (hasRepeats(given) ? 'must not repeat a value' : undefined),
  list: (given) => (Array.isArray(given) ? undefined : 'must be a list'),
  names: namesProblem,
  'named-names': (given, context) =>
    mapProblem(given) ?? firstProblem(Object.values(fieldsOf(given)), (names) => namesProblem(names, context)),
  count: countProblem,
  number: (given) => (typeof given === 'number' ? undefined : 'must be a number'),
  positive: (given) => (typeof given === 'number' && given > 0 ? undefined : 'must be a number above 0'),
  limit: limitProblem,
  boolean: (given) => (typeof given === 'boolean' ? undefined : 'must be true or false'),
  text: textProblem,
  pattern: (given, { patterns }) => textProblem(given) ?? patternProblem(patterns, String(given)),
  id: (given, { year }) =>
    textProblem(given) ??
    (year >= 2019 && /#./.test(String(given)) ? 'must not have anything behind #' : addressProblem(given)),
  reference: (given) => textProblem(given) ?? addressProblem(given),
  anchor: (given, { year }) =>
    textProblem(given) ?? ((year < 2020 ? ANCHOR_OF_2019 : ANCHOR).test(String(given)) ? undefined : 'must be a name'),
}

const ANCHOR = /^[A-Za-z_][-A-Za-z0-9._]*$/
const ANCHOR_OF_2019 = /^[A-Za-z][-A-Za-z0-9.:_]*$/

function fieldsOf(given: unknown): Fields {
  return isFields(given) ? given : {}
}

function firstProblem<Item>(items: readonly Item[], problem: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = problem(item)
    if (found !== undefined) return found
  }
  return undefined
}

function mapProblem(given: unknown): string | undefined {
  return isFields(given) ? undefined : 'must be a map'
}

function textProblem(given: unknown): string | undefined {
  return typeof given === 'string' ? undefined : 'must be a text'
}

function addressProblem(given: unknown): string | undefined {
  return schemaFormats['uri-reference']?.(String(given)) === false ? 'must be an address' : undefined
}

function patternProblem(patterns: PatternCache, pattern: string): string | undefined {
  try {
    patterns(pattern)
    return undefined
  } catch (error) {
    if (error instanceof RegexSyntaxError) return `has no regular expression: ${error.message}`
    throw error
  }
}

/** Helm 3's library takes empty lists. */
function listProblem(given: unknown, { helm }: ShapeContext): string | undefined {
  if (!Array.isArray(given)) return 'must be a list'
  return helm === '4.1.4' && given.length === 0 ? 'must not be empty' : undefined
}

function hasRepeats(given: unknown): boolean {
  return Array.isArray(given) && new Set(given.map(plainKey)).size < given.length
}

function namesProblem(given: unknown, { helm, year }: ShapeContext): string | undefined {
  if (!Array.isArray(given)) return 'must be a list of texts'
  if (!given.every((name) => typeof name === 'string')) return 'must be a list of texts'
  if (hasRepeats(given)) return 'must not repeat a name'
  return helm === '4.1.4' && year === 4 && given.length === 0 ? 'must not be empty' : undefined
}

/** Of these Helm 3's library looks at nothing but their types. */
function dependencyProblem(names: readonly unknown[], context: ShapeContext): string | undefined {
  if (context.helm === '4.1.4') return namesProblem(names, context)
  return names.every((name) => typeof name === 'string') ? undefined : 'must be a map of lists of texts'
}

const TYPES: ReadonlySet<unknown> = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'])

function typesProblem(given: unknown, context: ShapeContext): string | undefined {
  if (typeof given !== 'string' && !Array.isArray(given)) return 'must be the name of a type, or a list of them'
  const types: readonly unknown[] = Array.isArray(given) ? given : [given]
  const unknown = types.find((type) => !TYPES.has(type))
  if (unknown !== undefined) return `is ${JSON.stringify(unknown)}, which is no type`
  if (hasRepeats(given)) return 'must not repeat a type'
  return Array.isArray(given) ? listProblem(given, context) : undefined
}

const OPPOSITES: Readonly<Record<string, string>> = { minLength: 'maxLength', minProperties: 'maxProperties' }

function countProblem(given: unknown, { keyword, schema, helm }: ShapeContext): string | undefined {
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 0) return 'must be a whole number of 0 or more'
  const most = helm === '3.17.1' ? fieldOf(schema, OPPOSITES[keyword] ?? '') : undefined
  return typeof most === 'number' && given > most ? `must not be above ${OPPOSITES[keyword]}` : undefined
}

/** Draft 4 says `true` beside a limit, later ones give a limit of its own; Helm 3's library takes either where no draft is named. */
function limitProblem(given: unknown, { draft, keyword, schema }: ShapeContext): string | undefined {
  if (draft !== '4' && typeof given === 'number') return undefined
  if ((draft !== '4' && draft !== 'hybrid') || typeof given !== 'boolean')
    return draft === '4' ? 'must be true or false' : 'must be a number'
  const limit = keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'
  return Object.hasOwn(schema, limit) ? undefined : `needs a ${limit} beside it`
}
