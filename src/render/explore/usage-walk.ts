// Walks the templates of a release with stand-ins for its values, and notes how each is used: the maker of `value-usage.ts`.

import type { BranchNode, OperandNode, PipeNode, StatementNode } from '../../template/node.ts'
import type { SubchartState } from '../../charts/enabled.ts'
import { namePattern } from './called-names.ts'
import { expressionOf } from './expression.ts'
import type { Region, TemplateMap } from './regions.ts'
import { elementUsage, fieldUsage, newUsage, type UsageType, type ValueUsage } from './value-usage.ts'

/** What a dot or variable stands for; undefined for all that is not of the values. */
type Stand =
  | { readonly kind: 'usage'; readonly usage: ValueUsage }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Stand> }
  | { readonly kind: 'list'; readonly items: readonly Stand[] }
  | undefined

interface Walk {
  readonly map: TemplateMap
  readonly seen: Set<string>
  readonly ids: Map<ValueUsage, number>
  steps: number
}

interface Place {
  readonly dot: Stand
  readonly variables: Map<string, Stand>
  /** Conditions around. */
  readonly depth: number
  readonly nesting: number
}

const STEPS = 400_000
const NESTING = 24

/** How all manifests of a release use its values, below the root's. */
export function walkUsage(map: TemplateMap, charts: readonly SubchartState[]): ValueUsage {
  const root = newUsage('', undefined)
  const walk: Walk = { map, seen: new Set(), ids: new Map(), steps: STEPS }
  const global = fieldUsage(root, 'global')
  for (const { path } of charts) chartUsage(root, path).fields.set('global', global)
  for (const region of map.live) {
    const { file, side } = region
    if (side !== undefined || file.isPartial || region.template !== file.name) continue
    const values = chartUsage(root, file.chart.path)
    const dot: Stand = { kind: 'map', entries: new Map([['Values', { kind: 'usage', usage: values }]]) }
    body(walk, region.statements, { dot, variables: new Map([['$', dot]]), depth: 0, nesting: 0 })
  }
  return root
}

function chartUsage(root: ValueUsage, path: readonly string[]): ValueUsage {
  return path.reduce((at, key) => fieldUsage(at, key), root)
}

function body(walk: Walk, statements: readonly StatementNode[], place: Place): void {
  for (const node of statements) {
    if (walk.steps-- <= 0) return
    switch (node.kind) {
      case 'text':
      case 'break':
      case 'continue':
        break
      case 'action': {
        const stand = pipe(walk, node.pipe, place)
        for (const { name } of node.pipe.variables) place.variables.set(name, stand)
        if (node.pipe.mode === 'plain') note(stand, 'text', place)
        break
      }
      case 'template':
        call(walk, node.name, node.pipe === undefined ? undefined : pipe(walk, node.pipe, place), place)
        break
      case 'if':
      case 'with':
      case 'range':
        branch(walk, node, place)
    }
  }
}

function branch(walk: Walk, node: BranchNode, place: Place): void {
  const stand = pipe(walk, node.pipe, place)
  const variables = new Map(place.variables)
  const inside = { ...place, variables, depth: place.depth + 1 }
  const [first] = node.pipe.variables
  if (node.kind === 'range') {
    const element = elementOf(node, stand, place.depth + 1)
    bindRound(node, element, variables)
    body(walk, node.body, { ...inside, dot: element })
  } else {
    if (first !== undefined) variables.set(first.name, stand)
    body(walk, node.body, node.kind === 'with' ? { ...inside, dot: stand } : inside)
  }
  if (node.orElse !== undefined) body(walk, node.orElse, { ...inside, variables: new Map(place.variables) })
}

/** Variables for the index in a list: what has another one for its first of two ranges over a map. */
const INDEX = /^\$(?:_|i|idx|index|n|k?ey_?index)$/i

function elementOf({ pipe: { variables } }: BranchNode, stand: Stand, depth: number): Stand {
  if (stand?.kind === 'list') return stand.items[0]
  if (stand?.kind !== 'usage') return undefined
  const [first, second] = variables
  const isMap = second !== undefined && !INDEX.test(first?.name ?? '')
  stand.usage.types.add(isMap ? 'map' : 'list')
  return { kind: 'usage', usage: elementUsage(stand.usage, depth) }
}

