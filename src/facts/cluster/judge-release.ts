// How a cluster would pull the images of one chart or values file, and what is wrong with that: facts about its keys, and notices about
// the files of the cluster that came up on the way.

import { credentialsFor } from '../../cluster/credentials/credentials-for.ts'
import { judgeCredentials } from '../../cluster/credentials/judge.ts'
import { judgePullSecrets } from '../../cluster/credentials/judge-pull-secrets.ts'
import { withObjects } from '../../cluster/credentials/sources.ts'
import { judgePull } from '../../cluster/judge-pull.ts'
import { kubeletReference } from '../../cluster/kubelet.ts'
import { effectivePolicy, isAllowed, judgeCachedImages } from '../../cluster/kubelet/cached-images.ts'
import { podsOf, usualPolicy, type PodContext } from '../../cluster/kubelet/pods.ts'
import { judgePodGates } from '../../cluster/kubelet/settings-notices.ts'
import type { Notice } from '../../cluster/notice.ts'
import type { Profile } from '../../cluster/profile.ts'
import { plainPod, pullOf, type Pull } from '../../cluster/pull.ts'
import type { Where } from '../../cluster/step.ts'
import { nameOf } from '../../reference/print.ts'
import type { ImageGraph } from '../../uses/image-graph.ts'
import type { ImageUse } from '../../uses/image-use.ts'
import type { ClusterFact, FactPlace } from './cluster-facts.ts'
import { isPrivateRegistry } from './private-registries.ts'
import { pulledTargets, type PulledTarget } from './pulled-images.ts'
import { renderedObjects, templateOf } from './rendered-objects.ts'

