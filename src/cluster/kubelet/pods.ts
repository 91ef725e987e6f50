// Pods as they are pulled for: their images with the pull policy, their pull secrets and service account. Made from manifests, those that
// charts render to among them.

import { parseReference } from '../../reference/parse.ts'
import { withDefaultTag } from '../../reference/familiar.ts'
import { sealedWhere } from '../credentials/sealed-file.ts'
import type { Manifest } from '../manifest.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'
import { below, entriesOf, itemsOf, stringOf, type Tree } from '../tree.ts'

export type PullPolicy = 'Always' | 'IfNotPresent' | 'Never'

/** An image that a pod runs or mounts. */
export interface PodImage {
  /** As it is written. */
  readonly image: string
  readonly where: Where
  readonly policy: PullPolicy
  /** Whether the policy is written, or follows from the tag. */
  readonly policyFrom: 'field' | 'tag'
  readonly use: 'container' | 'volume'
}

/** A pod, or the template of one, as far as pulling goes. */
export interface PodContext {
  readonly namespace: string
  /** As people name it: `Deployment shop/web`. */
  readonly name: string
  readonly where: Where
  /** `default` where none is written. */
  readonly serviceAccount: PlacedText
  /** In the order in which they are written. */
  readonly pullSecrets: readonly PlacedText[]
  /** Static pods are started from a file of the node: no Secret is looked up for them. */
  readonly isStatic: boolean
  readonly images: readonly PodImage[]
}

/** Where each kind has its pod (kubernetes/api core/v1, apps/v1, batch/v1). */
const SPECS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', ['spec']],
  ['Deployment', ['spec', 'template', 'spec']],
  ['ReplicaSet', ['spec', 'template', 'spec']],
  ['StatefulSet', ['spec', 'template', 'spec']],
  ['DaemonSet', ['spec', 'template', 'spec']],
  ['ReplicationController', ['spec', 'template', 'spec']],
  ['Job', ['spec', 'template', 'spec']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
  ['PodTemplate', ['template', 'spec']],
])

/** The pods of some manifests. `namespace` is that of objects that name none: a release's. */
export function podsOf(manifests: readonly Manifest[], namespace: string = 'default'): readonly PodContext[] {
  return manifests.flatMap((manifest): readonly PodContext[] => {
    const path = SPECS.get(manifest.kind)
    const spec = path === undefined ? undefined : below(manifest.tree, ...path)
    return spec?.kind === 'map' ? [podOf(manifest, spec, namespaceOf(manifest, namespace))] : []
  })
}

/** The namespace of an object, or the one given where it names none. */
export function namespaceOf({ tree }: Manifest, otherwise: string): string {
  return stringOf(below(tree, 'metadata', 'namespace')) ?? otherwise
}

function podOf({ kind, name, tree }: Manifest, spec: Tree, namespace: string): PodContext {
  const account = below(spec, 'serviceAccountName') ?? below(spec, 'serviceAccount')
  const where = sealedWhere(below(tree, 'metadata', 'name') ?? spec)
  return {
    namespace,
    name: `${kind} ${namespace}/${name}`,
    where,
    serviceAccount: placed(account) ?? { text: 'default', where },
    pullSecrets: namesOf(below(spec, 'imagePullSecrets')),
    isStatic: below(tree, 'metadata', 'annotations', 'kubernetes.io/config.source') !== undefined,
    images: imagesOf(spec),
  }
}

/** The names in a list of references to local objects (`imagePullSecrets`); empty ones are left out, as the kubelet does. */
export function namesOf(list: Tree | undefined): readonly PlacedText[] {
  return itemsOf(list).flatMap((item) => placed(below(item, 'name')) ?? [])
}

function placed(tree: Tree | undefined): PlacedText | undefined {
  const text = stringOf(tree)
  return tree === undefined || text === undefined || text === '' ? undefined : { text, where: sealedWhere(tree) }
}

function imagesOf(spec: Tree): readonly PodImage[] {
  const containers = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((name) =>
    itemsOf(below(spec, name)),
  )
  const volumes = itemsOf(below(spec, 'volumes')).map((volume) => below(volume, 'image'))
  return [
    ...containers.flatMap((each) => imageOf(below(each, 'image'), below(each, 'imagePullPolicy'), 'container')),
    ...volumes.flatMap((each) => imageOf(below(each, 'reference'), below(each, 'pullPolicy'), 'volume')),
  ]
}

const POLICIES: readonly PullPolicy[] = ['Always', 'IfNotPresent', 'Never']

function imageOf(tree: Tree | undefined, policy: Tree | undefined, use: PodImage['use']): readonly PodImage[] {
  const image = stringOf(tree)
  if (tree === undefined || image === undefined || image === '') return []
  const written = POLICIES.find((each) => each === stringOf(policy))
  const where = sealedWhere(tree)
  return [
    written === undefined
      ? { image, where, policy: usualPolicy(image), policyFrom: 'tag', use }
      : { image, where, policy: written, policyFrom: 'field', use },
  ]
}

/** What the API server puts in: `latest`, written or not, is asked for each time (kubernetes pkg/apis/core/v1 SetDefaults_Container). */
export function usualPolicy(image: string): PullPolicy {
  const parsed = parseReference(image)
  return parsed.ok && withDefaultTag(parsed.reference).tag === 'latest' ? 'Always' : 'IfNotPresent'
}

/** A service account, as far as pulling goes. */
export interface PullAccount {
  readonly namespace: string
  readonly name: string
  readonly where: Where
  readonly pullSecrets: readonly PlacedText[]
  /** Its annotations; credential providers may ask for some. */
  readonly annotations: ReadonlyMap<string, string>
  /** Secrets that pods may use where it says `kubernetes.io/enforce-mountable-secrets`; absent where it does not. */
  readonly allowedSecrets?: readonly string[]
}

/** The service accounts of some manifests. */
export function accountsOf(manifests: readonly Manifest[], namespace: string = 'default'): readonly PullAccount[] {
  return manifests
    .filter(({ kind, apiVersion }) => kind === 'ServiceAccount' && apiVersion === 'v1')
    .map((manifest) => accountOf(manifest, namespaceOf(manifest, namespace)))
}

function accountOf({ name, tree }: Manifest, namespace: string): PullAccount {
  const annotations = new Map(
    entriesOf(below(tree, 'metadata', 'annotations')).map(
      (entry) => [entry.name, stringOf(entry.value) ?? ''] as const,
    ),
  )
  const pullSecrets = namesOf(below(tree, 'imagePullSecrets'))
  const enforced = annotations.get('kubernetes.io/enforce-mountable-secrets') === 'true'
  return {
    namespace,
    name,
    where: sealedWhere(below(tree, 'metadata', 'name') ?? tree),
    pullSecrets,
    annotations,
    ...(enforced ? { allowedSecrets: pullSecrets.map(({ text }) => text) } : {}),
  }
}
