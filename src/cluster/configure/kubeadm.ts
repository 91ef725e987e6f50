// Where kubeadm and minikube get the images of the cluster itself: `imageRepository` (kubernetes cmd/kubeadm/app/images/images.go).

import { emitYaml } from '../../yaml/emit.ts'
import { KUBERNETES_REGISTRY } from '../control-plane/images.ts'
import { isAtLeast, type Version } from '../version.ts'
import { MARK, type Guide } from './guide.ts'
import { printPlace, type Place, type Wish } from './wish.ts'
import { yaml } from './yaml.ts'

/** Where the registry of Kubernetes' own images is redirected to; undefined where it is not. */
export function kubernetesTarget({ redirects }: Wish): Place | undefined {
  return redirects.find(({ source }) => source.host === KUBERNETES_REGISTRY && source.path === '')?.target
}

/** Lines for a ClusterConfiguration. In another repository kubeadm looks for CoreDNS one level higher than it lies at home. */
export function kubeadmGuide(wish: Wish, kubernetes: Version | undefined): Guide {
  const target = kubernetesTarget(wish)
  if (target === undefined) return { files: [], steps: [], limits: [] }
  const repository = printPlace(target)
  const text = `${MARK}\n${emitYaml(
    yaml({
      apiVersion: `kubeadm.k8s.io/${configVersion(kubernetes)}`,
      kind: 'ClusterConfiguration',
      imageRepository: repository,
      dns: { imageRepository: `${repository}/coredns` },
    }),
    { as: 'file' },
  )}`
  return {
    files: [{ place: { kind: 'setup', name: 'kubeadm.yaml' }, text, secrets: [] }],
    steps: [
      'put the lines of kubeadm.yaml into the ClusterConfiguration of kubeadm init, or of the ConfigMap kubeadm-config for upgrades; with mirrors on the nodes they may be left out',
    ],
    limits: [],
  }
}

/** The newest version of the format that a kubeadm reads (kubernetes cmd/kubeadm/app/apis/kubeadm). */
function configVersion(kubernetes: Version | undefined): 'v1beta2' | 'v1beta3' | 'v1beta4' {
  if (kubernetes === undefined || isAtLeast(kubernetes, 1, 31)) return 'v1beta4'
  return isAtLeast(kubernetes, 1, 22) ? 'v1beta3' : 'v1beta2'
}
