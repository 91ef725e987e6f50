// A configuration file as layers of settings, or the failure that ends the run.

import { existsSync } from 'node:fs'
import { ruleNames } from '../../rules/names.ts'
import type { Layer } from '../config/layer.ts'
import { loadConfig } from '../config/load-config.ts'
import type { ConfigProblem } from '../config/read-document.ts'
import { UsageError } from './failure.ts'

/** What is known of a configuration file before it is read. */
interface ConfigSource {
  readonly cwd: string
  /** How somebody named it, and so it must be there; absent where it was found. */
  readonly named: string | undefined
}

/** The layers of a file and of those that it extends, lowest first. Throws `UsageError` where one of them is wrong. */
export async function loadLayers(file: string, { cwd, named }: ConfigSource): Promise<readonly Layer[]> {
  if (named !== undefined && !existsSync(file)) throw new UsageError(`the configuration ${named} does not exist`)
  const { layers, problems } = await loadConfig(file, { cwd, ruleNames: ruleNames() })
  if (problems.length > 0) throw wrongConfiguration(problems)
  return layers
}

function wrongConfiguration(problems: readonly ConfigProblem[]): UsageError {
  const reasons = problems.map(({ message, hint }) => (hint === '' ? message : `${message} (${hint})`))
  return new UsageError('the configuration is wrong; nothing was done', { because: reasons })
}
