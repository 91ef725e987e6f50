// One pass over the inputs of a command that judges: what the rules found, and how much was looked at.

import type { ImageUse } from '../uses/image-use.ts'
import { rules } from '../../rules/index.ts'
import type { RunCounts } from '../reports/run-report.ts'
import { canonical } from '../reference/print.ts'
import type { NamedFile } from '../config/effective.ts'
import type { ClusterJudge } from './cluster-given.ts'
import type { Invocation } from './invocation.ts'
import { startJudge, type Judged } from './judge.ts'
import { startProgress } from './progress.ts'
import { renderedGiven } from './rendered-given.ts'
import { settingsSource } from './settings.ts'
import { nothingSeen, readSubjects, type Given } from './subjects.ts'

/** What a pass gave. */
export interface Gathered {
  readonly judged: readonly Judged[]
  readonly counts: RunCounts
  /** The configuration files that were read, as they are shown. */
  readonly configurations: readonly string[]
  /** Named files that are no input. */
  readonly unsupported: readonly string[]
  readonly milliseconds: number
}

/** Reads and judges everything that an invocation names. `each` is called with every subject. */
export async function gather(invocation: Invocation, each?: (given: Given) => void): Promise<Gathered> {
  const start = invocation.io.now()
  const source = settingsSource(
    invocation,
    rules.map((rule) => rule.name),
  )
  const seen = nothingSeen()
  const judge = startJudge(invocation)
  const progress = invocation.io.stderr.isTerminal ? startProgress(invocation.io, 'charts read') : undefined
  const references = new Set<string>()
  let images = 0
  const clusters = new Map<NamedFile, ClusterJudge>()
  const clusterGiven = async (given: Given): Promise<Given> => {
    const { cluster } = given.settings
    if (cluster === undefined) return given
    const known = clusters.get(cluster)
    if (known !== undefined) return known.add(given)
    const { startClusterJudge } = await import('./cluster-given.ts')
    const started = await startClusterJudge(invocation, given.settings)
    clusters.set(cluster, started)
    return started.add(given)
  }
  for await (const read of readSubjects(invocation, source, seen)) {
    const rendered = read.settings.render ? renderedGiven(read, invocation) : read
    const given = read.settings.cluster === undefined ? rendered : await clusterGiven(rendered)
    judge.add(given)
    each?.(given)
    for (const use of given.subject.uses) {
      if (use.confidence === 'possible') continue
      images++
      references.add(referenceOf(use))
    }
    progress?.step(seen.charts)
  }
  progress?.end()
  for (const cluster of clusters.values()) judge.add(await cluster.finish())
  const { unsupported, ...counts } = seen
  return {
    judged: judge.finish(),
    counts: { ...counts, images, references: references.size },
    configurations: source.files,
    unsupported,
    milliseconds: invocation.io.now() - start,
  }
}

function referenceOf({ image }: ImageUse): string {
  switch (image.kind) {
    case 'known':
      return canonical(image.reference)
    case 'invalid':
    case 'opaque':
      return image.text
    case 'partial':
      return ''
  }
}
