// Which entry of registries.conf is about a name, and what the name becomes (container-libs pkg/sysregistriesv2 refMatchingPrefix,
// rewriteReference).

import { parseReference } from '../../reference/parse.ts'
import { canonical } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'

/**
 * How many characters of a name, or of a whole reference, a prefix stands for; undefined where it is not about it. `*.example.com` stands
 * for any host below, with no look at the path. A prefix without a port stands for all ports, which upstream calls unintended.
 */
export function matchedLength(name: string, prefix: string): number | undefined {
  const end = prefix.startsWith('*.') ? wildcardEnd(name, prefix.slice(1)) : plainEnd(name, prefix)
  if (end === undefined) return undefined
  return end === name.length || ':/@'.includes(name.charAt(end)) ? end : undefined
}

function plainEnd(name: string, prefix: string): number | undefined {
  return name.startsWith(prefix) ? prefix.length : undefined
}

/** Only the first place where the suffix occurs is looked at. */
function wildcardEnd(name: string, suffix: string): number | undefined {
  const at = name.indexOf(suffix)
  return at === -1 || name.slice(0, at).includes('/') ? undefined : at + suffix.length
}

/** The entry with the longest prefix that is about a name (without tag and digest); of equally long ones the first. */
export function longestMatch<Entry extends { readonly prefix: string }>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined {
  let longest: Entry | undefined
  for (const entry of entries)
    if (entry.prefix.length > (longest?.prefix.length ?? 0) && matchedLength(name, entry.prefix) !== undefined)
      longest = entry
  return longest
}

/** A location or a name, as it is printed: what stands before a host may be a password. */
export function withoutUser(text: string): string {
  return text.replace(/^[^/@]*@/, '…@')
}

/** What is asked for at a location. */
export type Rewritten =
  | { readonly ok: true; readonly reference: Reference }
  /** The whole pull fails then, other mirrors included. */
  | { readonly ok: false; readonly text: string }

/** A reference with the matched prefix replaced; an empty location keeps it. What comes out must be a full name already. */
export function relocated(reference: Reference, prefix: string, location: string): Rewritten {
  if (location === '') return { ok: true, reference }
  const whole = canonical(reference)
  const text = location + whole.slice(matchedLength(whole, prefix) ?? whole.length)
  const parsed = parseReference(text, 'containers-image')
  return parsed.ok && canonical(parsed.reference) === text
    ? { ok: true, reference: parsed.reference }
    : { ok: false, text }
}
