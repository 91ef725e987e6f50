// Gates as people understand them: which values must be what, for something to be rendered. From the syntax of the branches and the sources
// of what they asked; the proof is in `prove-gate.ts`.

import type { AskedBranch } from '../template/frame.ts'
import type { BranchNode, OperandNode } from '../template/node.ts'
import type { Gate, OriginId, Origins } from '../template/origin.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { Plain } from '../yaml/resolve.ts'
import { expressionOf, plainPipe } from './explore/expression.ts'
import { isEmptyData, nodeData } from './explore/node-data.ts'
import type { Want } from './explore/want.ts'
import type { AskedChart } from './gates.ts'
import { asRenderSource, type AbsentSource, type RenderSource, type ValueSource } from './source.ts'

/** What a value must be. `decides` says only that it had a say. */
export type Need =
  | { readonly kind: 'truthy' | 'falsy' | 'decides' }
  | { readonly kind: 'equal' | 'not-equal'; readonly to: Plain }

/** One condition under which something is rendered. */
export type GateCondition =
  | {
      readonly kind: 'value'
      /** Where the root's user sets it. */
      readonly path: KeyPath
      readonly state: 'present' | 'absent'
      readonly needs: Need
    }
  /** A chart's `condition` or tag in a dependency entry. */
  | { readonly kind: 'chart'; readonly chart: readonly string[]; readonly path: KeyPath; readonly needs: Need }
  /** What the cluster must be or have: `>= 1.19`, `group/version`; empty where only that it was asked is known. */
  | { readonly kind: 'kube-version'; readonly text: string; readonly needs: Need }
  | { readonly kind: 'api-version'; readonly text: string; readonly needs: Need }
  /** Whether the release is installed or upgraded, its name or namespace: a fact of the release. */
  | { readonly kind: 'release'; readonly name: string; readonly needs: Need }

/** The conditions of an origin: outermost first, each once; what no user can set is left out. */
export function conditionsOf(origins: Origins, id: OriginId): readonly GateCondition[] {
  return gateConditions(origins.gatesOf(id), origins)
}

/** The conditions of gates, which are given outermost first. */
export function gateConditions(gates: readonly Gate[], origins: Origins): readonly GateCondition[] {
  const found = new Map<string, GateCondition>()
  for (const gate of gates) {
    for (const condition of conditionsOfGate(gate, origins)) found.set(JSON.stringify(condition), condition)
  }
  return [...found.values()]
}

type Settable = ValueSource | AbsentSource

function conditionsOfGate({ asked, outcome, origin }: Gate, origins: Origins): readonly GateCondition[] {
  const sources = [...origins.sourcesOf(origin)].map(asRenderSource)
  if (isChart(asked)) {
    return settable(sources).map(({ path }) => ({
      kind: 'chart',
      chart: asked.state.path,
      path,
      needs: { kind: 'truthy' },
    }))
  }
  if (!isBranch(asked)) return []
  const asking: Asking = { sources, node: asked.node }
  const exact = ofExpression(asking, plainPipe(asked.node.pipe), wantOf(outcome))
  return exact ?? leftover(sources)
}

function isChart(asked: object): asked is AskedChart {
  return 'kind' in asked && asked.kind === 'chart'
}

function isBranch(asked: object): asked is AskedBranch {
  return 'kind' in asked && asked.kind === 'branch'
}

function wantOf(outcome: boolean): Want {
  return { kind: outcome ? 'truthy' : 'falsy' }
}

function settable(sources: readonly RenderSource[]): readonly Settable[] {
  return sources.flatMap((source) => (source.kind === 'value' || source.kind === 'absent' ? [source] : []))
}

/** What had a say, where no more can be told. */
function leftover(sources: readonly RenderSource[]): readonly GateCondition[] {
  const decides: Need = { kind: 'decides' }
  const values = settable(sources).map((source) => valueCondition(source, decides))
  const names = sources.flatMap((source) =>
    source.kind === 'capabilities' || source.kind === 'release' ? [source] : [],
  )
  return [
    ...values,
    ...names.map(({ kind, name }): GateCondition => {
      if (kind === 'release') return { kind, name, needs: decides }
      return { kind: name.includes('APIVersions') ? 'api-version' : 'kube-version', text: '', needs: decides }
    }),
  ]
}

function valueCondition({ kind, path }: Settable, needs: Need): GateCondition {
  return { kind: 'value', path, state: kind === 'value' ? 'present' : 'absent', needs }
}

interface Asking {
  readonly sources: readonly RenderSource[]
  readonly node: BranchNode
}

/** Conditions of an expression that turned out as wanted; undefined where the syntax does not tell. */
function ofExpression(asking: Asking, node: OperandNode, want: Want): readonly GateCondition[] | undefined {
  const expression = expressionOf(node)
  if (expression.kind === 'method') {
    const [arg] = expression.args
    if (expression.of.fields.at(-1) !== 'Has' || arg?.kind !== 'string') return undefined
    return [{ kind: 'api-version', text: arg.text, needs: needOf(want) }]
  }
  if (expression.kind === 'call') return ofCall(asking, expression.name, expression.args, want)
  const plain = expression.node
  if (plain.kind === 'bool' || plain.kind === 'string' || plain.kind === 'number' || plain.kind === 'nil') return []
  const source = sourceOf(asking, plain)
  return source === undefined ? undefined : [valueCondition(source, needOf(want))]
}

