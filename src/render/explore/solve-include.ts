// Conditions on what a named template says (`if include "x.enabled" .`) → patches that make it say something else: those for its own branches.

import type { BranchNode, OperandNode, StatementNode } from '../../template/node.ts'
import { settle } from './settle.ts'
import { type Alternatives, anyOf, type Asked, type Solving } from './solving.ts'
import type { Region } from './regions.ts'
import type { Want } from './want.ts'

/** Patches for `include`: the branches within that lead to a text that is wanted, else whatever had a say in it. */
export function solveInclude(solving: Solving, [name]: readonly OperandNode[], { node, want }: Asked): Alternatives {
  const body = name?.kind === 'string' ? solving.map.bodies.get(name.text) : undefined
  const ways = body === undefined ? [] : waysTo(body, want)
  return anyOf(
    ...ways.map((sides) => solving.forcing(node, sides)),
    ...solving.pathsOf(node).map((path) => settle(solving, path, saying(want))),
  )
}

/** What values that a helper looks at should be, so that it says what is wanted. */
function saying(want: Want): Want {
  if (want.kind === 'is' && (want.value === 'true' || want.value === true)) return { kind: 'truthy' }
  if (want.kind === 'is' && (want.value === 'false' || want.value === false)) return { kind: 'falsy' }
  return want
}

type Sides = ReadonlyMap<BranchNode, boolean>

/** The sides to take for each region that says what is wanted; for silence, the other side of each branch that says something. */
function waysTo(body: Region, want: Want): readonly Sides[] {
  const regions = regionsIn(body)
  switch (want.kind) {
    case 'truthy':
      return regions.filter(({ statements }) => statements.some(says)).map(sidesTo)
    case 'is':
      return regions.filter(({ statements }) => saysExactly(statements, String(want.value))).map(sidesTo)
    case 'falsy':
      return regions.filter(({ statements }) => statements.some(says)).flatMap(otherwise)
    case 'isNot':
      return regions.filter(({ statements }) => saysExactly(statements, String(want.value))).flatMap(otherwise)
  }
}

function regionsIn(region: Region): readonly Region[] {
  return [region, ...region.children.flatMap(regionsIn)]
}

function sidesTo(region: Region): Sides {
  const sides = new Map<BranchNode, boolean>()
  for (let at: Region | undefined = region; at !== undefined; at = at.side?.of) {
    if (at.side !== undefined) sides.set(at.side.node, at.side.outcome)
  }
  return sides
}

/** The ways past a region: another turn at each of the branches that lead to it. */
function otherwise(region: Region): readonly Sides[] {
  return [...sidesTo(region)].map(([node, outcome]) => new Map([[node, !outcome]]))
}

function says(node: StatementNode): boolean {
  if (node.kind === 'text') return node.text.trim() !== ''
  return node.kind === 'template' || (node.kind === 'action' && node.pipe.mode === 'plain')
}

function saysExactly(statements: readonly StatementNode[], text: string): boolean {
  return statements.some((node) => {
    if (node.kind === 'text') return node.text.trim() === text
    const [argument, ...more] = node.kind === 'action' ? (node.pipe.commands[0]?.args ?? []) : []
    if (argument === undefined || more.length > 0) return false
    if (argument.kind === 'string') return argument.text === text
    return argument.kind === 'bool' && String(argument.value) === text
  })
}
