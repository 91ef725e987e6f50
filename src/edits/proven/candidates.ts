// What could be set to give an image its name: the keys that its name is made of, and those that were looked up for it and are not there.

import { roleOfPath } from '../../uses/key-class.ts'
import { isChartWide } from '../../uses/chart-wide.ts'
import type { Decider } from '../../uses/image-pieces.ts'
import { componentsOf, piecesIn, type RenderedImage } from '../../uses/rendered-image.ts'
import { hostOf } from '../../reference/host.ts'
import { splitReference } from '../../reference/split.ts'
import { type KeyPath, printPath, samePath } from '../../yaml/path.ts'
import { printData } from '../../render/explore/patch.ts'
import type { Setting } from '../override.ts'
import { alignName, type Alignment } from './align.ts'
import type { Goal } from './goal.ts'
import type { Settings } from './setting.ts'

/** Settings that go together. */
export type Candidate = readonly Setting[]

/** The alignment of a goal's name with an image as it is rendered; of keys that are set already the values stay if need not be. */
export function nameAlignment({ text, pieces }: RenderedImage, { name }: Goal, settings: Settings): Alignment {
  const wish = { text, pieces, span: splitReference(text).name, goal: name }
  const held = alignName({ ...wish, isHeld: ({ rootPath }) => settings.has(printPath(rootPath)) })
  return held.kind === 'aligned' ? held : alignName(wish)
}

/** The candidates for an image's name, the best first: a key for registries beside its own keys, its own keys, whatever else had a say. */
export function nameCandidates(image: RenderedImage, goal: Goal, settings: Settings): readonly Candidate[] {
  const own = ownKeys(image)
  const aligned = nameAlignment(image, goal, settings)
  const deciders = image.deciders().filter(({ state }) => state === 'absent' || state === 'empty')
  const beside = deciders.filter(
    ({ path }) => roleOfPath(path) === 'registry' && own.some((key) => isBeside(path, key)),
  )
  const others = deciders.filter((decider) => !beside.includes(decider))
  return [
    ...beside.flatMap((decider) => settingOf(decider, image, goal)),
    ...(aligned.kind === 'aligned' && aligned.leaves.length > 0
      ? [aligned.leaves.map(({ leaf, text }): Setting => ({ path: leaf.rootPath, value: text }))]
      : []),
    ...others.toSorted((a, b) => rankOf(a) - rankOf(b)).flatMap((decider) => settingOf(decider, image, goal)),
  ]
}

/** The paths of the keys that stand in an image's name. */
export function ownKeys({ text, pieces }: RenderedImage): readonly KeyPath[] {
  return piecesIn(pieces, splitReference(text).name).flatMap(({ source }) =>
    source.kind === 'leaf' ? [source.leaf.rootPath] : [],
  )
}

function isBeside(path: KeyPath, key: KeyPath): boolean {
  return path.length === key.length && samePath(path.slice(0, -1), key.slice(0, -1))
}

const RANKS: Readonly<Record<string, number>> = { registry: 0, prefix: 1, repository: 2, reference: 3, name: 4 }

function rankOf({ path }: Decider): number {
  return RANKS[roleOfPath(path) ?? ''] ?? 9
}

/** A key that is not there, set to what would make the name if it does what its own name says. */
function settingOf({ path }: Decider, image: RenderedImage, goal: Goal): readonly Candidate[] {
  const role = roleOfPath(path)
  if (role === 'registry' || role === 'prefix') {
    const value = registryFor(image, goal)
    // Some templates want the slash with it.
    return value === undefined ? [] : [[{ path, value }], [{ path, value: `${value}/` }]]
  }
  if (role === 'repository' || role === 'name') return [[{ path, value: goal.name }]]
  return role === 'reference' ? [[{ path, value: goal.name + versionOf(image) }], [{ path, value: goal.name }]] : []
}

/** What stands behind the name. */
function versionOf({ text }: RenderedImage): string {
  return text.slice(splitReference(text).name.end)
}

/**
 * What a key for the registry must say, if the rest of the name stays behind it: all of it where one key holds a host and the path, else the
 * path; undefined where the name does not end so.
 */
export function registryFor({ text, pieces }: RenderedImage, { name }: Goal): string | undefined {
  const { registry, repository } = componentsOf(text)
  if (repository === undefined) return undefined
  const isWhole =
    registry !== undefined && pieces.some(({ span }) => span.start <= registry.start && span.end > repository.start)
  const rest = text.slice(isWhole ? 0 : repository.start, repository.end)
  return rest !== '' && name.endsWith(`/${rest}`) ? name.slice(0, -rest.length - 1) : undefined
}

/** A key that may speak for many images at once, and what it would have to say for one of them. */
export interface WideKey {
  readonly path: KeyPath
  readonly value: string
}

/** The wide keys that had a say in an image's name. */
export function wideKeys(image: RenderedImage, goal: Goal): readonly WideKey[] {
  const value = registryFor(image, goal)
  if (value === undefined) return []
  const { name } = splitReference(image.text)
  const hasHost = hostOf(name.text).host !== undefined
  const deciders = image.deciders().flatMap(({ path, state }) => (state === 'other' ? [] : [{ path, state }]))
  return deciders
    .filter(({ path, state }) => isWide(path) && (state !== 'text' || hasHost))
    .map(({ path }) => ({ path, value }))
}

function isWide(path: KeyPath): boolean {
  const role = roleOfPath(path)
  if (role !== 'registry' && role !== 'prefix') return false
  return path[0] === 'global' || isChartWide(path)
}

/** One text for the same settings. */
export function candidateKey(candidate: Candidate): string {
  return candidate
    .map(({ path, value }) => `${printPath(path)}\0${printData(value)}`)
    .toSorted()
    .join('\0')
}
