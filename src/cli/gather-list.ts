// One pass over the inputs of a command that lists images: what they ask for, and what could not be read.

import type { Chart } from '../charts/chart.ts'
import type { Problem } from '../files/source-file.ts'
import type { Subject } from '../findings/rule.ts'
import type { ImagePlace, ListedChart } from '../images/formats/image-entry.ts'
import { listImages, mergeLists, type ImageList, type ListedImage } from '../images/image-list.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import type { Invocation } from './invocation.ts'
import { unreadOf } from './problems.ts'
import type { RenderedChart } from './rendered-chart.ts'
import type { SettingsSource } from './settings.ts'
import { nothingSeen, readSubjects, type Seen } from './subjects.ts'

/** What a pass gave. */
export interface GatheredList {
  readonly list: ImageList
  readonly seen: Seen
  /** What kept something from being read. */
  readonly problems: readonly Problem[]
  /** The charts that were named or found, without those below them; sorted, each once. */
  readonly charts: readonly ListedChart[]
  /** What asks for an image of the list. */
  readonly placesOf: (image: ListedImage) => readonly ImagePlace[]
  /** The charts that were rendered, or that could not be; of what else was read only the values count. */
  readonly rendered: readonly RenderedChart[]
  /** How many inputs that is. */
  readonly valuesOnly: number
  /** The cluster whose own images are in the list as well: `Kubernetes 1.35.2`. */
  readonly cluster?: string
}

/**
 * Lists the images of everything that an invocation names: by what values say, or of charts by what they run; `everything`: also what they
 * run with one of the values files beside them, where none is laid over them.
 */
export async function gatherList(
  invocation: Invocation,
  source: SettingsSource,
  evidence: 'values' | 'rendered' | 'everything' = 'values',
): Promise<GatheredList> {
  const seen = nothingSeen()
  const problems: Problem[] = []
  const roots = new Map<ImageUse, ListedChart | undefined>()
  const charts = new Map<string, ListedChart>()
  const rendered: RenderedChart[] = []
  const overlays: ImageList[] = []
  const asked: ImageUse[] = []
  let valuesOnly = 0
  for await (const { subject, named, layers, settings } of readSubjects(invocation, source, seen)) {
    const chart = subject.chart === undefined ? undefined : describeChart(subject.chart)
    if (chart !== undefined) charts.set(`${chart.name} ${chart.version ?? ''}`, chart)
    const uses = subject.uses.filter(named === undefined ? isOfRelease(subject) : isIn(named))
    if (evidence !== 'values' && subject.chart !== undefined && named === undefined) {
      const { renderedChart } = await import('./rendered-chart.ts')
      const one = renderedChart(invocation, { chart: subject.chart, layers, uses, userFields: settings.images.fields })
      rendered.push(one)
      if (evidence === 'everything' && layers.length === 0) {
        const { overlayImages } = await import('./overlay-images.ts')
        const { images } = settings
        overlays.push(...overlayImages(invocation, { chart: subject.chart, userFields: images.fields }))
      }
      for (const use of one.list.images.flatMap((image) => image.uses)) roots.set(use, chart)
    } else {
      valuesOnly++
      asked.push(...uses)
      for (const use of uses) roots.set(use, chart)
    }
    problems.push(...unreadOf(subject))
  }
  return {
    list: mergeLists([listImages(asked, 'sure'), ...rendered.map(({ list }) => list), ...overlays]),
    rendered,
    valuesOnly,
    seen,
    problems,
    charts: [...charts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, chart]) => chart),
    placesOf: (image) => [...image.uses.map((use) => placeOf(use, roots.get(use))), ...placesWithoutKey(image)],
  }
}

/** The charts that run an image which no values ask for. */
function placesWithoutKey({ rendered = [] }: ListedImage): readonly ImagePlace[] {
  return rendered.flatMap(({ joined: { uses, places } }) => {
    const [{ configuration }] = places
    return uses.length > 0 ? [] : [{ chart: describeChart(configuration.release.chart) }]
  })
}

function placeOf({ rootPath }: ImageUse, chart: ListedChart | undefined): ImagePlace {
  return { ...(chart === undefined ? {} : { chart }), key: printPath(rootPath) }
}

function describeChart({ metadata: { name, version } }: Chart): ListedChart {
  return { name, ...(version === undefined ? {} : { version: version.text }) }
}

/** Overlays are other ways to install the chart: their images are listed where they are named, or laid over it by `-f`. */
function isOfRelease({ chart }: Subject): (use: ImageUse) => boolean {
  const overlays = new Set(chart?.overlays.map(({ file }) => file))
  return (use) => !use.parts.some(({ leaf }) => overlays.has(leaf.file))
}

function isIn(named: ReadonlySet<string>): (use: ImageUse) => boolean {
  return (use) => use.parts.some(({ leaf }) => named.has(leaf.file.path))
}
