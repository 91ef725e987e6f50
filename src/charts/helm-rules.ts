// How the values of one Helm release differ from those of another, as data. For whoever reads values files, `--set` arguments and
// chart trees as that release would.

import type { Documents } from '../yaml/documents.ts'

/** One stage in the life of Helm's `coalesce.go`. */
export interface Generation {
  /** The values of a subchart in its parent's values.yaml: `merged` keeps nulls, so that they delete defaults of the subchart. */
  readonly subchartTables: 'coalesced' | 'merged'
  /**
   * Which nulls of an upper table are deleted: those whose key the lower table `has`, `all`, or those that hide a value that is
   * `not-null`. The last two also write the nulls back into the lower table, which shows where import-values shares it.
   */
  readonly deletedNulls: 'has' | 'all' | 'not-null'
  /** Nulls in a chart's own values.yaml: visible to templates as keys with a null, or dropped. */
  readonly defaultNulls: 'kept' | 'dropped'
}

/** All that matters here about a release of Helm. */
export interface HelmRules extends Generation {
  /** Which YAML documents of a values file count (helm `pkg/chart/v2/loader/load.go` LoadValues). */
  readonly documents: Documents
  /** `--set-json '{"a": 1}'`: a whole object is merged, or is a mistake. */
  readonly setJsonObject: 'merged' | 'refused'
  /** `--set 'a[0'`: Helm 4 takes the missing bracket for the end of the argument and is content. */
  readonly openIndex: 'ignored' | 'refused'
  /** A chart listed under two aliases: its own dependencies are one set of entries for both copies, or a set for each. */
  readonly aliasCopies: 'share' | 'own'
}

const A: Generation = { subchartTables: 'coalesced', deletedNulls: 'has', defaultNulls: 'kept' }
const B: Generation = { ...A, subchartTables: 'merged' }
const C: Generation = { ...B, deletedNulls: 'all' }
const D: Generation = { ...B, deletedNulls: 'not-null' }
const E: Generation = { ...D, defaultNulls: 'dropped' }

const HELM_3 = { documents: 'first', setJsonObject: 'refused', openIndex: 'refused', aliasCopies: 'share' } as const
const HELM_4 = { documents: 'merged', setJsonObject: 'merged', openIndex: 'ignored', aliasCopies: 'own' } as const

/** From which release on what holds (helm's tags: `pkg/chartutil/coalesce.go`, in Helm 4 `pkg/chart/common/util/coalesce.go`). */
const HISTORY: readonly { readonly from: string; readonly rules: HelmRules }[] = [
  { from: '0.0.0', rules: { ...HELM_3, ...A } },
  { from: '3.17.1', rules: { ...HELM_3, ...B } },
  { from: '3.19.5', rules: { ...HELM_3, ...C } },
  { from: '3.20.1', rules: { ...HELM_3, ...D } },
  { from: '4.0.0', rules: { ...HELM_4, ...B } },
  { from: '4.1.3', rules: { ...HELM_4, ...D } },
  { from: '4.2.0', rules: { ...HELM_4, ...E } },
]

/** The rules of a release, given as `4.1.4`, `v3.17.1` or `3`; missing parts mean the newest of what is named. */
export function helmRules(version: string): HelmRules {
  const [major = Infinity, minor = Infinity, patch = Infinity] = version.replace(/^v/, '').split(/[.+-]/, 3).map(Number)
  const wanted = [major, minor, patch]
  const row = HISTORY.findLast(({ from }) => !isBefore(wanted, from.split('.').map(Number)))
  return row?.rules ?? DEFAULT_RULES
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

/** Helm 4.1.4, the newest that was held against the real program. */
export const DEFAULT_RULES: HelmRules = { ...HELM_4, ...D }
