// A profile, with what its cluster has to pull with, and what is wrong with that and with the kubelet.

import { judgeKubelet } from '../kubelet/settings-notices.ts'
import { inOrder } from '../notice.ts'
import type { Profile } from '../profile.ts'
import { addonSecret } from './addon-secrets.ts'
import { readCredentialSources } from './sources.ts'

/** Reads the credentials of a profile. */
export async function withCredentials(profile: Omit<Profile, 'credentials'>): Promise<Profile> {
  const { runtime, manifests, node, credentialFiles, kubernetes, featureGates, kubelet } = profile
  const credentials = await readCredentialSources({
    manifests,
    files: node,
    named: credentialFiles,
    kubernetes,
    featureGates,
    providerConfig: kubelet.credentialProviderConfig,
    providerFolder: kubelet.credentialProviderBinDir,
    authFile: runtime.kind === 'crio' ? runtime.config.authFile?.text : undefined,
  })
  const notices = inOrder([...profile.notices, ...credentials.notices, ...judgeKubelet(profile)])
  const addonSecrets = (profile.minikube?.secrets ?? []).map(addonSecret)
  return { ...profile, credentials: { ...credentials, ...(addonSecrets.length > 0 && { addonSecrets }) }, notices }
}
