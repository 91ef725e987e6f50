// The keywords of a schema that speak of maps.

import type { MapNode } from '../../charts/value-tree.ts'
import { askAt, askBelow, askBeside, broken, type Here, type Rule, type SchemaError } from './evaluation.ts'
import { fieldOf, type Fields, isFields } from './schema-fields.ts'
import { spend } from './schema-refusal.ts'

/** By keyword. */
export const mapRules: readonly (readonly [string, Rule])[] = [
  ['properties', (given, here) => checkProperties(given, here, mapOf(here))],
  ['patternProperties', (given, here) => checkPatterns(given, here, mapOf(here))],
  ['additionalProperties', (given, here) => checkOthers(given, here, mapOf(here))],
  ['required', (given, here) => checkNames(given, here, 'required')],
  ['minProperties', (given, here) => mapOf(here).entries.size >= Number(given) || broken(here, 'minProperties')],
  ['maxProperties', (given, here) => mapOf(here).entries.size <= Number(given) || broken(here, 'maxProperties')],
  ['propertyNames', (given, here) => checkKeys(given, here, mapOf(here))],
  ['dependencies', checkDependencies],
  ['dependentSchemas', checkDependencies],
  ['dependentRequired', checkDependencies],
]

const NONE: MapNode = { kind: 'map', entries: new Map(), origin: { kind: 'none' } }

function mapOf({ place: { node } }: Here): MapNode {
  return node.kind === 'map' ? node : NONE
}

function fieldsOf(given: unknown): Fields {
  return isFields(given) ? given : {}
}

function checkProperties(given: unknown, here: Here, { entries }: MapNode): boolean {
  const schemas = fieldsOf(given)
  let holds = true
  const check = (key: string): void => {
    const node = entries.get(key)
    if (node === undefined) return
    here.seen?.add(key)
    if (!askBelow(here, schemas[key], key, node)) holds = false
  }
  const keys = Object.keys(schemas)
  spend(here.evaluation.budget, keys.length / 8)
  for (const key of keys) {
    check(key)
    if (!holds && here.errors === undefined) return false
  }
  return holds
}

function checkPatterns(given: unknown, here: Here, { entries }: MapNode): boolean {
  const { document } = here.evaluation
  let holds = true
  for (const [pattern, schema] of Object.entries(fieldsOf(given))) {
    const matches = document.patterns(pattern)
    for (const [key, node] of entries) {
      spend(here.evaluation.budget, 1)
      if (!matches(key)) continue
      here.seen?.add(key)
      if (!askBelow(here, schema, key, node)) holds = false
    }
  }
  return holds
}

function checkOthers(given: unknown, here: Here, { entries }: MapNode): boolean {
  const known = fieldsOf(fieldOf(here.schema, 'properties'))
  const patterns = Object.keys(fieldsOf(fieldOf(here.schema, 'patternProperties')))
  let holds = true
  for (const [key, node] of entries) {
    if (Object.hasOwn(known, key)) continue
    spend(here.evaluation.budget, 1 + patterns.length)
    if (patterns.some((pattern) => here.evaluation.document.patterns(pattern)(key))) continue
    here.seen?.add(key)
    const fits =
      given === false
        ? broken(here, 'additionalProperties', { place: { node, key, above: here.place } })
        : askBelow(here, given, key, node)
    if (!fits) holds = false
  }
  return holds
}

/** All keys of a list of names must be there. */
function checkNames(names: unknown, here: Here, keyword: string): boolean {
  let holds = true
  for (const name of Array.isArray(names) ? names : []) {
    const missing = String(name)
    if (!mapOf(here).entries.has(missing)) holds = broken(here, keyword, { missing })
  }
  return holds
}

function checkKeys(given: unknown, here: Here, { entries }: MapNode): boolean {
  let holds = true
  for (const [key, node] of entries) {
    const within: SchemaError[] | undefined = here.errors && []
    const place = { node, key, above: here.place }
    const name = { node: { kind: 'scalar', value: key, origin: node.origin }, key, above: here.place } as const
    if (!askAt(here, given, { place: name, errors: within }))
      holds = broken(here, 'propertyNames', { place, ...(within && { within }) })
  }
  return holds
}

/** What holds where a key is there: a schema, or a list of keys that must be there, too. */
function checkDependencies(given: unknown, here: Here): boolean {
  let holds = true
  for (const [key, wanted] of Object.entries(fieldsOf(given))) {
    if (!mapOf(here).entries.has(key)) continue
    const fits = Array.isArray(wanted) ? checkNames(wanted, here, 'required') : askBeside(here, wanted, here.errors)
    if (!fits) holds = false
  }
  return holds
}
