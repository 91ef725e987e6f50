// Version constraints (`>=1.19-0 <1.22 || ^2`) as Masterminds/semver 3 reads and checks them (`constraints.go`), in both generations: which
// prereleases match was decided for each constraint alone before 3.4.0, and for all constraints of an AND group together since.

import {
  compareVersions,
  comparePrereleases,
  parseVersion,
  SemverError,
  type SemverGeneration,
  type Version,
} from './version.ts'

/** One comparison of a constraint. */
interface Constraint {
  readonly operator: string
  readonly version: Version
  /** What was left open: nothing, the patch, the minor number (and patch), or all. */
  readonly open: 'nothing' | 'patch' | 'minor' | 'major'
}

/** Groups joined by `||`, of comparisons that must all hold. */
export interface Constraints {
  readonly generation: SemverGeneration
  readonly groups: readonly (readonly Constraint[])[]
}

/** Longer texts are refused: nobody writes them, and Go alone reads them in linear time. */
const LONGEST = 1000

/** Reads a constraint; throws a `SemverError` with the library's words where the text is none. */
export function parseConstraints(text: string, generation: SemverGeneration = '3.4'): Constraints {
  if (text.length > LONGEST) throw new SemverError('improper constraint: too long')
  return {
    generation,
    groups: withoutRanges(text)
      .split('||')
      .map((group) => parseGroup(group, generation)),
  }
}

// The class has a `|` in it, as upstream has.
const NUMBER = '[0-9|xX*]+'
const IDENTIFIERS = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*'
const VERSION = `v?(${NUMBER})(\\.${NUMBER})?(\\.${NUMBER})?(-${IDENTIFIERS})?(?:\\+${IDENTIFIERS})?`
const SPACE = '[\\t\\n\\f\\r ]'

const ONE_VERSION = new RegExp(`${VERSION}(?=${SPACE}|,|$)`, 'y')
const SPACES = new RegExp(`${SPACE}*`, 'y')
const OPERATOR = /[=!<>~^]*/y

