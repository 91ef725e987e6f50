// Tests of levels: presets, single rules, overrides.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LevelPlace } from './level-overrides.ts'
import { compileLevels, presetLevel, type Level, type LevelOverride, type LevelSettings } from './levels.ts'
import { defineRule, type Preset, type Rule } from './rule.ts'

function rule(name: string, preset: Rule['preset']): Rule {
  const facts = { summary: 's', severity: 'warning', fix: 'none', since: '0.1.0', needs: [], hint: 'h' } as const
  return defineRule({ name, preset, ...facts, messages: {}, check: {} })
}

const rules = [rule('usual', 'recommended'), rule('stern', 'strict'), rule('closed', 'air-gapped'), rule('odd', 'off')]

function settings(
  preset: Preset,
  own: Readonly<Record<string, Level>> = {},
  overrides: readonly LevelOverride[] = [],
): LevelSettings {
  return { preset, rules: new Map(Object.entries(own)), overrides }
}

const place: LevelPlace = {
  path: 'charts/web/values.yaml',
  charts: ['redis', 'web'],
  keys: [
    'cache',
    'cache.image',
    'cache.image.tag',
    'redis',
    'redis.cache',
    'redis.cache.image',
    'redis.cache.image.tag',
  ],
}

const presets: readonly { readonly preset: Preset; readonly on: readonly string[] }[] = [
  { preset: 'recommended', on: ['usual'] },
  { preset: 'strict', on: ['usual', 'stern'] },
  { preset: 'air-gapped', on: ['usual', 'stern', 'closed'] },
]
for (const { preset, on } of presets) {
  test(`the preset ${preset} has on: ${on.join(', ')}`, () => {
    const levels = compileLevels(rules, settings(preset))
    const speaking = rules.map(({ name }) => name).filter((name) => levels.canSpeak(name))
    assert.deepEqual(speaking, on)
    assert.deepEqual(
      rules.filter((each) => presetLevel(each, preset) !== 'off').map(({ name }) => name),
      on,
    )
  })
}

test('the level of a single rule wins over the preset, both ways', () => {
  const levels = compileLevels(rules, settings('recommended', { usual: 'off', odd: 'error' }))
  assert.equal(levels.canSpeak('usual'), false)
  assert.equal(levels.at('odd', place).level, 'error')
})

test('a rule that nobody knows is off', () => {
  const levels = compileLevels(rules, settings('air-gapped'))
  assert.equal(levels.canSpeak('unheard-of'), false)
  assert.equal(levels.at('unheard-of', place).level, 'off')
})

const overrides: readonly {
  readonly name: string
  readonly override: Omit<LevelOverride, 'rules'>
  readonly fits: boolean
}[] = [
  { name: 'without conditions fits everywhere', override: {}, fits: true },
  { name: 'fits by a glob of the path', override: { files: ['charts/*/values.yaml'] }, fits: true },
  { name: 'fits by any of its globs', override: { files: ['x', '**/web/**'] }, fits: true },
  { name: 'does not fit another path', override: { files: ['charts/*.yaml'] }, fits: false },
  { name: 'with an empty list fits nothing', override: { files: [] }, fits: false },
  { name: 'fits by the chart whose key it is', override: { charts: ['redis'] }, fits: true },
  { name: 'fits by the root chart', override: { charts: ['w*'] }, fits: true },
  { name: 'does not fit another chart', override: { charts: ['db'] }, fits: false },
  { name: 'fits by the key', override: { paths: ['cache.image.tag'] }, fits: true },
  { name: 'fits by a map above the key', override: { paths: ['cache'] }, fits: true },
  { name: 'fits by the key as the root chart names it', override: { paths: ['redis.*.image'] }, fits: true },
  { name: 'fits any depth by two stars', override: { paths: ['**.image.tag'] }, fits: true },
  { name: 'does not fit the key of another map', override: { paths: ['image.tag'] }, fits: false },
  { name: 'needs all of its conditions', override: { charts: ['web'], paths: ['other'] }, fits: false },
]
for (const { name, override, fits } of overrides) {
  test(`an override ${name}`, () => {
    const levels = compileLevels(
      rules,
      settings('recommended', {}, [{ ...override, rules: new Map([['usual', 'error']]) }]),
    )
    assert.equal(levels.at('usual', place).level, fits ? 'error' : 'warning')
  })
}

test('an index in a key path is an index, and a star in it any index', () => {
  const at: LevelPlace = { path: 'v.yaml', charts: [], keys: ['init[2]', 'init[2].image'] }
  for (const [path, level] of [
    ['init[2]', 'off'],
    ['init[*].image', 'off'],
    ['init[3]', 'warning'],
    ['init2', 'warning'],
  ] as const) {
    const levels = compileLevels(
      rules,
      settings('recommended', {}, [{ paths: [path], rules: new Map([['usual', 'off']]) }]),
    )
    assert.equal(levels.at('usual', at).level, level, path)
  }
})

test('a dot inside a key is written as it is printed', () => {
  const at: LevelPlace = { path: 'v.yaml', charts: [], keys: ['a\\.b', 'a\\.b.image'] }
  const levels = compileLevels(
    rules,
    settings('recommended', {}, [{ paths: ['a\\.b'], rules: new Map([['usual', 'off']]) }]),
  )
  assert.equal(levels.at('usual', at).level, 'off')
})

test('of several overrides that fit, the last one that names the rule wins', () => {
  const levels = compileLevels(
    rules,
    settings('recommended', {}, [
      { rules: new Map([['usual', 'error']]) },
      { charts: ['web'], rules: new Map([['usual', 'info']]) },
      { charts: ['web'], rules: new Map([['stern', 'error']]) },
    ]),
  )
  assert.equal(levels.at('usual', place).level, 'info')
})

test('an override turns a rule on in one place, so that it has to run', () => {
  const levels = compileLevels(
    rules,
    settings('recommended', {}, [{ charts: ['web'], rules: new Map([['odd', 'info']]) }]),
  )
  assert.equal(levels.canSpeak('odd'), true)
  assert.equal(levels.at('odd', place).level, 'info')
  assert.equal(levels.at('odd', { ...place, charts: [] }).level, 'off')
})

test('a level knows whether the user has set it', () => {
  const levels = compileLevels(
    rules,
    settings('strict', { usual: 'warning' }, [{ charts: ['web'], rules: new Map([['stern', 'warning']]) }]),
  )
  assert.deepEqual(levels.at('usual', place), { level: 'warning', isSet: true })
  assert.deepEqual(levels.at('stern', place), { level: 'warning', isSet: true })
  assert.deepEqual(levels.at('stern', { ...place, charts: [] }), { level: 'warning', isSet: false })
})
