// Real values files: their data against what js-yaml reads, and through the emitter and back.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { toData, type Data } from './data.ts'
import { emitYaml } from './emit.ts'
import { isTimestamp } from './old-notations.ts'
import { readYaml } from './read.ts'

const corpus = process.env['CHARTPIN_CORPUS']

function textsBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name))
  return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'))
}

function second(text: string): { readonly data: unknown } | undefined {
  try {
    return { data: load(text, { schema: YAML11_SCHEMA }) }
  } catch {
    return undefined
  }
}

/** Where the data differ, as paths with both values; known differences of the two readers left out. */
function differences(data: Data, other: unknown, path: string): readonly string[] {
  if (data instanceof Map && typeof other === 'object' && other !== null && !(other instanceof Date)) {
    const entries = new Map(Object.entries(other))
    const missing = [...entries.keys()].filter((key) => !data.has(key)).map((key) => `${path}.${key}`)
    return [
      ...missing,
      ...[...(data as ReadonlyMap<string, Data>)].flatMap(([key, value]) =>
        differences(value, entries.get(key), `${path}.${key}`),
      ),
    ]
  }
  if (Array.isArray(data) && Array.isArray(other) && data.length === other.length) {
    return (data as readonly Data[]).flatMap((item, at) => differences(item, other[at], `${path}[${at}]`))
  }
  return data === other || isKnown(data, other) ? [] : [`${path}: ${JSON.stringify(data)} / ${JSON.stringify(other)}`]
}

function isKnown(data: Data, other: unknown): boolean {
  if (typeof data === 'string' && other instanceof Date) return isTimestamp(data)
  // Integers of more than 64 bits are text to go-yaml.
  if (typeof data === 'string' && typeof other === 'number') return /^0x[0-9a-fA-F]{17,}$/.test(data)
  // Numbers with an exponent but no point are text to js-yaml, as YAML 1.1 has it.
  return typeof data === 'number' && typeof other === 'string' && /e/i.test(other) && Number(other) === data
}

if (corpus !== undefined && corpus !== '') {
  const texts = textsBelow(corpus)

  test('real files hold the same data for js-yaml', async () => {
    const found: string[] = []
    const counts = { read: 0, empty: 0, refusedByBoth: 0, refusedBySecond: 0 }
    for (const text of texts) {
      const other = second(text)
      const { table, problems } = await readYaml(text)
      const outcome = toData(table)
      if (problems.some(({ fatal }) => fatal) || !outcome.ok) {
        assert.equal(other, undefined, text.slice(0, 200))
        counts.refusedByBoth++
      } else if (outcome.data === null) counts.empty++
      else if (other === undefined) counts.refusedBySecond++
      else {
        counts.read++
        found.push(...differences(outcome.data, other.data, ''))
      }
    }
    assert.deepEqual(found, [])
    // js-yaml refuses brackets that close at their parent's column, equal keys, and second documents.
    assert.ok(counts.refusedBySecond <= texts.length / 100, JSON.stringify(counts))
    assert.ok(counts.read >= texts.length * 0.95, JSON.stringify(counts))
  })

  test('real data written by the emitter read back as they were', async () => {
    for (const text of texts) {
      const { table, problems } = await readYaml(text)
      const outcome = toData(table)
      if (problems.length > 0 || !outcome.ok) continue
      for (const as of ['toYaml', 'file'] as const) {
        const again = await readYaml(emitYaml(outcome.data, { as }))
        assert.deepEqual(again.problems, [])
        assert.deepEqual(toData(again.table), outcome)
      }
    }
  })
}
