// A release → the text of each of its template files, as Helm's engine makes it (helm `pkg/engine/engine.go` render). What Helm does with
// the texts afterwards is in `render-chart.ts`.

import { coalesceRelease } from '../charts/layers.ts'
import { type HelmRules, helmRules } from '../charts/helm-rules.ts'
import type { SetProblem } from '../charts/set-flags.ts'
import type { MapNode } from '../charts/value-tree.ts'
import type { Problem } from '../files/source-file.ts'
import type { Release } from '../releases/release.ts'
import { execute } from '../template/execute.ts'
import type { BranchObserver, Run } from '../template/frame.ts'
import type { Template } from '../template/template-scope.ts'
import type { Limits } from '../template/function.ts'
import { type GateId, Origins } from '../template/origin.ts'
import { parseTemplate } from '../template/parse.ts'
import { parseShared } from './parse-cache.ts'
import { TemplateError, TemplateSyntaxError } from '../template/template-error.ts'
import { type Traced, traced } from '../template/traced.ts'
import type { Dict } from '../template/value.ts'
import { capabilitiesObject } from './capabilities-object.ts'
import { placeCharts, type PlacedChart } from './chart-tree.ts'
import { functionTable, lenientTable } from './function-table.ts'
import { gateOfChart } from './gates.ts'
import type { HelmState } from './helm-functions.ts'
import { profileOf } from './helm-profile.ts'
import { newRun } from './new-run.ts'
import { withoutNoValue } from './no-value.ts'
import type { RenderMemory } from './render-memory.ts'
import { releaseObject, rootObjects, templateObject } from './root-object.ts'
import { originFrom } from './source.ts'
import { addTemplates } from './template-set.ts'
import { itself, type TemplateFile, templateFiles } from './template-files.ts'
import { valuesObject } from './values-object.ts'

/** How to render. */
export interface RenderOptions {
  /** Whether every character remembers its origin; `on` when absent. */
  readonly tracking?: 'on' | 'off'
  readonly limits?: Limits
  readonly lookup?: HelmState['lookup']
  readonly observe?: BranchObserver
  readonly entered?: Run['entered']
  /** What earlier renders of the release have looked at; nothing when absent. */
  readonly memory?: RenderMemory
  /**
   * What a template's failing does: it `stops` the render as in Helm, which is so when absent; or the file is `left-out`, and what its author
   * would stop at (`fail`, `required`) is passed over.
   */
  readonly failing?: 'stops' | 'left-out'
}

/** The text that a template file made. */
export interface RenderedFile {
  readonly template: TemplateFile
  readonly made: Traced
}

/** What came of a render. On an error the files that were made before it are there. */
export interface Rendered {
  readonly root: PlacedChart
  readonly origins: Origins
  /** In the order of execution; partials are not among them. */
  readonly files: readonly RenderedFile[]
  readonly error?: TemplateError | TemplateSyntaxError
  /** Why Helm would not even begin: values or charts that it refuses. */
  readonly problems: readonly Problem[]
  /** The coalesced values, as they were before any template ran. */
  readonly values: MapNode
}

/** Renders every template of a release. Errors of templates are given back, not thrown. */
export function renderRelease(release: Release, options: RenderOptions = {}): Rendered {
  const origins = new Origins(options.tracking ?? 'on')
  const profile = profileOf(release.helm)
  const rules: HelmRules = helmRules(release.helm)
  const { chart, layers, readFile } = release
  const coalesced = coalesceRelease({ chart, layers, helm: rules, ...(readFile && { readFile }) })
  const root = placeCharts(chart, coalesced.subcharts)
  const charts = new Set(coalesced.subcharts.map(({ path }) => path.join('\0')))
  const values = valuesObject(coalesced.root, origins, (path) => path.length === 0 || charts.has(path.join('\0')))
  const parts = {
    origins,
    treeOf: options.memory?.treeOf ?? itself,
    profile,
    release: releaseObject(release, origins),
    capabilities: capabilitiesObject(release, profile, origins),
  }
  const objects = rootObjects(root, values, parts)
  const { files: templates, problems } = templateFiles(root, parts.treeOf)
  const functions = options.failing === 'left-out' ? lenientTable(release.helm) : functionTable(release.helm)
  const { limits, lookup, observe, entered } = options
  const run = newRun({ origins, functions, dialect: profile.dialect }, { limits, lookup, observe, entered })
  const files: RenderedFile[] = []
  const refused = [...coalesced.problems, ...coalesced.setProblems.map(setProblem), ...problems]
  const result = { root, origins, files, problems: refused, values: coalesced.root }
  try {
    const parsed = templates.map((file) => ({ file, template: addFile(run, file, options.memory?.parse) }))
    for (const { file, template } of parsed) {
      if (file.isPartial) continue
      const data = objects.get(file.chart.fullPath)
      if (data === undefined) continue
      data.entries.set('Template', templateObject(file.name, file.chart, parts))
      const gate = gateOfChart(origins, file.chart)
      const made = executeFile(run, run.scope.get(template.name) ?? template, { data, gate, failing: options.failing })
      if (made !== undefined) files.push({ template: file, made: withoutNoValue(made) })
    }
  } catch (error) {
    if (!(error instanceof TemplateError || error instanceof TemplateSyntaxError)) throw error
    return { ...result, error }
  }
  return result
}

/** The argument's value is not shown: it may be secret. */
function setProblem({ argument, message }: SetProblem): Problem {
  const path = `--${argument.flag} ${argument.text.split('=', 1)[0] ?? ''}`
  return { rule: 'invalid-yaml', path, message: `is not what Helm takes: ${message}`, hint: 'see `helm help install`' }
}

interface FileToExecute {
  readonly data: Dict
  readonly gate: GateId
  readonly failing: RenderOptions['failing']
}

function executeFile(run: Run, template: Template, { data, gate, failing }: FileToExecute): Traced | undefined {
  if (failing !== 'left-out') return execute(run, template, { data, gate })
  try {
    return execute(run, template, { data, gate })
  } catch (error) {
    if (error instanceof TemplateError && error.reason !== 'limit') return undefined
    throw error
  }
}

function addFile(run: Run, { name, file, isPartial }: TemplateFile, given?: typeof parseTemplate): Template {
  const parse = given ?? (isPartial ? parseShared : parseTemplate)
  const parsed = parse(name, file.text, run.functions)
  const source = traced(file.text, originFrom(run.origins, { kind: 'template', file, name }))
  addTemplates(run.scope, parsed, source)
  return { name, parsed, source, body: parsed.body }
}
