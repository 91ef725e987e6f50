// The images that `chartpin configure` is about, and whose pods pull them: those of the charts and lists that are named.

import { statSync } from 'node:fs'
import path from 'node:path'
import type { PullingAccount } from '../cluster/configure/wish.ts'
import type { Profile } from '../cluster/profile.ts'
import type { Problem } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { readAsked, sortOperands } from './asked-images.ts'
import type { Invocation } from './invocation.ts'
import { readListSide } from './list-side.ts'
import { notThere } from './not-there.ts'
import type { RenderedChart } from './rendered-chart.ts'
import type { SettingsSource } from './settings.ts'

/** Images with their pods, and what could not be read of the operands. */
export interface ConfiguredImages {
  /** By name; empty where nothing is named. */
  readonly references: readonly Reference[]
  /** Sorted; at least one. */
  readonly accounts: readonly PullingAccount[]
  readonly problems: readonly Problem[]
  readonly rendered: readonly RenderedChart[]
}

/** Reads the operands. Throws `UsageError` where one names nothing, or is a list with lines that are no images. */
export async function readConfigured(
  invocation: Invocation,
  source: SettingsSource,
  profile: Profile,
): Promise<ConfiguredImages> {
  const { operands, options, io } = invocation
  const namespace = options.namespace ?? 'default'
  const { references: absent } = sortOperands(invocation)
  if (absent.length > 0) throw notThere(absent)
  const lists = operands.filter((operand) => isList(path.resolve(io.cwd, operand), operand))
  const others = operands.filter((operand) => !lists.includes(operand))
  const asked = others.length === 0 ? undefined : await readAsked({ ...invocation, operands: others }, source, profile)
  const sides = await Promise.all(lists.map((list) => readListSide(list, invocation, source)))
  const texts = [
    ...(asked?.images ?? []).map(({ image }) => image),
    ...sides.flatMap(({ images }) => images.map(({ reference }) => reference)),
  ]
  const accounts = new Map([[`${namespace}/default`, { namespace, serviceAccount: 'default' }]])
  for (const pod of (asked?.images ?? []).flatMap(({ pods }) => pods)) {
    const account = { namespace: pod.namespace, serviceAccount: pod.serviceAccount.text }
    accounts.set(`${account.namespace}/${account.serviceAccount}`, account)
  }
  return {
    references: references(texts),
    accounts: [...accounts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, account]) => account),
    problems: [...(asked?.gathered?.problems ?? []), ...sides.flatMap(({ problems }) => problems)],
    rendered: [...(asked?.gathered?.rendered ?? []), ...sides.flatMap(({ rendered }) => rendered)],
  }
}

/** A file that is no YAML and no archive by its name. */
function isList(absolute: string, operand: string): boolean {
  if (/\.(?:ya?ml|json|tgz|gz)$/i.test(operand)) return false
  return statSync(absolute, { throwIfNoEntry: false })?.isFile() === true
}

function references(texts: readonly string[]): readonly Reference[] {
  const byName = new Map<string, Reference>()
  for (const text of texts) {
    const parsed = parseReference(text)
    if (parsed.ok && !byName.has(nameOf(parsed.reference))) byName.set(nameOf(parsed.reference), parsed.reference)
  }
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference)
}
