// Regions whose own statements can stop a render by the author's will.

import { expressionOf, operandsOf, pipeOfStatement } from './expression.ts'
import type { Region, TemplateMap } from './regions.ts'

/** Templates that say what is wrong, for others to stop with. */
const CHECKS = /validat|check|verify|assert/i

/** Regions that call `fail`, those within which anything is required, and those that word what others fail with. */
export function stoppingRegions({ live }: TemplateMap): ReadonlySet<Region> {
  return new Set(
    live.filter(({ statements, side, template }) => {
      return side !== undefined && (statements.some(stops) || (CHECKS.test(template) && statements.some(says)))
    }),
  )
}

function says(statement: Region['statements'][number]): boolean {
  return statement.kind === 'text' && statement.text.trim() !== ''
}

function stops(statement: Region['statements'][number]): boolean {
  const pipe = pipeOfStatement(statement)
  if (pipe === undefined) return false
  return [pipe, ...operandsOf(pipe)].some((operand) => {
    const expression = expressionOf(operand)
    return expression.kind === 'call' && (expression.name === 'fail' || expression.name === 'required')
  })
}
