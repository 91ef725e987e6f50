// What makes a finding the same one in the next run, for servers that keep track of findings: names hashed, never a line.

import { createHash } from 'node:crypto'
import type { Finding, Findings } from '../findings/finding.ts'

/**
 * A fingerprint for each finding, the suppressed ones included: a hash of rule, chart, key path and reference, and the how-manieth it is
 * with these, so that they are unique in a run. That a finding is suppressed or no longer so does not change the others.
 */
export function fingerprintAll({ reported, suppressed }: Findings): ReadonlyMap<Finding, string> {
  const all = [...reported, ...suppressed.map(({ finding }) => finding)].toSorted(byPlace)
  const seen = new Map<string, number>()
  const fingerprints = new Map<Finding, string>()
  for (const finding of all) {
    const hash = hashOf(finding)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    fingerprints.set(finding, `${hash}:${count}`)
  }
  return fingerprints
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return (a.at?.span.start ?? -1) - (b.at?.span.start ?? -1)
}

function hashOf({ rule, identity: { chart, keyPath, reference } }: Finding): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, chart, keyPath, reference]))
    .digest('hex')
    .slice(0, 32)
}
