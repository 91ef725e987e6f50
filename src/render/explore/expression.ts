// The expressions of a template as calls within calls, whatever of `f x`, `x | f` and `(f x)` was written: what solving walks over.

import type { CommandNode, OperandNode, PipeNode, StatementNode } from '../../template/node.ts'

/** A function with all its arguments, the piped one last. */
export interface CallExpression {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly OperandNode[]
}

/** A method of a value, called with arguments: `.Capabilities.APIVersions.Has "v1"`. */
export interface MethodExpression {
  readonly kind: 'method'
  readonly of: OperandNode & { readonly fields: readonly string[] }
  readonly args: readonly OperandNode[]
}

/** Anything that is no call: fields, variables, literals. */
export interface PlainExpression {
  readonly kind: 'plain'
  readonly node: OperandNode
}

export type Expression = CallExpression | MethodExpression | PlainExpression

/** What an operand is once parentheses and pipes are taken away. */
export function expressionOf(node: OperandNode): Expression {
  if (node.kind === 'identifier') return { kind: 'call', name: node.name, args: [] }
  return node.kind === 'pipe' ? ofCommands(node, node.commands) : { kind: 'plain', node }
}

function ofCommands(pipe: PipeNode, commands: readonly CommandNode[]): Expression {
  const last = commands.at(-1)
  const [first, ...rest] = last?.args ?? []
  if (first === undefined) return { kind: 'plain', node: pipe }
  const before = commands.slice(0, -1)
  const args = before.length === 0 ? rest : [...rest, pipeOf(pipe, before)]
  if (first.kind === 'identifier') return { kind: 'call', name: first.name, args }
  if (args.length === 0) return expressionOf(first)
  return 'fields' in first ? { kind: 'method', of: first, args } : { kind: 'plain', node: first }
}

/** The commands as a pipe of their own that assigns nothing. */
function pipeOf({ at }: PipeNode, commands: readonly CommandNode[]): PipeNode {
  return { kind: 'pipe', at, mode: 'plain', variables: [], commands }
}

/** A pipe without what it assigns to. */
export function plainPipe(pipe: PipeNode): PipeNode {
  return pipe.variables.length === 0 ? pipe : pipeOf(pipe, pipe.commands)
}

/** All operands of a pipe and those within them, outermost first. */
export function* operandsOf(pipe: PipeNode): Generator<OperandNode> {
  for (const { args } of pipe.commands) for (const arg of args) yield* operandsIn(arg)
}

function* operandsIn(node: OperandNode): Generator<OperandNode> {
  yield node
  if (node.kind === 'pipe') yield* operandsOf(node)
  else if (node.kind === 'chain') yield* operandsIn(node.operand)
}

/** The pipe of a statement that has one. */
export function pipeOfStatement(statement: StatementNode): PipeNode | undefined {
  return 'pipe' in statement ? statement.pipe : undefined
}
