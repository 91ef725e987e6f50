// `.helmignore` exactly as Helm reads it (helm `pkg/ignore/rules.go`), and the folder that is left of a chart under it.
//
// It is not `.gitignore`: the first rule that matches decides, and `!p` ignores everything that does NOT match p.

import type { FileTree, TreeEntry } from './tree.ts'
import { type Problem, type SourceFile, isProblem } from './source-file.ts'
import { type Wildcard, compileWildcard } from './wildcard.ts'

/** The rules of one `.helmignore`, with the one that Helm adds. */
export interface HelmIgnore {
  /** Whether Helm leaves out a file or folder for its own name's sake; a name is relative to the chart, `/`-separated. */
  ignores(name: string, kind: 'file' | 'folder'): boolean
  /** Lines that make Helm refuse the chart. They are passed over here. */
  readonly problems: readonly Problem[]
}

interface Rule {
  readonly negated: boolean
  readonly foldersOnly: boolean
  /** Whether the whole name is matched, or its last part. */
  readonly on: 'name' | 'base'
  readonly matches: Wildcard
}

/** Reads a `.helmignore`; without one only Helm's default rule stands. */
export function parseHelmIgnore(file: SourceFile | undefined): HelmIgnore {
  if (file === undefined) return HELMS_OWN
  const rules: Rule[] = []
  const problems: Problem[] = []
  let start = 0
  for (const line of file.text.split('\n')) {
    const text = line.replace(/^\uFEFF/, '').trim()
    const rule = text === '' || text.startsWith('#') ? undefined : parseRule(text)
    if (typeof rule === 'string') problems.push(badLine(file, start + line.indexOf(text), text, rule))
    else if (rule !== undefined) rules.push(rule)
    start += line.length + 1
  }
  return {
    ignores: (name, kind) => isIgnored(rules, name, kind) || HELMS_OWN.ignores(name, kind),
    problems,
  }
}

/** Helm's rule after all others, `templates/.?*`. */
const HELMS_OWN: HelmIgnore = {
  ignores: (name) => name.startsWith('templates/.') && /^templates\/\.[^/]+$/.test(name),
  problems: [],
}

function isIgnored(rules: readonly Rule[], name: string, kind: 'file' | 'folder'): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1)
  for (const rule of rules) {
    const fits = !(rule.foldersOnly && kind === 'file') && rule.matches(rule.on === 'name' ? name : base)
    if (fits !== rule.negated) return true
  }
  return false
}

/** A rule, or why Helm refuses it. */
function parseRule(text: string): Rule | string {
  if (text.includes('**')) return 'has `**`, which .helmignore does not know'
  if (isRefused(text)) return 'is no pattern that Helm can read'
  const negated = text.startsWith('!')
  const positive = negated ? text.slice(1) : text
  const foldersOnly = positive.endsWith('/')
  const pattern = foldersOnly ? positive.slice(0, -1) : positive
  const matches = compileWildcard(pattern.replace(/^\//, ''), 'go') ?? ((): boolean => false)
  return { negated, foldersOnly, on: pattern.includes('/') ? 'name' : 'base', matches }
}

/**
 * Helm tries a pattern on the text "abc" and refuses the chart where Go calls it malformed. Go notices only what it comes to: a part after
 * a star is looked at where the parts before it match, so that `a*[` is refused and `b*[` is not, though neither ever matches a file.
 */
function isRefused(text: string): boolean {
  let start = 0
  for (const star of [...starsOf(text), text.length]) {
    if (compileWildcard(text.slice(start, star), 'go') === undefined) {
      return start === 0 || compileWildcard(text.slice(0, start), 'go')?.('abc') === true
    }
    start = star + 1
  }
  return false
}

/** The places of stars that are not inside of a set (Go `path/filepath/match.go`, scanChunk). */
function starsOf(text: string): readonly number[] {
  const stars: number[] = []
  let isInSet = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '[') isInSet = true
    else if (character === ']') isInSet = false
    else if (character === '*' && !isInSet) stars.push(at)
  }
  return stars
}

function badLine(file: SourceFile, start: number, text: string, why: string): Problem {
  return {
    rule: 'invalid-chart',
    path: file.path,
    file,
    span: { start, end: start + text.length },
    message: `the pattern "${text}" ${why}, so Helm refuses the chart`,
    hint: 'write one pattern for each depth, with *, ? and [a-z] only',
  }
}

/**
 * A chart's folder as Helm sees it. The rules hold for everything below, vendored subcharts included, whose own `.helmignore`
 * Helm never reads; an ignored folder takes everything in it along.
 */
export function withoutIgnored(tree: FileTree, rules: HelmIgnore, prefix = ''): FileTree {
  const ignored = (name: string, kind: 'file' | 'folder'): boolean => rules.ignores(prefix + name, kind)
  const isHidden = (name: string, kind: 'file' | 'folder'): boolean => {
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
      if (ignored(name.slice(0, slash), 'folder')) return true
    }
    return ignored(name, kind)
  }
  return {
    ...tree,
    entry(name) {
      const entry = tree.entry(name)
      return entry !== undefined && !isProblem(entry) && isHidden(name, kindOf(entry)) ? undefined : entry
    },
    list(folder) {
      const entries = tree.list(folder)
      if (isProblem(entries)) return entries
      if (folder !== '' && isHidden(folder, 'folder')) return []
      const below = folder === '' ? '' : `${folder}/`
      return entries.filter((entry) => !ignored(below + entry.name, kindOf(entry)))
    },
    read: (name) => (isHidden(name, 'file') ? undefined : tree.read(name)),
    bytes: (name) => (isHidden(name, 'file') ? undefined : tree.bytes(name)),
    below: (name) => withoutIgnored(tree.below(name), rules, `${prefix}${name}/`),
  }
}

function kindOf(entry: TreeEntry): 'file' | 'folder' {
  return entry.kind === 'folder' ? 'folder' : 'file'
}
