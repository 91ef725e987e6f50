// Values that are used in more places than one: YAML's aliases and merge keys. An edit of an anchored value reaches them all.

import type { SourceFile } from '../files/source-file.ts'
import { classOfKey, type KeyClass } from '../uses/key-class.ts'
import type { Leaf } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import { scanYaml } from '../yaml/scan.ts'
import {
  childrenOf,
  hasKey,
  keyStyleOf,
  keyText,
  Kind,
  kindOf,
  parentOf,
  pathOf,
  Style,
  valueSpan,
  type YamlTable,
} from '../yaml/table.ts'

/** An alias of a scalar. */
export interface Alias {
  /** Where its token begins. */
  readonly start: number
  readonly path: string
  /** Whether its key says the same of an image as the anchored one, so that who changes that means this too. */
  readonly isMeant: boolean
}

/** Who shares values in a file. All places are beginnings of values. */
export interface Sharing {
  readonly aliasesOf: (start: number) => readonly Alias[]
  /** The scalar that the alias at a place stands for. */
  readonly targetOf: (start: number) => number | undefined
  /** The path of a map that takes the leaf over by a merge key, and makes another image of it by keys of its own. */
  readonly mixedInto: (leaf: Leaf) => string | undefined
  /** Whether the value at a leaf is anchored and nobody can tell who uses it. */
  readonly isUnclear: (leaf: Leaf) => boolean
}

const nothing: Sharing = {
  aliasesOf: () => [],
  targetOf: () => undefined,
  mixedInto: () => undefined,
  isUnclear: () => false,
}

/**
 * Reads who shares what in a file; nearly every file has no anchors, which costs one search. Where the table is not given, and cannot be
 * made quickly, nothing but the anchors themselves is known.
 */
export function sharingOf(file: SourceFile, given?: YamlTable): Sharing {
  if (!hasAnchor(file.text)) return nothing
  const table = given ?? scanYaml(file.text)
  if (table === undefined) return { ...nothing, isUnclear: isAnchored }
  const aliases = new Map<number, Alias[]>()
  const targets = new Map<number, number>()
  for (const [entry, target] of table.aliases) {
    const kind = kindOf(table, target)
    if (kind !== Kind.scalar && kind !== Kind.none) continue
    const start = valueSpan(table, target).start
    const alias = {
      start: valueSpan(table, entry).start,
      path: printPath(pathOf(table, entry)),
      isMeant: saySame(table, entry, target),
    }
    const known = aliases.get(start)
    if (known === undefined) aliases.set(start, [alias])
    else known.push(alias)
    targets.set(alias.start, start)
  }
  const mixed = findMixed(table)
  return {
    aliasesOf: (start) => aliases.get(start) ?? [],
    targetOf: (start) => targets.get(start),
    mixedInto: ({ span }) => mixed.get(span.start),
    isUnclear: () => false,
  }
}

/** Whether an `&` stands where an anchor could; those of addresses and of texts are behind other characters. */
export function hasAnchor(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    if (/^[\s[{,]?&\S$/.test(text.slice(Math.max(0, at - 1), at + 2))) return true
  }
  return false
}

function isAnchored({ file, span, keySpan }: Leaf): boolean {
  return /&\S+\s*(?:!\S*\s*)?$/.test(file.text.slice(keySpan.end, span.start).slice(-200))
}

/** What of an image the keys of a map speak of; a `name` labels more often than it names. */
type Matter = 'name' | 'version'

/** For each matter a map in which it is mixed. */
type Mixed = { readonly [Of in Matter]?: string }

/**
 * The values of maps that are merged into others with such keys of their own: `<<: *image` beside a `registry` makes another image of
 * the same repository. A version belongs to a name, so it is mixed by keys of both kinds.
 */
function findMixed(table: YamlTable): ReadonlyMap<number, string> {
  const byTarget = new Map<number, Mixed>()
  const own = new Map<number, Mixed>()
  for (const [entry, target] of table.aliases) {
    const merge = hasKey(table, entry) ? entry : parentOf(table, entry)
    if (kindOf(table, target) !== Kind.map || !isMergeKey(table, merge)) continue
    const map = parentOf(table, merge)
    const mixed = own.get(map) ?? mixedBy(table, map)
    own.set(map, mixed)
    byTarget.set(target, { ...mixed, ...byTarget.get(target) })
  }
  const byValue = new Map<number, string>()
  for (const [target, mixed] of byTarget) {
    for (const child of childrenOf(table, target)) {
      const path = mixed[matterOf(table, child) ?? 'version']
      if (path !== undefined) byValue.set(valueSpan(table, child).start, path)
    }
  }
  return byValue
}

function isMergeKey(table: YamlTable, entry: number): boolean {
  return hasKey(table, entry) && keyStyleOf(table, entry) === Style.plain && keyText(table, entry) === '<<'
}

function mixedBy(table: YamlTable, map: number): Mixed {
  const matters = new Set(childrenOf(table, map).map((child) => matterOf(table, child)))
  const path = printPath(pathOf(table, map))
  if (matters.has('name')) return { name: path, version: path }
  return matters.has('version') ? { version: path } : {}
}

const matters: { readonly [Role in KeyClass['role']]?: Matter } = {
  registry: 'name',
  prefix: 'name',
  repository: 'name',
  reference: 'name',
  tag: 'version',
  version: 'version',
  digest: 'version',
  suffix: 'version',
}

function matterOf(table: YamlTable, entry: number): Matter | undefined {
  const role = roleOf(table, entry)
  return role === undefined ? undefined : matters[role]
}

function saySame(table: YamlTable, entry: number, other: number): boolean {
  const role = roleOf(table, entry)
  return role !== undefined && roleOf(table, other) === role
}

function roleOf(table: YamlTable, entry: number): KeyClass['role'] | undefined {
  return hasKey(table, entry) ? classOfKey(keyText(table, entry))?.role : undefined
}
