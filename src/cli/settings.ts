// The settings of a run: for every input those of the nearest configuration file, below what flags and environment say.

import type { Dirent } from 'node:fs'
import path from 'node:path'
import { layOver, type Settings } from '../config/effective.ts'
import { configFinder } from '../config/find-config.ts'
import type { Layer } from '../config/layer.ts'
import type { Config } from '../config/settings.ts'
import { rulesKnowing } from '../../rules/index.ts'
import type { Invocation } from './invocation.ts'
import { loadLayers } from './load-layers.ts'
import { needRender, readRuleLevel } from './rule-flags.ts'

/** Gives settings by folder; each configuration file is read once. */
export interface SettingsSource {
  /** For an absolute folder. Throws `UsageError` where the configuration that counts there is wrong. */
  of(directory: string): Promise<Settings>
  /** The same where that was asked for before, so that nothing needs to be read. */
  known(directory: string): Settings | undefined
  /** Tells what lies in a folder that was read anyway: no configuration is looked for there again. */
  saw(directory: string, entries: readonly Dirent[]): void
  /** How the configuration files that were read are shown, in the order of reading. */
  readonly files: readonly string[]
}

/** Settings by the options of an invocation. */
export function settingsSource(invocation: Invocation): SettingsSource {
  const { options, io } = invocation
  const flags = flagLayer(invocation)
  const read = new Map<string, Settings>()
  const files: string[] = []
  const without = layOver([flags], io.cwd)
  const named = options.config === undefined ? undefined : path.resolve(io.cwd, options.config)
  const finder = options['no-config'] || named !== undefined ? undefined : configFinder()
  const fileOf = (directory: string): string | undefined => named ?? finder?.nearest(directory)
  return {
    files,
    known(directory) {
      const file = fileOf(directory)
      return file === undefined ? without : read.get(file)
    },
    saw: (directory, entries) => finder?.saw(directory, entries),
    async of(directory) {
      const file = fileOf(directory)
      if (file === undefined) return without
      const before = read.get(file)
      if (before !== undefined) return before
      const layers = await loadLayers(file, { cwd: io.cwd, named: options.config })
      const settings = layOver([...layers, flags], path.dirname(file))
      read.set(file, settings)
      files.push(path.relative(io.cwd, file))
      return settings
    },
  }
}

/** What flags and environment set, as the highest layer. */
function flagLayer({ options, given, io }: Invocation): Layer {
  const rules = new Map(options.rule.map(readRuleLevel))
  const asked = [...options.select, ...[...rules].flatMap(([name, level]) => (level === 'off' ? [] : [name]))]
  const late = lateRules([...asked, ...rules.keys()])
  const isRendering = options.render || (late.length > 0 && needRender(late, asked, options))
  const config: Config = {
    ...(options.preset === undefined ? {} : { preset: options.preset }),
    ...(rules.size === 0 ? {} : { rules }),
    ...(isRendering ? { render: true } : {}),
    ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
    ...(options.map === undefined ? {} : { mapping: options.map }),
    ...(options.profile === undefined ? {} : { cluster: options.profile }),
  }
  const origins: Readonly<Record<string, string | undefined>> = {
    preset: given.get('preset'),
    baseline: given.get('baseline'),
    render: given.get('render') ?? given.get('select'),
    mapping: given.get('map'),
    cluster: given.get('profile'),
  }
  return { config, directory: io.cwd, originOf: (setting) => origins[setting] ?? given.get('rule') ?? '' }
}

/** Which of these are no rules over what is written: of the others nothing needs to be loaded. */
function lateRules(names: readonly string[]): readonly string[] {
  const written = rulesKnowing({ render: false, cluster: false, facts: false })
  return names.filter((name) => !written.some((rule) => rule.name === name))
}
