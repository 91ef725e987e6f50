// The credential that an attempt would be sent: the offers of its runtime, made good from what the cluster has.

import type { Attempt, CredentialOffer } from '../attempt.ts'
import type { PodContext, PullAccount } from '../kubelet/pods.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Profile } from '../profile.ts'
import type { Step } from '../step.ts'
import { addonSecretsFor, withAddonSecrets } from './addon-secrets.ts'
import { authFileLogin } from './auth-files.ts'
import {
  kubeletCredentials,
  type AskedProvider,
  type FoundCredential,
  type KubeletSources,
} from './kubelet-credentials.ts'
import type { ProgramEntry } from './program.ts'
import type { CredentialProvider } from './provider-config.ts'
import type { PullSecret } from './pull-secret.ts'
import type { CredentialSources } from './sources.ts'

/** What an attempt is sent. */
export type SentCredentials =
  /** The first; where that is refused the whole pull is made again with the next one. */
  | {
      readonly kind: 'sent'
      /** Which offer was made good. */
      readonly by: CredentialOffer['kind']
      /** Never empty. */
      readonly credentials: readonly FoundCredential[]
      readonly why: readonly Step[]
    }
  | { readonly kind: 'anonymous'; readonly why: readonly Step[] }
  /** The pull ends before anything is asked. */
  | { readonly kind: 'failed'; readonly message: string; readonly why: readonly Step[] }

/** What credential providers said when they were asked, by their names. */
export type ProviderAnswers = ReadonlyMap<string, readonly ProgramEntry[]>

/** The credentials that one attempt of a pod's pull would be sent. Without a pod: what the node alone has. */
export function credentialsFor(
  attempt: Pick<Attempt, 'logical' | 'credentials'>,
  { credentials: sources }: Pick<Profile, 'credentials'>,
  pod?: PodContext,
  answers: ProviderAnswers = new Map(),
): SentCredentials {
  const why: Step[] = []
  for (const offer of attempt.credentials) {
    const found = made(offer, { logical: attempt.logical, sources, pod, answers })
    if (found.kind === 'sent') return { ...found, why: [...why, ...found.why] }
    if (found.kind === 'failed') return { ...found, why: [...why, ...found.why] }
    why.push(...found.why)
  }
  if (attempt.credentials.length === 0) why.push({ message: 'the runtime sends no credential here' })
  return { kind: 'anonymous', why }
}

interface Looking {
  readonly logical: string
  readonly sources: CredentialSources
  readonly pod: PodContext | undefined
  readonly answers: ProviderAnswers
}

function made(offer: CredentialOffer, looking: Looking): SentCredentials {
  switch (offer.kind) {
    case 'kubelet':
      return fromKubelet(offer.step, looking)
    case 'fixed': {
      const { credential, step } = offer
      return { kind: 'sent', by: 'fixed', credentials: [{ kind: 'credential', credential, step }], why: [step] }
    }
    case 'auth-files':
      return fromAuthFiles(offer, looking.sources)
  }
}

function fromKubelet(offered: Step, { logical, sources, pod, answers }: Looking): SentCredentials {
  const { used, why } = sourcesOf(pod, sources, answers)
  const slash = logical.indexOf('/')
  const found = kubeletCredentials({ registry: logical.slice(0, slash), repository: logical.slice(slash + 1) }, used)
  if (found.kind === 'failed') return { ...found, why: [...why, ...found.why] }
  if (found.kind === 'anonymous') return { kind: 'anonymous', why: [...why, ...found.why] }
  return { kind: 'sent', by: 'kubelet', credentials: found.credentials, why: [...why, ...found.why, offered] }
}

function fromAuthFiles(
  offer: Extract<CredentialOffer, { kind: 'auth-files' }>,
  sources: CredentialSources,
): SentCredentials {
  const login = authFileLogin(offer.name, sources.authFiles)
  const why = [offer.step, login.step]
  switch (login.kind) {
    case 'none':
      return { kind: 'anonymous', why }
    case 'failed':
      return { kind: 'failed', message: 'the auth files of the runtime cannot be read', why }
    case 'program':
      return { kind: 'sent', by: 'auth-files', credentials: [login], why }
    case 'entry': {
      const { content } = login.entry
      if (content.kind !== 'credential') return { kind: 'anonymous', why }
      const { credential } = content
      return {
        kind: 'sent',
        by: 'auth-files',
        credentials: [{ kind: 'credential', credential, step: login.step }],
        why,
      }
    }
  }
}

