// Semantic versions as Masterminds/semver 3 reads and compares them (`version.go` NewVersion): with or without `v`, one to three numbers,
// leading zeros tolerated. For `semver`, `semverCompare`, and whoever compares versions as Helm does.

/** The two generations of the library in use: 3.3.0 (Helm up to 3.18) and 3.4.0 (Helm 3.19 on, Helm 4). */
export type SemverGeneration = '3.3' | '3.4'

/** A version; the numbers have 64 bits. */
export interface Version {
  readonly major: bigint
  readonly minor: bigint
  readonly patch: bigint
  /** After the `-`; empty where there is none. */
  readonly prerelease: string
  /** After the `+`; empty where there is none. */
  readonly metadata: string
  readonly original: string
}

/** What the library says of a text that is no version. */
export class SemverError extends Error {}

const PATTERN =
  /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/

/** Messages of 3.4.0; those of 3.3.0 differ in capitals alone. */
const INVALID_VERSION = 'invalid semantic version'
const SEGMENT_STARTS_ZERO = 'version segment starts with 0'
const INVALID_PRERELEASE = 'invalid prerelease string'
const INVALID_METADATA = 'invalid metadata string'

const OLD_MESSAGES: Readonly<Record<string, string>> = {
  [INVALID_VERSION]: 'Invalid Semantic Version',
  [SEGMENT_STARTS_ZERO]: 'Version segment starts with 0',
  [INVALID_PRERELEASE]: 'Invalid Prerelease string',
  [INVALID_METADATA]: 'Invalid Metadata string',
}

function refusal(message: string, generation: SemverGeneration): SemverError {
  return new SemverError(generation === '3.4' ? message : (OLD_MESSAGES[message] ?? message))
}

/** Reads a version; throws a `SemverError` with the library's words where the text is none. */
export function parseVersion(text: string, generation: SemverGeneration = '3.4'): Version {
  const match = PATTERN.exec(text)
  if (match === null) throw refusal(INVALID_VERSION, generation)
  const [, major = '', minor = '0', patch = '0', prerelease = '', metadata = ''] = match
  const version: Version = {
    major: segment(major, generation),
    minor: segment(minor, generation),
    patch: segment(patch, generation),
    prerelease,
    metadata,
    original: text,
  }
  checkPrerelease(prerelease, generation)
  return version
}

const UINT64_LIMIT = 2n ** 64n

function segment(digits: string, generation: SemverGeneration): bigint {
  const value = readUint64(digits)
  if (value !== undefined) return value
  const word = generation === '3.4' ? 'error' : 'Error'
  throw new SemverError(`${word} parsing version segment: strconv.ParseUint: parsing "${digits}": value out of range`)
}

/** A number of up to 64 bits; undefined for larger ones and for what is no number. */
function readUint64(digits: string): bigint | undefined {
  if (!/^[0-9]+$/.test(digits)) return undefined
  const significant = digits.replace(/^0+(?=.)/, '')
  if (significant.length > 20) return undefined
  const value = BigInt(significant)
  return value < UINT64_LIMIT ? value : undefined
}

function checkPrerelease(text: string, generation: SemverGeneration): void {
  if (text === '') return
  for (const part of text.split('.')) {
    if (/^0[0-9]+$/.test(part)) throw refusal(SEGMENT_STARTS_ZERO, generation)
    if (!/^[0-9A-Za-z-]*$/.test(part) || (part === '' && generation === '3.4')) {
      throw refusal(INVALID_PRERELEASE, generation)
    }
  }
}

function checkMetadata(text: string, generation: SemverGeneration): void {
  if (text === '') return
  for (const part of text.split('.')) {
    if (!/^[0-9A-Za-z-]*$/.test(part) || (part === '' && generation === '3.4')) {
      throw refusal(INVALID_METADATA, generation)
    }
  }
}

/** The version in full, without `v`. */
export function printVersion({ major, minor, patch, prerelease, metadata }: Omit<Version, 'original'>): string {
  const tail = `${prerelease === '' ? '' : `-${prerelease}`}${metadata === '' ? '' : `+${metadata}`}`
  return `${major}.${minor}.${patch}${tail}`
}

/** Negative where `a` comes before `b`, 0 where they are the same but for metadata. */
export function compareVersions(a: Version, b: Version): -1 | 0 | 1 {
  const order = compare(a.major, b.major) || compare(a.minor, b.minor) || compare(a.patch, b.patch)
  if (order !== 0) return order
  if (a.prerelease === b.prerelease) return 0
  if (a.prerelease === '') return 1
  return b.prerelease === '' ? -1 : comparePrereleases(a.prerelease, b.prerelease)
}

function compare<T extends bigint | string | number>(a: T, b: T): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Part by part: numbers before words, and a part that is missing before any that is there. */
export function comparePrereleases(a: string, b: string): -1 | 0 | 1 {
  const others = b.split('.')
  const own = a.split('.')
  for (let at = 0; at < Math.max(own.length, others.length); at++) {
    const order = compareParts(own[at] ?? '', others[at] ?? '')
    if (order !== 0) return order
  }
  return 0
}

function compareParts(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? -1 : 1
  const numbers = [readUint64(a), readUint64(b)]
  const [first, second] = numbers
  if (first === undefined && second === undefined) return compare(a, b)
  if (first === undefined || second === undefined) return first === undefined ? 1 : -1
  return first > second ? 1 : -1
}

function next(from: Version, change: Partial<Version>): Version {
  const made = { ...from, ...change }
  return { ...made, original: `${from.original.startsWith('v') ? 'v' : ''}${printVersion(made)}` }
}

const PLAIN = { prerelease: '', metadata: '' }

function increment(value: bigint): bigint {
  return BigInt.asUintN(64, value + 1n)
}

export function incrementMajor(version: Version): Version {
  return next(version, { ...PLAIN, major: increment(version.major), minor: 0n, patch: 0n })
}

export function incrementMinor(version: Version): Version {
  return next(version, { ...PLAIN, minor: increment(version.minor), patch: 0n })
}

/** The next patch; of a prerelease the version that it leads to. */
export function incrementPatch(version: Version): Version {
  const { patch, prerelease } = version
  return next(version, { ...PLAIN, patch: prerelease === '' ? increment(patch) : patch })
}

/** The version with another prerelease; throws a `SemverError` where that is none. */
export function withPrerelease(version: Version, prerelease: string, generation: SemverGeneration): Version {
  checkPrerelease(prerelease, generation)
  return next(version, { prerelease })
}

/** The version with other metadata; throws a `SemverError` where that is none. */
export function withMetadata(version: Version, metadata: string, generation: SemverGeneration): Version {
  checkMetadata(metadata, generation)
  return next(version, { metadata })
}
