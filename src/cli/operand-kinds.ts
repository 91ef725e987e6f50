// Operands told apart: what is a path, and what is a reference.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Invocation } from './invocation.ts'

/** Operands that are paths, and those that are references. */
export interface Operands {
  readonly paths: readonly string[]
  readonly references: readonly string[]
}

/** A path is what is there, or what can be no reference: a pattern, something with the name of a file, or from `.` or `/` on. */
export function sortOperands({ operands, io }: Pick<Invocation, 'operands' | 'io'>): Operands {
  const isPath = (operand: string): boolean =>
    operand === '-' ||
    /^[./]|[*?[{\\]|\.(?:ya?ml|tgz|tar\.gz)$/.test(operand) ||
    existsSync(path.resolve(io.cwd, operand))
  const references = operands.filter((operand) => !isPath(operand))
  return { paths: operands.filter(isPath), references }
}
