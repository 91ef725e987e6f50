// Why an image is what it is: the template that writes it, the keys that make it, the keys that were asked and are not set, and the ways to
// have it from another registry, each of them tried.

import type { SourceFile } from '../files/source-file.ts'
import { hostOf } from '../reference/host.ts'
import { asRenderSource } from '../render/source.ts'
import type { Configurations } from '../uses/configurations.ts'
import type { RenderedPlace } from '../uses/image-graph.ts'
import type { Leaf } from '../uses/image-use.ts'
import type { Component } from '../uses/rendered-image.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import { type KeyEffect, newProber, OTHER_REGISTRY, sampleFor } from './probe-key.ts'
import {
  alternativesOf,
  type ComponentOrigin,
  componentOrigins,
  gatesOfPlace,
  originOfField,
  type ShownImage,
} from './shown-image.ts'

/** A key that was asked and is not set, or empty. */
export interface Alternative {
  readonly path: KeyPath
  readonly state: 'absent' | 'empty'
  readonly effect: KeyEffect
}

/** A key that brings the image from another registry. */
export interface WayOut {
  readonly path: KeyPath
  /** Absent for a key that is not set. */
  readonly leaf?: Leaf
  /** What was set when it was tried. */
  readonly value: string
  /** `moves` was tried and does; `refused` by the chart; `unknown` was not tried. */
  readonly outcome: 'moves' | 'refused' | 'unknown'
  /** The switch that has to be set with it. */
  readonly companion?: KeyPath
}

/** All that is known of why an image is there, and so. */
export interface WhyImage {
  readonly image: ShownImage
  /** Of its first place, as all that follows. */
  readonly components: readonly ComponentOrigin[]
  /** Where the field stands in a template; absent where values make the whole object. */
  readonly written?: { readonly file: SourceFile; readonly offset: number }
  readonly alternatives: readonly Alternative[]
  /** Keys that move it, those that are set first. */
  readonly ways: readonly WayOut[]
  /** Keys that switch it off where none moves it: those of its conditions. */
  readonly switches: readonly KeyPath[]
}

/** Renders of one image at most. */
const MOST_PROBES = 16

/** Finds out why. Renders the release again for each key that may bring the image from another registry. */
export function whyImage(image: ShownImage, configurations: Configurations): WhyImage {
  const [place] = image.places
  const probe = newProber(place, configurations, MOST_PROBES)
  const ways = candidates(image).flatMap(({ leaf, value }) => {
    const effect = probe(leaf.rootPath, value)
    const outcome = outcomeOf(effect)
    return outcome === undefined ? [] : [{ path: leaf.rootPath, leaf, value, outcome, ...companionOf(effect) }]
  })
  const alternatives = alternativesOf(place).map(({ path, state }): Alternative => {
    const effect = probe(path, sampleFor(path))
    return { path, state: state === 'absent' ? state : 'empty', effect }
  })
  const unset = alternatives.flatMap(({ path, effect }): readonly WayOut[] => {
    const value = sampleFor(path)
    return value.startsWith(OTHER_REGISTRY) && isMove(effect)
      ? [{ path, value, outcome: 'moves', ...companionOf(effect) }]
      : []
  })
  const written = writtenAt(place)
  return {
    image,
    components: componentOrigins(place.image),
    ...(written !== undefined && { written }),
    alternatives,
    ways: [...ways, ...unset],
    switches: ways.length + unset.length > 0 ? [] : switchesOf(place),
  }
}

interface Candidate {
  readonly leaf: Leaf
  readonly value: string
}

/** Keys in the name of an image, each with a text that has another registry. */
function candidates({ joined: { leaves } }: ShownImage): readonly Candidate[] {
  const all = [...leaves]
  const ofRegistry = all.filter(([, components]) => components.includes('registry'))
  const named = ofRegistry.length > 0 ? ofRegistry : all.filter(([, components]) => components.includes('repository'))
  return named.map(([leaf, components]) => ({ leaf, value: movedText(leaf.text, components) }))
}

function movedText(text: string, components: readonly Component[]): string {
  if (!components.includes('repository')) return OTHER_REGISTRY
  const { host } = hostOf(text)
  return `${OTHER_REGISTRY}/${host === undefined ? text : text.slice(host.length + 1)}`
}

function outcomeOf(effect: KeyEffect): WayOut['outcome'] | undefined {
  switch (effect.kind) {
    case 'changes':
      return isMove(effect) ? 'moves' : undefined
    case 'refused':
    case 'unknown':
      return effect.kind
    case 'nothing':
    case 'gone':
      return undefined
  }
}

function companionOf(effect: KeyEffect): Pick<WayOut, 'companion'> {
  return effect.kind === 'changes' && effect.companion !== undefined ? { companion: effect.companion } : {}
}

/** As a registry of its own, and not as a path in another one. */
const MOVED = /(?:^|[^\w./-])registry\.example\.com\//

function isMove(effect: KeyEffect): boolean {
  return effect.kind === 'changes' && MOVED.test(effect.text)
}

function switchesOf(place: RenderedPlace): readonly KeyPath[] {
  const paths = gatesOfPlace(place).flatMap((gate) => ('path' in gate ? [gate.path] : []))
  return [...new Map(paths.map((path) => [printPath(path), path])).values()]
}

/** Where a template writes the key of the field; where values make the object, nowhere. */
function writtenAt({ configuration, image }: RenderedPlace): WhyImage['written'] {
  const { rendered } = configuration.rendered
  const { origin, offset } = originOfField(image)
  const copied = rendered?.origins.copiedFrom(origin)
  const source = copied === undefined ? undefined : asRenderSource(copied)
  return source?.kind === 'template' || source?.kind === 'file' ? { file: source.file, offset } : undefined
}
