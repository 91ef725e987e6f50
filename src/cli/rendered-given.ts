// A subject with what its chart renders to: for the rules that judge that.

import { newRelease } from '../releases/release.ts'
import { configurationsOf } from '../uses/configurations.ts'
import { joinImages } from '../uses/image-graph.ts'
import type { Invocation } from './invocation.ts'
import { readSetFile } from './layers.ts'
import type { Given } from './subjects.ts'

/** The same with its graph. Libraries, which nobody can install, and values files that lie alone render to nothing. */
export function renderedGiven(given: Given, { io }: Pick<Invocation, 'io'>): Given {
  const { subject, layers } = given
  const { chart } = subject
  if (chart === undefined || chart.metadata.isLibrary) return given
  const release = newRelease(chart, { layers, readFile: (name) => readSetFile(name, io.cwd) })
  const graph = joinImages(configurationsOf(release, { explore: 'all' }), subject.uses)
  return { ...given, subject: { ...subject, uses: graph.uses, graph } }
}
