// Schemas and values by chance, small enough to meet each other: for holding our judgement against another's.

import type { SchemaDraft } from '../render/schema/schema-draft.ts'

/** Gives whole numbers from 0 to below a limit. */
export type Dice = (below: number) => number

/** Numbers that are the same for the same seed. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

function pick<Item>(roll: Dice, items: readonly [Item, ...Item[]]): Item {
  return items[roll(items.length)] ?? items[0]
}

const NAMES = ['a', 'b', 'ab', 'b1', 'x-é'] as const
const TEXTS = [
  '',
  'a',
  'ab',
  'abc',
  'é',
  '😀x',
  '1',
  '2024-02-30',
  '2024-02-29',
  '10.0.0.1',
  'a@b.c',
  '^a',
  '[',
] as const
const NUMBERS = [0, -1, 1, 2, 3, 1.5, 10, -0.5] as const
const PATTERNS = ['a', '^a', 'b$', '^[a-z]+$', '^(a|ab)$', '\\d', '^.b?$', '(a|b)+c*', '^a{2,3}$', '^[^a]$'] as const
const TYPES = ['string', 'integer', 'number', 'boolean', 'null', 'array', 'object'] as const
const FORMATS = ['date', 'ipv4', 'email', 'regex', 'uri', 'unheard-of'] as const

/** A value that JSON could hold. */
export function randomValue(roll: Dice, depth = 3): unknown {
  const kind = roll(depth > 0 ? 10 : 6)
  if (kind === 0) return null
  if (kind === 1) return roll(2) === 0
  if (kind < 4) return pick(roll, NUMBERS)
  if (kind < 6) return pick(roll, TEXTS)
  if (kind < 8) return Array.from({ length: roll(4) }, () => randomValue(roll, depth - 1))
  return JSON.parse(
    `{${Array.from({ length: roll(4) }, () => `${JSON.stringify(pick(roll, NAMES))}:${JSON.stringify(randomValue(roll, depth - 1))}`).join(',')}}`,
  )
}

interface Growing {
  readonly roll: Dice
  readonly draft: SchemaDraft
  readonly depth: number
}

type Grow = (growing: Growing) => unknown

/** A schema that the draft's metaschema takes. */
export function randomSchema(roll: Dice, draft: SchemaDraft): object {
  const made = growMap({ roll, draft, depth: 3 })
  const names = draft === '2019-09' || draft === '2020-12' ? '$defs' : 'definitions'
  const definitions = {
    one: grow({ roll, draft, depth: 2 }),
    two:
      draft === '2019-09' || draft === '2020-12' ? { ...asMap(grow({ roll, draft, depth: 2 })), $anchor: 'named' } : {},
  }
  return { ...made, [names]: definitions }
}

