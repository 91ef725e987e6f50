// The images of a rendered release: each place in its manifests where one is named, with the keys that its characters come from.

import { type GateCondition, gateConditions } from '../render/gate-conditions.ts'
import type { Manifest, RenderedRelease } from '../render/render-chart.ts'
import { hostOf } from '../reference/host.ts'
import { parseReference } from '../reference/parse.ts'
import type { ParsedReference } from '../reference/reference.ts'
import { splitReference } from '../reference/split.ts'
import type { Origins } from '../template/origin.ts'
import { RUN, type Traced } from '../template/traced.ts'
import { contains, type Span } from '../text/span.ts'
import { type Decider, decidersOf, type ImagePiece, leavesOfRender, piecesOf } from './image-pieces.ts'
import type { Leaf } from './image-use.ts'
import { findSinks, type UserField } from './sinks/find-sinks.ts'
import type { Sink } from './sinks/sink.ts'
import { sinkText } from './sinks/sink-text.ts'

/** The parts that every reference has or lacks. */
export type Component = 'registry' | 'repository' | 'tag' | 'digest'

/** One place in a manifest where an image is named. */
export interface RenderedImage {
  readonly manifest: Manifest
  readonly sink: Sink
  /** As it would be pulled. */
  readonly text: string
  readonly parsed: ParsedReference
  /** In the order of the text. */
  readonly pieces: readonly ImagePiece[]
  /** The keys that had a say without standing in it; worked out when asked. */
  readonly deciders: () => readonly Decider[]
  /** What had to be so that it is there, outermost first; worked out when asked. */
  readonly gates: () => readonly GateCondition[]
}

/** The images of a release, in the order of its manifests, hooks last. The release must have been rendered with origins. */
export function renderedImages(
  { rendered, manifests, hooks }: RenderedRelease,
  userFields: readonly UserField[] = [],
): readonly RenderedImage[] {
  if (rendered === undefined) return []
  const { origins } = rendered
  const leafOf = leavesOfRender()
  return [...manifests, ...hooks].flatMap((manifest) =>
    findSinks(manifest.table, userFields).map((sink): RenderedImage => {
      const traced = sinkText(sink, manifest, origins)
      return {
        manifest,
        sink,
        text: traced.text,
        parsed: parseReference(traced.text),
        pieces: piecesOf(traced, origins, leafOf),
        deciders: () => decidersOf(traced, origins),
        gates: () => gatesOf(traced, origins),
      }
    }),
  )
}

function gatesOf({ runs }: Traced, origins: Origins): readonly GateCondition[] {
  const gates = new Set<ReturnType<Origins['gatesOf']>[number]>()
  for (let i = 0; i < runs.length; i += RUN) for (const gate of origins.gatesOf(runs[i + 1] ?? 0)) gates.add(gate)
  return gateConditions([...gates], origins)
}

/** Where the components stand in a text that is a reference; `registry` and `repository` without the slash between them. */
export function componentsOf(text: string): Readonly<Partial<Record<Component, Span>>> {
  const { name, tag, digest } = splitReference(text)
  const { host } = hostOf(name.text)
  const path = host === undefined ? 0 : host.length + 1
  return {
    ...(host !== undefined && { registry: { start: 0, end: host.length } }),
    repository: { start: path, end: name.end },
    ...(tag !== undefined && { tag: { start: tag.start, end: tag.end } }),
    ...(digest !== undefined && { digest: { start: digest.start, end: digest.end } }),
  }
}

/** The pieces that have characters in a span. */
export function piecesIn(pieces: readonly ImagePiece[], span: Span): readonly ImagePiece[] {
  return pieces.filter((piece) => piece.span.start < span.end && piece.span.end > span.start)
}

/** The leaves that a rendered image has characters of, with the components in which they stand; those of derived pieces as well. */
export function leavesOf({
  text,
  pieces,
}: Pick<RenderedImage, 'text' | 'pieces'>): ReadonlyMap<Leaf, readonly Component[]> {
  const leaves = new Map<Leaf, Component[]>()
  for (const [component, span] of Object.entries(componentsOf(text))) {
    for (const { source } of piecesIn(pieces, span)) {
      const sources = source.kind === 'leaf' ? [source.leaf] : source.kind === 'derived' ? source.leaves : []
      for (const leaf of sources) {
        const known = leaves.get(leaf)
        // Only these names are keys of the record.
        if (known === undefined) leaves.set(leaf, [component as Component])
        else if (!known.includes(component as Component)) known.push(component as Component)
      }
    }
  }
  return leaves
}

/** Whether the whole of an image's text stands in one piece. */
export function isOnePiece({ text, pieces }: Pick<RenderedImage, 'text' | 'pieces'>): boolean {
  return pieces.some(({ span }) => contains(span, { start: 0, end: text.length }))
}
