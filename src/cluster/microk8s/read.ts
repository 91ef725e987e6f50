// The containerd of MicroK8s: its configuration lies in the snap, and names one folder of hosts there.

import type { ContainerdConfig } from '../containerd/config.ts'
import { ownConfig } from '../containerd/own-config.ts'
import { readContainerd } from '../containerd/read.ts'
import type { NodeFiles } from '../node-files.ts'
import type { Version } from '../version.ts'

const SNAP_DATA = '/var/snap/microk8s/current'

/** Reads `args/containerd-template.toml` of the snap, in which `${SNAP_DATA}` stands for the snap's folder. */
export function readMicrok8s(files: NodeFiles, version: Version): ContainerdConfig {
  return readContainerd({
    files,
    version,
    path: `${SNAP_DATA}/args/containerd-template.toml`,
    base: ownConfig('containerd-template.toml of MicroK8s', version, '${SNAP_DATA}/args/certs.d'),
    variables: new Map([['${SNAP_DATA}', SNAP_DATA]]),
  })
}
