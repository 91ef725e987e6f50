// The folders below a folder, in order, without what Git ignores: one synchronous `readdir` each, no path is looked at twice.

import type { Dirent } from 'node:fs'
import path from 'node:path'
import { joined, repositoryRoot, shownBelow, slashed, upward } from './display-path.ts'
import { type PlacedIgnore, isGitIgnored, parseGitIgnore } from './gitignore.ts'
import { IGNORE_FILE_LIMIT } from './limits.ts'
import { readSourceFile } from './read-file.ts'
import { type Problem, isProblem } from './source-file.ts'
import { readFolder } from './tree.ts'

/** A folder that the walk came to. */
export interface WalkedFolder {
  readonly absolute: string
  readonly path: string
  /** Everything that lies in it, in no order. */
  readonly all: readonly Dirent[]
  /** What of that is neither ignored nor excluded, in no order. */
  readonly kept: readonly Dirent[]
}

/** Where a walk starts and what it leaves out. */
export interface Walk {
  readonly absolute: string
  readonly path: string
  /** Whether a file or folder is left out, by its shown path. */
  readonly excludes: ((path: string) => boolean) | undefined
  /** Whether the walk goes on into a folder of this name, after `folder` was given. */
  readonly enters: (folder: WalkedFolder, name: string) => boolean
}

const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules'])

interface Step {
  readonly absolute: string
  readonly path: string
  readonly chain: readonly PlacedIgnore[]
}

/**
 * Gives a folder before what is below it, and folders by name. Links to folders are not followed: what they lead to is walked where it
 * is, or is none of ours; so no loop can hold the walk. A folder that cannot be read gives a problem.
 */
export function* walkFolders(walk: Walk): Generator<WalkedFolder | Problem> {
  const stack: Step[] = [{ absolute: walk.absolute, path: walk.path, chain: ignoresAbove(walk.absolute) }]
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const all = readFolder(step.absolute, step.path)
    if (isProblem(all)) {
      yield all
      continue
    }
    const chain = chainAt(step, all)
    if (isProblem(chain)) yield chain
    const inner = isProblem(chain) ? step.chain : chain
    const kept = all.filter((entry) => isKept(entry, step, inner, walk.excludes))
    const folder = { absolute: step.absolute, path: step.path, all, kept }
    yield folder
    for (const name of foldersToEnter(folder, walk)) {
      stack.push({ absolute: joined(step.absolute, name), path: shownBelow(step.path, name), chain: inner })
    }
  }
}

/** Last first, as they go onto the stack. */
function foldersToEnter(folder: WalkedFolder, walk: Walk): readonly string[] {
  const names: string[] = []
  for (const entry of folder.kept) if (entry.isDirectory() && walk.enters(folder, entry.name)) names.push(entry.name)
  return names.length > 1 ? names.toSorted().toReversed() : names
}

function isKept(entry: Dirent, step: Step, chain: readonly PlacedIgnore[], excludes: Walk['excludes']): boolean {
  const isFolder = entry.isDirectory()
  if (isFolder && NEVER_ENTERED.has(entry.name)) return false
  if (chain.length > 0) {
    if (isGitIgnored(chain, slashed(joined(step.absolute, entry.name)), isFolder ? 'folder' : 'file')) return false
  }
  return excludes === undefined || !excludes(shownBelow(step.path, entry.name))
}

/** The ignore files that hold inside a folder: those from above, unless it is a repository of its own, and the one in it. */
function chainAt(step: Step, all: readonly Dirent[]): readonly PlacedIgnore[] | Problem {
  let chain = step.chain
  let own: PlacedIgnore | Problem | undefined
  for (const entry of all) {
    if (entry.name === '.git') chain = []
    else if (entry.name === '.gitignore' && entry.isFile())
      own = readIgnore(step.absolute, shownBelow(step.path, entry.name))
  }
  return own === undefined ? chain : isProblem(own) ? own : [...chain, own]
}

/** The ignore files of the folders above the start, from the repository's root on. */
function ignoresAbove(absolute: string): readonly PlacedIgnore[] {
  const root = repositoryRoot(absolute)
  const chain: PlacedIgnore[] = []
  if (root === undefined || root === absolute) return chain
  for (const folder of upward(path.dirname(absolute))) {
    const ignore = readIgnore(folder, '.gitignore')
    if (!isProblem(ignore)) chain.push(ignore)
    if (folder === root) break
  }
  return chain.toReversed()
}

function readIgnore(folder: string, shown: string): PlacedIgnore | Problem {
  const file = readSourceFile({ absolute: joined(folder, '.gitignore'), path: shown, limit: IGNORE_FILE_LIMIT })
  if (isProblem(file)) return file
  return { from: slashed(folder).replace(/\/?$/, '/').length, rules: parseGitIgnore(file.text) }
}
