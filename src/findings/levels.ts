// At which severity each rule speaks, and where: a preset, levels of single rules, and overrides for files, charts and keys.

import { compileOverride, type LevelPlace, type OverrideConditions } from './level-overrides.ts'
import type { Severity } from './finding.ts'
import type { Preset, Rule } from './rule.ts'

/** What can be set for a rule. */
export type Level = 'off' | Severity

/** Other levels for some places. */
export interface LevelOverride extends OverrideConditions {
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