/** What the kubelet looks in for a pod, and how that came about. */
export interface PodSources {
  readonly used: KubeletSources
  readonly why: readonly Step[]
}

/**
 * The sources for a pod: its own pull secrets, or those of its service account where it has none
 * (kubernetes plugin/pkg/admission/serviceaccount), by name in its namespace; those that are not there are left out.
 */
export function sourcesOf(
  pod: PodContext | undefined,
  sources: CredentialSources,
  answers: ProviderAnswers,
): PodSources {
  const account = accountOf(pod, sources)
  const named = pullSecretsOf(pod, account)
  const secrets = named.flatMap(({ text }) => secretOf(text, pod, sources) ?? [])
  const providers = sources.providers.flatMap(
    (provider) => askedProvider({ provider, pod, account, sources, answers }) ?? [],
  )
  return {
    used: { secrets, node: sources.node, providers },
    why: named.flatMap((name) => stepOf(name, pod, account, sources)),
  }
}

/** The names of the pull secrets that count for a pod. */
export function pullSecretsOf(pod: PodContext | undefined, account: PullAccount | undefined): readonly PlacedText[] {
  if (pod === undefined || pod.isStatic) return []
  return pod.pullSecrets.length > 0 ? pod.pullSecrets : (account?.pullSecrets ?? [])
}

/** The service account of a pod, where it is among the manifests, or an addon gives it pull secrets. */
export function accountOf(pod: PodContext | undefined, sources: CredentialSources): PullAccount | undefined {
  const account = sources.accounts.find(
    ({ name, namespace }) => name === pod?.serviceAccount.text && namespace === pod.namespace,
  )
  return pod === undefined ? account : withAddonSecrets(account, pod, sources)
}

/** The Secret of a name in the namespace of a pod, where it is among the manifests. */
export function secretOf(
  name: string,
  pod: PodContext | undefined,
  sources: CredentialSources,
): PullSecret | undefined {
  const own = sources.secrets.find((secret) => secret.name === name && secret.namespace === pod?.namespace)
  return own ?? addonSecretsFor(pod, sources).find((secret) => secret.name === name)
}

function stepOf(
  { text, where }: PlacedText,
  pod: PodContext | undefined,
  account: PullAccount | undefined,
  sources: CredentialSources,
): readonly Step[] {
  const who = pod !== undefined && pod.pullSecrets.length > 0 ? pod.name : `the service account ${account?.name ?? ''}`
  const secret = secretOf(text, pod, sources)
  const full = `secret ${pod?.namespace ?? ''}/${text}`
  if (secret === undefined)
    return [{ message: `${who} names ${full}, which is not there: the kubelet goes on without it`, where }]
  if (secret.kind !== 'unusable') return [{ message: `${who} names ${full}`, where }]
  return [{ message: `${who} names ${full}, and ${secret.message}`, where }]
}

interface Asking {
  readonly provider: CredentialProvider
  readonly pod: PodContext | undefined
  readonly account: PullAccount | undefined
  readonly sources: CredentialSources
  readonly answers: ProviderAnswers
}

/** A provider, with what it is told of the service account; undefined where the kubelet does not ask it for this pod. */
function askedProvider({ provider, pod, account, sources, answers }: Asking): AskedProvider | undefined {
  const program = sources.providerFolder === '' ? provider.name : `${sources.providerFolder}/${provider.name}`
  const answer = answers.get(provider.name)
  const asked = { provider, program, ...(answer === undefined ? {} : { answer }) }
  const { token } = provider
  if (token === undefined) return asked
  if (pod === undefined || pod.isStatic) return token.requiresAccount ? undefined : asked
  // Of an account that is not among the manifests nothing is known: it may have what is required.
  if (account === undefined) return asked
  if (token.required.some((key) => !account.annotations.has(key))) return undefined
  const told = [...token.required, ...token.optional].flatMap((key) => {
    const value = account.annotations.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return { ...asked, annotations: new Map(told) }
}
