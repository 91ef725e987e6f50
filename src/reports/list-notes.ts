// What stands beside a list of images, on standard error: what is not proven and why, and for those who want to know where each image runs,
// under which conditions, and by which keys.

import type { Chart } from '../charts/chart.ts'
import type { ClusterImage } from '../cluster/control-plane/cluster-images.ts'
import type { ImageList, ListedImage } from '../images/image-list.ts'
import type { RenderProof } from '../images/release-images.ts'
import { gatesOfPlace, type ShownImage } from '../images/shown-image.ts'
import type { Exploration, ExploredPlace } from '../render/explore/explore.ts'
import { isNoPatch, type Patch, patchYaml } from '../render/explore/patch.ts'
import type { RenderError } from '../render/render-error.ts'
import { counted } from '../text/counted.ts'
import { visible } from '../text/width.ts'
import type { ImageUse } from '../uses/image-use.ts'
import type { RenderedPlace } from '../uses/image-graph.ts'
import { gatesText, keysText, patchText, placeText, whereText } from './image-words.ts'
import { sentence } from './sentence.ts'

/** A chart and what rendering says of it. */
export interface ProvenChart {
  readonly chart: Chart
  readonly proof: RenderProof
  /** Messages that were printed before, and are not repeated. */
  readonly said?: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** A line about places of which nobody could tell the image; none for none. */
export function unlistedNotes(count: number): readonly string[] {
  if (count === 0) return []
  const places = counted(count, 'place asks', 'places ask')
  return [
    `! ${places} for an image that is left to a template, or not readable as one: chartpin images --format json tells which`,
  ]
}

/** Lines about a chart whose list is not, or not all, proven: why, and with which values it would be. None for one that renders. */
export function proofNotes({ chart, proof, said = NOTHING }: ProvenChart): readonly string[] {
  const missing = proof.without.map(
    ({ name, version, repository }) =>
      `! ${chart.path}: ${name}${version === '' ? '' : ` ${version}`} is not in charts/, so its images are not listed: fetch it${
        repository === '' ? '' : ` from ${repository}`
      } with \`helm dependency build\``,
  )
  if (proof.kind === 'rendered') return missing.map(sentence)
  const [error] = proof.errors
  const isSaid = error === undefined || said.has(error.message)
  const why = isSaid ? '' : `: ${errorText(error)}`
  const lines = [...missing, `! ${chart.path} is not proven, it does not render${why}`].map(sentence)
  if (proof.wayOut !== undefined) return [...lines, ...wayOutLines(proof.wayOut)]
  return isSaid || error.hint === '' ? lines : [...lines, sentence(`  ${error.hint}`)]
}

function errorText({ message, path, at }: RenderError): string {
  return `${message} (${at === undefined ? path : placeText(at.file, at.span.start)})`
}

/** Values as they can be put into a file. */
function wayOutLines(patch: Patch): readonly string[] {
  const yaml = patchYaml(patch)
  const { kubeVersion, apiVersions = [] } = patch
  const flags = [
    ...(kubeVersion === undefined ? [] : [`--kube-version ${kubeVersion}`]),
    ...apiVersions.map((api) => `-a ${api}`),
  ]
  const lead = [...(yaml === '' ? [] : ['these values']), ...(flags.length === 0 ? [] : [flags.join(' ')])].join(
    ' and ',
  )
  const lines = yaml === '' ? [] : yaml.trimEnd().split('\n')
  return [
    `  It renders with ${lead}, made up here; give your own with -f:`,
    ...lines.map((line) => `    ${visible(line)}`),
  ]
}

/** All that is known of a list, in blocks: what runs as given, what other values switch on, what is only named, what was not reached. */
export function listTable({ images }: ImageList, charts: readonly ProvenChart[]): readonly string[] {
  const rows = images.flatMap((image) => rowsOf(image))
  const block = (kind: Row['kind'], title: string): readonly string[] => {
    const lines = rows.filter((row) => row.kind === kind).flatMap((row) => row.lines)
    return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${visible(line)}`)]
  }
  return [
    ...block('default', 'Run as given'),
    ...block('solved', 'Run with other values'),
    ...block('values', 'Named by values, and not seen to run'),
    ...block('cluster', 'Of the cluster itself'),
    ...charts.flatMap(({ proof: { exploration } }) => (exploration === undefined ? [] : unreached(exploration))),
  ]
}

interface Row {
  readonly kind: 'default' | 'solved' | 'values' | 'cluster'
  readonly lines: readonly string[]
}

function rowsOf(image: ListedImage): readonly Row[] {
  const { reference, parts } = image
  if (parts === undefined) return chartRows(image)
  const isAsked = image.uses.length > 0 || image.rendered !== undefined
  return [...(isAsked ? chartRows(image) : []), { kind: 'cluster', lines: [reference, ...parts.map(partLine)] }]
}

function partLine({ component, image, origin, by }: ClusterImage): string {
  return `  ${component}, by ${by.join(', ')}${origin === image ? '' : `; copied from ${origin}`}`
}

function chartRows({ reference, rendered = [], uses }: ListedImage): readonly Row[] {
  if (rendered.length === 0) return [{ kind: 'values', lines: [reference, ...uses.map((use) => `  ${useText(use)}`)] }]
  return (['default', 'solved'] as const).flatMap((kind): readonly Row[] => {
    const own = rendered.filter(({ joined }) => joined.tier === kind)
    return own.length === 0 ? [] : [{ kind, lines: [reference, ...own.flatMap(shownLines)] }]
  })
}

/** More places than these of one image say nothing more. */
const MOST_PLACES = 3

function shownLines({ joined, places }: ShownImage): readonly string[] {
  const shown = places.slice(0, MOST_PLACES).flatMap(placeLines)
  const more = places.length - MOST_PLACES
  const keys = [...joined.leaves.keys()].map(({ rootPath }) => rootPath)
  const facts = joined.places[0].image.pieces.flatMap(({ source }) => (source.kind === 'fact' ? [source.name] : []))
  return [
    ...shown,
    ...(more > 0 ? [`  and ${counted(more, 'place')} more`] : []),
    `    by ${[keys.length > 0 ? keysText(keys) : `no key: ${textPlace(joined.places[0])}`, ...new Set(facts)].join(', ')}`,
  ]
}

/** Where the text stands of an image that no key makes. */
function textPlace({ image }: RenderedPlace): string {
  const source = image.pieces.find((piece) => piece.source.kind === 'text')?.source
  return source?.kind === 'text' ? placeText(source.file, source.offset) : 'only the template'
}

function placeLines(place: RenderedPlace): readonly string[] {
  const { configuration, image } = place
  const gates = gatesText(gatesOfPlace(place))
  const patch = isNoPatch(configuration.patch) ? '' : `    with ${patchText(configuration.patch, place)}`
  return [`  ${whereText(image)}${gates === '' ? '' : `: ${gates}`}`, ...(patch === '' ? [] : [patch])]
}

function useText(use: ImageUse): string {
  return `by ${keysText(use.parts.map(({ leaf }) => leaf.rootPath))}`
}

function unreached({ places }: Exploration): readonly string[] {
  const left = places.filter(({ tier }) => tier === 'forced' || tier === 'never')
  if (left.length === 0) return []
  return [
    `Places of templates that no values were found for (${left.length} of ${places.length})`,
    ...left.map(unreachedLine),
  ]
}

function unreachedLine({ place: { file, offset, key }, tier, gates }: ExploredPlace): string {
  const what = key === '' ? '' : ` ${key}`
  const when = gatesText(gates)
  const how = tier === 'forced' ? 'possible, by no condition that could be met' : 'never reached'
  return `  ${visible(`${placeText(file, offset)}${what}: ${how}${when === '' ? '' : `; ${when}`}`)}`
}
