// What solving a condition needs to know of where it stands, and the small algebra of its answers: alternatives, each a patch.

import type { AskedBranch } from '../../template/frame.ts'
import type { BranchNode, OperandNode } from '../../template/node.ts'
import type { Value } from '../../template/value.ts'
import type { Data } from '../../yaml/data.ts'
import type { KeyPath } from '../../yaml/path.ts'
import { bothPatches, NO_PATCH, type Patch, patchKey } from './patch.ts'
import type { TemplateMap } from './regions.ts'
import type { ValueUsage } from './value-usage.ts'
import type { Want } from './want.ts'

/** A condition and its surroundings. */
export interface Solving {
  readonly asked: AskedBranch
  readonly map: TemplateMap
  readonly usage: ValueUsage
  /** What an expression is worth there; undefined where it fails or nobody can tell. */
  readonly valueOf: (node: OperandNode) => Value | undefined
  /** Where the root's user sets what an expression is worth, the likeliest first. */
  readonly pathsOf: (node: OperandNode) => readonly KeyPath[]
  /** Whether facts about the cluster had a say in it. */
  readonly asksCluster: (node: OperandNode) => boolean
  /** What stands in the values now. */
  readonly current: (path: KeyPath) => Data | undefined
  /** Evaluates an expression with branches forced, and gives the patches that would make them so. */
  readonly forcing: (node: OperandNode, sides: ReadonlyMap<BranchNode, boolean>) => readonly Patch[]
  /** How much deeper it may go. */
  readonly depth: number
}

/** Ways to make an expression what is wanted, the likeliest first; none where nobody can. */
export type Alternatives = readonly Patch[]

export type Solve = (solving: Solving, node: OperandNode, want: Want) => Alternatives

/** What a rule for a call is told besides the arguments. */
export interface Asked {
  /** The call itself. */
  readonly node: OperandNode
  readonly want: Want
  readonly solve: Solve
}

/** It is so already. */
export const ALREADY: Alternatives = [NO_PATCH]

const MOST = 6

/** Either. */
export function anyOf(...all: readonly Alternatives[]): Alternatives {
  const found = new Map<string, Patch>()
  for (const alternatives of all) {
    for (const patch of alternatives) if (found.size < MOST) found.set(patchKey(patch), patch)
  }
  return [...found.values()]
}

/** All at once: each with each, as far as they do not contradict each other. */
export function allOf(...all: readonly Alternatives[]): Alternatives {
  let made: Alternatives = ALREADY
  for (const alternatives of all) {
    made = anyOf(made.flatMap((patch) => alternatives.flatMap((other) => bothPatches(patch, other) ?? [])))
  }
  return made
}
