// The findings of a run: rules over all subjects, with the levels and policies of each one's settings, less what was not asked for.

import { rulesKnowing } from '../../rules/index.ts'
import { ruleNames } from '../../rules/names.ts'
import type { Chart } from '../charts/chart.ts'
import type { Settings } from '../config/effective.ts'
import { nearestName } from '../config/nearest-name.ts'
import { startRun, type RuleRun } from '../findings/engine.ts'
import type { Findings } from '../findings/finding.ts'
import { compileLevels, type Levels } from '../findings/levels.ts'
import type { Rule } from '../findings/rule.ts'
import { asksRegistries } from './asks-registries.ts'
import type { Invocation } from './invocation.ts'
import { selectedLevels, type Selection } from './selected-levels.ts'
import type { Given } from './subjects.ts'

/** Judges subjects as they come; nothing of them is held but what was found. */
export interface Judge {
  add(given: Given): void
  /** The findings of each settings that subjects had, in the order of their coming. Called once, at the end. */
  finish(): readonly Judged[]
}

interface StartedRun extends Pick<Judged, 'rules'> {
  readonly run: RuleRun
}

/** What was found under the same settings. */
export interface Judged {
  readonly settings: Settings
  readonly findings: Findings
  /** The rules that could speak. */
  readonly rules: readonly Rule[]
}

/** Starts judging, as the options say. */
export function startJudge({ options, io }: Pick<Invocation, 'options' | 'io'>): Judge {
  const runs = new Map<Settings, StartedRun>()
  /** Files of charts of which only some files are asked for, and those files. */
  const narrowed = new Set<string>()
  const asked = new Set<string>()
  /** Where the templates of such charts lie. */
  const folders: string[] = []
  const isUnasked = (file: string): boolean =>
    !asked.has(file) && (narrowed.has(file) || folders.some((folder) => file.startsWith(folder)))
  const start = (settings: Settings): StartedRun => {
    const known = rulesKnowing({
      render: settings.render,
      cluster: settings.cluster !== undefined,
      facts: asksRegistries(options),
    })
    const levels = levelsOf(known, settings, { select: options.select, cwd: io.cwd })
    const rules = known.filter(({ name }) => levels.canSpeak(name))
    const run = startRun({
      rules,
      ruleNames: () => ruleNames(),
      levels,
      policy: settings.registries,
      ignores: options['no-ignores'] ? 'show' : 'obey',
      suggest: (word, candidates) => nearestName(word, candidates),
    })
    const started = { run, rules }
    runs.set(settings, started)
    return started
  }
  return {
    add({ subject, settings, named }) {
      const { run } = runs.get(settings) ?? start(settings)
      run.add(subject)
      if (named === undefined || subject.chart === undefined) return
      for (const file of filesOf(subject.chart)) narrowed.add(file)
      if (subject.graph !== undefined)
        folders.push(...(subject.path === '.' ? ['templates/', 'charts/'] : [`${subject.path}/`]))
      for (const file of named) asked.add(file)
    },
    finish() {
      return [...runs].map(([settings, { run, rules }]) => ({
        settings,
        rules,
        findings: without(run.finish(), isUnasked),
      }))
    },
  }
}

function without(findings: Findings, isUnasked: (file: string) => boolean): Findings {
  const { reported, suppressed } = findings
  return {
    ...findings,
    reported: reported.filter((finding) => !isUnasked(finding.path)),
    suppressed: suppressed.filter(({ finding }) => !isUnasked(finding.path)),
  }
}

/** Every file that a finding about the chart can be in, as it is shown. */
function filesOf(chart: Chart): readonly string[] {
  const own = [
    chart.path,
    chart.metadata.source.file.path,
    chart.values?.file.path,
    ...chart.overlays.map(({ file }) => file.path),
  ]
  const dependencies = [...chart.dependencies, ...chart.missing].map(({ file }) => file.path)
  const problems = chart.problems.map((problem) => problem.path)
  const below = chart.subcharts.flatMap((subchart) => filesOf(subchart.chart))
  return [...own.filter((file) => file !== undefined), ...dependencies, ...problems, ...below]
}

/** The levels of settings. With `--select` only those rules speak, and also where they are off otherwise. */
export function levelsOf(rules: readonly Rule[], settings: Settings, selection: Selection): Levels {
  return selection.select.length + settings.overrides.length === 0
    ? compileLevels(rules, settings)
    : selectedLevels(rules, settings, selection)
}
