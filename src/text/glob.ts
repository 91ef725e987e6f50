// The one pattern language of this program: compiled once, then asked of many texts. All states are followed at the same
// time, so that a pattern and a text never take longer than the product of their lengths.

/** How a pattern is read. */
export interface GlobOptions {
  /** The character that `*`, `?` and classes do not match: `/` unless told otherwise; the empty string for none. */
  readonly separator?: string
  /** What `**` before a separator takes with it: the separator as well, as said below, or nothing (`plain`, as in Go's gobwas/glob). */
  readonly doubleStar?: 'segments' | 'plain'
}

/** Most characters of a pattern that is compiled; a longer one matches literally. */
const MAX_PATTERN_LENGTH = 100_000

/** The first and last code point of each range of a class. */
type Ranges = readonly (readonly [first: number, last: number])[]

type Token =
  | { readonly kind: 'character'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'class'; readonly isNegated: boolean; readonly ranges: Ranges }
  | { readonly kind: 'run'; readonly within: 'segment' | 'text' }
  | { readonly kind: 'open' }
  | { readonly kind: 'or' }
  | { readonly kind: 'close' }

/** A token that consumes one character (a run: any number), or a way: `split` leads on and to `to`, `jump` only to `to`. */
type Instruction =
  | Exclude<Token, { readonly kind: 'open' | 'or' | 'close' }>
  | { readonly kind: 'split'; readonly to: number }
  | { readonly kind: 'jump'; readonly to: number }

/**
 * Compiles a pattern to a function that says whether a whole text matches it. Case counts; a character is a code point.
 *
 * - `*` matches any run of characters without the separator, also none
 * - `**` matches any run of characters, also none; where it is a whole segment before a separator, that separator belongs to it
 *   and may be missing as well: `**` + `/b` matches `b` and `x/y/b`, `a/` + `**` + `/b` matches `a/b`
 * - `?` matches one character that is not the separator
 * - `[a-z_]` matches one of these characters, `[!a-z]` and `[^a-z]` one of all others; never the separator
 * - `{a,b}` matches what one of the patterns matches; they can hold braces and can be empty
 * - `\` takes the meaning from the next character
 *
 * A malformed pattern is not refused but matches the text that equals it: one with an unclosed `[` or `{`, an empty class, a
 * range that runs backwards, a `\` at its end, or of more than 100,000 characters. `]`, `}` and `,` without their opening
 * bracket stand for themselves. Never throws.
 */
