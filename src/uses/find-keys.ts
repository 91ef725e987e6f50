// One pass over a values file's entry table: which groups of keys ask for an image, by the table of shapes.

import { isImagesKey, classOfEntry, isImageKey, type KeyClass } from './key-class.ts'
import type { Confidence, Role } from './image-use.ts'
import { looksFull, looksLikeHost, looksLikeName, looksStrict, namesRegistry } from './value-looks.ts'
import { shapes, type Shape } from './shapes.ts'
import { hasKey, keyText, Kind, kindOf, nextOf, parentOf, Style, styleOf, type YamlTable } from '../yaml/table.ts'
import { resolvedText, type ResolvedText } from './leaf.ts'

/** One group of keys (or one string) of one file that asks for an image; entries only, nothing made of them yet. */
export interface Slot {
  readonly shape: string
  readonly confidence: Confidence
  /** The map that holds the keys; for strings named by their own key the string's entry. */
  readonly holder: number
  /** What tells it from other images in the same map; empty for most. */
  readonly stem: string
  readonly parts: readonly SlotPart[]
  readonly pullPolicy?: number
}

export interface SlotPart {
  readonly role: Role
  readonly entry: number
}

interface Member {
  readonly key: KeyClass
  readonly entry: number
}

/** What one pass over a file's keys finds; entries only. */
export interface FoundKeys {
  /** In the order of their maps. */
  readonly slots: readonly Slot[]
  /** Scalars whose keys are those of secrets: what they are secrets of is told by the keys around them. */
  readonly secrets: readonly number[]
  /** Scalars whose text may have an image inside: list items, values of env entries, blocks of text. */
  readonly texts: readonly number[]
}

/** Finds the slots of a file, and what else keys alone can tell. Linear in the number of entries. */
export function findKeys(table: YamlTable): FoundKeys {
  const groups = new Map<number, Member[]>()
  const named: Slot[] = []
  const imageLists = new Set<number>()
  const secrets: number[] = []
  const texts: number[] = []
  for (let entry = 0; entry < table.count; entry++) {
    if (isCollection(table, entry)) {
      if (hasKey(table, entry) && isImagesKey(table, entry)) imageLists.add(entry)
      continue
    }
    const key = hasKey(table, entry) ? classOfEntry(table, entry) : undefined
    if (mayHoldText(table, entry, key)) texts.push(entry)
    if (key !== undefined && secretRoles.has(key.role)) secrets.push(entry)
    else if (key !== undefined) addMember(groups, parentOf(table, entry), { key, entry })
    if (imageLists.has(parentOf(table, entry)) && (key?.form ?? 'trailing') === 'trailing')
      addNamed(table, entry, named)
  }
  const slots: Slot[] = []
  for (const [map, members] of groups) slotsOfMap(table, map, members, slots)
  return { slots: [...slots, ...named].toSorted((a, b) => a.holder - b.holder), secrets, texts }
}

function isCollection(table: YamlTable, entry: number): boolean {
  const kind = kindOf(table, entry)
  return kind === Kind.map || kind === Kind.seq
}

function mayHoldText(table: YamlTable, entry: number, keyClass: KeyClass | undefined): boolean {
  const style = styleOf(table, entry)
  if (style === Style.literal || style === Style.folded) return true
  return keyClass === undefined ? !hasKey(table, entry) : keyClass.role === 'env-value'
}

const secretRoles: ReadonlySet<KeyClass['role']> = new Set<KeyClass['role']>(['password', 'docker-config'])

function addMember(groups: Map<number, Member[]>, map: number, member: Member): void {
  const members = groups.get(map)
  if (members === undefined) groups.set(map, [member])
  else members.push(member)
}

/** A string below `images`, by whatever name: `images.controller: quay.io/x/y:1`. */
function addNamed(table: YamlTable, entry: number, into: Slot[]): void {
  const value = resolvedText(table, entry)
  if (value.type !== 'string' || !looksFull(value.text)) return
  into.push({
    shape: 'images-entry',
    confidence: 'certain',
    holder: entry,
    stem: '',
    parts: [{ role: 'reference', entry }],
  })
}

