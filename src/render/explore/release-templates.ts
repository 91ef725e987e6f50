// The templates of all charts of a release, those of charts that are off as well, parsed once for however many renders.

import { coalesceRelease } from '../../charts/layers.ts'
import type { SubchartState } from '../../charts/enabled.ts'
import { helmRules } from '../../charts/helm-rules.ts'
import type { Release } from '../../releases/release.ts'
import type { KnownFunctions } from '../../template/lex.ts'
import type { ParsedTemplate } from '../../template/node.ts'
import { parseTemplate } from '../../template/parse.ts'
import { placeCharts } from '../chart-tree.ts'
import { functionTable } from '../function-table.ts'
import { templateFiles } from '../template-files.ts'
import { mapTemplates, type TemplateMap } from './regions.ts'

export interface ReleaseTemplates {
  readonly map: TemplateMap
  /** Parses like `parseTemplate`, and gives the same tree for the same text again. */
  readonly parse: typeof parseTemplate
  /** All charts below the root, those that are off as well, parents first. */
  readonly charts: readonly SubchartState[]
}

export function exploredTemplates(release: Release): ReleaseTemplates {
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
  const parse = rememberingParser()
  return { map: mapTemplates(templateFiles(root).files, functionTable(release.helm), parse), parse, charts: subcharts }
}

/** A parser that gives the same tree for the same text again. */
export function rememberingParser(): typeof parseTemplate {
  const known = new Map<string, ParsedTemplate>()
  return (name: string, text: string, functions: KnownFunctions) => {
    const before = known.get(name)
    if (before !== undefined && before.text === text) return before
    const parsed = parseTemplate(name, text, functions)
    known.set(name, parsed)
    return parsed
  }
}
