// The pull of one image by the pods that run it: every attempt with the credential that it would be sent, and what comes of it all.

import { nextAttempt, type Attempt, type Endpoint, type RefusalReason, type Resolution, type Tried } from './attempt.ts'
import { credentialsFor, type SentCredentials } from './credentials/credentials-for.ts'
import type { PodContext } from './kubelet/pods.ts'
import type { Notice } from './notice.ts'
import type { Profile } from './profile.ts'
import { resolve } from './resolve.ts'
import type { Step } from './step.ts'
import { startOf } from './tree.ts'

/** What is sent for pods that all have the same to send. */
export interface SentForPods {
  readonly pods: readonly PodContext[]
  readonly sent: SentCredentials
}

/** When an attempt is made: first of all, after one that failed, or never. */
export type AttemptTurn =
  | 'first'
  | 'next'
  /** Its host cannot be reached from an air-gapped cluster. */
  | 'out-of-reach'
  /** The pull ends before it. */
  | 'never'

/** One attempt of a pull. */
export interface PullAttempt {
  readonly attempt: Attempt
  readonly turn: AttemptTurn
  /** At least one; more where pods send different credentials. */
  readonly sent: readonly SentForPods[]
}

/** How a cluster pulls one image. */
export type Pull =
  | {
      readonly kind: 'resolved'
      readonly resolution: Extract<Resolution, { kind: 'attempts' }>
      readonly attempts: readonly PullAttempt[]
    }
  | {
      readonly kind: 'refused'
      /** `no-route`: no attempt reaches a host. `unusable-credential`: a credential cannot be read, and that ends the pull. */
      readonly reason: RefusalReason | 'no-route' | 'unusable-credential'
      /** In a sentence without a full stop. */
      readonly message: string
      readonly why: readonly Step[]
      /** What would have been tried. */
      readonly attempts: readonly PullAttempt[]
      readonly notices: readonly Notice[]
    }

/** Who pulls, and from where. */
export interface PullInput {
  readonly profile: Profile
  /** What the cluster has to pull with; that of the profile, and of the release for whose pods it is asked. */
  readonly credentials: Profile['credentials']
  /** At least one. */
  readonly pods: readonly PodContext[]
  /** Whether a host is one that everybody uses; ports are cut off. */
  readonly isPublic: (host: string) => boolean
}

/** How the cluster of a profile pulls an image, given as a pod names it. */
export function pullOf(image: string, input: PullInput): Pull {
  const resolution = resolve(image, input.profile)
  if (resolution.kind === 'refused') return { ...resolution, attempts: [] }
  const turnOf = turnsOf(resolution.attempts, input)
  const attempts = resolution.attempts.map((attempt): PullAttempt => ({
    attempt,
    turn: turnOf(attempt),
    sent: sentFor(attempt, input),
  }))
  return settledPull(resolution, attempts)
}

/** What a pull comes to by its attempts, with what each is sent. */
export function settledPull(
  resolution: Extract<Resolution, { kind: 'attempts' }>,
  attempts: readonly PullAttempt[],
): Pull {
  const first = attempts.find(({ turn }) => turn === 'first')
  const refused = { kind: 'refused', attempts, notices: resolution.notices } as const
  if (first === undefined) {
    const hosts = [...new Set(attempts.map(({ attempt }) => attempt.host))].join(', ')
    const message = `the cluster is air-gapped, and nothing but ${hosts} would be asked`
    return { ...refused, reason: 'no-route', message, why: [] }
  }
  const failed = first.sent.flatMap(({ sent }) => (sent.kind === 'failed' ? [sent] : []))[0]
  if (failed === undefined) return { kind: 'resolved', resolution, attempts }
  return { ...refused, reason: 'unusable-credential', message: failed.message, why: failed.why }
}

/** A pod that is nothing but its namespace: it runs as the service account `default`, and has no pull secrets of its own. */
export function plainPod({ file }: Pick<Profile, 'file'>, namespace: string): PodContext {
  const where = startOf(file)
  return {
    namespace,
    name: `a pod of namespace ${namespace}`,
    where,
    serviceAccount: { text: 'default', where },
    pullSecrets: [],
    isStatic: false,
    images: [],
  }
}

/** Goes through the attempts as the runtime would if everything that is out of reach failed, and all others answered. */
function turnsOf(attempts: readonly Attempt[], input: PullInput): (attempt: Attempt) => AttemptTurn {
  const isBeyond = reachOf(input)
  const tried: Tried[] = []
  let first = nextAttempt(attempts, tried)
  while (first !== undefined && isBeyond(first)) {
    tried.push({ attempt: first, failure: 'unreachable' })
    first = nextAttempt(attempts, tried)
  }
  const begin = first === undefined ? attempts.length : attempts.indexOf(first)
  return (attempt) => {
    if (attempt === first) return 'first'
    if (isBeyond(attempt)) return 'out-of-reach'
    return attempts.indexOf(attempt) > begin ? 'next' : 'never'
  }
}

/** Whether an endpoint cannot be reached: only public registries can be out of reach, and not those that the profile names. */
function reachOf({ profile, isPublic }: PullInput): (endpoint: Pick<Endpoint, 'host'>) => boolean {
  if (!profile.isAirGapped) return () => false
  const named = new Set([...profile.reachable, ...profile.insecure].map(({ text }) => text))
  return ({ host }) => {
    const bare = host.replace(/:\d*$/, '')
    return isPublic(bare) && !named.has(host) && !named.has(bare)
  }
}

/** What each pod sends, those together that send the same. */
function sentFor(attempt: Attempt, { pods, credentials }: PullInput): readonly SentForPods[] {
  const groups = new Map<string, { readonly pods: PodContext[]; readonly sent: SentCredentials }>()
  for (const pod of pods) {
    const sent = credentialsFor(attempt, { credentials }, pod)
    const key = JSON.stringify([sent.kind, sentLabels(sent)])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { pods: [pod], sent })
    else known.pods.push(pod)
  }
  return [...groups.values()]
}

/** What is sent, as it may be shown, in the order of trying: `user@source`, `program NAME`, or `none`. */
export function sentLabels(sent: SentCredentials): readonly string[] {
  if (sent.kind !== 'sent') return ['none']
  return sent.credentials.map((found) => {
    switch (found.kind) {
      case 'credential':
        return found.credential.label
      case 'program':
        return `program ${found.call.program}`
      case 'empty':
        return 'none'
    }
  })
}
