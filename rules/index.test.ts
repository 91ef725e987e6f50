// Tests of all rules together: that each has its code, document and tests and that they agree, that the examples in the documents do what
// they say, and that the cases of `testdata/rules` find what their marks ask for.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Finding } from '../src/findings/finding.ts'
import type { Policy, Rule } from '../src/findings/rule.ts'
import { examplesIn, headings, readRuleDoc, type Example } from '../src/testing/rule-doc.ts'
import { ruleIndex } from '../src/testing/rule-index.ts'
import {
  applyFixes,
  casesFolder,
  comparePlaces,
  expectedBelow,
  findBelow,
  placesOf,
  ruleCases,
  settingsFor,
  writeChart,
  type RuleCase,
} from '../src/testing/rule-tester.ts'
import { readYaml } from '../src/yaml/read.ts'
import { childrenOf, entryAt, scalarText } from '../src/yaml/table.ts'
import { everyRule } from './index.ts'
import { namesNeeding, ruleNames } from './names.ts'

const rules = everyRule()
const folder = fileURLToPath(new URL('.', import.meta.url))
/** Those that have files of their own; the rules about clusters are rows of tables. */
const written = rules.filter((rule) => !rule.needs.includes('cluster'))
const names = written.map((rule) => rule.name)
const cases = ruleCases()

function stems(ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && (ending !== '.ts' || !name.endsWith('.test.ts')))
    .map((name) => name.slice(0, -ending.length))
    .filter((stem) => !['index', 'rendered', 'cluster', 'asked', 'names', 'README'].includes(stem))
    .toSorted()
}

function docText(rule: string): string {
  return readFileSync(path.join(folder, `${rule}.md`), 'utf8').replaceAll('\\r\\n', '\\n')
}

test('the list of rules is sorted and has each name once', () => {
  const all = rules.map((rule) => rule.name)
  assert.deepEqual(all, [...new Set(all)].toSorted())
})

for (const ending of ['.ts', '.md', '.test.ts']) {
  test(`each rule has its ${ending}, and no other file has one`, () => assert.deepEqual(stems(ending), names))
}

test('the names that are known before rules are loaded are theirs', () => {
  assert.deepEqual(
    ruleNames(),
    rules.map(({ name }) => name),
  )
  for (const need of ['render', 'cluster', 'facts'] as const) {
    const needing = rules.filter(({ needs }) => needs.includes(need))
    assert.deepEqual(
      namesNeeding(need),
      needing.map(({ name }) => name),
    )
  }
})

test('each folder of cases is a rule or a preset', () => {
  const folders = readdirSync(casesFolder).filter((name) => !name.startsWith('preset-') && name !== 'README.md')
  assert.deepEqual(
    folders.filter((name) => !names.includes(name)),
    [],
  )
})

test('each rule has a case in which it finds something', () => {
  const marked = new Set(cases.flatMap((each) => expectedBelow(each.folder).map(({ rule }) => rule)))
  assert.deepEqual(
    names.filter((name) => !marked.has(name) && !unmarked.includes(name)),
    [],
  )
})

/** A place that cannot be read is no text of a case. */
const unmarked: readonly string[] = ['unreadable-file']

test('README.md is the table of the rules', () =>
  assert.equal(readFileSync(path.join(folder, 'README.md'), 'utf8'), ruleIndex(rules)))

for (const rule of written) {
  test(`${rule.name} is worded in one line each, without a full stop`, () => {
    for (const text of [rule.summary, rule.hint, ...Object.values(rule.messages)]) assert.match(text, /^[^\n]+[^.\n]$/)
  })

  test(`the document of ${rule.name} has the facts of the rule and all headings`, () => {
    const doc = readRuleDoc(docText(rule.name))
    assert.equal(doc.title, rule.name)
    assert.match(doc.lead, /\.$/)
    assert.deepEqual([...doc.sections.keys()], headings)
    assert.deepEqual(doc.facts, [
      ['severity', rule.severity],
      ['preset', rule.preset],
      ['fix', rule.fix],
      ['needs', rule.needs.join(', ')],
      ['since', rule.since],
    ])
  })

  test(`the document of ${rule.name} fits a terminal`, () => {
    const prose = docText(rule.name).replace(/^```[^]*?^```$/gm, '')
    assert.deepEqual(
      prose.split('\n').filter((line) => line.length > 80),
      [],
    )
  })

  const doc = readRuleDoc(docText(rule.name))
  const [bad, good] = ['Bad', 'Good'].map((heading) => examplesIn(doc.sections.get(heading) ?? ''))
  if (!unmarked.includes(rule.name)) {
    test(`the bad example of ${rule.name} is found, once`, async () => {
      const found = (await findInExample(bad ?? [], rule)).filter((finding) => finding.rule === rule.name)
      assert.equal(found.length, 1)
    })

    test(`the good example of ${rule.name} is good`, async () => {
      assert.notDeepEqual(good, [])
      assert.deepEqual(placesOf(await findInExample(good ?? [], rule)), [])
    })
  }
}

/** What the rule and all recommended ones find in the files of an example. */
async function findInExample(examples: readonly Example[], rule: Rule): Promise<readonly Finding[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'chartpin-example-'))
  try {
    const files = Object.fromEntries(examples.map(({ file, text }) => [file, text]))
    // A chart that is only its templates and values needs no Chart.yaml in a document.
    if (examples.some(({ file }) => file.includes('/'))) writeChart(directory, files)
    else
      for (const [file, text] of Object.entries(files))
        if (file !== 'chartpin.yaml') writeFileSync(path.join(directory, file), text)
    const policy = await policyIn(examples)
    const on = { preset: 'recommended', also: rule.name } as const
    return (await findBelow(directory, settingsFor(rules, on, policy), on)).reported
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** The lists of registries in an example's `chartpin.yaml`. */
async function policyIn(examples: readonly Example[]): Promise<Policy> {
  const { table } = await readYaml(examples.find(({ file }) => file === 'chartpin.yaml')?.text ?? '')
  const list = (name: string): readonly string[] => {
    const entry = entryAt(table, ['registries', name])
    return entry === undefined ? [] : childrenOf(table, entry).map((child) => scalarText(table, child))
  }
  return { allow: list('allow'), deny: list('deny') }
}

for (const each of cases) {
  test(`case ${each.name}: what the marks ask for is found, and nothing else`, async () => {
    const { reported } = await findBelow(each.folder, settingsFor(rules, each.on, each.policy), each.on)
    assert.deepEqual(placesOf(reported).toSorted(comparePlaces), expectedBelow(each.folder))
    checkFixed(each, reported, 'safe')
    checkFixed(each, reported, 'unsafe')
  })
}

/** Compares what the fixes make of the values with `fixed.yaml` (`fixed-unsafe.yaml`), and of Chart.yaml with `fixed-unsafe-Chart.yaml`. */
function checkFixed({ folder: place }: RuleCase, reported: readonly Finding[], safety: 'safe' | 'unsafe'): void {
  const texts = applyFixes(reported, safety)
  for (const name of ['values.yaml', 'Chart.yaml']) {
    const file = path.join(
      place,
      `fixed${safety === 'unsafe' ? '-unsafe' : ''}${name === 'Chart.yaml' ? '-Chart' : ''}.yaml`,
    )
    if (existsSync(file)) assert.equal(texts.get(name), readFileSync(file, 'utf8'), file)
  }
}
