// Wishes that meet at one key: which of them can all be granted. One key can be part of many images, so each wish is granted or refused
// whole, and what must stay as it is outweighs what shall change.

import type { Change } from '../uses/change.ts'
import type { ImageUse, Leaf } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import { carryImage } from './carry.ts'
import type { Carried } from './carried.ts'
import { nameOfUse, wantsName, wantsVersion } from './wanted.ts'

/** How wishes are weighed. */
export interface AgreeOptions {
  /** The same for two leaves that one edit changes. */
  readonly keyOf: (leaf: Leaf) => string
  /** Why a leaf cannot be written at all: a clause that follows "because". */
  readonly blocked: (leaf: Leaf) => string | undefined
  /**
   * `held`: the uses of all image changes keep every part that their own change leaves alone, or that could not be made; a change of
   * another use that touches it is refused. `free`: only two different texts for one leaf are a conflict, and the first one wins.
   */
  readonly uses: 'held' | 'free'
}

/** A place that one edit changes, and everybody who has a say in it. */
export interface Slot {
  readonly key: string
  readonly leaf: Leaf
  readonly wants: readonly Want[]
}

/** What one change wants of a slot; where it is no edit, its use wants the leaf to stay. */
export interface Want {
  readonly change: Exclude<Change, { kind: 'text' }>
  readonly leaf: Leaf
  readonly text: string
  readonly isEdit: boolean
}

/** Why a change is refused. */
export interface Why {
  /** A clause that follows "because". */
  readonly reason: string
  /** Whether it could be made, were another change not refused that it shares a key with. */
  readonly follows: boolean
}

type Refusals = ReadonlyMap<Change, Why>

/** A negotiation that is going on: what is planned now, and a way to refuse more. */
export interface Agreement {
  readonly slots: ReadonlyMap<string, Slot>
  readonly refused: Refusals
  /** The text that a slot shall get, and the changes that want it; undefined where it stays. */
  readonly editsOf: (slot: Slot) => SlotEdit | undefined
  /** Refuses changes, and with them whatever cannot be granted without them. */
  readonly refuse: (changes: readonly Change[], reason: string) => void
}

export interface SlotEdit {
  readonly text: string
  readonly changes: readonly Change[]
}

interface OpenSlot extends Slot {
  readonly wants: Want[]
}

/** Weighs the wishes for leaves and images; changes of other texts are for the caller. Linear in the wishes. */
export function agree(changes: readonly Change[], options: AgreeOptions): Agreement {
  const slots = new Map<string, OpenSlot>()
  const refused = new Map<Change, Why>()
  const bySlots = new Map<Change, OpenSlot[]>()
  const open = new Set<OpenSlot>()

  const refuse = (which: readonly Change[], why: Why): void => {
    for (const change of which) {
      if (refused.has(change)) continue
      refused.set(change, why)
      for (const slot of bySlots.get(change) ?? []) open.add(slot)
    }
  }
  /** A set is walked with what is added on the way. */
  const settle = (): void => {
    for (const slot of open) {
      open.delete(slot)
      for (const { changes: which, ...why } of conflictsAt(slot, { refused, uses: options.uses })) refuse(which, why)
    }
  }

  for (const change of changes) {
    if (change.kind === 'text') continue
    const { wants, reason } = wantsOf(change, options)
    const own: OpenSlot[] = []
    for (const want of wants) {
      const slot = slotFor(slots, options.keyOf(want.leaf), want.leaf)
      slot.wants.push(want)
      own.push(slot)
      if (want.isEdit || reason !== undefined) open.add(slot)
    }
    bySlots.set(change, own)
    if (reason !== undefined) refused.set(change, { reason, follows: false })
  }
  settle()
  return {
    slots,
    refused,
    refuse(which, reason) {
      refuse(which, { reason, follows: false })
      settle()
    },
    editsOf(slot) {
      const edits = slot.wants.filter((want) => isGranted(want, refused))
      const [first] = edits
      return first && { text: first.text, changes: edits.map(({ change }) => change) }
    },
  }
}

function isGranted({ isEdit: edits, change }: Want, refused: Refusals): boolean {
  return edits && !refused.has(change)
}

interface Standing extends Pick<AgreeOptions, 'uses'> {
  readonly refused: Refusals
}

interface Conflict extends Why {
  readonly changes: readonly Change[]
}

