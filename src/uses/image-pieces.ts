// A traced image text → the pieces that it is made of, each with the key, the template or the fact that its characters come from.

import type { SourceFile } from '../files/source-file.ts'
import { asRenderSource, type RenderSource } from '../render/source.ts'
import { type OriginId, type Origins, type Source, NOBODY } from '../template/origin.ts'
import { RUN, type Traced } from '../template/traced.ts'
import type { Span } from '../text/span.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { Leaf } from './image-use.ts'
import { leafOfNode } from './leaf.ts'

/** What the characters of a piece come from. */
export type PieceSource =
  /** A key of the values. `offset` is that of the first character in the leaf's text; where they are reformatted, 0. */
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly form: 'copied' | 'reformatted'; readonly offset: number }
  /** A template, or a file of the chart that one reads. */
  | { readonly kind: 'text'; readonly file: SourceFile; readonly offset: number }
  /** `Chart.AppVersion`, `Release.Name`. */
  | { readonly kind: 'fact'; readonly name: string }
  /** Made from keys and other things, with no character of them left. */
  | { readonly kind: 'derived'; readonly leaves: readonly Leaf[]; readonly by: readonly string[] }

/** A stretch of an image's text. */
export interface ImagePiece {
  /** In the text; never empty. */
  readonly span: Span
  readonly source: PieceSource
}

/** Leaves by the place in the release that they stand at: the same object for the same key in one render. */
export type LeafOf = (source: Extract<RenderSource, { kind: 'value' }>) => Leaf | undefined

/** Makes the leaves of one render, each once. A value behind an anchor is a leaf at each path. */
export function leavesOfRender(): LeafOf {
  const leaves = new Map<object, Leaf | undefined>()
  return (source) => {
    const { node, path } = source
    if (node.kind !== 'scalar') return undefined
    const before = leaves.get(source)
    if (before !== undefined || leaves.has(source)) return before
    const leaf = leafOfNode(node, path)
    leaves.set(source, leaf)
    return leaf
  }
}

/** The pieces, in their order; neighbours of one source are one. */
export function piecesOf({ runs }: Traced, origins: Origins, leafOf: LeafOf): readonly ImagePiece[] {
  const pieces: ImagePiece[] = []
  for (let i = 0, start = 0; i < runs.length; i += RUN) {
    const end = runs[i] ?? 0
    if (end > start)
      add(pieces, {
        span: { start, end },
        source: sourceOf(runs[i + 1] ?? NOBODY, runs[i + 2] ?? 0, { origins, leafOf }),
      })
    start = end
  }
  return pieces
}

function add(pieces: ImagePiece[], piece: ImagePiece): void {
  const last = pieces.at(-1)
  if (last !== undefined && continues(last, piece)) {
    pieces[pieces.length - 1] = { ...last, span: { start: last.span.start, end: piece.span.end } }
  } else pieces.push(piece)
}

function continues(before: ImagePiece, { source }: ImagePiece): boolean {
  const width = before.span.end - before.span.start
  const last = before.source
  if (last.kind === 'leaf' && source.kind === 'leaf') {
    return (
      last.leaf === source.leaf &&
      last.form === source.form &&
      (source.form === 'reformatted' || last.offset + width === source.offset)
    )
  }
  return (
    last.kind === 'text' && source.kind === 'text' && last.file === source.file && last.offset + width === source.offset
  )
}

interface Asking {
  readonly origins: Origins
  readonly leafOf: LeafOf
}

function sourceOf(id: OriginId, offset: number, asking: Asking): PieceSource {
  const { origins } = asking
  const copied = origins.copiedFrom(id)
  if (copied !== undefined) return known(copied, { form: 'copied', offset }, asking)
  const form = origins.formOf(id)
  if (form !== undefined) return known(form.source, { form: 'reformatted', offset: 0 }, asking)
  const leaves = [...origins.madeOf(id)].flatMap((source) => leafIn(source, asking))
  return { kind: 'derived', leaves, by: origins.functionsOf(id) }
}

function leafIn(source: Source, { leafOf }: Asking): readonly Leaf[] {
  const made = asRenderSource(source)
  const leaf = made.kind === 'value' ? leafOf(made) : undefined
  return leaf === undefined ? [] : [leaf]
}

function known(
  source: Source,
  how: { readonly form: 'copied' | 'reformatted'; readonly offset: number },
  { leafOf }: Asking,
): PieceSource {
  const made = asRenderSource(source)
  switch (made.kind) {
    case 'value': {
      const leaf = leafOf(made)
      return leaf === undefined ? { kind: 'derived', leaves: [], by: [] } : { kind: 'leaf', leaf, ...how }
    }
    case 'template':
    case 'file':
      return { kind: 'text', file: made.file, offset: how.offset }
    case 'chart':
    case 'release':
    case 'capabilities':
      return { kind: 'fact', name: made.name }
    case 'lookup':
      return { kind: 'fact', name: `lookup ${made.query}` }
    case 'random':
      return { kind: 'fact', name: 'something random' }
    case 'absent':
    case 'call':
      return { kind: 'derived', leaves: [], by: made.kind === 'call' ? [made.function] : [] }
  }
}

/** The keys that had a say in a text without standing in it: looked up and not there, or there and empty, or asked by a condition. */
export function decidersOf({ runs }: Traced, origins: Origins): readonly Decider[] {
  const found = new Map<string, Decider>()
  for (let i = 0; i < runs.length; i += RUN) {
    for (const source of origins.sourcesOf(runs[i + 1] ?? NOBODY)) {
      const made = asRenderSource(source)
      if (made.kind === 'absent') found.set(JSON.stringify(made.path), { path: made.path, state: 'absent' })
      else if (made.kind === 'value') {
        const { node, path } = made
        if (node.kind === 'scalar') found.set(JSON.stringify(path), { path, state: stateOf(node.value) })
      }
    }
  }
  return [...found.values()]
}

/** A key that had a say. */
export interface Decider {
  /** Where the root's user sets it. */
  readonly path: KeyPath
  /** `empty` is a null or an empty text; `other` is no text. */
  readonly state: 'absent' | 'empty' | 'text' | 'other'
}

function stateOf(value: string | number | boolean | null): Decider['state'] {
  if (value === null || value === '') return 'empty'
  return typeof value === 'string' ? 'text' : 'other'
}
