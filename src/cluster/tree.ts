// The data of a configuration file with the place of each value, whether it was written as YAML, TOML or JSON.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import type { Where } from './step.ts'

/** A value of a configuration file. */
export type Tree = TreeMap | TreeList | TreeScalar

/** Keys with their values, in the order in which they are written. */
export interface TreeMap extends Where {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, TreeEntry>
}

/** Values one after the other. */
export interface TreeList extends Where {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}

/** A single value. */
export interface TreeScalar extends Where {
  readonly kind: 'scalar'
  /** As the format types it; a TOML date is its text. Whole numbers beyond 2^53 lose their last digits. */
  readonly value: string | number | boolean | null
}

/** A key of a map and what stands behind it. */
export interface TreeEntry {
  readonly name: string
  readonly where: Where
  readonly value: Tree
}

/** What a text was read as: a tree (absent for one that holds nothing), or why it cannot be read. No message quotes the text. */
export type TreeRead =
  | { readonly ok: true; readonly tree: Tree | undefined }
  | { readonly ok: false; readonly problem: Fault }

/** What is wrong with a text, and where; in a sentence without a full stop. */
export interface Fault {
  readonly where: Where
  readonly message: string
}

/** What stands below a path of keys. */
export function below(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  let found = tree
  for (const key of keys) found = found?.kind === 'map' ? found.entries.get(key)?.value : undefined
  return found
}

/** The keys and values of a map; nothing for anything else. */
export function entriesOf(tree: Tree | undefined): readonly TreeEntry[] {
  return tree?.kind === 'map' ? [...tree.entries.values()] : []
}

/** The items of a list; nothing for anything else. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : []
}

/** A text; undefined for anything else, numbers included. */
export function stringOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined
}

/** True or false; undefined for anything else. */
export function booleanOf(tree: Tree | undefined): boolean | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'boolean' ? tree.value : undefined
}

/** The texts of a list with their places; other items are left out. */
export function stringsOf(tree: Tree | undefined): readonly { readonly text: string; readonly where: Where }[] {
  return itemsOf(tree).flatMap((item) => {
    const text = stringOf(item)
    return text === undefined ? [] : [{ text, where: whereOf(item) }]
  })
}

/** The place of a value, without the value. */
export function whereOf({ file, span }: Where): Where {
  return { file, span }
}

/** The place of a whole file: its first character. */
export function startOf(file: SourceFile): Where {
  const span: Span = { start: 0, end: 0 }
  return { file, span }
}

/** What a value is, in a word for messages. */
export function nounOf(tree: Tree): string {
  if (tree.kind !== 'scalar') return tree.kind
  if (tree.value === null) return 'null'
  return typeof tree.value === 'string' ? 'text' : typeof tree.value
}
