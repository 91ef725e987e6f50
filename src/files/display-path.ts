// Paths as people see them, and the border that no path may cross.

import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * A path as it is shown: relative to the working directory, `/`-separated, `.` for that directory itself;
 * outside of it whichever of the relative and the absolute form is shorter.
 */
export function displayPath(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute) || '.'
  const shown = relative.startsWith('..') && relative.length >= absolute.length ? absolute : relative
  return slashed(shown)
}

/** The path of something inside a folder, both as they are shown. */
export function shownBelow(folder: string, name: string): string {
  if (folder === '.') return name
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

/** What is left of a shown path below a folder's: the name that `shownBelow` put there. */
export function belowShown(folder: string, shown: string): string {
  return folder === '.' ? shown : shown.slice(folder.endsWith('/') ? folder.length : folder.length + 1)
}

/** With `/` between the parts, on every system. */
export function slashed(systemPath: string): string {
  return path.sep === '/' ? systemPath : systemPath.replaceAll(path.sep, '/')
}

/** The absolute path of something inside a folder; what `path.join` gives for clean paths, in a tenth of its time. */
export function joined(folder: string, name: string): string {
  const systemName = path.sep === '/' ? name : name.replaceAll('/', path.sep)
  return folder.endsWith(path.sep) ? folder + systemName : folder + path.sep + systemName
}

/** Whether `inner` is `folder` or lies below it; both absolute. */
export function isWithin(folder: string, inner: string): boolean {
  return inner === folder || inner.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)
}

/** The nearest folder from `absolute` upward that holds `.git` (a folder, or the file of a worktree or submodule). */
export function repositoryRoot(absolute: string): string | undefined {
  for (const folder of upward(absolute)) if (existsSync(path.join(folder, '.git'))) return folder
  return undefined
}

/** The folder itself and every folder above it, nearest first. */
export function* upward(absolute: string): Generator<string> {
  for (let folder = absolute; ; folder = path.dirname(folder)) {
    yield folder
    if (path.dirname(folder) === folder) return
  }
}