/** Roles that, spelled plainly, say something only in a map that speaks of images. */
const weakRoles: ReadonlySet<KeyClass['role']> = new Set<KeyClass['role']>([
  'name',
  'version',
  'tag',
  'digest',
  'suffix',
  'pull-policy',
  'use-digest',
  'env-value',
])

function slotsOfMap(table: YamlTable, map: number, members: readonly Member[], into: Slot[]): void {
  const isWeak = members.every(({ key }) => key.form === 'plain' && weakRoles.has(key.role))
  const where = placesOf(table, map)
  if (isWeak && !where.has('image-map')) return
  for (const group of byStem(members)) {
    const values = new Map(group.map((member) => [member.entry, resolvedText(table, member.entry)] as const))
    const taken = group.filter(({ key, entry }) => key.role === 'use-digest' || isUsable(values.get(entry)))
    const told = besideWhole(taken, values)
    const shape = shapes.find((row) => where.has(row.where) && fits(row, told, { where, values }))
    if (shape !== undefined) into.push(slotOf(table, map, { shape, group: told, values }))
  }
}

/** A string that names its registry itself is whole: a repository or registry key beside it is about something else. */
function besideWhole(group: readonly Member[], values: ReadonlyMap<number, ResolvedText>): readonly Member[] {
  const isWhole = group.some(
    ({ key, entry }) => key.role === 'reference' && namesRegistry(values.get(entry)?.text ?? ''),
  )
  return isWhole ? group.filter(({ key }) => key.role !== 'repository' && key.role !== 'registry') : group
}

/** Booleans and the like are switches, not parts. Numbers may be tags. */
function isUsable(value: ResolvedText | undefined): boolean {
  return value !== undefined && value.type !== 'boolean'
}

function byStem(members: readonly Member[]): readonly (readonly Member[])[] {
  if (members.length === 1) return [members]
  const stems = new Map<string, Member[]>()
  for (const member of members) {
    const stem = member.key.stem
    const group = stems.get(stem)
    if (group === undefined) stems.set(stem, [member])
    else group.push(member)
  }
  return [...stems.values()]
}

/** Which of the places that shapes speak of this map is. */
function placesOf(table: YamlTable, map: number): Places {
  const parent = parentOf(table, map)
  if (parent < 0) return places.root
  if (!hasKey(table, map)) return hasKey(table, parent) && isImageKey(table, parent) ? places.image : places.elsewhere
  if (isImageKey(table, map) || (hasKey(table, parent) && isImagesKey(table, parent))) return places.image
  return keyText(table, map) === 'global' ? places.global : places.elsewhere
}

type Places = ReadonlySet<Shape['where']>

const places: { readonly root: Places; readonly global: Places; readonly image: Places; readonly elsewhere: Places } = {
  root: new Set(['anywhere', 'root']),
  global: new Set(['anywhere', 'global']),
  image: new Set(['anywhere', 'image-map']),
  elsewhere: new Set(['anywhere']),
}

interface Surroundings {
  readonly where: ReadonlySet<Shape['where']>
  readonly values: ReadonlyMap<number, ResolvedText>
}

function fits(shape: Shape, group: readonly Member[], { where, values }: Surroundings): boolean {
  const has = (role: KeyClass['role']): boolean => group.some((member) => member.key.role === role)
  if (!shape.all.every(has) || shape.any?.some(has) === false) return false
  const naming = namingMember(shape, group)
  const isSpelled = (member: Member): boolean => shape.form === undefined || member.key.form === shape.form
  if (naming === undefined) return shape.naming === 'none' && group.some(isSpelled)
  const value = values.get(naming.entry)
  if (value === undefined || value.type === 'number' || !isSpelled(naming)) return false
  if (value.text === '') return shape.naming !== 'full'
  return looks[shape.naming][where.has('image-map') ? 'underImage' : 'elsewhere'](value.text)
}

