// What is written of settings reads back as the same settings: the print of those in force, the file that `init` writes, the schema.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { sourceFile } from '../files/source-file.ts'
import type { Level } from '../findings/levels.ts'
import type { FieldShape } from './config-type.ts'
import { layOver, type Settings } from './effective.ts'
import { printJsonSchema } from './json-schema.ts'
import { readConfig } from './load-config.ts'
import { printSettings } from './print-settings.ts'
import { configType, levels, presets, type Config } from './settings.ts'
import { starterConfig } from './starter.ts'

const ruleNames = ['floating-tag', 'missing-digest', 'missing-tag']

async function reread(text: string): Promise<Settings> {
  const { config, problems } = await readConfig(sourceFile('chartpin.yaml', { kind: 'stdin' }, text), ruleNames)
  assert.deepEqual(problems, [], text)
  return settingsOf(config)
}

function settingsOf(config: Config): Settings {
  return layOver([{ config, directory: '/', originOf: (setting) => `x:${setting}` }], '/')
}

const texts = fc.array(
  fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...Array.from('ab*/.: "\'#[]{},-\\0é')) }),
  {
    maxLength: 3,
  },
)
const ruleLevels = fc
  .dictionary(fc.constantFrom(...ruleNames), fc.constantFrom(...levels))
  .map((rules) => new Map<string, Level>(Object.entries(rules)))
const filled = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...Array.from('aB.*[]: #')) })
const userFields = fc.array(fc.record({ kind: filled, path: filled }, { noNullPrototype: true }), { maxLength: 2 })
const configs: fc.Arbitrary<Config> = fc.record({
  preset: fc.constantFrom(...presets),
  rules: ruleLevels,
  registries: fc.record({ allow: texts, deny: texts }),
  images: fc.record({ paths: texts, ignore: texts, fields: userFields }),
  exclude: texts,
  render: fc.boolean(),
  overrides: fc.array(fc.record({ files: texts, rules: ruleLevels }, { noNullPrototype: true }), { maxLength: 2 }),
})

test('settings that are printed read back as the same', async () => {
  await fc.assert(
    fc.asyncProperty(configs, async (config) => {
      const before = settingsOf(config)
      const after = await reread(printSettings(before, before.rules))
      assert.deepEqual({ ...after, origins: undefined }, { ...before, origins: undefined })
    }),
  )
})

test('every printed setting says where it comes from', () => {
  const settings = settingsOf({ preset: 'strict', rules: new Map([['missing-tag', 'off']]), exclude: ['x'] })
  const lines = printSettings(
    settings,
    new Map<string, Level>([
      ['missing-tag', 'off'],
      ['floating-tag', 'error'],
    ]),
  )
    .trimEnd()
    .split('\n')
  const origins = Object.fromEntries(
    lines.filter((line) => line.includes('#')).map((line) => [line.split(':')[0]?.trim(), line.split('# ')[1]]),
  )
  assert.deepEqual(origins, {
    preset: 'x:preset',
    'missing-tag': 'x:rules.missing-tag',
    'floating-tag': 'preset strict',
    allow: 'default',
    deny: 'default',
    paths: 'default',
    ignore: 'default',
    fields: 'default',
    exclude: 'x:exclude',
    overrides: 'default',
    render: 'default',
  })
})

for (const registries of [[], ['docker.io'], Array.from({ length: 12 }, (_, at) => `r${at}.example.com:5000`)]) {
  test(`the file that init writes for ${registries.length} registries is short, changes nothing, and is right where it is commented in`, async () => {
    const text = starterConfig({ registries, schema: 'chartpin.schema.json' })
    assert.ok(text.trimEnd().split('\n').length <= 25)
    assert.ok(text.startsWith('# yaml-language-server: $schema=chartpin.schema.json\n'))
    assert.deepEqual({ ...(await reread(text)), origins: undefined }, { ...settingsOf({}), origins: undefined })
    const commentedIn = text.replaceAll(/^# (?=rules:|registries:|exclude:| )/gm, '')
    const settings = await reread(commentedIn)
    assert.deepEqual([...settings.rules.keys(), ...settings.exclude], ['missing-digest', 'vendor/**'])
    assert.deepEqual(
      settings.registries.allow,
      registries.length === 0 ? ['registry.example.com'] : registries.slice(0, 8),
    )
  })
}

test('the JSON Schema has every setting with its description, and allows no other', () => {
  const schema: unknown = JSON.parse(printJsonSchema(ruleNames))
  const { shape } = configType
  assert.ok(shape.kind === 'record')
  assertRecord(schema, shape.fields)
})

test('the JSON Schema offers the names of rules, and takes `off` as editors read it', () => {
  const text = printJsonSchema(ruleNames)
  for (const name of ruleNames) assert.ok(text.includes(`"${name}"`))
  assert.match(text, /"off",\s+false/)
})

function assertRecord(schema: unknown, fields: readonly FieldShape[]): void {
  assert.ok(isObject(schema) && schema['additionalProperties'] === false)
  const properties = schema['properties']
  assert.ok(isObject(properties))
  assert.deepEqual(
    Object.keys(properties),
    fields.map(({ name }) => name),
  )
  for (const { name, summary, shape } of fields) {
    const property = properties[name]
    assert.ok(isObject(property) && property['description'] === summary)
    if (shape.kind === 'record') assertRecord(property, shape.fields)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
