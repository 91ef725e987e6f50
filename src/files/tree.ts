// One look at a folder, whether it lies on disk or in an archive: so that charts are loaded by the same code from both.

import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { isWithin, joined, shownBelow } from './display-path.ts'
import { CHART_FILE_LIMIT } from './limits.ts'
import { type FileToRead, readBytes, readSourceFile, whyNot } from './read-file.ts'
import { type Place, type Problem, type SourceFile, isProblem, unreadable } from './source-file.ts'

/** Something in a folder. */
export interface TreeEntry {
  readonly name: string
  /** `dangling` and `outside` are links: to nothing (or in a circle), and to beyond the border. `other` is a device, socket or pipe. */
  readonly kind: 'file' | 'folder' | 'other' | 'dangling' | 'outside'
  readonly isLink: boolean
}

/** A folder with everything below it, read no further than it is asked. Names are relative to it and `/`-separated. */
export interface FileTree {
  /** As people see it: `charts/web`, `web-1.2.3.tgz!/web`. */
  readonly path: string
  readonly kind: 'disk' | 'archive'
  /** Tells whether two folders are one: the real path on disk, the shown path in an archive. */
  identity(): string
  /** What has this name, which may lead through folders; undefined where nothing has. */
  entry(name: string): TreeEntry | Problem | undefined
  /** What lies directly in a folder below (`''` is this one), by name; nothing where there is no such folder. */
  list(folder: string): readonly TreeEntry[] | Problem
  /** The text of a file; undefined where there is none of that name. Files larger than a chart may have are refused. */
  read(name: string): SourceFile | Problem | undefined
  bytes(name: string): Buffer | Problem | undefined
  /** The tree of a folder below. */
  below(folder: string): FileTree
  /** The place of a file below, for what is made of its bytes. */
  place(name: string): Place
}

/** A folder on disk. */
export interface DiskFolder {
  readonly absolute: string
  readonly path: string
  /** Links are followed within this folder (a real path), never beyond it; asked only where there is a link. Helm follows them everywhere. */
  readonly border: () => string
  /** What the folder is already known to hold. */
  readonly entries?: readonly Dirent[]
}

/** Looks at a folder on disk. */
export function diskTree(folder: DiskFolder): FileTree {
  const listed = new Map<string, readonly Dirent[] | Problem>()
  if (folder.entries !== undefined) listed.set('', folder.entries)
  const absolute = (name: string): string => (name === '' ? folder.absolute : joined(folder.absolute, name))
  const shown = (name: string): string => (name === '' ? folder.path : shownBelow(folder.path, name))
  const listRaw = (name: string): readonly Dirent[] | Problem => {
    let raw = listed.get(name)
    if (raw === undefined) {
      const self = name === '' ? undefined : entry(name)
      if (isProblem(self)) return self
      raw = name === '' || self?.kind === 'folder' ? readFolder(absolute(name), shown(name)) : []
      listed.set(name, raw)
    }
    return raw
  }
  const entry = (name: string): TreeEntry | Problem | undefined => {
    const slash = name.lastIndexOf('/')
    const around = slash === -1 ? '' : name.slice(0, slash)
    const raw = listRaw(around)
    if (isProblem(raw)) return raw
    const base = slash === -1 ? name : name.slice(slash + 1)
    const found = raw.find((candidate) => candidate.name === base)
    return found && entryOf(found, absolute(around), folder.border)
  }
  const toRead = (name: string): FileToRead | Problem | undefined => {
    const found = entry(name)
    if (found === undefined || isProblem(found)) return found
    if (found.kind !== 'file') return notAFile(shown(name), found.kind)
    return { absolute: absolute(name), path: shown(name), limit: CHART_FILE_LIMIT }
  }
  return {
    path: folder.path,
    kind: 'disk',
    identity: () => realPath(folder.absolute) ?? folder.absolute,
    entry,
    list(name) {
      const raw = listRaw(name)
      return isProblem(raw) ? raw : raw.map((found) => entryOf(found, absolute(name), folder.border)).toSorted(byName)
    },
    read(name) {
      const file = toRead(name)
      return file === undefined || isProblem(file) ? file : readSourceFile(file)
    },
    bytes(name) {
      const file = toRead(name)
      return file === undefined || isProblem(file) ? file : readBytes(file)
    },
    below: (name) => diskTree({ absolute: absolute(name), path: shown(name), border: folder.border }),
    place: (name) => ({ kind: 'disk', path: absolute(name) }),
  }
}

/** Orders names as Helm walks them: by their characters, not by any language's rules. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

/** The path without links; undefined where it leads nowhere or in a circle. */
export function realPath(absolute: string): string | undefined {
  try {
    return realpathSync.native(absolute)
  } catch (error) {
    whyNot(error)
    return undefined
  }
}

const NO_FILE: Readonly<Record<Exclude<TreeEntry['kind'], 'file'>, readonly [message: string, hint: string]>> = {
  folder: ['is a folder, not a file', 'rename the folder'],
  other: ['is a device, socket or pipe, not a file', 'put a file in its place: Helm refuses the chart'],
  dangling: ['is a link that leads nowhere', 'mend the link: Helm refuses the chart'],
  outside: [
    'is a link that leads out of the repository, where chartpin does not follow',
    'put the file into the repository; Helm itself follows the link',
  ],
}

function notAFile(shown: string, kind: Exclude<TreeEntry['kind'], 'file'>): Problem {
  const [message, hint] = NO_FILE[kind]
  return unreadable(shown, message, hint)
}

/** What lies in a folder, in no order, or why that cannot be known. */
export function readFolder(absolute: string, shown: string): readonly Dirent[] | Problem {
  try {
    return readdirSync(absolute, { withFileTypes: true })
  } catch (error) {
    return unreadable(shown, whyNot(error), 'look at the folder, or exclude it')
  }
}

function entryOf(found: Dirent, folder: string, border: () => string): TreeEntry {
  const { name } = found
  if (found.isFile()) return { name, kind: 'file', isLink: false }
  if (found.isDirectory()) return { name, kind: 'folder', isLink: false }
  if (!found.isSymbolicLink()) return { name, kind: 'other', isLink: false }
  return { name, kind: kindOfTarget(joined(folder, name), border), isLink: true }
}

function kindOfTarget(link: string, border: () => string): TreeEntry['kind'] {
  const target = realPath(link)
  if (target === undefined) return 'dangling'
  if (!isWithin(border(), target)) return 'outside'
  const stats = statSync(target, { throwIfNoEntry: false })
  return stats === undefined ? 'dangling' : stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
}
