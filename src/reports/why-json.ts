// Why an image is there, and what a key reaches, as versioned JSON.

import type { ReachedImage, ReachedPlace } from '../images/key-reach.ts'
import type { WhyImage } from '../images/why-image.ts'
import type { WhyKey } from '../images/why-key.ts'
import { printPath } from '../yaml/path.ts'
import { filePathOfSource, regionOf } from './place.ts'
import { printSafeJson } from './safe-json.ts'
import { describeLeaf, describePatch, describeShown } from './shown-image-json.ts'

/** What was found. */
export interface WhyAnswer {
  readonly chart: string
  /** What was asked for. */
  readonly asked: string
  readonly images: readonly WhyImage[]
  readonly key?: WhyKey
  /** The key that was probably meant. */
  readonly meant?: string
}

/**
 * Prints it. `images` are as in the list of images, with `written` (the place in a template), the `effect` of each alternative and the `ways`
 * to another registry, which were tried by rendering; `key` has what a key reaches.
 */
export function printWhyJson({ chart, asked, images, key, meant }: WhyAnswer): string {
  return printSafeJson({
    version: 1,
    chart,
    asked,
    images: images.map(describeWhy),
    ...(key !== undefined && { key: describeKey(key) }),
    ...(meant !== undefined && { meant }),
  })
}

function describeWhy({ image, written, alternatives, ways, switches }: WhyImage): unknown {
  return {
    ...describeShown(image),
    ...(written !== undefined && {
      written: { ...filePathOfSource(written.file), ...startOf(written) },
    }),
    alternatives: alternatives.map(({ path, state, effect }) => ({
      keyPath: printPath(path),
      state,
      effect: effect.kind,
      ...(effect.kind === 'changes' && { components: effect.components }),
    })),
    ways: ways.map(({ path, leaf, value, outcome, companion }) => ({
      keyPath: printPath(path),
      outcome,
      tried: value,
      ...(companion !== undefined && { companion: printPath(companion) }),
      ...(leaf !== undefined && { at: describeLeaf(leaf) }),
    })),
    switches: switches.map(printPath),
  }
}

function startOf({ file, offset }: NonNullable<WhyImage['written']>): {
  readonly line: number
  readonly column: number
} {
  const { line, column } = regionOf(file, { start: offset, end: offset })
  return { line, column }
}

function describeKey({ path, leaves, reach, isRead }: WhyKey): unknown {
  return {
    keyPath: printPath(path),
    isRead,
    leaves: leaves.map(describeLeaf),
    images: reach.images.map(describeReached),
    places: reach.places.map(describePlace),
  }
}

function describeReached({ image, kind, components }: ReachedImage): unknown {
  return { reach: kind, components, ...describeShown(image) }
}

function describePlace({ manifest, kind, field, configuration }: ReachedPlace): unknown {
  const { head, file } = manifest
  return {
    reach: kind,
    template: filePathOfSource(file.template.file),
    kind: head.kind,
    name: head.name,
    field: printPath(field),
    ...describePatch(configuration.patch),
  }
}
