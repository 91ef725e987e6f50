// A wished name laid upon the pieces that an image's name is made of: which key has to read how, so that what templates write between
// them stays and the whole is the name.

import type { ImagePiece } from '../../uses/image-pieces.ts'
import type { Leaf } from '../../uses/image-use.ts'
import type { Span } from '../../text/span.ts'

/** A key and the text that it is to have. */
export interface Aligned {
  readonly leaf: Leaf
  readonly text: string
}

/** The keys that have to change, or the piece that stands in the way. */
export type Alignment =
  | { readonly kind: 'aligned'; readonly leaves: readonly Aligned[] }
  /** `piece` is what no key can change; absent where the keys contradict each other. */
  | { readonly kind: 'impossible'; readonly piece?: ImagePiece }

/** What is to be aligned: a span of an image's text, and what shall stand there. */
export interface Wish {
  readonly text: string
  readonly pieces: readonly ImagePiece[]
  readonly span: Span
  readonly goal: string
  /** Whether a key must stay as it is. */
  readonly isHeld?: (leaf: Leaf) => boolean
}

interface Segment {
  readonly piece: ImagePiece
  readonly text: string
  /** The leaf, when the piece is characters of one. */
  readonly leaf?: Leaf
  /** Where the characters stand in the leaf's text. */
  readonly from: number
}

/** Keys at the end keep what fits, or as many components of the path as they have; the first key takes all that is left. */
export function alignName(wish: Wish): Alignment {
  const segments = segmentsOf(wish)
  const firstLeaf = segments.findIndex(({ leaf }) => leaf !== undefined)
  const texts = new Map<Segment, string>()
  let rest = wish.goal
  for (let at = segments.length - 1; at >= 0; at--) {
    const segment = segments[at]
    if (segment === undefined) break
    if (at === firstLeaf) {
      const fixed = segments.slice(0, at).reduce((all, { text }) => all + text, '')
      const made = rest.slice(fixed.length)
      if (!rest.startsWith(fixed) || made === '') return blocked(segments[0]?.piece)
      texts.set(segment, made)
      return settled(texts)
    }
    const made = segment.leaf === undefined || rest.endsWith(segment.text) ? segment.text : tailOf(rest, segment.text)
    if (!rest.endsWith(made)) return blocked(segment.piece)
    if (segment.leaf !== undefined) texts.set(segment, made)
    rest = rest.slice(0, rest.length - made.length)
  }
  return rest === '' && firstLeaf >= 0 ? settled(texts) : blocked(segments[0]?.piece)
}

/** Pieces outside the span are none of the name's. */
function segmentsOf({ text, pieces, span, isHeld = () => false }: Wish): readonly Segment[] {
  return pieces.flatMap((piece): readonly Segment[] => {
    const start = Math.max(piece.span.start, span.start)
    const end = Math.min(piece.span.end, span.end)
    if (start >= end) return []
    const { source } = piece
    const own = text.slice(start, end)
    const at = start - piece.span.start
    if (source.kind !== 'leaf' || isHeld(source.leaf)) return [{ piece, text: own, from: 0 }]
    if (source.form === 'copied') return [{ piece, text: own, leaf: source.leaf, from: source.offset + at }]
    // Of other characters than the key's own only the whole can be told.
    return source.leaf.text === own
      ? [{ piece, text: own, leaf: source.leaf, from: 0 }]
      : [{ piece, text: own, from: 0 }]
  })
}

/** As many components as the old text has. */
function tailOf(rest: string, old: string): string {
  return rest.split('/').slice(-old.split('/').length).join('/')
}

function settled(texts: ReadonlyMap<Segment, string>): Alignment {
  const leaves = new Map<Leaf, string>()
  // From the right to the left, so that offsets in a leaf that gives more than one piece stay true.
  for (const [{ leaf, from, text }, made] of texts) {
    if (leaf === undefined) continue
    const before = leaves.get(leaf)
    const base = before ?? leaf.text
    const now = base.slice(0, from) + made + base.slice(from + text.length)
    if (before !== undefined && now !== before && made !== text) return { kind: 'impossible' }
    leaves.set(leaf, now)
  }
  return {
    kind: 'aligned',
    leaves: [...leaves].flatMap(([leaf, text]) => (leaf.text === text ? [] : [{ leaf, text }])),
  }
}

function blocked(piece: ImagePiece | undefined): Alignment {
  return piece === undefined ? { kind: 'impossible' } : { kind: 'impossible', piece }
}
