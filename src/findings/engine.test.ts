// Tests of the engine: what becomes of reports, with rules made up for the purpose.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile, type SourceFile } from '../files/source-file.ts'
import type { ImageUse, Leaf } from '../uses/image-use.ts'
import { Style } from '../yaml/table.ts'
import { runRules, startRun } from './engine.ts'
import type { RunSettings } from './run-state.ts'
import type { Findings } from './finding.ts'
import { compileLevels, type LevelSettings } from './levels.ts'
import { defineRule, leafFix, markOf, type Rule, type Subject } from './rule.ts'

const file: SourceFile = sourceFile('values.yaml', { kind: 'stdin' }, 'a: nginx\nb: redis\nc: nginx\n')
const other: SourceFile = sourceFile('charts/a/values.yaml', { kind: 'stdin' }, 'a: nginx\n')

function leafOf(key: string, text: string, from: SourceFile = file): Leaf {
  const start = from.text.indexOf(`${key}: `) + key.length + 2
  const keySpan = { start: start - 2 - key.length, end: start - 2 }
  const span = { start, end: start + text.length }
  return {
    file: from,
    span,
    keySpan,
    path: [key],
    rootPath: [key],
    text,
    lexeme: text,
    style: Style.plain,
    type: 'string',
    inFlow: false,
  }
}

function useOf(leaf: Leaf, confidence: ImageUse['confidence'] = 'certain'): ImageUse {
  return {
    evidence: 'values',
    source: 'shape',
    confidence,
    shape: 'image-string',
    path: leaf.path,
    rootPath: leaf.rootPath,
    parts: [{ role: 'reference', leaf, scope: 'own' }],
    image: { kind: 'opaque', text: leaf.text },
  }
}

function subjectOf(...uses: readonly ImageUse[]): Subject {
  return { path: 'values.yaml', uses, credentials: [], problems: [], files: [] }
}

const facts = {
  summary: 's',
  severity: 'warning',
  preset: 'recommended',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  hint: 'do it',
} as const

/** Says of each use what it is. */
const talker: Rule = defineRule({
  name: 'talker',
  ...facts,
  messages: { seen: 'saw `{text}`' },
  check: {
    use: (use, report) =>
      use.parts.forEach(({ leaf }) => report({ message: 'seen', data: { text: leaf.text }, at: markOf(leaf), use })),
  },
})

const untuned: LevelSettings = { preset: 'recommended', rules: new Map(), overrides: [] }

function settingsOf(rules: readonly Rule[], levels: LevelSettings = untuned): RunSettings {
  return {
    rules,
    levels: compileLevels(rules, levels),
    policy: { allow: [], deny: [] },
    ignores: 'obey',
    ruleNames: () => rules.map(({ name }) => name),
    suggest: () => undefined,
  }
}

function run(rules: readonly Rule[], subjects: readonly Subject[], levels?: LevelSettings): Findings {
  return runRules(subjects, settingsOf(rules, levels))
}

test('a report becomes a finding with wording, severity, place and identity', () => {
  const leaf = leafOf('b', 'redis')
  assert.deepEqual(run([talker], [subjectOf(useOf(leaf))]).reported, [
    {
      rule: 'talker',
      severity: 'warning',
      message: 'saw `redis`',
      hint: 'do it',
      path: 'values.yaml',
      at: { file, span: leaf.span },
      related: [],
      fixes: [],
      identity: { chart: 'values.yaml', keyPath: 'b', reference: 'redis' },
    },
  ])
})

test('findings stand in the order of path, place and rule, whatever order they came in', () => {
  const uses = [useOf(leafOf('c', 'nginx')), useOf(leafOf('a', 'nginx')), useOf(leafOf('a', 'nginx', other))]
  const second: Rule = { ...talker, name: 'second' }
  const { reported } = run([talker, second], [subjectOf(...uses)])
  assert.deepEqual(
    reported.map(({ path, identity, rule }) => [path, identity.keyPath, rule]),
    [
      ['charts/a/values.yaml', 'a', 'second'],
      ['charts/a/values.yaml', 'a', 'talker'],
      ['values.yaml', 'a', 'second'],
      ['values.yaml', 'a', 'talker'],
      ['values.yaml', 'c', 'second'],
      ['values.yaml', 'c', 'talker'],
    ],
  )
})

