// An image of manifests as JSON has it: where it runs, and what each part of it is made of. Lines and columns are those of the first
// character, from 1, columns in UTF-16 code units.

import type { SourceFile } from '../files/source-file.ts'
import {
  alternativesOf,
  componentOrigins,
  gatesOfPlace,
  placeInManifest,
  type ShownImage,
} from '../images/shown-image.ts'
import type { GateCondition } from '../render/gate-conditions.ts'
import { isNoPatch, type Patch, patchYaml } from '../render/explore/patch.ts'
import { conditionText } from '../render/trace.ts'
import type { RenderedPlace } from '../uses/image-graph.ts'
import type { Leaf } from '../uses/image-use.ts'
import type { ImagePiece } from '../uses/image-pieces.ts'
import { printPath } from '../yaml/path.ts'
import { filePathOfSource, regionOf } from './place.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * `tier` is `default` for the release as it is and `solved` where it takes other values; `text` is as the manifests have it; `alternatives`
 * are keys that were asked and are not set or empty.
 */
export function describeShown({ joined, places }: ShownImage): Json {
  const [first] = places
  return {
    tier: joined.tier,
    text: joined.text,
    parts: componentOrigins(first.image).map(({ component, text, pieces }) => ({
      component,
      text,
      from: pieces.map((piece) => ({
        text: first.image.text.slice(piece.span.start, piece.span.end),
        ...describePiece(piece),
      })),
    })),
    alternatives: alternativesOf(first).map(({ path, state }) => ({ keyPath: printPath(path), state })),
    places: places.map(describePlace),
  }
}

/** What a piece comes from: a key, a place in a template or file, a fact, or what it is derived from. */
export function describePiece({ source }: ImagePiece): Json {
  switch (source.kind) {
    case 'leaf':
      return { kind: 'key', form: source.form, ...describeLeaf(source.leaf) }
    case 'text':
      return { kind: 'template', ...startOf(source.file, source.offset) }
    case 'fact':
      return { kind: 'fact', name: source.name }
    case 'derived':
      return { kind: 'derived', by: source.by, keys: source.leaves.map(describeLeaf) }
  }
}

/** A key with the place of its value. */
export function describeLeaf({ file, span, path, rootPath }: Leaf): Json {
  return { keyPath: printPath(path), rootPath: printPath(rootPath), ...startOf(file, span.start) }
}

function startOf(file: SourceFile, offset: number): Json {
  const { line, column } = regionOf(file, { start: offset, end: offset })
  return { ...filePathOfSource(file), line, column }
}

/** Where an image runs, when, and with which values. */
export function describePlace(place: RenderedPlace): Json {
  const { configuration, image } = place
  const { manifest, sink } = image
  const { field, container } = placeInManifest(image)
  return {
    template: filePathOfSource(manifest.file.template.file),
    kind: manifest.head.kind,
    name: manifest.head.name,
    field: printPath(field),
    ...(container !== undefined && { container }),
    sink: sink.kind,
    confidence: sink.confidence,
    hooks: manifest.hooks,
    gates: gatesOfPlace(place).map(describeGate),
    ...describePatch(configuration.patch),
  }
}

/** A condition as people read it, with the key or the fact that it is about. */
export function describeGate(gate: GateCondition): Json {
  return { text: conditionText(gate), ...('path' in gate && { keyPath: printPath(gate.path) }) }
}

/** What has to be different for it, as values and flags that can be given to Helm; nothing where nothing has. */
export function describePatch(patch: Patch): Json {
  if (isNoPatch(patch)) return {}
  const { kubeVersion, apiVersions, operation } = patch
  return {
    with: {
      values: patchYaml(patch),
      ...(kubeVersion !== undefined && { kubeVersion }),
      ...(apiVersions !== undefined && { apiVersions }),
      ...(operation !== undefined && { operation }),
    },
  }
}
