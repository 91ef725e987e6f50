// Sets of characters in wildcard patterns (`[a-z]`), in the two dialects that ignore files are written in.

type Range = readonly [low: number, high: number]

/** Characters, as ranges of code points, or all others. */
export interface WildcardSet {
  readonly negated: boolean
  readonly ranges: readonly Range[]
  /** Whether `/` can be one of them. */
  readonly slash: 'matches' | 'never'
}

/** A set and the index of its closing bracket. */
export interface ReadSet {
  readonly set: WildcardSet
  readonly end: number
}

/** A character of a set and the index after it. */
interface ReadCharacter {
  readonly code: number
  readonly next: number
}

/**
 * Reads what follows a `[` as Go does (`path/filepath.Match`): at least one range; `-` and `]` must be escaped.
 * Undefined where it is malformed.
 */
export function readGoSet(codes: readonly string[], start: number): ReadSet | undefined {
  const negated = codes[start] === '^'
  const ranges: Range[] = []
  let at = negated ? start + 1 : start
  while (codes[at] !== ']' || ranges.length === 0) {
    const low = goCharacter(codes, at)
    const high = low && codes[low.next] === '-' ? goCharacter(codes, low.next + 1) : low
    if (low === undefined || high === undefined) return undefined
    ranges.push([low.code, high.code])
    at = high.next
  }
  return { set: { negated, ranges, slash: 'matches' }, end: at }
}

function goCharacter(codes: readonly string[], at: number): ReadCharacter | undefined {
  return codes[at] === '-' || codes[at] === ']' ? undefined : character(codes, at)
}

function character(codes: readonly string[], at: number): ReadCharacter | undefined {
  const index = codes[at] === '\\' ? at + 1 : at
  const code = codes[index]?.codePointAt(0)
  return code === undefined ? undefined : { code, next: index + 1 }
}

/**
 * Reads what follows a `[` as Git does (`wildmatch`): a first `]` and a `-` at either end stand for themselves, `[:alpha:]` names a class.
 * Undefined where it is malformed.
 */
export function readGitSet(codes: readonly string[], start: number): ReadSet | undefined {
  const negated = codes[start] === '!' || codes[start] === '^'
  const ranges: Range[] = []
  const first = negated ? start + 1 : start
  for (let at = first; at < codes.length;) {
    if (codes[at] === ']' && at > first) return { set: { negated, ranges, slash: 'never' }, end: at }
    const item = codes[at] === '[' && codes[at + 1] === ':' ? posixClass(codes, at + 2) : gitRange(codes, at)
    if (item === undefined) return undefined
    for (const range of item.ranges) ranges.push(range)
    at = item.next
  }
  return undefined
}

interface SetItem {
  readonly ranges: readonly Range[]
  readonly next: number
}

function gitRange(codes: readonly string[], at: number): SetItem | undefined {
  const low = character(codes, at)
  if (low === undefined) return undefined
  const isRange = codes[low.next] === '-' && codes[low.next + 1] !== ']' && codes[low.next + 1] !== undefined
  const high = isRange ? character(codes, low.next + 1) : low
  return high && { ranges: [[low.code, high.code]], next: high.next }
}

// Each class as pairs of first and last characters, of ASCII as in Git.
const POSIX_CLASSES: ReadonlyMap<string, string> = new Map([
  ['alnum', '09AZaz'],
  ['alpha', 'AZaz'],
  ['blank', '\t\t  '],
  ['cntrl', '\0\x1f\x7f\x7f'],
  ['digit', '09'],
  ['graph', '!~'],
  ['lower', 'az'],
  ['print', ' ~'],
  ['punct', '!/:@[`{~'],
  ['space', '\t\r  '],
  ['upper', 'AZ'],
  ['xdigit', '09AFaf'],
])

function posixClass(codes: readonly string[], start: number): SetItem | undefined {
  const close = codes.indexOf(']', start)
  // The longest name has six letters: what is longer is none, and need not be put together.
  if (close === -1 || close - start > 8 || codes[close - 1] !== ':') return undefined
  const bounds = POSIX_CLASSES.get(codes.slice(start, close - 1).join(''))
  if (bounds === undefined) return undefined
  const ranges: Range[] = []
  for (let i = 0; i < bounds.length; i += 2) ranges.push([bounds.charCodeAt(i), bounds.charCodeAt(i + 1)])
  return { ranges, next: close + 1 }
}
