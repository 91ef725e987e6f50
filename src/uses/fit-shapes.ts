// The keys of one map that speak of images, put to the table of shapes: which of them together ask for an image.

import { CELLS } from '../yaml/cells.ts'
import { hasKey, keyText, Kind, nextOf, parentOf, type YamlTable } from '../yaml/table.ts'
import type { Confidence, Role } from './image-use.ts'
import { roleBits, senseOf, type KeyClass } from './key-class.ts'
import { resolvedText, type ResolvedText } from './leaf.ts'
import { shapes, type Shape } from './shapes.ts'
import { looksFull, looksLikeHost, looksLikeName, looksStrict, namesRegistry } from './value-looks.ts'

/** One group of keys (or one string) of one file that asks for an image; entries only, nothing made of them yet. */
export interface Slot {
  readonly shape: string
  readonly confidence: Confidence
  /** The map that holds the keys; for strings named by their own key the string's entry. */
  readonly holder: number
  /** What tells it from other images in the same map; empty for most. */
  readonly stem: string
  readonly parts: readonly SlotPart[]
  readonly pullPolicy: number | undefined
}

export interface SlotPart {
  readonly role: Role
  readonly entry: number
}

/** A key that speaks of images, and its value. */
interface Member {
  readonly key: KeyClass
  readonly bit: number
  readonly entry: number
  readonly value: ResolvedText
}

/** Adds the slots of a map. `weak` is one whose keys say something only where the map itself speaks of images. */
export function fitShapes(table: YamlTable, map: number, keys: 'weak' | 'strong', into: Slot[]): void {
  const place = placeOf(table, map)
  if (keys === 'weak' && place !== 'image-map') return
  for (const group of byStem(membersOf(table, map))) {
    const told = besideWhole(group.filter(isUsable))
    const bits = bitsOf(told)
    for (const compiled of shapesOf(place)) {
      if (!fits(compiled, told, bits)) continue
      into.push(slotOf(table, map, { compiled, group: told, bits }))
      break
    }
  }
}

function membersOf(table: YamlTable, map: number): readonly Member[] {
  const members: Member[] = []
  for (let entry = map + 1, end = nextOf(table, map); entry < end; entry = nextOf(table, entry)) {
    const { scalar: key, bit } = senseOf(table, entry)
    if (key === undefined || bit === 0) continue
    const kind = (table.cells[entry * CELLS] ?? 0) & 15
    if (kind !== Kind.map && kind !== Kind.seq) members.push({ key, bit, entry, value: resolvedText(table, entry) })
  }
  return members
}

function byStem(members: readonly Member[]): readonly (readonly Member[])[] {
  const first = members[0]?.key.stem
  if (members.every(({ key }) => key.stem === first)) return [members]
  const stems = new Map<string, Member[]>()
  for (const member of members) {
    const group = stems.get(member.key.stem)
    if (group === undefined) stems.set(member.key.stem, [member])
    else group.push(member)
  }
  return [...stems.values()]
}

/** Booleans and the like are switches, not parts. Numbers may be tags. */
function isUsable({ key, value }: Member): boolean {
  return value.type !== 'boolean' || key.role === 'use-digest'
}

/** A string that names its registry itself is whole: a repository or registry key beside it is about something else. */
function besideWhole(group: readonly Member[]): readonly Member[] {
  const isWhole =
    group.length > 1 && group.some(({ key, value }) => key.role === 'reference' && namesRegistry(value.text))
  return isWhole ? group.filter(({ key }) => key.role !== 'repository' && key.role !== 'registry') : group
}

function bitsOf(group: readonly Member[]): number {
  let bits = 0
  for (const { bit } of group) bits |= bit
  return bits
}

/** A shape, its roles as bits. */
interface Compiled {
  readonly shape: Shape
  readonly all: number
  /** 0 where any will do. */
  readonly any: number
  /** The role of the key whose value decides what the group is about. */
  readonly naming: KeyClass['role'] | undefined
  readonly looks: (text: string) => boolean
}

/** What a naming value must look like, where the key of its map speaks of images and where it does not. */
const looks: Readonly<Record<Shape['naming'], Record<'image-map' | 'elsewhere', (text: string) => boolean>>> = {
  none: { 'image-map': () => true, elsewhere: () => true },
  full: { 'image-map': looksFull, elsewhere: looksFull },
  host: { 'image-map': looksLikeName, elsewhere: looksLikeHost },
  name: { 'image-map': looksLikeName, elsewhere: looksStrict },
}

const namingRoles = ['repository', 'reference', 'name', 'registry', 'prefix'] as const

type Place = 'root' | 'global' | 'image-map' | 'elsewhere'

/** The shapes that a group can have, by the place of its map; compiled when the first map of a place is met. */
const compiledShapes: Partial<Record<Place, readonly Compiled[]>> = {}

