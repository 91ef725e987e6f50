// sprig's `semver` and `semverCompare` (`semver.go`), in the two generations of the version library that Helm's releases have.

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import type { OriginId, Origins } from '../origin.ts'
import { parseConstraints, satisfies } from '../semver/constraints.ts'
import {
  compareVersions,
  incrementMajor,
  incrementMinor,
  incrementPatch,
  parseVersion,
  printVersion,
  SemverError,
  type SemverGeneration,
  type Version,
  withMetadata,
  withPrerelease,
} from '../semver/version.ts'
import { FunctionError } from '../template-error.ts'
import { traced } from '../traced.ts'
import { originOf } from '../value-origin.ts'
import { bool, type Host, int, type Member, type Method, str, type Value } from '../value.ts'

/** Runs what may refuse a text, with the library's words. */
function refusing<T>(origin: OriginId, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof SemverError) throw new FunctionError(error.message, { origin })
    throw error
  }
}

interface Maker {
  readonly origins: Origins
  readonly generation: SemverGeneration
}

/** A version as templates see it: a pointer, or the structure that its methods give. */
function toHost(version: Version, origin: OriginId, maker: Maker, type = '*semver.Version'): Host {
  return {
    kind: 'host',
    type,
    goKind: type.startsWith('*') ? 'ptr' : 'struct',
    origin,
    member: (name) => memberOf(version, name, { origin, isPointer: type.startsWith('*') }, maker),
    print: () => traced(printVersion(version), maker.origins.derived(origin, 'semver')),
    toJson: () => str(printVersion(version), maker.origins.derived(origin, 'semver')),
    inner: version,
  }
}

/** What Go's `deepCopy` makes of a version: one with nothing in it, since it sees no private fields. */
export function emptyVersion({ type, origin }: Host, origins: Origins): Host | undefined {
  if (!type.endsWith('semver.Version')) return undefined
  const nothing = { major: 0n, minor: 0n, patch: 0n, prerelease: '', metadata: '', original: '' }
  return toHost(nothing, origins.derived(origin, 'deepCopy'), { origins, generation: '3.4' }, type)
}

const FIELDS: Readonly<Record<string, (version: Version) => string | bigint>> = {
  Major: ({ major }) => major,
  Minor: ({ minor }) => minor,
  Patch: ({ patch }) => patch,
  Prerelease: ({ prerelease }) => prerelease,
  Metadata: ({ metadata }) => metadata,
  Original: ({ original }) => original,
  String: printVersion,
}

const INCREMENTS: Readonly<Record<string, (version: Version) => Version>> = {
  IncMajor: incrementMajor,
  IncMinor: incrementMinor,
  IncPatch: incrementPatch,
}

const CHANGES: Readonly<Record<string, typeof withPrerelease>> = {
  SetPrerelease: withPrerelease,
  SetMetadata: withMetadata,
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  LessThan: (order) => order < 0,
  LessThanEqual: (order) => order <= 0,
  GreaterThan: (order) => order > 0,
  GreaterThanEqual: (order) => order >= 0,
  Equal: (order) => order === 0,
}

function memberOf(
  version: Version,
  name: string,
  { origin, isPointer }: { readonly origin: OriginId; readonly isPointer: boolean },
  maker: Maker,
): Member | undefined {
  const { origins, generation } = maker
  // Methods of pointers: what a method gives is a plain structure.
  if (!isPointer && (name === 'Original' || name === 'Compare' || Object.hasOwn(COMPARISONS, name))) return undefined
  const derived = origins.derived(origin, name)
  const field = FIELDS[name]?.(version)
  if (typeof field === 'string') return method([], () => str(field, derived))
  if (field !== undefined) return method([], () => int(field, derived, 'uint64'))
  const increased = INCREMENTS[name]
  if (increased !== undefined) return method([], () => toHost(increased(version), derived, maker, 'semver.Version'))
  const change = CHANGES[name]
  if (change !== undefined) {
    return method(['string'], ([text]) => {
      if (text?.kind !== 'string') throw new FunctionError('expected string')
      const changed = refusing(origin, () => change(version, text.text, generation))
      return toHost(changed, origins.union(derived, originOf(text, origins)), maker, 'semver.Version')
    })
  }
  return comparison(version, name, origin, origins)
}

function comparison(version: Version, name: string, origin: OriginId, origins: Origins): Method | undefined {
  const holds = COMPARISONS[name]
  if (holds === undefined && name !== 'Compare') return undefined
  return method(['any'], ([other]) => {
    if (other?.kind !== 'host' || other.type !== '*semver.Version') {
      throw new FunctionError('wrong type for value; expected *semver.Version')
    }
    // Only versions are hosts of that type.
    const order = compareVersions(version, other.inner as Version)
    const both = origins.derived(origins.union(origin, other.origin), name)
    return holds === undefined ? int(order, both) : bool(holds(order), both)
  })
}

function method(params: Method['params'], run: (args: readonly Value[]) => Value): Method {
  return { kind: 'method', params, call: run }
}

function table(generation: SemverGeneration): readonly (readonly [string, TemplateFunction])[] {
  const semver = fixed(['string'], ({ origins }: Call, text) => {
    const origin = originOf(text, origins)
    return toHost(
      refusing(origin, () => parseVersion(text.text, generation)),
      origin,
      { origins, generation },
    )
  })
  const semverCompare = fixed(['string', 'string'], ({ origins, name }: Call, constraint, text) => {
    const origin = origins.union(originOf(constraint, origins), originOf(text, origins))
    const isMatch = refusing(origin, () => {
      const constraints = parseConstraints(constraint.text, generation)
      return satisfies(constraints, parseVersion(text.text, generation))
    })
    return bool(isMatch, origins.derived(origin, name))
  })
  return [
    ['semver', semver],
    ['semverCompare', semverCompare],
  ]
}

/** The functions of this file, by name, with Masterminds/semver 3.4 (Helm 4, and Helm 3 from 3.19 on). */
export const semverFunctions: readonly (readonly [string, TemplateFunction])[] = table('3.4')

/** The same with Masterminds/semver 3.3 (Helm 3 before 3.19). */
export const semver33Functions: readonly (readonly [string, TemplateFunction])[] = table('3.3')
