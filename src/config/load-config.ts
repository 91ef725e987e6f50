// Reads a configuration file and those that it extends; what is wrong with them is told with line and column.

import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { IGNORE_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem, type SourceFile } from '../files/source-file.ts'
import type { Layer } from './layer.ts'
import { readDocument, type ConfigProblem } from './read-document.ts'
import { configType, presets, type Config } from './settings.ts'

/** The layers that a file gives, lowest first; complete only where there is no problem. */
export interface LoadedConfig {
  readonly layers: readonly Layer[]
  readonly problems: readonly ConfigProblem[]
}

/** What loading needs to know. */
export interface LoadOptions {
  /** The folder that paths are shown from; absolute. */
  readonly cwd: string
  readonly ruleNames: readonly string[]
}

/** Reads a configuration file by its absolute path. */
export async function loadConfig(file: string, options: LoadOptions): Promise<LoadedConfig> {
  return loadFile(file, options, [])
}

async function loadFile(file: string, options: LoadOptions, extending: readonly string[]): Promise<LoadedConfig> {
  const source = readSourceFile({ absolute: file, path: displayPath(file, options.cwd), limit: IGNORE_FILE_LIMIT })
  if (isProblem(source)) {
    return { layers: [], problems: [{ message: `${source.path} ${source.message}`, hint: source.hint }] }
  }
  const { config, problems, positionOf } = await readConfig(source, options.ruleNames)
  const own: Layer = { config, directory: path.dirname(file), originOf: positionOf }
  const below = await loadExtended(own, options, [...extending, file])
  return { layers: [...below.layers, own], problems: [...problems, ...below.problems] }
}

/** What a file extends, in its order: presets by name, other files by their path from it. */
async function loadExtended(own: Layer, options: LoadOptions, chain: readonly string[]): Promise<LoadedConfig> {
  const layers: Layer[] = []
  const problems: ConfigProblem[] = []
  for (const name of own.config.extends ?? []) {
    const preset = presets.find((each) => each === name)
    const file = path.resolve(own.directory, name)
    if (preset !== undefined) layers.push({ ...own, config: { preset }, originOf: () => own.originOf('extends') })
    else if (chain.includes(file)) {
      problems.push({
        message: `${own.originOf('extends')}: ${name} extends itself`,
        hint: 'take it out of the circle',
      })
    } else {
      const loaded = await loadFile(file, options, chain)
      layers.push(...loaded.layers)
      problems.push(...loaded.problems)
    }
  }
  return { layers, problems }
}

/** One configuration file, read and checked. */
export interface ReadConfig {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
  /** Where a setting stands, as `chartpin.yaml:4`. */
  readonly positionOf: (setting: string) => string
}

/** Reads the text of a configuration file. */
export async function readConfig(source: SourceFile, ruleNames: readonly string[]): Promise<ReadConfig> {
  const { value, problems, positionOf } = await readDocument(source, configType, ruleNames)
  return { config: value ?? {}, problems, positionOf }
}
