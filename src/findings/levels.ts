// At which severity each rule speaks, and where: a preset, levels of single rules, and overrides for files, charts and keys.

import { compileGlob } from '../text/glob.ts'
import type { Severity } from './finding.ts'
import type { Preset, Rule } from './rule.ts'

/** What can be set for a rule. */
export type Level = 'off' | Severity

/** Other levels for some places. All conditions that are given must hold; of each, one of its patterns. */
export interface LevelOverride {
  /** Globs over the paths of findings, as they are printed. */
  readonly files?: readonly string[]
  /** Globs over the names of charts: of the one whose key it is, and of the root chart. */
  readonly charts?: readonly string[]
  /** Key paths (`redis.image`, `*.image.tag`): the key and all below it, as its own file or as the root chart's user names it. */
  readonly paths?: readonly string[]
  readonly rules: ReadonlyMap<string, Level>
}

/** What the user has set. */
export interface LevelSettings {
  readonly preset: Preset
  /** Over the preset, by rule name. */
  readonly rules: ReadonlyMap<string, Level>
  /** Over everything above; of several that fit, the last one that names the rule wins. */
  readonly overrides: readonly LevelOverride[]
}

/** Where a finding is, for overrides. */
export interface LevelPlace {
  readonly path: string
  readonly charts: readonly string[]
  /** Printed key paths: of the key itself and of all above it. */
  readonly keys: readonly string[]
}

/** Levels, ready to be asked. */
export interface Levels {
  /** Whether the rule can speak anywhere at all: if not, it need not run. */
  canSpeak(rule: string): boolean
  at(rule: string, place: LevelPlace): SetLevel
}

/** A level, and whether the user has set it; if not, it is the preset's. */
export interface SetLevel {
  readonly level: Level
  readonly isSet: boolean
}

const order: readonly Preset[] = ['recommended', 'strict', 'air-gapped']

/** The level that a preset gives a rule. */
export function presetLevel(rule: Rule, preset: Preset): Level {
  const isIn = rule.preset !== 'off' && order.indexOf(rule.preset) <= order.indexOf(preset)
  return isIn ? rule.severity : 'off'
}

/** Compiles settings for these rules; names of no rule are nobody's here. */
export function compileLevels(rules: readonly Rule[], settings: LevelSettings): Levels {
  const base = new Map<string, Level>(
    rules.map((rule) => [rule.name, settings.rules.get(rule.name) ?? presetLevel(rule, settings.preset)]),
  )
  const overrides = settings.overrides.map((override) => ({ rules: override.rules, fits: compileOverride(override) }))
  return {
    canSpeak: (rule) =>
      (base.get(rule) ?? 'off') !== 'off' ||
      overrides.some((override) => (override.rules.get(rule) ?? 'off') !== 'off'),
    at: (rule, place) => {
      const override = overrides.findLast(({ rules: levels, fits }) => levels.has(rule) && fits(place))
      const level = override?.rules.get(rule) ?? settings.rules.get(rule)
      return level === undefined ? { level: base.get(rule) ?? 'off', isSet: false } : { level, isSet: true }
    },
  }
}

function compileOverride({ files, charts, paths }: LevelOverride): (place: LevelPlace) => boolean {
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
