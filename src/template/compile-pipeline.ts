// Pipelines, commands and operands → closures that give a value (text/template `exec.go` evalPipeline to evalArg).

import { compileArgument, compileCall } from './compile-call.ts'
import { complexHost } from './complex.ts'
import type { Compiling, Evaluate, Final } from './compiling.ts'
import { printNode } from './print-node.ts'
import { member } from './field.ts'
import type { Frame } from './frame.ts'
import type { Template } from './template-scope.ts'
import type {
  ChainNode,
  CommandNode,
  NumberNode,
  OperandNode,
  PipeNode,
  StringNode,
  TemplateSyntaxNode,
} from './node.ts'
import { NOBODY } from './origin.ts'
import { FunctionError } from './template-error.ts'
import { slice } from './traced.ts'
import { bool, float, int, type Method, nothing, type ParamType, str, strOf, type Value } from './value.ts'
import { accept } from './parameter.ts'

/** A pipeline: its value, which also goes to the variables that it names. Nil interfaces come out as nothing at all, as in Go. */
export function compilePipe(compiling: Compiling, pipe: PipeNode): Evaluate {
  let evaluate: Final
  for (const command of pipe.commands) evaluate = unwrapped(compileCommand(compiling, command, evaluate))
  const value = evaluate ?? (() => nothing('invalid'))
  const { scope } = compiling
  const unknown = pipe.mode === 'assign' ? pipe.variables.find(({ name }) => !scope.has(name)) : undefined
  if (unknown !== undefined) {
    return (frame) => {
      value(frame)
      throw new FunctionError(`undefined variable: ${unknown.name}`)
    }
  }
  const slots = pipe.variables.map(({ name }) => (pipe.mode === 'assign' ? scope.assign(name) : scope.declare(name)))
  if (slots.length === 0) return value
  return (frame) => {
    const result = value(frame)
    for (const slot of slots) frame.variables[slot] = result
    return result
  }
}

function unwrapped(evaluate: Evaluate): Evaluate {
  return (frame) => {
    const value = evaluate(frame)
    return value.kind === 'nil' ? nothing('invalid', value.origin) : value
  }
}

function compileCommand(compiling: Compiling, command: CommandNode, final: Final): Evaluate {
  const [first, ...rest] = command.args
  if (first === undefined) return () => nothing('invalid')
  switch (first.kind) {
    case 'identifier':
      return compileCall(compiling, first, { args: rest, final, node: command })
    case 'field':
    case 'variable':
    case 'chain':
      return compileFields(compiling, first, { args: rest, final })
    case 'nil':
      return failingAt(first, 'nil is not a command')
    case 'pipe':
    case 'dot':
    case 'bool':
    case 'number':
    case 'string':
      return rest.length > 0 || final !== undefined ? refuseArguments(first) : compileOperand(compiling, first)
  }
}

function refuseArguments(node: OperandNode): Evaluate {
  return failingAt(node, `can't give argument to non-function ${printNode(node)}`)
}

function failingAt(node: OperandNode, message: string): Evaluate {
  return (frame) => {
    frame.at = node
    throw new FunctionError(message)
  }
}

/** An operand's value where no parameter says what it should be. */
export function compileOperand(compiling: Compiling, node: OperandNode): Evaluate {
  switch (node.kind) {
    case 'dot':
      return ({ dot }) => dot
    case 'nil':
      return () => nothing('invalid')
    case 'bool':
      return literal(node, 0, (origin) => bool(node.value, origin))
    case 'number':
      return compileNumber(node)
    case 'string':
      return compileString(node)
    case 'identifier':
      return compileCall(compiling, node, { args: [], final: undefined, node })
    case 'field':
    case 'variable':
    case 'chain':
      return compileFields(compiling, node, { args: [], final: undefined })
    case 'pipe':
      return compilePipe(compiling, node)
  }
}

interface Given {
  readonly args: readonly OperandNode[]
  readonly final: Final
}

/** Fields one after the other; arguments go to the last, if that is a method. */
function compileFields(
  compiling: Compiling,
  node: OperandNode & { readonly fields: readonly string[] },
  given: Given,
): Evaluate {
  const { fields } = node
  const start = startOf(compiling, node)
  const last = fields.at(-1)
  const hasArguments = given.args.length > 0 || given.final !== undefined
  if (last === undefined) return hasArguments ? refuseArguments(node) : start
  const args = given.args.map((arg) => methodArgument(compiling, arg))
  return (frame) => {
    // What comes down the pipeline was worked out before anything else.
    const piped = given.final?.(frame)
    let value = start(frame)
    frame.at = node
    const { origins } = frame.run
    let depth = 0
    for (const name of fields) {
      const found = member(value, name, origins, depth > 0)
      depth++
      const isLast = depth === fields.length
      if (found.kind === 'method')
        value = callMethod(frame, node, {
          name,
          method: found,
          args: isLast ? args : [],
          piped: isLast ? piped : undefined,
        })
      else if (!isLast || !hasArguments) value = found
      else throw new FunctionError(`${last} is not a method but has arguments`)
    }
    return value
  }
}

