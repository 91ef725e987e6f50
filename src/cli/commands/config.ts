// `chartpin config [PATH]`.

import path from 'node:path'
import { everyRule } from '../../../rules/index.ts'
import { printSettings } from '../../config/print-settings.ts'
import { exitCodes } from '../exit-codes.ts'
import type { RunCommand } from '../invocation.ts'
import { levelsOf } from '../judge.ts'
import { settingsSource } from '../settings.ts'

/** Prints the settings that hold for a path, each with its origin. */
export const config: RunCommand = async (invocation) => {
  const { operands, io } = invocation
  const source = settingsSource(invocation)
  const settings = await source.of(path.resolve(io.cwd, operands[0] ?? '.'))
  const rules = everyRule()
  const levels = levelsOf(rules, { ...settings, overrides: [] }, { select: [], cwd: io.cwd })
  const nowhere = { path: '', charts: [], keys: [] }
  io.stdout.write(printSettings(settings, new Map(rules.map(({ name }) => [name, levels.at(name, nowhere).level]))))
  return exitCodes.clean
}
