// The custom resource definitions in the `crds/` of a release's charts, which `--include-crds` prints as they are (helm
// `pkg/chart/v2/chart.go` CRDObjects).

import { isProblem, type Problem } from '../files/source-file.ts'
import { compareBytes, fromBytes } from '../template/utf8.ts'
import type { PlacedChart } from './chart-tree.ts'
import { filesBelow } from './template-files.ts'

/** One file of `crds/`. */
export interface CrdFile {
  /** As Helm names it: `web/crds/a.yaml`. */
  readonly name: string
  /** Never rendered; stray bytes as in templates. */
  readonly text: string
}

/** Those of a chart, then those of the charts below it. Files that cannot be read become problems. */
export function crdFiles(chart: PlacedChart, problems: Problem[]): readonly CrdFile[] {
  const { tree } = chart.chart
  const names = filesBelow(tree, 'crds', problems).filter((name) => /\.(?:ya?ml|json)$/i.test(name))
  const own = names.toSorted(byFolder).flatMap((name): readonly CrdFile[] => {
    const bytes = tree.bytes(name)
    if (isProblem(bytes)) problems.push(bytes)
    if (bytes === undefined || isProblem(bytes)) return []
    return [{ name: `${chart.fullPath}/${name}`, text: fromBytes(bytes).replace(/^\ufeff/, '') }]
  })
  return [...own, ...chart.children.flatMap((child) => crdFiles(child, problems))]
}

/** The order of a walk through folders. */
function byFolder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareBytes(left[i] ?? '', right[i] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}
