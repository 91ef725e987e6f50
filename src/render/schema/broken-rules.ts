// What asking a schema found wrong → the few sentences that a person needs: of alternatives that all fail, one; and in words about values.

import type { ValueNode } from '../../charts/value-tree.ts'
import { type KeyPath, printPath } from '../../yaml/path.ts'
import type { Place, SchemaError } from './evaluation.ts'

/** One rule of a schema that a value breaks. */
export interface BrokenRule {
  /** From the values' top. */
  readonly path: KeyPath
  /** The value, or for a missing key the map that lacks it. */
  readonly node: ValueNode
  /** About the value, without its name: `must be integer`. */
  readonly message: string
  readonly kind: 'value' | 'missing'
}

/** The rules that are broken, each once, in the order in which they were found. */
export function brokenRules(errors: readonly SchemaError[]): readonly BrokenRule[] {
  const rules = new Map<string, BrokenRule>()
  for (const error of errors) {
    const path = pathOf(error.place)
    const rule: BrokenRule = {
      path: error.missing === undefined ? path : [...path, error.missing],
      node: error.place.node,
      message: messageOf(error),
      kind: error.missing === undefined ? 'value' : 'missing',
    }
    rules.set(JSON.stringify([rule.path, rule.message]), rule)
  }
  return [...rules.values()]
}

function pathOf(place: Place): KeyPath {
  const keys: (string | number)[] = []
  for (let at = place; at.above !== undefined; at = at.above) keys.push(at.key)
  return keys.toReversed()
}

function messageOf(error: SchemaError): string {
  const word = Object.hasOwn(WORDS, error.keyword) ? WORDS[error.keyword] : undefined
  return word === undefined ? `breaks the rule ${error.keyword}` : word(error)
}

const WORDS: Readonly<Record<string, (error: SchemaError) => string>> = {
  type: ({ given }) => `must be ${Array.isArray(given) ? given.join(' or ') : String(given)}`,
  enum: ({ given }) => `must be one of ${listed(given)}`,
  const: ({ given }) => `must be ${JSON.stringify(given)}`,
  required: () => 'is missing',
  additionalProperties: () => UNKNOWN_KEY,
  unevaluatedProperties: () => UNKNOWN_KEY,
  unevaluatedItems: () => 'is an item that the schema does not know',
  false: () => 'must not be set',
  minimum: ({ given }) => `must be ${limit(given)} or more`,
  maximum: ({ given }) => `must be ${limit(given)} or less`,
  exclusiveMinimum: ({ given }) => `must be more than ${limit(given)}`,
  exclusiveMaximum: ({ given }) => `must be less than ${limit(given)}`,
  multipleOf: ({ given }) => `must be a multiple of ${String(given)}`,
  minLength: ({ given }) => `must have ${counted(given, 'character')} or more`,
  maxLength: ({ given }) => `must not have more than ${counted(given, 'character')}`,
  pattern: ({ given }) => `must match ${String(given)}`,
  format: ({ given }) => `must have the format ${String(given)}`,
  minItems: ({ given }) => `must have ${counted(given, 'item')} or more`,
  maxItems: ({ given }) => `must not have more than ${counted(given, 'item')}`,
  uniqueItems: () => 'must not have two items that are alike',
  contains: () => 'must have an item that the schema wants',
  minContains: () => 'must have more items that the schema wants',
  maxContains: () => 'must have fewer items that the schema wants',
  minProperties: ({ given }) => `must have ${counted(given, 'key')} or more`,
  maxProperties: ({ given }) => `must not have more than ${counted(given, 'key')}`,
  propertyNames: ({ within }) => `has a name that ${within?.slice(0, 1).map(messageOf).join('') ?? 'is not allowed'}`,
  not: () => 'is just what the schema rules out',
  anyOf: alternatives,
  oneOf: alternatives,
  $ref: () => 'cannot be checked: the schema leads back to itself',
}

const UNKNOWN_KEY = 'is a key that the schema does not know'
const MOST_LISTED = 12

function listed(given: unknown): string {
  const all: readonly unknown[] = Array.isArray(given) ? given : []
  const shown = all.slice(0, MOST_LISTED).map((value) => JSON.stringify(value))
  return shown.join(', ') + (all.length > MOST_LISTED ? `, … (${all.length})` : '')
}

/** Draft 4 has its `true` beside a limit. */
function limit(given: unknown): string {
  return typeof given === 'number' ? String(given) : 'the limit'
}

function counted(given: unknown, noun: string): string {
  return `${String(given)} ${noun}${given === 1 ? '' : 's'}`
}

/** What each alternative wants; alternatives within are told as one of them. */
function alternatives({ keyword, within, place }: SchemaError): string {
  if (keyword === 'oneOf' && within === undefined) return 'fits more than one of the alternatives that the schema gives'
  const above = pathOf(place).length
  const wanted = (within ?? []).map((other) => {
    const deeper = [...pathOf(other.place), ...(other.missing === undefined ? [] : [other.missing])].slice(above)
    return `${deeper.length === 0 ? '' : `${printPath(deeper)} `}${messageOf(other)}`
  })
  const different = [...new Set(wanted)].slice(0, MOST_LISTED)
  return different.length === 0 ? 'fits none of the alternatives that the schema gives' : different.join(', or ')
}
