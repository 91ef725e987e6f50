// The replacement texts of `regexReplaceAll`: `$1`, `${1}`, `$name`, `${name}`, and `$$` for a dollar (Go `regexp.Expand`).

/** A piece of a replacement: a slice of its text, or what the first of some groups matched that has part in the match. */
export type ReplacementPart =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'group'; readonly groups: readonly number[] }

/** A name takes all letters, digits and `_` that follow: `$1x` is the group `1x`. What is no reference stays. */
const REFERENCE = /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu

/** The pieces of a replacement. */
export function parseReplacement(
  text: string,
  groupsNamed: (name: string) => readonly number[],
): readonly ReplacementPart[] {
  const parts: ReplacementPart[] = []
  let done = 0
  for (const { 0: whole, 1: dollar, 2: name, 3: braced, index } of text.matchAll(REFERENCE)) {
    // Of two dollars the first stays.
    parts.push({ kind: 'text', start: done, end: dollar === undefined ? index : index + 1 })
    const reference = name ?? braced
    if (reference !== undefined) parts.push({ kind: 'group', groups: groupsOf(reference, groupsNamed) })
    done = index + whole.length
  }
  parts.push({ kind: 'text', start: done, end: text.length })
  return parts.filter((part) => part.kind === 'group' || part.end > part.start)
}

function groupsOf(reference: string, groupsNamed: (name: string) => readonly number[]): readonly number[] {
  // A number with zeros in front, or a very long one, is a name.
  return /^(?:0|[1-9]\d{0,8})$/.test(reference) ? [Number(reference)] : groupsNamed(reference)
}
