// Every row of testdata/template: a template text, and what real Helm 4.1.4 prints for it or a part of its error.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { profileOf } from './helm-profile.ts'
import { asValues } from './values-methods.ts'
import { runTemplate } from '../testing/run-template.ts'
import { TemplateError, TemplateSyntaxError } from '../template/template-error.ts'
import type { Origins } from '../template/origin.ts'
import { RUN, type Traced } from '../template/traced.ts'
import { bool, dict, float, list, nothing, str, type Value } from '../template/value.ts'

interface Row {
  readonly template: string
  /** Files that are parsed before it, in this order. */
  readonly others?: readonly string[]
  readonly values?: unknown
  readonly want?: string
  /** A part of Helm's message. */
  readonly error?: string
  /** Where the Helms differ, the one that is meant. */
  readonly helm?: '3' | '4'
}

const folder = new URL('../../testdata/template/', import.meta.url)

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  // The files are written by hand, in this form.
  const rows = JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), 'utf8')) as readonly Row[]
  for (const tracking of ['on', 'off'] as const) {
    test(`templates give what Helm gives: ${name}, ${rows.length} rows, tracking ${tracking}`, () => {
      assert.deepEqual(
        rows.flatMap((row) => faultOf(row, tracking)),
        [],
      )
    })
  }
}

function faultOf({ template, others = [], values, want, error, helm }: Row, tracking: 'on' | 'off'): readonly string[] {
  try {
    const version = helm === '3' ? '3.17.1' : '4.1.4'
    const data = (origins: Origins): Value => {
      const given = valueOf(values ?? {}, origins)
      return dict(new Map([['Values', given.kind === 'dict' ? asValues(given, profileOf(version)) : given]]))
    }
    const { made } = runTemplate({ text: template, others, data, tracking, helm: version })
    if (made.text !== want)
      return [`${template} gives ${JSON.stringify(made.text)} and not ${JSON.stringify(want ?? error)}`]
    return tracking === 'on' && !isWhole(made) ? [`${template} has runs that do not reach its end`] : []
  } catch (thrown) {
    if (!(thrown instanceof TemplateError || thrown instanceof TemplateSyntaxError)) throw thrown
    const isWanted = error !== undefined && thrown.message.includes(error)
    return isWanted
      ? []
      : [`${template} fails with ${JSON.stringify(thrown.message)} and not ${JSON.stringify(error ?? want)}`]
  }
}

function isWhole({ text, runs }: Traced): boolean {
  return (runs.at(-RUN) ?? 0) === text.length
}

/** As values files give it: every number is a float64. */
function valueOf(json: unknown, origins: Origins): Value {
  const origin = origins.source({ kind: 'value' })
  if (json === null || json === undefined) return nothing('nil', origin)
  if (typeof json === 'string') return str(json, origin)
  if (typeof json === 'number') return float(json, origin)
  if (typeof json === 'boolean') return bool(json, origin)
  if (Array.isArray(json))
    return list(
      json.map((item) => valueOf(item, origins)),
      origin,
    )
  return dict(new Map(Object.entries(json).map(([key, value]) => [key, valueOf(value, origins)])), origin)
}
