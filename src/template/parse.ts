// Go's text/template parsed (`text/template/parse/parse.go`): the text's own body, and the templates that it defines.

import { isBlank } from './blank-body.ts'
import { quoteText } from './format/go-quote.ts'
import type { KnownFunctions, TokenKind } from './lex.ts'
import type { BranchNode, BreakNode, ParsedTemplate, StatementNode, TemplateNode } from './node.ts'
import { parsePipeline, parseString } from './parse-pipeline.ts'
import { DeclaredVariables, ParseState } from './parse-state.ts'

export { isBlank } from './blank-body.ts'

/** How a body ended. */
type Ending = 'end' | 'else'

/** What the first word of an action makes of it. */
const CONTROLS: Partial<Record<TokenKind, (state: ParseState) => StatementNode | Ending>> = {
  if: (state) => parseBranch(state, 'if'),
  with: (state) => parseBranch(state, 'with'),
  range: (state) => parseBranch(state, 'range'),
  end: parseEnd,
  else: parseElse,
  template: parseTemplateCall,
  block: parseBlock,
  break: (state) => parseBreak(state, 'break'),
  continue: (state) => parseBreak(state, 'continue'),
}

/**
 * Parses a template's text in one pass. Functions and variables must be known, as in Go; templates that are called need not be.
 * Throws TemplateSyntaxError at the first thing that Go would refuse, in Go's words; its place is on the line that Go tells.
 */
export function parseTemplate(name: string, text: string, functions: KnownFunctions): ParsedTemplate {
  const state = new ParseState(name, text, functions)
  const own = parseWhole(state)
  // A file can define a template of its own name; the two are one then, whichever says something.
  define(state, name, own, 0)
  const body = state.defined.get(name)?.body ?? own
  state.defined.delete(name)
  return { name, text, body, defined: state.defined }
}

function parseWhole(state: ParseState): readonly StatementNode[] {
  try {
    return parseFile(state)
  } catch (error) {
    // Deep in a run (a template that a template had made) the stack may end before the limit is reached.
    if (error instanceof RangeError) state.fail('max nesting depth exceeded')
    throw error
  }
}

/** The top level, where alone `define` may stand. */
function parseFile(state: ParseState): readonly StatementNode[] {
  const body: StatementNode[] = []
  for (;;) {
    const kind = state.peek()
    if (kind === 'eof') return body.slice()
    if (kind === 'open') {
      const open = state.lexer.start
      state.next()
      if (state.next() === 'define') {
        parseDefine(state, open)
        continue
      }
      state.backup()
      const node = parseAction(state, open)
      if (typeof node === 'string') state.fail(`unexpected {{${node}}}`)
      body.push(node)
    } else {
      body.push(parseText(state))
    }
  }
}

/** Reads statements up to `end` or `else`. */
function parseBody(state: ParseState, body: StatementNode[]): Ending {
  for (;;) {
    const kind = state.peek()
    if (kind === 'eof') state.fail('unexpected EOF')
    if (kind === 'open') {
      state.next()
      const node = parseAction(state, state.lexer.start)
      if (typeof node === 'string') return node
      body.push(node)
    } else {
      body.push(parseText(state))
    }
  }
}

function parseText(state: ParseState): StatementNode {
  if (state.next() !== 'text') state.unexpected('input')
  return { kind: 'text', at: state.lexer.start, text: state.lexer.slice() }
}

/** What stands between `{{` and `}}`, and the body that it opens. */
function parseAction(state: ParseState, open: number): StatementNode | Ending {
  state.actionAt = open
  const node = parseInside(state)
  state.actionAt = undefined
  return node
}

function parseInside(state: ParseState): StatementNode | Ending {
  const control = CONTROLS[state.next()]
  if (control) return control(state)
  const at = state.lexer.start
  state.backup()
  return { kind: 'action', at, pipe: parsePipeline(state, 'command', 'close') }
}

