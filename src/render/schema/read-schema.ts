// A parsed values.schema.json → what asking it needs to know beforehand: that Helm would take it, and where its references lead.

import type { HelmVersion } from '../../releases/release.ts'
import { checkShape } from './check-shape.ts'
import { draftYear, keywordShapes, type Shape } from './keyword-shapes.ts'
import type { SchemaDraft } from './schema-draft.ts'
import { fieldOf, type Fields, isFields } from './schema-fields.ts'
import { patternCache, type PatternCache } from './pattern-cache.ts'
import { checkDepth, SchemaRefusal, spend, type StepBudget } from './schema-refusal.ts'
import {
  FILE_ADDRESS,
  fragmentOf,
  joinAddress,
  newResource,
  type Part,
  partAt,
  type Resource,
} from './schema-resource.ts'
import { subschemas } from './subschemas.ts'

/** A reference to another schema. */
export interface Reference {
  readonly keyword: string
  /** As it is written. */
  readonly text: string
  /** The resource that it stands in. */
  readonly from: Resource
  /** What it leads to; absent where that is not in the file. */
  to?: Part
}

/** A schema that can be asked. */
export interface SchemaDocument {
  readonly root: unknown
  readonly draft: SchemaDraft
  readonly helm: HelmVersion
  /** By the map that they stand in. */
  readonly references: ReadonlyMap<unknown, readonly Reference[]>
  /** By their roots. */
  readonly resources: ReadonlyMap<unknown, Resource>
  readonly patterns: PatternCache
  /** Whether it asks what other keywords have looked at, and whether a reference depends on the way that led to it. */
  readonly has: { unevaluated: boolean; dynamic: boolean }
  /** References that lead out of the file; what they ask for holds for every value here. */
  readonly unchecked: readonly string[]
}

/** What reading a schema needs beside it. */
export interface SchemaReading {
  readonly draft: SchemaDraft
  readonly helm: HelmVersion
  readonly budget: StepBudget
}

/** Reads a schema. Throws a `SchemaRefusal` or a `SchemaLimit`. */
export function readSchema(root: unknown, { draft, helm, budget }: SchemaReading): SchemaDocument {
  const whole = newResource(FILE_ADDRESS, root)
  const reading: Reading = {
    draft,
    helm,
    budget,
    year: draftYear(draft),
    root,
    shapes: keywordShapes(draft, helm),
    patterns: patternCache(budget),
    references: new Map(),
    resources: new Map([[root, whole]]),
    addresses: new Map([[FILE_ADDRESS, whole]]),
    visited: new Set(),
    has: { unevaluated: false, dynamic: false },
    trail: [],
  }
  if (helm === '3.17.1' && isFields(root) && typeof (fieldOf(root, '$schema') ?? '') !== 'string')
    throw new SchemaRefusal('$schema must be a text')
  visit(reading, root, whole)
  return { ...reading, unchecked: follow(reading) }
}

interface Reading extends SchemaReading {
  readonly root: unknown
  readonly year: number
  readonly shapes: ReadonlyMap<string, Shape>
  readonly patterns: PatternCache
  readonly references: Map<unknown, Reference[]>
  readonly resources: Map<unknown, Resource>
  readonly addresses: Map<string, Resource>
  readonly visited: Set<unknown>
  readonly has: { unevaluated: boolean; dynamic: boolean }
  /** The keys that lead to what is read. */
  readonly trail: string[]
}

/** What Helm 3's library still reads beside a `$ref`. */
const BESIDE_REFERENCE: ReadonlySet<string> = new Set(['$ref', 'id', '$id', 'definitions', 'title', 'description'])

function visit(reading: Reading, schema: unknown, around: Resource): void {
  const { draft, year, helm, patterns } = reading
  spend(reading.budget, 1)
  checkDepth(reading.trail.length)
  if (typeof schema === 'boolean' && reading.year > 4) return
  if (!isFields(schema)) throw refusal(reading, reading.year > 4 ? 'must be a map, true or false' : 'must be a map')
  if (reading.visited.has(schema)) return
  reading.visited.add(schema)
  const resource = placeOf(reading, schema, around)
  const isOnlyReference = reading.helm === '3.17.1' && Object.hasOwn(schema, '$ref')
  for (const keyword of Object.keys(schema)) {
    const shape = reading.shapes.get(keyword)
    if (shape === undefined || (isOnlyReference && !BESIDE_REFERENCE.has(keyword))) continue
    const given = schema[keyword]
    reading.trail.push(keyword)
    const wrong = checkShape(shape, given, { draft, year, helm, patterns, keyword, schema })
    if (wrong !== undefined) throw refusal(reading, wrong)
    if (shape === 'reference') note(reading, schema, { keyword, text: String(given), from: resource })
    else if (keyword.startsWith('unevaluated')) reading.has.unevaluated = true
    for (const [key, child] of subschemas(shape, given)) {
      reading.trail.push(key)
      visit(reading, child, resource)
      reading.trail.pop()
    }
    reading.trail.pop()
  }
}

function refusal({ trail }: Reading, wrong: string): SchemaRefusal {
  const keys = trail.filter((key) => key !== '')
  return new SchemaRefusal(`${keys.length === 0 ? 'it' : keys.join('.')} ${wrong}`)
}

