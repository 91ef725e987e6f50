// How CRI-O pulls an image: short names, the entry of registries.conf that is about it, mirrors, and what is blocked (cri-o server/image_pull.go;
// container-libs docker/docker_image_src.go newImageSource).

import { canonical, nameOf } from '../../reference/print.ts'
import { parseReference } from '../../reference/parse.ts'
import type { Reference } from '../../reference/reference.ts'
import { advance, type Attempt, type CredentialOffer, type RefusalReason, type Resolution } from '../attempt.ts'
import { NO_CERTIFICATES } from '../certificates.ts'
import { kubeletReference } from '../kubelet.ts'
import { gatherNotices, type Notice, type Notices } from '../notice.ts'
import type { Step } from '../step.ts'
import type { CrioConfig, CrioEndpoint, CrioMirror, CrioRegistry } from './config.ts'
import { crioRules, type CrioRule } from './notices.ts'
import { scopeFor } from './policy.ts'
import { longestMatch, relocated, withoutUser, type Rewritten } from './prefix.ts'
import { candidatesFor, type Candidate } from './short-name.ts'

/** The requests that CRI-O makes for the image of a pod. A tag beside a digest is put aside. */
export function resolveCrio(image: string, config: CrioConfig): Resolution {
  const read = kubeletReference(image)
  if (!read.ok) return read.resolution
  const { notices } = config
  const refuse = (reason: RefusalReason, message: string, why: readonly Step[]): Resolution => {
    return { kind: 'refused', reason, message, why, notices }
  }
  if (config.refusal !== undefined)
    return refuse('runtime-does-not-start', 'CRI-O does not start with this configuration', [config.refusal])
  const parsed = parseReference(image, 'containers-image')
  if (!parsed.ok) return refuse('invalid-reference', `CRI-O refuses the image: ${parsed.problem.message}`, [])
  if (config.broken !== undefined)
    return refuse('broken-configuration', 'CRI-O cannot pull with this configuration', [config.broken])
  const named = candidatesFor(parsed.reference, config)
  if (!named.ok) return refuse('short-name', named.message, named.why)
  return attemptsOf(named.candidates, config)
}

function attemptsOf(candidates: readonly Candidate[], config: CrioConfig): Resolution {
  const extra = gatherNotices(crioRules)
  const tried = candidates.map((candidate) => triedFor(candidate, { config, notices: extra, of: candidates.length }))
  const attempts = tried.flatMap(({ places }) => places).map((place, index) => requestsAt(place, index))
  const notices: readonly Notice[] = [...config.notices, ...extra.all()]
  const [first] = candidates
  if (first !== undefined && attempts.length > 0)
    return { kind: 'attempts', reference: first.reference, attempts: attempts.flat(), content: [], notices }
  const refusals = tried.flatMap(({ refusal }) => refusal ?? [])
  const { reason, message } = refusals[0] ?? { reason: 'no-endpoint', message: 'there is nowhere to pull from' }
  return { kind: 'refused', reason, message, why: refusals.flatMap(({ why }) => why), notices }
}

/** Why one name is not pulled. */
interface Refusal {
  readonly reason: RefusalReason
  readonly message: string
  readonly why: readonly Step[]
}

/** One place that is asked for one name. */
interface Place {
  readonly logical: Reference
  readonly physical: Reference
  readonly endpoint: Pick<CrioEndpoint, 'isInsecure'>
  readonly config: CrioConfig
  readonly why: readonly Step[]
  /** Whether the kubelet's credential is for this very name: with one candidate, or none other. */
  readonly isOnly: boolean
}

interface Context {
  readonly config: CrioConfig
  readonly notices: Notices<CrioRule>
  /** How many names the image is looked for by. */
  readonly of: number
}

interface Tried {
  readonly places: readonly Place[]
  readonly refusal?: Refusal
}

function triedFor({ reference, why }: Candidate, context: Context): Tried {
  const { config } = context
  const scope = config.policy === undefined ? undefined : scopeFor(config.policy, reference)
  const verdict: Step | undefined =
    scope === undefined || scope.requirements.every((each) => each === 'accept')
      ? undefined
      : { message: `policy.json decides by the scope ${scope.name === '' ? '""' : scope.name}`, where: scope.where }
  if (verdict !== undefined && scope?.requirements.includes('reject') === true)
    return {
      places: [],
      refusal: { reason: 'policy', message: `policy.json rejects ${canonical(reference)}`, why: [...why, verdict] },
    }
  const signature: readonly Step[] =
    verdict === undefined ? [] : [{ ...verdict, message: `${verdict.message}: the image must be signed` }]
  return placesFor(reference, [...why, ...signature], context)
}

function placesFor(reference: Reference, why: readonly Step[], { config, notices, of }: Context): Tried {
  const { registries } = config.registries
  const registry = longestMatch(registries, nameOf(reference))
  tellLibrary(registries, reference, notices)
  const steps = [...why, ...matchSteps(registry)]
  const mirrors = (registry?.mirrors ?? []).filter((mirror) => isFor(mirror, reference))
  tellSkipped(registry, mirrors, reference, notices)
  const sources = [...mirrors, registry].map((source) => ({ source, moved: movedTo(source, registry, reference) }))
  const places: Place[] = []
  const blocked: Step[] = []
  for (const { source, moved } of sources) {
    if (!moved.ok) return { places: [], refusal: unusable(moved.text, source, steps) }
    const physical = moved.reference
    const own = longestMatch(registries, nameOf(physical))
    if (own?.isBlocked === true) {
      blocked.push({ message: `${own.prefix} is blocked`, where: own.where })
      continue
    }
    const endpoint = source ?? { isInsecure: false }
    const from = [...steps, ...sourceStep(source, registry, physical)]
    places.push({ logical: reference, physical, endpoint, config, why: from, isOnly: of === 1 })
  }
  if (places.length > 0) return { places }
  const message = `registries.conf blocks ${nameOf(reference)}, and no mirror is asked in its place`
  return { places, refusal: { reason: 'blocked', message, why: [...steps, ...blocked] } }
}

