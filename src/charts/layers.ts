// The values of a release: what the user gives over what its charts bring, as one tree whose leaves know where they are written. From a
// loaded chart and the `-f` and `--set*` of a command line; for discovery, rendering and rewriting.

import type { Problem } from '../files/source-file.ts'
import type { KeyPath } from '../yaml/path.ts'
import { loadedChart, newRun, type ReleaseRun, reportMismatches, valuesOf } from './chart-node.ts'
import type { Chart, YamlFile } from './chart.ts'
import { coalesceChart } from './coalesce.ts'
import { newDraft, ownMap } from './draft.ts'
import { type Disabled, processEnabled, type SubchartState } from './enabled.ts'
import { DEFAULT_RULES, type HelmRules } from './helm-rules.ts'
import { type ImportedTable, processImports } from './import-values.ts'
import { readJson } from './json-values.ts'
import { mergeMaps } from './merge-maps.ts'
import { applySet, type SetProblem } from './set-flags.ts'
import type { SetContext } from './set-parser.ts'
import { SET_FLAGS, type SetArgument } from './set-argument.ts'
import { EMPTY, type MapNode } from './value-tree.ts'

/** One thing that a user lays over a chart's defaults. */
export type Layer =
  | { readonly kind: 'file'; readonly file: YamlFile }
  | { readonly kind: 'set'; readonly argument: SetArgument }

export interface ReleaseInput {
  readonly chart: Chart
  /** In the order of the command line; Helm takes files first, then the kinds of `--set*` in an order of its own. */
  readonly layers: readonly Layer[]
  /** Which Helm; 4.1.4 when absent. */
  readonly helm?: HelmRules
  /** What becomes of charts that are off; `dropped` when absent, as in Helm. */
  readonly disabled?: Disabled
  /** Reads what `--set-file` names; when absent such arguments are problems. */
  readonly readFile?: SetContext['readFile']
}

/** The values of a release. */
export interface Coalesced {
  /** The root chart's values; those of each subchart are under its keys. */
  readonly root: MapNode
  /** Every subchart at every place, also those that are off, parents before children. */
  readonly subcharts: readonly SubchartState[]
  readonly imports: readonly ImportedTable[]
  /** What Helm would stop at in files; the values are then as near as can be told. */
  readonly problems: readonly Problem[]
  readonly setProblems: readonly SetProblem[]
}

/** The values that the templates of a release see, exactly as Helm makes them. */
export function coalesceRelease(input: ReleaseInput): Coalesced {
  const run = newRun(input.helm ?? DEFAULT_RULES, input.chart.path)
  const user = userValues(run, input)
  const root = loadedChart(run, input.chart)
  const subcharts = processEnabled(run, root, { values: user.root, disabled: input.disabled ?? 'dropped' })
  const imports = processImports(run, root)
  const tree = coalesceChart(root, user.root, { generation: run.rules, mode: 'coalesced' })
  reportMismatches(run, tree.mismatches)
  return { root: tree.root, subcharts, imports, problems: [...run.problems.values()], setProblems: user.problems }
}

/**
 * Where the root chart's user sets what a chart of the release sees at `path` of its own values. `chartPath` are its keys
 * (`SubchartState.path`). What is below `global` is set at the root, for all charts: a parent's global wins over a subchart's.
 */
export function rootPathOf(chartPath: readonly string[], path: KeyPath): KeyPath {
  return path[0] === 'global' ? path : [...chartPath, ...path]
}

interface UserValues {
  readonly root: MapNode
  readonly problems: readonly SetProblem[]
}

function userValues(run: ReleaseRun, { layers, readFile }: ReleaseInput): UserValues {
  const files = layers.flatMap((layer) => (layer.kind === 'file' ? [valuesOf(run, layer.file)] : []))
  const sets = layers.flatMap((layer) => (layer.kind === 'set' ? [layer.argument] : []))
  let root = files.reduce(mergeMaps, EMPTY)
  let draft = newDraft()
  const problems: SetProblem[] = []
  const context = { rules: run.rules, readFile: readFile ?? noFile }
  for (const argument of SET_FLAGS.flatMap((flag) => sets.filter((set) => set.flag === flag))) {
    if (isJsonObject(argument, run.rules)) {
      const outcome = readJsonObject(argument)
      if (outcome.kind === 'map') root = mergeMaps(root, outcome)
      else problems.push(outcome.problem)
      draft = newDraft()
    } else {
      const target = ownMap(draft, root)
      const problem = applySet({ ...context, draft }, target, argument)
      if (problem !== undefined) problems.push(problem)
      root = target
    }
  }
  return { root, problems }
}

function noFile(path: string): { readonly message: string } {
  return { message: `the file "${path}" cannot be read here` }
}

function isJsonObject({ flag, text }: SetArgument, rules: HelmRules): boolean {
  return flag === 'set-json' && rules.setJsonObject === 'merged' && text.trimStart().startsWith('{')
}

/** `--set-json '{"a": {"b": 1}}'`: a map that is laid over the rest as a file would be. */
function readJsonObject(argument: SetArgument): MapNode | { readonly kind: 'problem'; readonly problem: SetProblem } {
  const { text } = argument
  const start = text.length - text.trimStart().length
  const outcome = readJson(text, start, (span, keySpan) => ({ kind: 'set', argument, span, keySpan }))
  if (outcome.kind === 'mistake') {
    return { kind: 'problem', problem: { argument, offset: outcome.offset, message: outcome.message } }
  }
  if (outcome.node.kind === 'map' && text.slice(outcome.end).trim() === '') return outcome.node
  return { kind: 'problem', problem: { argument, offset: outcome.end, message: 'nothing may follow the object' } }
}
