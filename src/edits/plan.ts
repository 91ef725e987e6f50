// Wishes made into edits: every change carried by its keys, every leaf written once, every file's edits together.

import type { Place, SourceFile } from '../files/source-file.ts'
import type { Change } from '../uses/change.ts'
import type { YamlTable } from '../yaml/table.ts'
import { agree, type AgreeOptions, type Why } from './agree.ts'
import { type FilePlan, filePlans } from './file-plans.ts'
import { refuseOverlaps, type TextChange } from './overlaps.ts'
import { leafKey, placeKey } from './place-key.ts'
import { type Sharing, sharingOf } from './sharing.ts'
import { refuseStrandedAliases } from './stranded-aliases.ts'
import { whyBlocked, whyNotWritten } from './why-blocked.ts'

/** A change that cannot be made. */
export interface Refusal extends Why {
  readonly change: Change
}

/** All edits of a run. */
export interface Plan {
  readonly files: readonly FilePlan[]
  /** Those among them that were so already have no edit. */
  readonly done: readonly Change[]
  readonly refused: readonly Refusal[]
}

/** What may be written, and what must stay. */
export interface PlanOptions {
  /** Whether files at a place may be written; all may that are no arguments, where it is not told. */
  readonly isWritable?: (place: Place) => boolean
  /** See `AgreeOptions`; `free` where it is not told. */
  readonly uses?: AgreeOptions['uses']
  /** The table of a file that was read already, so that it need not be read again. */
  readonly tableOf?: (file: SourceFile) => YamlTable | undefined
}

/**
 * Plans the changes. Of two changes that want different texts of one leaf or of one place the first one wins and the second is
 * refused, whole; where uses are `held` both are refused, for the images would spoil each other. Linear in the changes, but for sorting.
 */
export function planChanges(changes: readonly Change[], options: PlanOptions = {}): Plan {
  return startPlan(changes, options).plan()
}

/** A plan that can still be told to do without some changes. */
export interface OpenPlan {
  readonly plan: () => Plan
  /** Refuses all changes that edit these places of a file; whether there were any. */
  readonly refuseAt: (file: SourceFile, starts: ReadonlySet<number> | 'all', reason: string) => boolean
}

/** Starts a plan. */
export function startPlan(changes: readonly Change[], options: PlanOptions): OpenPlan {
  const sharings = new Map<SourceFile, Sharing>()
  const sharing = (file: SourceFile): Sharing => {
    const known = sharings.get(file) ?? sharingOf(file, options.tableOf?.(file))
    sharings.set(file, known)
    return known
  }
  const { isWritable = () => true, uses = 'free' } = options
  const agreement = agree(changes, {
    uses,
    keyOf: leafKey,
    blocked: (leaf) => whyBlocked(leaf, { isWritable, sharing: sharing(leaf.file) }),
  })
  const texts = textChanges(changes)
  for (const change of texts) {
    const reason = whyNotWritten(change.file, 'this', isWritable)
    if (reason !== undefined) agreement.refuse([change], reason)
  }
  return {
    plan() {
      refuseStrandedAliases(agreement, sharing)
      refuseOverlaps(agreement, { changes, texts })
      return {
        files: filePlans(agreement, { texts, sharing }),
        done: changes.filter((change) => !agreement.refused.has(change)),
        refused: [...agreement.refused].map(([change, why]) => ({ change, ...why })),
      }
    },
    refuseAt(file, starts, reason) {
      const here = placeKey(file.place)
      const before = agreement.refused.size
      for (const slot of agreement.slots.values()) {
        if (placeKey(slot.leaf.file.place) !== here || (starts !== 'all' && !starts.has(slot.leaf.span.start))) continue
        agreement.refuse(agreement.editsOf(slot)?.changes ?? [], reason)
      }
      const textsHere = starts === 'all' ? texts.filter((change) => placeKey(change.file.place) === here) : []
      agreement.refuse(textsHere, reason)
      return agreement.refused.size > before
    },
  }
}

function textChanges(changes: readonly Change[]): readonly TextChange[] {
  return changes.filter((change) => change.kind === 'text')
}
