import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { toData, type Data, type Refusal } from './data.ts'
import { documentsOf, toValues, type Documents } from './documents.ts'
import { readYaml } from './read.ts'
import { scanYaml } from './scan.ts'
import { keyText } from './table.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Recorded = { readonly values: Json } | { readonly refused: string }

interface DocumentVector {
  readonly name: string
  readonly yaml: string
  readonly helm4: Recorded
  readonly helm3: Recorded
}

const file = new URL('../../testdata/yaml-values/documents.json', import.meta.url)
// The file is this project's own and has this form.
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly DocumentVector[]

function asJson(data: Data): Json {
  if (data instanceof Map)
    return Object.fromEntries(Array.from(data as ReadonlyMap<string, Data>, ([key, value]) => [key, asJson(value)]))
  if (Array.isArray(data)) return (data as readonly Data[]).map(asJson)
  // Neither a map nor a list is left.
  return data as Json
}

/** What Helm says, and what we call it. */
const messages: readonly (readonly [RegExp, Refusal | 'syntax'])[] = [
  [/^yaml: document contains excessive aliasing/, 'alias-bomb'],
  [/^unsupported map key/, 'bad-key'],
  [/^yaml: map merge requires/, 'bad-merge'],
  [/^json: unsupported value/, 'bad-number'],
  [/^error reading yaml document: invalid Yaml document separator/, 'bad-separator'],
  [/^yaml: (cannot decode|!!binary value)/, 'bad-tag'],
  [/^error unmarshaling JSON: .*cannot unmarshal (array|string)/, 'not-a-map'],
]

function reasonOf(message: string): string {
  return messages.find(([pattern]) => pattern.test(message))?.[1] ?? message
}

for (const [version, documents] of [
  ['helm4', 'merged'],
  ['helm3', 'first'],
] as const) {
  for (const { name, yaml, [version]: recorded } of vectors) {
    test(`${name} (${version})`, async () => {
      // Not through `readYaml`, which keeps alias bombs back.
      const table = scanYaml(yaml) ?? (await readYaml(yaml)).table
      const outcome = toValues(table, documents)
      const read = outcome.ok ? { values: asJson(outcome.data) } : { refused: outcome.reason }
      assert.deepEqual(read, 'refused' in recorded ? { refused: reasonOf(recorded.refused) } : recorded)
    })
  }
}

async function outcomeOf(yaml: string): Promise<ReturnType<typeof toData>> {
  const { table } = await readYaml(yaml)
  return toData(table)
}

test('any document is data, a text without one is null', async () => {
  assert.deepEqual(await outcomeOf('- 1\n- {a: x}\n'), { ok: true, data: [1, new Map([['a', 'x']])] })
  assert.deepEqual(await outcomeOf('on\n'), { ok: true, data: true })
  assert.deepEqual(await outcomeOf('# nothing\n'), { ok: true, data: null })
})

test('keys keep the order in which they first came, also those that look like numbers', async () => {
  const outcome = await outcomeOf('b: 1\n10: 2\na: 3\n9: 4\nb: 5\n')
  assert.ok(outcome.ok && outcome.data instanceof Map)
  assert.deepEqual(
    [...outcome.data],
    [
      ['b', 5],
      ['10', 2],
      ['a', 3],
      ['9', 4],
    ],
  )
})

test('a refusal names the entry', async () => {
  const { table } = await readYaml('a: 1\nb:\n  c: !!int x\n')
  const outcome = toData(table)
  assert.ok(!outcome.ok)
  assert.equal(outcome.reason, 'bad-tag')
  assert.equal(keyText(table, outcome.entry), 'c')
})

/** A document of so many times ninety levels, which no parser sees at once. */
function nested(times: number): string {
  let yaml = ''
  for (let at = 0; at < times; at++) {
    yaml += `a${at}: &a${at} ${'['.repeat(90)}${at === 0 ? '' : `*a${at - 1} `}${']'.repeat(90)}\n`
  }
  return yaml
}

test('nesting beyond a thousand levels is refused, also behind aliases', async () => {
  assert.equal((await outcomeOf(nested(11))).ok, true)
  const refused = await outcomeOf(nested(12))
  assert.ok(!refused.ok)
  assert.equal(refused.reason, 'too-deep')
})

const counted: readonly { readonly yaml: string; readonly documents: Documents; readonly count: number }[] = [
  { yaml: 'a: 1\n', documents: 'first', count: 1 },
  { yaml: 'a: 1\n', documents: 'merged', count: 1 },
  { yaml: 'a: 1\n---\nb: 1\n---\nc: 1\n', documents: 'first', count: 1 },
  { yaml: 'a: 1\n---\nb: 1\n---\nc: 1\n', documents: 'merged', count: 3 },
  { yaml: '---\na: 1\n...\n---\nb: 1\n', documents: 'merged', count: 2 },
  { yaml: '', documents: 'merged', count: 0 },
]

for (const { yaml, documents, count } of counted) {
  test(`of ${JSON.stringify(yaml)} ${count} documents count when read as ${documents}`, async () => {
    const { table } = await readYaml(yaml)
    assert.equal(documentsOf(table, documents).length, count)
  })
}
