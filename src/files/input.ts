// What the arguments of a command line turn out to be, before anything of it is interpreted.

import type { Dirent } from 'node:fs'
import type { Problem } from './source-file.ts'

/** One input. Paths are absolute where they open something, `path` is how people see it. */
export type Input =
  | ChartFolder
  /** A gzip file. `named` was asked for; `found` ended in `.tgz` below a folder that was, and need not be a chart at all. */
  | { readonly kind: 'archive'; readonly absolute: string; readonly path: string; readonly origin: 'named' | 'found' }
  /** A values file that belongs to no chart; one that was `found` is only called so, and need not hold values. */
  | { readonly kind: 'values'; readonly absolute: string; readonly path: string; readonly origin: 'named' | 'found' }
  | { readonly kind: 'stdin' }
  /** An argument that names nothing, or a pattern that nothing matches: the user's mistake. */
  | { readonly kind: 'absent'; readonly argument: string }
  /** A named file that is no chart, archive or values file, such as the README that `charts/*` expands to. */
  | { readonly kind: 'unsupported'; readonly path: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** A folder with a `Chart.yaml`. */
export interface ChartFolder {
  readonly kind: 'chart'
  readonly absolute: string
  readonly path: string
  /** What lies in it, where that is already known. */
  readonly entries?: readonly Dirent[]
  /** Values files below it that are not its `values.yaml`, relative to it and sorted; those of charts further below are theirs. */
  readonly valuesFiles: readonly string[]
  /** Other YAML files directly in it or in its `ci/`: what they hold, only their content tells. */
  readonly otherYaml: readonly string[]
  /** The shown paths of the files that were named instead of the chart; undefined where the whole chart was asked for. */
  readonly named?: ReadonlySet<string>
}

/** How inputs are looked for. */
export interface FindOptions {
  /** The folder from which arguments are read and paths are shown; absolute. */
  readonly cwd: string
  /** Whether something that was found, not named, is left out; asked with the shown path of each file and folder. */
  readonly excludes?: (path: string) => boolean
  /** Whether `excludes` is asked of named files too, as pre-commit hooks want it. */
  readonly excludesNamed?: 'never' | 'also'
  /** Told what lies in each folder that is walked, so that nobody has to look there again. */
  readonly onFolder?: (absolute: string, entries: readonly Dirent[]) => void
}

const VALUES_NAME = /^[^.].*\.ya?ml$/i
const SCHEMA_NAME = /\.schema\.ya?ml$/i
const YAML_NAME = /\.(?:ya?ml|json)$/i

/** Whether a file's name says that it holds values: `values.yaml`, `values-prod.yml`, `ci-values.yaml`; not a schema, not a hidden file. */
export function isValuesName(name: string): boolean {
  return name === 'values.yaml' || (/values/i.test(name) && VALUES_NAME.test(name) && !SCHEMA_NAME.test(name))
}

/** Whether a named file may be YAML: by its suffix, or because it has none (`/dev/fd/63`). */
export function mayBeYaml(name: string): boolean {
  return YAML_NAME.test(name) || !name.slice(1).includes('.')
}

/** Folders of a chart that hold no values files and whose charts, in `charts/`, are its own. */
export const CHART_PARTS: ReadonlySet<string> = new Set(['charts', 'templates', 'crds'])

/** Files of a chart that its own loading reads. */
const OWN_FILES: ReadonlySet<string> = new Set(['Chart.yaml', 'values.yaml', 'requirements.yaml'])

/** Files of other programs that often lie beside values files. */
const FOREIGN_NAME = /^(?:artifacthub-repo|cr|ct|fleet|helmfile|kustomization|lintconf|questions|skaffold)\.ya?ml$/

/** Whether a file of a chart, named by its path in it, may hold values that are laid over `values.yaml`. */
export function mayBeOverlay(name: string): boolean {
  if (OWN_FILES.has(name)) return false
  const slash = name.indexOf('/')
  if (slash !== -1 && CHART_PARTS.has(name.slice(0, slash))) return false
  const base = name.slice(name.lastIndexOf('/') + 1)
  return VALUES_NAME.test(base) && !SCHEMA_NAME.test(base) && !FOREIGN_NAME.test(base)
}
