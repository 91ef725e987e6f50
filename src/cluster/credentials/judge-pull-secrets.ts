// What is wrong with the pull secrets that pods name: those that are for none of their images, with what was likely meant.

import { nameOf } from '../../reference/print.ts'
import { kubeletReference } from '../kubelet.ts'
import type { PodContext } from '../kubelet/pods.ts'
import { gatherNotices, type Notice, type Notices } from '../notice.ts'
import { accountOf, pullSecretsOf, secretOf } from './credentials-for.ts'
import type { RegistryEntry } from './docker-config.ts'
import { lookUp } from './keyring.ts'
import { credentialRules, type CredentialRule } from './notices.ts'
import type { PullSecret } from './pull-secret.ts'
import { registryPattern } from './registry-pattern.ts'
import type { CredentialSources } from './sources.ts'

/** What is wrong with the pull secrets of pods as a whole: those that are for none of the images of the pods that name them. */
export function judgePullSecrets(
  pods: readonly PodContext[],
  sources: CredentialSources,
  mirrors: readonly string[] = [],
): readonly Notice[] {
  const notices = gatherNotices(credentialRules)
  const uses = new Map<PullSecret, { readonly names: Set<string>; readonly pods: PodContext[] }>()
  for (const pod of pods) {
    for (const { text } of pullSecretsOf(pod, accountOf(pod, sources))) {
      const secret = secretOf(text, pod, sources)
      if (secret === undefined) continue
      const use = uses.get(secret) ?? { names: new Set(), pods: [] }
      uses.set(secret, use)
      use.pods.push(pod)
      for (const name of namesOf(pod)) use.names.add(name)
    }
    tellForbidden(pod, sources, notices)
  }
  for (const [secret, use] of uses) judgeSecret(secret, { ...use, mirrors, notices })
  return notices.all()
}

/** A service account can keep its pods from all Secrets but its own (`kubernetes.io/enforce-mountable-secrets`). */
function tellForbidden(pod: PodContext, sources: CredentialSources, notices: Notices<CredentialRule>): void {
  const account = accountOf(pod, sources)
  for (const { text, where } of account?.allowedSecrets === undefined ? [] : pod.pullSecrets) {
    if (account?.allowedSecrets?.includes(text) !== false) continue
    notices.add('unusable-pull-secret', {
      where,
      message: `the service account ${account.name} does not list the secret ${text}, and lets its pods use no others: the pod is refused`,
      hint: `add ${text} to imagePullSecrets of the service account`,
    })
  }
}

function namesOf({ images }: PodContext): readonly string[] {
  return images.flatMap(({ image }) => {
    const read = kubeletReference(image)
    return read.ok ? [nameOf(read.reference)] : []
  })
}

interface SecretUse {
  readonly names: ReadonlySet<string>
  readonly pods: readonly PodContext[]
  readonly mirrors: readonly string[]
  readonly notices: Notices<CredentialRule>
}

function judgeSecret(secret: PullSecret, { names, pods, mirrors, notices }: SecretUse): void {
  const full = `secret ${secret.namespace}/${secret.name}`
  const who = pods[0]?.name ?? ''
  if (secret.kind === 'malformed') return
  if (secret.kind === 'unusable') {
    // Those that are meant for pulling are told where they are read.
    if (!secret.isMeant)
      notices.add('unusable-pull-secret', {
        where: secret.where,
        message: `${who} pulls with ${full}, and ${secret.message}`,
        hint: secret.hint,
      })
    return
  }
  const all = secret.entries.map((item) => ({ filed: item.filed, item }))
  const isUsed = [...names].some((name) => lookUp(name, all).length > 0)
  if (isUsed || names.size === 0) return
  const [entry] = secret.entries
  const near = secret.entries.flatMap((each) => whyNot(each, names, mirrors) ?? []).at(0)
  const registries = [...new Set(secret.entries.map(({ registry }) => registry))].slice(0, 3).join(', ')
  notices.add('unmatched-pull-secret', {
    where: entry?.where ?? secret.where,
    message: `${full} has ${registries}, which ${secret.entries.length === 1 ? 'is' : 'are'} for no image of ${who}`,
    hint: near ?? `name the registry of the images: ${[...new Set([...names].map(registryOf))].slice(0, 3).join(', ')}`,
  })
}

function registryOf(name: string): string {
  return name.split('/', 1)[0] ?? ''
}

const HUB_NAMES: readonly string[] = [
  'registry-1.docker.io',
  'registry.hub.docker.com',
  'hub.docker.com',
  'auth.docker.io',
]

/** What is likely meant by an entry that is for none of the images; undefined where nothing comes to mind. */
function whyNot(
  { registry, filed }: RegistryEntry,
  names: ReadonlySet<string>,
  mirrors: readonly string[],
): string | undefined {
  if (filed === undefined) return `${registry} is no address: the kubelet leaves the entry out`
  const { pattern } = filed
  const host = registryOf(filed.key)
  if (HUB_NAMES.includes(host))
    return 'write https://index.docker.io/v1/: the kubelet knows Docker Hub by no other name'
  if (mirrors.includes(host))
    return `${host} is a mirror: the kubelet looks for the registry that the image names, never for its mirrors`
  for (const name of names) {
    const image = registryPattern(name)
    if (image === undefined) continue
    const same = pattern.labels.join('.').toLowerCase() === image.labels.join('.')
    if (same && pattern.port !== image.port) return `the ports differ: write ${registryOf(name)}, as the images have it`
    if (same && host !== host.toLowerCase()) return `write ${host.toLowerCase()}: upper and lower case count`
    if (same && !image.path.startsWith(pattern.path)) return `the path ${pattern.path} is not where ${name} begins`
    if (pattern.labels.includes('*') && pattern.labels.length !== image.labels.length)
      return `a * stands for one label: ${host} is not for ${registryOf(name)}`
  }
  return undefined
}
