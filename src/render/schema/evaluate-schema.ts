// A schema that was read and a chart's values → the rules of the schema that the values break, as each Helm's own library finds them
// (santhosh-tekuri/jsonschema `validator.go`, xeipuuv/gojsonschema `validation.go`).
//
// One walk over both; nothing of the schema is made into code, and every step is counted.

import type { ValueNode } from '../../charts/value-tree.ts'
import { isEqual, sizeOf } from './data-equality.ts'
import {
  askBelow,
  askBeside,
  broken,
  type Evaluation,
  type Here,
  referenceAt,
  type Rule,
  type SchemaError,
  type Scope,
  type Seen,
} from './evaluation.ts'
import { draftYear } from './keyword-shapes.ts'
import type { Part, Resource } from './schema-resource.ts'
import { rootFields } from './schema-resource.ts'
import type { SchemaDocument } from './read-schema.ts'
import { listRules } from './rules-of-lists.ts'
import { mapRules } from './rules-of-maps.ts'
import { numberRules, textRules } from './rules-of-scalars.ts'
import { fieldOf, isFields } from './schema-fields.ts'
import { SchemaRefusal, spend, type StepBudget } from './schema-refusal.ts'

/** Asks a schema about values. Throws a `SchemaLimit`, and a `SchemaRefusal` where Helm would come to no end. */
export function evaluateSchema(document: SchemaDocument, node: ValueNode, budget: StepBudget): readonly SchemaError[] {
  const errors: SchemaError[] = []
  const evaluation: Evaluation = { document, year: draftYear(document.draft), budget, ask }
  const place = { node, key: '' }
  ask(document.root, { evaluation, place, errors, seen: undefined, outer: undefined, scope: undefined, depth: 0 })
  return errors
}

function ask(schema: unknown, asking: Omit<Here, 'schema'>): boolean {
  const { evaluation, errors, place } = asking
  spend(evaluation.budget, 1)
  if (schema === false) return broken({ ...asking, schema: {} }, 'false')
  if (!isFields(schema)) return true
  const { document, year } = evaluation
  const here: Here = {
    evaluation,
    schema,
    place,
    errors,
    seen: asking.seen ?? (document.has.unevaluated && asksForOthers(schema) ? new Set() : undefined),
    outer: asking.outer,
    scope: document.has.dynamic ? scopeIn(document, schema, asking.scope) : undefined,
    depth: asking.depth,
  }
  if (year < 2019 && Object.hasOwn(schema, '$ref')) return checkAlone(here)
  return askAll(here)
}

/** Beside `$ref` nothing counts, but that Helm 4's library asks a `const` there, too. */
function checkAlone(here: Here): boolean {
  const { schema, place, evaluation } = here
  const hasConst = evaluation.document.helm === '4.1.4' && evaluation.year >= 6 && Object.hasOwn(schema, 'const')
  if (hasConst && !isEqual(place.node, schema['const'])) return broken(here, 'const')
  return checkReference(schema['$ref'], here)
}

function asksForOthers(schema: Here['schema']): boolean {
  return Object.hasOwn(schema, 'unevaluatedProperties') || Object.hasOwn(schema, 'unevaluatedItems')
}

function askAll(here: Here): boolean {
  const { schema, errors, evaluation } = here
  // Of a value of another type nothing else is said.
  if (Object.hasOwn(schema, 'type') && !checkType(schema['type'], here)) return false
  const rules = rulesFor(here.place.node)
  let holds = true
  for (const keyword of Object.keys(schema)) {
    const rule = rules.get(keyword)
    if (rule === undefined || evaluation.year < (SINCE.get(keyword) ?? 0)) continue
    if (rule(schema[keyword], here)) continue
    if (errors === undefined) return false
    holds = false
  }
  if (here.seen !== undefined && evaluation.year >= 2019 && !checkOthers(here, here.seen)) return false
  return holds
}

/** Whatever the type. */
const COMMON_RULES: readonly (readonly [string, Rule])[] = [
  ['enum', checkEnum],
  ['const', (given, here) => isEqual(here.place.node, given) || broken(here, 'const')],
  ['$ref', checkReference],
  ['$dynamicRef', checkDynamic],
  ['$recursiveRef', checkRecursive],
  ['allOf', checkAll],
  ['anyOf', checkAny],
  ['oneOf', checkOne],
  ['not', (given, here) => !askBeside(here, given, undefined) || broken(here, 'not')],
  ['if', checkCondition],
]

/** The first drafts of keywords that the earliest lacks. */
const SINCE: ReadonlyMap<string, number> = new Map([
  ...['const', 'contains', 'propertyNames'].map((keyword) => [keyword, 6] as const),
  ['if', 7],
  ...['$recursiveRef', 'dependentSchemas', 'dependentRequired'].map((keyword) => [keyword, 2019] as const),
  ...['$dynamicRef', 'prefixItems'].map((keyword) => [keyword, 2020] as const),
])

type Rules = ReadonlyMap<string, Rule>

const MAP_RULES: Rules = new Map([...COMMON_RULES, ...mapRules])
const LIST_RULES: Rules = new Map([...COMMON_RULES, ...listRules])
const TEXT_RULES: Rules = new Map([...COMMON_RULES, ...textRules])
const NUMBER_RULES: Rules = new Map([...COMMON_RULES, ...numberRules])
const OTHER_RULES: Rules = new Map(COMMON_RULES)

function rulesFor(node: ValueNode): Rules {
  if (node.kind === 'map') return MAP_RULES
  if (node.kind === 'list') return LIST_RULES
  return typeof node.value === 'string' ? TEXT_RULES : typeof node.value === 'number' ? NUMBER_RULES : OTHER_RULES
}