export function compileGlob(pattern: string, options: GlobOptions = {}): (text: string) => boolean {
  const separator = options.separator ?? '/'
  const isPlain = pattern.length > MAX_PATTERN_LENGTH || !/[*?[{\\]/.test(pattern)
  const tokens = isPlain ? undefined : readTokens(pattern)
  if (tokens === undefined) return (text) => text === pattern
  const program = assemble(options.doubleStar === 'plain' ? tokens : joinSegments(tokens, separator))
  return (text) => run(program, text, separator)
}

const TOKEN = /\\(?<escaped>.)|(?<stars>\*+)|\[(?<not>[!^]?)(?<members>(?:\\.|[^\]\\])+)\]|(?<plain>.)/gsu

/** The tokens of a pattern; nothing for a malformed one. */
function readTokens(pattern: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  let depth = 0
  for (const { groups } of pattern.matchAll(TOKEN)) {
    const token = readToken(groups ?? {}, depth)
    if (token === undefined) return undefined
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth--
    tokens.push(token)
  }
  return depth === 0 ? tokens : undefined
}

function readToken(groups: Readonly<Record<string, string | undefined>>, depth: number): Token | undefined {
  const { escaped, stars, not, members, plain } = groups
  if (escaped !== undefined) return { kind: 'character', text: escaped }
  if (stars !== undefined) return { kind: 'run', within: stars === '*' ? 'segment' : 'text' }
  if (members !== undefined) {
    const ranges = readRanges(members)
    return ranges === undefined ? undefined : { kind: 'class', isNegated: not !== '', ranges }
  }
  if (plain === '?') return { kind: 'one' }
  if (plain === '{') return { kind: 'open' }
  if (plain === ',' && depth > 0) return { kind: 'or' }
  if (plain === '}' && depth > 0) return { kind: 'close' }
  // A bracket that opens no class, or a backslash with nothing behind it.
  return plain === undefined || plain === '[' || plain === '\\' ? undefined : { kind: 'character', text: plain }
}

/** The ranges of what stands in brackets; nothing when one runs backwards. */
function readRanges(members: string): Ranges | undefined {
  const ranges: (readonly [number, number])[] = []
  for (const { groups } of members.matchAll(/\\?(?<first>.)(?:-\\?(?<last>.))?/gsu)) {
    const first = groups?.['first']?.codePointAt(0) ?? 0
    const last = groups?.['last']?.codePointAt(0) ?? first
    if (last < first) return undefined
    ranges.push([first, last])
  }
  return ranges
}

/** Makes a `**` that is a whole segment, and the separator behind it, an alternative to nothing. */
function joinSegments(tokens: readonly Token[], separator: string): readonly Token[] {
  return tokens.flatMap((token, i): readonly Token[] => {
    if (isWholeSegment(tokens, i, separator)) return [{ kind: 'open' }, token]
    return isWholeSegment(tokens, i - 1, separator) ? [token, { kind: 'or' }, { kind: 'close' }] : [token]
  })
}

function isWholeSegment(tokens: readonly Token[], at: number, separator: string): boolean {
  const token = tokens[at]
  if (token?.kind !== 'run' || token.within !== 'text') return false
  return (at === 0 || isSeparator(tokens[at - 1], separator)) && isSeparator(tokens[at + 1], separator)
}

function isSeparator(token: Token | undefined, separator: string): boolean {
  return token?.kind === 'character' && token.text === separator
}

/** Braces that are open while a program is assembled. */
interface OpenBraces {
  /** The split before the alternative that is being read. */
  split: number
  /** The jumps at the ends of those before it. */
  readonly jumps: number[]
}

/** Turns balanced braces into splits and jumps. */
function assemble(tokens: readonly Token[]): readonly Instruction[] {
  const program: Instruction[] = []
  const open: OpenBraces[] = []
  for (const token of tokens) {
    const braces = open.at(-1)
    if (token.kind === 'open') {
      open.push({ split: program.length, jumps: [] })
      program.push({ kind: 'split', to: 0 })
    } else if (token.kind === 'or') {
      if (braces !== undefined) beginAlternative(program, braces)
    } else if (token.kind === 'close') {
      if (braces !== undefined) closeBraces(program, braces)
      open.pop()
    } else {
      program.push(token)
    }
  }
  return program
}

function beginAlternative(program: Instruction[], braces: OpenBraces): void {
  braces.jumps.push(program.length)
  program.push({ kind: 'jump', to: 0 })
  program[braces.split] = { kind: 'split', to: program.length }
  braces.split = program.length
  program.push({ kind: 'split', to: 0 })
}

function closeBraces(program: Instruction[], braces: OpenBraces): void {
  // There is no other way than the last alternative.
  program[braces.split] = { kind: 'jump', to: braces.split + 1 }
  for (const jump of braces.jumps) program[jump] = { kind: 'jump', to: program.length }
}

/** Whether the program can consume the whole text and come to its end. */
function run(program: readonly Instruction[], text: string, separator: string): boolean {
  const reached = new Uint32Array(program.length + 1)
  let step = 1
  let states = follow(program, [0], reached, step)
  for (const character of text) {
    const next: number[] = []
    for (const at of states) {
      const instruction = program[at]
      if (instruction !== undefined && consumes(instruction, character, separator)) {
        next.push(instruction.kind === 'run' ? at : at + 1)
      }
    }
    if (next.length === 0) return false
    states = follow(program, next, reached, ++step)
  }
  return reached[program.length] === step
}

/** The places that wait for a character, from `starts` on; `reached` notes the step at which each place was last come to. */
function follow(
  program: readonly Instruction[],
  starts: number[],
  reached: Uint32Array,
  step: number,
): readonly number[] {
  const waiting: number[] = []
  for (let at = starts.pop(); at !== undefined; at = starts.pop()) {
    if (reached[at] === step) continue
    reached[at] = step
    const instruction = program[at]
    if (instruction === undefined) continue
    if (instruction.kind === 'split' || instruction.kind === 'jump') starts.push(instruction.to)
    else waiting.push(at)
    if (instruction.kind === 'split' || instruction.kind === 'run') starts.push(at + 1)
  }
  return waiting
}

function consumes(instruction: Instruction, character: string, separator: string): boolean {
  switch (instruction.kind) {
    case 'character':
      return instruction.text === character
    case 'one':
      return character !== separator
    case 'run':
      return instruction.within === 'text' || character !== separator
    case 'class':
      return character !== separator && isIn(instruction.ranges, character) !== instruction.isNegated
    case 'split':
    case 'jump':
      return false
  }
}

function isIn(ranges: Ranges, character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => first <= code && code <= last)
}
