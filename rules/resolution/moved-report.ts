// What the list of moved images says of a use: the data, places and fixes of the two rules that speak of it.

import type { Fix, Severity } from '../../src/findings/finding.ts'
import type { Source } from '../../src/findings/registry-of-use.ts'
import { markOf, siblingMarks, writtenPart, type Report } from '../../src/findings/rule.ts'
import type { ImageUse, Part } from '../../src/uses/image-use.ts'
import { findMoved, newPlaceOf } from './find-moved.ts'
import type { MovedImage, MovedKind } from './moved-image.ts'

/** A report of one of the two rules about images that moved. */
export type MovedReport = Omit<Report<MovedKind>, 'data'> & {
  readonly data: Readonly<Record<'image' | 'since' | 'note', string>>
}

/** What the data say of a use, where the entry belongs to this rule; entries that are general knowledge only are left out. */
export function movedReport(use: ImageUse, source: Source, rule: MovedImage['rule']): MovedReport | undefined {
  const { name, registry, part } = source
  const repository = name.slice(registry.length + 1)
  const moved = movedEntry({ registry, repository }, use, rule)
  if (moved === undefined) return undefined
  const { leaf } = placeToLook(use, moved, part)
  const place = newPlaceOf(moved, repository)
  const severity = severities[moved.kind]
  return {
    message: moved.kind,
    data: { image: name, since: moved.since, note: moved.note },
    at: markOf(leaf),
    related: siblingMarks(use, leaf),
    fixes: place === undefined || !source.isWhole ? [] : [fixTo(use, place)],
    hint: hintOf(moved, place),
    use,
    ...(severity === undefined ? {} : { severity }),
  }
}

/** The key to look at: of a whole registry that is gone the one that names it, else the one that names the image. */
function placeToLook(use: ImageUse, { match }: MovedImage, registryPart: Part): Part {
  if (match.repositoryPrefix === undefined) return registryPart
  return writtenPart(use, 'repository', 'reference', 'name', 'prefix') ?? registryPart
}

function movedEntry(name: Name, use: ImageUse, rule: MovedImage['rule']): MovedImage | undefined {
  const moved = findMoved({ ...name, ...versionOf(use) })
  return moved !== undefined && moved.rule === rule && moved.confidence !== 'weak' ? moved : undefined
}

/** Where the old place answers, or may answer, nothing need fail today. */
const severities: Readonly<Partial<Record<MovedKind, Severity>>> = {
  moved: 'warning',
  frozen: 'warning',
  retired: 'warning',
}

/** A tag that the template gives is some version: not `latest`, which it would be if nothing gave one. */
function versionOf({ image }: ImageUse): { readonly tag?: string; readonly digest?: string } {
  if (image.kind !== 'known') return { tag: '' }
  const { tag, digest } = image.reference
  return {
    ...(digest === undefined ? {} : { digest }),
    ...(tag === undefined && image.tagFrom !== 'template' ? {} : { tag: tag ?? '' }),
  }
}

/** A registry and a repository in it. */
interface Name {
  readonly registry: string
  readonly repository: string
}

function fixTo(use: ImageUse, { registry, repository }: Name): Fix {
  const changes = [{ kind: 'image', use, wanted: { registry, repository } }] as const
  return { safety: 'unsafe', title: `write \`${registry}/${repository}\``, changes }
}

function hintOf({ source, tags }: MovedImage, place: Name | undefined): string {
  if (place === undefined) return `see ${source}`
  const image = [place.registry, place.repository].filter((part) => part !== '').join('/')
  return `take \`${image}\`${tags === 'check' ? ' and look which tags it has' : ''}; see ${source}`
}
