// What configuration files are read as, and what is said of wrong ones.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { layOver } from './effective.ts'
import { configFinder } from './find-config.ts'
import { loadConfig, readConfig } from './load-config.ts'
import { scratchFolder } from '../testing/temp-folder.ts'

const ruleNames = ['floating-tag', 'missing-digest', 'missing-tag']
const read = (text: string): ReturnType<typeof readConfig> =>
  readConfig(sourceFile('chartpin.yaml', { kind: 'stdin' }, text), ruleNames)

const scratch = scratchFolder()

function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(scratch, 'tree-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}

test('everything that may be set is read, and known by its line', async () => {
  const { config, problems, positionOf } = await read(`# yaml-language-server: $schema=x.json
$schema: x.json
preset: strict
rules:
  floating-tag: off
  missing-digest: error
registries:
  allow: [registry.example.com, "*.example.org"]
  deny: docker.io
images:
  paths: [app.*.runner]
  ignore: [logo.image]
  fields:
    - kind: AppRunner
      path: spec.runner.image
exclude:
  - vendor/**
overrides:
  - files: ci/**
    rules: {missing-tag: info}
mapping: mapping.yaml
baseline: baseline.json
`)
  assert.deepEqual(problems, [])
  assert.deepEqual(config, {
    $schema: 'x.json',
    preset: 'strict',
    rules: new Map([
      ['floating-tag', 'off'],
      ['missing-digest', 'error'],
    ]),
    registries: { allow: ['registry.example.com', '*.example.org'], deny: ['docker.io'] },
    images: {
      paths: ['app.*.runner'],
      ignore: ['logo.image'],
      fields: [{ kind: 'AppRunner', path: 'spec.runner.image' }],
    },
    exclude: ['vendor/**'],
    overrides: [{ files: ['ci/**'], rules: new Map([['missing-tag', 'info']]) }],
    mapping: 'mapping.yaml',
    baseline: 'baseline.json',
  })
  assert.equal(positionOf('rules.missing-digest'), 'chartpin.yaml:6')
  assert.equal(positionOf('registries.allow'), 'chartpin.yaml:8')
  assert.equal(positionOf('not-set'), 'chartpin.yaml')
})

const empties = ['', '# nothing but a comment\n', 'rules:\n', 'rules: {}\n']
for (const text of empties) {
  test(`${JSON.stringify(text)} sets nothing`, async () => {
    const { config, problems } = await read(text)
    assert.deepEqual([problems, config.rules?.size ?? 0, config.preset], [[], 0, undefined])
  })
}

const wrong: readonly { readonly name: string; readonly text: string; readonly says: string; readonly hint: RegExp }[] =
  [
    {
      name: 'an unknown key',
      text: 'rulez: {}\n',
      says: 'chartpin.yaml:1:1: unknown key rulez',
      hint: /did you mean rules\?/,
    },
    {
      name: 'an unknown key deeper',
      text: 'registries:\n  alow: x\n',
      says: 'chartpin.yaml:2:3: unknown key registries.alow',
      hint: /allow/,
    },
    {
      name: 'a key far from all',
      text: 'zzzzzz: 1\n',
      says: 'chartpin.yaml:1:1: unknown key zzzzzz',
      hint: /known are \$schema, extends/,
    },
    {
      name: 'an unknown rule',
      text: 'rules:\n  floting-tag: off\n',
      says: 'chartpin.yaml:2:3: there is no rule floting-tag',
      hint: /floating-tag/,
    },
    {
      name: 'an unknown level',
      text: 'rules:\n  floating-tag: warn\n',
      says: 'chartpin.yaml:2:17: rules.floating-tag cannot be "warn"',
      hint: /warning/,
    },
    {
      name: 'a level that is no word',
      text: 'rules:\n  floating-tag: [off]\n',
      says: 'chartpin.yaml:2:17: rules.floating-tag cannot be that',
      hint: /one of error/,
    },
    {
      name: 'a preset that is none',
      text: 'preset: airgapped\n',
      says: 'chartpin.yaml:1:9: preset cannot be "airgapped"',
      hint: /air-gapped/,
    },
    {
      name: 'a list where a map belongs',
      text: 'rules: [off]\n',
      says: 'chartpin.yaml:1:8: rules must hold keys and values',
      hint: /key: value/,
    },
    {
      name: 'a map where a text belongs',
      text: 'baseline: {a: b}\n',
      says: 'chartpin.yaml:1:11: baseline must be a text',
      hint: /single value/,
    },
    {
      name: 'a key without a value',
      text: 'baseline:\n',
      says: 'chartpin.yaml:1:1: baseline must be a text',
      hint: /single value/,
    },
    {
      name: 'a map in a list of texts',
      text: 'exclude:\n  - a: b\n',
      says: 'chartpin.yaml:2:5: exclude[0] must be a text',
      hint: /single value/,
    },
    {
      name: 'an override without rules',
      text: 'overrides:\n  - files: x\n',
      says: 'chartpin.yaml:2:5: overrides[0] lacks the key rules',
      hint: /add rules:/,
    },
    {
      name: 'a text instead of a configuration',
      text: 'hello\n',
      says: 'chartpin.yaml:1:1: the configuration must hold keys and values',
      hint: /key: value/,
    },
    {
      name: 'a second document',
      text: 'preset: strict\n---\npreset: strict\n',
      says: 'chartpin.yaml:1:1: the file must be one YAML document',
      hint: /out/,
    },
  ]
for (const { name, text, says, hint } of wrong) {
  test(`${name} is refused with its place`, async () => {
    const [problem, ...more] = (await read(text)).problems
    assert.equal(problem?.message, says)
    assert.match(problem?.hint ?? '', hint)
    assert.deepEqual(more, [])
  })
}

test('a key that stands there twice is refused', async () => {
  const { problems } = await read('preset: strict\npreset: strict\n')
  assert.equal(problems.length, 1)
  assert.match(problems[0]?.message ?? '', /^chartpin\.yaml:2:1: /)
})

test('broken YAML is refused with its place', async () => {
  const { problems } = await read('rules:\n\t- x: [\n')
  assert.match(problems[0]?.message ?? '', /^chartpin\.yaml:\d+:\d+: /)
})

test('an anchor can be used again, and one that holds itself does no harm', async () => {
  const again = await read('registries:\n  allow: &ours [a.example.com]\n  deny: *ours\n')
  assert.deepEqual([again.problems, again.config.registries?.deny], [[], ['a.example.com']])
  const circle = await read('overrides: &all\n  - files: *all\n    rules: {}\n')
  assert.equal(circle.problems.length, 1)
})

test('a configuration is laid over the files that it extends, rule by rule', async () => {
  const root = tree({
    'org/base.yaml':
      'preset: strict\nbaseline: base.json\nrules: {floating-tag: off, missing-tag: info}\nexclude: [a/**]\n',
    'chartpin.yaml': 'extends: [org/base.yaml]\nrules: {floating-tag: error}\nexclude: [b/**]\n',
  })
  const { layers, problems } = await loadConfig(path.join(root, 'chartpin.yaml'), { cwd: root, ruleNames })
  assert.deepEqual(problems, [])
  const settings = layOver(layers, root)
  assert.equal(settings.preset, 'strict')
  assert.deepEqual(Object.fromEntries(settings.rules), { 'floating-tag': 'error', 'missing-tag': 'info' })
  assert.deepEqual(settings.exclude, ['b/**'])
  assert.deepEqual(settings.baseline, { directory: path.join(root, 'org'), name: 'base.json' })
  assert.deepEqual(Object.fromEntries(settings.origins()), {
    extends: 'chartpin.yaml:1',
    preset: 'org/base.yaml:1',
    baseline: 'org/base.yaml:2',
    'rules.floating-tag': 'chartpin.yaml:2',
    'rules.missing-tag': 'org/base.yaml:3',
    exclude: 'chartpin.yaml:3',
  })
})

test('a preset can be extended by its name', async () => {
  const root = tree({ 'chartpin.yaml': 'extends: air-gapped\n' })
  const { layers } = await loadConfig(path.join(root, 'chartpin.yaml'), { cwd: root, ruleNames })
  const settings = layOver(layers, root)
  assert.deepEqual([settings.preset, settings.origins().get('preset')], ['air-gapped', 'chartpin.yaml:1'])
})

test('files that extend each other are refused', async () => {
  const root = tree({ 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: a.yaml\n' })
  const { problems } = await loadConfig(path.join(root, 'a.yaml'), { cwd: root, ruleNames })
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['b.yaml:1: a.yaml extends itself'],
  )
})

test('an extended file that is not there is told', async () => {
  const root = tree({ 'chartpin.yaml': 'extends: absent.yaml\n' })
  const { problems } = await loadConfig(path.join(root, 'chartpin.yaml'), { cwd: root, ruleNames })
  assert.equal(problems[0]?.message, 'absent.yaml does not exist')
})

test('the nearest configuration counts, in the order of the names, and none above the repository', () => {
  const root = tree({
    'chartpin.yaml': '',
    'repo/.git/HEAD': '',
    'repo/a/.chartpin.yaml': '',
    'repo/a/b/values.yaml': '',
    'repo/c/.config/chartpin.yaml': '',
    'repo/c/chartpin.yaml': '',
    'repo/d/values.yaml': '',
    'other/values.yaml': '',
  })
  const finder = configFinder()
  const found = (folder: string): string | undefined => {
    const file = finder.nearest(path.join(root, folder))
    return file === undefined ? undefined : path.relative(root, file)
  }
  assert.equal(found('repo/a/b'), 'repo/a/.chartpin.yaml')
  assert.equal(found('repo/a'), 'repo/a/.chartpin.yaml')
  assert.equal(found('repo/c'), 'repo/c/chartpin.yaml')
  assert.equal(found('repo/d'), undefined)
  assert.equal(found('other'), 'chartpin.yaml')
  assert.equal(found('other/not/there'), 'chartpin.yaml')
})

test('a folder that was read before is looked into only where something in it may count', () => {
  const root = tree({ 'chartpin.yaml': '', 'a/values.yaml': '', 'b/.chartpin.yaml': '', 'c/.git/HEAD': '' })
  const finder = configFinder()
  for (const name of ['a', 'b', 'c']) {
    const folder = path.join(root, name)
    finder.saw(folder, readdirSync(folder, { withFileTypes: true }))
  }
  // Written after the folder was read, and so not looked for.
  writeFileSync(path.join(root, 'a', 'chartpin.yaml'), '')
  assert.equal(finder.nearest(path.join(root, 'a')), path.join(root, 'chartpin.yaml'))
  assert.equal(finder.nearest(path.join(root, 'b')), path.join(root, 'b', '.chartpin.yaml'))
  assert.equal(finder.nearest(path.join(root, 'c')), undefined)
})
