// The syntax tree printed as Go prints it (`parse/node.go` String): one canonical spelling, for error messages and for tests.

import { quoteText } from './format/go-quote.ts'
import type { BranchNode, OperandNode, PipeNode, StatementNode, TemplateNode, TemplateSyntaxNode } from './node.ts'

const OPERANDS: ReadonlySet<TemplateSyntaxNode['kind']> = new Set<OperandNode['kind']>([
  'bool',
  'chain',
  'dot',
  'field',
  'identifier',
  'nil',
  'number',
  'pipe',
  'string',
  'variable',
])

/** A node's canonical spelling; a body's text stands as it is. */
export function printNode(node: TemplateSyntaxNode): string {
  if (isOperand(node)) return printOperand(node)
  switch (node.kind) {
    case 'text':
      return node.text
    case 'action':
      return `{{${printPipe(node.pipe)}}}`
    case 'if':
    case 'with':
    case 'range':
      return printBranch(node)
    case 'template':
      return printTemplate(node)
    case 'break':
    case 'continue':
      return `{{${node.kind}}}`
    case 'command':
      return node.args.map(printArgument).join(' ')
  }
}

function isOperand(node: TemplateSyntaxNode): node is OperandNode {
  return OPERANDS.has(node.kind)
}

function printOperand(node: OperandNode): string {
  switch (node.kind) {
    case 'pipe':
      return printPipe(node)
    case 'identifier':
      return node.name
    case 'variable':
      return [node.name, ...node.fields].join('.')
    case 'field':
      return `.${node.fields.join('.')}`
    case 'chain':
      return [printArgument(node.operand), ...node.fields].join('.')
    case 'dot':
      return '.'
    case 'nil':
      return 'nil'
    case 'bool':
      return String(node.value)
    case 'number':
      return node.text
    case 'string':
      return node.quoted
  }
}

/** A body's canonical spelling. */
export function printBody(body: readonly StatementNode[]): string {
  return body.map(printNode).join('')
}

/** What stands between `<` and `>` in Go's message about a node that failed (`exec.go` errorf). */
export function errorContext(node: TemplateSyntaxNode): string {
  return printNode(node)
}

function printPipe({ mode, variables, commands }: PipeNode): string {
  const targets = variables.map(printNode).join(', ')
  const sign = mode === 'plain' ? '' : mode === 'assign' ? ' = ' : ' := '
  return targets + sign + commands.map(printNode).join(' | ')
}

function printArgument(node: OperandNode): string {
  return node.kind === 'pipe' ? `(${printPipe(node)})` : printNode(node)
}

function printBranch({ kind, pipe, body, orElse }: BranchNode): string {
  const otherwise = orElse ? `{{else}}${printBody(orElse)}` : ''
  return `{{${kind} ${printPipe(pipe)}}}${printBody(body)}${otherwise}{{end}}`
}

function printTemplate({ name, pipe }: TemplateNode): string {
  return `{{template ${quoteText(name)}${pipe ? ` ${printPipe(pipe)}` : ''}}}`
}
