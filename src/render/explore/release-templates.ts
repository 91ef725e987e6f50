// The templates of all charts of a release, those of charts that are off as well, parsed once for however many renders.

import { coalesceRelease } from '../../charts/layers.ts'
import type { SubchartState } from '../../charts/enabled.ts'
import { helmRules } from '../../charts/helm-rules.ts'
import type { Release } from '../../releases/release.ts'
import { placeCharts } from '../chart-tree.ts'
import { functionTable } from '../function-table.ts'
import { newRenderMemory, type RenderMemory } from '../render-memory.ts'
import { templateFiles } from '../template-files.ts'
import { mapTemplates, type TemplateMap } from './regions.ts'

export interface ReleaseTemplates {
  readonly map: TemplateMap
  /** All charts below the root, those that are off as well, parents first. */
  readonly charts: readonly SubchartState[]
}

export function exploredTemplates(release: Release, memory: RenderMemory = newRenderMemory()): ReleaseTemplates {
  const { chart, layers, readFile } = release
  const { subcharts } = coalesceRelease({
    chart,
    layers,
    helm: helmRules(release.helm),
    disabled: 'kept',
    ...(readFile && { readFile }),
  })
  const root = placeCharts(
    chart,
    subcharts.map((state) => ({ ...state, enabled: true })),
  )
  const { files } = templateFiles(root, memory.treeOf)
  return { map: mapTemplates(files, functionTable(release.helm), memory.parse), charts: subcharts }
}
