// Finds the configuration file that counts for a folder: the nearest one at or above it, up to the root of the repository.

import { type Dirent, existsSync, statSync } from 'node:fs'
import path from 'node:path'

/** Where a configuration may stand in a folder, best first. */
export const configNames: readonly string[] = ['chartpin.yaml', '.chartpin.yaml', '.config/chartpin.yaml']

/** Finds configuration files, and remembers where it has looked. */
export interface ConfigFinder {
  /** The absolute path of the file that counts for an absolute folder, which need not be there itself. */
  nearest(directory: string): string | undefined
  /** Tells what lies in a folder that was read anyway, so that `nearest` need not look there again. */
  saw(directory: string, entries: readonly Dirent[]): void
}

/** What makes it worth looking into a folder: a configuration may stand there, or the repository begins there. */
const MARKS: ReadonlySet<string> = new Set([...configNames.map((name) => name.split('/', 1)[0] ?? name), '.git'])

/** Looks no further up than the folder that holds `.git`. */
export function configFinder(): ConfigFinder {
  const known = new Map<string, string | undefined>()
  const unmarked = new Set<string>()
  const nearest = (directory: string): string | undefined => {
    if (known.has(directory)) return known.get(directory)
    const parent = path.dirname(directory)
    const isUnmarked = unmarked.has(directory)
    const own = isUnmarked ? undefined : configNames.map((name) => path.join(directory, name)).find(isFile)
    const isTop = parent === directory || (!isUnmarked && existsSync(path.join(directory, '.git')))
    const found = own ?? (isTop ? undefined : nearest(parent))
    known.set(directory, found)
    return found
  }
  return {
    nearest,
    saw(directory, entries) {
      for (const { name } of entries) if (MARKS.has(name)) return
      unmarked.add(directory)
    },
  }
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile()
}
