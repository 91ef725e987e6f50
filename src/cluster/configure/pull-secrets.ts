// Pull secrets and the service accounts that name them. The kubelet looks credentials up by the name that an image has, whichever mirror it
// is pulled from; containerd then sends to the mirror what was found for that name.

import { emitYaml } from '../../yaml/emit.ts'
import type { RegistryEntry } from '../credentials/docker-config.ts'
import type { Distribution } from '../distribution.ts'
import type { Runtime } from '../profile.ts'
import {
  authKey,
  dockerConfig,
  entryFor,
  isIdle,
  labelsOf,
  loginOf,
  ownKeys,
  type KeyedEntries,
} from './credentials.ts'
import { MARK, type Guide, type GuideFile, type Limit } from './guide.ts'
import { printPlace, type Redirect, type Wish } from './wish.ts'
import { yaml, type Json } from './yaml.ts'

/** Who sends what to mirrors. */
type Sender =
  /** containerd: what the kubelet found. */
  | 'kubelet'
  /** k3s, RKE2 and Talos: what the kubelet found, else what they are configured with. */
  | 'kubelet-or-own'
  /** CRI-O and dockerd: nothing that the kubelet found. */
  | 'own'

/** The Secrets and service accounts of all namespaces; nothing where no file of the profile holds a credential. */
export function pullSecretGuide(wish: Wish, runtime: Runtime): Guide {
  const sender = senderOf(runtime, wish.profile.distribution)
  const { keyed, limits } = keysOf(wish, sender)
  if (keyed.size === 0) return { files: [], steps: [], limits }
  const namespaces = [...new Set(wish.accounts.map(({ namespace }) => namespace))].toSorted()
  return {
    files: [...namespaces.map((namespace) => secretFile(wish, namespace, keyed)), accountsFile(wish)],
    steps: [
      'kubectl apply -f cluster/; pods that name pull secrets of their own do not get those of their service account, and must name this one too',
    ],
    limits,
  }
}

function senderOf({ kind }: Runtime, distribution: Distribution): Sender {
  if (kind !== 'containerd') return 'own'
  return distribution === 'k3s' || distribution === 'rke2' || distribution === 'talos' ? 'kubelet-or-own' : 'kubelet'
}

interface Keys {
  readonly keyed: KeyedEntries
  readonly limits: readonly Limit[]
}

/** Credentials by the names that images have. What goes to a mirror is its own, and goes nowhere else. */
function keysOf({ redirects, entries }: Wish, sender: Sender): Keys {
  const keyed = new Map(ownKeys(entries.filter((entry) => !isIdle(entry, redirects))))
  const limits: Limit[] = []
  for (const entry of entries.filter((each) => isIdle(each, redirects))) limits.push(idleLimit(entry))
  if (sender === 'own') return { keyed, limits }
  for (const redirect of redirects.filter(({ source }) => source.path === '')) {
    const own = entryFor(redirect.source, [...keyed.values()])
    const target = entryFor(redirect.target, entries)
    if (sender === 'kubelet' && target !== undefined) {
      if (redirect.upstream === 'never') keyed.set(authKey(redirect.source), target)
      else if (own === undefined || !isSame(own, target)) limits.push(leakToUpstream(redirect, target))
    }
    if (redirect.upstream === 'after' && own !== undefined && (target === undefined || !isSame(own, target)))
      limits.push(leakToMirror(redirect, own))
  }
  return { keyed, limits }
}

function isSame(one: RegistryEntry, other: RegistryEntry): boolean {
  const [first, second] = [loginOf(one), loginOf(other)]
  return first !== undefined && second !== undefined && first.credential.isSameAs(second.credential)
}

function idleLimit(entry: RegistryEntry): Limit {
  const label = labelsOf([entry])[0] ?? entry.registry
  return {
    message: `${label} for ${entry.registry} is left out: that registry is not asked any more, and its mirror has no use for it`,
    hint: 'nothing is to be done',
  }
}

function leakToUpstream({ source, target }: Redirect, entry: RegistryEntry): Limit {
  const label = labelsOf([entry])[0] ?? entry.registry
  return {
    message: `${label} is not sent to ${target.host} for images of ${printPlace(source)}: containerd would send it to ${source.host} too when the mirror fails`,
    hint: 'let the mirror give images to everybody, or move the images in the values: chartpin pin --map mapping.yaml',
  }
}

function leakToMirror({ source, target }: Redirect, entry: RegistryEntry): Limit {
  const label = labelsOf([entry])[0] ?? entry.registry
  return {
    message: `containerd sends ${label}, which is for ${printPlace(source)}, to the mirror ${target.host} too`,
    hint: 'leave it out of the credentials of the profile where the mirror must not have it',
  }
}

function secretFile({ secretName }: Wish, namespace: string, keyed: KeyedEntries): GuideFile {
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName, namespace },
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': Buffer.from(dockerConfig(keyed)).toString('base64') },
  }
  return {
    place: { kind: 'cluster', name: `pull-secret-${namespace}.yaml` },
    text: `${MARK}\n${emitYaml(yaml(secret), { as: 'file' })}`,
    secrets: labelsOf(keyed.values()),
  }
}

/** The pull secrets that an account has by the profile stay. */
function accountsFile({ accounts, secretName, profile }: Wish): GuideFile {
  const objects = accounts.map(({ namespace, serviceAccount }): Json => {
    const known = profile.credentials.accounts.find(
      (each) => each.name === serviceAccount && each.namespace === namespace,
    )
    const names = new Set([...(known?.pullSecrets ?? []).map(({ text }) => text), secretName])
    return {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: serviceAccount, namespace },
      imagePullSecrets: [...names].map((name) => ({ name })),
    }
  })
  const text = objects.map((each) => emitYaml(yaml(each), { as: 'file' })).join('---\n')
  return { place: { kind: 'cluster', name: 'service-accounts.yaml' }, text: `${MARK}\n${text}`, secrets: [] }
}
