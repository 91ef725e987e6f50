// Runs rules over the cases of `testdata/rules` and over the examples of the documents, through the whole way of the data: files are
// found and read, charts loaded, uses found, rules run, fixes planned. Expectations stand in the cases as marks.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadInputs } from '../charts/load.ts'
import type { Loaded, LoadOptions } from '../charts/loaded.ts'
import type { Chart, YamlFile } from '../charts/chart.ts'
import { nearestName } from '../config/nearest-name.ts'
import { planChanges } from '../edits/plan.ts'
import type { Problem } from '../files/source-file.ts'
import { runRules } from '../findings/engine.ts'
import type { RunSettings } from '../findings/run-state.ts'
import type { Finding, Findings, Safety } from '../findings/finding.ts'
import { compileLevels, presetLevel, type Level } from '../findings/levels.ts'
import type { Policy, Preset, Report, Rule, Subject } from '../findings/rule.ts'
import { applyEdits } from '../text/edits.ts'
import { newRelease } from '../releases/release.ts'
import { configurationsOf } from '../uses/configurations.ts'
import { findChartUses, findUsesInFile } from '../uses/find-uses.ts'
import { joinImages } from '../uses/image-graph.ts'
import { type Answers, askedSubject, readAnswers } from './asked-subject.ts'
import { readMarks } from './marks.ts'

/** The folder that holds one folder of cases for each rule. */
export const casesFolder: string = fileURLToPath(new URL('../../testdata/rules', import.meta.url))

/** Which rules are on: one alone, or all of a preset and maybe one more. */
export type RulesOn = { readonly only: string } | { readonly preset: Preset; readonly also?: string }

/** One case: a folder with values, maybe a chart, and what is to be found in it. */
export interface RuleCase {
  /** `<rule>/<story>`. */
  readonly name: string
  readonly folder: string
  readonly on: RulesOn
  /** From `policy.json`; nothing is listed where there is none. */
  readonly policy: Policy
}

/** A finding as cases speak of it. */
export interface FoundPlace {
  readonly path: string
  readonly line: number
  readonly rule: string
}

/** All cases, sorted by name. A folder `preset-<name>` holds cases for a whole preset. */
export function ruleCases(): readonly RuleCase[] {
  return foldersIn(casesFolder).flatMap((rule) =>
    foldersIn(path.join(casesFolder, rule)).map((story) => {
      const folder = path.join(casesFolder, rule, story)
      const preset = presetNames.find((name) => rule === `preset-${name}`)
      return {
        name: `${rule}/${story}`,
        folder,
        on: preset === undefined ? { only: rule } : { preset },
        policy: policyOf(folder),
      }
    }),
  )
}

const presetNames: readonly Preset[] = ['recommended', 'strict', 'air-gapped']
/** Files of a case that are no input. */
const resultNames: readonly string[] = [
  'fixed.yaml',
  'fixed-unsafe.yaml',
  'fixed-Chart.yaml',
  'fixed-unsafe-Chart.yaml',
]

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

function policyOf(folder: string): Policy {
  const file = path.join(folder, 'policy.json')
  const none: Policy = { allow: [], deny: [] }
  // A test file of our own: what it lacks is the default, what it has too much a test that fails.
  return existsSync(file) ? { ...none, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Policy>) } : none
}

/** The settings that run these rules and no others. A rule about ignores needs others that could speak: the recommended ones. */
export function settingsFor(rules: readonly Rule[], on: RulesOn, policy: Policy): RunSettings {
  const alone =
    'only' in on ? rules.find((rule) => rule.name === on.only && rule.check.ignore === undefined) : undefined
  const named = 'only' in on ? on.only : on.also
  const preset = 'only' in on ? 'recommended' : on.preset
  const isOn = (rule: Rule): boolean =>
    rule === alone || rule.name === named || (alone === undefined && presetLevel(rule, preset) !== 'off')
  const levels = new Map<string, Level>(rules.filter((rule) => !isOn(rule)).map((rule) => [rule.name, 'off']))
  const extra = rules.find((rule) => rule.name === named)
  if (extra !== undefined) levels.set(extra.name, extra.severity)
  return {
    rules,
    levels: compileLevels(rules, { preset, rules: levels, overrides: [] }),
    policy,
    ignores: 'obey',
    ruleNames: () => rules.map(({ name }) => name),
    suggest: nearestName,
  }
}

/** Loads a folder or file and gathers what rules look at. */
export async function subjectsOf(input: string, options: LoadOptions): Promise<readonly Subject[]> {
  const subjects: Subject[] = []
  for await (const loaded of loadInputs([input], options)) subjects.push(subjectOf(loaded))
  return subjects
}