function note(reading: Reading, schema: Fields, reference: Reference): void {
  if (reference.keyword !== '$ref') reading.has.dynamic = true
  const others = reading.references.get(schema)
  if (others === undefined) reading.references.set(schema, [reference])
  else others.push(reference)
}

/** The resource that a schema stands in, or begins; the names that it gives itself are noted there. */
function placeOf(reading: Reading, schema: Fields, around: Resource): Resource {
  const { year, helm } = reading
  // Beside `$ref` nothing counts.
  if (helm === '4.1.4' && year < 2019 && Object.hasOwn(schema, '$ref')) return around
  const hasOldId = helm === '3.17.1' ? Object.hasOwn(schema, 'id') : year === 4
  const id = fieldOf(schema, hasOldId ? 'id' : '$id')
  const resource = typeof id === 'string' && /^[^#]/.test(id) ? begin(reading, { schema, id, around }) : around
  if (year < 2019 && typeof id === 'string' && /#[^/]/.test(id)) name(reading, resource, fragmentOf(id), schema)
  if (year >= 2019) for (const key of ['$anchor', '$dynamicAnchor']) nameBy(reading, resource, schema, key)
  return resource
}

interface Beginning {
  readonly schema: Fields
  readonly id: string
  readonly around: Resource
}

/** A resource of its own; the file's own one gets another address. */
function begin(reading: Reading, { schema, id, around }: Beginning): Resource {
  const base = joinAddress(around.base, id)
  const resource = schema === around.root ? { ...around, base } : newResource(base, schema)
  if (reading.helm === '4.1.4' && (reading.addresses.get(base)?.root ?? schema) !== schema)
    throw refusal(reading, `has the address ${id}, as another part of it`)
  reading.addresses.set(base, resource)
  reading.resources.set(schema, resource)
  return resource
}

function nameBy(reading: Reading, resource: Resource, schema: Fields, key: string): void {
  const anchor = fieldOf(schema, key)
  if (typeof anchor !== 'string' || (key === '$dynamicAnchor' && reading.year < 2020)) return
  name(reading, resource, anchor, schema)
  if (key === '$dynamicAnchor') resource.dynamicAnchors.set(anchor, schema)
}

function name(reading: Reading, { anchors }: Resource, anchor: string, schema: Fields): void {
  if (reading.helm === '4.1.4' && (anchors.get(anchor) ?? schema) !== schema)
    throw refusal(reading, `has the name ${anchor}, as another part of it`)
  anchors.set(anchor, schema)
}

/** Finds what the references lead to, and tells which lead out of the file. Only those that count are refused, or told. */
function follow(reading: Reading): readonly string[] {
  const lost: Reference[] = []
  // What they lead to may hold further ones, which the map then gives, too.
  for (const references of reading.references.values())
    for (const reference of references) {
      const part = target(reading, reference)
      if (part === undefined) lost.push(reference)
      else reference.to = part
    }
  if (lost.length === 0) return []
  const reachable = reachableReferences(reading)
  const unchecked = lost.filter((reference) => reachable.has(reference))
  for (const reference of unchecked) refuseLost(reading, reference)
  return [...new Set(unchecked.map(({ text }) => text))]
}

function target(reading: Reading, { text, from }: Reference): Part | undefined {
  const resource = reading.addresses.get(joinAddress(from.base, text))
  const part = resource === undefined ? undefined : partIn(reading, resource, fragmentOf(text))
  if (part === undefined) return undefined
  reading.trail.splice(0, Infinity, text)
  if (part.schema !== null && (typeof part.schema !== 'object' || !reading.visited.has(part.schema)))
    visit(reading, part.schema, part.resource)
  return { schema: part.schema, resource: reading.resources.get(part.schema) ?? part.resource }
}

/** To Helm 3's library a name that nothing has is the whole. */
function partIn({ helm, resources }: Reading, resource: Resource, fragment: string): Part | undefined {
  const part = partAt(resource, fragment, resources)
  if (part === undefined && helm === '3.17.1' && !fragment.startsWith('/')) return partAt(resource, '', resources)
  return part
}

function refuseLost(reading: Reading, { text, from }: Reference): void {
  const address = joinAddress(from.base, text)
  if (reading.addresses.has(address)) throw new SchemaRefusal(`$ref ${text} leads to nothing in it`)
  if (address.startsWith('file:')) throw new SchemaRefusal(`$ref ${text} leads to a file that Helm does not look for`)
}

/** The references that Helm follows: it reads no definition that nothing refers to. */
function reachableReferences(reading: Reading): ReadonlySet<Reference> {
  const reached = new Set<Reference>()
  const seen = new Set<unknown>()
  const waiting: unknown[] = [reading.root]
  while (waiting.length > 0) {
    const schema = waiting.pop()
    if (!isFields(schema) || seen.has(schema)) continue
    seen.add(schema)
    const references = reading.references.get(schema) ?? []
    for (const reference of references) {
      reached.add(reference)
      waiting.push(reference.to?.schema)
    }
    const isOnlyReference = reading.year < 2019 && references.length > 0
    for (const keyword of Object.keys(schema)) {
      const shape = reading.shapes.get(keyword)
      const isRead = shape === 'definitions' ? reading.helm === '3.17.1' : !isOnlyReference
      if (shape !== undefined && isRead) for (const [, child] of subschemas(shape, schema[keyword])) waiting.push(child)
    }
  }
  return reached
}
