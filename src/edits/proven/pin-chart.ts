// A chart and the values files beside it moved in place: the chart first, then each file laid over the chart as it then is.

import type { Chart, YamlFile } from '../../charts/chart.ts'
import type { Layer } from '../../charts/layers.ts'
import type { Release } from '../../releases/release.ts'
import type { ImageUse } from '../../uses/image-use.ts'
import { placeKey } from '../place-key.ts'
import type { PinRequest } from '../pin.ts'
import type { PlanOptions } from '../plan.ts'
import type { VerifiedFile } from '../verify-plan.ts'
import { type InPlace, pinInPlace } from './in-place.ts'
import { pinRelease, type PinInput, type ProvenPin, type Unproven } from './pin-release.ts'

/** One of the ways to install the chart: as it is, or with a file over it. */
export interface PinnedWay {
  readonly over: YamlFile | undefined
  readonly pin: ProvenPin
  readonly inPlace: InPlace
}

/** A chart whose files are to be written. */
export interface PinChartInput {
  readonly release: Release
  /** What the values of the chart ask for, with a file laid over them where one is given. */
  readonly usesOf: (chart: Chart, over: YamlFile | undefined) => readonly ImageUse[]
  readonly overlays: readonly YamlFile[]
  readonly request: PinRequest
  readonly look: PinInput['look']
  readonly pullSecret?: string | undefined
  readonly isWritable: NonNullable<PlanOptions['isWritable']>
}

/** Pins a chart in place; unproven where it does not render. A file over it that does not render with it is left alone, and told. */
export async function pinChart(input: PinChartInput): Promise<
  | {
      readonly ways: readonly PinnedWay[]
      readonly files: readonly VerifiedFile[]
      readonly unproven: readonly YamlFile[]
    }
  | Unproven
> {
  const { release, usesOf, request, look, pullSecret, isWritable, overlays } = input
  const pin = await pinRelease({ release, uses: usesOf(release.chart, undefined), request, look, pullSecret })
  if (!('settings' in pin)) return pin
  const own = await pinInPlace({ pin, release, isWritable })
  const ways: PinnedWay[] = [{ over: undefined, pin, inPlace: own }]
  const unproven: YamlFile[] = []
  for (const over of overlays) {
    const layer: Layer = { kind: 'file', file: over }
    const laid = { ...release, chart: own.chart, layers: [...release.layers, layer] }
    const uses = usesOf(own.chart, over)
    const next = await pinRelease({ release: laid, uses, request, look: { ...look, explore: 'default-only' } })
    if (!('settings' in next)) unproven.push(over)
    // The chart's own files are as they shall be: only the file itself may change.
    else
      ways.push({
        over,
        pin: next,
        inPlace: await pinInPlace({ pin: next, release: laid, isWritable: onlyAt(over, isWritable) }),
      })
  }
  return { ways, files: ways.flatMap(({ inPlace }) => inPlace.files), unproven }
}

function onlyAt({ file }: YamlFile, isWritable: PinChartInput['isWritable']): PinChartInput['isWritable'] {
  const key = placeKey(file.place)
  return (place) => placeKey(place) === key && isWritable(place)
}
