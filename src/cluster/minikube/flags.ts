// The flags of minikube start, as each runtime gets them; what of them does nothing is told where it is written
// (kubernetes/minikube cmd/minikube/cmd/start_flags.go, pkg/minikube/cruntime, pkg/provision).

import type { RuntimeKind } from '../distribution.ts'
import type { Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { MinikubeRule } from './notices.ts'
import type { MinikubeFlags } from './settings.ts'

/** Tells what the flags do not do with a runtime. */
export function tellFlags(flags: MinikubeFlags, kind: RuntimeKind, notices: Notices<MinikubeRule>): void {
  const [mirrors, insecure] = [flags['registry-mirror'] ?? [], flags['insecure-registry'] ?? []]
  for (const mirror of mirrors) tellMirror(mirror, kind, notices)
  for (const registry of insecure) tellInsecure(registry, kind, notices)
  const repository = flags['image-repository']
  if (repository !== undefined)
    notices.add('two-names-of-coredns', {
      where: repository.where,
      message: 'there minikube looks for coredns/coredns, and kubeadm pulls coredns',
      hint: 'put the image into the repository under both names',
    })
  for (const extra of flags['extra-config'] ?? []) tellExtra(extra, notices)
}

function tellMirror({ text, where }: PlacedText, kind: RuntimeKind, notices: Notices<MinikubeRule>): void {
  if (!/^https?:\/\/[^/?#]+\/?$/i.test(text))
    notices.add('refused-registry-mirror-flag', {
      where,
      message: 'minikube does not start: a mirror must be an address of http or https without a path',
      hint: 'write https://host[:port]',
    })
  if (kind === 'dockerd') return
  const hint =
    kind === 'containerd'
      ? 'put a hosts.toml into ~/.minikube/files/etc/containerd/certs.d/docker.io'
      : 'put a file into ~/.minikube/files/etc/containers/registries.conf.d'
  const message = `only Docker gets this flag: with ${kind === 'crio' ? 'CRI-O' : 'containerd'} Docker Hub itself is asked`
  notices.add('ignored-registry-mirror-flag', { where, message, hint })
}

function tellInsecure({ text, where }: PlacedText, kind: RuntimeKind, notices: Notices<MinikubeRule>): void {
  if (kind === 'crio')
    notices.add('ignored-insecure-registry-flag', {
      where,
      message:
        'CRI-O does not read insecure registries from its flags any more: this one is asked over https, with its certificate checked',
      hint: 'put a [[registry]] with insecure = true into ~/.minikube/files/etc/containers/registries.conf.d',
    })
  if (kind === 'containerd' && isRange(text))
    notices.add('range-of-insecure-registries', {
      where,
      message: 'minikube makes a folder of this range, and containerd looks for a folder by the name of the registry',
      hint: 'name each registry: host:port',
    })
}

/** Whether an entry is a range of addresses, and no host. */
export function isRange(entry: string): boolean {
  return /^[0-9a-f.:]+\/\d+$/i.test(entry)
}

/** Fields of the KubeletConfiguration that have no flag (kubernetes cmd/kubelet/app/options). */
const FIELDS_ALONE: readonly string[] = [
  'maxParallelImagePulls',
  'imagePullCredentialsVerificationPolicy',
  'preloadedImagesVerificationAllowlist',
  'imageMaximumGCAge',
]

function tellExtra({ text, where }: PlacedText, notices: Notices<MinikubeRule>): void {
  const key = text.startsWith('kubelet.') ? (text.slice('kubelet.'.length).split('=', 1)[0] ?? '') : ''
  const dashed = key.replaceAll('-', '').toLowerCase()
  const field = FIELDS_ALONE.find((name) => name.toLowerCase() === dashed)
  if (field === undefined) return
  notices.add('unusable-extra-config', {
    where,
    message: `minikube makes a flag of this, and ${field} is a field of the kubelet's configuration: the kubelet does not start`,
    hint: 'leave it out; minikube has no way to set this field',
  })
}

/** The flags that a kubelet gets from `--extra-config` and `--feature-gates`, by name. */
export function kubeletFlags(flags: MinikubeFlags | undefined): ReadonlyMap<string, PlacedText> {
  const found = new Map<string, PlacedText>()
  for (const { text, where } of flags?.['extra-config'] ?? []) {
    const [, key, value = ''] = /^kubelet\.([^=]+)=(.*)$/.exec(text) ?? []
    if (key !== undefined) found.set(key, { text: value, where })
  }
  const gates = flags?.['feature-gates']
  return gates === undefined ? found : found.set('feature-gates', gates)
}
