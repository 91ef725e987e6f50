// The JSON Schema of cluster.yaml, made from the table of its settings: for editors, and for whoever checks it with other tools.

import { profileType } from './profile-settings.ts'
import type { FieldShape, Shape } from './profile-type.ts'

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** The schema as it is printed and published: draft-07, which all editors read. */
export function printProfileSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Cluster profile of chartpin (cluster.yaml)',
    ...schemaOf(profileType.shape),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function schemaOf(shape: Shape): { readonly [key: string]: Json } {
  switch (shape.kind) {
    case 'text':
      // A version is a number to YAML, and taken as it is written.
      return { anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }] }
    case 'boolean':
      return { type: 'boolean' }
    case 'choice':
      return { enum: shape.choices }
    case 'list':
      return { anyOf: [{ type: 'array', items: schemaOf(shape.of) }, schemaOf(shape.of)] }
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of) }
    case 'record':
      return recordSchema(shape.fields)
  }
}

function recordSchema(fields: readonly FieldShape[]): { readonly [key: string]: Json } {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(({ name, shape, summary }) => [name, { description: summary, ...schemaOf(shape) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
  }
}
