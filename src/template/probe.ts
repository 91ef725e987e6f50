// What an expression is worth where a branch is being decided: for those who want to know why it was decided so.

import { compileOperand, compilePipe } from './compile-pipeline.ts'
import type { Compiling, Evaluate } from './compiling.ts'
import type { AskedBranch, Frame } from './frame.ts'
import type { OperandNode } from './node.ts'
import { Scope } from './scope.ts'
import { FunctionError, TemplateError } from './template-error.ts'
import type { Value } from './value.ts'

/** Evaluates an expression in the frame that a branch is decided in, before it is. Undefined where it fails. */
export function probe({ names }: AskedBranch, frame: Frame, node: OperandNode): Value | undefined {
  const { at, calling, passing } = frame
  try {
    const compiling: Compiling = {
      functions: frame.run.functions,
      scope: new Scope(names),
      nest: () => undefined,
      list: () => () => 0,
      pipe: (pipe) => compilePipe(compiling, pipe),
      operand: (operand): Evaluate => compileOperand(compiling, operand),
    }
    return compileOperand(compiling, node)(frame)
  } catch (error) {
    if (error instanceof FunctionError || error instanceof TemplateError) return undefined
    throw error
  } finally {
    frame.at = at
    frame.calling = calling
    frame.passing = passing
  }
}
