// One render of the conformance run: what chartpin makes of a chart, whatever comes of it.

import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Chart } from '../charts/chart.ts'
import { loadInputs } from '../charts/load.ts'
import { helmMessage } from '../render/helm-message.ts'
import { printRelease } from '../render/print-release.ts'
import { renderChart } from '../render/render-chart.ts'
import { toByteText } from '../template/utf8.ts'
import { RefusedArguments, releaseOf } from './helm-arguments.ts'
import type { RenderReply, RenderRequest } from './render-lane.ts'

/** Renders as it is asked to. Never rejects. */
export async function answerRender(request: RenderRequest): Promise<RenderReply> {
  const started = performance.now()
  try {
    const made = await render(request)
    return { ...made, milliseconds: performance.now() - started }
  } catch (error) {
    if (error instanceof RefusedArguments)
      return { kind: 'failed', message: error.message, milliseconds: performance.now() - started }
    return { kind: 'crashed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

type Made =
  | { readonly kind: 'rendered'; readonly stdout: string }
  | { readonly kind: 'failed'; readonly message: string }

async function render({ chart: folder, origins, ...given }: RenderRequest): Promise<Made> {
  const chart = await loadOne(folder)
  if (typeof chart === 'string') return { kind: 'failed', message: chart }
  const release = await releaseOf(chart, given)
  const rendered = renderChart(release, { tracking: origins ? 'on' : 'off' })
  if (rendered.failure !== undefined) return { kind: 'failed', message: helmMessage(rendered.failure, given.helm) }
  return { kind: 'rendered', stdout: toByteText(printRelease(rendered, { crds: [], hooks: 'shown' })) }
}

/** The chart of a folder or an archive, or why there is none. Other charts and archives may lie in its folder; they are not meant. */
async function loadOne(absolute: string): Promise<Chart | string> {
  const named = absolute.endsWith('.tgz') ? absolute : path.join(absolute, 'Chart.yaml')
  for await (const loaded of loadInputs([named], { cwd: path.dirname(absolute) })) {
    if (loaded.kind === 'chart') return loaded.chart
    if (loaded.kind === 'problem') return `${loaded.problem.path} ${loaded.problem.message}`
  }
  return `${absolute} is no chart`
}
