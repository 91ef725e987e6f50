// Dependencies that are not in `charts/` but name a folder: `repository: file://../common`. Helm uses them only to fill `charts/`
// (helm `internal/resolver/resolver.go`, GetLocalPath), but charts in a repository are rarely built, so chartpin looks there itself.

import path from 'node:path'
import { displayPath, isWithin } from '../files/display-path.ts'
import { type Problem, isProblem } from '../files/source-file.ts'
import { diskTree, type FileTree, realPath } from '../files/tree.ts'
import type { Chart, Dependency } from './chart.ts'
import { invalidChart } from './chart-problems.ts'
import { cycleOf, refusal } from './loading.ts'
import type { ParentChart } from './vendored.ts'

const SCHEME = 'file://'

/**
 * The chart that a dependency's `file://` leads to, or a problem where that is no chart; undefined where the dependency has no such
 * repository or the folder is not there: then the chart is missing like any that was not fetched.
 */
export async function chartByUrl(dependency: Dependency, parent: ParentChart): Promise<Chart | Problem | undefined> {
  const place = parent.tree.place('')
  if (!dependency.repository.startsWith(SCHEME) || place.kind !== 'disk') return undefined
  const named = path.resolve(place.path, dependency.repository.slice(SCHEME.length))
  const wrong = (message: string, hint: string): Problem =>
    invalidChart(dependency.file, dependency.span, `the dependency ${dependency.name} ${message}`, hint)
  const shown = displayPath(named, parent.loading.cwd)
  // What cannot be a path has no real path: a NUL in it would be an error of Node's.
  const real = named.includes('\0') ? undefined : realPath(named)
  if (real === undefined) return undefined
  if (!isWithin(parent.loading.border(), real)) {
    return wrong(
      `names the folder ${shown}, outside of the repository, where chartpin does not look`,
      'run `helm dependency build`',
    )
  }
  const tree = diskTree({ absolute: named, path: shown, border: parent.loading.border })
  const cycle = cycleOf(tree, parent.ancestors)
  if (cycle !== undefined)
    return wrong(`leads back to a chart that it lies in: ${cycle}`, 'take one of these dependencies out')
  return known(real, parent) ?? read(tree, real, parent, wrong)
}

function known(real: string, parent: ParentChart): Chart | undefined {
  return parent.loading.byUrl.get(real)
}

async function read(
  tree: FileTree,
  real: string,
  parent: ParentChart,
  wrong: (message: string, hint: string) => Problem,
): Promise<Chart | Problem> {
  const why = refusal(parent.ancestors, parent.loading)
  if (why !== undefined) return wrong(why, 'take out the charts that are not needed')
  const entries = tree.list('')
  if (isProblem(entries)) return entries
  if (!entries.some((entry) => entry.name === 'Chart.yaml')) {
    return wrong(
      `names the folder ${tree.path}, which has no Chart.yaml`,
      'mend the path, or put the chart into charts/',
    )
  }
  const chart = await parent.load({ tree, ancestors: parent.ancestors, role: 'top' }, parent.loading)
  parent.loading.byUrl.set(real, chart)
  return chart
}
