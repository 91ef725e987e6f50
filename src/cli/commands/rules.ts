// `chartpin rules`.

import { everyRule } from '../../../rules/index.ts'
import type { Level } from '../../findings/levels.ts'
import type { Rule } from '../../findings/rule.ts'
import type { Tint } from '../../text/style.ts'
import { exitCodes } from '../exit-codes.ts'
import type { RunCommand } from '../invocation.ts'
import { levelsOf } from '../judge.ts'
import { styleOf } from '../streams.ts'
import { settingsSource } from '../settings.ts'
import { wantsJson } from '../text-or-json.ts'

/** Lists the rules with the levels that are in force in the working directory. */
export const rules: RunCommand = async (invocation) => {
  const { options, io } = invocation
  const isJson = wantsJson(invocation)
  const source = settingsSource(invocation)
  const settings = await source.of(io.cwd)
  const all = everyRule()
  const levels = levelsOf(all, { ...settings, overrides: [] }, { select: [], cwd: io.cwd })
  const rows = all.map((rule) => ({ rule, level: levels.at(rule.name, { path: '', charts: [], keys: [] }).level }))
  const style = styleOf(io.stdout, options, io)
  const tints: { readonly [Name in Level]: Tint } = { error: 'error', warning: 'warning', info: 'info', off: 'quiet' }
  const width = Math.max(...all.map(({ name }) => name.length))
  const line = ({ rule, level }: { readonly rule: Rule; readonly level: Level }): string =>
    `${rule.name.padEnd(width)}  ${style.paint(tints[level], level.padEnd(7))}  ${rule.summary}\n`
  io.stdout.write(isJson ? printJson(rows) : rows.map(line).join(''))
  return exitCodes.clean
}

function printJson(rows: readonly { readonly rule: Rule; readonly level: Level }[]): string {
  const described = rows.map(({ rule: { name, summary, severity, preset, fix, needs, since }, level }) => ({
    name,
    level,
    summary,
    severity,
    preset,
    fix,
    needs,
    since,
  }))
  return `${JSON.stringify({ version: 1, rules: described }, null, 2)}\n`
}
