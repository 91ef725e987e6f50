// Mappings: which image shall come from where. Ordered rules from source patterns to targets, as `pin --to` and mapping files give them.

import { isHost } from '../reference/host.ts'
import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { compileGlob } from '../text/glob.ts'

/**
 * What becomes of the source's path below the target: `keep` keeps it (`mirror/library/nginx`), `with-registry` puts the source's
 * host before it (`mirror/docker.io/library/nginx`), `last` keeps its last component only (`mirror/nginx`).
 */
export type PathStrategy = 'keep' | 'with-registry' | 'last'

/** One rule. The first one whose pattern takes an image decides. */
export interface MappingRule {
  /**
   * A pattern over `registry/repository` as runtimes normalise it (`docker.io/library/nginx`). Without `*`, `?`, `[` or `{` it takes
   * that name and everything below it.
   */
  readonly from: string
  /** `registry[:port][/path]`. */
  readonly to: string
  readonly path: PathStrategy
}

/** All rules of a run, and the patterns of what stays where it is. */
export interface Mapping {
  readonly rules: readonly MappingRule[]
  readonly exclude: readonly string[]
}

/** Where an image goes, or why it stays. */
export type Mapped =
  | { readonly kind: 'moved'; readonly registry: string; readonly repository: string; readonly rule: MappingRule }
  | { readonly kind: 'there'; readonly rule: MappingRule }
  | { readonly kind: 'excluded'; readonly pattern: string }
  | { readonly kind: 'unmapped' }

/** A mapping made ready for many images. */
export interface CompiledMapping {
  readonly mapping: Mapping
  map(reference: Reference): Mapped
  /** The rules whose patterns take this image, first one first, whether or not an earlier one has taken it. */
  takers(reference: Reference): readonly MappingRule[]
  /** The rules below whose targets this image lies. */
  targeters(reference: Reference): readonly MappingRule[]
  /** The patterns that keep this image where it is. */
  excluders(reference: Reference): readonly string[]
}

/** The mapping of `pin --to`: everything to one place. */
export function mappingTo(target: string, path: PathStrategy): Mapping {
  return { rules: [{ from: '**', to: target, path }], exclude: [] }
}

/** A rule made ready; `target` is undefined where its target is none. */
interface CompiledRule {
  readonly rule: MappingRule
  readonly matches: (name: string) => boolean
  readonly target: Target | undefined
}

/**
 * Compiles the patterns. An image that already lies below a rule's target is not mapped again, so a second run changes nothing; the one
 * exception is a rule that takes images from below its own target to where no rule takes them any more.
 * Rules whose targets are none (`checkTargets` tells them) move nothing.
 */
export function compileMapping(mapping: Mapping): CompiledMapping {
  const rules = mapping.rules.map((rule): CompiledRule => ({
    rule,
    matches: compileName(rule.from),
    target: splitTarget(rule.to),
  }))
  const excludes = mapping.exclude.map((pattern) => ({ pattern, matches: compileName(pattern) }))
  return {
    mapping,
    map(reference) {
      const name = nameOf(reference)
      const taker = rules.find(({ matches }) => matches(name))
      const there = rules.find((rule) => isBelow(rule.target, reference))
      if (there !== undefined && !(taker === there && takesFarther(rules, taker, reference)))
        return { kind: 'there', rule: there.rule }
      const excluded = excludes.find(({ matches }) => matches(name))
      if (excluded !== undefined) return { kind: 'excluded', pattern: excluded.pattern }
      const moved = taker === undefined ? undefined : moveBy(taker, reference)
      return moved === undefined || taker === undefined
        ? { kind: 'unmapped' }
        : { kind: 'moved', ...moved, rule: taker.rule }
    },
    takers: (reference) => rules.filter(({ matches }) => matches(nameOf(reference))).map(({ rule }) => rule),
    targeters: (reference) => rules.filter(({ target }) => isBelow(target, reference)).map(({ rule }) => rule),
    excluders: (reference) =>
      excludes.filter(({ matches }) => matches(nameOf(reference))).map(({ pattern }) => pattern),
  }
}

/** Whether a rule takes an image from below its own target, and alone decides where that image is from then on. */
function takesFarther(rules: readonly CompiledRule[], taker: CompiledRule, reference: Reference): boolean {
  if (rules.some((rule) => rule !== taker && isBelow(rule.target, reference))) return false
  const moved = moveBy(taker, reference)
  return moved !== undefined && !rules.some(({ matches }) => matches(nameOf(moved)))
}

type Name = Pick<Reference, 'registry' | 'repository'>

function moveBy({ target, rule }: CompiledRule, reference: Reference): Name | undefined {
  return target && { registry: target.registry, repository: pathBelow(target, reference, rule.path) }
}

/** A target, normalised as references are. */
export interface Target {
  readonly registry: string
  /** Without slashes at its ends; empty for a registry alone. */
  readonly prefix: string
}

/**
 * Takes a target apart. Undefined for what is no registry to a runtime: `mirror/apps` is an account of Docker Hub, which must be written
 * `docker.io/mirror/apps` to be meant.
 */
export function splitTarget(to: string): Target | undefined {
  const given = to.replace(/\/$/, '')
  const [host = ''] = given.split('/', 1)
  if (!isHost(host)) return undefined
  // Two components, so that Docker Hub puts no `library/` before them.
  const parsed = parseReference(`${given}/a/b`)
  if (!parsed.ok || parsed.reference.tag !== undefined || parsed.reference.digest !== undefined) return undefined
  const { registry, repository } = parsed.reference
  return { registry, prefix: repository.slice(0, -'/a/b'.length) }
}

function isBelow(target: Target | undefined, { registry, repository }: Reference): boolean {
  if (target?.registry !== registry) return false
  return target.prefix === '' || repository.startsWith(`${target.prefix}/`)
}

function pathBelow({ prefix }: Target, { registry, repository }: Reference, strategy: PathStrategy): string {
  const below = {
    keep: repository,
    'with-registry': `${hostAsPath(registry)}/${repository}`,
    last: repository.slice(repository.lastIndexOf('/') + 1),
  }
  return prefix === '' ? below[strategy] : `${prefix}/${below[strategy]}`
}

/** A host as a path component: in lower case, the colon of a port as `_`, which no host can have; an IPv6 address without brackets. */
function hostAsPath(registry: string): string {
  const address = /^\[(.*)\]/.exec(registry)?.[1]
  const host =
    address === undefined ? registry : `ipv6-${address.replaceAll(':', '-')}${registry.slice(address.length + 2)}`
  return host.toLowerCase().replace(':', '_')
}

function compileName(pattern: string): (name: string) => boolean {
  if (/[*?[{]/.test(pattern)) return compileGlob(pattern)
  const path = pattern.replace(/\/$/, '')
  return (name) => name === path || name.startsWith(`${path}/`)
}
