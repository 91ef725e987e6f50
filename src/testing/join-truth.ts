// Holds the join of images and keys against what real Helm does when a key gets another text: `npm run join-truth -- TRUTH DIR`, where TRUTH
// is a list of charts (JSON, packed or not) that says for each key in which kinds of places of the manifests a marker came out, and DIR holds
// the charts by their ids. Prints the edges that are missing, and ends with 1 below 99 in 100.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadInputs } from '../charts/load.ts'
import { newRelease } from '../releases/release.ts'
import { renderChart, type RenderedRelease } from '../render/render-chart.ts'
import { asRenderSource } from '../render/source.ts'
import { RUN } from '../template/traced.ts'
import { leavesOf, renderedImages } from '../uses/rendered-image.ts'

/** One chart of the list, as far as it is read. */
interface Truth {
  readonly id: number
  readonly renders: boolean
  readonly leaves?: readonly { readonly path: string; readonly sinks?: Readonly<Record<string, number>> }[]
  /** The images of its pods, each with its count. */
  readonly images?: Readonly<Record<string, number>>
}

const [file = '', folder = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
const truths = (JSON.parse(text) as readonly Truth[]).filter(({ renders }) => renders) // the list's own format
const total = { charts: 0, sameImages: 0, edges: 0, found: 0, traced: 0 }
for (const truth of truths) await judge(truth)
const share = (100 * (total.found + total.traced)) / total.edges
write(`${total.charts} charts, the images of the pods as Helm has them in ${total.sameImages}`)
write(
  `${total.edges} edges from keys to places: ${total.found} by images, ${total.traced} by the origins of other texts (${share.toFixed(2)} % together)`,
)
process.exitCode = share < 99 ? 1 : 0

async function judge(truth: Truth): Promise<void> {
  const chartFolder = path.join(folder, String(truth.id))
  for await (const loaded of loadInputs([path.join(chartFolder, 'Chart.yaml')], { cwd: folder })) {
    if (loaded.kind !== 'chart' || loaded.chart.tree.identity() !== path.resolve(chartFolder)) continue
    const rendered = renderChart(newRelease(loaded.chart, { name: 'rel', namespace: 'ns' }))
    if (rendered.failure === undefined) compare(truth, rendered)
  }
}

function compare({ id, images: pods = {}, leaves = [] }: Truth, rendered: RenderedRelease): void {
  const images = renderedImages(rendered)
  const counts: Record<string, number> = {}
  for (const { sink, text: image } of images) if (sink.kind === 'container') counts[image] = (counts[image] ?? 0) + 1
  total.charts++
  const wanted = Object.entries(pods).filter(([image]) => image !== '')
  if (sorted(Object.entries(counts)) === sorted(wanted)) total.sameImages++
  else write(`${id}: the images of the pods are others`)
  const inContainers = new Set(images.flatMap((one) => (one.sink.kind === 'container' ? pathsOf(one) : [])))
  const inImages = new Set(images.flatMap(pathsOf))
  const everywhere = tracedPaths(rendered)
  for (const leaf of leaves) {
    for (const place of Object.keys(leaf.sinks ?? {})) {
      total.edges++
      if ((place === 'pod-image' ? inContainers : inImages).has(leaf.path)) total.found++
      else if (place !== 'pod-image' && everywhere.has(leaf.path)) total.traced++
      else write(`${id}: ${leaf.path} reaches a place of the kind ${place}, and is not joined to one`)
    }
  }
}

function sorted(entries: readonly (readonly [string, number])[]): string {
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function pathsOf(image: Parameters<typeof leavesOf>[0]): readonly string[] {
  return [...leavesOf(image).keys()].map(({ rootPath }) => rootPath.join('.'))
}

/** The paths of all values that stand in the manifests, or of which something there was made. */
function tracedPaths({ rendered, manifests, hooks }: RenderedRelease): ReadonlySet<string> {
  const paths = new Set<string>()
  const seen = new Set<number>()
  for (const { content } of [...manifests, ...hooks]) {
    for (let i = 1; i < content.runs.length; i += RUN) {
      const id = content.runs[i] ?? 0
      if (seen.has(id) || rendered === undefined) continue
      seen.add(id)
      for (const source of rendered.origins.madeOf(id)) {
        const made = asRenderSource(source)
        if (made.kind === 'value') paths.add(made.path.join('.'))
      }
    }
  }
  return paths
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
