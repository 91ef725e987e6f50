// What loading gives, and what it is told.

import type { FindOptions } from '../files/input.ts'
import type { Problem } from '../files/source-file.ts'
import type { Chart, YamlFile } from './chart.ts'

/** What came of an input. */
export type Loaded =
  /** `named` has the shown paths of the files that were named instead of the chart: only what is found in them is asked for. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly named: ReadonlySet<string> | undefined }
  /** A values file that belongs to no chart. */
  | { readonly kind: 'values'; readonly values: YamlFile; readonly problems: readonly Problem[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** An argument that names nothing: the user's mistake, told before anything else. */
  | { readonly kind: 'absent'; readonly argument: string }
  /** A named file that is no input. */
  | { readonly kind: 'unsupported'; readonly path: string }

/** How to look for inputs, and where standard input comes from. */
export interface LoadOptions extends FindOptions {
  /** All of standard input; asked only for the argument `-`. */
  readonly stdin?: () => Buffer
  /** How standard input is shown; `<stdin>` where it is not told. */
  readonly stdinPath?: string
}
