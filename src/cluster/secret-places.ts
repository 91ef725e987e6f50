// Where secrets stand in the files of a cluster: what no excerpt of them may show.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import { isSealed } from './credentials/sealed-file.ts'
import { readJsonTree } from './json-tree.ts'
import { readTomlTree } from './toml-tree.ts'
import { entriesOf, itemsOf, type Tree } from './tree.ts'
import { readYamlTrees } from './yaml-tree.ts'

/** Keys below which every value is secret; in lower case, without `_`, `-` and `.`. */
const SECRET_KEYS: ReadonlySet<string> = new Set([
  'auth',
  'auths',
  'clientidentity',
  'clientsecret',
  'data',
  'dockercfg',
  'dockerconfigjson',
  'dockerpass',
  'env',
  'header',
  'headers',
  'identitytoken',
  'passphrase',
  'password',
  'privatekey',
  'refreshtoken',
  'registrytoken',
  'secret',
  'stringdata',
  'token',
])

/**
 * The spans of secrets in a file, sorted and without overlaps: every value below a key of that kind. Of a file that cannot be read
 * everything from the first such key on.
 */
export async function secretPlaces(file: SourceFile): Promise<readonly Span[]> {
  const trees = await treesOf(file)
  // Of a file with credentials that is not what it should be, anything can be one.
  if (isSealed(file) && trees?.every(({ kind }) => kind === 'map') !== true)
    return [{ start: 0, end: file.text.length }]
  if (trees === undefined) return fromFirstKey(file.text)
  const spans: Span[] = []
  for (const tree of trees) collect(tree, spans)
  return withoutOverlaps(spans.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start))
}

async function treesOf(file: SourceFile): Promise<readonly Tree[] | undefined> {
  const json = readJsonTree(file)
  if (json.ok) return json.tree === undefined ? [] : [json.tree]
  const toml = readTomlTree(file)
  if (toml.ok) return toml.tree === undefined ? [] : [toml.tree]
  const yaml = await readYamlTrees(file)
  return yaml.ok ? yaml.trees : undefined
}

function collect(tree: Tree, spans: Span[]): void {
  for (const item of itemsOf(tree)) collect(item, spans)
  for (const { name, value } of entriesOf(tree)) {
    if (SECRET_KEYS.has(bare(name))) hide(value, spans)
    else collect(value, spans)
  }
}

/** A table of TOML has its header for a place: what is below it is hidden one by one. */
function hide(tree: Tree, spans: Span[]): void {
  if (tree.kind === 'scalar') spans.push(tree.span)
  for (const item of itemsOf(tree)) hide(item, spans)
  for (const { value } of entriesOf(tree)) hide(value, spans)
}

function withoutOverlaps(sorted: readonly Span[]): readonly Span[] {
  const spans: Span[] = []
  for (const span of sorted) {
    const last = spans.at(-1)
    if (last === undefined || span.start >= last.end) spans.push(span)
    else if (span.end > last.end) spans[spans.length - 1] = { start: last.start, end: span.end }
  }
  return spans
}

function fromFirstKey(text: string): readonly Span[] {
  for (const match of text.matchAll(/[A-Za-z][A-Za-z_.-]*/g))
    if (SECRET_KEYS.has(bare(match[0]))) return [{ start: match.index + match[0].length, end: text.length }]
  return []
}

function bare(key: string): string {
  return key.toLowerCase().replaceAll(/[_.-]/g, '')
}
