// Which images somebody means who names one, or a part of one: `nginx`, `bitnami/nginx:1.27`, `quay.io`.

import { parseReference } from '../reference/parse.ts'
import { canonical, nameOf } from '../reference/print.ts'
import type { ShownImage } from './shown-image.ts'

/** How much of the name was given. */
export type MatchKind =
  /** The whole reference, or the whole name. */
  | 'whole'
  /** Whole steps of the name, with or without the tag: `nginx` of `docker.io/bitnami/nginx:1.27`. */
  | 'steps'
  /** Some characters. */
  | 'part'

/** The images that are meant, by the most that was given of any. */
export interface ImageMatch {
  readonly kind: MatchKind
  readonly images: readonly [ShownImage, ...ShownImage[]]
}

/** Finds them; undefined where the words are in none. */
export function matchImages(words: string, images: readonly ShownImage[]): ImageMatch | undefined {
  for (const kind of ['whole', 'steps', 'part'] as const) {
    const [first, ...others] = images.filter((image) => MATCHES[kind](words, spellingsOf(image)))
    if (first !== undefined) return { kind, images: [first, ...others] }
  }
  return undefined
}

interface Spellings {
  /** As manifests have it, and in full. */
  readonly whole: readonly string[]
  readonly names: readonly string[]
}

function spellingsOf({ joined: { text, parsed } }: ShownImage): Spellings {
  if (!parsed.ok) return { whole: [text], names: [] }
  const { reference } = parsed
  return { whole: [text, canonical(reference)], names: [nameOf(reference)] }
}

const MATCHES: Readonly<Record<MatchKind, (words: string, spellings: Spellings) => boolean>> = {
  whole: (words, { whole, names }) => {
    const parsed = parseReference(words)
    return [...whole, ...names].includes(words) || (parsed.ok && whole.includes(canonical(parsed.reference)))
  },
  steps: (words, { whole, names }) => [...whole, ...names].some((text) => hasSteps(text, words)),
  part: (words, { whole }) => whole.some((text) => text.toLowerCase().includes(words.toLowerCase())),
}

/** Whether a text has the words as whole steps: nothing beside them but `/`, `:`, `@` or an end. */
function hasSteps(text: string, words: string): boolean {
  if (words === '') return false
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = at === 0 ? '/' : text.charAt(at - 1)
    const after = text.charAt(at + words.length)
    if (before === '/' && (after === '' || '/:@'.includes(after))) return true
  }
  return false
}
