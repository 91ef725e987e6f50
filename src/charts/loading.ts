// What the charts of one input share while they are read: where the border is, what may still be spent, which charts are being read.

import { UNPACKED_LIMIT } from '../files/limits.ts'
import type { Problem } from '../files/source-file.ts'
import type { UnpackBudget } from '../files/tgz.ts'
import type { FileTree } from '../files/tree.ts'
import type { Chart } from './chart.ts'
import type { OverlayNames } from './values-files.ts'

/** The state of reading one input. */
export interface Loading {
  /** Paths are shown from here; absolute. */
  readonly cwd: string
  /** The real path of the folder that neither links nor `file://` may leave. */
  readonly border: () => string
  readonly budget: UnpackBudget
  /** Charts that were reached by `file://`, by their real paths: each is read once, however many ask for it. */
  readonly byUrl: Map<string, Chart>
  /** How many charts each tree has, aliases and shared charts counted each time. */
  readonly sizes: WeakMap<Chart, number>
  /** How many charts may still be read. */
  chartsLeft: number
}

/** Far above what charts have; without an end, two folders that link to each other's charts could stand for millions. */
export const CHARTS_LIMIT = 2000
/** Charts below charts below charts. */
export const DEPTH_LIMIT = 32

/** The state with which reading one input begins. */
export function newLoading(cwd: string, border: () => string): Loading {
  return {
    cwd,
    border,
    budget: { left: UNPACKED_LIMIT },
    byUrl: new Map(),
    sizes: new WeakMap(),
    chartsLeft: CHARTS_LIMIT,
  }
}

/** A chart to read. */
export interface ChartToLoad {
  readonly tree: FileTree
  /** The charts that it lies in, outermost first. */
  readonly ancestors: readonly FileTree[]
  /** `top` has a `.helmignore` of its own; `part` lies in a folder whose rules are already in force, or in an archive. */
  readonly role: 'top' | 'part'
  /** What was wrong with the archive that it came in. */
  readonly problems?: readonly Problem[]
  /** Files that are laid over its values; those of charts below others are nobody's. */
  readonly overlays?: OverlayNames
}

/** Reads a chart. Handed down, for charts hold charts. */
export type LoadChart = (chart: ChartToLoad, loading: Loading) => Promise<Chart>

/** Why no further chart can be read below others; undefined where it can. */
export function refusal(ancestors: readonly FileTree[], loading: Loading): string | undefined {
  if (ancestors.length >= DEPTH_LIMIT) return `lies below more than ${DEPTH_LIMIT} charts`
  if (loading.chartsLeft <= 0) return `is one of more than ${CHARTS_LIMIT} charts below one`
  return undefined
}

/** The way back where a chart is one of those around it: `charts/a → charts/b → charts/a`. */
export function cycleOf(tree: FileTree, ancestors: readonly FileTree[]): string | undefined {
  const identity = tree.identity()
  const at = ancestors.findIndex((ancestor) => ancestor.identity() === identity)
  if (at === -1) return undefined
  const paths = ancestors.slice(at).map((ancestor) => ancestor.path)
  return [...paths, paths[0]].join(' → ')
}
