// The text of a values.schema.json against values, as each Helm's own library would: which of its rules they break.
//
// A schema is a stranger's: the steps over it are counted, its patterns are RE2's, and nothing is fetched for it.

import type { ValueNode } from '../../charts/value-tree.ts'
import type { HelmVersion } from '../../releases/release.ts'
import { type BrokenRule, brokenRules } from './broken-rules.ts'
import { evaluateSchema } from './evaluate-schema.ts'
import { readSchema } from './read-schema.ts'
import { draftOf } from './schema-draft.ts'
import { SchemaLimit, SchemaRefusal } from './schema-refusal.ts'

/** What came of it. */
export interface ValuesVerdict {
  /** Why Helm would not take the schema itself. */
  readonly refused?: string
  /** What the values break. */
  readonly broken: readonly BrokenRule[]
  /** What was not asked: references that lead out of the file, or all of it, with the reason. */
  readonly unchecked: readonly string[]
}

/** How the schema is read. */
export interface ValuesReading {
  readonly helm: HelmVersion
  /** How many steps, each about a comparison, may be taken. */
  readonly steps?: number
}

/** The largest of real charts need some ten thousands. */
const STEPS = 5_000_000

/** Validates values by the text of a schema. */
export function validateValues(text: string, values: ValueNode, { helm, steps = STEPS }: ValuesReading): ValuesVerdict {
  const parsed = parseJson(text)
  if (!parsed.ok) return { refused: `it is no JSON: ${parsed.message}`, broken: [], unchecked: [] }
  const draft = draftOf(parsed.value, helm)
  if (draft === undefined) return { broken: [], unchecked: ['its $schema'] }
  const budget = { steps }
  try {
    const document = readSchema(parsed.value, { draft, helm, budget })
    return { broken: brokenRules(evaluateSchema(document, values, budget)), unchecked: document.unchecked }
  } catch (error) {
    if (error instanceof SchemaRefusal) return { refused: error.message, broken: [], unchecked: [] }
    if (error instanceof SchemaLimit) return { broken: [], unchecked: [error.message] }
    throw error
  }
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
