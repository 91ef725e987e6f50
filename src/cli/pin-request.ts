// What `chartpin pin` is asked to do: the mapping and the digests that its options and the configuration name.

import path from 'node:path'
import type { Settings } from '../config/effective.ts'
import { readMapping } from '../config/mapping-file.ts'
import type { ConfigProblem } from '../config/read-document.ts'
import { checkMapping, checkTargets, type MappingProblem } from '../edits/mapping-problems.ts'
import { compileMapping, mappingTo, type CompiledMapping, type Mapping } from '../edits/mapping.ts'
import type { PinRequest } from '../edits/pin.ts'
import { displayPath } from '../files/display-path.ts'
import { CHART_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem, type SourceFile } from '../files/source-file.ts'
import type { Reference } from '../reference/reference.ts'
import { type DigestSource, readDigestOptions } from './digest-source.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/** A request, and what is to be said of the mapping once the images are known. */
export interface Asked extends PinRequest {
  /** Where digests come from; absent where none are asked for. */
  readonly digests?: DigestSource
  /** A secret that pods of moved images shall have. */
  readonly pullSecret?: string
  /** What is wrong with the mapping for these images, as sentences; throws `UsageError` where that must not be carried out. */
  check(references: readonly Reference[]): readonly string[]
}

/** Where images shall go. */
export interface Targets {
  readonly compiled: CompiledMapping
  /** As `Asked.check`. */
  check(references: readonly Reference[]): readonly string[]
}

/** The mapping that the options or the configuration name; undefined where none does. Throws `UsageError` where it cannot be read. */
export async function readTargets(
  { options, io }: Pick<Invocation, 'options' | 'io'>,
  settings: Settings,
): Promise<Targets | undefined> {
  const mapping =
    options.to === undefined ? await readNamedMapping(settings, io.cwd) : targetMapping(options.to, options.path)
  if (mapping === undefined) return undefined
  return { compiled: mapping.compiled, check: (references) => judgeMapping(mapping, references) }
}

/** Reads the request. Throws `UsageError` where nothing is asked for, or what is named cannot be read. */
export async function readRequest(invocation: Invocation, settings: Settings): Promise<Asked> {
  const mapping = await readTargets(invocation, settings)
  const digests = await readDigestOptions(invocation, { mapping: mapping?.compiled, platforms: 'left-out' })
  if (mapping === undefined && digests === undefined) {
    throw new UsageError(`chartpin ${invocation.command} needs to know what to do`, {
      hint: 'name --to REGISTRY, --map FILE, or --digests',
    })
  }
  return {
    ...(mapping === undefined ? {} : { mapping: mapping.compiled }),
    ...(digests === undefined
      ? {}
      : { digests, digestOf: digests.digestOf, ...(digests.learn && { learn: digests.learn }) }),
    check: (references) => mapping?.check(references) ?? [],
  }
}

interface PlacedMapping {
  readonly compiled: CompiledMapping
  readonly placeOf: (problem: MappingProblem) => string
}

function targetMapping(to: string, strategy: Invocation['options']['path']): PlacedMapping {
  return compiled({ mapping: mappingTo(to, strategy), placeOf: () => `--to ${to}` })
}

async function readNamedMapping({ mapping: named }: Settings, cwd: string): Promise<PlacedMapping | undefined> {
  if (named === undefined) return undefined
  const source = readNamed(path.resolve(named.directory, named.name), cwd, 'mapping')
  const { mapping, problems, placeOf } = await readMapping(source)
  if (problems.length > 0) throw wrongMapping(problems.map(printProblem))
  return compiled({ mapping, placeOf: ({ rule, list }) => placeOf(list ?? 'rules', rule) })
}

function compiled({
  mapping,
  placeOf,
}: {
  readonly mapping: Mapping
  readonly placeOf: PlacedMapping['placeOf']
}): PlacedMapping {
  const problems = checkTargets(mapping)
  if (problems.length > 0) throw wrongMapping(problems.map((problem) => `${placeOf(problem)}: ${problem.message}`))
  return { compiled: compileMapping(mapping), placeOf }
}

/** What is only odd is said; what would make wrong images ends the run before anything is written. */
function judgeMapping(
  { compiled: { mapping }, compiled: whole, placeOf }: PlacedMapping,
  references: readonly Reference[],
): readonly string[] {
  // One target for everything has no rule that could be in vain.
  const isSingle = mapping.rules.length === 1 && mapping.rules[0]?.from === '**'
  const problems = checkMapping(whole, references).filter(({ kind }) => !isSingle || kind !== 'unused')
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw wrongMapping(errors.map((problem) => `${placeOf(problem)}: ${problem.message}`))
  return problems.map((problem) => `warning: ${placeOf(problem)}: ${problem.message}`)
}

function wrongMapping(because: readonly string[]): UsageError {
  return new UsageError('the mapping is wrong; nothing was done', { because })
}

function printProblem({ message, hint }: ConfigProblem): string {
  return hint === '' ? message : `${message} (${hint})`
}

function readNamed(absolute: string, cwd: string, what: string): SourceFile {
  const shown = displayPath(absolute, cwd)
  const read = readSourceFile({ absolute, path: shown, limit: CHART_FILE_LIMIT })
  if (isProblem(read)) throw new UsageError(`the ${what} ${shown} ${read.message}`, { hint: read.hint })
  return read
}
