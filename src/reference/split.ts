// A text taken apart where the pieces of a reference meet, without asking whether they are legal: for editors that replace
// one piece of a string, and for values keys that carry more than one piece.

/** One piece, with its UTF-16 offsets in the text; the `:` or `@` before it is not part of it. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The pieces of a reference as written; a tag or digest that is announced but missing is an empty piece. */
export interface ReferencePieces {
  /** Registry and repository. */
  readonly name: Piece
  readonly tag?: Piece
  readonly digest?: Piece
}

/**
 * Where name, tag and digest stand. The digest follows the first `@` after the last slash, the tag the first `:` between that
 * slash and the digest (`localhost:5000` without a path is a name with a tag, as every runtime has it).
 */
export function splitReference(text: string): ReferencePieces {
  const slash = text.lastIndexOf('/')
  const at = text.indexOf('@', slash + 1)
  const end = at === -1 ? text.length : at
  const bracket = text[slash + 1] === '[' ? text.indexOf(']', slash + 1) : -1
  const found = text.indexOf(':', Math.max(slash, bracket) + 1)
  const colon = found === -1 || found >= end ? -1 : found
  return {
    name: pieceOf(text, 0, colon === -1 ? end : colon),
    ...(colon === -1 ? {} : { tag: pieceOf(text, colon + 1, end) }),
    ...(at === -1 ? {} : { digest: pieceOf(text, at + 1, text.length) }),
  }
}

function pieceOf(text: string, start: number, end: number): Piece {
  return { text: text.slice(start, end), start, end }
}

/** Parts what a tag key holds: charts that know no digest are often given `tag@sha256:…`. */
export function splitTag(text: string): { readonly tag: string; readonly digest?: string } {
  const at = text.indexOf('@')
  return at === -1 ? { tag: text } : { tag: text.slice(0, at), digest: text.slice(at + 1) }
}
