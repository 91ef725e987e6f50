// The paths that a glob argument stands for; loaded only when a command line has one.

import fastGlob from 'fast-glob'

/** Whether an argument that names nothing may be meant as a pattern. */
export function isGlob(argument: string): boolean {
  return fastGlob.isDynamicPattern(argument)
}

/** The files and folders that match, absolute and sorted. Hidden ones count, `.git` and `node_modules` do not; links are not followed. */
export function expandGlob(pattern: string, cwd: string): readonly string[] {
  const found = fastGlob.globSync(pattern, {
    cwd,
    absolute: true,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/.git', '**/.git/**', '**/node_modules', '**/node_modules/**'],
  })
  return found.toSorted()
}
