// `.gitignore` files as Git reads them (gitignore(5)): each holds for its own folder and below, the deepest and last matching rule decides.

import { type Wildcard, compileWildcard } from './wildcard.ts'

/** The rules of one `.gitignore`. */
export interface GitIgnore {
  /** What the file says of a path relative to its folder, `/`-separated; undefined where no rule matches. */
  verdict(relative: string, kind: 'file' | 'folder'): 'ignored' | 'kept' | undefined
}

interface Rule {
  readonly verdict: 'ignored' | 'kept'
  readonly foldersOnly: boolean
  readonly matches: Wildcard
}

/** Reads a `.gitignore`. Nothing in it is an error: what Git cannot read matches nothing. */
export function parseGitIgnore(text: string): GitIgnore {
  const rules = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line) => parseRule(line) ?? [])
    .toReversed()
  return {
    verdict: (relative, kind) =>
      rules.find((rule) => !(rule.foldersOnly && kind === 'file') && rule.matches(relative))?.verdict,
  }
}

/** A `.gitignore` and how many characters of an absolute path are its folder with the separator. */
export interface PlacedIgnore {
  readonly from: number
  readonly rules: GitIgnore
}

/** Whether the files on the way, outermost first, ignore a path. Folders above it are taken to have been asked for before. */
export function isGitIgnored(chain: readonly PlacedIgnore[], slashedPath: string, kind: 'file' | 'folder'): boolean {
  for (let i = chain.length - 1; i >= 0; i--) {
    const placed = chain[i]
    const verdict = placed?.rules.verdict(slashedPath.slice(placed.from), kind)
    if (verdict !== undefined) return verdict === 'ignored'
  }
  return false
}

function parseRule(line: string): Rule | undefined {
  const text = trimEnd(line.endsWith('\r') ? line.slice(0, -1) : line)
  if (text === '' || text.startsWith('#')) return undefined
  const verdict = text.startsWith('!') ? 'kept' : 'ignored'
  const positive = verdict === 'kept' ? text.slice(1) : text
  const foldersOnly = positive.endsWith('/')
  const pattern = foldersOnly ? positive.slice(0, -1) : positive
  const matches = pattern === '' ? undefined : compilePath(pattern)
  return matches && { verdict, foldersOnly, matches }
}

/** Without the spaces at its end, but for one that is escaped. */
function trimEnd(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end--
  return line.slice(0, end)
}

/** A pattern with a slash (other than the last) is matched from its folder on, any other against the last part at any depth. */
function compilePath(pattern: string): Wildcard | undefined {
  if (!pattern.includes('/')) {
    const base = compileWildcard(pattern, 'git')
    return base && ((relative) => base(relative.slice(relative.lastIndexOf('/') + 1)))
  }
  const parts = (pattern.startsWith('/') ? pattern.slice(1) : pattern).split('/')
  const steps: (Wildcard | 'any-folders')[] = []
  for (const part of parts) {
    const step = part === '**' ? 'any-folders' : compileWildcard(part, 'git')
    if (step === undefined) return undefined
    steps.push(step)
  }
  // `a/**` matches what is in `a`, not `a` itself.
  if (steps.at(-1) === 'any-folders') steps.push(() => true)
  return (relative) => matchesParts(steps, relative.split('/'))
}

/** As with stars in a name: only the last `**` has to be tried again. */
function matchesParts(steps: readonly (Wildcard | 'any-folders')[], parts: readonly string[]): boolean {
  let step = 0
  let at = 0
  let star = -1
  let starAt = 0
  while (at < parts.length) {
    const current = steps[step]
    if (current === 'any-folders') {
      star = step++
      starAt = at
    } else if (current?.(parts[at] ?? '') === true) {
      step++
      at++
    } else if (star !== -1) {
      at = ++starAt
      step = star + 1
    } else {
      return false
    }
  }
  return step === steps.length
}
