// A condition and the way it should go → patches that make it go that way. Works on the syntax, with the values of the moment at hand.

import type { OperandNode } from '../../template/node.ts'
import { expressionOf, plainPipe } from './expression.ts'
import type { Patch } from './patch.ts'
import { solveCall } from './solve-call.ts'
import { solveMethod, solveRelease } from './solve-cluster.ts'
import { settle } from './settle.ts'
import { type Alternatives, ALREADY, anyOf, type Solving } from './solving.ts'
import { solveVariable } from './solve-variable.ts'
import { satisfies, type Want, wantOf } from './want.ts'

/** Patches with which the branch is decided this way. */
export function solveBranch(solving: Solving, outcome: boolean): readonly Patch[] {
  return solve(solving, plainPipe(solving.asked.node.pipe), wantOf(outcome))
}

/** Patches that make an expression what is wanted, the likeliest first. */
export function solve(solving: Solving, node: OperandNode, want: Want): Alternatives {
  if (solving.depth <= 0) return []
  const deeper = { ...solving, depth: solving.depth - 1 }
  const expression = expressionOf(node)
  const value = solving.valueOf(node)
  if (value !== undefined && satisfies(value, want)) return ALREADY
  if (expression.kind === 'method') return solveMethod(expression, want)
  if (expression.kind === 'call') {
    const solved = solveCall(deeper, expression, { node, want, solve })
    return solved ?? settleAll(deeper, node, want)
  }
  return solvePlain(deeper, expression.node, want)
}

function solvePlain(solving: Solving, node: OperandNode, want: Want): Alternatives {
  if (node.kind === 'dot') return settleAll(solving, node, want)
  if (!('fields' in node)) return []
  const release = solveRelease(node.fields, want)
  if (release !== undefined) return release
  const direct = settleAll(solving, node, want)
  if (node.kind !== 'variable' || node.fields.length > 0) return direct
  return anyOf(solveVariable(solving, node, want, solve), direct)
}

/** Sets whatever the expression comes from, one after the other. */
function settleAll(solving: Solving, node: OperandNode, want: Want): Alternatives {
  return anyOf(...solving.pathsOf(node).map((path) => settle(solving, path, want)))
}
