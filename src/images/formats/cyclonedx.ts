// A bill of material: CycloneDX 1.6 as JSON (cyclonedx.org/docs/1.6/json), images by package URLs of the type `oci`
// (package-url/purl-spec `types/oci-definition.json`).

import { canonical, nameOf, type ReferenceParts } from '../../reference/print.ts'
import type { EntryList, ImageEntry, ImagePlace, ListedChart } from './image-entry.ts'

type Json = string | number | readonly Json[] | { readonly [key: string]: Json }
type JsonMap = { readonly [key: string]: Json }

/**
 * Prints the bill. A single chart is what it is about, several are components of it; each chart depends on its images, and the keys that ask
 * for an image are properties of it. Without a time and a serial number, so that the same charts give the same bill.
 */
export function printCycloneDx({ entries, charts, toolVersion }: EntryList): string {
  const [only] = charts
  const applications = charts.map(applicationOf)
  const isAboutOne = only !== undefined && charts.length === 1
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'chartpin', version: toolVersion }] },
      ...(isAboutOne ? { component: applicationOf(only) } : {}),
    },
    components: [...(isAboutOne ? [] : applications), ...entries.map(containerOf)],
    dependencies: [
      ...charts.map((chart) => ({ ref: chartRef(chart), dependsOn: imagesOf(chart, entries) })),
      ...entries.map(({ reference }) => ({ ref: canonical(reference) })),
    ],
  } satisfies Json
  return `${JSON.stringify(bill, null, 2)}\n`
}

function applicationOf(chart: ListedChart): JsonMap {
  const { name, version } = chart
  return { type: 'application', 'bom-ref': chartRef(chart), name, ...(version === undefined ? {} : { version }) }
}

function chartRef({ name, version }: ListedChart): string {
  return `chart:${name}${version === undefined ? '' : `@${version}`}`
}

function imagesOf(chart: ListedChart, entries: readonly ImageEntry[]): readonly string[] {
  const ref = chartRef(chart)
  return entries.flatMap(({ reference, places }) =>
    places.some((place) => place.chart !== undefined && chartRef(place.chart) === ref) ? [canonical(reference)] : [],
  )
}

function containerOf({ reference, places }: ImageEntry): JsonMap {
  const version = reference.tag ?? reference.digest
  const keys = new Set(places.flatMap(keyOf))
  return {
    type: 'container',
    'bom-ref': canonical(reference),
    name: nameOf(reference),
    ...(version === undefined ? {} : { version }),
    purl: packageUrl(reference),
    ...(keys.size === 0 ? {} : { properties: [...keys].toSorted().map((value) => ({ name: 'chartpin:key', value })) }),
  }
}

function keyOf({ chart, key }: ImagePlace): readonly string[] {
  if (key === undefined) return []
  return [chart === undefined ? key : `${chart.name}: ${key}`]
}

/** The version of an image is its digest, and only that; qualifiers stand in the order of their names. */
function packageUrl(reference: ReferenceParts): string {
  const { repository, tag, digest } = reference
  const name = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase()
  const version = digest === undefined ? '' : `@${encodeURIComponent(digest)}`
  const qualifiers = [
    `repository_url=${encodeURIComponent(nameOf(reference))}`,
    ...(tag === undefined ? [] : [`tag=${encodeURIComponent(tag)}`]),
  ]
  return `pkg:oci/${encodeURIComponent(name)}${version}?${qualifiers.join('&')}`
}
