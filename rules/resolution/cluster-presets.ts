// Known ways to set a cluster up: what a cluster profile need not say when it names one. A preset's name is what `preset:` takes.

/** A known way to set a cluster up. */
export interface ClusterPreset {
  readonly name: string
  /** For help; without a full stop. */
  readonly summary: string
  readonly distribution: 'kubeadm' | 'k3s' | 'rke2' | 'kind' | 'talos' | 'k0s' | 'microk8s' | 'minikube' | 'openshift'
  readonly runtime: 'containerd' | 'crio' | 'dockerd'
}

/** All of them, by name. */
export const clusterPresets: readonly ClusterPreset[] = [
  { name: 'containerd', summary: 'nodes of kubeadm with containerd', distribution: 'kubeadm', runtime: 'containerd' },
  { name: 'crio', summary: 'nodes of kubeadm with CRI-O', distribution: 'kubeadm', runtime: 'crio' },
  { name: 'k0s', summary: 'k0s, which brings containerd', distribution: 'k0s', runtime: 'containerd' },
  { name: 'k3s', summary: 'k3s, which brings containerd', distribution: 'k3s', runtime: 'containerd' },
  {
    name: 'kind',
    summary: 'kind, whose nodes are containers with containerd',
    distribution: 'kind',
    runtime: 'containerd',
  },
  { name: 'microk8s', summary: 'MicroK8s, which brings containerd', distribution: 'microk8s', runtime: 'containerd' },
  { name: 'minikube', summary: 'minikube with Docker, its default', distribution: 'minikube', runtime: 'dockerd' },
  { name: 'minikube-containerd', summary: 'minikube with containerd', distribution: 'minikube', runtime: 'containerd' },
  { name: 'minikube-crio', summary: 'minikube with CRI-O', distribution: 'minikube', runtime: 'crio' },
  { name: 'openshift', summary: 'OpenShift, which brings CRI-O', distribution: 'openshift', runtime: 'crio' },
  { name: 'rke2', summary: 'RKE2, which brings containerd', distribution: 'rke2', runtime: 'containerd' },
  { name: 'talos', summary: 'Talos, which brings containerd', distribution: 'talos', runtime: 'containerd' },
]
