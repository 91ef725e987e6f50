// `.Chart`: what Chart.yaml says, as Helm 4's map and as Helm 3's struct (helm `pkg/chart/common.go`, `pkg/chart/metadata.go`).

import type { Origins } from '../template/origin.ts'
import { bool, type Dict, type Host, list, str, stringDict, type Value } from '../template/value.ts'
import { fieldText } from '../yaml/resolve.ts'
import type { Fields } from '../charts/chart-fields.ts'
import { fieldsOf, isNull, itemsOf, pairsOf, textOf } from '../charts/chart-fields.ts'
import type { ChartMetadata } from '../charts/chart.ts'
import type { PlacedChart } from './chart-tree.ts'
import type { HelmProfile } from './helm-profile.ts'
import { originFrom } from './source.ts'
import { structHost } from './struct-host.ts'

/** How a field is typed in Helm's struct, in the struct's order; the name in JSON is the name in Chart.yaml. */
const FIELDS: readonly (readonly [
  name: string,
  json: string,
  type: 'text' | 'texts' | 'bool' | 'map' | 'maintainers' | 'dependencies',
])[] = [
  ['Name', 'name', 'text'],
  ['Home', 'home', 'text'],
  ['Sources', 'sources', 'texts'],
  ['Version', 'version', 'text'],
  ['Description', 'description', 'text'],
  ['Keywords', 'keywords', 'texts'],
  ['Maintainers', 'maintainers', 'maintainers'],
  ['Icon', 'icon', 'text'],
  ['APIVersion', 'apiVersion', 'text'],
  ['Condition', 'condition', 'text'],
  ['Tags', 'tags', 'text'],
  ['AppVersion', 'appVersion', 'text'],
  ['Deprecated', 'deprecated', 'bool'],
  ['Annotations', 'annotations', 'map'],
  ['KubeVersion', 'kubeVersion', 'text'],
  ['Dependencies', 'dependencies', 'dependencies'],
  ['Type', 'type', 'text'],
]

const MAINTAINER: readonly (readonly [name: string, json: string])[] = [
  ['Name', 'name'],
  ['Email', 'email'],
  ['URL', 'url'],
]

const DEPENDENCY: readonly (readonly [name: string, json: string])[] = [
  ['Name', 'name'],
  ['Version', 'version'],
  ['Repository', 'repository'],
  ['Condition', 'condition'],
]

interface Making {
  readonly chart: PlacedChart
  readonly metadata: ChartMetadata
  readonly profile: HelmProfile
  readonly origins: Origins
  readonly fact: (name: string) => number
}

export function chartObject(chart: PlacedChart, profile: HelmProfile, origins: Origins): Value {
  const { metadata } = chart.chart
  const making: Making = {
    chart,
    metadata,
    profile,
    origins,
    fact: (name) => originFrom(origins, { kind: 'chart', name: `Chart.${name}`, chart: chart.chart }),
  }
  const { table } = metadata.source
  const root = table.documents[0]
  const fields: Fields = root === undefined ? new Map() : fieldsOf(table, root)
  const values = FIELDS.map(([name, json, type]) => ({
    name,
    json,
    omitEmpty: true,
    value: fieldValue(making, { name, type, entry: fields.get(json.toLowerCase()) }),
  }))
  const isRoot = bool(chart.parent === undefined, making.fact('IsRoot'))
  if (profile.chartObject === 'map') {
    const entries = new Map<string, Value>(values.map(({ name, value }) => [name, value]))
    entries.set('IsRoot', isRoot)
    return { kind: 'dict', of: 'any', entries, origin: 0 }
  }
  return structHost(
    {
      type: 'struct { chart.Metadata; IsRoot bool }',
      goKind: 'struct',
      fields: [...values, { name: 'IsRoot', value: isRoot }],
    },
    origins,
  )
}

interface FieldToMake {
  readonly name: string
  readonly type: (typeof FIELDS)[number][2]
  readonly entry: number | undefined
}