test('a leaf that several images or several charts share is told once', () => {
  const leaf = leafOf('b', 'redis')
  const twice = subjectOf(useOf(leaf), { ...useOf(leaf), path: ['x'], rootPath: ['x'] })
  assert.equal(run([talker], [twice, twice]).reported.length, 1)
})

test('different things said of one place are all told', () => {
  const complainer = defineRule({
    name: 'complainer',
    ...facts,
    messages: { a: 'is a', b: 'is {b}' },
    check: {
      subject: (_, report) => {
        const at = { file, span: { start: 0, end: 1 } }
        report({ message: 'a', at })
        report({ message: 'b', data: { b: 'one' }, at })
        report({ message: 'b', data: { b: 'two' }, at })
      },
    },
  })
  const { reported } = run([complainer], [subjectOf()])
  assert.deepEqual(
    reported.map(({ message }) => message),
    ['is a', 'is one', 'is two'],
  )
})

test('of merely possible images nothing is said, but rules about the whole chart may see them', () => {
  const counter = defineRule({
    name: 'counter',
    ...facts,
    messages: { count: '{all} and {judged}' },
    check: {
      subject: ({ uses, path }, report, context) =>
        report({ message: 'count', data: { all: `${uses.length}`, judged: `${context.uses.length}` }, at: { path } }),
    },
  })
  const subject = subjectOf(
    useOf(leafOf('a', 'nginx')),
    useOf(leafOf('b', 'redis'), 'possible'),
    useOf(leafOf('c', 'nginx'), 'likely'),
  )
  const { reported } = run([talker, counter], [subject])
  assert.deepEqual(
    reported.map(({ message }) => message),
    ['3 and 2', 'saw `nginx`', 'saw `nginx`'],
  )
})

test('a finding without a place in a file has only the path', () => {
  const blunt = defineRule({
    name: 'blunt',
    ...facts,
    messages: { no: 'no' },
    check: { subject: ({ path }, report) => report({ message: 'no', at: { path } }) },
  })
  const [finding] = run([blunt], [{ ...subjectOf(), path: 'charts/x.tgz' }]).reported
  assert.equal(finding?.path, 'charts/x.tgz')
  assert.equal(finding?.at, undefined)
})

test('an identity holds no path of a machine', () => {
  const leaf = leafOf('b', 'redis')
  for (const [path, chart] of [
    ['/home/me/repo/values.yaml', 'values.yaml'],
    ['../up/values.yaml', 'values.yaml'],
    ['C:\\x\\v.yaml', 'v.yaml'],
    ['a/v.yaml', 'a/v.yaml'],
  ] as const) {
    const [finding] = run([talker], [{ ...subjectOf(useOf(leaf)), path }]).reported
    assert.equal(finding?.identity.chart, chart)
  }
})

test('a rule that is off does not even run', () => {
  const never: Rule = defineRule({
    name: 'never',
    ...facts,
    messages: {},
    check: {
      subject: () => {
        throw new Error('it ran')
      },
    },
  })
  assert.deepEqual(run([never], [subjectOf()], { ...untuned, rules: new Map([['never', 'off']]) }).reported, [])
})

test('settings give the severity, and what they turn off in one place is kept as suppressed', () => {
  const levels: LevelSettings = {
    preset: 'recommended',
    rules: new Map([['talker', 'error']]),
    overrides: [{ paths: ['a'], rules: new Map([['talker', 'off']]) }],
  }
  const { reported, suppressed } = run(
    [talker],
    [subjectOf(useOf(leafOf('a', 'nginx')), useOf(leafOf('b', 'redis')))],
    levels,
  )
  assert.deepEqual(
    reported.map(({ severity, identity }) => [severity, identity.keyPath]),
    [['error', 'b']],
  )
  assert.deepEqual(
    suppressed.map(({ by, finding }) => [by.kind, finding.identity.keyPath]),
    [['config', 'a']],
  )
})

