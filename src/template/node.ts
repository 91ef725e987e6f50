// The syntax tree of a template: the node kinds of Go's text/template (`parse/node.go`), with places as UTF-16 offsets in the template's text.

interface NodeBase {
  /** Where Go says that the node is: its first character, of a pipeline's nodes as in `parse.go`. */
  readonly at: number
}

/** Literal text; `text` is the slice of the template's text that begins at `at`, after trimming. */
export interface TextNode extends NodeBase {
  readonly kind: 'text'
  readonly text: string
}

/** `{{ pipeline }}`. */
export interface ActionNode extends NodeBase {
  readonly kind: 'action'
  readonly pipe: PipeNode
}

/** `if`, `with` and `range`, with what is done else; `else if` is an `if` alone in `orElse`. */
export interface BranchNode extends NodeBase {
  readonly kind: 'if' | 'with' | 'range'
  readonly pipe: PipeNode
  readonly body: readonly StatementNode[]
  readonly orElse: readonly StatementNode[] | undefined
}

/** `{{ template "name" pipeline }}`, and what a `block` leaves in its place. */
export interface TemplateNode extends NodeBase {
  readonly kind: 'template'
  readonly name: string
  readonly pipe: PipeNode | undefined
}

export interface BreakNode extends NodeBase {
  readonly kind: 'break' | 'continue'
}

export type StatementNode = TextNode | ActionNode | BranchNode | TemplateNode | BreakNode

/** Commands joined by `|`, with the variables that the result goes to. */
export interface PipeNode extends NodeBase {
  readonly kind: 'pipe'
  /** `declare` is `:=`, `assign` is `=`. */
  readonly mode: 'plain' | 'declare' | 'assign'
  /** Names with their `$`. */
  readonly variables: readonly VariableNode[]
  readonly commands: readonly CommandNode[]
}

export interface CommandNode extends NodeBase {
  readonly kind: 'command'
  readonly args: readonly OperandNode[]
}

/** The name of a function. */
export interface IdentifierNode extends NodeBase {
  readonly kind: 'identifier'
  readonly name: string
}

/** `$x.a.b`: the name with its `$`, and the fields after it. */
export interface VariableNode extends NodeBase {
  readonly kind: 'variable'
  readonly name: string
  readonly fields: readonly string[]
}

/** `.a.b`. */
export interface FieldNode extends NodeBase {
  readonly kind: 'field'
  readonly fields: readonly string[]
}

/** `(pipeline).a.b` and the like. */
export interface ChainNode extends NodeBase {
  readonly kind: 'chain'
  readonly operand: OperandNode
  readonly fields: readonly string[]
}

export interface DotNode extends NodeBase {
  readonly kind: 'dot' | 'nil'
}

export interface BoolNode extends NodeBase {
  readonly kind: 'bool'
  readonly value: boolean
}

/** A number in all the types that can hold it; complex ones are numbers without any. */
export interface NumberNode extends NodeBase {
  readonly kind: 'number'
  readonly text: string
  readonly int?: bigint
  readonly uint?: bigint
  readonly float?: number
  readonly isComplex?: true
  /** The two parts of one written with an `i`; it has a float and integers as well where the imaginary part is nought. */
  readonly complex?: readonly [real: number, imaginary: number]
}

export interface StringNode extends NodeBase {
  readonly kind: 'string'
  /** As written, quotes and all. */
  readonly quoted: string
  readonly text: string
}

export type OperandNode =
  | IdentifierNode
  | VariableNode
  | FieldNode
  | ChainNode
  | DotNode
  | BoolNode
  | NumberNode
  | StringNode
  | PipeNode

export type TemplateSyntaxNode = StatementNode | CommandNode | OperandNode

/** One parse: the text's own body, and the templates that it defines. */
export interface ParsedTemplate {
  readonly name: string
  readonly text: string
  readonly body: readonly StatementNode[]
  /** Bodies by name, of `define` and `block`; those of nothing but space and comments as well. */
  readonly defined: ReadonlyMap<string, DefinedTemplate>
}

export interface DefinedTemplate {
  readonly body: readonly StatementNode[]
  /** Where its `define` stands. */
  readonly at: number
}