function bindRound({ pipe: { variables } }: BranchNode, element: Stand, into: Map<string, Stand>): void {
  const [first, second] = variables
  if (first !== undefined) into.set(first.name, second === undefined ? element : undefined)
  if (second !== undefined) into.set(second.name, element)
}

function call(walk: Walk, name: string, dot: Stand, place: Place): void {
  const region: Region | undefined = walk.map.bodies.get(name)
  if (region === undefined || place.nesting >= NESTING) return
  const key = `${name} ${keyOf(walk, dot)}`
  if (walk.seen.has(key)) return
  walk.seen.add(key)
  body(walk, region.statements, {
    dot,
    variables: new Map([['$', dot]]),
    depth: place.depth,
    nesting: place.nesting + 1,
  })
}

function keyOf(walk: Walk, stand: Stand, depth = 0): string {
  if (stand === undefined || depth > 4) return '-'
  if (stand.kind === 'list') return `[${stand.items.map((item) => keyOf(walk, item, depth + 1)).join()}]`
  if (stand.kind === 'map') {
    return `{${[...stand.entries].map(([key, value]) => `${key}:${keyOf(walk, value, depth + 1)}`).join()}}`
  }
  let id = walk.ids.get(stand.usage)
  if (id === undefined) walk.ids.set(stand.usage, (id = walk.ids.size))
  return String(id)
}

function note(stand: Stand, type: UsageType | undefined, { depth }: Place): void {
  if (stand?.kind !== 'usage') return
  const { usage } = stand
  if (type !== undefined) usage.types.add(type)
  // Needed only as far as nothing asks before.
  if (type !== undefined && type !== 'switch' && depth <= usage.depth) usage.isNeeded = true
}

function pipe(walk: Walk, node: PipeNode, place: Place): Stand {
  const plain: PipeNode = node.variables.length === 0 ? node : { ...node, variables: [], mode: 'plain' }
  return operand(walk, plain, place)
}

function operand(walk: Walk, node: OperandNode, place: Place): Stand {
  if (walk.steps-- <= 0) return undefined
  const expression = expressionOf(node)
  if (expression.kind === 'call') return called(walk, expression.name, expression.args, place)
  if (expression.kind === 'method') {
    for (const arg of expression.args) operand(walk, arg, place)
    return undefined
  }
  const plain = expression.node
  switch (plain.kind) {
    case 'dot':
      return place.dot
    case 'field':
      return fields(place.dot, plain.fields)
    case 'variable':
      return fields(place.variables.get(plain.name), plain.fields)
    case 'chain':
      return fields(operand(walk, plain.operand, place), plain.fields)
    case 'nil':
    case 'bool':
    case 'number':
    case 'string':
    case 'identifier':
    case 'pipe':
      return undefined
  }
}

function fields(stand: Stand, names: readonly string[]): Stand {
  let at = stand
  for (const name of names) {
    if (at?.kind === 'map') at = at.entries.get(name)
    else if (at?.kind === 'usage') at = { kind: 'usage', usage: fieldUsage(at.usage, name) }
    else return undefined
  }
  return at
}

function includedNames({ map }: Walk, name: OperandNode | undefined): readonly string[] {
  if (name === undefined) return []
  if (name.kind === 'string') return [name.text]
  const pattern = namePattern(name)
  return pattern === undefined ? [] : [...map.bodies.keys()].filter((known) => pattern.test(known))
}

/** What functions take their arguments for. */
const TYPES: Readonly<Record<string, UsageType>> = {
  ...Object.fromEntries(
    'quote squote trim trunc trimSuffix trimPrefix replace lower upper printf print b64enc tpl contains hasPrefix hasSuffix split splitList regexMatch indent nindent toString title kebabcase semverCompare'
      .split(' ')
      .map((name) => [name, 'text']),
  ),
  ...Object.fromEntries(
    'int int64 float64 add sub mul div mod max min until untilStep seq gt lt ge le'
      .split(' ')
      .map((name) => [name, 'number']),
  ),
  ...Object.fromEntries(
    'len join has concat append first last rest uniq sortAlpha prepend without'
      .split(' ')
      .map((name) => [name, 'list']),
  ),
  ...Object.fromEntries(
    'keys values merge mergeOverwrite omit pick hasKey deepCopy'.split(' ').map((name) => [name, 'map']),
  ),
}

