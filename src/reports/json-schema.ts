// The JSON Schema (draft 2020-12) of the report for programs, as data: for those who read reports, and held to
// what is printed by the report's tests.

import { JSON_VERSION } from './json.ts'

type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const count: Schema = { type: 'integer', minimum: 0 }
const place: Schema = { type: 'integer', minimum: 1 }
const severity: Schema = { enum: ['error', 'warning', 'info'] }
const safety: Schema = { enum: ['safe', 'unsafe'] }

function list(items: Schema): Schema {
  return { type: 'array', items }
}

function ref(name: keyof typeof definitions): Schema {
  return { $ref: `#/$defs/${name}` }
}

function described(schema: Schema, description: string): Schema {
  return { ...schema, description }
}

/** An object with these properties and no others; those of `optional` may be absent. */
function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  }
}

const file: Readonly<Record<string, Schema>> = {
  path: described(
    text,
    'The file that can be opened, relative to the working directory where it can be; for a member of an archive the archive',
  ),
}
const member: Readonly<Record<string, Schema>> = {
  member: described(text, 'The name inside the archive; `!/` parts archives in archives'),
}
const region: Readonly<Record<string, Schema>> = {
  ...file,
  line: described(place, 'From 1'),
  column: described(place, 'From 1, in UTF-16 code units; a byte order mark is no column'),
  endLine: place,
  endColumn: described(place, 'The first column behind the end'),
  offset: described(count, 'From 0, in UTF-16 code units from the start of the text, a byte order mark included'),
  endOffset: count,
}

const wanted: Schema = {
  type: 'object',
  properties: {
    registry: text,
    repository: text,
    tag: { type: ['string', 'null'] },
    digest: { type: ['string', 'null'] },
  },
  additionalProperties: false,
  description: 'The parts that the image shall have; parts that are not named stay, null takes one away',
}

const definitions = {
  location: object(region, { ...member, label: text }),
  fileLocation: object(file, member),
  change: {
    oneOf: [
      object({ kind: { const: 'image' }, keyPath: text, wanted }),
      object(
        { kind: { const: 'value' }, keyPath: text, ...region, text: described(text, 'What the value shall read as') },
        member,
      ),
      object({ kind: { const: 'text' }, ...region, text: described(text, 'What shall stand there') }, member),
    ],
  },
  edit: object({ ...region, text: described(text, 'What is written in place of the region') }, member),
  finding: object({
    rule: text,
    severity,
    message: text,
    hint: text,
    path: described(text, 'As people see it: members of archives as `chart.tgz!/chart/values.yaml`'),
    location: { anyOf: [{ $ref: '#/$defs/location' }, { $ref: '#/$defs/fileLocation' }] },
    related: list({ $ref: '#/$defs/location' }),
    fixes: list(
      object({
        safety,
        title: text,
        changes: list({ $ref: '#/$defs/change' }),
        edits: described(list({ $ref: '#/$defs/edit' }), 'The same as replacements; empty where it cannot be said so'),
      }),
    ),
    identity: object({ chart: text, keyPath: text, reference: text }),
    fingerprint: described(text, 'The same in the next run, and unique in this one'),
  }),
  suppression: {
    oneOf: [
      object({ kind: { const: 'comment' }, reason: text, location: { $ref: '#/$defs/location' } }),
      object({ kind: { enum: ['baseline', 'config'] } }),
    ],
  },
} as const satisfies Readonly<Record<string, Schema>>

/** Describes what `printJson` prints. */
export const reportSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'chartpin report',
  ...object({
    version: { const: JSON_VERSION },
    tool: object({ name: { const: 'chartpin' }, version: text }),
    run: object({
      charts: count,
      subcharts: count,
      archives: count,
      valuesFiles: count,
      images: described(count, 'Places that ask for an image'),
      references: described(count, 'Different references that they give'),
      milliseconds: count,
      offline: { type: 'boolean' },
      folder: described(text, 'Where the run stood in its repository; empty at the root'),
    }),
    summary: object({
      errors: count,
      warnings: count,
      infos: count,
      safeFixes: described(count, 'Findings with a safe fix'),
      unsafeFixes: described(count, 'Findings with unsafe fixes only'),
      suppressed: count,
    }),
    findings: list(ref('finding')),
    suppressed: list(object({ finding: ref('finding'), by: ref('suppression') })),
    rules: list(object({ name: text, summary: text, severity, fix: { enum: ['none', 'safe', 'unsafe'] } })),
    notes: list(text),
    next: list(text),
  }),
  $defs: definitions,
}
