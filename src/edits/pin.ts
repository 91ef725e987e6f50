// What `pin` wishes: for each use where its image shall come from and at which digest, as changes for the planner.

import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { Change } from '../uses/change.ts'
import type { ImageUse } from '../uses/image-use.ts'
import type { CompiledMapping, Mapped } from './mapping.ts'
import { leafKey } from './place-key.ts'
import { nameOfUse, wantedParts } from './wanted.ts'

/** The digest of an image, by any source that knows it; the reference has a tag. */
export type DigestOf = (reference: Reference) => string | undefined

/** A wish for one image. */
export type ImageChange = Extract<Change, { kind: 'image' }>

/** What shall become of one use. */
export interface PinWish {
  readonly use: ImageUse
  /** Absent where no mapping was asked for, or the use names no image that could be mapped. */
  readonly mapped?: Mapped
  /** Wants nothing where the image shall stay as it is; it then keeps others from changing keys that they share with it. */
  readonly change: ImageChange
  /** Whether anything was asked for this use; if not, it only says what must stay. */
  readonly isAsked: boolean
  /** Asked for a digest, and nobody knows one. */
  readonly lacksDigest: boolean
}

/** What `pin` was asked to do. */
export interface PinRequest {
  readonly mapping?: CompiledMapping
  readonly digestOf?: DigestOf
  /** Told all that `digestOf` will be asked for, by the names that images have now, before it is; it may be told more than once. */
  readonly learn?: (references: readonly Reference[]) => Promise<void>
  /** Whether a use is asked for; the others stay as they are, and so do the keys that they share. All are where it is left out. */
  readonly isAsked?: (use: ImageUse) => boolean
}

/**
 * The wishes for the uses that are surely images; those that only a text or an annotation names are left alone (`unmovedTexts`).
 * Keys that speak for other images and name none (`global.imageRegistry`), and such that say nothing, are no uses here.
 */
export function pinWishes(uses: readonly ImageUse[], request: PinRequest): readonly PinWish[] {
  const sure = uses.filter((use) => use.confidence !== 'possible')
  const isSilent = silentUses(sure)
  const { isAsked = () => true } = request
  return sure.flatMap((use): readonly PinWish[] => {
    if (isSilent(use)) return []
    if (isAsked(use)) return [wishFor(use, request)]
    const stays = { use, change: { kind: 'image', use, wanted: {} }, isAsked: false, lacksDigest: false } as const
    return nameOfUse(use) === undefined ? [] : [stays]
  })
}

/**
 * Tells the uses that ask for no image by themselves: they name none, and all that they do say is part of an image elsewhere. Nothing
 * can be told or changed of them.
 */
export function silentUses(uses: readonly ImageUse[]): (use: ImageUse) => boolean {
  const named = uses
    .filter((use) => use.image.kind !== 'partial')
    .flatMap((use) => use.parts.map((part) => leafKey(part.leaf)))
  const told = new Set(named)
  return ({ image, parts }) =>
    image.kind === 'partial' && parts.every(({ leaf }) => leaf.text === '' || told.has(leafKey(leaf)))
}

function wishFor(use: ImageUse, { mapping, digestOf }: PinRequest): PinWish {
  const name = nameOfUse(use)
  if (name === undefined) return { use, change: { kind: 'image', use, wanted: {} }, isAsked: true, lacksDigest: false }
  const mapped = mapping?.map(name)
  const moved = mapped?.kind === 'moved' ? { registry: mapped.registry, repository: mapped.repository } : {}
  const asksDigest = digestOf !== undefined && name.digest === undefined
  const digest = asksDigest
    ? (digestFor(use, { ...name, ...moved }, digestOf) ?? digestFor(use, name, digestOf))
    : undefined
  const wanted = digest === undefined ? moved : { ...moved, digest }
  return {
    use,
    ...(mapped === undefined ? {} : { mapped }),
    change: { kind: 'image', use, wanted },
    isAsked: true,
    lacksDigest: asksDigest && digest === undefined,
  }
}

/**
 * Asked for the place where the image shall come from first, else for where it comes from: a copy that keeps the index keeps the digest.
 * A tag that the template gives is taken for the chart's appVersion.
 */
function digestFor({ image, chart }: ImageUse, reference: Reference, digestOf: DigestOf): string | undefined {
  if (image.kind !== 'known') return undefined
  const tag = reference.tag ?? (image.tagFrom === 'template' ? chart?.metadata.appVersion?.text : undefined)
  return tag === undefined ? undefined : digestOf({ ...reference, tag })
}

/** How a use reads after its wish, for people; undefined where nothing can be told of it. */
export function wishedText({ use, change }: Pick<PinWish, 'use' | 'change'>): string | undefined {
  const name = nameOfUse(use)
  return name && canonical(wantedParts(name, change.wanted))
}

/** An image in a text or an annotation: it would move if it were a value. */
export interface UnmovedText {
  readonly use: ImageUse
  /** Where the mapping would have it come from. */
  readonly to: string
}

/** The images that a mapping would move, were it not that only a text or an annotation names them; they stay, and people should know. */
export function unmovedTexts(uses: readonly ImageUse[], mapping: CompiledMapping): readonly UnmovedText[] {
  return uses.flatMap((use): readonly UnmovedText[] => {
    if (use.confidence !== 'possible' || use.image.kind !== 'known') return []
    const mapped = mapping.map(use.image.reference)
    if (mapped.kind !== 'moved') return []
    const { registry, repository } = mapped
    return [{ use, to: canonical({ ...use.image.reference, registry, repository }) }]
  })
}