function checkType(given: unknown, here: Here): boolean {
  const fits = Array.isArray(given)
    ? given.length === 0 || given.some((type) => hasType(here.place.node, type))
    : hasType(here.place.node, given)
  return fits || broken(here, 'type')
}

function hasType(node: ValueNode, type: unknown): boolean {
  switch (type) {
    case 'object':
      return node.kind === 'map'
    case 'array':
      return node.kind === 'list'
    case 'integer':
      return node.kind === 'scalar' && Number.isInteger(node.value)
    case 'null':
      return node.kind === 'scalar' && node.value === null
    default:
      return node.kind === 'scalar' && typeof node.value === type
  }
}

function checkEnum(given: unknown, here: Here): boolean {
  const values: readonly unknown[] = Array.isArray(given) ? given : []
  const { node } = here.place
  spend(here.evaluation.budget, values.length * (node.kind === 'scalar' ? 0.125 : sizeOf(node)))
  // To Helm 3's library no values are no list of them.
  if (values.length === 0 && here.evaluation.document.helm === '3.17.1') return true
  return values.some((value) => isEqual(node, value)) || broken(here, 'enum')
}

function schemasOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : []
}

function checkAll(given: unknown, here: Here): boolean {
  let holds = true
  for (const schema of schemasOf(given)) {
    if (askBeside(here, schema, here.errors)) continue
    if (here.errors === undefined) return false
    holds = false
  }
  return holds
}

function checkAny(given: unknown, here: Here): boolean {
  const schemas = schemasOf(given)
  const within: SchemaError[] | undefined = here.errors && []
  let holds = schemas.length === 0
  for (const schema of schemas) {
    if (askBeside(here, schema, within)) holds = true
    // What has been looked at may be more with each that holds.
    if (holds && here.seen === undefined) return true
  }
  return holds || broken(here, 'anyOf', within && { within })
}

function checkOne(given: unknown, here: Here): boolean {
  const schemas = schemasOf(given)
  const within: SchemaError[] | undefined = here.errors && []
  let count = 0
  for (const schema of schemas) if (askBeside(here, schema, count === 0 ? within : undefined)) count++
  if (count === 1 || schemas.length === 0) return true
  return broken(here, 'oneOf', count === 0 && within !== undefined ? { within } : {})
}

function checkCondition(given: unknown, here: Here): boolean {
  const keyword = askBeside(here, given, undefined) ? 'then' : 'else'
  return askBeside(here, fieldOf(here.schema, keyword) ?? true, here.errors)
}

function checkReference(_given: unknown, here: Here): boolean {
  return jump(referenceAt(here, '$ref')?.to, here)
}

/** What leads out of the file holds. */
function jump(to: Part | undefined, here: Here): boolean {
  if (to === undefined) return true
  for (let outer: Here | undefined = here; outer !== undefined; outer = outer.outer) {
    spend(here.evaluation.budget, 0.125)
    if (outer.schema !== to.schema) continue
    if (here.evaluation.document.helm === '3.17.1') throw new SchemaRefusal('a $ref of it leads back to itself')
    return broken(here, '$ref')
  }
  return askBeside(here, to.schema, here.errors, { resource: to.resource, above: here.scope })
}

function scopeIn({ resources }: SchemaDocument, schema: unknown, scope: Scope | undefined): Scope | undefined {
  const resource = resources.get(schema)
  return resource === undefined || resource === scope?.resource ? scope : { resource, above: scope }
}

/** The outermost resource on the way that has what is wanted. */
function outermost(scope: Scope | undefined, has: (resource: Resource) => boolean): Resource | undefined {
  let found: Resource | undefined
  for (let at = scope; at !== undefined; at = at.above) if (has(at.resource)) found = at.resource
  return found
}

function checkDynamic(_given: unknown, here: Here): boolean {
  const reference = referenceAt(here, '$dynamicRef')
  const to = reference?.to
  if (to === undefined) return true
  const name = isFields(to.schema) ? fieldOf(to.schema, '$dynamicAnchor') : undefined
  if (typeof name !== 'string' || !reference?.text.endsWith(`#${name}`)) return jump(to, here)
  const resource = outermost(here.scope, ({ dynamicAnchors }) => dynamicAnchors.has(name))
  return jump(resource === undefined ? to : { schema: resource.dynamicAnchors.get(name), resource }, here)
}

function checkRecursive(_given: unknown, here: Here): boolean {
  const to = referenceAt(here, '$recursiveRef')?.to
  if (to === undefined || !isFields(to.schema) || fieldOf(to.schema, '$recursiveAnchor') !== true) return jump(to, here)
  const resource = outermost(here.scope, (each) => fieldOf(rootFields(each), '$recursiveAnchor') === true)
  return jump(resource === undefined ? to : { schema: resource.root, resource }, here)
}

/** What no other keyword has looked at. */
function checkOthers(here: Here, seen: Seen): boolean {
  const { schema, place } = here
  const keyword = place.node.kind === 'map' ? 'unevaluatedProperties' : 'unevaluatedItems'
  if (place.node.kind === 'scalar' || !Object.hasOwn(schema, keyword)) return true
  let holds = true
  for (const [key, node] of place.node.kind === 'map' ? place.node.entries : place.node.items.entries()) {
    if (seen.has(key)) continue
    seen.add(key)
    const given = schema[keyword]
    const fits =
      given === false ? broken(here, keyword, { place: { node, key, above: place } }) : askBelow(here, given, key, node)
    if (!fits) holds = false
  }
  return holds
}