function fieldValue(making: Making, { name, type, entry }: FieldToMake): Value {
  const { chart, metadata, fact } = making
  const { table } = metadata.source
  const origin = fact(name)
  if (name === 'Name') return str(chart.name, origin)
  if (name === 'APIVersion') return str(metadata.apiVersion, origin)
  const there = entry === undefined || isNull(table, entry) ? undefined : entry
  switch (type) {
    case 'text':
      return str(there === undefined ? '' : textOf(table, there), origin)
    case 'bool':
      return bool(there !== undefined && fieldText(table, there) === 'true', origin)
    case 'texts':
      return texts(making, there, origin)
    case 'map':
      return textMap(making, there, origin)
    case 'maintainers':
      return maintainers(making, there, origin)
    case 'dependencies':
      return dependencies(making, origin)
  }
}

function texts({ metadata, profile }: Making, entry: number | undefined, origin: number): Value {
  const { table } = metadata.source
  const items = entry === undefined ? [] : itemsOf(table, entry).map((item) => str(fieldText(table, item), origin))
  return list(items, origin, profile.chartObject === 'map' ? 'any' : 'string')
}

function textMap({ metadata }: Making, entry: number | undefined, origin: number): Value {
  const { table } = metadata.source
  const pairs = entry === undefined ? [] : [...pairsOf(table, entry)]
  return stringDict(new Map(pairs.map(([key, value]) => [key, str(fieldText(table, value), origin)])), origin)
}

function maintainers(making: Making, entry: number | undefined, origin: number): Value {
  const items = entry === undefined ? [] : itemsOf(making.metadata.source.table, entry)
  const about = { type: '*chart.Maintainer', names: MAINTAINER, origin }
  return list(
    items.map((item) => record(making, { ...about, entry: item })),
    origin,
  )
}

interface RecordToMake {
  readonly type: string
  readonly names: readonly (readonly [string, string])[]
  readonly entry: number
  readonly origin: number
}

/** A struct of texts, or in Helm 4 a map of them under the struct's field names. */
function record({ metadata, profile, origins }: Making, { type, names, entry, origin }: RecordToMake): Value {
  const { table } = metadata.source
  const fields = fieldsOf(table, entry)
  const values = names.map(([name, json]) => {
    const at = fields.get(json)
    return {
      name,
      json,
      omitEmpty: true,
      value: str(at === undefined || isNull(table, at) ? '' : textOf(table, at), origin),
    }
  })
  if (profile.chartObject === 'map') return dictOf(values, origin)
  return structHost({ type, goKind: 'ptr', fields: values }, origins)
}

function dictOf(values: readonly { readonly name: string; readonly value: Value }[], origin: number): Dict {
  return { kind: 'dict', of: 'any', entries: new Map(values.map(({ name, value }) => [name, value])), origin }
}

/** Only those that are on, under their aliases: Helm has dropped and renamed the others by then. */
function dependencies({ chart, profile, origins }: Making, origin: number): Value {
  const items = chart.children.flatMap((child): readonly (Dict | Host)[] => {
    const dependency = child.state?.subchart.dependency
    if (dependency === undefined) return []
    const text = {
      Name: child.name,
      Version: dependency.version,
      Repository: dependency.repository,
      Condition: dependency.condition,
    }
    const values = DEPENDENCY.map(([name, json]) => {
      return { name, json, omitEmpty: true, value: str(text[name as keyof typeof text] ?? '', origin) }
    })
    const more = [
      {
        name: 'Tags',
        json: 'tags',
        omitEmpty: true,
        value: list(
          dependency.tags.map((tag) => str(tag, origin)),
          origin,
        ),
      },
      { name: 'Enabled', json: 'enabled', omitEmpty: true, value: bool(true, origin) },
      { name: 'ImportValues', json: 'import-values', omitEmpty: true, value: list([], origin) },
      { name: 'Alias', json: 'alias', omitEmpty: true, value: str(dependency.alias ?? '', origin) },
    ]
    const all = [...values, ...more]
    return [
      profile.chartObject === 'map'
        ? dictOf(all, origin)
        : structHost({ type: '*chart.Dependency', goKind: 'ptr', fields: all }, origins),
    ]
  })
  return list(items, origin)
}
