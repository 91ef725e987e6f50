// The charts in a chart's `charts/`: folders and archives, as Helm takes them in (helm `pkg/chart/v2/loader/load.go`).

import { shownBelow } from '../files/display-path.ts'
import { type Problem, isProblem } from '../files/source-file.ts'
import type { FileTree, TreeEntry } from '../files/tree.ts'
import type { FoundChart } from './dependencies.ts'
import { type LoadChart, type Loading, cycleOf, refusal } from './loading.ts'

/** The charts in `charts/` by the names of their folders and archives, and what is there that makes Helm refuse the chart. */
export interface Vendored {
  readonly found: readonly FoundChart[]
  readonly problems: readonly Problem[]
}

/** The chart whose `charts/` is read, with the way down to it. */
export interface ParentChart {
  readonly tree: FileTree
  /** The chart itself is the last of them. */
  readonly ancestors: readonly FileTree[]
  readonly loading: Loading
  readonly load: LoadChart
}

/** Reads `charts/`. */
export async function readVendored(parent: ParentChart): Promise<Vendored> {
  const entries = parent.tree.list('charts')
  if (isProblem(entries)) return { found: [], problems: [entries] }
  const found: FoundChart[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    // Helm passes over these, whatever they are.
    if (/^[._]/.test(entry.name) || entry.name.endsWith('.prov')) continue
    const read = await readEntry(parent, entry)
    found.push(...read.found)
    problems.push(...read.problems)
  }
  return { found, problems }
}

async function readEntry(parent: ParentChart, entry: TreeEntry): Promise<Vendored> {
  const name = `charts/${entry.name}`
  if (entry.kind === 'folder' && entry.name.endsWith('.tgz')) {
    return refused(
      parent,
      name,
      'is a folder with the name of an archive, so Helm refuses the chart around it',
      'rename the folder',
    )
  }
  if (entry.kind === 'folder') return readFolder(parent, entry)
  if (entry.kind === 'file' && !entry.name.endsWith('.tgz')) {
    return refused(
      parent,
      name,
      'is no chart, and Helm refuses a chart with other files in charts/',
      'move the file out of charts/',
    )
  }
  return readArchive(parent, name)
}

async function readFolder(parent: ParentChart, entry: TreeEntry): Promise<Vendored> {
  const name = `charts/${entry.name}`
  const tree = parent.tree.below(name)
  const why = refusal(parent.ancestors, parent.loading)
  const cycle = entry.isLink ? cycleOf(tree, parent.ancestors) : undefined
  if (cycle !== undefined)
    return refused(parent, name, `leads back to a chart that it lies in: ${cycle}`, 'take the link away')
  if (why !== undefined) return refused(parent, name, why, 'take out the charts that are not needed')
  const entries = tree.list('')
  if (isProblem(entries)) return { found: [], problems: [entries] }
  if (entries.some((inner) => inner.name === 'Chart.yaml')) {
    const chart = await parent.load({ tree, ancestors: parent.ancestors, role: 'part' }, parent.loading)
    return { found: [{ chart, via: 'folder' }], problems: [] }
  }
  // Helm never sees folders, only the files in them: an empty one, such as a submodule that was not fetched, is none.
  if (!hasFiles(tree)) return { found: [], problems: [] }
  return refused(
    parent,
    name,
    'has no Chart.yaml, so Helm refuses the chart around it',
    'move the folder out of charts/',
  )
}

function hasFiles(tree: FileTree): boolean {
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = tree.list(folder)
    if (isProblem(entries)) continue
    for (const entry of entries) {
      if (entry.kind !== 'folder') return true
      if (!entry.isLink) pending.push(folder === '' ? entry.name : `${folder}/${entry.name}`)
    }
  }
  return false
}

/** An archive, or what is none although it should be: a device or a broken link says so when it is read. */
async function readArchive(parent: ParentChart, name: string): Promise<Vendored> {
  const why = refusal(parent.ancestors, parent.loading)
  if (why !== undefined) return refused(parent, name, why, 'take out the charts that are not needed')
  const bytes = parent.tree.bytes(name)
  if (bytes === undefined) return { found: [], problems: [] }
  if (isProblem(bytes)) return { found: [], problems: [bytes] }
  const { openArchive } = await import('../files/tgz.ts')
  const shown = shownBelow(parent.tree.path, name)
  const place = parent.tree.place(name)
  const { tree, problems } = openArchive({ bytes, path: shown, place, budget: parent.loading.budget })
  if (tree.read('Chart.yaml') === undefined) {
    if (problems.length > 0) return { found: [], problems }
    return refused(
      parent,
      name,
      'has no Chart.yaml in its top folder, so Helm refuses the chart around it',
      'pack the chart again',
    )
  }
  const chart = await parent.load({ tree, ancestors: parent.ancestors, role: 'part', problems }, parent.loading)
  return { found: [{ chart, via: 'archive' }], problems: [] }
}

function refused(parent: ParentChart, name: string, message: string, hint: string): Vendored {
  return { found: [], problems: [{ rule: 'invalid-chart', path: shownBelow(parent.tree.path, name), message, hint }] }
}