/** What is judged, and for whom. */
export interface ReleaseInput {
  readonly profile: Profile
  readonly uses: readonly ImageUse[]
  /** Absent for what does not render: then only what values name is judged, and no credentials. */
  readonly graph?: ImageGraph | undefined
  /** Of the release. */
  readonly namespace: string
  readonly isPublic: (host: string) => boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What came of it. */
export interface ReleaseFacts {
  readonly facts: readonly ClusterFact[]
  /** About the files of the cluster. */
  readonly configuration: readonly Notice[]
}

/** Judges a release. No registry is asked. */
export async function judgeRelease(input: ReleaseInput): Promise<ReleaseFacts> {
  const judging = await startJudging(input)
  const { pulls, pods, credentials, profile } = judging
  const mirrors = pulls.flatMap(({ pull }) =>
    pull.attempts.flatMap(({ attempt }) => (attempt.role === 'mirror' ? [attempt.host] : [])),
  )
  const notices = [
    ...pulls.flatMap((each) => noticesOfPull(each, judging)),
    ...pods.flatMap((pod) => noticesOfPod(pod, judging)),
    ...credentials.notices.slice(profile.credentials.notices.length),
    ...judgePullSecrets(pods, credentials, [...new Set(mirrors)]),
    ...judgePodGates(pods, profile),
    ...judgeCached(judging),
  ]
  return sorted(notices, judging)
}

interface TargetPull extends PulledTarget {
  readonly where: Where
  readonly pull: Pull
}

interface Judging extends ReleaseInput {
  readonly credentials: Profile['credentials']
  /** Their images stand where people would change them. */
  readonly pods: readonly PodContext[]
  readonly pulls: readonly TargetPull[]
}

async function startJudging(input: ReleaseInput): Promise<Judging> {
  const { profile, uses, graph, namespace, isPublic } = input
  const configurations = (graph?.configurations.all ?? []).filter(({ tier }) => tier === 'default')
  const manifests = (await Promise.all(configurations.map(renderedObjects))).flat()
  const rendered = podsOf(manifests, namespace)
  const credentials = withObjects(profile.credentials, manifests, namespace)
  const plain = plainPod(profile, namespace)
  const pulls = pulledTargets(uses, graph, rendered).map((target): TargetPull => {
    const { pods, image, at } = target
    const pull = pullOf(image, { profile, credentials, pods: pods.length === 0 ? [plain] : pods, isPublic })
    const where = 'span' in at ? at : plain.where
    return { ...target, where, pull }
  })
  const places = new Map(pulls.flatMap(({ image, at }) => ('span' in at ? [[image, at] as const] : [])))
  const pods = rendered.map((pod) => ({
    ...pod,
    images: pod.images.map((each) => ({ ...each, where: places.get(each.image) ?? each.where })),
  }))
  return { ...input, credentials, pods, pulls }
}

function noticesOfPull(target: TargetPull, judging: Judging): readonly Notice[] {
  const { image, where, pull } = target
  const ofRuntime = pull.kind === 'resolved' ? pull.resolution.notices : pull.notices
  return [
    ...ofRuntime,
    ...judgePull({ image, where, pull, isOnNodes: isOnNodes(target, judging.profile) }, judging.profile),
  ]
}

/** Whether every pod takes the image as it lies on its node. */
function isOnNodes({ image, pods }: PulledTarget, profile: Profile): boolean {
  const policies = pods.flatMap((pod) =>
    pod.images
      .filter((each) => each.image === image)
      .map((each) => (each.policy === 'Never' ? 'Never' : effectivePolicy(each, profile.apiServer).policy)),
  )
  const all = policies.length === 0 ? [usualPolicy(image)] : policies
  if (all.every((policy) => policy === 'Never')) return true
  return isPreloaded(image, profile) && all.every((policy) => policy !== 'Always')
}

function isPreloaded(image: string, { preloaded = [] }: Profile): boolean {
  const read = kubeletReference(image)
  return read.ok && preloaded.some(({ text }) => isAllowed(text, nameOf(read.reference)))
}

function noticesOfPod(pod: PodContext, { pulls, credentials, isPublic, now, profile }: Judging): readonly Notice[] {
  const entries = credentials.secrets.flatMap((secret) => (secret.kind === 'usable' ? secret.entries : []))
  const filed = new Set([...entries, ...credentials.node].map(({ registry }) => registry.replace(/\/.*$/, '')))
  const isPrivate = (registry: string): boolean =>
    isPrivateRegistry(registry) || (filed.has(registry) && !isPublic(registry.replace(/:\d+$/, '')))
  const pulled = pulls.flatMap(({ image, where, pull, pods }) => {
    if (!pods.some(({ name }) => name === pod.name) || isOnNodes({ image, at: where, pods: [pod] }, profile)) return []
    const asked = pull.attempts.filter(({ turn }) => turn === 'first' || turn === 'next')
    return [{ image, where, attempts: asked.map(({ attempt }) => attempt) }]
  })
  return judgeCredentials(pod, pulled, { credentials }, { now, isPrivate })
}

function judgeCached({ pods, pulls, profile, credentials }: Judging): readonly Notice[] {
  const unreachable = new Set(
    pulls.flatMap(({ image, pull }) =>
      pull.kind === 'refused' && (pull.reason === 'no-route' || pull.reason === 'no-endpoint') ? [image] : [],
    ),
  )
  return judgeCachedImages(pods, {
    setup: profile,
    apiServer: profile.apiServer,
    isPreloaded: (image) => unreachable.has(image) && isPreloaded(image, profile),
    hasCredential: (pod, image) => hasCredential(pod, image, credentials),
  })
}

function hasCredential(pod: PodContext, image: string, credentials: Profile['credentials']): boolean {
  const read = kubeletReference(image)
  if (!read.ok) return false
  const offer = { kind: 'kubelet', step: { message: 'the kubelet looks for one' } } as const
  const sent = credentialsFor({ logical: nameOf(read.reference), credentials: [offer] }, { credentials }, pod)
  return sent.kind === 'sent' && sent.credentials.some(({ kind }) => kind !== 'empty')
}

/** Notices about images go to their keys, those about what a chart renders to its templates, and the others to the cluster. */
function sorted(notices: readonly Notice[], { pulls }: Judging): ReleaseFacts {
  const byPlace = new Map(pulls.flatMap((each) => ('span' in each.at ? [[placeKey(each.at), each] as const] : [])))
  const facts: ClusterFact[] = []
  const configuration: Notice[] = []
  for (const { where, ...notice } of notices) {
    const target = where === undefined ? undefined : byPlace.get(placeKey(where))
    const template = where === undefined ? undefined : templateOf(where.file.path)
    if (target !== undefined) facts.push({ notice, ...aboutOf(target) })
    else if (template !== undefined) facts.push({ notice, at: { path: template } })
    else configuration.push(where === undefined ? notice : { ...notice, where })
  }
  return { facts, configuration }
}

function placeKey({ file, span }: Where): string {
  return `${file.path}:${span.start}`
}

function aboutOf({ at, use, image }: TargetPull): { readonly at: FactPlace } & Pick<ClusterFact, 'use' | 'reference'> {
  return use === undefined ? { at, reference: image } : { at, use }
}
