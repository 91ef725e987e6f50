// The gates of charts: what had to be true that a subchart is rendered at all.

import type { EnabledReason, SubchartState } from '../charts/enabled.ts'
import { type GateId, NOBODY, type OriginId, type Origins } from '../template/origin.ts'
import type { PlacedChart } from './chart-tree.ts'
import { originFrom } from './source.ts'

/** What a chart's gate asked: whether its dependency entry lets it in. */
export interface AskedChart {
  readonly kind: 'chart'
  readonly state: SubchartState
}

/** The gate under which a chart's templates run; those of the charts above it are around it. */
export function gateOfChart(origins: Origins, { parent, state }: PlacedChart): GateId {
  if (parent === undefined || state === undefined || origins.tracking === 'off') return 0
  const outer = gateOfChart(origins, parent)
  const origin = reasonOrigin(origins, state.reason, state)
  if (origin === NOBODY) return outer
  // The same object for the same chart, so that its gate is one.
  return origins.gate(outer, { asked: askedOf(state), outcome: true, origin })
}

const asked = new WeakMap<SubchartState, AskedChart>()

function askedOf(state: SubchartState): AskedChart {
  const known = asked.get(state)
  if (known !== undefined) return known
  const made: AskedChart = { kind: 'chart', state }
  asked.set(state, made)
  return made
}

function reasonOrigin(origins: Origins, reason: EnabledReason, state: SubchartState): OriginId {
  switch (reason.kind) {
    case 'condition':
      return originFrom(origins, { kind: 'value', node: reason.leaf, path: reason.path })
    case 'tags':
      return reason.tags.reduce<OriginId>(
        (all, { leaf, path }) => origins.union(all, originFrom(origins, { kind: 'value', node: leaf, path })),
        NOBODY,
      )
    case 'same-name':
      return reasonOrigin(origins, reason.reason, state)
    case 'default':
      // Nobody set them, but whoever does turns the chart off.
      return state.switches.reduce<OriginId>(
        (all, path) => origins.union(all, originFrom(origins, { kind: 'absent', path })),
        NOBODY,
      )
    case 'unlisted':
    case 'never-asked':
      return NOBODY
  }
}
