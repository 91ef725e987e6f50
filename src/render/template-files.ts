// The files in the `templates/` of all charts of a release, in the order in which Helm parses and executes them.

import { isProblem, type Problem, type SourceFile, unreadable } from '../files/source-file.ts'
import type { FileTree } from '../files/tree.ts'
import { compareBytes } from '../template/utf8.ts'
import { allCharts, type PlacedChart } from './chart-tree.ts'
import type { RenderMemory } from './render-memory.ts'

/** One file of templates. */
export interface TemplateFile {
  /** As Helm names it: `web/charts/redis/templates/a.yaml`. */
  readonly name: string
  readonly file: SourceFile
  readonly chart: PlacedChart
  /** Whether it is executed; a file whose name begins with `_` only defines. */
  readonly isPartial: boolean
}

export interface TemplateFiles {
  readonly files: readonly TemplateFile[]
  readonly problems: readonly Problem[]
}

/** The tree that a chart's files are read from. */
export type TreeOf = RenderMemory['treeOf']

export function itself(tree: FileTree): FileTree {
  return tree
}

/** All template files: the deepest first, and of equal depth the last by name (helm `pkg/engine/engine.go` sortTemplates). */
export function templateFiles(root: PlacedChart, treeOf: TreeOf = itself): TemplateFiles {
  const byName = new Map<string, TemplateFile>()
  const problems: Problem[] = []
  for (const chart of allCharts(root)) {
    const tree = treeOf(chart.chart.tree)
    for (const name of filesBelow(tree, 'templates', problems)) {
      if (isHidden(chart, name)) continue
      const isPartial = name.slice(name.lastIndexOf('/') + 1).startsWith('_')
      // A library chart only defines.
      if (chart.chart.metadata.isLibrary && !isPartial) continue
      const file = tree.read(name)
      if (isProblem(file)) problems.push(file)
      else if (file !== undefined) {
        const full = `${chart.fullPath}/${name}`
        byName.set(full, { name: full, file, chart, isPartial })
      }
    }
  }
  return { files: [...byName.values()].toSorted(byDepth), problems }
}

/** Helm ignores hidden files in `templates/` itself of the folder that it loads, whatever `.helmignore` says (helm `pkg/ignore/rules.go` AddDefaults). */
function isHidden({ chart, state }: PlacedChart, name: string): boolean {
  const isLoaded = state === undefined || state.subchart.via === 'file-url'
  return isLoaded && chart.tree.kind === 'disk' && /^templates\/\.[^/]+$/.test(name)
}

function byDepth(a: TemplateFile, b: TemplateFile): number {
  return depth(b.name) - depth(a.name) || compareBytes(b.name, a.name)
}

function depth(name: string): number {
  return name.split('/').length
}

/** The names of all files below a folder of the tree, links into folders followed as Helm does; what cannot be read becomes problems. */
export function filesBelow(tree: FileTree, folder: string, problems: Problem[]): readonly string[] {
  const names: string[] = []
  const open = [{ folder, depth: 0 }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entries = tree.list(at.folder)
    if (isProblem(entries)) {
      problems.push(entries)
      continue
    }
    for (const { name, kind } of entries) {
      const path = at.folder === '' ? name : `${at.folder}/${name}`
      if (kind === 'file') names.push(path)
      else if (kind === 'outside' || kind === 'dangling') problems.push(badLink(tree, path, kind))
      // Links can go in circles.
      else if (kind === 'folder' && at.depth < MAX_DEPTH) open.push({ folder: path, depth: at.depth + 1 })
    }
  }
  return names
}

/** Helm follows links anywhere; here no chart reads what is not its own. */
function badLink(tree: FileTree, name: string, kind: 'outside' | 'dangling'): Problem {
  const where = kind === 'outside' ? 'out of the chart' : 'to nothing'
  return unreadable(`${tree.path}/${name}`, `is a link that leads ${where}`, 'put the file itself there')
}

const MAX_DEPTH = 40