/** Functions that give back one of their arguments: which one, from the end. */
const GIVES: Readonly<Record<string, number>> = {
  default: 1,
  required: 1,
  toString: 1,
  deepCopy: 1,
  tpl: 2,
  coalesce: 9,
  ternary: 3,
  merge: 9,
  mergeOverwrite: 9,
  and: 1,
  or: 9,
  omit: 9,
  quote: 1,
  uniq: 1,
  sortAlpha: 1,
  reverse: 1,
}

function called(walk: Walk, name: string, args: readonly OperandNode[], place: Place): Stand {
  const stands = args.map((arg) => operand(walk, arg, place))
  const special = SPECIAL[name]
  if (special !== undefined) return special({ walk, args, stands, place })
  if (name === 'eq' || name === 'ne') compared(args, stands)
  const type = TYPES[name]
  if (type !== undefined) for (const stand of stands) note(stand, type, place)
  const from = GIVES[name]
  return from === undefined ? undefined : stands[Math.max(0, stands.length - from)]
}

interface Called {
  readonly walk: Walk
  readonly args: readonly OperandNode[]
  readonly stands: readonly Stand[]
  readonly place: Place
}

function textOf(node: OperandNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.text : undefined
}

function firstOrLast({ stands: [list] }: Called, at: 0 | -1): Stand {
  return list?.kind === 'list' ? list.items.at(at) : undefined
}

/** Functions with ways of their own. */
const SPECIAL: Readonly<Record<string, (called: Called) => Stand>> = {
  include({ walk, args, stands, place }) {
    for (const included of includedNames(walk, args[0])) call(walk, included, stands[1], place)
    return undefined
  },
  dict: ({ args, stands }) => dictOf(args.map(textOf), stands),
  set: ({ stands }) => stands[0],
  list: ({ stands }) => ({ kind: 'list', items: stands }),
  tuple: ({ stands }) => ({ kind: 'list', items: stands }),
  get({ args, stands }) {
    const key = textOf(args[1])
    return key === undefined ? undefined : fields(stands[0], [key])
  },
  index: ({ args, stands, place }) => indexed(args, stands, place),
  dig({ args, stands }) {
    const keys = args.slice(0, -2).map(textOf)
    return fields(
      stands.at(-1),
      keys.filter((key) => key !== undefined),
    )
  },
  first: (one) => firstOrLast(one, 0),
  last: (one) => firstOrLast(one, -1),
}

function dictOf(texts: readonly (string | undefined)[], stands: readonly Stand[]): Stand {
  const entries = new Map<string, Stand>()
  for (let i = 0; i + 1 < stands.length; i += 2) {
    const key = texts[i]
    if (key !== undefined) entries.set(key, stands[i + 1])
  }
  return { kind: 'map', entries }
}

function indexed(args: readonly OperandNode[], stands: readonly Stand[], place: Place): Stand {
  let at = stands[0]
  for (const arg of args.slice(1)) {
    if (arg.kind === 'string') at = fields(at, [arg.text])
    else if (at?.kind === 'list') at = arg.kind === 'number' ? at.items[Number(arg.int ?? 0)] : undefined
    else if (at?.kind === 'usage') {
      at.usage.types.add(arg.kind === 'number' ? 'list' : 'map')
      at = { kind: 'usage', usage: elementUsage(at.usage, place.depth) }
    } else return undefined
  }
  return at
}

function compared(args: readonly OperandNode[], stands: readonly Stand[]): void {
  const constants = args.flatMap((arg): readonly (string | number | boolean)[] =>
    arg.kind === 'string'
      ? [arg.text]
      : arg.kind === 'bool'
        ? [arg.value]
        : arg.kind === 'number'
          ? [Number(arg.text)]
          : [],
  )
  for (const stand of stands) {
    if (stand?.kind === 'usage') for (const constant of constants) stand.usage.constants.add(constant)
  }
}
