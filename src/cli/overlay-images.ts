// The images of a chart as the values files beside it would have it: each laid over the chart by itself, as `pin` does.

import type { Chart, YamlFile } from '../charts/chart.ts'
import type { Layer } from '../charts/layers.ts'
import { type ImageList, listImages } from '../images/image-list.ts'
import { imagesOfRelease } from '../images/release-images.ts'
import { listRendered } from '../images/rendered-list.ts'
import { findUses } from '../uses/find-uses.ts'
import type { UserField } from '../uses/sinks/find-sinks.ts'
import type { Invocation } from './invocation.ts'
import { readLookup, releaseOf } from './release-input.ts'

/** A list for each file. A chart that does not render with it is listed from the file alone. */
export function overlayImages(
  invocation: Invocation,
  { chart, userFields }: { readonly chart: Chart; readonly userFields: readonly UserField[] },
): readonly ImageList[] {
  return chart.overlays.map((over) => imagesWith(invocation, { chart, userFields, over }))
}

function imagesWith(
  invocation: Invocation,
  {
    chart,
    userFields,
    over,
  }: { readonly chart: Chart; readonly userFields: readonly UserField[]; readonly over: YamlFile },
): ImageList {
  const layers: readonly Layer[] = [{ kind: 'file', file: over }]
  const own = findUses({ chart, layers }).uses.filter(({ parts }) => parts.some(({ leaf }) => leaf.file === over.file))
  const { graph, proof } = imagesOfRelease(releaseOf(invocation, chart, layers), {
    uses: own,
    userFields,
    explore: 'default-only',
    ...readLookup(invocation),
  })
  return proof.kind === 'failed' ? listImages(own, 'sure') : listRendered(graph, { which: 'all', hooks: 'all' }).list
}
