// Which platforms an image has nothing for.

import type { Platform } from '../registry/manifest.ts'
import { isPlatform, platformText } from '../registry/platform-text.ts'
import type { ImageFact } from './image-fact.ts'

/** Those of the wanted ones, as text. A list knows of images, and not always of their platforms. */
export function lackingPlatforms({ standing }: ImageFact, wanted: readonly Platform[]): readonly string[] {
  if (standing.kind !== 'found') return []
  const { platforms } = standing.found
  if (platforms.length === 0 && standing.by === 'list') return []
  return wanted
    .filter((each) => !platforms.some(({ platform }) => isPlatform(platform, each)))
    .map((each) => platformText(each))
}