function parseBranch(state: ParseState, kind: BranchNode['kind']): BranchNode {
  state.enter('max nesting depth exceeded')
  const { count } = state.variables
  const pipe = parsePipeline(state, kind, 'close')
  const body: StatementNode[] = []
  if (kind === 'range') state.ranges += 1
  const ending = parseBody(state, body)
  if (kind === 'range') state.ranges -= 1
  const orElse = ending === 'else' ? parseOrElse(state, kind) : undefined
  state.variables.leave(count)
  state.leave()
  return { kind, at: pipe.at, pipe, body: body.slice(), orElse }
}

/** What follows `else`; `else if` takes the one `end` for both. */
function parseOrElse(state: ParseState, kind: BranchNode['kind']): readonly StatementNode[] {
  if (kind !== 'range' && state.peek() === kind) {
    state.next()
    return [parseBranch(state, kind)]
  }
  const body: StatementNode[] = []
  const ending = parseBody(state, body)
  if (ending !== 'end') state.fail(`expected end; found {{${ending}}}`)
  return body.slice()
}

function parseEnd(state: ParseState): Ending {
  if (state.next() !== 'close') state.unexpected('end')
  return 'end'
}

/** `else`, up to the keyword that follows it, or to its end. */
function parseElse(state: ParseState): Ending {
  const kind = state.peek()
  if (kind === 'if' || kind === 'with') return 'else'
  if (state.next() !== 'close') state.unexpected('else')
  return 'else'
}

function parseBreak(state: ParseState, kind: BreakNode['kind']): BreakNode {
  const at = state.lexer.start
  if (state.next() !== 'close') state.unexpected(`{{${kind}}}`)
  if (state.ranges === 0) state.fail(`{{${kind}}} outside {{range}}`)
  return { kind, at }
}

function parseTemplateCall(state: ParseState): TemplateNode {
  const context = 'template clause'
  const { at, name } = parseName(state, context)
  if (state.peek() === 'close') {
    state.next()
    return { kind: 'template', at, name, pipe: undefined }
  }
  return { kind: 'template', at, name, pipe: parsePipeline(state, context, 'close') }
}

/** `block` defines a template and calls it. Its body sees no variables of what is around it. */
function parseBlock(state: ParseState): TemplateNode {
  const context = 'block clause'
  const open = state.actionAt ?? 0
  const { at, name } = parseName(state, context)
  const pipe = parsePipeline(state, context, 'close')
  const close = state.lexer.start
  state.enter('max nesting depth exceeded')
  const { body, ending } = parseDefinition(state)
  state.leave()
  // Go's parser of the block is another one, and the outer one has seen no more than this.
  if (ending !== 'end') state.fail(`unexpected {{${ending}}} in ${context}`, close)
  define(state, name, body, open)
  return { kind: 'template', at, name, pipe }
}

function parseDefine(state: ParseState, open: number): void {
  const context = 'define clause'
  state.actionAt = undefined
  const { name } = parseName(state, context)
  if (state.next() !== 'close') state.unexpected(context)
  const { body, ending } = parseDefinition(state)
  if (ending !== 'end') state.fail(`unexpected {{${ending}}} in ${context}`)
  define(state, name, body, open)
}

/** A template's body, where no variable is known but `$`. */
function parseDefinition(state: ParseState): { body: readonly StatementNode[]; ending: Ending } {
  const { variables, ranges } = state
  state.variables = new DeclaredVariables()
  state.ranges = 0
  state.actionAt = undefined
  const body: StatementNode[] = []
  const ending = parseBody(state, body)
  state.variables = variables
  state.ranges = ranges
  return { body: body.slice(), ending }
}

/** Two templates of one name in one text are an error, unless one has nothing to say (`parse.go` add). */
function define(state: ParseState, name: string, body: readonly StatementNode[], at: number): void {
  const other = state.defined.get(name)
  if (!other || isBlank(other.body)) state.defined.set(name, { body, at })
  else if (!isBlank(body)) state.fail(`template: multiple definition of template ${quoteText(name)}`)
}

function parseName(state: ParseState, context: string): { at: number; name: string } {
  const kind = state.next()
  if (kind !== 'string' && kind !== 'rawString') state.unexpected(context)
  const { at, text } = parseString(state)
  return { at, name: text }
}
