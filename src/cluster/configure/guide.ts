// What guides a cluster: files with the place where each belongs, what is to be done with them, and what cannot be had.

/** Where a file belongs. */
export type FilePlace =
  /** A whole file of every node. */
  | { readonly kind: 'node'; readonly path: string }
  /** To be put into a file that every node has already. */
  | { readonly kind: 'part'; readonly path: string }
  /** For `kubectl apply`. */
  | { readonly kind: 'cluster'; readonly name: string }
  /** For whoever sets the cluster up. */
  | { readonly kind: 'setup'; readonly name: string }

/** One file. */
export interface GuideFile {
  readonly place: FilePlace
  readonly text: string
  /** The credentials in it, as `user@source`. Where there are any it is for its owner's eyes only, and is never printed. */
  readonly secrets: readonly string[]
}

/** Something that is wanted and that this runtime cannot do, or not by files. */
export interface Limit {
  /** A sentence without a full stop. */
  readonly message: string
  readonly hint: string
}

/** A guide, or a part of one. */
export interface Guide {
  readonly files: readonly GuideFile[]
  /** What is to be done once the files are in their places, in order; sentences without a full stop. */
  readonly steps: readonly string[]
  readonly limits: readonly Limit[]
}

/** What begins every file that can hold a comment. */
export const MARK = '# Written by chartpin configure; its next run replaces it.'

/** A guide that says nothing. */
export const NO_GUIDE: Guide = { files: [], steps: [], limits: [] }

/** Several parts as one; what two of them say is said once. */
export function together(parts: readonly Guide[]): Guide {
  return {
    files: parts.flatMap(({ files }) => files),
    steps: [...new Set(parts.flatMap(({ steps }) => steps))],
    limits: [
      ...new Map(parts.flatMap(({ limits }) => limits.map((limit) => [limit.message, limit] as const))).values(),
    ],
  }
}

/** Where a file lies in the folder that is written: a node's files are laid out as on the node. */
export function pathOf({ place }: GuideFile): string {
  switch (place.kind) {
    case 'node':
      return `node${place.path}`
    case 'part':
      return `parts${place.path}`
    case 'cluster':
      return `cluster/${place.name}`
    case 'setup':
      return place.name
  }
}

/** A whole file of a node, or a part of one, without secrets. */
export function nodeFile(path: string, text: string, kind: 'node' | 'part' = 'node'): GuideFile {
  return { place: { kind, path }, text, secrets: [] }
}