function shapesOf(place: Place): readonly Compiled[] {
  return (compiledShapes[place] ??= compile(place))
}

function compile(place: Place): readonly Compiled[] {
  return shapes
    .filter(({ where }) => where === 'anywhere' || where === place)
    .map((shape) => ({
      shape,
      all: bitsOfRoles(shape.all),
      any: bitsOfRoles(shape.any ?? []),
      naming: namingRoles.find((role) => shape.all.includes(role)),
      looks: looks[shape.naming][place === 'image-map' ? place : 'elsewhere'],
    }))
}

function bitsOfRoles(roles: readonly KeyClass['role'][]): number {
  return roles.reduce((bits, role) => bits | roleBits[role], 0)
}

/** The place that a map is. */
function placeOf(table: YamlTable, map: number): Place {
  const parent = parentOf(table, map)
  if (parent < 0) return 'root'
  if (!hasKey(table, map)) return senseOf(table, parent).isImage ? 'image-map' : 'elsewhere'
  if (senseOf(table, map).isImage || senseOf(table, parent).isImages) return 'image-map'
  return keyText(table, map) === 'global' ? 'global' : 'elsewhere'
}

function fits(
  { shape, all, any, naming, looks: looksRight }: Compiled,
  group: readonly Member[],
  bits: number,
): boolean {
  if ((bits & all) !== all || (any !== 0 && (bits & any) === 0)) return false
  const isSpelled = ({ key }: Member): boolean => shape.form === undefined || key.form === shape.form
  const member = naming === undefined ? undefined : group.find(({ key }) => key.role === naming)
  if (member === undefined) return shape.naming === 'none' && group.some(isSpelled)
  const { text, type } = member.value
  if (type === 'number' || !isSpelled(member)) return false
  return text === '' ? shape.naming !== 'full' : looksRight(text)
}

/** A group that fits a shape. */
interface Fitting {
  readonly compiled: Compiled
  readonly group: readonly Member[]
  readonly bits: number
}

function slotOf(table: YamlTable, map: number, fitting: Fitting): Slot {
  const { group } = fitting
  const { shape } = fitting.compiled
  const parts = partsOf(table, map, fitting)
  const [first] = parts
  const isAlone = parts.length === 1 && (first?.role === 'reference' || first?.role === 'registry')
  return {
    shape: shape.name,
    confidence: shape.confidence,
    holder: isAlone && shape.where !== 'image-map' ? first.entry : map,
    stem: group[0]?.key.stem ?? '',
    parts,
    pullPolicy: group.find(({ key }) => key.role === 'pull-policy')?.entry,
  }
}

/** The roles of parts, in the order in which they make an image. */
export const partOrder: readonly Role[] = [
  'registry',
  'prefix',
  'repository',
  'name',
  'reference',
  'tag',
  'suffix',
  'digest',
]

function partsOf(table: YamlTable, map: number, { compiled: { shape }, group, bits }: Fitting): readonly SlotPart[] {
  const isSplit = (bits & (roleBits.registry | roleBits.repository)) !== 0
  const left = { digest: isOff(group, bits), name: isLabel(shape, bits, hasKey(table, map)) }
  const parts: SlotPart[] = []
  let hasTag = (bits & roleBits.tag) !== 0
  for (const role of partOrder) {
    if ((role === 'digest' || role === 'name') && left[role]) continue
    const isVersion = role === 'tag' && !hasTag && shape.versionIsTag === true
    const member = pick(group, isVersion ? 'version' : role)
    if (member === undefined) continue
    if (role !== 'reference') parts.push({ role, entry: member.entry })
    else if (isSplit) parts.push({ role: 'name', entry: member.entry })
    else {
      hasTag ||= namesTag(member)
      parts.push({ role, entry: member.entry })
    }
  }
  return parts
}

/** Whether a key beside it says that the digest is not used. */
function isOff(group: readonly Member[], bits: number): boolean {
  if ((bits & roleBits['use-digest']) === 0) return false
  return group.some(({ key, value }) => key.role === 'use-digest' && value.text === 'false')
}

/** Whether a `name` only labels the map: beside a whole name, in a list, or where no image's name was looked for. */
function isLabel(shape: Shape, bits: number, isKeyed: boolean): boolean {
  if ((bits & roleBits.reference) !== 0) return true
  if ((bits & roleBits.repository) !== 0 && !isKeyed) return true
  return shape.where !== 'image-map' && !shape.all.includes('name')
}

/** Of several keys with one role the first that says something. */
function pick(group: readonly Member[], role: KeyClass['role']): Member | undefined {
  let first: Member | undefined
  for (const member of group) {
    if (member.key.role !== role) continue
    if (member.value.text !== '') return member
    first ??= member
  }
  return first
}

function namesTag({ value }: Member): boolean {
  return /[:@][^/]*$/.test(value.text)
}
