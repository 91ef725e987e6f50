// The images that `chartpin configure` is about, and whose pods pull them: those of the charts and lists that are named.

import type { PullingAccount } from '../cluster/configure/wish.ts'
import type { Profile } from '../cluster/profile.ts'
import type { Problem } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { type ImagesToPull, readImagesToPull } from './images-to-pull.ts'
import { sortOperands } from './operand-kinds.ts'
import type { Invocation } from './invocation.ts'
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
  const { operands, options } = invocation
  const namespace = options.namespace ?? 'default'
  const { references: absent } = sortOperands(invocation)
  if (absent.length > 0) throw notThere(absent)
  const asked: ImagesToPull =
    operands.length === 0 ? { images: [], gathered: undefined } : await readImagesToPull(invocation, source, profile)
  const texts = asked.images.map(({ image }) => image)
  const accounts = new Map([[`${namespace}/default`, { namespace, serviceAccount: 'default' }]])
  for (const pod of asked.images.flatMap(({ pods }) => pods)) {
    const account = { namespace: pod.namespace, serviceAccount: pod.serviceAccount.text }
    accounts.set(`${account.namespace}/${account.serviceAccount}`, account)
  }
  return {
    references: references(texts),
    accounts: [...accounts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, account]) => account),
    problems: asked.gathered?.problems ?? [],
    rendered: asked.gathered?.rendered ?? [],
  }
}

function references(texts: readonly string[]): readonly Reference[] {
  const byName = new Map<string, Reference>()
  for (const text of texts) {
    const parsed = parseReference(text)
    if (parsed.ok && !byName.has(nameOf(parsed.reference))) byName.set(nameOf(parsed.reference), parsed.reference)
  }
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference)
}
