// Keys that smell of images and were taken for none: for the rule that is asked for by whoever wants to know what chartpin does not see.

import type { YamlFile } from '../charts/chart.ts'
import { hostOf } from '../reference/host.ts'
import { parseReference } from '../reference/parse.ts'
import { contains, type Span } from '../text/span.ts'
import { wordsOf } from '../uses/key-class.ts'
import { looksFull } from '../uses/value-looks.ts'
import { findComments } from '../yaml/comments.ts'
import { hasKey, keyText, Kind, kindOf, scalarText, valueSpan } from '../yaml/table.ts'
import { coveredPlace } from './directive.ts'
import type { Subject } from './rule.ts'

/** One such entry of a values file. */
export interface UnknownKey {
  readonly source: YamlFile
  readonly entry: number
}

/** Those of a subject, without what a comment calls no image. */
export function unknownKeys(subject: Subject): readonly UnknownKey[] {
  const taken = takenPlaces(subject)
  return subject.files.flatMap((source) => {
    const hinted = hintedSpans(source)
    return smellingEntries(source).flatMap((entry) => {
      const span = valueSpan(source.table, entry)
      const isKnown = taken.has(`${source.file.path} ${span.start}`) || hinted.some((each) => contains(each, span))
      return isKnown ? [] : [{ source, entry }]
    })
  })
}

/** The places of all values that are images already, or credentials. */
function takenPlaces({ uses, credentials }: Subject): ReadonlySet<string> {
  const leaves = [...uses.flatMap((use) => use.parts.map((part) => part.leaf)), ...credentials.map(({ leaf }) => leaf)]
  return new Set(leaves.map((leaf) => `${leaf.file.path} ${leaf.span.start}`))
}

function smellingEntries({ table }: YamlFile): readonly number[] {
  const found: number[] = []
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || !hasKey(table, entry)) continue
    const text = scalarText(table, entry)
    if (looksFull(text) && smells(keyText(table, entry), text)) found.push(entry)
  }
  return found
}

/** By its key, which speaks of images; or by its value alone, which has a registry with a dot, a path, and a tag or digest. */
function smells(key: string, text: string): boolean {
  const parsed = parseReference(text)
  if (!parsed.ok) return false
  if (wordsOf(key).some((word) => word === 'image' || word === 'images' || word === 'container')) return true
  const { tag, digest } = parsed.reference
  return (tag !== undefined || digest !== undefined) && /\.[a-z]{2,}(?::\d+)?$/.test(hostOf(text).host ?? '')
}

/** What the user has called no image: the value beside such a comment, or all of what stands below one. */
function hintedSpans({ table }: YamlFile): readonly Span[] {
  return findComments(table, 'chartpin:')
    .filter(({ text }) => /chartpin:\s*not-an-image/.test(text))
    .map((comment) => coveredPlace(table, comment) ?? { start: 0, end: 0 })
}
