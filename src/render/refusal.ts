// What Helm checks before it renders anything (helm `pkg/cmd/install.go`, `pkg/action/install.go`, `pkg/chart/v2/loader`).

import type { Chart } from '../charts/chart.ts'
import { fieldsOf, isNull, textOf } from '../charts/chart-fields.ts'
import type { Problem, SourceFile } from '../files/source-file.ts'
import type { Release } from '../releases/release.ts'
import { parseConstraints, satisfies } from '../template/semver/constraints.ts'
import { parseVersion, SemverError } from '../template/semver/version.ts'
import type { Span } from '../text/span.ts'
import { valueSpan } from '../yaml/table.ts'
import { kubeVersionOf, readKubeVersion } from './capabilities-object.ts'
import { type HelmProfile, profileOf } from './helm-profile.ts'

/** Why a release is refused as a whole. */
export interface Refusal {
  /** In a sentence without a full stop. */
  readonly message: string
  readonly hint: string
  /** Of whom it is said: a file or a chart as people see it. */
  readonly path: string
  readonly at?: { readonly file: SourceFile; readonly span: Span }
  /** As Helm says it, where that is other and known. */
  readonly helm?: string
}

/** Why Helm would not render the release; undefined where it begins to. */
export function refusalOf(release: Release): Refusal | undefined {
  const { chart, kubeVersion } = release
  const broken = brokenPart(chart)
  if (broken !== undefined) return refusalOfProblem(broken)
  if (chart.metadata.isLibrary) return library(chart)
  if (chart.missing.length > 0) return missingDependencies(chart)
  if (kubeVersion !== undefined && readKubeVersion(kubeVersion, profileOf(release.helm)) === undefined) {
    const hint = 'write it as `1.35` or `v1.35.2`'
    return { message: `"${kubeVersion}" is no Kubernetes version`, hint, path: chart.path }
  }
  return wrongKubernetes(release, profileOf(release.helm))
}

/** What was met while reading, as a refusal. */
export function refusalOfProblem({ message, hint, path, file, span }: Problem): Refusal {
  return { message, hint, path, ...(file !== undefined && span !== undefined && { at: { file, span } }) }
}

function library({ path, metadata }: Chart): Refusal {
  const message = 'library charts are not installable'
  return {
    message,
    path,
    hint: `render a chart that has ${metadata.name} among its dependencies`,
    ...atField(metadata.source, 'type'),
  }
}

function missingDependencies({ path, missing }: Chart): Refusal {
  const names = missing.map(({ name }) => name).join(', ')
  const [first] = missing
  return {
    message: `${missing.length === 1 ? 'a dependency is' : 'dependencies are'} not in charts/: ${names}`,
    hint: 'fetch with `helm dependency build`',
    path,
    ...(first !== undefined && { at: { file: first.file, span: first.span } }),
    helm: `found in Chart.yaml, but missing in charts/ directory: ${names}`,
  }
}

/** The first thing in a chart, or in one below it, that Helm cannot load; it loads also those that are off. */
function brokenPart(chart: Chart): Problem | undefined {
  const own = chart.problems.find((problem) => stopsHelm(chart, problem))
  if (own !== undefined) return own
  for (const subchart of chart.subcharts) {
    const below = brokenPart(subchart.chart)
    if (below !== undefined) return below
  }
  return undefined
}

/** Problems that Helm does not mind, or that it never meets: keys given twice, files laid over the values, oddities of archives. */
function stopsHelm(chart: Chart, { rule, path }: Problem): boolean {
  const name = path === chart.path ? '' : path.startsWith(`${chart.path}/`) ? path.slice(chart.path.length + 1) : path
  if (rule === 'invalid-chart') return name === '' || CHART_FILES.has(name) || /^charts\/[^/]+$/.test(name)
  if (name === 'Chart.yaml') return chart.metadata.source.table.documents.length === 0
  if (name === 'values.yaml') return chart.values === undefined
  return name === 'requirements.yaml' || (rule === 'unreadable-file' && /^charts\/[^/]+$/.test(name))
}

const CHART_FILES: ReadonlySet<string> = new Set(['Chart.yaml', 'requirements.yaml', '.helmignore'])

function wrongKubernetes(release: Release, profile: HelmProfile): Refusal | undefined {
  const { source } = release.chart.metadata
  const constraint = fieldText(source, 'kubeversion')
  const version = kubeVersionOf(release, profile).plain
  if (constraint === '' || fits(constraint, version, profile)) return undefined
  return {
    message: `the chart requires Kubernetes ${constraint}, and this is ${version}`,
    hint: 'name the version of the cluster: `--kube-version 1.30`',
    path: source.file.path,
    ...atField(source, 'kubeversion'),
    helm: `chart requires kubeVersion: ${constraint} which is incompatible with Kubernetes ${version}`,
  }
}

type ChartYaml = Chart['metadata']['source']

function entryOf({ table }: ChartYaml, name: string): number | undefined {
  const [root] = table.documents
  return root === undefined ? undefined : fieldsOf(table, root).get(name)
}

function fieldText(source: ChartYaml, name: string): string {
  const entry = entryOf(source, name)
  return entry === undefined || isNull(source.table, entry) ? '' : textOf(source.table, entry)
}

function atField(source: ChartYaml, name: string): Pick<Refusal, 'at'> {
  const entry = entryOf(source, name)
  return entry === undefined ? {} : { at: { file: source.file, span: valueSpan(source.table, entry) } }
}

function fits(constraint: string, version: string, { semver }: HelmProfile): boolean {
  try {
    return satisfies(parseConstraints(constraint, semver), parseVersion(version, semver))
  } catch (error) {
    if (error instanceof SemverError) return false
    throw error
  }
}
