// What was loaded, as lines for golden files: the tree of charts with everything that loading found out.

import type { Chart, Dependency, Subchart } from '../charts/chart.ts'
import type { Loaded } from '../charts/loaded.ts'
import type { Problem } from '../files/source-file.ts'

/** One input as lines. */
export function printLoaded(loaded: Loaded): readonly string[] {
  switch (loaded.kind) {
    case 'chart':
      return [...printChart(loaded.chart), ...[...(loaded.named ?? [])].map((named) => `  named ${named}`)]
    case 'values':
      return [`values ${loaded.values.file.path}`, ...loaded.problems.map((problem) => `  ${printProblem(problem)}`)]
    case 'problem':
      return [printProblem(loaded.problem)]
    case 'absent':
      return [`absent ${loaded.argument}`]
    case 'unsupported':
      return [`unsupported ${loaded.path}`]
  }
}

function printChart(chart: Chart): readonly string[] {
  const { name, apiVersion, version, appVersion, isLibrary, annotations } = chart.metadata
  const type = isLibrary ? 'library' : 'chart'
  const app = appVersion && ` for ${appVersion.text} (${appVersion.lexeme})`
  const lines = [
    ...[...annotations].map(([key, field]) => `annotation ${key} ${JSON.stringify(field.text)}`),
    ...(chart.values ? [`values ${chart.values.file.path}`] : []),
    ...chart.overlays.map((overlay) => `overlay ${overlay.file.path}`),
    ...chart.dependencies.map((dependency) => `dependency ${printDependency(dependency)}`),
    ...chart.missing.map((dependency) => `missing ${dependency.alias ?? dependency.name}`),
    ...chart.subcharts.flatMap(printSubchart),
    ...chart.problems.map(printProblem),
  ]
  const title = `${type} ${name} ${apiVersion} ${version?.text ?? '?'}${app ?? ''} in ${chart.path}`
  return [title, ...lines.map((line) => `  ${line}`)]
}

function printSubchart({ key, chart, dependency, via }: Subchart): readonly string[] {
  const [title = '', ...rest] = printChart(chart)
  return [`${key}: ${title} via ${via}${dependency ? '' : ', unlisted'}`, ...rest]
}

function printDependency(dependency: Dependency): string {
  const { name, alias, version, repository, condition, tags, importValues, file, span } = dependency
  const { line, column } = file.lines().position(span.start)
  const parts = [
    `${file.path}:${line}:${column} ${name}`,
    alias && `as ${alias}`,
    version && `version ${version}`,
    repository && `from ${repository}`,
    condition && `if ${condition}`,
    tags.length > 0 && `tags ${tags.join(' ')}`,
    ...importValues.map(({ child, parent }) => `imports ${child} to ${parent}`),
  ]
  return parts.filter((part) => part !== undefined && part !== '' && part !== false).join(' ')
}

/** A problem with its place, and with the characters that it is about. */
export function printProblem(problem: Problem): string {
  const { rule, path, file, span, message } = problem
  if (file === undefined || span === undefined) return `! ${path} ${rule}: ${message}`
  const { line, column } = file.lines().position(span.start)
  return `! ${path}:${line}:${column} ${JSON.stringify(file.text.slice(span.start, span.end))} ${rule}: ${message}`
}
