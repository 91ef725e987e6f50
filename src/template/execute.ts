// Executes templates: one frame each, compiled when first needed, with errors told as Go tells them.

import { compileBody } from './compile.ts'
import type { Execute } from './compiling.ts'
import type { Frame, Run } from './frame.ts'
import type { Template } from './template-scope.ts'
import type { FunctionTable } from './function.ts'
import type { StatementNode } from './node.ts'
import { errorContext } from './print-node.ts'
import { FunctionError, type ExecutionLevel, TemplateError } from './template-error.ts'
import { TextBuilder, type Traced } from './traced.ts'
import type { Value } from './value.ts'

/** Executes a template with `data` as dot and as `$`, under the gate of whoever calls it. Throws a `TemplateError`. */
export function execute(
  run: Run,
  template: Template,
  { data, gate }: { readonly data: Value; readonly gate: number },
): Traced {
  const out = new TextBuilder()
  runFrame(newFrame({ run, template, out, gate }, data))
  return out.toTraced()
}

type FrameStart = Pick<Frame, 'run' | 'template' | 'out' | 'gate'>

/** The `template` action: another template writes where this one writes, and its errors are its own. */
function runNested(frame: Frame, template: Template, data: Value): void {
  const { run, out, gate } = frame
  frame.passing = true
  runFrame(newFrame({ run, template, out, gate }, data))
  frame.passing = false
}

/** Every part by its name: there is a frame for each call of a template, and to copy an object's parts takes longer than to name them. */
function newFrame({ run, template, out, gate }: FrameStart, data: Value): Frame {
  return { run, template, out, gate, dot: data, variables: [data], at: undefined, calling: undefined, passing: false }
}

function runFrame(frame: Frame): void {
  frame.run.entered?.(frame.template, frame.gate, frame.run.origins)
  try {
    compiled(frame.template.body, frame)(frame)
  } catch (error) {
    throw told(frame, error)
  }
}

const compiledBodies = new WeakMap<
  readonly StatementNode[],
  { readonly functions: FunctionTable; readonly execute: Execute }
>()

function compiled(body: readonly StatementNode[], { run }: Frame): Execute {
  const known = compiledBodies.get(body)
  if (known !== undefined && known.functions === run.functions) return known.execute
  const fresh = compileBody(body, { functions: run.functions, nest: runNested })
  compiledBodies.set(body, { functions: run.functions, execute: fresh })
  return fresh
}

/** An error with this frame's level in front. */
function told(frame: Frame, error: unknown): unknown {
  if (error instanceof TemplateError) {
    if (frame.passing) return error
    return new TemplateError(error.message, [level(frame), ...error.levels], error)
  }
  if (error instanceof FunctionError) return new TemplateError(error.message, [level(frame)], error)
  // Whatever the depth that this machine allows, it is finite, and the chart is to blame, not the program.
  if (error instanceof RangeError && error.message.includes('call stack')) {
    return new TemplateError('templates are nested too deeply', [level(frame)], { origin: 0, reason: 'limit' })
  }
  return error
}

function level({ template, at, calling }: Frame): ExecutionLevel {
  const { name, text } = template.parsed
  return {
    place: { template: name, text, offset: at?.at ?? 0 },
    executing: template.name,
    node: at === undefined ? '' : errorContext(at),
    ...(calling !== undefined && { calling }),
  }
}
