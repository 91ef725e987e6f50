// What rules have said made the findings of a run: ignores and levels are obeyed, and all of it is put in order.

import { makeFinding, type Draft } from './draft.ts'
import type { Finding, Findings, Suppressed } from './finding.ts'
import type { Rule } from './rule.ts'
import type { RunSettings, RunState } from './run-state.ts'
import { makeIgnores, type Ignores } from './suppress.ts'

/** The findings of a run, once all its subjects were judged. */
export function settle(active: readonly Rule[], settings: RunSettings, state: RunState): Findings {
  const ignores = makeIgnores({
    directives: state.directives,
    couldSpeak: (rule, path) => state.spoke.get(path)?.has(rule) === true,
    ruleNames: settings.ruleNames,
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