function asMap(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function grow(growing: Growing): unknown {
  const { roll, draft } = growing
  if (draft !== '4' && roll(12) === 0) return roll(2) === 0
  return growMap(growing)
}

function growMap(growing: Growing): object {
  const { roll, draft, depth } = growing
  const made: Record<string, unknown> = {}
  for (let count = 1 + roll(3); count > 0; count--) {
    const [keyword, value] = pick(roll, depth > 0 ? [...SHALLOW, ...DEEP, ...DEEP] : SHALLOW)
    if (isIn(keyword, draft)) made[keyword] = value({ ...growing, depth: depth - 1 })
  }
  // Others differ in what they ask beside it.
  if ('$ref' in made && draft !== '2019-09' && draft !== '2020-12') return { $ref: made['$ref'] }
  for (const keyword of 'if' in made ? ['then'] : []) made[keyword] = grow({ ...growing, depth: depth - 1 })
  if (draft === '4')
    for (const keyword of ['minimum', 'maximum'])
      if (keyword in made && roll(2) === 0) made[`exclusiveM${keyword.slice(1)}`] = true
  return made
}

const SINCE: Readonly<Record<string, readonly SchemaDraft[]>> = {
  ...of(
    ['2019-09', '2020-12'],
    'dependentSchemas dependentRequired minContains maxContains unevaluatedProperties unevaluatedItems',
  ),
  ...of(['2020-12'], 'prefixItems'),
  ...of(['4', '6', '7', 'hybrid', '2019-09'], 'additionalItems'),
  ...of(['4', '6', '7', 'hybrid'], 'format'),
  ...of(['7', 'hybrid', '2019-09', '2020-12'], 'if else'),
  ...of(['6', '7', 'hybrid', '2019-09', '2020-12'], 'const contains propertyNames exclusiveMinimum exclusiveMaximum'),
}

function of(drafts: readonly SchemaDraft[], keywords: string): Readonly<Record<string, readonly SchemaDraft[]>> {
  return Object.fromEntries(keywords.split(' ').map((keyword) => [keyword, drafts]))
}

function isIn(keyword: string, draft: SchemaDraft): boolean {
  return SINCE[keyword]?.includes(draft) ?? true
}

const count: Grow = ({ roll }) => roll(4)
const number: Grow = ({ roll }) => pick(roll, NUMBERS)
const list: Grow = (growing) => Array.from({ length: 1 + growing.roll(2) }, () => grow(growing))
const names: Grow = ({ roll }) => [...new Set(Array.from({ length: 1 + roll(2) }, () => pick(roll, NAMES)))]

function named(keys: readonly [string, ...string[]], value: Grow): Grow {
  return (growing) => {
    const entries = Array.from(
      { length: 1 + growing.roll(2) },
      () => `${JSON.stringify(pick(growing.roll, keys))}:${JSON.stringify(value(growing))}`,
    )
    return JSON.parse(`{${entries.join(',')}}`)
  }
}

const SHALLOW: readonly [readonly [string, Grow], ...(readonly [string, Grow])[]] = [
  ['type', ({ roll }) => pick(roll, TYPES)],
  ['type', ({ roll }) => [...new Set([pick(roll, TYPES), pick(roll, TYPES)])]],
  [
    'enum',
    ({ roll }) => [
      ...new Map([0, 1].map(() => randomValue(roll, 1)).map((value) => [JSON.stringify(value), value])).values(),
    ],
  ],
  ['const', ({ roll }) => randomValue(roll, 1)],
  ['minimum', number],
  ['maximum', number],
  ['exclusiveMinimum', number],
  ['exclusiveMaximum', number],
  ['multipleOf', ({ roll }) => pick(roll, [1, 2, 0.5])],
  ['minLength', count],
  ['maxLength', count],
  ['pattern', ({ roll }) => pick(roll, PATTERNS)],
  ['format', ({ roll }) => pick(roll, FORMATS)],
  ['minItems', count],
  ['maxItems', count],
  ['uniqueItems', () => true],
  ['minProperties', count],
  ['maxProperties', count],
  ['required', names],
  ['dependentRequired', named(NAMES, names)],
]

const DEEP: readonly [readonly [string, Grow], ...(readonly [string, Grow])[]] = [
  ['properties', named(NAMES, grow)],
  ['properties', named(NAMES, grow)],
  ['patternProperties', named(PATTERNS, grow)],
  ['additionalProperties', ({ roll, ...rest }) => (roll(2) === 0 ? false : grow({ roll, ...rest }))],
  ['propertyNames', grow],
  ['dependencies', named(NAMES, (growing) => (growing.roll(2) === 0 ? grow(growing) : names(growing)))],
  ['dependentSchemas', named(NAMES, grow)],
  ['items', (growing) => (growing.draft !== '2020-12' && growing.roll(2) === 0 ? list(growing) : grow(growing))],
  ['prefixItems', list],
  ['additionalItems', grow],
  ['contains', grow],
  ['minContains', count],
  ['maxContains', count],
  ['allOf', list],
  ['anyOf', list],
  ['oneOf', list],
  ['not', grow],
  ['if', grow],
  ['else', grow],
  ['unevaluatedProperties', ({ roll, ...rest }) => (roll(2) === 0 ? false : grow({ roll, ...rest }))],
  ['unevaluatedItems', ({ roll, ...rest }) => (roll(2) === 0 ? false : grow({ roll, ...rest }))],
  [
    '$ref',
    ({ roll, draft }) =>
      pick(
        roll,
        draft === '2019-09' || draft === '2020-12'
          ? ['#/$defs/one', '#named', '#']
          : ['#/definitions/one', '#/definitions/two', '#'],
      ),
  ],
]
