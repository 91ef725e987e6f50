// A variable whose value is nobody's copy → what it was assigned, and under which branches, traced back within its template.

import type { StatementNode, VariableNode } from '../../template/node.ts'
import { plainPipe } from './expression.ts'
import type { Region } from './regions.ts'
import { allOf, type Alternatives, anyOf, type Solve, type Solving } from './solving.ts'
import { type Want, wantOf } from './want.ts'

interface Assignment {
  readonly node: StatementNode & { readonly kind: 'action' }
  readonly region: Region
}

/** Patches with which a variable gets a value that is wanted from one of its assignments. */
export function solveVariable(solving: Solving, { name }: VariableNode, want: Want, solve: Solve): Alternatives {
  const { map, asked } = solving
  const here = map.regionOf.get(asked.node.body)?.side?.of
  if (here === undefined) return []
  const around = new Set(ancestors(here))
  const assignments = assignmentsIn(bodyOf(here), name).filter(({ node }) => node.at < asked.node.at)
  return anyOf(
    ...assignments.toReversed().map(({ node, region }) => {
      // Branches that are not around the question must be entered first.
      const sides = ancestors(region).filter((other) => !around.has(other))
      if (sides.some(({ side }) => side?.node.kind === 'range')) return []
      return allOf(
        solve(solving, plainPipe(node.pipe), want),
        ...sides.map(({ side }) =>
          side === undefined ? [] : solve(solving, plainPipe(side.node.pipe), wantOf(side.outcome)),
        ),
      )
    }),
  )
}

function ancestors(region: Region): readonly Region[] {
  const found: Region[] = []
  for (let at: Region | undefined = region; at !== undefined; at = at.side?.of) found.push(at)
  return found
}

function bodyOf(region: Region): Region {
  return ancestors(region).at(-1) ?? region
}

function assignmentsIn(region: Region, name: string): readonly Assignment[] {
  const own = region.statements.flatMap((node): readonly Assignment[] =>
    node.kind === 'action' && node.pipe.variables.some((variable) => variable.name === name) ? [{ node, region }] : [],
  )
  return [...own, ...region.children.flatMap((child) => assignmentsIn(child, name))].toSorted(
    (a, b) => a.node.at - b.node.at,
  )
}