/** What rules look at, of an input as it was loaded; one that is none throws. */
export function subjectOf(loaded: Loaded): Subject {
  switch (loaded.kind) {
    case 'chart': {
      const { chart } = loaded
      return { chart, path: chart.path, ...findChartUses({ chart }), ...partsOf(chart) }
    }
    case 'values': {
      const { values, problems } = loaded
      return { path: values.file.path, ...findUsesInFile(values), problems, files: [values] }
    }
    case 'problem':
      return { path: loaded.problem.path, uses: [], credentials: [], problems: [loaded.problem], files: [] }
    case 'absent':
      throw new Error(`there is no ${loaded.argument}`)
    case 'unsupported':
      throw new Error(`${loaded.path} is no input`)
  }
}

/** A chart with what it renders to; anything else as it is. */
export function withGraph(subject: Subject): Subject {
  const { chart, uses } = subject
  if (chart === undefined || chart.metadata.isLibrary) return subject
  const graph = joinImages(configurationsOf(newRelease(chart), { explore: 'all' }), uses)
  return { ...subject, uses: graph.uses, graph }
}

/** The problems and values files of a chart and all below it. */
function partsOf(chart: Chart): { readonly problems: readonly Problem[]; readonly files: readonly YamlFile[] } {
  const below = chart.subcharts.map((subchart) => partsOf(subchart.chart))
  return {
    problems: [...chart.problems, ...below.flatMap(({ problems }) => problems)],
    files: [
      ...(chart.values === undefined ? [] : [chart.values]),
      ...chart.overlays,
      ...below.flatMap(({ files }) => files),
    ],
  }
}

/** The findings in a values text that lies alone. */
export async function findIn(text: string, settings: RunSettings): Promise<Findings> {
  return runRules(await subjectsIn(text), settings)
}

function subjectsIn(values: string): Promise<readonly Subject[]> {
  return subjectsOf('-', { cwd: '/', stdin: () => Buffer.from(values), stdinPath: 'values.yaml' })
}

/** The findings in a folder; what holds the results of fixes is left out. Charts are rendered where a rule that is on by its name needs it. */
export async function findBelow(folder: string, settings: RunSettings, on?: RulesOn): Promise<Findings> {
  const subjects = await subjectsOf('.', { cwd: folder, excludes: isResult })
  const named = on === undefined ? undefined : 'only' in on ? on.only : on.also
  const needs = settings.rules.find(({ name }) => name === named)?.needs ?? []
  const rendered = needs.includes('render') ? subjects.map(withGraph) : subjects
  const answers = needs.includes('facts') ? readAnswers(folder) : undefined
  if (answers === undefined) return runRules(rendered, settings)
  return runRules(await Promise.all(rendered.map((subject) => askedSubject(subject, answers))), settings)
}

function isResult(shown: string): boolean {
  return resultNames.includes(path.posix.basename(shown))
}

/** Findings as path, line and rule, in their order. */
export function placesOf(findings: readonly Finding[]): readonly FoundPlace[] {
  return findings.map(({ rule, at, path: file }) => ({
    path: file,
    line: at?.file.lines().position(at.span.start).line ?? 0,
    rule,
  }))
}

/** What the marks in the files of a folder ask for, in the order of findings. */
export function expectedBelow(folder: string): readonly FoundPlace[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(?:yaml|tpl)$/.test(name) && !isResult(name))
  return files
    .flatMap((name) =>
      readMarks(readFileSync(path.join(folder, name), 'utf8')).map((mark) => ({ path: name, ...mark })),
    )
    .toSorted(comparePlaces)
}

