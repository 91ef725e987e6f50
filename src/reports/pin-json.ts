// What `chartpin pin` did, for programs: versioned JSON, chart by chart.

import type { PinOutcome } from '../edits/pin-plan.ts'
import { wishedText } from '../edits/pin.ts'
import type { Difference } from '../edits/proven/differences.ts'
import type { ImageOutcome, TemplatePlace } from '../edits/proven/outcomes.ts'
import type { ProvenPin } from '../edits/proven/pin-release.ts'
import { canonical } from '../reference/print.ts'
import { type Data, isMap } from '../yaml/data.ts'
import { printPath } from '../yaml/path.ts'

/** One chart, or one values file over it. */
export interface PinnedSubject {
  readonly chart: string
  readonly over?: string | undefined
  readonly pin?: ProvenPin
  /** What was planned by keys alone. */
  readonly outcomes: readonly PinOutcome[]
  readonly unproven?: string | undefined
}

/** An image whose digest was asked for in vain, and why: a clause that follows "because". */
export interface Undigested {
  readonly reference: string
  readonly because: string
}

/** Prints the report. `proven` is false for what was only planned; `undigested` is there only where there is something in it. */
export function printPinJson(subjects: readonly PinnedSubject[], undigested: readonly Undigested[] = []): string {
  const whole = { version: 1, charts: subjects.map(describe), ...(undigested.length > 0 && { undigested }) }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

function describe({ chart, over, pin, outcomes, unproven }: PinnedSubject): unknown {
  const planned = [...outcomes, ...(pin?.unrendered ?? [])]
  return {
    chart,
    ...(over !== undefined && { over }),
    ...(pin === undefined ? byKeysAlone(planned) : withProof(pin, planned)),
    refused: planned.flatMap(plannedRefusal),
    ...(unproven !== undefined && { unproven }),
  }
}

function byKeysAlone(planned: readonly PinOutcome[]): Readonly<Record<string, unknown>> {
  const nothing = { settings: [], there: [], unmovable: [], explained: [], unexplained: [], missing: [] }
  return { configurations: 0, moved: planned.flatMap(plannedMove), ...nothing }
}

function withProof(pin: ProvenPin, planned: readonly PinOutcome[]): Readonly<Record<string, unknown>> {
  const { outcomes, differences, settings, graph, lackSecret } = pin
  const { all, missing } = graph.configurations
  return {
    configurations: all.length,
    settings: [...settings.values()].map(({ path, value }) => ({ path: printPath(path), value: plain(value) })),
    moved: [...outcomes.filter(({ kind }) => kind === 'moved').map(describeMoved), ...planned.flatMap(plannedMove)],
    there: outcomes
      .filter(({ kind }) => kind === 'there')
      .map(({ from, targets }) => ({ reference: from, uses: targets.length })),
    unmovable: outcomes.filter(({ kind }) => kind === 'unmovable').map(describeStaying),
    explained: differences.filter(({ because }) => because.length > 0).map(describeDifference),
    unexplained: differences.filter(({ because }) => because.length === 0).map(describeDifference),
    missing: missing.map(({ name, version, repository }) => ({ name, version, repository })),
    ...(lackSecret.length > 0 && { withoutPullSecret: lackSecret }),
  }
}

function plain(value: Data): unknown {
  if (isMap(value)) return Object.fromEntries([...value].map(([key, child]) => [key, plain(child)]))
  return Array.isArray(value) ? value.map(plain) : value
}

function describeMoved({ from, to, keys, targets, reason, tier }: ImageOutcome): unknown {
  return {
    from,
    to,
    keys,
    uses: targets.length,
    tier,
    proven: true,
    ...(reason !== undefined && { withoutDigest: reason }),
  }
}

function describeStaying({ from, goal, keys, at, reason, control, targets, tier }: ImageOutcome): unknown {
  return {
    reference: from,
    wished: goal.name,
    reason,
    places: at.map(placeText),
    keys,
    way: control === 'none' ? 'no key' : 'keys',
    uses: targets.length,
    tier,
  }
}

/** `templates/x.yaml:12:9`. */
export function placeText({ file, offset }: TemplatePlace): string {
  const { line, column } = file.lines().position(offset)
  return `${file.path}:${line}:${column}`
}

function plannedMove(outcome: PinOutcome): readonly unknown[] {
  if (outcome.kind !== 'changed') return []
  const { wish, withoutDigest } = outcome
  const { image, rootPath, parts } = wish.use
  const from = image.kind === 'known' ? canonical(image.reference) : printPath(rootPath)
  const keys = parts.map(({ leaf }) => printPath(leaf.rootPath))
  const left = withoutDigest === undefined ? {} : { withoutDigest }
  return [{ from, to: wishedText(wish) ?? '', keys, uses: 0, proven: false, ...left }]
}

function plannedRefusal(outcome: PinOutcome): readonly unknown[] {
  if (outcome.kind !== 'refused') return []
  const { image, rootPath, parts } = outcome.wish.use
  const reference = image.kind === 'known' ? canonical(image.reference) : printPath(rootPath)
  return [{ reference, reason: outcome.reason, keys: parts.map(({ leaf }) => printPath(leaf.rootPath)) }]
}

function describeDifference({ template, kind, name, path, before, after, because }: Difference): unknown {
  return { manifest: `${template} ${kind}/${name}`, path: printPath(path), before, after, because }
}
