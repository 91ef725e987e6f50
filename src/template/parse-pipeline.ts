// Pipelines and what they are made of: variables that they go to, commands, operands (`text/template/parse/parse.go`).

import { quoteText } from './format/go-quote.ts'
import type { TokenKind } from './lex.ts'
import type {
  CommandNode,
  IdentifierNode,
  NumberNode,
  OperandNode,
  PipeNode,
  StringNode,
  VariableNode,
} from './node.ts'
import { type NumberKind, readNumber } from './numbers.ts'
import type { ParseState } from './parse-state.ts'
import { printNode } from './print-node.ts'
import { unquote } from './unquote.ts'

/** What each token that can begin an operand makes; it is the one that was read last. */
const TERMS: Partial<Record<TokenKind, (state: ParseState) => OperandNode>> = {
  field: ({ lexer }) => ({ kind: 'field', at: lexer.start, fields: [lexer.nameAfterSign()] }),
  identifier: parseFunction,
  variable: parseVariable,
  string: parseString,
  rawString: parseString,
  '(': parseParentheses,
  '.': ({ lexer }) => ({ kind: 'dot', at: lexer.start }),
  nil: ({ lexer }) => ({ kind: 'nil', at: lexer.start }),
  bool: ({ lexer }) => ({ kind: 'bool', at: lexer.start, value: lexer.slice() === 'true' }),
  number: (state) => parseNumber(state, 'number'),
  charConstant: (state) => parseNumber(state, 'charConstant'),
  complex: (state) => parseNumber(state, 'complex'),
}

type Targets = Pick<PipeNode, 'mode' | 'variables'>

const NO_FIELDS: readonly string[] = []
const NO_TARGETS: Targets = { mode: 'plain', variables: [] }

/** What cannot be called, and so cannot stand behind a `|`. */
const NOT_CALLABLE: ReadonlySet<OperandNode['kind']> = new Set<OperandNode['kind']>([
  'bool',
  'dot',
  'nil',
  'number',
  'string',
])

/** Reads a pipeline and the token that ends it. `context` names what it belongs to, in messages. */
export function parsePipeline(state: ParseState, context: string, end: 'close' | ')'): PipeNode {
  state.peek()
  const at = state.lexer.start
  const { mode, variables } = state.peek() === 'variable' ? parseTargets(state, context) : NO_TARGETS
  if (state.peek() === end) state.fail(`missing value for ${context}`)
  const commands = [parseCommand(state, context)]
  while (state.next() !== end) {
    state.backup()
    commands.push(parseCommand(state, context))
  }
  for (let stage = 1; stage < commands.length; stage += 1) {
    const first = commands[stage]?.args[0]
    if (first && NOT_CALLABLE.has(first.kind)) state.fail(`non executable command in pipeline stage ${stage + 1}`)
  }
  return { kind: 'pipe', at, mode, variables, commands: exact(commands) }
}

/** Reads the variables that the pipeline goes to, and the sign after them. */
function parseTargets(state: ParseState, context: string): Targets {
  const variables: VariableNode[] = []
  while (state.peek() === 'variable') {
    const sign = state.targetSign()
    if (sign === undefined) break
    const name = state.lexer.slice()
    variables.push({ kind: 'variable', at: state.lexer.start, name, fields: NO_FIELDS })
    state.variables.declare(name)
    state.next()
    state.next()
    if (sign !== ',') return { mode: sign === '=' ? 'assign' : 'declare', variables: variables.slice() }
    if (context !== 'range' || variables.length > 1) state.fail(`too many declarations in ${context}`)
    const kind = state.peek()
    if (kind !== 'variable' && kind !== 'close' && kind !== ')') state.fail('range can only initialize variables')
  }
  // `range $a, $b` declares `$a`, as far as Go's parser goes.
  return variables.length === 0 ? NO_TARGETS : { mode: 'declare', variables: variables.slice() }
}

/** Reads operands up to the end of the pipeline, which stays, or to a `|`, which goes. */
function parseCommand(state: ParseState, context: string): CommandNode {
  state.peek()
  const at = state.lexer.start
  const args = [parseOperand(state, context)]
  for (;;) {
    const kind = state.next()
    if (kind === '|') break
    const isEnd = kind === 'close' || kind === ')'
    if (!isEnd && !state.lexer.spaced) state.unexpected('operand')
    state.backup()
    if (isEnd) break
    args.push(parseOperand(state, 'operand'))
  }
  return { kind: 'command', at, args: exact(args) }
}

/** A term and the fields after it. Fields of a field or variable are its own; the node then stands where the second one does. */
function parseOperand(state: ParseState, context: string): OperandNode {
  const term = TERMS[state.next()]?.(state) ?? state.unexpected(context)
  if (!isFieldNext(state)) return term
  const at = state.lexer.start
  switch (term.kind) {
    case 'field':
      return { kind: 'field', at, fields: parseFields(state, term.at) }
    case 'variable':
      return { kind: 'variable', at, name: term.name, fields: parseFields(state, at) }
    case 'bool':
    case 'dot':
    case 'nil':
    case 'number':
    case 'string':
      return state.fail(`unexpected . after term ${quoteText(printNode(term))}`)
    case 'chain':
    case 'identifier':
    case 'pipe':
      return { kind: 'chain', at, operand: term, fields: parseFields(state, at) }
  }
}

function isFieldNext(state: ParseState): boolean {
  return state.peek() === 'field' && !state.lexer.spaced
}

/** Reads the fields that follow without space; all of them from the one whose dot stands at `from`. */
function parseFields(state: ParseState, from: number): readonly string[] {
  let end = from
  do {
    state.next()
    end = state.lexer.end
  } while (isFieldNext(state))
  return state.text.slice(from + 1, end).split('.')
}

function parseFunction(state: ParseState): IdentifierNode {
  const name = state.lexer.slice()
  if (!state.functions.has(name)) state.fail(`function ${quoteText(name)} not defined`)
  return { kind: 'identifier', at: state.lexer.start, name }
}

function parseVariable(state: ParseState): VariableNode {
  const name = state.lexer.slice()
  if (!state.variables.has(name)) state.fail(`undefined variable ${quoteText(name)}`)
  return { kind: 'variable', at: state.lexer.start, name, fields: NO_FIELDS }
}

function parseParentheses(state: ParseState): PipeNode {
  state.enter('max expression depth exceeded')
  const pipe = parsePipeline(state, 'parenthesized pipeline', ')')
  state.leave()
  return pipe
}

/** The string literal that was read last. */
export function parseString(state: ParseState): StringNode {
  const quoted = state.lexer.slice()
  const text = unquote(quoted)
  return { kind: 'string', at: state.lexer.start, quoted, text: text ?? state.fail('invalid syntax') }
}

function parseNumber(state: ParseState, kind: NumberKind): NumberNode {
  const text = state.lexer.slice()
  const read = readNumber(text, kind)
  if ('problem' in read) return state.fail(read.problem)
  return { kind: 'number', at: state.lexer.start, text, ...read }
}

/** A list that began with one item, without the room that it got to grow: that would be much of what a syntax tree takes. */
function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 1 ? list : list.slice()
}