/** Where nothing is set for a name, it stays as it is. */
function movedTo(
  source: CrioEndpoint | undefined,
  registry: CrioRegistry | undefined,
  reference: Reference,
): Rewritten {
  return relocated(reference, registry?.prefix ?? '', source?.location ?? '')
}

function unusable(text: string, source: CrioEndpoint | undefined, steps: readonly Step[]): Refusal {
  const message = `${withoutUser(text)} is no full name, and so nothing is pulled, from other mirrors neither`
  const step = source === undefined ? { message } : { message, where: source.where }
  return { reason: 'broken-configuration', message, why: [...steps, step] }
}

function isFor({ use }: CrioMirror, { digest }: Reference): boolean {
  return use === 'all' || (use === 'digest-only') === (digest !== undefined)
}

function matchSteps(registry: CrioRegistry | undefined): readonly Step[] {
  return registry === undefined
    ? [{ message: 'registries.conf has nothing about this name' }]
    : [{ message: `registries.conf is about ${registry.prefix}`, where: registry.where }]
}

function sourceStep(
  source: CrioEndpoint | undefined,
  registry: CrioRegistry | undefined,
  physical: Reference,
): readonly Step[] {
  if (source === undefined) return []
  const last = registry !== undefined && registry.mirrors.length > 0 ? ' last' : ''
  const what = source === registry ? `its own location is asked${last}` : 'this mirror is asked'
  const insecure = source.isInsecure ? ', over https without a look at its certificate, then over http' : ''
  return [{ message: `${what}, as ${nameOf(physical)}${insecure}`, where: source.where }]
}

/** An entry that looks as if it were about an official image, and is not. */
function tellLibrary(
  registries: readonly CrioRegistry[],
  { registry, repository }: Reference,
  notices: Notices<CrioRule>,
): void {
  if (registry !== 'docker.io' || !repository.startsWith('library/')) return
  const prefix = `docker.io/${repository.slice('library/'.length)}`
  const found = registries.find((each) => each.prefix === prefix)
  if (found === undefined) return
  notices.add('hub-prefix-without-library', {
    where: found.where,
    message: `${prefix} is not about docker.io/${repository}: prefixes are compared with full names`,
    hint: `write docker.io/${repository}`,
  })
}

function tellSkipped(
  registry: CrioRegistry | undefined,
  asked: readonly CrioMirror[],
  { tag }: Reference,
  notices: Notices<CrioRule>,
): void {
  for (const mirror of registry?.mirrors ?? []) {
    if (asked.includes(mirror) || mirror.use !== 'digest-only' || tag === undefined) continue
    notices.add('mirror-for-digests-only', {
      where: mirror.where,
      message: `the mirror ${mirror.location} is asked for digests only, and the image is named by tag`,
      hint: 'name the image by digest, or set pull-from-mirror = "all"',
    })
  }
}

/** https, and where certificates are not checked http after it. */
function requestsAt(place: Place, endpoint: number): readonly Attempt[] {
  const { isInsecure } = place.endpoint
  const https = requestAt(place, endpoint, 'https')
  if (!isInsecure) return [https]
  return [
    {
      ...https,
      after: advance('next-endpoint', {
        unreachable: 'next-attempt',
        'not-tls': 'next-attempt',
        untrusted: 'next-attempt',
      }),
    },
    requestAt(place, endpoint, 'http'),
  ]
}

const HUB_SERVER = 'registry-1.docker.io'

function requestAt(place: Place, endpoint: number, scheme: Attempt['scheme']): Attempt {
  const { logical, physical, config, why } = place
  const { registry, repository, tag = '', digest } = physical
  const target =
    digest === undefined ? ({ kind: 'tag', value: tag } as const) : ({ kind: 'digest', value: digest } as const)
  return {
    scheme,
    host: registry === 'docker.io' ? HUB_SERVER : registry,
    basePath: '/v2',
    repository,
    namespace: '',
    role: registry === logical.registry ? 'upstream' : 'mirror',
    tls: { verify: !place.endpoint.isInsecure, ...(config.certificates.get(registry) ?? NO_CERTIFICATES) },
    capabilities: ['pull', 'resolve'],
    headers: [],
    credentials: offersFor(place),
    why,
    method: 'GET',
    logical: nameOf(logical),
    target,
    path: `/v2/${repository}/manifests/${target.value}`,
    endpoint,
    after: advance('next-endpoint'),
    notAfter: [],
  }
}

/** The kubelet's credential goes to the registry that the image names, and to no other. */
function offersFor({ logical, physical, config, isOnly }: Place): readonly CredentialOffer[] {
  const where = config.authFile === undefined ? {} : { where: config.authFile.where }
  const own: CredentialOffer = {
    kind: 'auth-files',
    name: nameOf(physical),
    step: {
      message: `CRI-O looks in ${config.authFile?.text ?? 'the auth files of the node'} for ${nameOf(physical)}`,
      ...where,
    },
  }
  if (logical.registry !== physical.registry) return [own]
  const message = isOnly
    ? 'CRI-O sends what the kubelet found to the registry that the image names'
    : 'CRI-O sends what the kubelet found for docker.io to each registry that is asked for a short name'
  return [{ kind: 'kubelet', step: { message } }, own]
}
