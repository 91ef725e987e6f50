// What each keyword of a schema must look like for each Helm's library to take the schema at all, and which of them hold further schemas.
//
// Helm 4's holds a schema against the metaschema of its draft (santhosh-tekuri/jsonschema `metaschemas/`), Helm 3's looks at what it parses
// (xeipuuv/gojsonschema `schema.go` parseSchema).

import type { HelmVersion } from '../../releases/release.ts'
import type { SchemaDraft } from './schema-draft.ts'

/** What may stand at a keyword. */
export type Shape =
  | 'schema'
  | 'switch' // a schema, or in draft 4 true or false
  | 'schemas'
  | 'named'
  | 'definitions'
  | 'patterns'
  | 'items'
  | 'dependencies'
  | 'types'
  | 'choices'
  | 'list'
  | 'names'
  | 'named-names'
  | 'count'
  | 'number'
  | 'positive'
  | 'limit'
  | 'boolean'
  | 'text'
  | 'pattern'
  | 'id'
  | 'reference'
  | 'anchor'

/** The drafts in their order; what names none that Helm 3's library knows is read as the latest that it knows. */
export function draftYear(draft: SchemaDraft): number {
  return draft === 'hybrid' ? 7 : draft === '2019-09' ? 2019 : draft === '2020-12' ? 2020 : Number(draft)
}

interface Row {
  readonly shape: Shape
  readonly keywords: string
  /** The first and the last draft that have it, all where they are left out. */
  readonly from?: number
  readonly to?: number
}

const BOTH: readonly Row[] = [
  { shape: 'schema', keywords: 'not' },
  { shape: 'switch', keywords: 'additionalProperties' },
  { shape: 'switch', keywords: 'additionalItems', to: 2019 },
  { shape: 'schema', keywords: 'contains propertyNames', from: 6 },
  { shape: 'schema', keywords: 'if then else', from: 7 },
  { shape: 'schemas', keywords: 'allOf anyOf oneOf' },
  { shape: 'named', keywords: 'properties' },
  { shape: 'definitions', keywords: 'definitions' },
  { shape: 'patterns', keywords: 'patternProperties' },
  { shape: 'items', keywords: 'items', to: 2019 },
  { shape: 'dependencies', keywords: 'dependencies' },
  { shape: 'types', keywords: 'type' },
  { shape: 'choices', keywords: 'enum', to: 7 },
  { shape: 'names', keywords: 'required' },
  { shape: 'count', keywords: 'maxLength minLength maxItems minItems maxProperties minProperties' },
  { shape: 'number', keywords: 'maximum minimum' },
  { shape: 'positive', keywords: 'multipleOf' },
  { shape: 'limit', keywords: 'exclusiveMaximum exclusiveMinimum' },
  { shape: 'boolean', keywords: 'uniqueItems' },
  { shape: 'text', keywords: 'title description format' },
  { shape: 'pattern', keywords: 'pattern' },
  { shape: 'reference', keywords: '$ref' },
  { shape: 'id', keywords: 'id', to: 4 },
  { shape: 'id', keywords: '$id', from: 6 },
]

const NEWER: readonly Row[] = [
  { shape: 'schema', keywords: 'items', from: 2020 },
  { shape: 'schemas', keywords: 'prefixItems', from: 2020 },
  { shape: 'schema', keywords: 'unevaluatedItems unevaluatedProperties contentSchema', from: 2019 },
  { shape: 'definitions', keywords: '$defs', from: 2019 },
  { shape: 'named', keywords: 'dependentSchemas', from: 2019 },
  { shape: 'named-names', keywords: 'dependentRequired', from: 2019 },
  { shape: 'list', keywords: 'enum', from: 2019 },
  { shape: 'count', keywords: 'maxContains minContains', from: 2019 },
  { shape: 'text', keywords: '$schema' },
  { shape: 'text', keywords: '$comment contentMediaType contentEncoding', from: 7 },
  { shape: 'boolean', keywords: 'readOnly writeOnly', from: 7 },
  { shape: 'list', keywords: 'examples', from: 7 },
  { shape: 'boolean', keywords: 'deprecated', from: 2019 },
  { shape: 'reference', keywords: '$recursiveRef', from: 2019 },
  { shape: 'reference', keywords: '$dynamicRef', from: 2020 },
  { shape: 'anchor', keywords: '$anchor', from: 2019 },
  { shape: 'anchor', keywords: '$dynamicAnchor', from: 2020 },
  { shape: 'boolean', keywords: '$recursiveAnchor', from: 2019, to: 2019 },
  { shape: 'anchor', keywords: '$recursiveAnchor', from: 2020 },
]

/** The shapes of a draft's keywords. */
export function keywordShapes(draft: SchemaDraft, helm: HelmVersion): ReadonlyMap<string, Shape> {
  const year = draftYear(draft)
  const rows = helm === '4.1.4' ? [...BOTH, ...NEWER] : BOTH
  const shapes = new Map<string, Shape>()
  for (const { shape, keywords, from = 4, to = 2020 } of rows)
    if (from <= year && year <= to) for (const keyword of keywords.split(' ')) shapes.set(keyword, shape)
  if (draft === 'hybrid') shapes.set('id', 'id')
  return shapes
}
