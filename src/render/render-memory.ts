// What is the same in one render of a release after another: the texts of its files, what they parse to, and the documents that come out
// alike. For whoever renders a release many times with other values.

import type { FileTree } from '../files/tree.ts'
import type { KnownFunctions } from '../template/lex.ts'
import type { ParsedTemplate } from '../template/node.ts'
import { parseTemplate } from '../template/parse.ts'
import { type ManifestReading, readManifest } from './manifest-head.ts'

/** The memory of renders of one release. */
export interface RenderMemory {
  /** Parses like `parseTemplate`, and gives the same tree for the same text again. */
  readonly parse: typeof parseTemplate
  readonly readManifest: typeof readManifest
  /** A chart's files, each looked at once: what is written to disk meanwhile is not seen. */
  readonly treeOf: (tree: FileTree) => FileTree
}

export function newRenderMemory(): RenderMemory {
  const trees = new Map<FileTree, FileTree>()
  const treeOf = (tree: FileTree): FileTree => {
    const known = trees.get(tree) ?? rememberedTree(tree)
    trees.set(tree, known)
    return known
  }
  return { parse: rememberingParser(), readManifest: rememberingReader(), treeOf }
}

function rememberingParser(): typeof parseTemplate {
  const known = new Map<string, ParsedTemplate>()
  return (name: string, text: string, functions: KnownFunctions) => {
    const before = known.get(name)
    if (before !== undefined && before.text === text) return before
    const parsed = parseTemplate(name, text, functions)
    known.set(name, parsed)
    return parsed
  }
}

/** UTF-16 units of documents that are kept; those before them are forgotten then. */
const MOST_TEXT = 4_000_000

function rememberingReader(): typeof readManifest {
  const known = new Map<string, ManifestReading>()
  let length = 0
  return (text: string) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (length + text.length > MOST_TEXT) {
      known.clear()
      length = 0
    }
    const reading = readManifest(text)
    known.set(text, reading)
    length += text.length
    return reading
  }
}

function rememberedTree(tree: FileTree): FileTree {
  return {
    ...tree,
    list: remembered((folder) => tree.list(folder)),
    read: remembered((name) => tree.read(name)),
    bytes: remembered((name) => tree.bytes(name)),
  }
}

function remembered<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined || known.has(name)) return before as T
    const found = look(name)
    known.set(name, found)
    return found
  }
}
