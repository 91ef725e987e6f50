// What a running template needs: the frame of one execution and the state that all executions of a render share.

import type { Call, FunctionTable, Limits, Random } from './function.ts'
import type { BranchNode, ParsedTemplate, TemplateSyntaxNode } from './node.ts'
import type { GateId, OriginId, Origins } from './origin.ts'
import type { TextBuilder } from './traced.ts'
import type { Template, TemplateScope } from './template-scope.ts'
import type { Value } from './value.ts'

/** The Go release whose text/template is followed: `range` over integers and some messages came with Go 1.24. */
export type Dialect = 'go1.23' | 'go1.25'

/** What a gate within a template asked: the branch, and the parse that it stands in. */
export interface AskedBranch {
  readonly kind: 'branch'
  readonly node: BranchNode
  readonly parsed: ParsedTemplate
  /** The variables in sight there, by slot (`probe.ts`). */
  readonly names: readonly string[]
}

/** Makes what a branch asks: the same object each time for the same parse, whoever executes it. */
export function askedBranch(node: BranchNode, names: readonly string[]): (frame: Frame) => AskedBranch {
  const known = new WeakMap<ParsedTemplate, AskedBranch>()
  let last: AskedBranch | undefined
  return ({ template: { parsed } }) => {
    if (last?.parsed === parsed) return last
    last = known.get(parsed) ?? { kind: 'branch', node, parsed, names }
    known.set(parsed, last)
    return last
  }
}

/** Sees every branch as it is decided, in the frame that decides it, and may decide otherwise. */
export type BranchObserver = (asked: AskedBranch, outcome: boolean, value: Value, frame: Frame) => boolean

/** What all executions of one render share. */
export interface Run {
  readonly origins: Origins
  readonly functions: FunctionTable
  readonly dialect: Dialect
  readonly limits: Limits
  /** The host's own state, for the functions that it adds. */
  readonly host: unknown
  /** The templates that names mean now; `tpl` puts another in its place while it runs. */
  scope: TemplateScope
  /** What functions are called with; one object, told anew before each call. */
  readonly call: RunningCall
  readonly observe?: BranchObserver
  /** Hears of every template that begins to run, and under which gate. */
  readonly entered?: (template: Template, gate: GateId, origins: Origins) => void
}

/** One execution of a template. */
export interface Frame {
  readonly run: Run
  readonly template: Template
  dot: Value
  /** By slot; the first is `$`. */
  readonly variables: Value[]
  readonly out: TextBuilder
  gate: GateId
  /** The node that an error is told of: the last one looked at, as in Go (`exec.go` state.at). */
  at: TemplateSyntaxNode | undefined
  /** The function that is being called at that node. */
  calling: string | undefined
  /** Whether a `template` action is running another frame, whose errors are not this one's to tell. */
  passing: boolean
}

/** The `Call` that functions get. Whoever runs other templates (`include`) takes what it needs from it first. */
export class RunningCall implements Call {
  name = ''
  gate: GateId = 0
  readonly origins: Origins
  readonly limits: Limits
  readonly host: unknown
  readonly #randomAt: (place: string) => Random
  #random: Random | undefined
  /** How often random numbers were drawn at each node. */
  readonly #drawn = new Map<TemplateSyntaxNode, number>()
  #node: TemplateSyntaxNode | undefined
  #template: Template | undefined
  readonly #sites = new Map<TemplateSyntaxNode, OriginId>()

  constructor(run: Pick<Call, 'origins' | 'limits' | 'host'> & { readonly randomAt: (place: string) => Random }) {
    this.origins = run.origins
    this.limits = run.limits
    this.host = run.host
    this.#randomAt = run.randomAt
  }

  enter(name: string, node: TemplateSyntaxNode, frame: Frame): void {
    this.name = name
    this.gate = frame.gate
    this.#node = node
    this.#template = frame.template
    this.#random = undefined
  }

  /** Random numbers of this place alone, which what happens at others does not change. */
  get random(): Random {
    if (this.#random !== undefined) return this.#random
    const node = this.#node
    const times = node === undefined ? 0 : (this.#drawn.get(node) ?? 0)
    if (node !== undefined) this.#drawn.set(node, times + 1)
    this.#random = this.#randomAt(`${this.#template?.parsed.name}:${node?.at}:${times}`)
    return this.#random
  }

  /** Worked out when asked, since most functions add no character of their own. */
  get site(): OriginId {
    const node = this.#node
    const template = this.#template
    if (node === undefined || template === undefined || this.origins.tracking === 'off') return 0
    const known = this.#sites.get(node)
    if (known !== undefined) return known
    const { name, text } = template.parsed
    const site = this.origins.source(callSite(this.name, { template: name, text, offset: node.at }))
    this.#sites.set(node, site)
    return site
  }
}

/** Characters that a function made up where it was called: quotes, pads. */
export interface CallSite {
  readonly kind: 'call'
  readonly function: string
  readonly place: { readonly template: string; readonly text: string; readonly offset: number }
}

function callSite(name: string, place: CallSite['place']): CallSite {
  return { kind: 'call', function: name, place }
}
