// Releases of charts that a test writes down itself: files below a folder of its own, loaded as any chart is.

import type { TestContext } from 'node:test'
import { loadInputs } from '../charts/load.ts'
import { newRelease, type Release } from '../releases/release.ts'
import { tempFolder } from './temp-folder.ts'

/** A release of the chart in these files; without a Chart.yaml among them it gets a plain one. */
export async function storyRelease(
  test: Pick<TestContext, 'after'>,
  files: Readonly<Record<string, string>>,
  about: Partial<Omit<Release, 'chart'>> = {},
): Promise<Release> {
  const chartYaml = 'apiVersion: v2\nname: story\nversion: 1.0.0\n'
  const folder = tempFolder(test, { 'Chart.yaml': chartYaml, ...files })
  for await (const loaded of loadInputs([folder], { cwd: folder })) {
    if (loaded.kind === 'chart' && loaded.chart.tree.identity() === folder) {
      return newRelease(loaded.chart, { name: 'rel', namespace: 'ns', ...about })
    }
  }
  throw new Error('no chart was loaded')
}
