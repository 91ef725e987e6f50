// The one table of what chartpin.yaml may hold: it checks the file, makes the JSON Schema and the tables of the documents.

import type { Level } from '../findings/levels.ts'
import type { Preset } from '../findings/rule.ts'
import type { UserField } from '../uses/sinks/find-sinks.ts'
import { byRule, choice, list, record, text, toggle, type ConfigType } from './config-type.ts'

/** What one configuration file says; what it does not say is absent. */
export interface Config {
  readonly $schema?: string
  readonly extends?: readonly string[]
  readonly preset?: Preset
  readonly rules?: ReadonlyMap<string, Level>
  readonly registries?: RegistriesConfig
  readonly images?: ImagesConfig
  readonly exclude?: readonly string[]
  readonly overrides?: readonly OverrideConfig[]
  readonly render?: boolean
  readonly mapping?: string
  readonly cluster?: string
  readonly baseline?: string
}

/** Where images may come from. */
export interface RegistriesConfig {
  readonly allow?: readonly string[]
  readonly deny?: readonly string[]
}

/** What the user knows of keys, over what is found by their shapes. */
export interface ImagesConfig {
  readonly paths?: readonly string[]
  readonly ignore?: readonly string[]
  readonly fields?: readonly UserField[]
}

/** Other levels for some files, charts or keys. */
export interface OverrideConfig {
  readonly files?: readonly string[]
  readonly charts?: readonly string[]
  readonly paths?: readonly string[]
  readonly rules: ReadonlyMap<string, Level>
}

export const presets: readonly Preset[] = ['recommended', 'strict', 'air-gapped']
export const levels: readonly Level[] = ['error', 'warning', 'info', 'off']

const registries: ConfigType<RegistriesConfig> = record<RegistriesConfig>({
  allow: {
    type: list(text),
    summary: 'patterns of registries that images may come from: `host[:port][/path]`, `*` for a label; empty: any',
  },
  deny: { type: list(text), summary: 'patterns of registries that images must not come from' },
})

const field: ConfigType<UserField> = record<UserField>({
  kind: { type: text, summary: 'kind of the resource, as its manifest has it; `*` for any', isRequired: true },
  path: {
    type: text,
    summary: 'where it holds a whole reference: `spec.runner.image`, `spec.jobs[].image`, `spec.images.*`',
    isRequired: true,
  },
})

const images: ConfigType<ImagesConfig> = record<ImagesConfig>({
  paths: {
    type: list(text),
    summary: 'key paths that hold whole references, beside those that are found: `app.*.runnerImage`',
  },
  ignore: { type: list(text), summary: 'key paths that hold no images, whatever they look like' },
  fields: {
    type: list(field),
    summary: 'fields of rendered resources that hold images, beside those that are known',
  },
})

const override: ConfigType<OverrideConfig> = record<OverrideConfig>({
  files: { type: list(text), summary: 'globs of files, relative to this file' },
  charts: { type: list(text), summary: 'globs of names of charts' },
  paths: { type: list(text), summary: 'key paths, each with everything below it: `redis.image`, `*.sidecar`' },
  rules: { type: byRule(choice(levels)), summary: 'the levels there', isRequired: true },
})

/** Everything, in the order in which `chartpin config` prints it. */
export const configType: ConfigType<Config> = record<Config>({
  $schema: { type: text, summary: 'for editors; not read' },
  extends: { type: list(text), summary: 'other configuration files, relative to this one, that this one is laid over' },
  preset: { type: choice(presets), summary: 'the set of rules to start from' },
  rules: { type: byRule(choice(levels)), summary: 'the level of single rules' },
  registries: { type: registries, summary: 'where images may come from' },
  images: { type: images, summary: 'what is an image and what is not, over what is found' },
  exclude: { type: list(text), summary: 'globs of paths that are not looked at, relative to this file' },
  overrides: {
    type: list(override),
    summary: 'other levels for some files, charts or keys; the last one that fits wins',
  },
  render: { type: toggle, summary: 'whether charts are rendered as well, for the rules that need it: true or false' },
  mapping: { type: text, summary: 'the mapping file of `chartpin pin`, relative to this file' },
  cluster: { type: text, summary: 'the profile of the target cluster (cluster.yaml), relative to this file' },
  baseline: { type: text, summary: 'the file of findings that are not reported, relative to this file' },
})
