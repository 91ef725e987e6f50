// Files of a node that nobody wrote down: those that a program would write there, by what it is told.

import { isProblem, type SourceFile } from '../files/source-file.ts'
import type { NodeFiles } from './node-files.ts'

/** No files at all. */
export const NO_FILES: NodeFiles = { realOf: () => undefined, read: () => undefined, list: () => undefined }

/** The same files with texts laid over them, by their paths on the node. */
export function withTexts(files: NodeFiles, texts: ReadonlyMap<string, SourceFile>): NodeFiles {
  const names = new Map<string, Set<string>>()
  for (const path of texts.keys())
    for (
      let end = path.lastIndexOf('/'), below = path;
      end !== -1;
      below = path.slice(0, end), end = below.lastIndexOf('/')
    )
      names.set(below.slice(0, end), (names.get(below.slice(0, end)) ?? new Set()).add(below.slice(end + 1)))
  return {
    realOf: (nodePath) => files.realOf(nodePath),
    read: (nodePath) => texts.get(nodePath) ?? files.read(nodePath),
    list(nodePath) {
      const own = names.get(nodePath.replace(/\/$/, ''))
      const listed = files.list(nodePath)
      if (own === undefined || isProblem(listed)) return listed
      return [...new Set([...(listed ?? []), ...own])].toSorted()
    },
  }
}