/** Orders by path, line and rule. */
export function comparePlaces(a: FoundPlace, b: FoundPlace): number {
  return compare(a.path, b.path) || a.line - b.line || compare(a.rule, b.rule)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The texts of the files that the fixes change, by path; `unsafe` makes the safe ones as well. A fix that cannot be made throws. */
export function applyFixes(findings: readonly Finding[], safety: Safety): ReadonlyMap<string, string> {
  const fixes = findings
    .flatMap((finding) => finding.fixes.slice(0, 1))
    .filter((fix) => safety === 'unsafe' || fix.safety === 'safe')
  const plan = planChanges(fixes.flatMap((fix) => fix.changes))
  const [refused] = plan.refused
  if (refused !== undefined) throw new Error(`a fix cannot be made, because ${refused.reason}`)
  return new Map(plan.files.map(({ file, edits }) => [file.path, applyEdits(file.text, edits)]))
}

/** What a rule says of a values text, as its tests write it down. */
export interface Said {
  readonly message: string
  readonly data?: Readonly<Record<string, string>>
  /** The text at the main place. */
  readonly at: string
}

/** A line of a rule's table of tests. */
export interface RuleTest {
  /** A sentence about what the rule does. */
  readonly name: string
  readonly values: string
  readonly policy?: Partial<Policy>
  /** In the order of their places; nothing where it is left out. */
  readonly said?: readonly Said[]
  /** The text after the rule's safe fixes; unchanged where it is left out. */
  readonly fixed?: string
  /** The text after all of the rule's fixes; as after the safe ones where it is left out. */
  readonly fixedUnsafe?: string
}

/** A line of the table of tests of a rule over rendered charts. */
export interface ChartRuleTest {
  readonly name: string
  /** By path in the chart; a Chart.yaml is made where there is none. */
  readonly files: Readonly<Record<string, string>>
  /** In the order of their places. */
  readonly said?: readonly Said[]
}

/** Registers the tests of a rule over rendered charts, each the whole way from files to reports. */
export function testChartRule(rule: Rule, tests: readonly ChartRuleTest[]): void {
  for (const { name, files, said = [] } of tests) {
    test(`${rule.name}: ${name}`, async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-rule-'))
      try {
        writeChart(folder, files)
        const subjects = (await subjectsOf('.', { cwd: folder })).map(withGraph)
        const reports = subjects.flatMap((subject) => reportsOf(rule, subject, { allow: [], deny: [] }))
        assert.deepEqual(reports.map(printReport), said)
      } finally {
        rmSync(folder, { recursive: true })
      }
    })
  }
}

/** A line of the table of tests of a rule over what registries say. */
export interface AskedRuleTest extends Answers {
  readonly name: string
  readonly values: string
  /** In the order of their places. */
  readonly said?: readonly Said[]
}

/** Registers the tests of a rule over what registries say. */
export function testAskedRule(rule: Rule, tests: readonly AskedRuleTest[]): void {
  for (const { name, values, said = [], ...answers } of tests) {
    test(`${rule.name}: ${name}`, async () => {
      const subjects = await subjectsIn(values)
      const asked = await Promise.all(subjects.map((subject) => askedSubject(subject, answers)))
      const reports = asked.flatMap((subject) => reportsOf(rule, subject, { allow: [], deny: [] }))
      assert.deepEqual(reports.map(printReport), said)
    })
  }
}

/** Writes the files of a chart; one that has no Chart.yaml gets the least there can be. */
export function writeChart(folder: string, files: Readonly<Record<string, string>>): void {
  const least = { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n' }
  for (const [name, text] of Object.entries({ ...least, ...files })) {
    const target = path.join(folder, name)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

/** Registers the tests of a rule: each runs the whole way from the text to the reports and the fixes. */
export function testRule(rule: Rule, tests: readonly RuleTest[]): void {
  for (const { name, values, policy, said = [], fixed = values, fixedUnsafe = fixed } of tests) {
    test(`${rule.name}: ${name}`, async () => {
      const settings = settingsFor([rule], { only: rule.name }, { allow: [], deny: [], ...policy })
      const subjects = await subjectsIn(values)
      assert.deepEqual(subjects.flatMap((subject) => reportsOf(rule, subject, settings.policy)).map(printReport), said)
      const { reported } = runRules(subjects, settings)
      assert.deepEqual([...applyFixes(reported, 'safe').values()], fixed === values ? [] : [fixed])
      assert.deepEqual([...applyFixes(reported, 'unsafe').values()], fixedUnsafe === values ? [] : [fixedUnsafe])
    })
  }
}

function reportsOf(rule: Rule, subject: Subject, policy: Policy): readonly Report[] {
  const reports: Report[] = []
  const seen = new Set<string>()
  // As in the engine: what several images share is told once.
  const report = (said: Report): void => {
    const key = JSON.stringify(printReport(said))
    if (!seen.has(key)) reports.push(said)
    seen.add(key)
  }
  const uses = subject.uses.filter(({ confidence }) => confidence !== 'possible')
  const context = { subject, uses, policy }
  rule.check.subject?.(subject, report, context)
  for (const use of uses) rule.check.use?.(use, report, context)
  return reports
}

function printReport({ message, data, at }: Report): Said {
  const text = 'span' in at ? at.file.text.slice(at.span.start, at.span.end) : ''
  return { message, ...(data === undefined ? {} : { data }), at: text }
}
