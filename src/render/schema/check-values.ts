// The values of a release against the values.schema.json of its charts, parents first (helm `pkg/chart/common/util/jsonschema.go`
// ValidateAgainstSchema).

import type { MapNode, ValueNode } from '../../charts/value-tree.ts'
import { isProblem, type SourceFile } from '../../files/source-file.ts'
import type { HelmVersion } from '../../releases/release.ts'
import type { KeyPath } from '../../yaml/path.ts'
import type { PlacedChart } from '../chart-tree.ts'
import { itself, type TreeOf } from '../template-files.ts'
import { validateValues } from './validate-values.ts'

/** One thing for which Helm refuses the values. */
export interface SchemaFault {
  readonly chart: PlacedChart
  readonly schema: SourceFile
  /** Where the root's user sets the value. Empty for a fault of the schema itself. */
  readonly path: KeyPath
  /** The value, or for a missing key the map that lacks it; absent for a fault of the schema itself. */
  readonly node?: ValueNode
  /** About the value, without its name. */
  readonly message: string
  readonly kind: 'value' | 'missing' | 'schema'
}

/** A part of a schema that nobody checked: it stands elsewhere, and nothing is fetched. */
export interface UncheckedSchema {
  readonly schema: SourceFile
  readonly what: string
}

export interface SchemaReport {
  readonly faults: readonly SchemaFault[]
  readonly unchecked: readonly UncheckedSchema[]
}

/** Checks the values of all charts that bring a schema. Without one nothing is loaded for it. */
export function checkValues(
  root: PlacedChart,
  values: MapNode,
  { helm, treeOf = itself }: { readonly helm: HelmVersion; readonly treeOf?: TreeOf | undefined },
): SchemaReport {
  const report: Report = { faults: [], unchecked: [] }
  checkChart(root, values, { helm, treeOf, report })
  return report
}

interface Report {
  readonly faults: SchemaFault[]
  readonly unchecked: UncheckedSchema[]
}

interface Checking {
  readonly helm: HelmVersion
  readonly treeOf: TreeOf
  readonly report: Report
}

function checkChart(chart: PlacedChart, values: MapNode, checking: Checking): void {
  const schema = checking.treeOf(chart.chart.tree).read('values.schema.json')
  if (schema !== undefined && !isProblem(schema)) checkOne({ chart, schema, values }, checking)
  for (const child of chart.children) {
    const below = values.entries.get(child.name)
    if (below?.kind === 'map') checkChart(child, below, checking)
  }
}

interface ToCheck {
  readonly chart: PlacedChart
  readonly schema: SourceFile
  readonly values: MapNode
}

function checkOne({ chart, schema, values }: ToCheck, { helm, report }: Checking): void {
  const { refused, broken, unchecked } = validateValues(schema.text, values, { helm })
  report.unchecked.push(...unchecked.map((what) => ({ schema, what })))
  if (refused !== undefined) report.faults.push({ chart, schema, path: chart.path, message: refused, kind: 'schema' })
  for (const { path, node, message, kind } of broken) {
    report.faults.push({ chart, schema, path: rootPath(chart, path), node, message, kind })
  }
}

/** What stands below `global` is set at the root's. */
function rootPath({ path }: PlacedChart, keys: KeyPath): KeyPath {
  return keys[0] === 'global' ? keys : [...path, ...keys]
}
