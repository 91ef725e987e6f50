// The JSON Schema of chartpin.yaml, made from the table of settings: for editors, and for whoever checks it with other tools.

import type { FieldShape, Shape } from './config-type.ts'
import { configType } from './settings.ts'

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** The schema as it is printed and published: draft-07, which all editors read. The names of rules are offered and demanded. */
export function printJsonSchema(ruleNames: readonly string[]): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of chartpin (chartpin.yaml)',
    ...schemaOf(configType.shape, ruleNames),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function schemaOf(shape: Shape, ruleNames: readonly string[]): { readonly [key: string]: Json } {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', minLength: 1 }
    case 'switch':
      return { type: 'boolean' }
    case 'choice':
      // YAML 1.1 readers, editors among them, take an unquoted `off` for false.
      return { enum: shape.choices.includes('off') ? [...shape.choices, false] : shape.choices }
    case 'list':
      return { anyOf: [{ type: 'array', items: schemaOf(shape.of, ruleNames) }, schemaOf(shape.of, ruleNames)] }
    case 'by-rule': {
      const level = schemaOf(shape.of, ruleNames)
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(ruleNames.map((name) => [name, level])),
      }
    }
    case 'record':
      return recordSchema(shape.fields, ruleNames)
  }
}

function recordSchema(fields: readonly FieldShape[], ruleNames: readonly string[]): { readonly [key: string]: Json } {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(({ name, shape, summary }) => [name, { description: summary, ...schemaOf(shape, ruleNames) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
  }
}