/** What a naming value must look like, where the key of its map speaks of images and where it does not. */
const looks: Readonly<Record<Shape['naming'], Record<'underImage' | 'elsewhere', (text: string) => boolean>>> = {
  none: { underImage: () => true, elsewhere: () => true },
  full: { underImage: looksFull, elsewhere: looksFull },
  host: { underImage: looksLikeName, elsewhere: looksLikeHost },
  name: { underImage: looksLikeName, elsewhere: looksStrict },
}

/** The key whose value decides what the group is about. */
function namingMember(shape: Shape, group: readonly Member[]): Member | undefined {
  for (const role of ['repository', 'reference', 'name', 'registry', 'prefix'] as const) {
    if (shape.all.includes(role)) return group.find((member) => member.key.role === role)
  }
  return undefined
}

const partOrder: readonly Role[] = ['registry', 'prefix', 'repository', 'name', 'reference', 'tag', 'suffix', 'digest']

/** A group that fits a shape. */
interface Fitting {
  readonly shape: Shape
  readonly group: readonly Member[]
  readonly values: ReadonlyMap<number, ResolvedText>
}

function slotOf(table: YamlTable, map: number, fitting: Fitting): Slot {
  const { shape, group } = fitting
  const parts = partsOf(table, map, fitting)
  const pullPolicy = group.find((member) => member.key.role === 'pull-policy')?.entry
  const [first, ...others] = parts
  const isAlone = others.length === 0 && (first?.role === 'reference' || first?.role === 'registry')
  return {
    shape: shape.name,
    confidence: shape.confidence,
    holder: isAlone && shape.where !== 'image-map' && first !== undefined ? first.entry : map,
    stem: group[0]?.key.stem ?? '',
    parts,
    ...(pullPolicy === undefined ? {} : { pullPolicy }),
  }
}

function partsOf(table: YamlTable, map: number, { shape, group, values }: Fitting): readonly SlotPart[] {
  const has = (role: KeyClass['role']): boolean => group.some((member) => member.key.role === role)
  const isOff = group.some(({ key, entry }) => key.role === 'use-digest' && values.get(entry)?.text === 'false')
  const isIn = (role: Role): boolean =>
    role === 'digest' ? !isOff : role !== 'name' || !isLabel(shape, has, table, map)
  const isSplit = has('registry') || has('repository')
  const parts = partOrder.flatMap((role): readonly SlotPart[] => {
    const member = isIn(role) ? pick(group, role, values) : undefined
    return member === undefined ? [] : [{ role: role === 'reference' && isSplit ? 'name' : role, entry: member.entry }]
  })
  const version = shape.versionIsTag === true && !has('tag') ? pick(group, 'version', values) : undefined
  return version === undefined || namesTag(parts, values) ? parts : [...parts, { role: 'tag', entry: version.entry }]
}

/** Whether a `name` only labels the map: beside a whole name, in a list, or where no image's name was looked for. */
function isLabel(shape: Shape, has: (role: KeyClass['role']) => boolean, table: YamlTable, map: number): boolean {
  if (has('reference')) return true
  if (has('repository') && !hasKey(table, map)) return true
  return shape.where !== 'image-map' && !shape.all.includes('name')
}

/** Of several keys with one role the first that says something. */
function pick(
  group: readonly Member[],
  role: KeyClass['role'],
  values: ReadonlyMap<number, ResolvedText>,
): Member | undefined {
  const candidates = group.filter((member) => member.key.role === role)
  return candidates.find((member) => values.get(member.entry)?.text !== '') ?? candidates[0]
}

function namesTag(parts: readonly SlotPart[], values: ReadonlyMap<number, ResolvedText>): boolean {
  return parts.some(({ role, entry }) => role === 'reference' && /[:@][^/]*$/.test(values.get(entry)?.text ?? ''))
}

/** Whether `entry` lies in the subtree of `root`. */
export function isBelow(table: YamlTable, entry: number, root: number): boolean {
  return entry >= root && entry < nextOf(table, root)
}
