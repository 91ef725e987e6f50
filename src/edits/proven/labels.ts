// Labels that a change would break: what a tag is copied into may hold fewer characters than a tag.

import { parentOf, hasKey, keyText, Kind, kindOf, scalarText, type YamlTable } from '../../yaml/table.ts'
import type { Trial } from './ground.ts'

/** What Kubernetes takes as a label's value (apimachinery `pkg/util/validation/validation.go` IsValidLabelValue). */
const LABEL = /^(?:(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/
const LONGEST = 63

const LABELS: ReadonlySet<string> = new Set(['labels', 'matchLabels', 'selector'])

/** Whether a trial has more labels that Kubernetes refuses than another. */
export function breaksLabels(before: Trial, after: Trial): boolean {
  return countBroken(after) > countBroken(before)
}

function countBroken({ tried }: Trial): number {
  let broken = 0
  for (const { rendered } of tried.values()) {
    for (const { table } of [...rendered.manifests, ...rendered.hooks]) broken += brokenLabels(table).length
  }
  return broken
}

/** The labels of a manifest whose values Kubernetes refuses. */
export function brokenLabels(table: YamlTable): readonly number[] {
  const broken: number[] = []
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || !hasKey(table, entry)) continue
    const parent = parentOf(table, entry)
    if (parent < 0 || !hasKey(table, parent) || !LABELS.has(keyText(table, parent))) continue
    const text = scalarText(table, entry)
    if (text.length > LONGEST || !LABEL.test(text)) broken.push(entry)
  }
  return broken
}
