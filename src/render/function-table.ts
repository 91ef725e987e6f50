// Every function that a Helm gives to templates: Go's own, sprig's, and Helm's on top (helm `pkg/engine/funcs.go`).

import type { HelmVersion } from '../releases/release.ts'
import type { FunctionTable, TemplateFunction } from '../template/function.ts'
import { builtinFunctions } from '../template/functions/builtins.ts'
import { decimalFunctions } from '../template/functions/decimals.ts'
import { defaultFunctions } from '../template/functions/defaults.ts'
import { dictFunctions } from '../template/functions/dicts.ts'
import { encodingFunctions, toml14Functions } from '../template/functions/encodings.ts'
import { listFunctions } from '../template/functions/lists.ts'
import { mergeFunctions } from '../template/functions/merge.ts'
import { numberFunctions } from '../template/functions/numbers.ts'
import { semver33Functions, semverFunctions } from '../template/functions/semver.ts'
import { cryptoFunctions } from '../template/functions/crypto.ts'
import { randomFunctions } from '../template/functions/random.ts'
import { dateFunctions } from '../template/functions/dates.ts'
import { pathFunctions } from '../template/functions/paths.ts'
import { regexFunctions } from '../template/functions/regex.ts'
import { stringFunctions } from '../template/functions/strings.ts'
import { url123Functions, urlFunctions } from '../template/functions/urls.ts'
import { typeFunctions } from '../template/functions/types.ts'
import { helmFunctions, lenientFunctions } from './helm-functions.ts'
import { profileOf } from './helm-profile.ts'

const tables = new Map<HelmVersion, FunctionTable>()

/** The functions of a Helm; made once. */
export function functionTable(version: HelmVersion): FunctionTable {
  const known = tables.get(version)
  if (known !== undefined) return known
  const { dialect, semver, withoutFunctions } = profileOf(version)
  const table = new Map<string, TemplateFunction>([
    ...builtinFunctions(dialect),
    ...decimalFunctions,
    ...defaultFunctions,
    ...dictFunctions,
    ...encodingFunctions,
    ...listFunctions,
    ...mergeFunctions,
    ...numberFunctions,
    ...(semver === '3.4' ? semverFunctions : semver33Functions),
    ...typeFunctions,
    ...cryptoFunctions,
    ...randomFunctions,
    ...dateFunctions,
    ...pathFunctions,
    ...regexFunctions,
    ...stringFunctions,
    ...(dialect === 'go1.23' ? url123Functions : urlFunctions),
    ...(version === '3.17.1' ? toml14Functions : []),
    ...helmFunctions,
  ])
  for (const name of withoutFunctions) table.delete(name)
  tables.set(version, table)
  return table
}

const lenientTables = new Map<HelmVersion, FunctionTable>()

/** The same, but nothing an author says stops a render. */
export function lenientTable(version: HelmVersion): FunctionTable {
  const known = lenientTables.get(version)
  if (known !== undefined) return known
  const table = new Map([...functionTable(version), ...lenientFunctions])
  lenientTables.set(version, table)
  return table
}
