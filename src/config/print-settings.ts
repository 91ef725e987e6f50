// The settings in force, printed as the configuration file that would say the same, with the origin of each as a comment.

import type { Level } from '../findings/levels.ts'
import type { FieldShape, Shape } from './config-type.ts'
import type { Settings } from './effective.ts'
import { fieldOf } from './origins.ts'
import { configType } from './settings.ts'

/** Where the comments stand. */
const commentColumn = 40

/** What is not printed: it sets nothing by itself. */
const silent: ReadonlySet<string> = new Set(['$schema', 'extends'])

/** Prints settings. `levels` are those of all rules where no override fits; a level that nobody set comes from the preset. */
export function printSettings(settings: Settings, levels: ReadonlyMap<string, Level>): string {
  const { shape } = configType
  const fields = shape.kind === 'record' ? shape.fields.filter(({ name }) => !silent.has(name)) : []
  const { mapping, cluster, baseline } = settings
  const files = { mapping: mapping?.name, cluster: cluster?.name, baseline: baseline?.name }
  const shown = { ...settings, ...files, rules: levels }
  const origins = settings.origins()
  const originOf = (setting: string): string =>
    origins.get(setting) ?? (setting.startsWith('rules.') ? `preset ${settings.preset}` : 'default')
  return `${fields.flatMap((field) => printField(field, { value: fieldOf(shown, field.name), path: field.name, originOf })).join('\n')}\n`
}

interface Printed {
  readonly value: unknown
  readonly path: string
  readonly originOf: (setting: string) => string
}

function printField({ name, shape }: FieldShape, { value, path, originOf }: Printed): readonly string[] {
  if (value === undefined) return []
  if (shape.kind === 'record' || shape.kind === 'by-rule') {
    const inner = innerFields(shape, value).flatMap(({ field, item }) =>
      printField(field, { value: item, path: `${path}.${field.name}`, originOf }),
    )
    return [`${name}:`, ...inner.map((line) => `  ${line}`)]
  }
  const indent = 2 * (path.split('.').length - 1)
  const line = `${name}: ${flow(shape, value)}`.padEnd(commentColumn - indent - 1)
  return [`${line} # ${originOf(path)}`]
}

function innerFields(shape: Shape, value: unknown): readonly { readonly field: FieldShape; readonly item: unknown }[] {
  if (shape.kind === 'record') return shape.fields.map((field) => ({ field, item: fieldOf(value, field.name) }))
  if (shape.kind !== 'by-rule' || !(value instanceof Map)) return []
  return [...value].map(([name, item]) => ({
    field: { name: String(name), shape: shape.of, summary: '', isRequired: false },
    item,
  }))
}

/** A value on one line, as YAML's flow style. */
function flow(shape: Shape, value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item: unknown) => (shape.kind === 'list' ? flow(shape.of, item) : '')).join(', ')}]`
  if (shape.kind !== 'record' && shape.kind !== 'by-rule') return scalar(String(value))
  const inner = innerFields(shape, value).filter(({ item }) => item !== undefined)
  return `{${inner.map(({ field, item }) => `${field.name}: ${flow(field.shape, item)}`).join(', ')}}`
}

/** Plain where that reads back as the same text, else in double quotes, which are those of JSON. */
function scalar(text: string): string {
  return /^[a-z][\w./-]*$/i.test(text) ? text : JSON.stringify(text)
}
