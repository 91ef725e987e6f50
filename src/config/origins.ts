// Where each setting comes from, worked out from the layers when somebody asks.

import type { Shape } from './config-type.ts'
import type { Layer } from './layer.ts'
import { configType } from './settings.ts'

/** By setting (`rules.floating-tag`, `registries.allow`), the place of the highest layer that gives it. */
export function originsOf(layers: readonly Layer[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>()
  for (const { config, originOf } of layers) {
    for (const setting of settingsIn(configType.shape, config, '')) origins.set(setting, originOf(setting))
  }
  return origins
}

/** The settings that a value of a shape gives: a level of one rule is one, a list is one, a record is as many as it holds. */
function settingsIn(shape: Shape, value: unknown, path: string): readonly string[] {
  if (value === undefined) return []
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`)
  if (shape.kind === 'by-rule') return value instanceof Map ? [...value.keys()].map((name) => below(String(name))) : []
  if (shape.kind !== 'record') return [path]
  return shape.fields.flatMap((field) => settingsIn(field.shape, fieldOf(value, field.name), below(field.name)))
}

/** A field of a record whose fields are known only as data. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}
