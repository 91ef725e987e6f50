// The CRI-O of OpenShift's nodes: what the machine configuration operator makes of mirror sets and of the image configuration, laid over
// the files of a node (openshift/runtime-utils EditRegistriesConfig; openshift/machine-config-operator pkg/controller/container-runtime-config).

import { sourceFile } from '../../files/source-file.ts'
import type { CrioConfig, CrioRegistry, Policy, PolicyScope, Registries } from '../crio/config.ts'
import { readCrio, type CrioFiles } from '../crio/read.ts'
import type { Manifest } from '../manifest.ts'
import { gatherNotices, type Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'
import { below, stringsOf, whereOf, type Tree } from '../tree.ts'
import { readMirrorSets, type MirrorSet } from './mirror-sets.ts'
import { openShiftRules, type OpenShiftRule } from './notices.ts'

/** The files of a node, and the objects of the cluster. */
export interface OpenShiftFiles extends Omit<CrioFiles, 'base'> {
  readonly manifests: readonly Manifest[]
}

/** What a node has where nothing is set. */
const DEFAULT_CONF = 'unqualified-search-registries = ["registry.access.redhat.com", "docker.io"]\n'

/** Reads the configuration of a node. What a set names and the node's own file has already is not added again. */
export function readOpenShift({ manifests, ...crio }: OpenShiftFiles): CrioConfig {
  const notices = gatherNotices(openShiftRules)
  const hasOwn = crio.files.read('/etc/containers/registries.conf') !== undefined
  const base = sourceFile("OpenShift's registries.conf", { kind: 'argument' }, DEFAULT_CONF)
  const config = readCrio(hasOwn ? crio : { ...crio, base })
  const sets = readMirrorSets(manifests, notices)
  const sources = readSources(manifests, notices)
  const registries = edited(config.registries.registries, sets, sources)
  const search = sources.search.length > 0 ? sources.search : config.registries.search
  const policy = policyOf(config.policy, sources, registries)
  return {
    ...config,
    registries: { ...config.registries, registries, search },
    ...(policy === undefined ? {} : { policy }),
    notices: [...config.notices, ...notices.all()],
  }
}

/** `registrySources` of the cluster's Image object. */
interface RegistrySources {
  readonly insecure: readonly PlacedText[]
  readonly blocked: readonly PlacedText[]
  readonly allowed: readonly PlacedText[]
  readonly search: readonly PlacedText[]
}

function readSources(manifests: readonly Manifest[], notices: Notices<OpenShiftRule>): RegistrySources {
  const image = manifests.find(
    ({ apiVersion, kind, name }) =>
      kind === 'Image' && apiVersion.startsWith('config.openshift.io/') && name === 'cluster',
  )
  const tree: Tree | undefined = below(image?.tree, 'spec', 'registrySources')
  const listed = (key: string): readonly PlacedText[] => stringsOf(below(tree, key))
  const [allowed, blocked] = [listed('allowedRegistries'), listed('blockedRegistries')]
  const isBoth = tree !== undefined && allowed.length > 0 && blocked.length > 0
  if (isBoth)
    notices.add('blocked-beside-allowed-registries', {
      where: whereOf(tree),
      message: 'only one of allowedRegistries and blockedRegistries can be set: neither is applied',
      hint: 'leave one of them',
    })
  return {
    insecure: listed('insecureRegistries'),
    blocked: isBoth ? [] : blocked,
    allowed: isBoth ? [] : allowed,
    search: listed('containerRuntimeSearchRegistries'),
  }
}

/** An entry that is being put together. */
interface Draft {
  registry: CrioRegistry
}

function edited(
  own: readonly CrioRegistry[],
  sets: readonly MirrorSet[],
  { insecure, blocked }: RegistrySources,
): Registries['registries'] {
  const drafts = new Map(own.map((registry): [string, Draft] => [registry.prefix, { registry }]))
  const draftOf = (scope: string, where: Where): Draft => {
    const draft = drafts.get(scope) ?? { registry: emptyRegistry(scope, where) }
    drafts.set(scope, draft)
    return draft
  }
  for (const set of sets) {
    const draft = draftOf(set.source, set.where)
    draft.registry = withMirrors(draft.registry, set)
  }
  for (const { text, where } of [...blocked, ...insecure]) draftOf(text, where)
  const scopes = { insecure: textsOf(insecure), blocked: textsOf(blocked) }
  for (const draft of drafts.values()) draft.registry = withScopes(draft.registry, scopes)
  return [...drafts.values()].map(({ registry }) => registry).toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1))
}

