// The layout of a table's entries: what the scanner and the fallback write, and what the table and the decoder read.

/** What an entry's value is. `none` is a value that is not written (`key:` and nothing): null. */
export const Kind = { none: 0, scalar: 1, map: 2, seq: 3, alias: 4 } as const
export type Kind = (typeof Kind)[keyof typeof Kind]

/** How a scalar or a collection is written. */
export const Style = { plain: 0, single: 1, double: 2, literal: 3, folded: 4, block: 5, flow: 6 } as const
export type Style = (typeof Style)[keyof typeof Style]

/** The cells of one entry in `YamlTable.cells`, in this order. */
export const Cell = {
  /** `Kind | Style << 4 | key's Style << 8` */
  form: 0,
  /** Index of the parent entry, -1 for a document's root. */
  parent: 1,
  /** The key's token with its quotes; both -1 where there is no key (list items, roots). */
  keyStart: 2,
  keyEnd: 3,
  /** The value's token: a scalar with its quotes or block header, a collection from its first to its last character; empty for `none`. */
  valueStart: 4,
  valueEnd: 5,
  /** Index of the first entry after this one's subtree. */
  next: 6,
  /** The number of the key (`keyNumber`); where there is none the index in the list, 0 for a document's root. */
  place: 7,
} as const

/** How many 32-bit cells an entry has. */
export const CELLS = 8
