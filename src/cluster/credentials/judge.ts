// What is wrong with the credentials that pods pull with: what is missing, does not match, has run out, or goes where it should not.

import type { Attempt } from '../attempt.ts'
import type { Credential } from '../credential.ts'
import type { PodContext } from '../kubelet/pods.ts'
import { gatherNotices, type Notice, type Notices } from '../notice.ts'
import type { Profile } from '../profile.ts'
import type { Where } from '../step.ts'
import { accountOf, credentialsFor, pullSecretsOf, secretOf, type SentCredentials } from './credentials-for.ts'
import { isEcr, lifetimeOf } from './expiry.ts'
import type { FoundCredential } from './kubelet-credentials.ts'
import { credentialRules, type CredentialRule } from './notices.ts'

/** One image of a pod, and how the cluster pulls it. */
export interface PulledImage {
  readonly image: string
  readonly where: Where
  readonly attempts: readonly Attempt[]
}

/** What judging needs to know. */
export interface JudgeOptions {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whether nothing is given to the anonymous by a registry, as far as that is known. */
  readonly isPrivate: (registry: string) => boolean
}

/** What is wrong with the credentials of the pulls of one pod, each thing once. */
export function judgeCredentials(
  pod: PodContext | undefined,
  pulled: readonly PulledImage[],
  cluster: Pick<Profile, 'credentials'>,
  options: JudgeOptions,
): readonly Notice[] {
  const notices = gatherNotices(credentialRules)
  const judging: Judging = { pod, cluster, options, notices, told: new Set() }
  for (const each of pulled) for (const attempt of each.attempts) judgeAttempt(each, attempt, judging)
  return notices.all()
}

interface Judging {
  readonly pod: PodContext | undefined
  readonly cluster: Pick<Profile, 'credentials'>
  readonly options: JudgeOptions
  readonly notices: Notices<CredentialRule>
  /** What was said already: the attempts of an image are much alike. */
  readonly told: Set<string>
}

function judgeAttempt(pulled: PulledImage, attempt: Attempt, judging: Judging): void {
  const sent = credentialsFor(attempt, judging.cluster, judging.pod)
  if (sent.kind === 'failed') return
  const registry = attempt.logical.split('/', 1)[0] ?? ''
  // Behind a mirror the registry itself is asked only for what the mirror does not have.
  const isAskedFirst = pulled.attempts[0]?.role === 'upstream'
  if (attempt.role === 'upstream' && isAskedFirst) tellMissing(pulled, registry, { sent, attempt, judging })
  if (sent.kind !== 'sent') return
  for (const found of sent.credentials) if (found.kind === 'credential') tellLifetime(found, registry, judging)
  if (attempt.role === 'mirror' && sent.by === 'kubelet') tellLeak(sent.credentials, { registry, attempt, judging })
}

interface SentTo {
  readonly sent: SentCredentials
  readonly attempt: Attempt
  readonly judging: Judging
}

function tellMissing({ image, where }: PulledImage, registry: string, { sent, attempt, judging }: SentTo): void {
  const isAnonymous =
    sent.kind === 'anonymous' || (sent.kind === 'sent' && sent.credentials.every(({ kind }) => kind === 'empty'))
  if (!isAnonymous || !judging.options.isPrivate(registry) || isTold(judging, 'missing-credential', image)) return
  const { pod, cluster } = judging
  const absent = pullSecretsOf(pod, accountOf(pod, cluster.credentials)).filter(
    ({ text }) => secretOf(text, pod, cluster.credentials) === undefined,
  )
  const names = absent.map(({ text }) => `${pod?.namespace ?? ''}/${text}`).join(', ')
  judging.notices.add('missing-credential', {
    where,
    message: `${registry} is private, and there is no credential for ${attempt.logical}${names === '' ? '' : ` (no such secret: ${names})`}`,
    hint: `add an entry for ${registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry} to a pull secret of the pod or its service account`,
  })
}

function isTold({ told }: Judging, rule: CredentialRule, what: string): boolean {
  const key = `${rule} ${what}`
  const was = told.has(key)
  told.add(key)
  return was
}

const HOUR = 3_600_000

function tellLifetime(
  { credential, step }: Extract<FoundCredential, { kind: 'credential' }>,
  registry: string,
  judging: Judging,
): void {
  const { now } = judging.options
  const { expires } = credential
  const where = credential.origin.where ?? step.where
  const place = where === undefined ? {} : { where }
  if (expires !== undefined && expires <= now) {
    if (isTold(judging, 'expired-credential', credential.label)) return
    judging.notices.add('expired-credential', {
      ...place,
      message: `${credential.label} does not work since ${new Date(expires).toISOString()}: pulls with it are refused, of public images too`,
      hint: 'renew it, or take the entry out',
    })
    return
  }
  const short = shortOf(credential, registry, now)
  if (short === undefined || isTold(judging, 'short-lived-credential', credential.label)) return
  judging.notices.add('short-lived-credential', {
    ...place,
    message: `${credential.label} is ${short}: pulls fail once it has run out`,
    hint: isEcr(registry)
      ? 'set up the credential provider ecr-credential-provider, or something that renews the secret'
      : 'use a key that stays, or something that renews the secret',
  })
}

/** What makes a credential short-lived; undefined where nothing does. */
function shortOf(credential: Credential, registry: string, now: number): string | undefined {
  const lifetime = lifetimeOf(credential.reveal(), { registry })
  if (lifetime.kind === 'short') return `${lifetime.what}, which lives for ${lifetime.hours} h`
  const left = credential.expires === undefined ? Infinity : credential.expires - now
  return left <= 12 * HOUR ? `good for ${Math.max(1, Math.round(left / HOUR))} h more` : undefined
}

function tellLeak(
  credentials: readonly FoundCredential[],
  { registry, attempt, judging }: Omit<SentTo, 'sent'> & { readonly registry: string },
): void {
  const [first] = credentials
  const isSecret = first?.kind === 'credential' || first?.kind === 'program'
  if (!isSecret || isTold(judging, 'leaked-credential', `${registry} ${attempt.host}`)) return
  const what = first.kind === 'credential' ? first.credential.label : `what ${first.call.program} gives`
  const where = attempt.why.find((step) => step.where !== undefined)?.where
  const clear = attempt.scheme === 'http' ? ', over http' : ''
  judging.notices.add('leaked-credential', {
    ...(where === undefined ? {} : { where }),
    message: `${what} is for ${registry}, and is sent to its mirror ${attempt.host} too${clear}`,
    hint: 'let the mirror be one that may know it, or pull by the name of the mirror, with a credential of its own',
  })
}
