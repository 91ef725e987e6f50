// What sets up nodes, and which runtimes there are: the words of a cluster profile.

/** What set up the nodes: it decides where files lie, and which of them the runtime reads. */
export type Distribution = 'kubeadm' | 'k3s' | 'rke2' | 'kind' | 'talos' | 'k0s' | 'microk8s' | 'minikube' | 'openshift'

/** All of them. */
export const distributions: readonly Distribution[] = [
  'kubeadm',
  'k3s',
  'rke2',
  'kind',
  'talos',
  'k0s',
  'microk8s',
  'minikube',
  'openshift',
]

/** What pulls images. */
export type RuntimeKind = 'containerd' | 'crio' | 'dockerd'

/** All of them. */
export const runtimeKinds: readonly RuntimeKind[] = ['containerd', 'crio', 'dockerd']
