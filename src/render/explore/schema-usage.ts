// What the charts' values.schema.json say of their values, added to what is known of their usage: samples then are what the schemas allow.

import type { SubchartState } from '../../charts/enabled.ts'
import type { Chart } from '../../charts/chart.ts'
import { isProblem } from '../../files/source-file.ts'
import type { Data } from '../../yaml/data.ts'
import { sampleText } from './sample-value.ts'
import { elementUsage, fieldUsage, type ValueUsage } from './value-usage.ts'

type Json = unknown

interface Reading {
  readonly root: Json
  steps: number
}

const DEPTH = 16
const STEPS = 50_000

/** Adds what the schemas of all charts say to the usage of the root's values. */
export function addSchemas(root: ValueUsage, chart: Chart, charts: readonly SubchartState[]): void {
  addSchema(root, chart)
  for (const { path, subchart } of charts) {
    addSchema(
      path.reduce((at, key) => fieldUsage(at, key), root),
      subchart.chart,
    )
  }
}

function addSchema(usage: ValueUsage, { tree }: Chart): void {
  const file = tree.read('values.schema.json')
  if (file === undefined || isProblem(file)) return
  const schema = parsed(file.text)
  if (schema !== undefined) annotate({ root: schema, steps: STEPS }, usage, schema, 0)
}

function parsed(text: string): Json {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    // A schema that is no JSON is told where it is checked.
    return undefined
  }
}

function annotate(reading: Reading, usage: ValueUsage, given: Json, depth: number): void {
  if (depth > DEPTH || reading.steps-- <= 0) return
  const schema = resolved(reading, given)
  const properties = asObject(schema['properties'])
  for (const [key, child] of usage.fields)
    annotate(reading, child, properties[key] ?? schema['additionalProperties'], depth + 1)
  for (const key of textsOf(schema['required'])) {
    if (properties[key] === undefined) continue
    const field = fieldUsage(usage, key)
    field.isNeeded ||= depth > 0
    if (field.told === undefined) annotate(reading, field, properties[key], depth + 1)
  }
  const items = schema['items']
  if (items !== undefined && usage.types.has('list'))
    annotate(reading, elementUsage(usage, usage.depth), items, depth + 1)
  const told = sampleOf(reading, given, usage.key, depth)
  if (told !== undefined) usage.told = told
}

/** A value that the schema takes; undefined for maps and where the schema says nothing. */
function sampleOf(reading: Reading, given: Json, key: string, depth: number): Data | undefined {
  if (depth > DEPTH || reading.steps-- <= 0) return undefined
  const schema = resolved(reading, given)
  const listed = Array.isArray(schema['enum'])
    ? schema['enum']
    : [schema['const'], ...asList(schema['examples']), schema['default']]
  const fixed = listed.find((value) => isFilledScalar(value))
  if (isFilledScalar(fixed)) return fixed
  switch (typesOf(schema)[0] ?? '') {
    case 'boolean':
      return true
    case 'integer':
    case 'number': {
      const least = schema['minimum']
      return typeof least === 'number' && least > 1 ? least : 1
    }
    case 'string':
      return sampleText(key)
    case 'array':
      return /(?:containers|sidecars?)$/i.test(key) ? undefined : listOf(reading, schema['items'], key, depth + 1)
    default:
      return undefined
  }
}

function listOf(reading: Reading, items: Json, key: string, depth: number): Data | undefined {
  const item = sampleOf(reading, items, key, depth) ?? objectOf(reading, items, depth)
  return item === undefined ? undefined : [item]
}

/** A map with what the schema requires. */
function objectOf(reading: Reading, given: Json, depth: number): Data | undefined {
  const schema = resolved(reading, given)
  if (depth > DEPTH || typesOf(schema)[0] !== 'object') return undefined
  const properties = asObject(schema['properties'])
  const required = textsOf(schema['required'])
  const map = new Map<string, Data>()
  for (const key of required) {
    const below = properties[key]
    const value = sampleOf(reading, below, key, depth + 1) ?? objectOf(reading, below, depth + 1)
    map.set(key, value ?? 'sample')
  }
  return map
}

/** A schema without its local reference, and the first of its alternatives taken. */
function resolved({ root }: Reading, given: Json): Readonly<Record<string, Json>> {
  let at = asObject(given)
  for (let hops = 0; hops < 8; hops++) {
    const reference = at['$ref']
    if (typeof reference === 'string' && reference.startsWith('#')) {
      let target: Json = root
      for (const part of reference.slice(1).split('/').slice(1)) {
        target = asObject(target)[part.replaceAll('~1', '/').replaceAll('~0', '~')]
      }
      at = asObject(target)
      continue
    }
    const [first] = [...asList(at['oneOf']), ...asList(at['anyOf'])].filter((one) => asObject(one)['type'] !== 'null')
    if (first === undefined || at['type'] !== undefined) return at
    at = asObject(first)
  }
  return at
}

function typesOf(schema: Readonly<Record<string, Json>>): readonly string[] {
  const { type } = schema
  const types = typeof type === 'string' ? [type] : textsOf(type)
  return types.filter((name) => name !== 'null')
}

function asObject(value: Json): Readonly<Record<string, Json>> {
  // Any object of JSON has text keys, and nothing is believed of what they hold.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Json>) : {}
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function textsOf(value: Json): readonly string[] {
  return asList(value).filter((item) => typeof item === 'string')
}

function isFilledScalar(value: Json): value is string | number | true {
  return (typeof value === 'string' && value !== '') || (typeof value === 'number' && value !== 0) || value === true
}
