// minikube: the command line that starts it, and the files that it copies into its node
// (kubernetes/minikube cmd/minikube/cmd/start_flags.go; handbook/filesync).

import { CERTS_D } from '../minikube/containerd-hosts.ts'
import type { Runtime } from '../profile.ts'
import { printVersion } from '../version.ts'
import { authGuide, registriesGuide } from './crio.ts'
import { dockerdLimits, dockerdSettings, storeGuide } from './dockerd.ts'
import { MARK, together, type Guide } from './guide.ts'
import { hostsTree } from './hosts-tree.ts'
import { kubernetesTarget } from './kubeadm.ts'
import { registryCreds } from './registry-creds.ts'
import { printPlace, type Wish } from './wish.ts'

/** The guide for minikube. */
export function minikubeGuide(wish: Wish, runtime: Runtime): Guide {
  const files = runtimeGuide(wish, runtime)
  return together([commandGuide(wish, runtime, files.files.length > 0), files, registryCreds(wish)])
}

/** What minikube has no flag for is copied into the node before anything is started. */
function runtimeGuide(wish: Wish, runtime: Runtime): Guide {
  switch (runtime.kind) {
    case 'containerd':
      return hostsTree(wish, { root: CERTS_D, version: runtime.config.version })
    case 'crio':
      return { ...together([registriesGuide(wish, runtime.config), authGuide(wish, runtime.config)]), steps: [] }
    case 'dockerd':
      if (runtime.config.store !== undefined) return { ...storeGuide(wish, runtime.config.store.version), steps: [] }
      return { files: [], steps: [], limits: dockerdLimits(wish) }
  }
}

const RUNTIMES: Readonly<Record<Runtime['kind'], string>> = {
  containerd: 'containerd',
  crio: 'cri-o',
  dockerd: 'docker',
}

function commandGuide(wish: Wish, runtime: Runtime, hasFiles: boolean): Guide {
  const { kubernetes } = wish.profile
  // The other two runtimes make nothing of these flags, or something else than is meant.
  const settings = runtime.kind === 'dockerd' ? dockerdSettings(wish) : { mirrors: [], insecure: [] }
  const hasStore = runtime.kind === 'dockerd' && runtime.config.store !== undefined
  // Where the node has mirrors it needs no other names.
  const repository = runtime.kind === 'dockerd' && !hasStore ? kubernetesTarget(wish) : undefined
  const flags = [
    `--container-runtime=${RUNTIMES[runtime.kind]}`,
    ...(kubernetes === undefined ? [] : [`--kubernetes-version=v${printVersion(kubernetes)}`]),
    ...settings.insecure.map((host) => `--insecure-registry=${quoted(host)}`),
    ...(hasStore ? [] : settings.mirrors.map((mirror) => `--registry-mirror=${quoted(mirror)}`)),
    ...(repository === undefined ? [] : [`--image-repository=${quoted(printPlace(repository))}`]),
  ]
  const copy = hasFiles ? ['mkdir -p ~/.minikube/files', 'cp -r node/. ~/.minikube/files/'] : []
  const lines = [
    '#!/bin/sh',
    MARK,
    '# Flags count when the cluster is made: minikube delete comes before a change.',
    'set -e',
    ...copy,
  ]
  const text = `${[...lines, `minikube start ${flags.join(' \\\n  ')}`].join('\n')}\n`
  const limits =
    repository === undefined
      ? []
      : [
          {
            message: `minikube looks for ${printPlace(repository)}/coredns/coredns, and kubeadm pulls ${printPlace(repository)}/coredns`,
            hint: 'put the image there under both names',
          },
        ]
  return {
    files: [{ place: { kind: 'setup', name: 'minikube-start.sh' }, text, secrets: [] }],
    steps: ['in this folder: sh minikube-start.sh'],
    limits,
  }
}

/** A word for the shell. */
function quoted(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
