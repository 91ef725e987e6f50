// A traced text as a test can say it: its pieces, each with where it comes from.

import type { Origins, Source } from '../template/origin.ts'
import { RUN, type Traced } from '../template/traced.ts'

/**
 * The pieces of a text in order, each as `text ← origin`: `a:3` is a copy of source `a` from its character 3 on, `upper(a)` a new form of it,
 * `{a b}` made of both; ` | b` behind it names sources that had a say besides.
 */
export function tracedPieces({ text, runs }: Traced, origins: Origins): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (let i = 0; i < runs.length; i += RUN) {
    const end = runs[i] ?? 0
    pieces.push(`${text.slice(start, end)} ← ${describe(runs[i + 1] ?? 0, runs[i + 2] ?? 0, origins)}`)
    start = end
  }
  return pieces
}

function describe(origin: number, offset: number, origins: Origins): string {
  const all = origins.sourcesOf(origin)
  const form = origins.formOf(origin)
  if (form === undefined) return `{${names(all)}}`
  const others = new Set([...all].filter((source) => source !== form.source))
  const besides = others.size === 0 ? '' : ` | ${names(others)}`
  if (form.by.length === 0) return `${form.source.kind}:${offset}${besides}`
  return `${form.by.map((by) => `${by}(`).join('')}${form.source.kind}${')'.repeat(form.by.length)}${besides}`
}

function names(sources: ReadonlySet<Source>): string {
  return [...sources]
    .map(({ kind }) => kind)
    .toSorted()
    .join(' ')
}
