// Function calls → closures: arguments evaluated and typed as the parameters ask, `and` and `or` cut short (exec.go evalCall, evalArg).

import { quoteText } from './format/go-quote.ts'
import type { Compiling, Evaluate, Final } from './compiling.ts'
import type { TemplateFunction } from './function.ts'
import type { IdentifierNode, NumberNode, OperandNode, TemplateSyntaxNode } from './node.ts'
import { NOBODY } from './origin.ts'
import { accept, nilFor, PARAMETER_NAMES } from './parameter.ts'
import { printNode } from './print-node.ts'
import { FunctionError } from './template-error.ts'
import { isTrue } from './truth.ts'
import { because, originOf } from './value-origin.ts'
import { float, int, nothing, type ParamType, type Value } from './value.ts'

interface Given {
  readonly args: readonly OperandNode[]
  readonly final: Final
  /** The node that an error of the function is told of; one of its arguments is told of theirs. */
  readonly node: TemplateSyntaxNode
}

export function compileCall(compiling: Compiling, identifier: IdentifierNode, given: Given): Evaluate {
  const { name } = identifier
  const called = compiling.functions.get(name)
  if (called === undefined) return failing(identifier, `${quoteText(name)} is not a defined function`)
  const refusal = countRefusal(name, called, given)
  if (refusal !== undefined) return failing(identifier, refusal)
  if (name === 'and' || name === 'or') return compileShortCircuit(compiling, name, given)
  const args = given.args.map((arg, index) => compileArgument(compiling, typeAt(called, index), arg))
  const { final, node } = given
  const finalType = typeAt(called, args.length)
  return (frame) => {
    // What comes down the pipeline was worked out before the other arguments, and is typed after them.
    const piped = final?.(frame)
    frame.at = identifier
    const values: Value[] = []
    for (const arg of args) values.push(arg(frame))
    if (piped !== undefined) values.push(accept(finalType, piped))
    const { call, limits } = frame.run
    limits.spend(1)
    frame.at = node
    frame.calling = name
    call.enter(name, node, frame)
    const value = called.run(call, values)
    frame.calling = undefined
    return value
  }
}

function failing(node: TemplateSyntaxNode, message: string): Evaluate {
  return (frame) => {
    frame.at = node
    throw new FunctionError(message)
  }
}

function typeAt({ params, rest }: TemplateFunction, index: number): ParamType {
  return params[index] ?? rest ?? 'any'
}

function countRefusal(name: string, { params, rest }: TemplateFunction, { args, final }: Given): string | undefined {
  const count = args.length + (final === undefined ? 0 : 1)
  if (rest !== undefined) {
    return count < params.length
      ? `wrong number of args for ${name}: want at least ${params.length} got ${args.length}`
      : undefined
  }
  return count === params.length ? undefined : `wrong number of args for ${name}: want ${params.length} got ${count}`
}

/** `and` and `or` give the operand that decides; those after it are not evaluated. */
function compileShortCircuit(compiling: Compiling, name: 'and' | 'or', { args, final }: Given): Evaluate {
  const operands = args.map((arg) => compileArgument(compiling, 'value', arg))
  if (final !== undefined) operands.push(final)
  const decides = name === 'or'
  return (frame) => {
    const { origins } = frame.run
    // The value of a pipeline is there before anything is asked.
    const piped = final?.(frame)
    let why = NOBODY
    let value: Value = nothing('invalid')
    for (const [index, operand] of operands.entries()) {
      value = piped !== undefined && index === operands.length - 1 ? piped : operand(frame)
      if (index === operands.length - 1 || isTrue(value) === decides) break
      why = origins.union(why, originOf(value, origins))
    }
    return because(value, why, origins)
  }
}

/** An argument for a parameter of this type: literals must be of the type, anything else must fit it. */
export function compileArgument(compiling: Compiling, type: ParamType, node: OperandNode): Evaluate {
  switch (node.kind) {
    case 'nil':
      return compileNil(type, node)
    case 'bool':
    case 'string':
      return type === node.kind || isOpen(type) ? compiling.operand(node) : wrongLiteral(type, node)
    case 'number':
      return isOpen(type) ? compiling.operand(node) : compileNumber(type, node)
    case 'dot':
    case 'identifier':
    case 'variable':
    case 'field':
    case 'chain':
    case 'pipe': {
      const evaluate = compiling.operand(node)
      if (type === 'value') return evaluate
      return (frame) => {
        const value = evaluate(frame)
        // The common case first, without a call.
        return type === 'any' && value.kind !== 'invalid' ? value : accept(type, value)
      }
    }
  }
}

function isOpen(type: ParamType): boolean {
  return type === 'any' || type === 'value'
}

function compileNil(type: ParamType, node: OperandNode): Evaluate {
  const value = nilFor(type)
  return value === undefined ? failing(node, `cannot assign nil to ${PARAMETER_NAMES[type]}`) : () => value
}

function compileNumber(type: ParamType, node: NumberNode): Evaluate {
  if (type === 'float64' && node.float !== undefined) {
    const value = float(node.float)
    return () => value
  }
  if ((type === 'int' || type === 'int64') && node.int !== undefined) {
    const value = int(node.int, NOBODY, type)
    return () => value
  }
  return wrongLiteral(type, node)
}

/** What Go says a literal should have been, for a parameter of each type. */
const EXPECTED: Readonly<Partial<Record<ParamType, string>>> = {
  string: 'expected string',
  bool: 'expected bool',
  int: 'expected integer',
  int64: 'expected integer',
  duration: 'expected integer',
  float64: 'expected float',
}

function wrongLiteral(type: ParamType, node: OperandNode): Evaluate {
  const expected = EXPECTED[type]
  const text = printNode(node)
  return failing(
    node,
    expected === undefined
      ? `can't handle ${text} for arg of type ${PARAMETER_NAMES[type]}`
      : `${expected}; found ${text}`,
  )
}
