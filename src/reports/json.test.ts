import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanRun, sampleRun } from '../testing/sample-run.ts'
import { reportSchema } from './json-schema.ts'
import { printJson } from './json.ts'

type Schema = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function schemasOf(value: unknown): readonly Schema[] {
  return listOf(value).filter(isRecord)
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isRecord,
}

/** What each keyword of the schema finds wrong; a keyword that is not here fails the test. */
const KEYWORDS: Readonly<Record<string, (rule: unknown, value: unknown, schema: Schema) => readonly string[]>> = {
  type: (rule, value) =>
    (Array.isArray(rule) ? rule : [rule]).some((name) => TYPES[String(name)]?.(value)) ? [] : [`is no ${String(rule)}`],
  const: (rule, value) => (rule === value ? [] : [`is not ${String(rule)}`]),
  enum: (rule, value) => (listOf(rule).includes(value) ? [] : ['is none of the choices']),
  minimum: (rule, value) => (Number(value) >= Number(rule) ? [] : [`is less than ${String(rule)}`]),
  required: (rule, value) =>
    listOf(rule).flatMap((name) => (isRecord(value) && String(name) in value ? [] : [`lacks ${String(name)}`])),
  properties: (rule, value) =>
    Object.entries(isRecord(rule) ? rule : {}).flatMap(([name, schema]) =>
      isRecord(value) && name in value && isRecord(schema)
        ? problems(schema, value[name]).map((text) => `${name}: ${text}`)
        : [],
    ),
  additionalProperties: (rule, value, schema) =>
    Object.keys(isRecord(value) ? value : {}).flatMap((name) =>
      rule === false && isRecord(schema['properties']) && !(name in schema['properties']) ? [`has ${name}`] : [],
    ),
  items: (rule, value) => (isRecord(rule) ? listOf(value).flatMap((item) => problems(rule, item)) : []),
  oneOf: (rule, value) =>
    schemasOf(rule).filter((schema) => problems(schema, value).length === 0).length === 1 ? [] : ['is not one of them'],
  anyOf: (rule, value) =>
    schemasOf(rule).some((schema) => problems(schema, value).length === 0) ? [] : ['is none of them'],
  $ref: (rule, value) => {
    const name = String(rule).replace('#/$defs/', '')
    const target = isRecord(reportSchema['$defs']) ? reportSchema['$defs'][name] : undefined
    return isRecord(target) ? problems(target, value) : [`refers to ${name}, which is not there`]
  },
  $schema: () => [],
  $defs: () => [],
  title: () => [],
  description: () => [],
}

/** The few keywords of JSON Schema that our schema uses. */
function problems(schema: Schema, value: unknown): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const check = KEYWORDS[keyword]
    return check === undefined ? [`the checker does not know ${keyword}`] : check(rule, value, schema)
  })
}

test('the report is what its schema says', () => {
  for (const run of [sampleRun, cleanRun]) assert.deepEqual(problems(reportSchema, JSON.parse(printJson(run))), [])
})

const broken: readonly (readonly [name: string, from: RegExp, to: string])[] = [
  ['another version', /"version": 1/, '"version": 2'],
  ['a line 0', /"line": 4/, '"line": 0'],
  ['an unknown severity', /"severity": "error"/, '"severity": "fatal"'],
  ['an additional key', /"hint":/, '"more": 1, "hint":'],
  ['a missing key', /"offset": \d+,/, ''],
  ['a change of an unknown kind', /"kind": "text"/, '"kind": "other"'],
]
for (const [name, from, to] of broken) {
  test(`the schema refuses ${name}`, () => {
    const text = printJson(sampleRun)
    assert.match(text, from)
    assert.notDeepEqual(problems(reportSchema, JSON.parse(text.replace(from, to))), [])
  })
}

/** The parts of the report that these tests look at. */
interface Located {
  readonly rule: string
  readonly message: string
  readonly location: {
    readonly path: string
    readonly member?: string
    readonly line?: number
    readonly column?: number
    readonly offset?: number
  }
  readonly fixes: readonly {
    readonly edits: readonly { readonly offset: number; readonly endOffset: number; readonly text: string }[]
  }[]
}

function findings(): readonly Located[] {
  const { findings: all }: { findings: readonly Located[] } = JSON.parse(printJson(sampleRun))
  return all
}

function located(rule: string): Located {
  return findings().find((one) => one.rule === rule) ?? assert.fail(`${rule} is reported`)
}

test('places behind a byte order mark have the column that editors show and the offset that includes it', () => {
  const { location } = located('registry-with-scheme')
  assert.deepEqual([location.line, location.column, location.offset], [1, 9, 9])
})

test('a member of an archive has the archive as path, and its own name beside it', () => {
  const { location } = located('retired-registry')
  assert.deepEqual(
    [location.path, location.member, location.line],
    ['charts/web/charts/db-1.2.3.tgz', 'db/values.yaml', 2],
  )
})

test('what could not be read has a path and no place', () => {
  assert.deepEqual(located('unreadable-file').location, { path: 'charts/locked/values.yaml' })
})

test('edits are offsets of the text as it was read', () => {
  const file = sampleRun.findings.reported.find((one) => one.rule === 'number-as-tag')?.at?.file
  const [edit] = located('number-as-tag').fixes[0]?.edits ?? []
  assert.ok(file !== undefined && edit !== undefined)
  assert.equal(file.text.slice(edit.offset, edit.endOffset), '1.10')
  assert.equal(edit.text, '"1.10"')
})

test('hostile text is still the same data', () => {
  const { message } = located('invalid-reference')
  assert.equal(message.split('\n')[0], '`a\u001b[2J]]>##[add-mask]x` is no image reference')
})
