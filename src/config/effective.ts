// The settings in force: what defaults, configuration files and flags say, laid over each other, with the origin of each.

import type { Level } from '../findings/levels.ts'
import type { Preset } from '../findings/rule.ts'
import type { Layer } from './layer.ts'
import { originsOf } from './origins.ts'
import type { Config, ImagesConfig, OverrideConfig, RegistriesConfig } from './settings.ts'

/** A file that a configuration names, and the folder that the name is relative to. */
export interface NamedFile {
  readonly directory: string
  readonly name: string
}

/** Settings without gaps. */
export interface Settings {
  readonly preset: Preset
  /** Over the preset, by rule. */
  readonly rules: ReadonlyMap<string, Level>
  readonly registries: Required<RegistriesConfig>
  readonly images: Required<ImagesConfig>
  readonly exclude: readonly string[]
  readonly overrides: readonly OverrideConfig[]
  /** Whether charts are rendered, so that the rules that need it can speak. */
  readonly render: boolean
  readonly mapping?: NamedFile
  readonly cluster?: NamedFile
  readonly baseline?: NamedFile
  /** The folder that globs of files are relative to; absolute. */
  readonly directory: string
  /** By setting (`rules.floating-tag`, `registries.allow`); a setting that is not in it has its default. Worked out when it is asked for. */
  readonly origins: () => ReadonlyMap<string, string>
}

/**
 * Lays layers over each other, lowest first: levels of rules one by one, every other setting as a whole. Globs of files are relative to
 * `directory`, that of the nearest configuration file.
 */
export function layOver(layers: readonly Layer[], directory: string): Settings {
  const top = <Value>(pick: (config: Config) => Value | undefined): Value | undefined =>
    layers.map(({ config }) => pick(config)).findLast((value) => value !== undefined)
  const mapping = namedFile(layers, 'mapping')
  const cluster = namedFile(layers, 'cluster')
  const baseline = namedFile(layers, 'baseline')
  return {
    preset: top((config) => config.preset) ?? 'recommended',
    rules: new Map(layers.flatMap(({ config }) => [...(config.rules ?? [])])),
    registries: {
      allow: top((config) => config.registries?.allow) ?? [],
      deny: top((config) => config.registries?.deny) ?? [],
    },
    images: {
      paths: top((config) => config.images?.paths) ?? [],
      ignore: top((config) => config.images?.ignore) ?? [],
      fields: top((config) => config.images?.fields) ?? [],
    },
    exclude: top((config) => config.exclude) ?? [],
    overrides: top((config) => config.overrides) ?? [],
    render: top((config) => config.render) ?? false,
    ...(mapping === undefined ? {} : { mapping }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(baseline === undefined ? {} : { baseline }),
    directory,
    origins: () => originsOf(layers),
  }
}

function namedFile(layers: readonly Layer[], setting: 'mapping' | 'cluster' | 'baseline'): NamedFile | undefined {
  const layer = layers.findLast(({ config }) => config[setting] !== undefined)
  const name = layer?.config[setting]
  return layer === undefined || name === undefined ? undefined : { directory: layer.directory, name }
}
