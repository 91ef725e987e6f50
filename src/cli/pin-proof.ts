// The charts of `chartpin pin` that can be pinned with proof: each rendered, moved, and rendered again.

import type { Chart, YamlFile } from '../charts/chart.ts'
import type { PinRequest } from '../edits/pin.ts'
import { pinChart } from '../edits/proven/pin-chart.ts'
import { overrideOf, pinRelease, type ProvenPin } from '../edits/proven/pin-release.ts'
import { releaseWithFiles } from '../edits/proven/release-with-files.ts'
import type { VerifiedFile } from '../edits/verify-plan.ts'
import { helmMessage } from '../render/helm-message.ts'
import type { RenderFailure } from '../render/render-chart.ts'
import type { Release } from '../releases/release.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { findUses } from '../uses/find-uses.ts'
import type { Invocation } from './invocation.ts'
import type { Asked } from './pin-request.ts'
import { isWritable } from './rewrite.ts'
import { readLookup, releaseOf } from './release-input.ts'
import type { Given } from './subjects.ts'

/** One way to install a chart, pinned: as it is given, or with a values file of its folder over it. */
export interface ProofOfWay {
  readonly over: string | undefined
  readonly pin: ProvenPin
  /** Settings that no file can take. */
  readonly left: readonly string[]
  /** Images that come out otherwise than in the proof once the files are written. */
  readonly astray: readonly string[]
}

/** What became of a chart. */
export type PinProof =
  | {
      readonly kind: 'proven'
      readonly ways: readonly ProofOfWay[]
      readonly files: readonly VerifiedFile[]
      readonly override: string
    }
  /** `reason` is a clause that follows "because". */
  | { readonly kind: 'unproven'; readonly reason: string }

/** What is asked of a chart. */
export interface ProofJob {
  readonly request: PinRequest & Pick<Asked, 'pullSecret'>
  readonly into: 'files' | 'override'
  readonly invocation: Invocation
  /** Files as the charts before this one have them. */
  readonly before: readonly VerifiedFile[]
}

/** Pins a chart with proof, into its own files or an override of them. */
export async function provePin(
  { subject: { chart }, layers, settings }: Given & { readonly subject: { readonly chart: Chart } },
  { request, into, invocation, before }: ProofJob,
): Promise<PinProof> {
  const release = await releaseWithFiles(releaseOf(invocation, chart, layers), before)
  const look = { explore: 'all', userFields: settings.images.fields, ...readLookup(invocation) } as const
  const { pullSecret } = request
  const usesOf = (laid: Chart, over: YamlFile | undefined): readonly ImageUse[] => usesWith(release, laid, over)
  if (into === 'override') {
    const pin = await pinRelease({ release, uses: usesOf(release.chart, undefined), request, look, pullSecret })
    if (!('settings' in pin)) return unproven(pin.failure, release)
    const way = { over: undefined, pin, left: [], astray: [] }
    return { kind: 'proven', ways: [way], files: [], override: overrideOf(pin, release) }
  }
  const overlays = layers.length > 0 ? [] : chart.overlays
  const made = await pinChart({
    release,
    usesOf,
    overlays,
    request,
    look,
    pullSecret,
    isWritable: isWritable(invocation),
  })
  if (!('ways' in made)) return unproven(made.failure, release)
  const ways = made.ways.map(({ over, pin, inPlace: { left, astray } }) => ({
    over: over?.file.path,
    pin,
    left,
    astray,
  }))
  return { kind: 'proven', ways, files: made.files, override: '' }
}

function usesWith({ layers, readFile }: Release, chart: Chart, over: YamlFile | undefined): readonly ImageUse[] {
  const laid = over === undefined ? layers : [...layers, { kind: 'file', file: over } as const]
  const { uses } = findUses({ chart, layers: laid, ...(readFile && { readFile }) })
  return over === undefined ? uses : uses.filter(({ parts }) => parts.some(({ leaf }) => leaf.file === over.file))
}

function unproven(failure: RenderFailure | undefined, { helm }: Release): PinProof {
  const [line = ''] = failure === undefined ? [] : helmMessage(failure, helm).split('\n')
  return {
    kind: 'unproven',
    reason: line === '' ? 'it has nothing to render' : `it does not render: ${line.replace(/^Error: /, '')}`,
  }
}
