// Charts that are off → the patches that turn them on, the charts above them too.

import type { SubchartState } from '../../charts/enabled.ts'
import type { ImagePlace } from './image-places.ts'
import { bothPatches, NO_PATCH, type Patch, setting } from './patch.ts'

/** Turns a chart on that is off and has places. */
export interface ChartSwitch {
  readonly path: readonly string[]
  readonly patch: Patch
}

/** One for each chart that is off and whose templates have a place, parents first. */
export function chartSwitches(charts: readonly SubchartState[], places: readonly ImagePlace[]): readonly ChartSwitch[] {
  const withPlaces = new Set(places.map(({ region }) => region.file.chart.path.join('\0')))
  const states = new Map(charts.map((state) => [state.path.join('\0'), state]))
  return charts.flatMap(({ path, enabled }): readonly ChartSwitch[] => {
    const hasPlaces = [...withPlaces].some((other) => `${other}\0`.startsWith(`${path.join('\0')}\0`))
    if (enabled || !hasPlaces) return []
    const above = path.map((_, index) => states.get(path.slice(0, index + 1).join('\0')))
    const patch = above.reduce<Patch | undefined>((all, state) => all && bothPatches(all, switchOn(state)), NO_PATCH)
    return patch === undefined || patch === NO_PATCH ? [] : [{ path, patch }]
  })
}

/** What decides for this chart itself, set to true. */
function switchOn(state: SubchartState | undefined): Patch {
  if (state === undefined) return NO_PATCH
  const reason = state.reason.kind === 'same-name' ? state.reason.reason : state.reason
  switch (reason.kind) {
    case 'condition':
      return reason.leaf.value === true ? NO_PATCH : setting(reason.path.map(String), true)
    case 'tags': {
      const [first] = reason.tags
      const isOn = reason.tags.some(({ leaf }) => leaf.value === true)
      return isOn || first === undefined ? NO_PATCH : setting(first.path.map(String), true)
    }
    case 'default':
    case 'unlisted':
    case 'never-asked':
    case 'same-name':
      return NO_PATCH
  }
}
