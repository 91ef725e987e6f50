// The patterns of a configuration, ready to be asked: which paths are left out, and which keys are images.

import path from 'node:path'
import { slashed } from '../files/display-path.ts'
import { compileGlob } from '../text/glob.ts'
import type { Settings } from './effective.ts'

/** Globs of files, and the folder that they are relative to; absolute. */
export interface PlacedGlobs {
  readonly directory: string
  readonly globs: readonly string[]
}

/**
 * Whether an absolute path is one of those that the globs leave out, or lies below one. A glob without a slash takes that name at any
 * depth, as in `.gitignore`; a slash at its end says nothing.
 */
export function compileExcludes(placed: readonly PlacedGlobs[]): (absolute: string) => boolean {
  const matchers = placed.flatMap(({ directory, globs }) =>
    globs.map((glob) => ({ directory, matches: compileExclude(glob) })),
  )
  return (absolute) =>
    matchers.some(({ directory, matches }) => {
      const relative = slashed(path.relative(directory, absolute))
      return relative !== '' && relative !== '..' && !relative.startsWith('../') && matches(relative)
    })
}

function compileExclude(glob: string): (relative: string) => boolean {
  const bare = glob.replace(/^\.?\//, '').replace(/\/+$/, '')
  const anywhere = bare.includes('/') || glob.startsWith('/') ? bare : `**/${bare}`
  const itself = compileGlob(anywhere)
  const below = compileGlob(`${anywhere}/**`)
  return (relative) => itself(relative) || below(relative)
}

/** Patterns of key paths, compiled; both are asked with printed paths (`a.b[0].c`). */
export interface KeyPatterns {
  readonly isImage: (keyPath: string) => boolean
  readonly isNoImage: (keyPath: string) => boolean
  readonly hasPatterns: boolean
  readonly hasIgnores: boolean
}

/** The key patterns of settings; of keys that hold no images all below them count too. */
export function compileKeyPatterns({ images }: Settings): KeyPatterns {
  const isImage = images.paths.map(compileKeyPattern)
  const isNoImage = images.ignore.flatMap((pattern) => [compileKeyPattern(pattern), compileKeyPattern(`${pattern}.**`)])
  return {
    isImage: (keyPath) => isImage.some((matches) => matches(keyPath)),
    isNoImage: (keyPath) => isNoImage.some((matches) => matches(keyPath)),
    hasPatterns: isImage.length > 0,
    hasIgnores: isNoImage.length > 0,
  }
}

/** In key paths a bracket is an index and a backslash stands for itself, as both are printed. */
function compileKeyPattern(pattern: string): (keyPath: string) => boolean {
  const escaped = pattern.replaceAll('\\', '\\\\').replace(/\[(\d+|\*)\]/g, String.raw`\[$1\]`)
  return compileGlob(escaped, { separator: '.' })
}
