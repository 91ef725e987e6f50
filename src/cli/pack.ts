// A chart packed with changed files: a copy of the archive it came in, or its folder packed as `helm package` would.

import path from 'node:path'
import type { Chart } from '../charts/chart.ts'
import { rewriteArchive } from '../edits/rewrite-archive.ts'
import { PACKED_LIMIT } from '../files/limits.ts'
import { parseHelmIgnore, withoutIgnored } from '../files/helmignore.ts'
import { readBytes } from '../files/read-file.ts'
import { isProblem, type Problem } from '../files/source-file.ts'
import { diskTree, type FileTree } from '../files/tree.ts'
import { rootOf, type ChangedFile } from '../files/write-back.ts'
import { writeTgz, type NewMember } from '../files/write-tgz.ts'
import { OperationError } from './failure.ts'

/** The bytes of the packed chart; throws `OperationError` where a file of it cannot be packed. */
export async function packChart(chart: Chart, changes: readonly ChangedFile[], cwd: string): Promise<Buffer> {
  const [archive = '', ...members] = chart.path.split('!/')
  const absolute = path.resolve(cwd, archive)
  return members.length > 0 ? repack(absolute, archive, changes) : packFolder(chart, changes, absolute)
}

function repack(absolute: string, shown: string, changes: readonly ChangedFile[]): Promise<Buffer> {
  const bytes = need(readBytes({ absolute, path: shown, limit: PACKED_LIMIT }))
  return replaced(bytes, shown, changes)
}

async function packFolder(chart: Chart, changes: readonly ChangedFile[], absolute: string): Promise<Buffer> {
  const whole = diskTree({ absolute, path: chart.path, border: () => absolute })
  const ignore = whole.read('.helmignore')
  const tree = withoutIgnored(whole, parseHelmIgnore(ignore === undefined ? undefined : need(ignore)))
  const byPath = new Map<string, ChangedFile[]>()
  for (const change of changes) {
    const { place } = rootOf(change.file.place)
    if (place.kind === 'disk') byPath.set(place.path, [...(byPath.get(place.path) ?? []), change])
  }
  const members: NewMember[] = []
  for (const name of filesOf(tree, '')) {
    const own = byPath.get(path.join(absolute, name)) ?? []
    const text = own.find(({ file }) => file.place.kind === 'disk')?.text
    const bytes = need(tree.bytes(name))
    const content = text === undefined ? await replaced(bytes, `${chart.path}/${name}`, own) : Buffer.from(text)
    members.push({ name: `${chart.metadata.name}/${name}`, bytes: content })
  }
  return writeTgz(members)
}

/** An archive with the changes to its members. */
async function replaced(archive: Buffer, shown: string, changes: readonly ChangedFile[]): Promise<Buffer> {
  if (changes.length === 0) return archive
  const changed = await rewriteArchive(archive, changes)
  if (changed.kind === 'refused')
    throw new OperationError('the chart was not packed', { because: [`${shown} ${changed.message}`] })
  return changed.bytes
}

/** All files of a tree in a fixed order, `Chart.yaml` first, as Helm packs it. */
function filesOf(tree: FileTree, folder: string): readonly string[] {
  const names = need(tree.list(folder)).flatMap(({ name, kind }) => {
    const below = folder === '' ? name : `${folder}/${name}`
    return kind === 'folder' ? filesOf(tree, below) : [below]
  })
  return folder === '' ? names.toSorted((a, b) => Number(b === 'Chart.yaml') - Number(a === 'Chart.yaml')) : names
}

function need<Value extends object>(read: Value | Problem | undefined): Exclude<Value, Problem> {
  if (read !== undefined && !isProblem(read)) return read as Exclude<Value, Problem>
  const because = read === undefined ? [] : [`${read.path} ${read.message}`]
  throw new OperationError('the chart was not packed', { because })
}
