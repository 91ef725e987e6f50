// The guide of a cluster: for each distribution and runtime the files that make its nodes pull from where it is wanted.

import type { Runtime } from '../profile.ts'
import { containerdGuide } from './containerd.ts'
import { providerGuide, type Cloud } from './credential-providers.ts'
import { crioGuide } from './crio.ts'
import { k0sGuide, kindGuide, microk8sGuide } from './distributions.ts'
import { dockerdGuide } from './dockerd.ts'
import { NO_GUIDE, together, type Guide } from './guide.ts'
import { k3sGuide } from './k3s.ts'
import { kubeadmGuide } from './kubeadm.ts'
import { minikubeGuide } from './minikube.ts'
import { openShiftGuide } from './openshift.ts'
import { pullSecretGuide } from './pull-secrets.ts'
import { talosGuide } from './talos.ts'
import type { Wish } from './wish.ts'

/** Makes the guide; `cloudOf` tells whose registry a host is, where its credentials come from a program. Nothing is read but what is given. */
export function guideFor(wish: Wish, cloudOf: (host: string) => Cloud | undefined): Guide {
  const { runtime } = wish.profile
  return together([
    withCopying(runtimeGuide(wish, runtime), wish),
    wish.profile.distribution === 'kubeadm' ? kubeadmGuide(wish, wish.profile.kubernetes) : NO_GUIDE,
    pullSecretGuide(wish, runtime),
    providerGuide(wish, cloudOf),
  ])
}

/** The files of the runtime, and those of what set up the nodes. */
export function runtimeGuide(wish: Wish, runtime: Runtime): Guide {
  const { distribution, kubernetes } = wish.profile
  if (distribution === 'minikube') return minikubeGuide(wish, runtime)
  if (distribution === 'openshift') return openShiftGuide(wish, kubernetes)
  if (runtime.kind === 'crio') return crioGuide(wish, runtime.config)
  if (runtime.kind === 'dockerd') return dockerdGuide(wish, runtime.config)
  const { version } = runtime.config
  switch (distribution) {
    case 'kubeadm':
      return containerdGuide(wish, version)
    case 'k3s':
    case 'rke2':
      return k3sGuide(wish, { kind: distribution, kubernetes })
    case 'k0s':
      return k0sGuide(wish, version)
    case 'microk8s':
      return microk8sGuide(wish, version)
    case 'kind':
      return kindGuide(wish, version)
    case 'talos':
      return talosGuide(wish, version)
  }
}

/** kind mounts the folder, and minikube copies it by itself. */
function withCopying(guide: Guide, { profile: { distribution } }: Wish): Guide {
  const isByItself = distribution === 'kind' || distribution === 'minikube'
  if (isByItself || guide.files.every(({ place }) => place.kind !== 'node')) return guide
  return { ...guide, steps: ['copy what lies below node/ onto each node, to the same paths', ...guide.steps] }
}
