// The parts of a schema that have an address of their own, and what a reference from one of them leads to
// (santhosh-tekuri/jsonschema `root.go`, `util.go`; xeipuuv/gojsonschema `schemaPool.go`).

import { type Fields, fieldOf, isFields } from './schema-fields.ts'
import { SchemaRefusal } from './schema-refusal.ts'

/** A schema with an address: the whole file, or what has an `$id` within it. */
export interface Resource {
  readonly base: string
  readonly root: unknown
  /** Parts by their names. */
  readonly anchors: Map<string, unknown>
  /** Those of them that a `$dynamicRef` may find instead of others of their name. */
  readonly dynamicAnchors: Map<string, unknown>
}

/** Where a file stands that has no address. */
export const FILE_ADDRESS = 'file:///values.schema.json'

/** A resource without names in it yet. */
export function newResource(base: string, root: unknown): Resource {
  return { base, root, anchors: new Map(), dynamicAnchors: new Map() }
}

/** An address against the one around it, without its fragment. Throws a `SchemaRefusal` for what is none. */
export function joinAddress(base: string, reference: string): string {
  const [address = ''] = reference.split('#', 1)
  if (address === '') return base
  try {
    return new URL(address, base).href
  } catch {
    throw new SchemaRefusal(`${JSON.stringify(reference)} is no address`)
  }
}

/** What stands behind the `#`, decoded; empty for all of a resource. Throws a `SchemaRefusal` for what cannot be decoded. */
export function fragmentOf(reference: string): string {
  const hash = reference.indexOf('#')
  if (hash === -1) return ''
  try {
    return decodeURIComponent(reference.slice(hash + 1))
  } catch {
    throw new SchemaRefusal(`${JSON.stringify(reference)} is no address`)
  }
}

/** A part of a schema, and the innermost of `resources` that holds it; undefined where nothing stands. */
export interface Part {
  readonly schema: unknown
  readonly resource: Resource
}

/** Follows a fragment: a JSON pointer (RFC 6901) or a name. */
export function partAt(
  resource: Resource,
  fragment: string,
  resources: ReadonlyMap<unknown, Resource>,
): Part | undefined {
  if (!fragment.startsWith('/')) {
    const schema = fragment === '' ? resource.root : resource.anchors.get(fragment)
    return schema === undefined ? undefined : { schema, resource }
  }
  let part: Part = { schema: resource.root, resource }
  for (const token of fragment.slice(1).split('/')) {
    const schema: unknown = childOf(part.schema, token.replaceAll('~1', '/').replaceAll('~0', '~'))
    if (schema === undefined) return undefined
    part = { schema, resource: resources.get(schema) ?? part.resource }
  }
  return part
}

function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined
  return isFields(value) ? fieldOf(value, key) : undefined
}

/** The fields of a resource's root. */
export function rootFields({ root }: Resource): Fields {
  return isFields(root) ? root : {}
}