/** The changes that cannot be granted at a slot as things stand. */
function conflictsAt(slot: Slot, { refused, uses }: Standing): readonly Conflict[] {
  const edits = slot.wants.filter((want) => isGranted(want, refused))
  const [first] = edits
  if (first === undefined) return []
  if (uses === 'free') {
    const later = edits.filter(({ text }) => text !== first.text).map(({ change }) => change)
    const reason = `${nameOf(slot)} is already changed to "${first.text}"`
    return later.length === 0 ? [] : [{ changes: later, reason, follows: false }]
  }
  const others = slot.wants.filter((want) => expectation(want, refused) !== first.text)
  const other = others.find(({ change }) => !refused.has(change)) ?? others[0]
  if (other === undefined) return []
  return [{ changes: edits.map(({ change }) => change), ...whyNotTogether(slot, { first, other, refused }) }]
}

function slotFor(slots: Map<string, OpenSlot>, key: string, leaf: Leaf): OpenSlot {
  const known = slots.get(key)
  if (known !== undefined) return known
  const slot: OpenSlot = { key, leaf, wants: [] }
  slots.set(key, slot)
  return slot
}

interface Wants {
  readonly wants: readonly Want[]
  /** Why the change is refused from the beginning. */
  readonly reason?: string
}

function wantsOf(change: Want['change'], { uses, blocked }: AgreeOptions): Wants {
  const carried: Carried =
    change.kind === 'image' ? carryImage(change.use, change.wanted) : { kind: 'carried', leaves: [change] }
  const texts = carried.kind === 'carried' ? carried.leaves : []
  const edits = texts.flatMap(({ leaf, text }): readonly Want[] =>
    isEdit(change, leaf, text) ? [{ change, leaf, text, isEdit: true }] : [],
  )
  const reason =
    carried.kind === 'impossible'
      ? carried.reason
      : edits.map(({ leaf }) => blocked(leaf)).find((why) => why !== undefined)
  const held = uses === 'held' && change.kind === 'image' ? heldLeaves(change.use) : []
  const kept = held.filter((leaf) => !edits.some((edit) => edit.leaf === leaf))
  const wants = [...edits, ...kept.map((leaf): Want => ({ change, leaf, text: leaf.text, isEdit: false }))]
  return reason === undefined ? { wants } : { wants, reason }
}

/** A leaf that shall read as a string is edited also where it reads so as a number; one that a wish for an image leaves alone is not. */
function isEdit(change: Change, leaf: Leaf, text: string): boolean {
  if (change.kind === 'image' || leaf.type === 'string') return leaf.text !== text
  return leaf.type === 'null' ? text !== '' : true
}

/** Only a use whose name is known can be said to stay as it is. */
function heldLeaves(use: ImageUse): readonly Leaf[] {
  return nameOfUse(use) === undefined ? [] : use.parts.map((part) => part.leaf)
}

/** What a want comes to: its text while it is granted, else what stands there now. */
function expectation(want: Want, refused: Refusals): string {
  return isGranted(want, refused) ? want.text : want.leaf.text
}

interface Quarrel {
  readonly first: Want
  readonly other: Want
  readonly refused: Refusals
}

function whyNotTogether(slot: Slot, { first, other, refused }: Quarrel): Why {
  const key = nameOf(slot)
  const who = wisher(other, slot)
  const whose = `${key} would have to be "${first.text}" for ${wisher(first, slot)}`
  if (isGranted(other, refused))
    return { reason: `${whose} and "${other.text}" for ${who}${wayOut(first, other)}`, follows: false }
  const why = refused.get(other.change)
  if (why === undefined) {
    const reason = isWish(other.change)
      ? `${whose} and to stay for ${who}`
      : `it shares ${key} with ${who}, which stays as it is`
    return { reason, follows: false }
  }
  // A reason that follows from another's is not told again: they could nest without end.
  const cannot = why.follows ? 'which cannot be changed either' : `which cannot be changed because ${why.reason}`
  return { reason: `it shares ${key} with ${who}, ${cannot}`, follows: true }
}

/** Two aliases of one subchart share its file, but not the paths by which their user sets them. */
function wayOut(first: Want, other: Want): string {
  const isOnePath = printPath(first.leaf.rootPath) === printPath(other.leaf.rootPath)
  return isOnePath ? '' : '; an override values file (-o override.yaml) can give each its own'
}

/** Whether a change asks for anything, or only says that its use must stay. */
function isWish(change: Want['change']): boolean {
  return change.kind === 'leaf' || wantsName(change.wanted) || wantsVersion(change.wanted)
}

function nameOf({ leaf }: Slot): string {
  return printPath(leaf.rootPath)
}

/** Who wants it, with the file that makes it another image where that is not the file of the slot. */
function wisher({ change }: Want, { leaf: { file } }: Slot): string {
  if (change.kind === 'leaf') return printPath(change.leaf.rootPath)
  const { rootPath, parts } = change.use
  const own = parts.find((part) => part.scope === 'own' && part.leaf.file.path !== file.path)
  return `${printPath(rootPath)}${own === undefined ? '' : ` (${own.leaf.file.path})`}`
}
