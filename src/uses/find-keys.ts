// One pass over a values file's entry table: which groups of keys ask for an image, and which scalars may hold something else of interest.

import { Cell, CELLS } from '../yaml/cells.ts'
import { hasKey, Kind, nextOf, Style, type YamlTable } from '../yaml/table.ts'
import { fitShapes, type Slot } from './fit-shapes.ts'
import { senseOf } from './key-class.ts'
import { resolvedText } from './leaf.ts'
import { looksFull } from './value-looks.ts'

/** What one pass over a file's keys finds; entries only. */
export interface FoundKeys {
  /** In the order of their maps. */
  readonly slots: readonly Slot[]
  /** Scalars whose keys are those of secrets: what they are secrets of is told by the keys around them. */
  readonly secrets: readonly number[]
  /** Scalars whose text may have an image inside: list items, values of env entries, blocks of text. */
  readonly texts: readonly number[]
}

interface Found {
  readonly slots: Slot[]
  readonly named: Slot[]
  readonly secrets: number[]
  readonly texts: number[]
}

/** Finds the slots of a file, and what else keys alone can tell. Linear in the number of entries. */
export function findKeys(table: YamlTable): FoundKeys {
  const found: Found = { slots: [], named: [], secrets: [], texts: [] }
  const { cells, count } = table
  for (let entry = 0; entry < count; entry++) {
    const form = cells[entry * CELLS] ?? 0
    const kind = form & 15
    if (kind === Kind.map) readMap(table, entry, found)
    else if (kind === Kind.seq) {
      if (senseOf(table, entry).isImages) addNamed(table, entry, found.named)
    } else readScalar(table, entry, (form >> 4) & 15, found)
  }
  const { slots, named, secrets, texts } = found
  const all = named.length === 0 ? slots : slots.concat(named)
  return { slots: all.length > 1 ? all.toSorted((a, b) => a.holder - b.holder) : all, secrets, texts }
}

function readScalar(table: YamlTable, entry: number, style: number, { texts, secrets }: Found): void {
  if (!hasKey(table, entry)) {
    texts.push(entry)
    return
  }
  const role = senseOf(table, entry).scalar?.role
  if (role === 'env-value' || style === Style.literal || style === Style.folded) texts.push(entry)
  if (role === 'password' || role === 'docker-config') secrets.push(entry)
}

/** Most maps have no key that speaks of images, or only such as speak of many things. */
function readMap(table: YamlTable, map: number, { slots, named }: Found): void {
  const { cells } = table
  const end = nextOf(table, map)
  let bits = 0
  let isStrong = false
  for (let child = map + 1; child < end; child = cells[child * CELLS + Cell.next] ?? end) {
    const sense = senseOf(table, child)
    if (sense.bit === 0 || isCollection(table, child)) continue
    bits |= sense.bit
    isStrong ||= sense.isStrong
  }
  if (bits !== 0) fitShapes(table, map, isStrong ? 'strong' : 'weak', slots)
  if (senseOf(table, map).isImages) addNamed(table, map, named)
}

function isCollection({ cells }: YamlTable, entry: number): boolean {
  const kind = (cells[entry * CELLS] ?? 0) & 15
  return kind === Kind.map || kind === Kind.seq
}

/** Strings below `images`, by whatever names: `images.controller: quay.io/x/y:1`. */
function addNamed(table: YamlTable, images: number, into: Slot[]): void {
  for (let entry = images + 1, end = nextOf(table, images); entry < end; entry = nextOf(table, entry)) {
    if (isCollection(table, entry) || (senseOf(table, entry).scalar?.form ?? 'trailing') !== 'trailing') continue
    const value = resolvedText(table, entry)
    if (value.type !== 'string' || !looksFull(value.text)) continue
    into.push({
      shape: 'images-entry',
      confidence: 'certain',
      holder: entry,
      stem: '',
      parts: [{ role: 'reference', entry }],
      pullPolicy: undefined,
    })
  }
}

/** Whether `entry` lies in the subtree of `root`. */
export function isBelow(table: YamlTable, entry: number, root: number): boolean {
  return entry >= root && entry < nextOf(table, root)
}