function emptyRegistry(scope: string, where: Where): CrioRegistry {
  const location = scope.startsWith('*.') ? '' : scope
  return { prefix: scope, location, isInsecure: false, isBlocked: false, mirrors: [], where }
}

function withMirrors(registry: CrioRegistry, { use, mirrors, isSourceBlocked }: MirrorSet): CrioRegistry {
  const known = new Set(registry.mirrors.filter((mirror) => mirror.use === use).map(({ location }) => location))
  const added = mirrors
    .filter(({ text }) => !known.has(text))
    .map(({ text, where }) => ({ location: text, isInsecure: false, use, where }))
  return {
    ...registry,
    isBlocked: registry.isBlocked || isSourceBlocked,
    mirrors: [...registry.mirrors, ...added],
  }
}

interface Scopes {
  readonly insecure: ReadonlySet<string>
  readonly blocked: ReadonlySet<string>
}

function textsOf(placed: readonly PlacedText[]): ReadonlySet<string> {
  return new Set(placed.map(({ text }) => text))
}

/** What is insecure or blocked is so with everything below, since only the most specific entry counts. */
function withScopes(registry: CrioRegistry, { insecure, blocked }: Scopes): CrioRegistry {
  return {
    ...registry,
    isInsecure: registry.isInsecure || isIn(insecure, registry.prefix),
    isBlocked: registry.isBlocked || isIn(blocked, registry.prefix),
    mirrors: registry.mirrors.map((mirror) => ({
      ...mirror,
      isInsecure: mirror.isInsecure || isIn(insecure, mirror.location),
    })),
  }
}

function isIn(scopes: ReadonlySet<string>, name: string): boolean {
  return scopesAround(name).some((scope) => scopes.has(scope))
}

/** A scope, and all that it lies in (runtime-utils ScopeIsNestedInsideScope). */
export function scopesAround(scope: string): readonly string[] {
  const around = [scope]
  for (let slash = scope.lastIndexOf('/'); slash > 0; slash = scope.lastIndexOf('/', slash - 1))
    around.push(scope.slice(0, slash))
  const host = scope.split(scope.includes(':') ? ':' : '/', 1)[0] ?? ''
  // A colon behind a slash is that of a tag: no wildcard is about it.
  if (host.includes('/')) return around
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) around.push(`*${host.slice(dot)}`)
  return around
}

/** Allowed registries reject all others; blocked ones are rejected, unless mirrors stand in for them. */
function policyOf(
  own: Policy | undefined,
  { allowed, blocked }: RegistrySources,
  registries: readonly CrioRegistry[],
): Policy | undefined {
  const [first] = allowed
  const mirrored = new Set(
    registries.filter(({ mirrors }) => mirrors.length > 0).flatMap(({ prefix }) => scopesAround(prefix)),
  )
  const rejected = blocked.filter(({ text }) => !mirrored.has(text))
  const [firstRejected] = rejected
  if (first === undefined && firstRejected === undefined) return own
  const scopes = new Map(own?.scopes)
  const scope = ({ text, where }: PlacedText, asks: 'accept' | 'reject'): void => {
    scopes.set(text, { name: text, requirements: [asks], where })
  }
  for (const each of allowed) scope(each, 'accept')
  for (const each of rejected) scope(each, 'reject')
  const where = (first ?? firstRejected)?.where
  const otherwise: PolicyScope | undefined =
    where === undefined
      ? own?.otherwise
      : { name: 'default', requirements: [first === undefined ? 'accept' : 'reject'], where }
  if (otherwise === undefined) return own
  return { scopes, otherwise: first === undefined && own !== undefined ? own.otherwise : otherwise }
}