function needOf(want: Want): Need {
  switch (want.kind) {
    case 'truthy':
    case 'falsy':
      return { kind: want.kind }
    case 'is':
      return { kind: 'equal', to: want.value }
    case 'isNot':
      return { kind: 'not-equal', to: want.value }
  }
}

function ofCall(
  asking: Asking,
  name: string,
  args: readonly OperandNode[],
  want: Want,
): readonly GateCondition[] | undefined {
  const [first] = args
  return first === undefined ? undefined : CALLS[name]?.({ asking, args, first, want, truth: isTruth(want) })
}

function isTruth(want: Want): boolean {
  return want.kind === 'truthy' || (want.kind === 'isNot' && want.value === false)
}

interface Called {
  readonly asking: Asking
  readonly args: readonly OperandNode[]
  readonly first: OperandNode
  readonly want: Want
  readonly truth: boolean
}

type Reading = (called: Called) => readonly GateCondition[] | undefined

const opposed: Reading = ({ asking, first, truth }) => ofExpression(asking, first, wantOf(!truth))
const handedOn: Reading = ({ asking, args, first, want }) => ofExpression(asking, args.at(-1) ?? first, want)

function equality(outcome: boolean): Reading {
  return ({ asking, args: [first, second], truth }) =>
    first === undefined || second === undefined ? undefined : equals(asking, [first, second], truth === outcome)
}

/** How calls are read; what is not here tells nothing but what had a say. */
const CALLS: Readonly<Record<string, Reading>> = {
  not: opposed,
  empty: opposed,
  and: ({ asking, args, want, truth }) => (truth ? every(asking, args, want) : some(asking, args, want)),
  or: ({ asking, args, want, truth }) => (truth ? some(asking, args, want) : every(asking, args, want)),
  eq: equality(true),
  ne: equality(false),
  hasKey: ({ asking, first, want }) => ofExpression(asking, first, want),
  default: handedOn,
  toString: handedOn,
  lower: handedOn,
  int: handedOn,
  toYaml: handedOn,
  semverCompare: ({ asking, first, want }) =>
    first.kind === 'string' && asking.sources.some(({ kind }) => kind === 'capabilities')
      ? [{ kind: 'kube-version', text: first.text, needs: needOf(want) }]
      : undefined,
}

/** All operands had to be so. */
function every(asking: Asking, args: readonly OperandNode[], want: Want): readonly GateCondition[] | undefined {
  const each = args.map((arg) => ofExpression(asking, arg, want))
  return each.every((conditions) => conditions !== undefined) ? each.flat() : undefined
}

/** One that is so was enough: the first of which that can be told. */
function some(asking: Asking, args: readonly OperandNode[], want: Want): readonly GateCondition[] | undefined {
  for (const arg of args) {
    const conditions = ofExpression(asking, arg, want)
    if (conditions === undefined) return undefined
    if (conditions.length > 0 && conditions.every((condition) => holds(asking, condition))) return conditions
  }
  return undefined
}

function holds({ sources }: Asking, condition: GateCondition): boolean {
  if (condition.kind !== 'value') return false
  const source = settable(sources).find(({ path }) => isSamePath(path, condition.path))
  const value = source?.kind === 'value' ? nodeData(source.node) : undefined
  switch (condition.needs.kind) {
    case 'truthy':
      return !isEmptyData(value)
    case 'falsy':
      return isEmptyData(value)
    case 'equal':
      return value === condition.needs.to
    case 'not-equal':
      return value !== condition.needs.to
    case 'decides':
      return false
  }
}

function isSamePath(a: KeyPath, b: KeyPath): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}

function equals(
  asking: Asking,
  [a, b]: readonly [OperandNode, OperandNode],
  isEqual: boolean,
): readonly GateCondition[] | undefined {
  const [constant, other] = a.kind === 'string' || a.kind === 'bool' || a.kind === 'number' ? [a, b] : [b, a]
  if (constant.kind !== 'string' && constant.kind !== 'bool' && constant.kind !== 'number') return undefined
  const value =
    constant.kind === 'string' ? constant.text : constant.kind === 'bool' ? constant.value : Number(constant.text)
  return ofExpression(asking, other, { kind: isEqual ? 'is' : 'isNot', value })
}

/** The source that an operand reads: the one whose path ends as its fields do, or the only one there is. */
function sourceOf({ sources }: Asking, node: OperandNode): Settable | undefined {
  const values = settable(sources)
  const fields = 'fields' in node ? node.fields : []
  const below = fields.slice(fields.lastIndexOf('Values') + 1)
  const endings = values.filter(
    ({ path }) => below.length > 0 && below.every((key, i) => path.at(i - below.length) === key),
  )
  const [best] = endings.toSorted((x, y) => x.path.length - y.path.length)
  return best ?? (values.length === 1 ? values[0] : undefined)
}
