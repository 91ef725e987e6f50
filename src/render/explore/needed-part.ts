// What of a patch some gates depend on: the entries whose values had a say in them.

import type { Gate, Origins, Source } from '../../template/origin.ts'
import { asRenderSource } from '../source.ts'
import { NO_PATCH, type Patch, touches } from './patch.ts'

/** The part of a patch that gates looked at, for many gates of one render: what is known of an origin is not worked out again. */
export function neededParts(patch: Patch): (gates: readonly Gate[], origins: Origins) => Patch {
  const { values, kubeVersion, apiVersions, operation } = patch
  const bits = values.map((_, at) => 1n << BigInt(at))
  const capabilities = 1n << BigInt(values.length)
  const release = capabilities << 1n
  const worth = (source: Source): bigint => {
    const asked = asRenderSource(source)
    if (asked.kind === 'capabilities') return capabilities
    if (asked.kind === 'release') return release
    if (asked.kind !== 'value' && asked.kind !== 'absent') return 0n
    return bits.reduce((sum, bit, at) => (touches(values[at]?.path ?? [], asked.path) ? sum | bit : sum), 0n)
  }
  let sums: ReturnType<Origins['summing']> | undefined
  return (gates, origins) => {
    if (patch === NO_PATCH) return patch
    sums ??= origins.summing(worth)
    const sumOf = sums
    const needed = gates.reduce((sum, { origin }) => sum | sumOf(origin), 0n)
    const asks = (bit: bigint): boolean => (needed & bit) !== 0n
    return {
      values: values.filter((_, at) => asks(bits[at] ?? 0n)),
      ...(kubeVersion !== undefined && asks(capabilities) && { kubeVersion }),
      ...(apiVersions !== undefined && asks(capabilities) && { apiVersions }),
      ...(operation !== undefined && asks(release) && { operation }),
    }
  }
}
