// One pass over the inputs of a command that judges: what the rules found, and how much was looked at.

import type { ImageUse } from '../uses/image-use.ts'
import type { RunCounts } from '../reports/run-report.ts'
import { canonical } from '../reference/print.ts'
import { asksRegistries } from './asks-registries.ts'
import type { Invocation } from './invocation.ts'
import { startJudge, type Judged } from './judge.ts'
import { type Inquiry, startInquiry } from './known-given.ts'
import { startProgress } from './progress.ts'
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
  const source = settingsSource(invocation)
  const seen = nothingSeen()
  const judge = startJudge(invocation)
  const progress = invocation.io.stderr.isTerminal ? startProgress(invocation.io, 'charts read') : undefined
  const references = new Set<string>()
  let images = 0
  let inquiry: Inquiry | undefined
  for await (const read of readSubjects(invocation, source, seen)) {
    const { render, cluster } = read.settings
    const isMore = render || cluster !== undefined || asksRegistries(invocation.options)
    const given = isMore ? await (inquiry ??= startInquiry(invocation)).add(read) : read
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
  for (const given of (await inquiry?.finish()) ?? []) judge.add(given)
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
