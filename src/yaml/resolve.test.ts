import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { helmText, jsonNumber } from './print-number.ts'
import { readYaml } from './read.ts'
import { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, type Plain } from './resolve.ts'
import { entryAt, type YamlTable } from './table.ts'

interface ScalarVector {
  readonly plain: string
  readonly json: string
  readonly prints: string
  readonly key: string | null
}

const vectors = (name: string): string =>
  readFileSync(new URL(`../../testdata/yaml-values/${name}`, import.meta.url), 'utf8')
// The file is this project's own and has this form.
const scalars = JSON.parse(vectors('scalars.json')) as readonly ScalarVector[]

const json = (value: Plain): string => (typeof value === 'number' ? jsonNumber(value) : JSON.stringify(value))

test('every recorded plain scalar has the value, and prints the text, that Helm gave it', () => {
  const read = scalars.map(({ plain, key }) => {
    const value = resolvePlain(plain)
    const refused = typeof value === 'number' && !Number.isFinite(value)
    return { plain, json: refused ? 'refused' : json(value), prints: refused ? 'refused' : helmText(value), key }
  })
  assert.deepEqual(read, scalars)
})

test('every recorded plain key is the key that Helm made of it', () => {
  const keys = scalars.map(({ plain }) => [plain, plainKey(plain) ?? null])
  assert.deepEqual(
    keys,
    scalars.map(({ plain, key }) => [plain, key]),
  )
})

/** Where the package `yaml`, reading YAML 1.1, differs from go-yaml, and why. */
const disagreements: readonly { readonly why: string; readonly plain: RegExp }[] = [
  { why: 'base-60 numbers are text to go-yaml', plain: /^\d+(:\d+)+(\.\d+)?$/ },
  { why: 'timestamps are text to Helm', plain: /^2020-01-01/ },
  { why: 'go-yaml also reads the prefixes 0o, 0X and 0B', plain: /^[-+]?(0o|0O|0X|0B)/ },
  { why: 'go-yaml takes a sign after 0b', plain: /^0b[-+]/ },
  { why: 'go-yaml ignores every underscore after the first character', plain: /^[-+]?(?!0b)[0-9]*_|_.*e|e.*_/i },
  {
    why: 'other integers than decimal ones are text beyond 64 bits',
    plain: /^[-+]?0x[0-9a-f]{16,}$|^0b1{64,}$|^0[0-7]{22}$/,
  },
  { why: 'numbers too large for a float64 are text', plain: /e\+?(308|400|999)$/ },
  { why: 'there is no number without digits', plain: /^(\.|\.e5|e0|e01|0x_)$/ },
  { why: 'underscores after a point must stand between digits', plain: /^\._|__/ },
]

test('the package yaml reads the recorded scalars alike, but for what is known', () => {
  const unexplained: unknown[] = []
  const explained = new Set<string>()
  for (const { plain } of scalars) {
    const value = resolvePlain(plain)
    const second: unknown = parse(plain, { version: '1.1', logLevel: 'silent' })
    if (value === second || (Number.isNaN(value) && Number.isNaN(second))) continue
    const reason = disagreements.find((known) => known.plain.test(plain))
    if (reason === undefined) unexplained.push([plain, value, second])
    else explained.add(reason.why)
  }
  assert.deepEqual(unexplained, [])
  assert.deepEqual([...explained].toSorted(), disagreements.map(({ why }) => why).toSorted())
})

async function tableOf(text: string): Promise<YamlTable> {
  const { table, problems } = await readYaml(text)
  assert.deepEqual(
    problems.filter(({ fatal }) => fatal),
    [],
  )
  return table
}

function entryOf(table: YamlTable, ...path: readonly (string | number)[]): number {
  const entry = entryAt(table, path)
  assert.notEqual(entry, undefined)
  return entry ?? -1
}

test('the text fields of a chart are what Helm made of them', async () => {
  // The file is this project's own and has this form.
  const fields = JSON.parse(vectors('chart-fields.json')) as readonly {
    readonly written: string
    readonly text: string
  }[]
  const read = []
  for (const { written } of fields) {
    const table = await tableOf(`appVersion: ${written}\n`)
    read.push({ written, text: fieldText(table, entryOf(table, 'appVersion')) })
  }
  assert.deepEqual(read, fields)
})

test('a field that is an alias is the text of what it names', async () => {
  const table = await tableOf('a: &a 0x10\nb: *a\n')
  assert.equal(fieldText(table, entryOf(table, 'b')), '16')
})

const values: readonly { readonly name: string; readonly yaml: string; readonly value: Plain }[] = [
  { name: 'a plain word is text', yaml: 'a: nginx', value: 'nginx' },
  { name: 'a plain number is a number', yaml: 'a: 1.10', value: 1.1 },
  { name: 'a quoted number is text', yaml: 'a: "1.10"', value: '1.10' },
  { name: 'a block of text is text', yaml: 'a: |-\n  1.10', value: '1.10' },
  { name: 'a value that is not written is null', yaml: 'a:', value: null },
  { name: 'an alias has the value that it names', yaml: 'b: &b on\na: *b', value: true },
  { name: 'a map is null', yaml: 'a: {b: 1}', value: null },
  { name: 'a list is null', yaml: 'a: [1]', value: null },
  { name: 'a tag decides over the style', yaml: 'a: !!int "012"', value: 10 },
  { name: 'a tag without value', yaml: 'a: !!str', value: '' },
  { name: 'a tag that does not fit leaves the text', yaml: 'a: !!int x', value: 'x' },
  { name: 'infinity stays a number here', yaml: 'a: -.Inf', value: -Infinity },
]

for (const { name, yaml, value } of values) {
  test(name, async () => {
    const table = await tableOf(`${yaml}\n`)
    assert.equal(scalarValue(table, entryOf(table, 'a')), value)
  })
}

test('keys are what Helm makes of them, quoted ones their text, refused ones their spelling', async () => {
  const table = await tableOf('on: 1\n"on": 2\n1.10: 3\n~: 4\n9223372036854775808: 5\n<<: {}\n')
  const keys = []
  for (let entry = 1; entry < table.count; entry++) keys.push(keyAsHelm(table, entry))
  assert.deepEqual(keys, ['true', 'on', '1.1', '~', '9223372036854775808', '<<'])
})

test('text that YAML 1.1 takes for a time or a base-60 number does not stay text without quotes', () => {
  const texts = [
    '2020-01-01',
    '2020-02-30',
    '2020-1-2t3:4:5.6+01:00',
    '2020-01-01 24:00:00',
    '1:30',
    '1:60',
    '1.2',
    'a',
    '',
  ]
  assert.deepEqual(texts.filter(staysText), ['2020-02-30', '2020-01-01 24:00:00', '1:60', 'a'])
})

test('long runs of digits and underscores are read in linear time', () => {
  const digits = '1'.repeat(200_000)
  assert.equal(resolvePlain(`0x${digits}`), `0x${digits}`)
  assert.equal(resolvePlain(digits), digits)
  assert.equal(resolvePlain(`1${'_'.repeat(200_000)}`), 1)
  assert.equal(resolvePlain(`${'0'.repeat(200_000)}7`), 7)
  assert.equal(resolvePlain(`.5${'_5'.repeat(100_000)}x`), `.5${'_5'.repeat(100_000)}x`)
})