function startOf(compiling: Compiling, node: OperandNode): Evaluate {
  if (node.kind === 'variable') {
    const slot = compiling.scope.slot(node.name)
    return ({ variables }) => variables[slot] ?? nothing('invalid')
  }
  return node.kind === 'chain' ? chainStart(compiling, node) : ({ dot }) => dot
}

function chainStart(compiling: Compiling, node: ChainNode): Evaluate {
  if (node.operand.kind === 'nil') {
    return (frame) => {
      frame.at = node
      throw new FunctionError(`indirection through explicit nil in ${printNode(node)}`)
    }
  }
  return compileOperand(compiling, node.operand)
}

/** An argument of a method, whose types are known when it is found. */
type MethodArgument = (type: ParamType) => Evaluate

function methodArgument(compiling: Compiling, node: OperandNode): MethodArgument {
  switch (node.kind) {
    case 'nil':
    case 'bool':
    case 'number':
    case 'string':
      // These name no variables, so they can be compiled at any time.
      return (type) => compileArgument(compiling, type, node)
    case 'dot':
    case 'identifier':
    case 'variable':
    case 'field':
    case 'chain':
    case 'pipe': {
      const evaluate = compileOperand(compiling, node)
      return (type) => (frame) => accept(type, evaluate(frame))
    }
  }
}

interface MethodCall {
  readonly name: string
  readonly method: Method
  readonly args: readonly MethodArgument[]
  /** What comes down the pipeline, for the last parameter. */
  readonly piped: Value | undefined
}

function callMethod(frame: Frame, node: TemplateSyntaxNode, { name, method, args, piped }: MethodCall): Value {
  const { params, rest } = method
  const count = args.length + (piped === undefined ? 0 : 1)
  if (rest === undefined ? count !== params.length : count < params.length) {
    const want = rest === undefined ? params.length : `at least ${params.length}`
    throw new FunctionError(`wrong number of args for ${name}: want ${want} got ${count}`)
  }
  const typeAt = (index: number): ParamType => params[index] ?? rest ?? 'any'
  const values = args.map((arg, index) => arg(typeAt(index))(frame))
  if (piped !== undefined) values.push(accept(typeAt(args.length), piped))
  frame.at = node
  frame.calling = name
  const { call } = frame.run
  call.enter(name, node, frame)
  const value = method.call(values, call)
  frame.calling = undefined
  return value
}

/** A literal: the same value each time where nothing is tracked, else one with the place of its characters. */
export function literal(node: OperandNode, skip: number, make: (origin: number, offset: number) => Value): Evaluate {
  const untracked = make(NOBODY, 0)
  return ({ template }) => {
    const { runs } = template.source
    if (runs.length === 0) return untracked
    if (runs.length === 3) return make(runs[1] ?? NOBODY, (runs[2] ?? 0) + node.at + skip)
    const [, origin = NOBODY, offset = 0] = slice(template.source, node.at + skip, node.at + skip + 1).runs
    return make(origin, offset)
  }
}

function compileString(node: StringNode): Evaluate {
  // Without escapes its characters are those of the template, one by one.
  const isCopy = node.quoted.length === node.text.length + 2
  const start = node.at + 1
  if (!isCopy) return literal(node, 1, (origin, offset) => str(node.text, origin, offset))
  const untracked = str(node.text)
  return ({ template }) => literalSlice(template, untracked, start)
}

function literalSlice({ source }: Template, untracked: Value & { readonly kind: 'string' }, start: number): Value {
  const { runs } = source
  if (runs.length === 0) return untracked
  const { text } = untracked
  if (runs.length === 3) return str(text, runs[1] ?? NOBODY, (runs[2] ?? 0) + start)
  return strOf({ text, runs: slice(source, start, start + text.length).runs })
}

/** A number where no type is asked for: `float64` when it is written like one, else `int` (exec.go idealConstant). */
function compileNumber(node: NumberNode): Evaluate {
  const { text, complex } = node
  const isHex = /^[+-]?0[xX]/.test(text) && !/[pP]/.test(text)
  const isChar = text.startsWith("'")
  const { float: asFloat, int: asInt } = node
  if (complex !== undefined) return literal(node, 0, (origin) => complexHost(complex, origin))
  if (asFloat !== undefined && !isHex && !isChar && /[.eEpP]/.test(text))
    return literal(node, 0, (origin) => float(asFloat, origin))
  if (asInt !== undefined) return literal(node, 0, (origin) => int(asInt, origin))
  return failingAt(node, node.uint === undefined ? `unexpected number ${text}` : `${text} overflows int`)
}
