// Looks an image up in the list of those that moved, and says where it is now.

import type { MovedImage, MovedMatch } from './moved-image.ts'
import { MOVED_IMAGES } from './moved-images.ts'

/** The parts of a reference by which it is looked up, as distribution normalises them. */
export interface ImageName {
  readonly registry: string
  readonly repository: string
  readonly tag?: string
  readonly digest?: string
}

/** The entry about an image, if there is one; of several the one with the longest prefix. */
export function findMoved(image: ImageName): MovedImage | undefined {
  let found: MovedImage | undefined
  for (const moved of MOVED_IMAGES) {
    if (isAbout(moved.match, image) && prefixLength(moved) >= (found === undefined ? 0 : prefixLength(found)))
      found = moved
  }
  return found
}

/** Where the repository would be in the new place; nothing where no such place is known. */
export function newPlaceOf(
  moved: MovedImage,
  repository: string,
): { registry: string; repository: string } | undefined {
  if (moved.replacement === undefined) return undefined
  const { registry, repositoryPrefix = '' } = moved.replacement
  const rest = repository.slice(prefixLength(moved)).replace(/^\//, '')
  return { registry, repository: [repositoryPrefix, rest].filter((part) => part !== '').join('/') }
}

function prefixLength({ match }: MovedImage): number {
  return match.repositoryPrefix?.length ?? 0
}

function isAbout(match: MovedMatch, image: ImageName): boolean {
  const { repositoryPrefix = '', exceptPrefixes = [], exceptTags = [] } = match
  if (!isRegistry(match.registry, image.registry) || !isBelow(repositoryPrefix, image.repository)) return false
  // A digest alone may be of any version; without tag and digest it is `latest`.
  const tag = image.tag ?? (image.digest === undefined ? 'latest' : undefined)
  return (
    !exceptPrefixes.some((prefix) => isBelow(prefix, image.repository)) &&
    (tag === undefined || !exceptTags.includes(tag))
  )
}

function isRegistry(pattern: string, registry: string): boolean {
  return pattern.startsWith('*.') ? registry.endsWith(pattern.slice(1)) : registry === pattern
}

function isBelow(prefix: string, repository: string): boolean {
  return prefix === '' || repository === prefix || repository.startsWith(`${prefix}/`)
}
