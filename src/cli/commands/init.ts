// `chartpin init`.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { clusterPresets } from '../../../rules/resolution/cluster-presets.ts'
import { configFinder } from '../../config/find-config.ts'
import { preCommitSnippet, starterConfig } from '../../config/starter.ts'
import { displayPath } from '../../files/display-path.ts'
import { writeFile } from '../../files/write-file.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { OperationError, UsageError } from '../failure.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { settingsSource } from '../settings.ts'
import { nothingSeen, readSubjects } from '../subjects.ts'
import { version } from '../version.ts'

/** Writes a short configuration from what is found, or with `--cluster` a cluster profile, and prints what goes into `.pre-commit-config.yaml`. */
export const init: RunCommand = async (invocation) => {
  const { options, io } = invocation
  if (options.cluster) return initCluster(invocation)
  const before = configFinder().nearest(io.cwd)
  if (before !== undefined) {
    throw new UsageError(`there is a configuration already: ${displayPath(before, io.cwd)}`, {
      hint: 'see what it sets: chartpin config',
    })
  }
  const name = 'chartpin.yaml'
  const text = starterConfig({ registries: await registriesOf(invocation), schema: schemaPath(io.cwd) })
  writeNew(name, text, io.cwd)
  if (options.quiet) return exitCodes.clean
  io.stdout.write(`Wrote ${name}. For every commit, in .pre-commit-config.yaml:\n\n${preCommitSnippet(version)}\n`)
  io.stdout.write(
    `Next: chartpin config${schemaPath(io.cwd).startsWith('node_modules') ? '' : ', chartpin schema > chartpin.schema.json (for editors)'}\n`,
  )
  return exitCodes.clean
}

async function initCluster({ options, io }: Invocation): Promise<ExitCode> {
  const name = 'cluster.yaml'
  if (existsSync(path.join(io.cwd, name))) {
    throw new UsageError(`there is a ${name} already`, { hint: `ask it: chartpin resolve nginx --profile ${name}` })
  }
  const { starterProfile } = await import('../../cluster/starter.ts')
  const presets = clusterPresets.map((preset) => preset.name)
  writeNew(name, starterProfile({ schema: 'cluster.schema.json', presets }), io.cwd)
  if (options.quiet) return exitCodes.clean
  io.stdout.write(
    `Wrote ${name}. Next: chartpin resolve nginx --profile ${name}, chartpin schema --cluster > cluster.schema.json (for editors)\n`,
  )
  return exitCodes.clean
}

/** Throws `OperationError` where it cannot be written. */
function writeNew(name: string, text: string, cwd: string): void {
  const outcome = writeFile({ absolute: path.join(cwd, name), path: name, bytes: Buffer.from(text) })
  if (outcome.kind === 'failed') throw new OperationError(`${name} ${outcome.message}`, { hint: outcome.hint })
}

/** The registries of all images found, those of most images first. */
async function registriesOf(invocation: Invocation): Promise<readonly string[]> {
  const counts = new Map<string, number>()
  for await (const { subject } of readSubjects(invocation, settingsSource(invocation), nothingSeen())) {
    for (const { image, confidence } of subject.uses) {
      if (image.kind !== 'known' || confidence === 'possible') continue
      const { registry } = image.reference
      counts.set(registry, (counts.get(registry) ?? 0) + 1)
    }
  }
  return [...counts].toSorted(([a, most], [b, least]) => least - most || (a < b ? -1 : 1)).map(([registry]) => registry)
}

/** Where the project's own copy of chartpin lies there is a schema in it; else `chartpin schema` writes one. */
function schemaPath(cwd: string): string {
  const installed = 'node_modules/chartpin/dist/schema.json'
  return existsSync(path.join(cwd, installed)) ? installed : 'chartpin.schema.json'
}
