// One chart of a command that lists images, rendered as the command line says.

import type { Chart } from '../charts/chart.ts'
import type { Layer } from '../charts/layers.ts'
import { type ImageList, listImages } from '../images/image-list.ts'
import { imagesOfRelease, type RenderProof } from '../images/release-images.ts'
import { listRendered } from '../images/rendered-list.ts'
import type { ImageUse } from '../uses/image-use.ts'
import type { UserField } from '../uses/sinks/find-sinks.ts'
import type { Invocation } from './invocation.ts'
import type { OptionValues } from './options.ts'
import { readLookup, releaseOf } from './release-input.ts'

/** The images of a chart, and what proves them. */
export interface RenderedChart {
  readonly chart: Chart
  readonly list: ImageList
  readonly proof: RenderProof
  /** Images that only the values name. */
  readonly onlyNamed: number
}

/** A chart with what the command line lays over it, and what its values ask for. */
export interface ChartInput {
  readonly chart: Chart
  readonly layers: readonly Layer[]
  readonly uses: readonly ImageUse[]
  readonly userFields: readonly UserField[]
}

/** Renders it, in all configurations with `--all`. What does not render is listed from its values. */
export function renderedChart(invocation: Invocation, { chart, layers, uses, userFields }: ChartInput): RenderedChart {
  const { options } = invocation
  const { graph, proof } = imagesOfRelease(releaseOf(invocation, chart, layers), {
    uses,
    userFields,
    explore: options.all ? 'all' : 'default-only',
    ...readLookup(invocation),
  })
  if (proof.kind === 'failed' && !options.all) return { chart, proof, list: listImages(uses, 'sure'), onlyNamed: 0 }
  const which = options.all ? 'all' : 'given'
  return { chart, proof, ...listRendered(graph, { which, hooks: hooksOf(options) }) }
}

/** Which hooks the flags leave. */
export function hooksOf(options: OptionValues): 'all' | 'no-tests' | 'none' {
  if (options['no-hooks']) return 'none'
  return options['no-tests'] ? 'no-tests' : 'all'
}
