// How much of a chart's list is proven, as JSON has it.

import type { Chart, Dependency } from '../charts/chart.ts'
import type { RenderProof } from '../images/release-images.ts'
import type { Exploration } from '../render/explore/explore.ts'
import { filePathOfSource, regionOf } from './place.ts'
import { describeRenderError } from './render-errors.ts'
import { describeGate, describePatch } from './shown-image-json.ts'

/**
 * A chart: `proof` is `rendered` or `failed`; of a failure `errors`, and `with` the values with which it would render. `without` are
 * dependencies that are not there; `explored` counts the places in templates that can name an image, by how they were reached.
 */
export function describeProof({
  chart,
  proof,
}: {
  readonly chart: Chart
  readonly proof: RenderProof
}): Readonly<Record<string, unknown>> {
  const { name, version } = chart.metadata
  return {
    chart: name,
    ...(version !== undefined && { version: version.text }),
    path: chart.path,
    proof: proof.kind,
    ...(proof.kind === 'failed' && { errors: proof.errors.map(describeRenderError) }),
    ...(proof.kind === 'failed' && proof.wayOut !== undefined && describePatch(proof.wayOut)),
    without: proof.without.map(describeMissing),
    ...(proof.exploration !== undefined && describeExploration(proof.exploration)),
  }
}

function describeMissing({ name, version, repository }: Dependency): unknown {
  return { name, version, repository }
}

function describeExploration({ counts, stopped, places }: Exploration): Readonly<Record<string, unknown>> {
  return {
    explored: { ...counts, stopped },
    places: places
      .filter(({ tier }) => tier === 'forced' || tier === 'never')
      .map(({ place: { file, offset, key }, tier, gates }) => {
        const { line, column } = regionOf(file, { start: offset, end: offset })
        return { ...filePathOfSource(file), line, column, key, tier, gates: gates.map(describeGate) }
      }),
  }
}
