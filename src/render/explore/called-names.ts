// Which templates a list of statements may call, told from the names that stand in it.

import type { OperandNode, PipeNode, StatementNode } from '../../template/node.ts'
import { expressionOf, operandsOf, pipeOfStatement } from './expression.ts'

/**
 * The names among `names` that the statements themselves (not those of the branches within) may call: `template` and `include` with a literal
 * name, names put together of literals and unknown parts (`print .Template.BasePath "/x.yaml"`), and any other text that is a name.
 */
export function calledNames(statements: readonly StatementNode[], names: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const statement of statements) {
    if (statement.kind === 'template') found.add(statement.name)
    const pipe = pipeOfStatement(statement)
    if (pipe === undefined) continue
    for (const text of textsOf(pipe)) found.add(text)
    for (const pattern of patternsOf(pipe)) for (const name of names) if (pattern.test(name)) found.add(name)
  }
  return [...found]
}

function textsOf(pipe: PipeNode): readonly string[] {
  return [...operandsOf(pipe)].flatMap((node) => (node.kind === 'string' ? [node.text] : []))
}

function patternsOf(pipe: PipeNode): readonly RegExp[] {
  const patterns: RegExp[] = []
  for (const operand of [pipe, ...operandsOf(pipe)]) {
    const expression = expressionOf(operand)
    if (expression.kind !== 'call' || expression.name !== 'include') continue
    const [name] = expression.args
    const pattern = name === undefined ? undefined : namePattern(name)
    if (pattern !== undefined) patterns.push(pattern)
  }
  return patterns
}

/** The names that a composed name may be; undefined where next to nothing is known of it. */
export function namePattern(node: OperandNode): RegExp | undefined {
  const expression = expressionOf(node)
  if (expression.kind !== 'call') return undefined
  const parts = partsOf(expression.name, expression.args)
  const known = parts.filter((part) => part !== undefined).join('')
  if (known.replace(/\W/g, '').length < 3) return undefined
  return new RegExp(`^${parts.map((part) => (part === undefined ? '.*' : escape(part))).join('')}$`)
}

function partsOf(name: string, args: readonly OperandNode[]): readonly (string | undefined)[] {
  const [format] = args
  if (name === 'print') return args.map(literalText)
  if (name !== 'printf' || format?.kind !== 'string') return []
  return format.text.split(/(%[sdvq])/).map((part) => (/^%[sdvq]$/.test(part) ? undefined : part))
}

function literalText(arg: OperandNode): string | undefined {
  return arg.kind === 'string' ? arg.text : undefined
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