/** `1.2 - 3.4` as two comparisons. */
function withoutRanges(text: string): string {
  const anyVersion = VERSION.replaceAll(/\((?!\?)/g, '(?:')
  const ranges = new RegExp(`${SPACE}*(${anyVersion})${SPACE}+-${SPACE}+(${anyVersion})${SPACE}*`, 'g')
  let result = text
  for (const [found, from, to] of text.matchAll(ranges)) result = result.replace(found, () => `>= ${from}, <= ${to} `)
  return result
}

/** Comparisons with spaces, or a comma, between them. */
function parseGroup(text: string, generation: SemverGeneration): Constraint[] {
  const found: { readonly operator: string; readonly match: RegExpExecArray }[] = []
  for (let { end: at } = take(SPACES, text, 0); ;) {
    const operator = take(OPERATOR, text, at)
    const sign = operator.match?.[0] ?? ''
    const { match, end } = take(ONE_VERSION, text, take(SPACES, text, operator.end).end)
    if (match === null || !CHECKS.has(sign)) throw new SemverError(`improper constraint: ${text}`)
    found.push({ operator: sign, match })
    const gap = take(SPACES, text, end).end
    if (gap === text.length) break
    at = text[gap] === ',' ? take(SPACES, text, gap + 1).end : gap
  }
  return found.map(({ operator, match }) => toConstraint(operator, match, generation))
}

interface Taken {
  readonly match: RegExpExecArray | null
  readonly end: number
}

function take(pattern: RegExp, text: string, at: number): Taken {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return { match, end: at + (match?.[0].length ?? 0) }
}

function toConstraint(operator: string, match: RegExpExecArray, generation: SemverGeneration): Constraint {
  const [whole = '', major = '', minor = '', patch = '', prerelease = ''] = match
  try {
    if (isOpen(major)) return { operator, version: parseVersion(`0.0.0${prerelease}`, generation), open: 'major' }
    if (isOpen(minor)) {
      return { operator, version: parseVersion(`${major}.0.0${prerelease}`, generation), open: 'minor' }
    }
    if (isOpen(patch)) {
      return { operator, version: parseVersion(`${major}${minor}.0${prerelease}`, generation), open: 'patch' }
    }
    return { operator, version: parseVersion(whole, generation), open: 'nothing' }
  } catch (error) {
    if (!(error instanceof SemverError)) throw error
    throw new SemverError(generation === '3.4' ? 'constraint parser error' : 'constraint Parser Error')
  }
}

function isOpen(part: string): boolean {
  return /^\.?[xX*]?$/.test(part)
}

/** Whether a version satisfies a constraint. */
export function satisfies({ groups, generation }: Constraints, version: Version): boolean {
  return groups.some((group) => {
    const together = group.some((constraint) => constraint.version.prerelease !== '')
    return group.every((constraint) => {
      const wantsPrereleases = generation === '3.4' ? together : constraint.version.prerelease !== ''
      return holds(constraint, version, { wantsPrereleases, generation })
    })
  })
}

function holds(
  constraint: Constraint,
  version: Version,
  { wantsPrereleases, generation }: { readonly wantsPrereleases: boolean; readonly generation: SemverGeneration },
): boolean {
  // 3.3.0 lets a complete `!=` match any prerelease.
  const asksAll = generation === '3.3' && constraint.operator === '!=' && constraint.open === 'nothing'
  if (version.prerelease !== '' && !wantsPrereleases && !asksAll) return false
  return CHECKS.get(constraint.operator)?.(constraint, version) ?? false
}

function differs({ version: wanted, open }: Constraint, version: Version): boolean {
  if (open === 'nothing') return compareVersions(version, wanted) !== 0
  if (version.major !== wanted.major) return true
  // With everything left open upstream still compares the minor numbers, and then the patches.
  if (open === 'minor') return false
  if (version.minor !== wanted.minor) return true
  if (open === 'patch') return comparePrereleases(version.prerelease, wanted.prerelease) !== 0
  return version.patch !== wanted.patch || compareVersions(version, wanted) !== 0
}

function isGreater({ version: wanted, open }: Constraint, version: Version): boolean {
  if (open === 'nothing' || version.major !== wanted.major) return compareVersions(version, wanted) > 0
  if (open === 'minor') return false
  return open === 'patch' ? version.minor > wanted.minor : compareVersions(version, wanted) > 0
}

function isNotGreater({ version: wanted, open }: Constraint, version: Version): boolean {
  if (open === 'nothing') return compareVersions(version, wanted) <= 0
  if (version.major > wanted.major) return false
  return version.major !== wanted.major || version.minor <= wanted.minor || open === 'minor'
}

function isNear({ version: wanted, open }: Constraint, version: Version): boolean {
  if (compareVersions(version, wanted) < 0) return false
  if (isZero(wanted) && (open === 'nothing' || open === 'major')) return true
  if (version.major !== wanted.major) return false
  return version.minor === wanted.minor || open === 'minor'
}

function isZero({ major, minor, patch }: Version): boolean {
  return major === 0n && minor === 0n && patch === 0n
}

function isCompatible({ version: wanted, open }: Constraint, version: Version): boolean {
  if (compareVersions(version, wanted) < 0) return false
  if (wanted.major > 0n || open === 'minor') return version.major === wanted.major
  if (version.major > 0n) return false
  if (wanted.minor > 0n || open === 'patch') return version.minor === wanted.minor
  return version.minor === 0n && version.patch === wanted.patch
}

type Check = (constraint: Constraint, version: Version) => boolean

const isAtLeast: Check = (constraint, version) => compareVersions(version, constraint.version) >= 0

const isEqual: Check = (constraint, version) =>
  constraint.open === 'nothing' ? compareVersions(version, constraint.version) === 0 : isNear(constraint, version)

const CHECKS: ReadonlyMap<string, Check> = new Map([
  ['', isEqual],
  ['=', isEqual],
  ['!=', differs],
  ['>', isGreater],
  ['<', (constraint, version) => compareVersions(version, constraint.version) < 0],
  ['>=', isAtLeast],
  ['=>', isAtLeast],
  ['<=', isNotGreater],
  ['=<', isNotGreater],
  ['~', isNear],
  ['~>', isNear],
  ['^', isCompatible],
])
