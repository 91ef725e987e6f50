// The pull secrets that minikube's addon registry-creds keeps in the cluster, as the kubelet finds them: in every namespace but
// kube-system, added to what the service account `default` has there (upmc-enterprises/registry-creds main.go).

import { Credential } from '../credential.ts'
import type { PodContext, PullAccount } from '../kubelet/pods.ts'
import type { AddonSecret } from '../minikube/registry-creds.ts'
import { filedKey } from './keyring.ts'
import type { PullSecret } from './pull-secret.ts'
import type { CredentialSources } from './sources.ts'

/** A secret of the addon as a pull secret; its namespace is that of whoever asks. What a cloud gives is known by its name only. */
export function addonSecret({ name, registries, credential, where }: AddonSecret): PullSecret {
  const known =
    credential ??
    new Credential({ kind: 'basic', username: 'addon', password: '' }, { source: `registry-creds ${name}`, where })
  const entries = registries.map((registry) => ({
    registry,
    filed: filedKey(registry),
    where,
    content: { kind: 'credential', credential: known } as const,
  }))
  return { kind: 'usable', namespace: '', name, where, entries, ignored: [] }
}

/** The addon's secrets that lie in the namespace of a pod. */
export function addonSecretsFor(
  pod: PodContext | undefined,
  { addonSecrets = [] }: Pick<CredentialSources, 'addonSecrets'>,
): readonly PullSecret[] {
  return pod === undefined || pod.namespace === 'kube-system' ? [] : addonSecrets
}

/** The account of a pod with what the addon adds to it: nothing, but for the account `default`. */
export function withAddonSecrets(
  account: PullAccount | undefined,
  pod: PodContext,
  sources: Pick<CredentialSources, 'addonSecrets'>,
): PullAccount | undefined {
  const added = addonSecretsFor(pod, sources)
  if (added.length === 0 || pod.serviceAccount.text !== 'default') return account
  const { where } = pod.serviceAccount
  const own = account ?? {
    namespace: pod.namespace,
    name: 'default',
    where,
    pullSecrets: [],
    annotations: new Map<string, string>(),
  }
  const named = new Set(own.pullSecrets.map(({ text }) => text))
  const more = added
    .filter(({ name }) => !named.has(name))
    .map((secret) => ({ text: secret.name, where: secret.where }))
  return { ...own, pullSecrets: [...own.pullSecrets, ...more] }
}