test('a rule that needs a chart or a policy is not called without', () => {
  for (const needs of [['chart'], ['render'], ['values', 'policy']] as const) {
    assert.deepEqual(run([{ ...talker, needs }], [subjectOf(useOf(leafOf('a', 'nginx')))]).reported, [])
  }
  const settings: RunSettings = {
    ...settingsOf([{ ...talker, needs: ['policy'] }]),
    policy: { allow: [], deny: ['quay.io'] },
  }
  assert.equal(runRules([subjectOf(useOf(leafOf('a', 'nginx')))], settings).reported.length, 1)
})

const breaches: readonly { readonly name: string; readonly rule: Rule; readonly error: RegExp }[] = [
  {
    name: 'a message that it does not have',
    rule: { ...talker, messages: { other: 'x' } },
    error: /the rule talker has no message "seen"/,
  },
  {
    name: 'a datum that is missing',
    rule: { ...talker, messages: { seen: '{text} {more}' } },
    error: /lacks its datum "more"/,
  },
  {
    name: 'an unsafe fix where it declared safe ones',
    rule: {
      ...talker,
      fix: 'safe',
      check: {
        use: (use, report) =>
          use.parts.forEach(({ leaf }) =>
            report({
              message: 'seen',
              data: { text: '' },
              at: markOf(leaf),
              fixes: [leafFix('unsafe', 't', { leaf, text: '' })],
            }),
          ),
      },
    },
    error: /declares fix "safe" and offers one that is unsafe/,
  },
  {
    name: 'any fix where it declared none',
    rule: {
      ...talker,
      fix: 'none',
      check: {
        use: (use, report) =>
          use.parts.forEach(({ leaf }) =>
            report({
              message: 'seen',
              data: { text: '' },
              at: markOf(leaf),
              fixes: [leafFix('safe', 't', { leaf, text: '' })],
            }),
          ),
      },
    },
    error: /declares fix "none"/,
  },
]
for (const breach of breaches) {
  test(`a rule that uses ${breach.name} is a mistake of the program`, () => {
    assert.throws(() => run([breach.rule], [subjectOf(useOf(leafOf('a', 'nginx')))]), breach.error)
  })
}

test('a safe fix may come from a rule that declared unsafe ones', () => {
  const rule = defineRule({
    name: 'mender',
    ...facts,
    messages: { x: 'x' },
    check: {
      use: (use, report) =>
        use.parts.forEach(({ leaf }) =>
          report({ message: 'x', at: markOf(leaf), fixes: [leafFix('safe', 'mend it', { leaf, text: 'new' })] }),
        ),
    },
  })
  const leaf = leafOf('a', 'nginx')
  const [finding] = run([rule], [subjectOf(useOf(leaf))]).reported
  assert.deepEqual(finding?.fixes, [
    { safety: 'safe', title: 'mend it', changes: [{ kind: 'leaf', leaf, text: 'new' }] },
  ])
})

test('credentials are named as secrets, whichever rules are on, and their text is nowhere in the findings', () => {
  const leaf = { ...leafOf('b', 'redis'), text: 'hunter2' }
  const subject: Subject = { ...subjectOf(), credentials: [{ kind: 'password', leaf }] }
  const findings = run([], [subject])
  assert.deepEqual(findings.secrets, [{ file, span: leaf.span }])
  assert.equal(JSON.stringify(findings).includes('hunter2'), false)
})

test('subjects can be added one at a time', () => {
  const rules = startRun(settingsOf([talker]))
  rules.add(subjectOf(useOf(leafOf('c', 'nginx'))))
  rules.add(subjectOf(useOf(leafOf('a', 'nginx'))))
  assert.deepEqual(
    rules.finish().reported.map(({ identity }) => identity.keyPath),
    ['a', 'c'],
  )
})
