// A release whose values files read otherwise: as they will, once a plan is written.

import type { Chart, YamlFile } from '../../charts/chart.ts'
import type { Layer } from '../../charts/layers.ts'
import { sourceFile } from '../../files/source-file.ts'
import type { Release } from '../../releases/release.ts'
import { readYaml } from '../../yaml/read.ts'
import { placeKey } from '../place-key.ts'
import type { VerifiedFile } from '../verify-plan.ts'

type EditedFiles = ReadonlyMap<string, YamlFile>

async function editedFiles(files: readonly VerifiedFile[]): Promise<EditedFiles> {
  const made = new Map<string, YamlFile>()
  for (const { file, text } of files) {
    const { table } = await readYaml(text)
    made.set(placeKey(file.place), { file: sourceFile(file.path, file.place, text), table })
  }
  return made
}

/** The release with other texts in some of its values files. */
export async function releaseWithFiles(release: Release, files: readonly VerifiedFile[]): Promise<Release> {
  const own = files.length === 0 ? new Set<string>() : placesOf(release)
  const changed = files.filter(({ file }) => own.has(placeKey(file.place)))
  if (changed.length === 0) return release
  const made = await editedFiles(changed)
  const edited = (values: YamlFile): YamlFile => made.get(placeKey(values.file.place)) ?? values
  const known = new Map<Chart, Chart>()
  const rebuilt = (chart: Chart): Chart => {
    const before = known.get(chart)
    if (before !== undefined) return before
    const subcharts = chart.subcharts.map((subchart) => ({ ...subchart, chart: rebuilt(subchart.chart) }))
    const whole = { ...chart, subcharts, ...(chart.values !== undefined && { values: edited(chart.values) }) }
    known.set(chart, whole)
    return whole
  }
  const layers = release.layers.map((layer): Layer =>
    layer.kind === 'file' ? { ...layer, file: edited(layer.file) } : layer,
  )
  return { ...release, chart: rebuilt(release.chart), layers }
}

/** Where the values files of a release are. */
function placesOf({ chart, layers }: Release): ReadonlySet<string> {
  const places = new Set(layers.flatMap((layer) => (layer.kind === 'file' ? [placeKey(layer.file.file.place)] : [])))
  const add = ({ values, subcharts }: Chart): void => {
    if (values !== undefined) places.add(placeKey(values.file.place))
    for (const subchart of subcharts) add(subchart.chart)
  }
  add(chart)
  return places
}
