// Which places an override of levels is about.

import { compileGlob } from '../text/glob.ts'

/** All conditions that are given must hold; of each, one of its patterns. */
export interface OverrideConditions {
  /** Globs over the paths of findings, as they are printed. */
  readonly files?: readonly string[]
  /** Globs over the names of charts: of the one whose key it is, and of the root chart. */
  readonly charts?: readonly string[]
  /** Key paths (`redis.image`, `*.image.tag`): the key and all below it, as its own file or as the root chart's user names it. */
  readonly paths?: readonly string[]
}

/** Where a finding is, for overrides. */
export interface LevelPlace {
  readonly path: string
  readonly charts: readonly string[]
  /** Printed key paths: of the key itself and of all above it. */
  readonly keys: readonly string[]
}

/** Whether a place is one that the conditions are about. */
export function compileOverride({ files, charts, paths }: OverrideConditions): (place: LevelPlace) => boolean {
  const isFile = compileAny(files, compileGlob)
  const isChart = compileAny(charts, compileGlob)
  const isKey = compileAny(paths, compileKeyPattern)
  return (place) => isFile([place.path]) && isChart(place.charts) && isKey(place.keys)
}

type Matcher = (text: string) => boolean

function compileAny(
  patterns: readonly string[] | undefined,
  compile: (pattern: string) => Matcher,
): (texts: readonly string[]) => boolean {
  if (patterns === undefined) return () => true
  const matchers = patterns.map(compile)
  return (texts) => texts.some((text) => matchers.some((matches) => matches(text)))
}

/** In key paths a bracket is an index and a backslash stands for itself, as both are printed. */
function compileKeyPattern(pattern: string): Matcher {
  return compileGlob(pattern.replace(/\\/g, '\\\\').replace(/\[(\d+|\*)\]/g, '\\[$1\\]'), { separator: '.' })
}
