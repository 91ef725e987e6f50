// The files of distributions whose containerd reads a tree of hosts.toml: k0s, MicroK8s and kind.

import { emitYaml } from '../../yaml/emit.ts'
import { behaviourOf } from '../containerd/behaviour.ts'
import type { Version } from '../version.ts'
import { registrySection } from './containerd.ts'
import { MARK, nodeFile, together, type Guide, type GuideFile } from './guide.ts'
import { hostsTree } from './hosts-tree.ts'
import { yaml } from './yaml.ts'
import type { Wish } from './wish.ts'

/** k0s: a drop-in that names the tree. It must be of version 3 for the containerd of k0s from 1.36 on (k0s docs/runtime.md). */
export function k0sGuide(wish: Wish, version: Version): Guide {
  const root = '/etc/k0s/containerd.d/certs.d'
  const tree = hostsTree(wish, { root, version })
  if (tree.files.length === 0) return tree
  const number = behaviourOf(version).hasImagesPlugin ? 3 : 2
  const text = `${MARK}\nversion = ${number}\n\n${registrySection(number, root)}`
  const dropIn = nodeFile('/etc/k0s/containerd.d/chartpin.toml', text)
  return together([{ files: [dropIn], steps: ['restart k0s on each node: k0s stop, k0s start'], limits: [] }, tree])
}

/** MicroK8s, whose containerd names a tree in the snap already. */
export function microk8sGuide(wish: Wish, version: Version): Guide {
  const tree = hostsTree(wish, { root: '/var/snap/microk8s/current/args/certs.d', version })
  return { ...tree, steps: ['nothing is to be restarted: containerd reads hosts.toml at every pull'] }
}

/** kind: a cluster file that mounts the tree into every node; images with containerd 1.x must be told of it. */
export function kindGuide(wish: Wish, version: Version): Guide {
  const root = '/etc/containerd/certs.d'
  const tree = hostsTree(wish, { root, version })
  if (tree.files.length === 0) return tree
  const patches = behaviourOf(version).hasImagesPlugin ? [] : [registrySection(2, root)]
  const mount = { hostPath: `./node${root}`, containerPath: root, readOnly: true }
  const text = `${MARK}\n${emitYaml(
    yaml({
      kind: 'Cluster',
      apiVersion: 'kind.x-k8s.io/v1alpha4',
      ...(patches.length === 0 ? {} : { containerdConfigPatches: patches }),
      nodes: [{ role: 'control-plane', extraMounts: [mount] }],
    }),
    { as: 'file' },
  )}`
  const file: GuideFile = { place: { kind: 'setup', name: 'kind-cluster.yaml' }, text, secrets: [] }
  const steps = [
    'in this folder: kind create cluster --config kind-cluster.yaml; repeat extraMounts for every node of yours',
  ]
  return together([{ files: [file], steps, limits: [] }, tree])
}
