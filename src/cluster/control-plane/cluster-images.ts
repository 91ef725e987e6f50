// The images that a cluster itself needs, by what is known of it: the ClusterConfiguration of kubeadm, the flags and addons of minikube, and
// the sandbox image that its runtime is configured with.

import { parseReference } from '../../reference/parse.ts'
import { canonical } from '../../reference/print.ts'
import type { Distribution } from '../distribution.ts'
import type { Manifest } from '../manifest.ts'
import type { MinikubeProfile } from '../minikube/profile.ts'
import type { Profile } from '../profile.ts'
import { below, booleanOf, stringOf, type Tree } from '../tree.ts'
import { parseVersion, type Version } from '../version.ts'
import { controlPlaneImages, type ControlPlaneSettings, type ImageOverride } from './images.ts'

/** One image; names are normalised. */
export interface ClusterImage {
  /** What it is there for: `kube-apiserver`, `pause`, `addon registry-creds`. */
  readonly component: string
  /** As it is pulled. */
  readonly image: string
  /** What to copy to have it there. */
  readonly origin: string
  /** The programs that name it so. */
  readonly by: readonly string[]
}

/** A release of Kubernetes. */
export interface KubernetesRelease {
  readonly version: Version
  /** Of its images: `v1.35.2`. */
  readonly tag: string
}

/** The images; undefined for a release that is not known. `left` are sentences about images that nobody can name, with what to do. */
export interface ClusterImages {
  readonly images: readonly ClusterImage[] | undefined
  readonly left: readonly string[]
}

/** Who sets up clusters of which the images are known; the others bring images of their own. */
export const KNOWN_DISTRIBUTIONS: readonly Distribution[] = ['kubeadm', 'minikube']

/** Reads a whole release: `1.35.2`, `v1.37.0-rc.0`; undefined for anything else, since images are tagged by all of it. */
export function parseRelease(text: string): KubernetesRelease | undefined {
  const [, numbers = '', rest = ''] = /^v?(\d+\.\d+\.\d+)((?:[-+][\w.+-]+)?)$/.exec(text) ?? []
  const version = parseVersion(numbers)
  // kubernetes cmd/kubeadm/app/util/version.go KubernetesVersionToImageTag
  return version === undefined ? undefined : { version, tag: `v${numbers}${rest.replaceAll('+', '_')}` }
}

/** The `kubernetesVersion` that a ClusterConfiguration among the manifests names. */
export function configuredRelease({ manifests }: Profile): string | undefined {
  return stringOf(below(clusterConfiguration(manifests), 'kubernetesVersion'))
}

/** The images of a release, in the cluster of a profile or in one that is set up without any wish. */
export function clusterImages({ version, tag }: KubernetesRelease, profile: Profile | undefined): ClusterImages {
  const { minikube } = profile ?? {}
  const repository = repositoryOf(minikube)
  const images = controlPlaneImages({
    kubernetes: version,
    tag,
    ...settingsOf(clusterConfiguration(profile?.manifests ?? [])),
    ...(profile?.distribution === 'minikube' ? { isMinikube: true } : {}),
    ...(repository.text === undefined ? {} : { repository: repository.text }),
  })
  if (images === undefined) return { images, left: [] }
  const addons = addonImages(minikube, repository.text)
  const own = [...images, ...addons.images].map(({ component, image, origin, by }): ClusterImage => {
    return { component, image: normal(image), origin: normal(origin), by }
  })
  return { images: withSandbox(own, profile), left: [...repository.left, ...addons.left] }
}

function clusterConfiguration(manifests: readonly Manifest[]): Tree | undefined {
  return manifests.find(
    ({ apiVersion, kind }) => kind === 'ClusterConfiguration' && apiVersion.startsWith('kubeadm.k8s.io/'),
  )?.tree
}

function settingsOf(tree: Tree | undefined): Omit<ControlPlaneSettings, 'kubernetes'> {
  if (tree === undefined) return {}
  const repository = stringOf(below(tree, 'imageRepository'))
  const etcd = overrideOf(below(tree, 'etcd', 'local'))
  const isExternal = below(tree, 'etcd', 'external') !== undefined
  return {
    ...(repository === undefined || repository === '' ? {} : { repository }),
    dns: overrideOf(below(tree, 'dns')),
    etcd: isExternal ? { ...etcd, isExternal } : etcd,
    ...(booleanOf(below(tree, 'proxy', 'disabled')) === true ? { hasNoProxy: true } : {}),
  }
}

function overrideOf(tree: Tree | undefined): ImageOverride {
  const repository = stringOf(below(tree, 'imageRepository')) ?? ''
  const tag = stringOf(below(tree, 'imageTag')) ?? ''
  return { ...(repository === '' ? {} : { repository }), ...(tag === '' ? {} : { tag }) }
}

interface MinikubeRepository {
  readonly text: string | undefined
  readonly left: readonly string[]
}

function repositoryOf(minikube: MinikubeProfile | undefined): MinikubeRepository {
  const text = minikube?.imageRepository?.text
  if (text !== 'auto') return { text, left: [] }
  const left = 'with --image-repository=auto minikube looks for a repository itself: the usual one is assumed; name one'
  return { text: undefined, left: [left] }
}

/** Images of addons that have one of their own, whatever the release of minikube. */
const ADDONS: ReadonlyMap<string, string> = new Map([
  ['registry-creds', 'docker.io/upmcenterprises/registry-creds:1.10'],
])

interface AddonImages {
  readonly images: readonly ClusterImage[]
  readonly left: readonly string[]
}

/** With an image repository minikube looks there for the images of its addons too (kubernetes/minikube pkg/minikube/assets/addons.go). */
function addonImages(minikube: MinikubeProfile | undefined, repository: string | undefined): AddonImages {
  const images: ClusterImage[] = []
  const left: string[] = []
  for (const { text: addon } of minikube?.addons ?? []) {
    const origin = ADDONS.get(addon)
    if (origin === undefined)
      left.push(
        `the images of the addon ${addon} go with the release of minikube: \`minikube addons images ${addon}\` tells them`,
      )
    else {
      const path = origin.slice(origin.indexOf('/') + 1)
      const image = repository === undefined ? origin : `${repository}/${path}`
      images.push({ component: `addon ${addon}`, image, origin, by: ['minikube'] })
    }
  }
  return { images, left }
}

const RUNTIMES: Readonly<Record<'containerd' | 'crio', string>> = { containerd: 'containerd', crio: 'CRI-O' }

/** What a runtime pulls for the sandbox of each pod is its own setting, and need not be what kubeadm pulls. */
function withSandbox(images: readonly ClusterImage[], profile: Profile | undefined): readonly ClusterImage[] {
  const { runtime } = profile ?? {}
  if (runtime === undefined || runtime.kind === 'dockerd' || runtime.config.sandboxImage === undefined) return images
  const image = normal(runtime.config.sandboxImage.text)
  const by = RUNTIMES[runtime.kind]
  const isSame = (each: ClusterImage): boolean => each.component === 'pause' && each.image === image
  if (images.some(isSame)) return images.map((each) => (isSame(each) ? { ...each, by: [...each.by, by] } : each))
  return [...images, { component: 'pause', image, origin: image, by: [by] }]
}

/** The full name; what is no reference stays as it is, and is told by whoever lists it. */
function normal(image: string): string {
  const parsed = parseReference(image)
  return parsed.ok ? canonical(parsed.reference) : image
}
