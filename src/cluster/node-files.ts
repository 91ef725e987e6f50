// The files of a node, by the paths that the node knows them by: laid out in a folder, or named one by one. Read when asked for.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { errorCode, readSourceFile } from '../files/read-file.ts'
import { isProblem, unreadable, type Problem, type SourceFile } from '../files/source-file.ts'

/** A file or folder of the node, and where it really lies. */
export interface NodePath {
  /** Absolute, `/`-separated: `/etc/containerd/certs.d`; `/` for a whole file system. */
  readonly node: string
  /** Absolute, on this machine. */
  readonly real: string
}

/** The files of a node. All paths are absolute paths of the node. */
export interface NodeFiles {
  /** Where a path of the node really lies, whether or not anything is there; undefined where the profile has nothing for it. */
  realOf(nodePath: string): string | undefined
  /** The text of a file; undefined where there is none. */
  read(nodePath: string): SourceFile | Problem | undefined
  /** The names in a folder, sorted; undefined where there is none. */
  list(nodePath: string): readonly string[] | Problem | undefined
}

/** Bytes that are read of one file of a node. */
const NODE_FILE_LIMIT = 1 << 20

/**
 * Makes the files of a node from the paths of a profile; the longest that a path lies below decides. A file is read once: the same
 * `SourceFile` is given each time. `cwd` is where paths are shown from.
 */
export function nodeFiles(paths: readonly NodePath[], cwd: string): NodeFiles {
  const byLength = paths.toSorted((a, b) => b.node.length - a.node.length)
  const texts = new Map<string, SourceFile | Problem | undefined>()
  const realOf = (nodePath: string): string | undefined => {
    const clean = path.posix.normalize(nodePath)
    if (!clean.startsWith('/')) return undefined
    const found = byLength.find(({ node }) => clean === node || clean.startsWith(node === '/' ? '/' : `${node}/`))
    return found === undefined ? undefined : path.join(found.real, ...clean.slice(found.node.length).split('/'))
  }
  return {
    realOf,
    read(nodePath) {
      const real = realOf(nodePath)
      if (real === undefined) return undefined
      if (!texts.has(real)) texts.set(real, readOne(real, cwd))
      return texts.get(real)
    },
    list(nodePath) {
      const real = realOf(nodePath)
      return real === undefined ? undefined : listOne(real, cwd)
    },
  }
}

/** The same files with others laid over them. */
export function withPaths(files: NodeFiles, paths: readonly NodePath[], cwd: string): NodeFiles {
  if (paths.length === 0) return files
  const over = nodeFiles(paths, cwd)
  const pick = (nodePath: string): NodeFiles => (over.realOf(nodePath) === undefined ? files : over)
  return {
    realOf: (nodePath) => pick(nodePath).realOf(nodePath),
    read: (nodePath) => pick(nodePath).read(nodePath),
    list: (nodePath) => pick(nodePath).list(nodePath),
  }
}

function readOne(real: string, cwd: string): SourceFile | Problem | undefined {
  const read = readSourceFile({ absolute: real, path: displayPath(real, cwd), limit: NODE_FILE_LIMIT })
  return isProblem(read) && read.message === 'does not exist' ? undefined : read
}

function listOne(real: string, cwd: string): readonly string[] | Problem | undefined {
  try {
    return readdirSync(real).toSorted()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return undefined
    return unreadable(
      displayPath(real, cwd),
      `cannot be read: ${code}`,
      'look at the folder, or leave it out of the profile',
    )
  }
}
