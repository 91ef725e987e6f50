// The levels of rules where a command line selects some, or settings differ by place.

import path from 'node:path'
import type { Settings } from '../config/effective.ts'
import { slashed } from '../files/display-path.ts'
import { compileLevels, presetLevel, type Level, type Levels } from '../findings/levels.ts'
import type { Rule } from '../findings/rule.ts'

/** What a command line selects. */
export interface Selection {
  /** Names of rules; empty: all. */
  readonly select: readonly string[]
  /** The working directory. */
  readonly cwd: string
}

/** The levels of settings. */
export function selectedLevels(rules: readonly Rule[], settings: Settings, { select, cwd }: Selection): Levels {
  const isSelected = (name: string): boolean => select.length === 0 || select.includes(name)
  const base = new Map<string, Level>(settings.rules)
  for (const rule of rules) {
    const level = base.get(rule.name) ?? presetLevel(rule, settings.preset)
    if (!isSelected(rule.name)) base.set(rule.name, 'off')
    else if (select.length > 0 && level === 'off') base.set(rule.name, rule.severity)
  }
  const overrides = settings.overrides.map((override) => ({
    ...override,
    rules: new Map([...override.rules].filter(([name]) => isSelected(name))),
  }))
  const levels = compileLevels(rules, { preset: settings.preset, rules: base, overrides })
  // Globs of files are written relative to the configuration, paths of findings relative to the working directory.
  if (settings.directory === cwd || overrides.every(({ files }) => files === undefined)) return levels
  return {
    canSpeak: (rule) => levels.canSpeak(rule),
    at: (rule, place) =>
      levels.at(rule, { ...place, path: slashed(path.relative(settings.directory, path.resolve(cwd, place.path))) }),
  }
}
