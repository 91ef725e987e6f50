// The list of images as versioned JSON: each image with every place that runs it or asks for it, down to the characters of its keys.

import { whyUnlisted, type ListedImage } from '../images/image-list.ts'
import type { ImageUse, Part } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import type { GatheredList } from './gather-list.ts'
import type { RenderedChart } from './rendered-chart.ts'

/** How JSON tells of what was rendered; loaded only where something was. */
export interface RenderedJson {
  readonly describeShown: (typeof import('../reports/shown-image-json.ts'))['describeShown']
  readonly describeProof: (typeof import('../reports/proof-json.ts'))['describeProof']
}

/**
 * Prints a list. Lines and columns are from 1, columns in UTF-16 code units.
 *
 * `proven` says whether all that was read was rendered; `charts` tells it of each chart, with `places`: the places of templates that can name
 * an image and were not seen to. Of an image `evidence` is `values`, `rendered`, `both`, or `cluster` where only the cluster itself needs it, and `tier` says what it takes: `default` nothing,
 * `solved` other values, `values` is not known to run; `rendered` has what manifests name, `uses` what values ask for.
 */
export function printImagesJson({ list, rendered, valuesOnly }: GatheredList, json?: RenderedJson): string {
  const { images, unlisted, unreadable = [] } = list
  const described = {
    version: 2,
    proven: isProven({ rendered, valuesOnly }),
    charts: json === undefined ? [] : rendered.map(json.describeProof),
    images: images.map((image) => describeImage(image, json)),
    unlisted: [
      ...unlisted.map((use) => ({ reason: whyUnlisted(use), ...describeUse(use) })),
      ...unreadable.map((image) => ({
        reason: image.joined.parsed.ok ? '' : `it is no image reference: ${image.joined.parsed.problem.message}`,
        ...json?.describeShown(image),
      })),
    ],
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

/** Whether every input is a chart that renders, with all of its dependencies. */
export function isProven({ rendered, valuesOnly }: Pick<GatheredList, 'rendered' | 'valuesOnly'>): boolean {
  return rendered.length > 0 && valuesOnly === 0 && rendered.every(isWhole)
}

function isWhole({ proof }: RenderedChart): boolean {
  return proof.kind === 'rendered' && proof.without.length === 0
}

function describeImage(image: ListedImage, json?: RenderedJson): unknown {
  const { reference, tagFrom, uses, rendered = [], parts } = image
  return {
    reference,
    evidence: evidenceOf(image),
    tier: tierOf(image),
    tagFrom,
    rendered: json === undefined ? [] : rendered.map(json.describeShown),
    uses: uses.map(describeUse),
    ...(parts === undefined ? {} : { cluster: parts.map(({ component, origin, by }) => ({ component, origin, by })) }),
  }
}

function evidenceOf({ uses, rendered = [], parts }: ListedImage): 'values' | 'rendered' | 'both' | 'cluster' {
  if (rendered.length === 0) return uses.length === 0 && parts !== undefined ? 'cluster' : 'values'
  return uses.length === 0 ? 'rendered' : 'both'
}

/** What it takes for a listed image to run. */
export function tierOf({
  rendered = [],
  parts,
}: Pick<ListedImage, 'rendered' | 'parts'>): 'default' | 'solved' | 'values' {
  if (parts !== undefined) return 'default'
  if (rendered.some(({ joined }) => joined.tier === 'default')) return 'default'
  return rendered.length > 0 ? 'solved' : 'values'
}

function describeUse({ chart, path, rootPath, confidence, shape, parts }: ImageUse): Readonly<Record<string, unknown>> {
  return {
    ...(chart === undefined ? {} : { chart: chart.metadata.name, chartPath: chart.path }),
    keyPath: printPath(path),
    rootPath: printPath(rootPath),
    confidence,
    shape,
    parts: parts.map(describePart),
  }
}

function describePart({ role, leaf }: Part): unknown {
  const { line, column } = leaf.file.lines().position(leaf.span.start)
  return {
    role,
    text: leaf.text,
    keyPath: printPath(leaf.path),
    rootPath: printPath(leaf.rootPath),
    path: leaf.file.path,
    line,
    column,
  }
}
