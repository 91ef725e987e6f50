import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { load, YAML11_SCHEMA } from 'js-yaml'
import { parse } from 'yaml'
import { toData } from './data.ts'
import { readYaml } from './read.ts'
import { spellString, type ScalarContext } from './scalar-text.ts'
import { Style } from './table.ts'
import { anyText } from '../testing/any-text.ts'

interface Case {
  readonly text: string
  readonly style?: Style
  readonly context?: ScalarContext
  readonly spelled: string
}

const cases: readonly Case[] = [
  { text: 'nginx', spelled: 'nginx' },
  { text: 'registry.example.com:5000/team/app', spelled: 'registry.example.com:5000/team/app' },
  { text: '1.25.3', spelled: '1.25.3' },
  { text: '1.25', spelled: '"1.25"' },
  { text: '20240724', spelled: '"20240724"' },
  { text: 'on', spelled: '"on"' },
  { text: '', spelled: '""' },
  { text: 'a: b', spelled: '"a: b"' },
  { text: 'a #b', spelled: '"a #b"' },
  { text: '@sha256:00', spelled: '"@sha256:00"' },
  { text: '{{ .Values.x }}', spelled: '"{{ .Values.x }}"' },
  { text: '2020-01-01', spelled: '"2020-01-01"' },
  { text: '12:30', spelled: '"12:30"' },
  { text: '1e999', spelled: '"1e999"' },
  { text: '.', spelled: '"."' },
  { text: '---', spelled: '"---"' },
  { text: 'two\nlines', spelled: '"two\\nlines"' },
  { text: 'nginx', style: Style.single, spelled: "'nginx'" },
  { text: "it's", style: Style.single, spelled: "'it''s'" },
  { text: 'two\nlines', style: Style.single, spelled: '"two\\nlines"' },
  { text: 'nginx', style: Style.double, spelled: '"nginx"' },
  { text: 'a"b\\c\td', style: Style.double, spelled: '"a\\"b\\\\c\\td"' },
  { text: 'nginx', style: Style.literal, spelled: '"nginx"' },
  { text: 'nginx', style: Style.folded, spelled: '"nginx"' },
  { text: '\u{1f600} é \ufeff\x85\0', style: Style.double, spelled: '"\u{1f600} é \\uFEFF\\N\\0"' },
  { text: 'half \ud800', style: Style.plain, spelled: '"half \\uFFFD"' },
  { text: 'a?b', spelled: 'a?b' },
  { text: 'a?b', context: 'flow', spelled: '"a?b"' },
  { text: 'a,b', spelled: 'a,b' },
  { text: 'a,b', context: 'flow', spelled: '"a,b"' },
  { text: 'nginx:1.25', context: 'flow', spelled: 'nginx:1.25' },
  { text: ':a', context: 'flow', spelled: '":a"' },
  { text: 'tag', context: 'key', spelled: 'tag' },
  { text: 'on', context: 'key', spelled: '"on"' },
  { text: '<<', context: 'key', spelled: '"<<"' },
  { text: '8080', context: 'key', style: Style.single, spelled: "'8080'" },
]

for (const { text, style = Style.plain, context = 'block-value', spelled } of cases) {
  const written = Object.entries(Style).find(([, value]) => value === style)?.[0] ?? ''
  test(`${JSON.stringify(text)} in place of a ${written} ${context} is ${spelled}`, () => {
    assert.equal(spellString({ text, style, context }), spelled)
  })
}

const words = 'yes,Off,null,~,<<,=,0x1F,0o17,0b1,1_000,.inf,.NaN,1:30,2020-01-01,...,1e5,1e999,a: b,a #b'.split(',')
const texts = fc.oneof(
  anyText({ maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'ayn019_xeo+-.:#?,[]{}&*!|>\'"%@`~<=\\/ \t\n'.split('')), maxLength: 8 }),
  fc.constantFrom(...words),
)

const places: Readonly<Record<ScalarContext, readonly ((token: string) => string)[]>> = {
  'block-value': [(token) => `k: ${token}\n`, (token) => `k: ${token} # c\nl: 1\n`, (token) => `k:\n- ${token}\n`],
  flow: [(token) => `{k: ${token}}\n`, (token) => `k: [${token}, ${token}]\n`, (token) => `k: [ ${token} ]\n`],
  key: [(token) => `${token}: v\n`, (token) => `{${token}: v}\n`, (token) => `- ${token}:\n    l: 1\n`],
}

/** The first scalar, or the first key, of what a parser read. */
function first(value: unknown, context: ScalarContext): unknown {
  if (Array.isArray(value)) return first(value[0], context)
  if (typeof value !== 'object' || value === null) return value
  const [key, inner] = (value instanceof Map ? [...value] : Object.entries(value))[0] ?? []
  return context === 'key' ? key : first(inner, context)
}

test('whatever is spelled, in whatever style and place, reads as that very text for every parser', async () => {
  const styles = fc.constantFrom(...Object.values(Style))
  const contexts = fc.constantFrom('block-value', 'flow', 'key')
  await fc.assert(
    fc.asyncProperty(texts, styles, contexts, async (text, style, context) => {
      for (const place of places[context]) {
        const yaml = place(spellString({ text, style, context }))
        const { table, problems } = await readYaml(yaml)
        assert.deepEqual(problems, [], yaml)
        const outcome = toData(table)
        assert.equal(outcome.ok && first(outcome.data, context), text, yaml)
        for (const version of ['1.1', '1.2'] as const)
          assert.equal(first(parse(yaml, { version }), context), text, yaml)
        assert.equal(first(load(yaml, { schema: YAML11_SCHEMA }), context), text, yaml)
      }
    }),
    { numRuns: 150 },
  )
})

test('long hostile texts are spelled in linear time', () => {
  for (const text of [
    '1'.repeat(200_000),
    '_1'.repeat(100_000),
    ' :'.repeat(100_000),
    '0:'.repeat(100_000),
    '"'.repeat(200_000),
  ]) {
    const spelled = spellString({ text: `0${text}x`, style: Style.plain, context: 'flow' })
    assert.equal(spelled.replace(/^"|"$|\\/g, ''), `0${text}x`)
  }
})
