// The functions that Helm adds to sprig's: templates within templates, and stopping with a word from the author (helm
// `pkg/engine/engine.go`, `pkg/engine/lookup_func.go`).

import { quoteText } from '../template/format/go-quote.ts'
import { execute } from '../template/execute.ts'
import type { Run } from '../template/frame.ts'
import type { Template } from '../template/template-scope.ts'
import { type Call, fixed, type TemplateFunction } from '../template/function.ts'
import { parseTemplate } from '../template/parse.ts'
import { placeOf } from '../template/place.ts'
import { FunctionError, TemplateSyntaxError } from '../template/template-error.ts'
import { TemplateScope } from '../template/template-scope.ts'
import { dict, isNothing, type Str, str, strOf, type Value } from '../template/value.ts'
import { originOf } from '../template/value-origin.ts'
import { addTemplates } from './template-set.ts'
import { withoutNoValue } from './no-value.ts'
import { originFrom } from './source.ts'

/** What Helm's own functions share over one render. */
export interface HelmState {
  /** The render itself; set before anything runs. */
  run: Run
  /** How often each name is being included right now. */
  readonly including: Map<string, number>
  /** What `lookup` finds; nothing, as without a cluster, when absent. */
  readonly lookup?: (query: LookupQuery, call: Call) => Value | undefined
}

/** What a template asks the cluster for; an empty name asks for all. */
export interface LookupQuery {
  readonly apiVersion: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
}

/** The name of the template set, under which the text of a `tpl` is parsed. */
const ROOT_NAME = 'gotpl'

/** How often a name may be included within itself. */
const MAX_INCLUDES = 1000

const include = fixed(['string', 'any'], (call, name, data) => {
  const { run, including } = stateOf(call)
  const { gate } = call
  const depth = including.get(name.text) ?? 0
  if (depth > MAX_INCLUDES) {
    throw new FunctionError(`rendering template has a nested reference name: ${name.text}: unable to execute template`)
  }
  const template = run.scope.get(name.text)
  if (template === undefined) {
    throw new FunctionError(`template: no template ${quoteText(name.text)} associated with template "${ROOT_NAME}"`)
  }
  including.set(name.text, depth + 1)
  const made = execute(run, template, { data, gate })
  including.set(name.text, depth)
  return strOf(made)
})

const tpl = fixed(['string', 'any'], (call, text, data) => {
  const { run } = stateOf(call)
  const { gate } = call
  // Nothing to do, and by far the most common argument.
  if (!text.text.includes('{{')) return strOf(withoutNoValue(text))
  const outer = run.scope
  run.scope = new TemplateScope(outer)
  try {
    return strOf(withoutNoValue(execute(run, parseText(run, text), { data, gate })))
  } finally {
    run.scope = outer
  }
})

function parseText(run: Run, text: Str): Template {
  try {
    const parsed = parseTemplate(ROOT_NAME, text.text, run.functions)
    addTemplates(run.scope, parsed, text)
    return { name: ROOT_NAME, parsed, source: text, body: parsed.body }
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error
    const { line } = placeOf(error.place.text, error.place.offset)
    throw new FunctionError(
      `cannot parse template ${quoteText(text.text)}: template: ${ROOT_NAME}:${line}: ${error.message}`,
      { origin: originOf(text, run.origins) },
    )
  }
}

const required = fixed(['string', 'any'], (call, message, value) => {
  if (isNothing(value) || (value.kind === 'string' && value.text === '')) {
    throw new FunctionError(message.text, { reason: 'stopped', origin: originOf(value, call.origins) })
  }
  return value
})

const fail = fixed(['string'], (call, message) => {
  throw new FunctionError(message.text, { reason: 'stopped', origin: originOf(message, call.origins) })
})

const lookup = fixed(['string', 'string', 'string', 'string'], (call, ...args) => {
  const [apiVersion, kind, namespace, name] = args
  const query = { apiVersion: apiVersion.text, kind: kind.text, namespace: namespace.text, name: name.text }
  const asked = Object.values(query).filter((part) => part !== '')
  const origin = originFrom(call.origins, { kind: 'lookup', query: asked.join(' ') })
  return stateOf(call).lookup?.(query, call) ?? dict(new Map(), origin)
})

/** Helm asks no name server unless it is told to. */
const getHostByName = fixed(['string'], (call) => str('', originFrom(call.origins, { kind: 'lookup', query: 'DNS' })))

/** Helm's own functions by name. */
export const helmFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['include', include],
  ['tpl', tpl],
  ['required', required],
  ['fail', fail],
  ['lookup', lookup],
  ['getHostByName', getHostByName],
]

/** The two that stop a render, for those who want to see what would come after. */
export const lenientFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['required', fixed(['string', 'any'], (_, __, value) => value)],
  ['fail', fixed(['string'], () => str(''))],
]

function stateOf({ host }: Call): HelmState {
  // A render of Helm's puts nothing else there (`render-release.ts`).
  return host as HelmState
}
