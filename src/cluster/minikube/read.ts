// The runtime of a minikube node: what the node image has, what minikube writes by its flags, and the files of the profile.

import { sourceFile } from '../../files/source-file.ts'
import { ownConfig } from '../containerd/own-config.ts'
import { CONTAINERD_CONFIG, readContainerd } from '../containerd/read.ts'
import { controlPlaneImages } from '../control-plane/images.ts'
import { readCrio } from '../crio/read.ts'
import type { RuntimeKind } from '../distribution.ts'
import { readDockerd } from '../dockerd/read.ts'
import type { NodeFiles } from '../node-files.ts'
import { gatherNotices, type Notice } from '../notice.ts'
import type { Runtime } from '../profile.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Step } from '../step.ts'
import { startOf } from '../tree.ts'
import type { Version } from '../version.ts'
import { CERTS_D, withHosts } from './containerd-hosts.ts'
import { tellFlags } from './flags.ts'
import { minikubeRules } from './notices.ts'
import type { MinikubeFlags } from './settings.ts'

/** Which runtime, and what minikube was started with. */
export interface MinikubeNode {
  readonly kind: RuntimeKind
  readonly version: Version
  readonly files: NodeFiles
  /** Of the runtime's main configuration, on the node. */
  readonly config: string | undefined
  readonly kubernetes: Version | undefined
  readonly flags: MinikubeFlags
}

/** What minikube adds to the insecure registries: the addresses of services. */
const SERVICE_RANGE = '10.96.0.0/12'

/** Reads the runtime's configuration. */
export function readMinikube(node: MinikubeNode): Runtime {
  const gathered = gatherNotices(minikubeRules)
  tellFlags(node.flags, node.kind, gathered)
  return withNotices(runtimeOf(node), gathered.all())
}

function runtimeOf({ kind, version, files, config, kubernetes, flags }: MinikubeNode): Runtime {
  const insecure = flags['insecure-registry'] ?? []
  const sandbox = sandboxOf(kubernetes, flags['image-repository'])
  switch (kind) {
    case 'containerd': {
      const base = ownConfig("config.toml of minikube's node image", version, CERTS_D)
      const path = config ?? CONTAINERD_CONFIG
      return {
        kind,
        config: { ...sandbox, ...readContainerd({ files: withHosts(files, insecure), version, path, base }) },
      }
    }
    case 'crio': {
      const hub = 'unqualified-search-registries = ["docker.io"]\n'
      const base = sourceFile("registries.conf of minikube's node image", { kind: 'argument' }, hub)
      const hasOwn = files.read('/etc/containers/registries.conf') !== undefined
      const read = readCrio({
        files,
        version,
        ...(config === undefined ? {} : { path: config }),
        ...(hasOwn ? {} : { base }),
      })
      return { kind, config: { ...sandbox, ...read } }
    }
    case 'dockerd': {
      const services: PlacedText = {
        text: SERVICE_RANGE,
        where: startOf(sourceFile("minikube's own flags", { kind: 'argument' }, '')),
      }
      const own = { mirrors: flags['registry-mirror'] ?? [], insecure: [...insecure, services] }
      return {
        kind,
        config: readDockerd({ files, version, flags: own, ...(config === undefined ? {} : { path: config }) }),
      }
    }
  }
}

/** minikube sets the sandbox image of the runtime to kubeadm's, in the same repository. */
function sandboxOf(
  kubernetes: Version | undefined,
  repository: PlacedText | undefined,
): { readonly sandboxImage?: { readonly text: string; readonly step: Step } } {
  const settings = repository === undefined ? {} : { repository: repository.text.replace(/^[a-z]+:\/\//i, '') }
  const images = kubernetes === undefined ? undefined : controlPlaneImages({ kubernetes, ...settings })
  const pause = images?.find(({ component }) => component === 'pause')
  if (pause === undefined) return {}
  const where = repository === undefined ? {} : { where: repository.where }
  return {
    sandboxImage: {
      text: pause.image,
      step: { message: 'minikube sets this image for the sandbox of each pod', ...where },
    },
  }
}

function withNotices(runtime: Runtime, notices: readonly Notice[]): Runtime {
  switch (runtime.kind) {
    case 'containerd':
      return { ...runtime, config: { ...runtime.config, notices: [...runtime.config.notices, ...notices] } }
    case 'crio':
      return { ...runtime, config: { ...runtime.config, notices: [...runtime.config.notices, ...notices] } }
    case 'dockerd':
      return { ...runtime, config: { ...runtime.config, notices: [...runtime.config.notices, ...notices] } }
  }
}
