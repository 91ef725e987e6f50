// The package re2js behind `re2.ts`, which alone uses this; only this file knows it. It exports functions and nothing else, so that the build can
// leave its loading to the first pattern.

import { MatcherInput, RE2JS, RE2JSSyntaxException } from 're2js'

import { hasStrays } from './utf8.ts'

/** Where a match and its groups stand, begin and end of each in UTF-16 units; -1 twice for a group that has no part in it. */
export type Match = readonly number[]

export interface Regex {
  /** The groups of that name: Go lets several share one. */
  readonly groupsNamed: (name: string) => readonly number[]
  /** Searches a text; each search tells the leftmost match that begins at or after a place. */
  readonly search: (text: string) => (from: number) => Match | undefined
}

/** Makes the error of a pattern that is none. */
type Refuse = (message: string) => Error

/** Compiles a pattern; throws what `refuse` makes of Go's words for one that is none. */
export function openPattern(pattern: string, refuse: Refuse): Regex {
  // Go does not read patterns that are no UTF-8.
  if (hasStrays(pattern)) throw refuse(`invalid UTF-8: \`${pattern}\``)
  const names: string[] = []
  const compiled = parse(pattern, names, refuse)
  const groups = compiled.groupCount()
  const numbers = compiled.namedGroups()
  return {
    groupsNamed(name) {
      const same = names.length === 0 ? [name] : names.flatMap((own, index) => (own === name ? [unique(index)] : []))
      return same.flatMap((own) => numbers[own] ?? [])
    },
    search(text) {
      // What is no UTF-8 is U+FFFD to a pattern, one for each byte.
      const input = MatcherInput.utf16(hasStrays(text) ? text.replace(/[\udc80-\udcff]/gu, '\ufffd') : text)
      return (from) => {
        const found: unknown = compiled.re2().matchWithGroup(input, from, text.length, UNANCHORED, groups + 1)[1]
        // The package declares no types here; it gives an array of numbers or null.
        return (found as Match | null) ?? undefined
      }
    },
  }
}

const UNANCHORED = 0

/** Where names of groups are shared, `names` gets them all, in their order, and each group its number as its name. */
function parse(pattern: string, names: string[], refuse: Refuse): RE2JS {
  try {
    return RE2JS.compile(pattern)
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    if (names.length > 0 || error.error !== 'duplicate capture group name') {
      // Where the package quotes nothing, Go quotes the whole pattern, or what is left of it behind its last backslash.
      const rest = error.error.startsWith('trailing backslash') ? '' : pattern
      throw refuse(`${error.error}: \`${error.input ?? rest}\``)
    }
    const renamed = pattern.replace(GROUP_NAME, (token: string, name: string | undefined) =>
      name === undefined ? token : `(?P<${unique(names.push(name) - 1)}>`,
    )
    return parse(renamed, names, refuse)
  }
}

function unique(index: number): string {
  return `g${index}`
}

/** The name of a group, or whatever else may not be taken for one: quoted text, escapes, classes. */
const GROUP_NAME = /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\[:[^\]]*:\]|\\[^]|[^\]\\])*\]|\(\?P?<([^>]*)>/gu
