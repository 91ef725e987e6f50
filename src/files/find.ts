// Arguments → inputs. What a path is, is told by what lies there, never by a flag; nothing is read but the first bytes of named files.

import { type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { displayPath, slashed } from './display-path.ts'
import { findBelow } from './find-below.ts'
import { type FindOptions, type Input, mayBeYaml } from './input.ts'
import { type NamedFiles, namedFiles } from './named-files.ts'
import { readStart, whyNot } from './read-file.ts'
import { unreadable } from './source-file.ts'

type Argument =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'folder' | 'file' | 'pipe'; readonly absolute: string; readonly path: string }
  | Extract<Input, { kind: 'absent' | 'problem' }>

/**
 * Gives the inputs that the arguments stand for, each once: first what is wrong with the arguments themselves, then folders, archives and
 * values files in the order of the arguments, last the charts of which single files were named. Without arguments: the working directory.
 */
export async function findInputs(args: readonly string[], options: FindOptions): Promise<Iterable<Input>> {
  return inputsOfAll(await classify(args.length === 0 ? ['.'] : args, options), options)
}

function* inputsOfAll(found: readonly Argument[], options: FindOptions): Generator<Input> {
  for (const argument of found) if (argument.kind === 'absent' || argument.kind === 'problem') yield argument
  const given = new Set<string>()
  const named = namedFiles(options)
  for (const argument of found) {
    for (const input of inputsOf(argument, options, named)) {
      const key = 'absolute' in input ? input.absolute : undefined
      if (key !== undefined && given.has(key)) continue
      if (key !== undefined) given.add(key)
      yield input
    }
  }
  for (const chart of named.charts()) if (!given.has(chart.absolute)) yield chart
}

async function classify(args: readonly string[], options: FindOptions): Promise<readonly Argument[]> {
  const found: Argument[] = []
  for (const argument of args) {
    if (argument === '-') found.push({ kind: 'stdin' })
    else found.push(...(await classifyPath(argument, options)))
  }
  return found
}

async function classifyPath(argument: string, options: FindOptions): Promise<readonly Argument[]> {
  const literal = look(path.resolve(options.cwd, argument), options)
  if (literal !== undefined) return [literal]
  if (!/[*?[\]{}()!]/.test(argument)) return [{ kind: 'absent', argument }]
  const { expandGlob, isGlob } = await import('./expand-glob.ts')
  const matches = isGlob(slashed(argument)) ? expandGlob(slashed(argument), options.cwd) : []
  if (matches.length === 0) return [{ kind: 'absent', argument }]
  return matches.flatMap((match) => look(path.resolve(match), options) ?? [])
}

/** What lies at a path; undefined where nothing does. */
function look(absolute: string, options: FindOptions): Argument | undefined {
  const shown = displayPath(absolute, options.cwd)
  let stats: Stats | undefined
  try {
    stats = statSync(absolute, { throwIfNoEntry: false })
  } catch (error) {
    return { kind: 'problem', problem: unreadable(shown, whyNot(error), 'look at the path') }
  }
  if (stats === undefined) return undefined
  const kind = stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'pipe'
  return { kind, absolute, path: shown }
}

function* inputsOf(argument: Argument, options: FindOptions, named: NamedFiles): Generator<Input> {
  if (argument.kind === 'absent' || argument.kind === 'problem') return
  if (argument.kind === 'stdin') {
    yield argument
    return
  }
  const { excludes, onFolder } = options
  if (options.excludesNamed === 'also' && excludes?.(argument.path) === true) return
  if (argument.kind === 'folder') yield* inputsBelow({ ...argument, excludes, ...(onFolder && { onFolder }) }, named)
  else yield* inputOfFile(argument, named)
}

/** A folder inside of a chart stands for the chart's values files in it. */
function* inputsBelow(folder: Parameters<typeof findBelow>[0], named: NamedFiles): Generator<Input> {
  for (const input of findBelow(folder)) {
    if (input.kind !== 'values' || !named.add(input)) yield input
  }
}

function* inputOfFile(
  file: { readonly kind: string; readonly absolute: string; readonly path: string },
  named: NamedFiles,
): Generator<Input> {
  const { absolute, path: shown } = file
  if (file.kind === 'pipe') yield { kind: 'values', absolute, path: shown, origin: 'named' }
  else if (isGzip(readStart(absolute, 2)) || absolute.endsWith('.tgz'))
    yield { kind: 'archive', absolute, path: shown, origin: 'named' }
  else if (named.add(file)) return
  else if (mayBeYaml(path.basename(absolute))) yield { kind: 'values', absolute, path: shown, origin: 'named' }
  else yield { kind: 'unsupported', path: shown }
}

/** Whether bytes begin a gzip stream. */
export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}
