// A value for a key that nobody has set, in the shape in which the templates use it, and such that a person sees what belongs there.

import { type Data, isMap } from '../../yaml/data.ts'
import type { UsageType, ValueUsage } from './value-usage.ts'

/** Texts for keys, by what their names end in; the first that fits. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/digest$/i, ''],
  [/registry$/i, 'registry.example.com'],
  [/(?:tag|version)$/i, '1.0.0'],
  [/(?:image|repository|repo)$/i, 'example/sample'],
  [/(?:path|dir|directory)$/i, '/sample'],
  [/(?:url|uri|endpoint|server)$/i, 'https://sample.example.com'],
  [/(?:hosts?|hostname|domain|fqdn|address)$/i, 'sample.example.com'],
  [/(?:size|storage|memory)$/i, '1Gi'],
  [/(?:schedule|cron)$/i, '0 0 * * *'],
  [/(?:interval|timeout|duration|period|retention)$/i, '1m'],
  [/(?:cidr|subnet)$/i, '10.0.0.0/24'],
  [/(?:ip)$/i, '10.0.0.1'],
  [/email$/i, 'sample@example.com'],
]

const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/port$/i, 8080],
  [/(?:replicas|replicaCount|count|size)$/i, 1],
]

/** A text that suits a key of this name. */
export function sampleText(key: string): string {
  for (const [pattern, text] of TEXTS) if (pattern.test(key) && text !== '') return text
  return 'sample'
}

/** Keys whose values are containers. */
const CONTAINERS = /(?:containers|sidecars?)$/i

/** One container in a list, as the text that `tpl` takes, and in a map by its name; what the templates seem to take first. */
function containerSamples(types: ReadonlySet<UsageType>): readonly [Data, ...Data[]] {
  const text = '- name: sample\n  image: example/sample:1.0.0'
  const container = new Map([['image', 'example/sample:1.0.0']])
  const list = [new Map([['name', 'sample'], ...container])]
  const map = new Map([['sample', container]])
  switch (firstOf(types, 'text', 'list', 'map')) {
    case 'text':
      return [text, list, map]
    case 'map':
      return [map, list, text]
    case 'list':
    case 'number':
    case 'switch':
    case undefined:
      return [list, text, map]
  }
}

/** Values that `if` takes for true, the likeliest first. */
export function truthySamples(key: string, usage: ValueUsage | undefined): readonly Data[] {
  const shaped = usage === undefined ? undefined : shapedSample(usage, 0)
  const isSwitch = /^(?:enabled?|create|install|use[A-Z].*|is[A-Z].*|.*Enabled?)$/.test(key)
  const samples: Data[] = []
  if (CONTAINERS.test(key)) samples.push(...containerSamples(usage?.types ?? new Set()))
  if (isSwitch) samples.push(true)
  if (shaped !== undefined) samples.push(shaped)
  if (!isSwitch) samples.push(true)
  if (shaped === undefined || typeof shaped !== 'string') samples.push(sampleText(key))
  return samples
}

const DEPTH = 8

/** A value of the shape that the templates ask for; undefined where they only ask whether it is there. */
export function shapedSample(usage: ValueUsage, depth: number): Data | undefined {
  if (depth > DEPTH) return undefined
  const { types, fields, element, key, told } = usage
  if (CONTAINERS.test(key) && (element === undefined || element.fields.size === 0)) return containerSamples(types)[0]
  if (told !== undefined) return told
  if (element !== undefined && (types.has('list') || types.has('map'))) return filledWith(element, usage, depth)
  if (fields.size > 0) return neededFields(usage, depth)
  return firstOf(types, 'list', 'text', 'number') === 'list' ? [sampleText(key)] : plainSample(usage)
}

/** A list or map with one element. */
function filledWith(element: ValueUsage, { types, key }: ValueUsage, depth: number): Data {
  const shaped = shapedSample(element, depth + 1)
  const item = shaped ?? (element.fields.size > 0 ? new Map<string, Data>() : sampleText(key))
  return firstOf(types, 'list', 'map') === 'map' ? new Map([['sample', item]]) : [item]
}

/** What it is compared with, a number, or a text. */
function plainSample({ types, constants, key }: ValueUsage): Data | undefined {
  const [constant] = constants
  if (constant !== undefined && constant !== '') return constant
  if (types.has('number')) return NUMBERS.find(([pattern]) => pattern.test(key))?.[1] ?? 1
  if (types.has('text')) return /port$/i.test(key) ? 8080 : sampleText(key)
  return types.has('map') ? new Map([['sample', 'sample']]) : undefined
}

/** A map with the keys that are always asked for, or else one that is there at least. */
function neededFields(usage: ValueUsage, depth: number): Data {
  const map = new Map<string, Data>()
  for (const [key, field] of usage.fields) {
    if (!needs(field, depth)) continue
    const value = shapedSample(field, depth + 1)
    map.set(key, value ?? sampleText(key))
  }
  if (map.size === 0) {
    const name = usage.fields.has('name') ? 'name' : [...usage.fields.keys()].find((key) => key !== 'global')
    const field = name === undefined ? undefined : usage.fields.get(name)
    const value = field === undefined ? undefined : shapedSample(field, depth + 1)
    map.set(name ?? 'sample', value ?? true)
  }
  return map
}

function needs(usage: ValueUsage, depth: number): boolean {
  if (depth > DEPTH) return false
  return usage.isNeeded || [...usage.fields.values()].some((field) => field.isNeeded)
}

function firstOf(types: ReadonlySet<UsageType>, ...among: readonly UsageType[]): UsageType | undefined {
  return [...types].find((type) => among.includes(type))
}

/** A value that Go calls of this kind or type; undefined for kinds that no values file can hold. */
export function sampleOfKind(kind: string, key: string, usage: ValueUsage | undefined): Data | undefined {
  const samples = truthySamples(key, usage)
  switch (kind) {
    case 'string':
      return samples.find((sample) => typeof sample === 'string') ?? sampleText(key)
    case 'bool':
      return true
    case 'map':
    case 'map[string]interface {}':
      return samples.find(isMap) ?? new Map([['sample', 'sample']])
    case 'slice':
    case '[]interface {}':
      return samples.find((sample) => Array.isArray(sample)) ?? [sampleText(key)]
    case 'float64':
    case 'int':
    case 'int64':
      return 1
    default:
      return undefined
  }
}
