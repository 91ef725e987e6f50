// Which files a config.toml imports (containerd cmd/containerd/server/config/config.go resolveImports).

import path from 'node:path'
import { isProblem } from '../../files/source-file.ts'
import type { NodeFiles } from '../node-files.ts'
import type { Where } from '../step.ts'

/** A file to import; `where` is absent for one that nobody names. */
export interface Import {
  /** On the node. */
  readonly path: string
  readonly where?: Where
}

/** Where a pattern stands, and what it is relative to. */
export interface ImportContext {
  readonly files: NodeFiles
  /** The file that it stands in, on the node. */
  readonly parent: string
  /** Whether a pattern with `*` is relative to that file's folder; if not, it is to the daemon's: the root, by systemd. */
  readonly globsFromFolder: boolean
}

/** The files that a pattern names: `*` stands for any part of a name. */
export function importsOf(
  { files, parent, globsFromFolder }: ImportContext,
  { path: text, ...named }: Import,
): readonly Import[] {
  const isGlob = text.includes('*')
  const pattern = path.posix.resolve(isGlob && !globsFromFolder ? '/' : path.posix.dirname(parent), text)
  const paths = isGlob ? globbed(files, pattern) : [pattern]
  return paths.map((each) => ({ path: each, ...named }))
}

/** Files that one pattern may name: far more than anybody has. */
const MOST_FILES = 200

/** Go's filepath.Glob, part by part, for `*` alone. */
function globbed(files: NodeFiles, pattern: string): readonly string[] {
  let found: readonly string[] = ['']
  for (const part of pattern.split('/').slice(1)) {
    if (!part.includes('*')) {
      found = found.map((folder) => `${folder}/${part}`)
      continue
    }
    found = found.flatMap((folder) => {
      const names = files.list(folder === '' ? '/' : folder)
      const inside = names === undefined || isProblem(names) ? [] : names
      return inside.filter((name) => matches(part, name)).map((name) => `${folder}/${name}`)
    })
    found = found.slice(0, MOST_FILES)
  }
  return found
}

/** Whether a name has the pieces between the stars, in order; linear. */
function matches(pattern: string, name: string): boolean {
  const pieces = pattern.split('*')
  const [first = ''] = pieces
  const last = pieces.at(-1) ?? ''
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= name.length - last.length
}
