// A chart as chartpin knows it: metadata with places, values files as entry tables, dependencies and the charts they stand for.

import type { Problem, SourceFile } from '../files/source-file.ts'
import type { FileTree } from '../files/tree.ts'
import type { Span } from '../text/span.ts'
import type { YamlTable } from '../yaml/table.ts'

/** A YAML file that was read: its text and its entries. */
export interface YamlFile {
  readonly file: SourceFile
  readonly table: YamlTable
}

/** A text field of Chart.yaml as Helm reads it (`1.20` unquoted is "1.2"), with the place of its value. */
export interface Field {
  readonly text: string
  /** As it is written in the file, quotes and all. */
  readonly lexeme: string
  readonly span: Span
}

/** What Chart.yaml says of the chart itself. */
export interface ChartMetadata {
  readonly source: YamlFile
  readonly apiVersion: string
  readonly name: string
  readonly version?: Field
  readonly appVersion?: Field
  readonly isLibrary: boolean
  /** Text values only; in the order of the file. */
  readonly annotations: ReadonlyMap<string, Field>
}

/** One entry of `dependencies:` (Chart.yaml, or requirements.yaml of a v1 chart). */
export interface Dependency {
  readonly name: string
  readonly alias?: string
  readonly version: string
  readonly repository: string
  /** Comma-separated paths, as written. */
  readonly condition: string
  readonly tags: readonly string[]
  readonly importValues: readonly ImportValues[]
  readonly file: SourceFile
  readonly span: Span
}

/** `import-values`: a table of the dependency's, copied to a place of the parent's. */
export interface ImportValues {
  readonly child: string
  readonly parent: string
}

/** A chart below another, under the name by which its parent's values reach it. */
export interface Subchart {
  /** The alias where there is one, else the chart's name: its key in the parent's values. */
  readonly key: string
  readonly chart: Chart
  /** Absent for a chart that lies in `charts/` and that no dependency lists. */
  readonly dependency?: Dependency
  /** Where it was found: below `charts/` as folder or archive, or by a `file://` repository although `charts/` lacks it. */
  readonly via: 'folder' | 'archive' | 'file-url'
}

/** A chart with everything below it. */
export interface Chart {
  /** Folder or archive, as people see it: `charts/web`, `web-1.2.3.tgz!/web`. */
  readonly path: string
  /** Its files as Helm sees them, for whoever renders it; not read yet. */
  readonly tree: FileTree
  readonly metadata: ChartMetadata
  /** The chart's own `values.yaml`, where it has one that can be read. */
  readonly values?: YamlFile
  /**
   * Other values files that layer over `values.yaml` one at a time, by path: `values-prod.yaml`, `ci/x-values.yaml`,
   * `environments/eu/values.yaml`. Only a chart that was asked for has them, and only as a folder.
   */
  readonly overlays: readonly YamlFile[]
  readonly dependencies: readonly Dependency[]
  /**
   * In the order of `dependencies`, unlisted ones after them by name. Charts that are not there are in `missing`; an entry whose chart is
   * there in another exact version is in neither, as in Helm. One chart object may stand below several keys and several charts.
   */
  readonly subcharts: readonly Subchart[]
  readonly missing: readonly Dependency[]
  /** What was wrong with its files; of subcharts each has its own. */
  readonly problems: readonly Problem[]
}
