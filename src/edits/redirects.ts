// A mapping of images as nodes can carry it out: which names are replaced by which, from the beginning. Found by asking the mapping, since
// patterns can say more than any runtime can do.

import type { Place } from '../cluster/configure/wish.ts'
import { isHost } from '../reference/host.ts'
import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { CompiledMapping } from './mapping.ts'

/** Everything below the source comes from below the target. */
export interface NameRedirect {
  readonly source: Place
  readonly target: Place
}

/** What a mapping comes to for nodes. */
export interface Redirects {
  /** Sorted by source, each once. */
  readonly redirects: readonly NameRedirect[]
  /** Names that stay where they are by the mapping, and lie below a source all the same. */
  readonly excluded: readonly string[]
}

/** What the mapping is asked about. */
export interface RedirectInput {
  /** Registries that are asked about where no image is known. */
  readonly registries: readonly string[]
  /** The images that shall be pulled. */
  readonly references: readonly Reference[]
}

/** Paths that nobody has: what becomes of both alike becomes of everything. */
const PROBES: readonly string[] = ['chartpin-probe-a/b-c', 'chartpin-probe-d/e/f']

/** Finds the redirects for the registries that rules name, and for those of the images; for the given ones where there is no image. */
export function redirectsOf(compiled: CompiledMapping, { registries, references }: RedirectInput): Redirects {
  const named = compiled.mapping.rules.flatMap(({ from }) => literalPlace(from) ?? [])
  const asked = references.length > 0 ? references.map(({ registry }) => registry) : registries
  const wholes = new Set([...named.map(({ host }) => host), ...asked])
  const found = new Map<string, NameRedirect>()
  const add = (redirect: NameRedirect | undefined): void => {
    if (redirect === undefined || isSamePlace(redirect.source, redirect.target)) return
    const covering = coverOf(found, nameFor(redirect.source))
    if (covering !== undefined && isSamePlace(replaced(covering, redirect.source), redirect.target)) return
    found.set(nameFor(redirect.source), redirect)
  }
  for (const host of wholes) add(probed(compiled, { host, path: '' }))
  for (const place of named) if (place.path !== '') add(probed(compiled, place))
  const excluded = new Set<string>()
  for (const reference of references) {
    const mapped = compiled.map(reference)
    const source: Place = { host: reference.registry, path: reference.repository }
    if (mapped.kind === 'moved') add({ source, target: { host: mapped.registry, path: mapped.repository } })
    else if (coverOf(found, nameFor(source)) !== undefined && mapped.kind === 'excluded')
      excluded.add(nameOf(reference))
  }
  const redirects = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, redirect]) => redirect)
  return { redirects, excluded: [...excluded].toSorted() }
}

/** The place that a pattern without wildcards names, or that one of the form `host/**` does. */
function literalPlace(from: string): Place | undefined {
  const plain = from.replace(/\/\*\*$/, '').replace(/\/$/, '')
  const [host = '', ...path] = plain.split('/')
  if (/[*?[{]/.test(plain) || !isHost(host)) return undefined
  // `index.docker.io` is no registry to a runtime: its images are those of docker.io.
  const parsed = parseReference(`${host}/a/b`)
  return parsed.ok ? { host: parsed.reference.registry, path: path.join('/') } : undefined
}

/** What becomes of everything below a place, where the same becomes of all of it. */
function probed(compiled: CompiledMapping, { host, path }: Place): NameRedirect | undefined {
  const targets = PROBES.map((probe) => {
    const repository = path === '' ? probe : `${path}/${probe}`
    const parsed = parseReference(`${host}/${repository}`)
    const mapped = parsed.ok ? compiled.map(parsed.reference) : undefined
    if (mapped?.kind !== 'moved' || !mapped.repository.endsWith(probe)) return undefined
    const before = mapped.repository.slice(0, -probe.length)
    // Only its last component is left of a path: that is no replacement of what it begins with.
    if (before !== '' && !before.endsWith('/')) return undefined
    return { host: mapped.registry, path: before.replace(/\/$/, '') }
  })
  const [first, second] = targets
  if (first === undefined || second === undefined || !isSamePlace(first, second)) return undefined
  return { source: { host, path }, target: first }
}

function nameFor({ host, path }: Place): string {
  return path === '' ? host : `${host}/${path}`
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.host === other.host && one.path === other.path
}

/** The redirect with the longest source that is about a name. */
function coverOf(found: ReadonlyMap<string, NameRedirect>, name: string): NameRedirect | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1)) {
    const cover = found.get(name.slice(0, end))
    if (cover !== undefined) return cover
  }
  return undefined
}

function replaced({ source, target }: NameRedirect, { path }: Place): Place {
  const rest = source.path === '' ? path : path.slice(source.path.length + 1)
  return { host: target.host, path: [target.path, rest].filter((part) => part !== '').join('/') }
}
