// What compiled templates are made of, and what the parts of the compiler give each other, so that none of them imports the next.

import type { Frame } from './frame.ts'
import type { Template } from './template-scope.ts'
import type { FunctionTable } from './function.ts'
import type { OperandNode, PipeNode, StatementNode } from './node.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/** How a statement ended. */
export const Flow = { next: 0, break: 1, continue: 2 } as const
export type Flow = (typeof Flow)[keyof typeof Flow]

/** A compiled statement or body. */
export type Execute = (frame: Frame) => Flow

/** A compiled expression. */
export type Evaluate = (frame: Frame) => Value

/** The stage before in a pipeline, whose value is the last argument; undefined for the first. */
export type Final = Evaluate | undefined

/** Runs another template where this one writes. */
export type Nest = (frame: Frame, template: Template, data: Value) => void

/** What compiling needs to know of where it is, and how it goes deeper. */
export interface Compiling {
  readonly functions: FunctionTable
  readonly scope: Scope
  readonly nest: Nest
  readonly list: (nodes: readonly StatementNode[]) => Execute
  readonly pipe: (node: PipeNode) => Evaluate
  readonly operand: (node: OperandNode) => Evaluate
}
