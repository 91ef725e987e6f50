// The images of the cluster itself, by the names that kubeadm and minikube pull them by (kubernetes cmd/kubeadm/app/images/images.go;
// kubernetes/minikube pkg/minikube/bootstrapper/images/images.go).

import { printVersion, type Version } from '../version.ts'
import { componentTags } from './versions.ts'

/** Where they come from by default; before 1.25, and its patches of the releases before, it was `k8s.gcr.io`. */
export const KUBERNETES_REGISTRY = 'registry.k8s.io'

export type ControlPlaneComponent =
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'kube-proxy'
  | 'coredns'
  | 'etcd'
  | 'pause'
  | 'storage-provisioner'

/** One image. */
export interface ControlPlaneImage {
  readonly component: ControlPlaneComponent
  /** As it is pulled. */
  readonly image: string
  /** Where it comes from by default: what to copy to have it. */
  readonly origin: string
  /** Which program names it so. */
  readonly by: readonly ('kubeadm' | 'minikube')[]
}

/** `imageRepository` and `imageTag` of one part of a ClusterConfiguration. */
export interface ImageOverride {
  readonly repository?: string
  readonly tag?: string
}

/** What a cluster is set up with (kubeadm ClusterConfiguration). */
export interface ControlPlaneSettings {
  readonly kubernetes: Version
  /** Of Kubernetes' own images; absent: that of the version. */
  readonly tag?: string
  /** `imageRepository`; absent: the default. A slash at its end is kubeadm's to refuse, and is taken off. */
  readonly repository?: string
  readonly dns?: ImageOverride
  readonly etcd?: ImageOverride & { readonly isExternal?: true }
  /** `proxy.disabled`. */
  readonly hasNoProxy?: true
  /** Whether minikube sets it up, which brings a storage provisioner and names of its own. */
  readonly isMinikube?: true
}

const COMPONENTS = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kube-proxy'] as const
const STORAGE_PROVISIONER = 'v5'

/**
 * The images of a cluster, in kubeadm's order; undefined for a version that is not known. In another repository kubeadm looks for CoreDNS
 * one level higher than at home, and minikube where it is at home: with minikube both are given.
 */
export function controlPlaneImages(settings: ControlPlaneSettings): readonly ControlPlaneImage[] | undefined {
  const { kubernetes, hasNoProxy, isMinikube, etcd } = settings
  const tags = componentTags(kubernetes)
  if (tags === undefined) return undefined
  const repository = withoutEndSlash(settings.repository ?? KUBERNETES_REGISTRY)
  const by = isMinikube === true ? (['kubeadm', 'minikube'] as const) : (['kubeadm'] as const)
  const own = COMPONENTS.filter((name) => name !== 'kube-proxy' || hasNoProxy !== true).map((name) =>
    imageOf(name, { repository, path: name, tag: settings.tag ?? `v${printVersion(kubernetes)}`, by }),
  )
  const etcdImage = {
    repository: withoutEndSlash(etcd?.repository ?? repository),
    path: 'etcd',
    tag: etcd?.tag ?? tags.etcd,
    by,
  }
  return [
    ...own,
    ...coreDnsImages(settings, repository, tags.coredns),
    imageOf('pause', { repository, path: 'pause', tag: tags.pause, by }),
    ...(etcd?.isExternal === true ? [] : [imageOf('etcd', etcdImage)]),
    ...(isMinikube === true ? [storageProvisioner(settings.repository)] : []),
  ]
}

interface Named {
  readonly repository: string
  readonly path: string
  readonly tag: string
  readonly by: ControlPlaneImage['by']
}

function imageOf(component: ControlPlaneComponent, { repository, path, tag, by }: Named): ControlPlaneImage {
  const home = component === 'coredns' && hasOwnFolder(tag) ? 'coredns/coredns' : component
  return { component, image: `${repository}/${path}:${tag}`, origin: `${KUBERNETES_REGISTRY}/${home}:${tag}`, by }
}

/** From 1.8.0 on CoreDNS has a folder of its own, and tags that begin with `v`. */
function hasOwnFolder(tag: string): boolean {
  return tag.startsWith('v')
}

function coreDnsImages(settings: ControlPlaneSettings, main: string, usual: string): readonly ControlPlaneImage[] {
  const { dns, isMinikube } = settings
  const repository = withoutEndSlash(dns?.repository ?? main)
  const tag = dns?.tag ?? usual
  const isHome = repository === KUBERNETES_REGISTRY
  const kubeadm = isHome && hasOwnFolder(usual) ? 'coredns/coredns' : 'coredns'
  const minikube = hasOwnFolder(usual) ? 'coredns/coredns' : 'coredns'
  const image = (path: string, by: ControlPlaneImage['by']): ControlPlaneImage =>
    imageOf('coredns', { repository, path, tag, by })
  if (isMinikube !== true) return [image(kubeadm, ['kubeadm'])]
  if (kubeadm === minikube) return [image(kubeadm, ['kubeadm', 'minikube'])]
  return [image(kubeadm, ['kubeadm']), image(minikube, ['minikube'])]
}

function storageProvisioner(repository: string | undefined): ControlPlaneImage {
  const path = `k8s-minikube/storage-provisioner:${STORAGE_PROVISIONER}`
  const origin = `gcr.io/${path}`
  const image = repository === undefined ? origin : `${withoutEndSlash(repository)}/${path}`
  return { component: 'storage-provisioner', image, origin, by: ['minikube'] }
}

function withoutEndSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text
}
