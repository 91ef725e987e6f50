// Registries that are a table: what `AskImages` answers, for tests of what is made of the answers.

import type { AskImages, ImageFact, Standing } from '../facts/image-fact.ts'
import { parsePlatform } from '../registry/platform-text.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { RateLimit } from '../registry/client.ts'

/** An image by its platforms, with the digest of each; without platforms one that nobody asked for them. */
export interface MadeUpImage {
  readonly digest: string
  readonly platforms?: Readonly<Record<string, string>>
  readonly size?: number
  readonly rate?: RateLimit
}

/** What is there, by whole reference; anything else is absent, or as it is said to stand. */
export type MadeUpImages = Readonly<Record<string, MadeUpImage | Exclude<Standing, { kind: 'found' }>>>

/** Answers from the table. */
export function askTable(table: MadeUpImages): AskImages {
  return async (references) => references.map((reference) => factIn(table, reference))
}

/** One fact of the table. */
export function factIn(table: MadeUpImages, reference: Reference): ImageFact {
  const image = table[canonical(reference)]
  return { reference, standing: standingOf(image), attempts: [] }
}

function standingOf(image: MadeUpImages[string] | undefined): Standing {
  if (image === undefined) return { kind: 'absent', message: 'it is nowhere' }
  if ('kind' in image) return image
  const { digest, platforms = {}, size, rate } = image
  const found = Object.entries(platforms).flatMap(([text, own]) => {
    const platform = parsePlatform(text)
    return platform === undefined ? [] : [{ platform, digest: own }]
  })
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  return {
    kind: 'found',
    found: { digest, mediaType, platforms: found, ...(size !== undefined && { size }), ...(rate && { rate }) },
    by: 'registry',
  }
}
