// Templates → closures that execute them: statements here, pipelines and operands in `compile-pipeline.ts`. A port of what
// text/template's `exec.go` does, so that outcomes and errors are Go's; each body is compiled once, when it is first executed.

import { quoteText } from './format/go-quote.ts'
import { blame, closeGate, decide, openGate, withDot } from './branching.ts'
import { compileOperand, compilePipe } from './compile-pipeline.ts'
import { compileRange } from './compile-range.ts'
import { type Compiling, type Evaluate, type Execute, Flow } from './compiling.ts'
import { printValue } from './format/print-value.ts'
import { askedBranch, type Frame } from './frame.ts'
import type { ActionNode, BranchNode, StatementNode, TemplateNode, TextNode } from './node.ts'
import { NOBODY } from './origin.ts'
import { Scope } from './scope.ts'
import { FunctionError } from './template-error.ts'
import { slice, traced } from './traced.ts'
import { nothing, type Value } from './value.ts'
import { originOf } from './value-origin.ts'

/** A template's body, ready to be executed by a frame whose first variable is `$`. */
export function compileBody(body: readonly StatementNode[], about: Pick<Compiling, 'functions' | 'nest'>): Execute {
  const compiling: Compiling = {
    ...about,
    scope: new Scope(),
    list: (nodes) => compileList(compiling, nodes),
    pipe: (node) => compilePipe(compiling, node),
    operand: (node) => compileOperand(compiling, node),
  }
  return compiling.list(body)
}

/** Statements one after the other; what they declare stays declared for those after them. */
function compileList(compiling: Compiling, nodes: readonly StatementNode[]): Execute {
  const statements = nodes.map((node) => compileStatement(compiling, node))
  const [only] = statements
  if (only !== undefined && statements.length === 1) return only
  return (frame) => {
    for (const statement of statements) {
      const flow = statement(frame)
      if (flow !== Flow.next) return flow
    }
    return Flow.next
  }
}

function compileStatement(compiling: Compiling, node: StatementNode): Execute {
  switch (node.kind) {
    case 'text':
      return compileText(node)
    case 'action':
      return compileAction(compiling, node)
    case 'if':
    case 'with':
      return compileChoice(compiling, node)
    case 'range':
      return compileRange(compiling, node)
    case 'template':
      return compileTemplate(compiling, node)
    case 'break':
      return () => Flow.break
    case 'continue':
      return () => Flow.continue
  }
}

function compileText({ at, text }: TextNode): Execute {
  const end = at + text.length
  return ({ run, template: { source }, out, gate }) => {
    const { runs } = source
    // One run is the rule: a file.
    if (runs.length <= 3) out.add(text, run.origins.gated(runs[1] ?? NOBODY, gate), (runs[2] ?? 0) + at)
    else out.addGated(run.origins, gate, slice(source, at, end))
    return Flow.next
  }
}

function compileAction(compiling: Compiling, node: ActionNode): Execute {
  const evaluate = compiling.pipe(node.pipe)
  if (node.pipe.mode !== 'plain') {
    return (frame) => {
      frame.at = node
      evaluate(frame)
      return Flow.next
    }
  }
  return (frame) => {
    frame.at = node
    frame.run.limits.spend(1)
    const value = evaluate(frame)
    frame.at = node
    print(frame, value)
    return Flow.next
  }
}

function print({ out, run, gate, template }: Frame, value: Value): void {
  const { origins } = run
  const printed =
    value.kind === 'invalid'
      ? traced('<no value>', origins.reformatted(value.origin, 'print'))
      : printValue(value, origins)
  if (printed.runs.length > 0 || origins.tracking === 'off') out.addGated(origins, gate, printed)
  // What was made of nothing (`eq nil nil`) is the template's own.
  else out.add(printed.text, origins.gated(origins.derived(template.source.runs[1] ?? NOBODY, 'print'), gate))
}

function compileChoice(compiling: Compiling, node: BranchNode): Execute {
  const { scope } = compiling
  const asking = askedBranch(node, scope.names())
  const outer = scope.open()
  const evaluate = compiling.pipe(node.pipe)
  const body = compiling.list(node.body)
  const orElse = node.orElse === undefined ? undefined : compiling.list(node.orElse)
  const assigned = scope.close(outer)
  const rebinds = node.kind === 'with'
  return (frame) => {
    frame.at = node
    const value = evaluate(frame)
    const why = originOf(value, frame.run.origins)
    const asked = asking(frame)
    const outcome = decide(frame, asked, value)
    const gate = openGate(frame, { asked, outcome, origin: why })
    let flow: Flow = Flow.next
    if (!outcome) flow = orElse === undefined ? Flow.next : orElse(frame)
    else flow = rebinds ? withDot(frame, value, body) : body(frame)
    closeGate(frame, gate)
    blame(frame, assigned, why)
    return flow
  }
}

function compileTemplate(compiling: Compiling, node: TemplateNode): Execute {
  const { name, pipe } = node
  const evaluate: Evaluate = pipe === undefined ? () => nothing('invalid') : compiling.pipe(pipe)
  return (frame) => {
    frame.at = node
    const { run } = frame
    const template = run.scope.get(name)
    if (template === undefined) throw new FunctionError(`template ${quoteText(name)} not defined`)
    const data = evaluate(frame)
    frame.at = node
    run.limits.spend(1)
    compiling.nest(frame, template, data)
    return Flow.next
  }
}
