// Mappings are input too, and wrong ones are found out late: what can be seen to be wrong with one, alone and on the images at hand.

import { isHost } from '../reference/host.ts'
import { checkRegistry } from '../reference/parts.ts'
import { parseReference } from '../reference/parse.ts'
import { canonical, nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { type CompiledMapping, type Mapped, type Mapping, type MappingRule, splitTarget } from './mapping.ts'

/** Something wrong with a mapping. */
export interface MappingProblem {
  readonly kind: 'bad-target' | 'unused' | 'shadowed' | 'colliding' | 'looping' | 'too-long'
  /** The index of the rule that is meant; of the pattern in `exclude` where `list` says so. */
  readonly rule: number
  /** `rules` where it is left out. */
  readonly list?: 'exclude'
  readonly severity: 'error' | 'warning'
  /** What is wrong and what to do, in a sentence without a full stop. */
  readonly message: string
}

/** What is wrong with the mapping itself, before any image is seen. */
export function checkTargets(mapping: Mapping): readonly MappingProblem[] {
  return mapping.rules.flatMap(({ to }, index): readonly MappingProblem[] => {
    if (splitTarget(to) !== undefined) return []
    return [{ kind: 'bad-target', rule: index, severity: 'error', message: `"${to}" is no target: ${whyNoTarget(to)}` }]
  })
}

function whyNoTarget(to: string): string {
  const problem = checkRegistry(to)
  if (problem !== undefined) return `${problem.message}; a registry is host[:port][/path], without scheme`
  const [host = ''] = to.split('/', 1)
  if (isHost(host)) return 'a registry is host[:port][/path], without scheme'
  return `runtimes take "${host}" for an account of Docker Hub, for it has neither dot nor port; write docker.io/${to} if that is meant`
}

/**
 * What is wrong with the mapping for these images: rules and excludes that take none, images that would meet at one place, names that get
 * too long. Each is told once.
 */
export function checkMapping(compiled: CompiledMapping, references: readonly Reference[]): readonly MappingProblem[] {
  const use = countUse(compiled, references)
  const told = new Map<string, MappingProblem>()
  for (const move of use.moves) {
    const problem = problemOfMove(compiled, move, use.sources)
    if (problem !== undefined && !told.has(problem.message)) told.set(problem.message, problem)
  }
  return [...unusedRules(compiled.mapping, use), ...unusedExcludes(compiled.mapping, use), ...told.values()]
}

/** An image that moves, and where to. */
interface Move {
  readonly reference: Reference
  readonly mapped: Extract<Mapped, { kind: 'moved' }>
}

/** What the images make of a mapping. */
interface Use {
  readonly moves: readonly Move[]
  readonly used: ReadonlySet<MappingRule>
  /** Rules that come too late for some image, with the one that comes first. */
  readonly late: ReadonlyMap<MappingRule, MappingRule>
  readonly excluders: ReadonlySet<string>
  /** For each target name the first source that gets it. */
  readonly sources: ReadonlyMap<string, string>
}

function countUse(compiled: CompiledMapping, references: readonly Reference[]): Use {
  const moves = new Map<string, Move>()
  const used = new Set<MappingRule>()
  const late = new Map<MappingRule, MappingRule>()
  const excluders = new Set<string>()
  const sources = new Map<string, string>()
  for (const reference of new Map(references.map((each) => [nameOf(each), each] as const)).values()) {
    const mapped = compiled.map(reference)
    const [taker, ...others] = compiled.takers(reference)
    if (taker !== undefined) for (const other of others) late.set(other, taker)
    for (const pattern of compiled.excluders(reference)) excluders.add(pattern)
    for (const rule of compiled.targeters(reference)) used.add(rule)
    if (mapped.kind === 'there' || mapped.kind === 'moved') used.add(mapped.rule)
    if (mapped.kind === 'excluded' && taker !== undefined) used.add(taker)
    if (mapped.kind !== 'moved') continue
    moves.set(nameOf(reference), { reference, mapped })
    // What lies at a target already is no rival: it may have come from the same source in an earlier run.
    if (!sources.has(nameOf(mapped))) sources.set(nameOf(mapped), nameOf(reference))
  }
  return { moves: [...moves.values()], used, late, excluders, sources }
}

function problemOfMove(
  compiled: CompiledMapping,
  { reference, mapped }: Move,
  sources: Use['sources'],
): MappingProblem | undefined {
  const rule = compiled.mapping.rules.indexOf(mapped.rule)
  const target = nameOf(mapped)
  const source = nameOf(reference)
  const before = sources.get(target) ?? source
  if (before !== source) {
    const message = `${before} and ${source} would both become ${target}; give one of them a rule of its own, or the path strategy "with-registry"`
    return { kind: 'colliding', rule, severity: 'error', message }
  }
  const parsed = parseReference(canonical({ registry: mapped.registry, repository: mapped.repository }))
  if (!parsed.ok) {
    const kind = parsed.problem.kind === 'name-too-long' ? 'too-long' : 'bad-target'
    return { kind, rule, severity: 'error', message: `${source} would become "${target}": ${parsed.problem.message}` }
  }
  const onward = compiled.takers(parsed.reference).find(({ to, from }) => to !== mapped.rule.to && from !== '**')
  if (onward === undefined) return undefined
  const message = `${source} becomes ${target}, which the rule for "${onward.from}" takes too; what has moved is left alone, so that rule has no say here`
  return { kind: 'looping', rule, severity: 'warning', message }
}

function unusedRules({ rules }: Mapping, { used, late }: Use): readonly MappingProblem[] {
  return rules.flatMap((rule, index): readonly MappingProblem[] => {
    if (used.has(rule)) return []
    const earlier = late.get(rule)
    if (earlier !== undefined) {
      const message = `the rule for "${rule.from}" comes too late: "${earlier.from}" before it takes all of its images; put it first`
      return [{ kind: 'shadowed', rule: index, severity: 'warning', message }]
    }
    const message = `no image comes from "${rule.from}"; ${adviceFor(rule.from)}`
    return [{ kind: 'unused', rule: index, severity: 'warning', message }]
  })
}

function unusedExcludes({ exclude }: Mapping, { excluders }: Use): readonly MappingProblem[] {
  return exclude.flatMap((pattern, index): readonly MappingProblem[] => {
    if (excluders.has(pattern)) return []
    const message = `no image is kept back by "${pattern}"; ${adviceFor(pattern)}`
    return [{ kind: 'unused', list: 'exclude', rule: index, severity: 'warning', message }]
  })
}

/** Names are matched as runtimes complete them, without tag and digest. */
function adviceFor(pattern: string): string {
  // A registry alone is no reference, though it can be read as one of Docker Hub.
  const parsed = parseReference(!pattern.includes('/') && isHost(pattern) ? `${pattern}/` : pattern)
  const full = parsed.ok ? nameOf(parsed.reference) : pattern
  return full === pattern ? 'take it away, or mend its pattern' : `its full name is "${full}"`
}
