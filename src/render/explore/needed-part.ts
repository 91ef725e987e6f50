// What of a patch some gates depend on: the entries whose values had a say in them.

import type { Gate, Origins } from '../../template/origin.ts'
import { asRenderSource } from '../source.ts'
import { NO_PATCH, type Patch, touches } from './patch.ts'

/** The part of the patch that the gates looked at. */
export function neededPart(patch: Patch, gates: readonly Gate[], origins: Origins): Patch {
  if (patch === NO_PATCH) return patch
  const sources = gates.flatMap(({ origin }) => [...origins.sourcesOf(origin)].map(asRenderSource))
  const paths = sources.flatMap((source) => (source.kind === 'value' || source.kind === 'absent' ? [source.path] : []))
  const values = patch.values.filter((entry) => paths.some((path) => touches(entry.path, path)))
  const asks = (kind: string): boolean => sources.some((source) => source.kind === kind)
  const { kubeVersion, apiVersions, operation } = patch
  return {
    values,
    ...(kubeVersion !== undefined && asks('capabilities') && { kubeVersion }),
    ...(apiVersions !== undefined && asks('capabilities') && { apiVersions }),
    ...(operation !== undefined && asks('release') && { operation }),
  }
}
