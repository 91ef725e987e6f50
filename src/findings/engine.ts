// Runs the rules: what they report becomes findings, with wording, severity and identity; ignores and settings are obeyed, doubles
// dropped. Pure and synchronous. A run takes its subjects one after the other and keeps of them only what was found.

import type { Chart, YamlFile } from '../charts/chart.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { readDirectives } from './directive.ts'
import { makeFinding, type Draft } from './draft.ts'
import type { Findings } from './finding.ts'
import type { Policy, Report, Rule, RuleContext, Subject } from './rule.ts'
import type { RunSettings, RunState } from './run-state.ts'
import { settle } from './settle.ts'

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
  let current: Subject | undefined
  const speakers = active.map((rule): Speaker => {
    const report = (said: Report): void => {
      if (current !== undefined) keep(makeFinding(rule, said, current), state)
    }
    return { rule, report }
  })
  const able = {
    file: speakersFor('file', speakers, settings),
    chart: speakersFor('chart', speakers, settings),
    rendered: speakersFor('rendered', speakers, settings),
  }
  return {
    add(subject) {
      const ableHere = able[kindOf(subject)]
      if (settings.ignores === 'obey') addDirectives(subject, ableHere, state)
      for (const { file, span } of subject.cluster?.secrets ?? []) state.secrets.push({ file, span })
      for (const { leaf } of subject.credentials) state.secrets.push({ file: leaf.file, span: leaf.span })
      current = subject
      judge(subject, ableHere, settings.policy)
      current = undefined
    },
    finish: () =>
      state.drafts.size + state.directives.size === 0
        ? { reported: [], suppressed: [], secrets: state.secrets }
        : settle(active, settings, state),
  }
}

/** A rule, and where it reports what it finds in the current subject. */
interface Speaker {
  readonly rule: Rule
  readonly report: (said: Report) => void
}

/** A values file that lies alone, a chart as it is written, or one that was rendered. */
type SubjectKind = 'file' | 'chart' | 'rendered'

function kindOf({ chart, graph }: Subject): SubjectKind {
  if (chart === undefined) return 'file'
  return graph === undefined ? 'chart' : 'rendered'
}

/** The rules that can judge such a subject. */
function speakersFor(subject: SubjectKind, speakers: readonly Speaker[], { policy }: RunSettings): readonly Speaker[] {
  const has = {
    values: true,
    chart: subject !== 'file',
    render: subject === 'rendered',
    policy: policy.allow.length > 0 || policy.deny.length > 0,
    // Where nobody named a cluster, or asked registries, these rules are not among those of the run.
    cluster: true,
    facts: true,
  }
  return speakers.filter(({ rule }) => rule.needs.every((need) => has[need]))
}

function judge(subject: Subject, speakers: readonly Speaker[], policy: Policy): void {
  const uses = subject.uses.every(isJudged) ? subject.uses : subject.uses.filter(isJudged)
  const context: RuleContext = { subject, uses, policy }
  for (const { rule, report } of speakers) {
    const { check } = rule
    check.subject?.(subject, report, context)
    if (check.use !== undefined) for (const use of uses) check.use(use, report, context)
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

function addDirectives(subject: Subject, able: readonly Speaker[], { directives, spoke }: RunState): void {
  for (const source of yamlFilesOf(subject)) {
    // Most files have none, and then what reads them need not be loaded.
    const read = source.table.text.includes('chartpin:') ? readDirectives(source) : []
    if (read.length === 0) continue
    // A chart below another is also met as its own: its directives are the same ones.
    const { path } = source.file
    if (!directives.has(path)) directives.set(path, read)
    const names = spoke.get(path) ?? new Set()
    for (const { rule } of able) names.add(rule.name)
    spoke.set(path, names)
  }
}

function yamlFilesOf(subject: Subject): readonly YamlFile[] {
  return subject.chart === undefined ? subject.files : [...subject.files, ...metadataOf(subject.chart)]
}

function metadataOf(chart: Chart): readonly YamlFile[] {
  return [chart.metadata.source, ...chart.subcharts.flatMap((subchart) => metadataOf(subchart.chart))]
}
