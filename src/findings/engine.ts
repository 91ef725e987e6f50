// Runs the rules: what they report becomes findings, with wording, severity and identity; ignores and settings are obeyed, doubles
// dropped. Pure and synchronous. A run takes its subjects one after the other and keeps of them only what was found.

import type { Chart, YamlFile } from '../charts/chart.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { readDirectives, type Directive } from './directive.ts'
import { makeFinding, type Draft } from './draft.ts'
import type { Finding, Findings, Mark, Suppressed } from './finding.ts'
import type { Levels } from './levels.ts'
import type { Policy, Report, Rule, RuleContext, Subject } from './rule.ts'
import { makeIgnores, type Ignores } from './suppress.ts'

/** What holds for all subjects of a run. */
export interface RunSettings {
  /** All rules there are, also those that are off: inline ignores may name them. */
  readonly rules: readonly Rule[]
  readonly levels: Levels
  readonly policy: Policy
  /** `show` reports also what inline ignores would silence, and says nothing of the ignores themselves. */
  readonly ignores: 'obey' | 'show'
  /** The name that somebody probably meant, for names of no rule. */
  readonly suggest: (word: string, candidates: readonly string[]) => string | undefined
}

/** A run that takes its subjects one at a time, so that a caller needs to hold only one. */
export interface RuleRun {
  add(subject: Subject): void
  /** The findings of all subjects added. Called once, at the end: only then is it known which ignores were not needed. */
  finish(): Findings
}

/** Runs the rules over all subjects. A rule that breaks its own declaration (messages, kind of fix) throws. */
export function runRules(subjects: Iterable<Subject>, settings: RunSettings): Findings {
  const run = startRun(settings)
  for (const subject of subjects) run.add(subject)
  return run.finish()
}

/** Starts a run. */
export function startRun(settings: RunSettings): RuleRun {
  const state: RunState = { drafts: new Map(), directives: new Map(), spoke: new Map(), secrets: [] }
  const active = settings.rules.filter((rule) => settings.levels.canSpeak(rule.name))
  const speakers = { chart: speakersFor('chart', active, settings), file: speakersFor('file', active, settings) }
  return {
    add(subject) {
      const able = subject.chart === undefined ? speakers.file : speakers.chart
      if (settings.ignores === 'obey') addDirectives(subject, able, state)
      for (const { leaf } of subject.credentials) state.secrets.push({ file: leaf.file, span: leaf.span })
      judge(subject, able, { policy: settings.policy, state })
    },
    finish: () => settle(active, settings, state),
  }
}

/** What a run has gathered. */
interface RunState {
  /** By rule, place and message: the first that said it. */
  readonly drafts: Map<string, Draft>
  /** By path of the file, where there are any. */
  readonly directives: Map<string, readonly Directive[]>
  /** Of files with directives, the rules that could have spoken of them. */
  readonly spoke: Map<string, Set<string>>
  readonly secrets: Mark[]
}

/** The rules that can judge a chart, or a values file that lies alone. */
function speakersFor(subject: 'chart' | 'file', active: readonly Rule[], { policy }: RunSettings): readonly Rule[] {
  const has = { values: true, chart: subject === 'chart', policy: policy.allow.length > 0 || policy.deny.length > 0 }
  return active.filter((rule) => rule.needs.every((need) => has[need]))
}

function judge(
  subject: Subject,
  rules: readonly Rule[],
  { policy, state }: { readonly policy: Policy; readonly state: RunState },
): void {
  const uses = subject.uses.every(isJudged) ? subject.uses : subject.uses.filter(isJudged)
  const context: RuleContext = { subject, uses, policy }
  for (const rule of rules) {
    const report = (said: Report): void => keep(makeFinding(rule, said, subject), state)
    rule.check.subject?.(subject, report, context)
    if (rule.check.use !== undefined) for (const use of uses) rule.check.use(use, report, context)
  }
}

/** Of a merely possible image nothing is said: it may be none. */
function isJudged(use: ImageUse): boolean {
  return use.confidence !== 'possible'
}

/** One place is told once, however many uses share its leaf and in however many charts it was met. */
function keep(draft: Draft, { drafts }: RunState): void {
  if (!drafts.has(draft.key)) drafts.set(draft.key, draft)
}

function addDirectives(subject: Subject, able: readonly Rule[], { directives, spoke }: RunState): void {
  for (const source of yamlFilesOf(subject)) {
    // Most files have none, and then what reads them need not be loaded.
    const read = source.table.text.includes('chartpin:') ? readDirectives(source) : []
    if (read.length === 0) continue
    // A chart below another is also met as its own: its directives are the same ones.
    const { path } = source.file
    if (!directives.has(path)) directives.set(path, read)
    const names = spoke.get(path) ?? new Set()
    for (const rule of able) names.add(rule.name)
    spoke.set(path, names)
  }
}

function yamlFilesOf(subject: Subject): readonly YamlFile[] {
  return subject.chart === undefined ? subject.files : [...subject.files, ...metadataOf(subject.chart)]
}

function metadataOf(chart: Chart): readonly YamlFile[] {
  return [chart.metadata.source, ...chart.subcharts.flatMap((subchart) => metadataOf(subchart.chart))]
}

function settle(active: readonly Rule[], settings: RunSettings, state: RunState): Findings {
  const ignores = makeIgnores({
    directives: state.directives,
    couldSpeak: (rule, path) => state.spoke.get(path)?.has(rule) === true,
    ruleNames: new Set(settings.rules.map((rule) => rule.name)),
    suggest: settings.suggest,
  })
  const reported: Finding[] = []
  const suppressed: Suppressed[] = []
  const place = (draft: Draft): void => {
    const { level, isSet } = settings.levels.at(draft.finding.rule, draft.place)
    const finding: Finding = isSet && level !== 'off' ? { ...draft.finding, severity: level } : draft.finding
    const match = ignores.match(finding)
    if (match !== undefined) suppressed.push({ finding, by: { kind: 'comment', ...match } })
    else if (level === 'off') suppressed.push({ finding, by: { kind: 'config' } })
    else reported.push(finding)
  }
  for (const draft of state.drafts.values()) place(draft)
  for (const draft of judgeIgnores(active, ignores)) place(draft)
  return {
    reported: reported.toSorted(compareFindings),
    suppressed: suppressed.toSorted((a, b) => compareFindings(a.finding, b.finding)),
    secrets: state.secrets,
  }
}

/** What rules about the ignores themselves say, now that all others have spoken. */
function judgeIgnores(active: readonly Rule[], ignores: Ignores): readonly Draft[] {
  const drafts: Draft[] = []
  const verdicts = ignores.verdicts()
  for (const rule of active) {
    for (const verdict of rule.check.ignore === undefined ? [] : verdicts) {
      const subject = { path: verdict.directive.file.path }
      rule.check.ignore?.(verdict, (said) => drafts.push(makeFinding(rule, said, subject)))
    }
  }
  return drafts
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    (a.at?.span.start ?? -1) - (b.at?.span.start ?? -1) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
