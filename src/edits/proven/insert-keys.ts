// Keys that a values file does not have yet, written into it: below the maps that are there, behind their last entries, indented as these are;
// and keys that are there without a value, or with one that says nothing.

import type { YamlFile } from '../../charts/chart.ts'
import type { Edit } from '../../text/edits.ts'
import { type Data, isMap } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import type { KeyPath } from '../../yaml/path.ts'
import { scalarValue } from '../../yaml/resolve.ts'
import {
  childrenOf,
  childWithKey,
  keySpan,
  Kind,
  kindOf,
  nextOf,
  parentIndent,
  Style,
  styleOf,
  valueSpan,
  type YamlTable,
} from '../../yaml/table.ts'
import { overrideData, type Setting } from '../override.ts'

/** The edits, and what has no place in the file. */
export interface Insertion {
  readonly edits: readonly Edit[]
  readonly refused: readonly Setting[]
}

/** Where keys go: a map of the file, or a key without a map, and what of the path is below it. */
interface Spot {
  readonly entry: number
  readonly rest: KeyPath
}

/** Plans the insertions into the first document of a file. Lists, and maps in braces that hold something, take none. */
export function insertKeys({ table }: YamlFile, settings: readonly Setting[]): Insertion {
  const refused: Setting[] = []
  const bySpot = new Map<number, Setting[]>()
  for (const setting of settings) {
    const spot = spotOf(table, setting.path)
    if (spot === undefined || spot.rest.some((key) => typeof key === 'number')) {
      refused.push(setting)
      continue
    }
    const below = { ...setting, path: spot.rest }
    bySpot.set(spot.entry, [...(bySpot.get(spot.entry) ?? []), below])
  }
  const edits = [...bySpot].map(([entry, own]) => {
    const whole = own.find(({ path }) => path.length === 0)
    return insertion(table, entry, whole === undefined ? overrideData(own, () => []) : whole.value)
  })
  return { edits, refused }
}

/** The deepest map on the way that is there. */
function spotOf(table: YamlTable, path: KeyPath): Spot | undefined {
  const [root] = table.documents
  if (root === undefined || kindOf(table, root) !== Kind.map)
    return root === undefined ? { entry: -1, rest: path } : undefined
  let entry = root
  for (const [depth, key] of path.entries()) {
    const child = typeof key === 'string' ? childWithKey(table, entry, key) : undefined
    if (child === undefined) return takesKeys(table, entry) ? { entry, rest: path.slice(depth) } : undefined
    const rest = path.slice(depth + 1)
    if (rest.length === 0) return isNull(table, child) ? { entry: child, rest } : undefined
    if (table.aliases.has(child)) return undefined
    if (kindOf(table, child) !== Kind.map) return isNothing(table, child) ? { entry: child, rest } : undefined
    entry = child
  }
  return undefined
}

function takesKeys(table: YamlTable, map: number): boolean {
  return styleOf(table, map) !== Style.flow || childrenOf(table, map).length === 0
}

/** A null, or an alias of one. */
function isNull(table: YamlTable, entry: number): boolean {
  const kind = kindOf(table, table.aliases.get(entry) ?? entry)
  return (kind === Kind.scalar || kind === Kind.none) && scalarValue(table, entry) === null
}

/** `key:` without a value. */
function isNothing(table: YamlTable, entry: number): boolean {
  const { start, end } = valueSpan(table, entry)
  return kindOf(table, entry) === Kind.none && start === end
}

function insertion(table: YamlTable, entry: number, data: Data): Edit {
  const { text } = table
  if (!isMap(data)) {
    const span = valueSpan(table, entry)
    return {
      span,
      text: `${text.charAt(span.start - 1) === ':' ? ' ' : ''}${emitYaml(data, { as: 'file' }).trimEnd()}`,
    }
  }
  const block = emitYaml(data, { as: 'file' }).trimEnd()
  if (entry < 0)
    return {
      span: { start: text.length, end: text.length },
      text: `${text.endsWith('\n') || text === '' ? '' : '\n'}${block}\n`,
    }
  const children = kindOf(table, entry) === Kind.map ? childrenOf(table, entry) : []
  const [first] = children
  const feed = text.includes('\r\n') ? '\r\n' : '\n'
  if (first === undefined) {
    // `global:` and `global: {}` become maps.
    const { start, end } = valueSpan(table, entry)
    const from = start === end ? keySpan(table, entry).end + 1 : start
    return {
      span: { start: from, end: Math.max(from, end) },
      text: feed + indented(block, parentIndent(table, entry) + 2, feed),
    }
  }
  const at = endOf(table, entry)
  const lines = indented(block, parentIndent(table, first), feed)
  return { span: { start: at, end: at }, text: text.charAt(at - 1) === '\n' ? lines + feed : feed + lines }
}

function indented(block: string, columns: number, feed: string): string {
  return block
    .split('\n')
    .map((line) => ' '.repeat(Math.max(0, columns)) + line)
    .join(feed)
}

/** The end of the line in which the last entry below a map ends. */
function endOf(table: YamlTable, map: number): number {
  const { text } = table
  const last = nextOf(table, map) - 1
  const { end } = valueSpan(table, last)
  if (end > 0 && text.charAt(end - 1) === '\n') return end
  const feed = text.indexOf('\n', end)
  if (feed === -1) return text.length
  return text.charAt(feed - 1) === '\r' ? feed - 1 : feed
}
