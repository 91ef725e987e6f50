// A subject with what its chart renders to: for the rules that judge that, and for who asks about it.

import { newRelease } from '../releases/release.ts'
import { configurationsOf } from '../uses/configurations.ts'
import { type ImageGraph, joinImages } from '../uses/image-graph.ts'
import type { Invocation } from './invocation.ts'
import { readSetFile } from './layers.ts'
import type { Given } from './subjects.ts'

/** The same with its graph. Libraries, which nobody can install, and values files that lie alone render to nothing. */
export function renderedGiven(given: Given, invocation: Pick<Invocation, 'io'>): Given {
  const graph = graphOf(given, invocation, 'all')
  return graph === undefined ? given : { ...given, subject: { ...given.subject, uses: graph.uses, graph } }
}

/** The graph of the release as it is: its images and pull secrets are there only once the chart is rendered. */
export function installedGraph(given: Given, invocation: Pick<Invocation, 'io'>): ImageGraph | undefined {
  return graphOf(given, invocation, 'default-only')
}

function graphOf(
  { subject: { chart, uses }, layers }: Given,
  { io }: Pick<Invocation, 'io'>,
  explore: 'all' | 'default-only',
): ImageGraph | undefined {
  if (chart === undefined || chart.metadata.isLibrary) return undefined
  const release = newRelease(chart, { layers, readFile: (name) => readSetFile(name, io.cwd) })
  return joinImages(configurationsOf(release, { explore }), uses)
}
