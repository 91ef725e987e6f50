// Conditions that ask about the cluster or the release, not about values → the flags of `helm template` that answer them.

import { parseConstraints, satisfies as fits } from '../../template/semver/constraints.ts'
import { parseVersion, SemverError } from '../../template/semver/version.ts'
import type { MethodExpression } from './expression.ts'
import { NO_PATCH } from './patch.ts'
import type { Alternatives } from './solving.ts'
import type { Want } from './want.ts'

/** A method with arguments: `.Capabilities.APIVersions.Has "group/version"`. What Helm knows anyway cannot be taken away. */
export function solveMethod({ of, args }: MethodExpression, want: Want): Alternatives {
  const [asked] = args
  if (of.fields.at(-1) !== 'Has' || of.fields.at(-2) !== 'APIVersions') return []
  if (want.kind !== 'truthy' || asked?.kind !== 'string') return []
  return [{ ...NO_PATCH, apiVersions: [asked.text] }]
}

/** Fields of `.Release` and `.Capabilities`; undefined for all others. */
export function solveRelease(fields: readonly string[], want: Want): Alternatives | undefined {
  const [parent, last] = fields.slice(-2)
  if (parent === 'Release') {
    const truth = want.kind === 'truthy' || (want.kind === 'is' && want.value === true)
    if (last === 'IsUpgrade') return [{ ...NO_PATCH, operation: truth ? 'upgrade' : 'install' }]
    return last === 'IsInstall' ? [{ ...NO_PATCH, operation: truth ? 'install' : 'upgrade' }] : []
  }
  if (parent !== 'KubeVersion') return undefined
  if (want.kind !== 'is' || last !== 'Minor') return []
  return [{ ...NO_PATCH, kubeVersion: `1.${String(want.value)}.0` }]
}

/** Versions with which a constraint is met, or is not. */
export function versionsFor(constraint: string, want: 'met' | 'unmet'): readonly string[] {
  const named = [...constraint.matchAll(/(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?/g)]
  const candidates = named.flatMap(([, major = '0', minor = '0', patch = '0']) => {
    const at = [major, minor, patch].map((part) => (/^\d+$/.test(part) ? Number(part) : 0))
    const [x = 0, y = 0, z = 0] = at
    return [
      [x, y, z],
      [x, y + 1, 0],
      [x, Math.max(0, y - 1), 0],
      [x + 1, 0, 0],
      [Math.max(0, x - 1), 99, 0],
    ].map((version) => version.join('.'))
  })
  return [...new Set(candidates)].filter((version) => isMet(constraint, version) === (want === 'met'))
}

function isMet(constraint: string, version: string): boolean | undefined {
  try {
    return fits(parseConstraints(constraint), parseVersion(version))
  } catch (error) {
    if (error instanceof SemverError) return undefined
    throw error
  }
}
