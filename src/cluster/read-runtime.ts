// The runtime of a profile with its configuration: which files count is decided by what set up the nodes.

import { isProblem, type SourceFile } from '../files/source-file.ts'
import type { ContainerdConfig } from './containerd/config.ts'
import { readContainerd, CONTAINERD_CONFIG } from './containerd/read.ts'
import { readCrio } from './crio/read.ts'
import type { Distribution, RuntimeKind } from './distribution.ts'
import { readDockerd } from './dockerd/read.ts'
import { readK0s } from './k0s/read.ts'
import { readK3s } from './k3s/read.ts'
import { readKind } from './kind/read.ts'
import type { Manifest } from './manifest.ts'
import { readMicrok8s } from './microk8s/read.ts'
import { readMinikube } from './minikube/read.ts'
import type { MinikubeFlags } from './minikube/settings.ts'
import type { NodeFiles } from './node-files.ts'
import { readOpenShift } from './openshift/read.ts'
import type { Runtime } from './profile.ts'
import { readTalos } from './talos/read.ts'
import type { Version } from './version.ts'

/** Which runtime, and where its files are. */
export interface RuntimeInput {
  readonly kind: RuntimeKind
  readonly distribution: Distribution
  readonly version: Version
  readonly files: NodeFiles
  /** Of its main configuration, on the node; absent: where the distribution has it. */
  readonly config: string | undefined
  /** What the distribution makes nodes from. */
  readonly clusterConfig: SourceFile | undefined
  /** Absent: the newest. */
  readonly kubernetes: Version | undefined
  /** The objects of the cluster; OpenShift's mirror sets are among them. */
  readonly manifests: readonly Manifest[]
  /** The flags that minikube was started with. */
  readonly minikube: MinikubeFlags
  /** Where paths are shown from. */
  readonly cwd: string
}

/** Reads a runtime's configuration; undefined for a runtime that the distribution does not run. */
export async function readRuntime(input: RuntimeInput): Promise<Runtime | undefined> {
  const { kind, distribution, config, minikube } = input
  if (distribution === 'minikube') return readMinikube({ ...input, flags: minikube })
  const named = config === undefined ? input : { ...input, path: config }
  switch (kind) {
    case 'containerd':
      return readContainerdOf(input)
    case 'crio':
      if (distribution === 'openshift') return { kind, config: readOpenShift(named) }
      return distribution === 'kubeadm' ? { kind, config: readCrio(named) } : undefined
    case 'dockerd':
      return distribution === 'kubeadm' ? { kind, config: readDockerd(named) } : undefined
  }
}

async function readContainerdOf(input: RuntimeInput): Promise<Runtime> {
  return { kind: 'containerd', config: await containerdConfig(input) }
}

async function containerdConfig(input: RuntimeInput): Promise<ContainerdConfig> {
  const { distribution, version, files, config, clusterConfig, kubernetes, cwd } = input
  switch (distribution) {
    case 'k3s':
    case 'rke2':
      return readK3s({ kind: distribution, files, version })
    case 'kind':
      return readKind({ files, version, cluster: clusterConfig, cwd })
    case 'talos':
      return readTalos({ version, machine: clusterConfig ?? talosMachine(files) })
    case 'k0s':
      return readK0s({ files, version, kubernetes })
    case 'microk8s':
      return readMicrok8s(files, version)
    case 'kubeadm':
    case 'minikube':
    case 'openshift':
      return readContainerd({ files, version, path: config ?? CONTAINERD_CONFIG })
  }
}

/** The machine configuration that a Talos node keeps. */
function talosMachine(files: NodeFiles): SourceFile | undefined {
  const file = files.read('/system/state/config.yaml')
  return isProblem(file) ? undefined : file
}
