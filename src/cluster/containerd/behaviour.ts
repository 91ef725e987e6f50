// What differs between releases of containerd, as far as it decides how images are pulled. One line a difference, with where it is from.

import { isAtLeast, type Version } from '../version.ts'

/** How a release behaves. */
export interface Behaviour {
  /** The newest `version` of config.toml that it reads (`version.ConfigVersion`). */
  readonly newestConfig: 2 | 3 | 4
  /** Whether a newer version keeps it from starting; if not, it is read like the newest (ValidateV2, ValidateVersion). */
  readonly refusesNewer: boolean
  /** Whether the name of a plugin that is none keeps it from starting (ValidateV2 of 1.x). */
  readonly checksPluginNames: boolean
  /** Whether the settings of images have a plugin of their own, `io.containerd.cri.v1.images`. */
  readonly hasImagesPlugin: boolean
  /** Whether `/etc/containerd/certs.d` and `/etc/docker/certs.d` are read where nothing is set (plugins/cri/images/plugin.go). */
  readonly hasDefaultTrees: boolean
  /** Whether pulls go through the transfer service, which takes `config_path` for one folder (internal/cri/server/images/image_pull.go). */
  readonly hasTransferService: boolean
  /** Whether a host of scheme `http` with settings for TLS is asked over https first (remotes/docker/config/hosts.go). */
  readonly triesTlsFirst: boolean
  /** Whether a hosts.toml without any `[host]` table is refused, and hosts in dotted keys are seen (getSortedHosts of 1.x). */
  readonly wantsHostTable: boolean
  /** Whether `referrers` is a capability. */
  readonly knowsReferrers: boolean
  /** Whether `dial_timeout` is a key of hosts.toml. */
  readonly knowsDialTimeout: boolean
  /** Whether `registry.configs.<host>.tls` is read. */
  readonly readsTlsTables: boolean
  /** Whether a plugin's section of an imported file is merged into, and does not replace, that of the file before (mergeConfig). */
  readonly mergesPlugins: boolean
  /** Whether an imported pattern with `*` is relative to the folder of the file, and not to the working directory (resolveImports). */
  readonly globsFromFolder: boolean
  /** Whether `/blobs/` is left out after any failure but 404 and no answer (resolver.go Resolve). */
  readonly sparesBlobs: boolean
}

/** The behaviour of a release. */
export function behaviourOf(version: Version): Behaviour {
  const isTwo = isAtLeast(version, 2, 0)
  return {
    newestConfig: newestConfigOf(version),
    refusesNewer: isTwo || (isAtLeast(version, 1, 7) ? isAtLeast(version, 1, 7, 17) : isAtLeast(version, 1, 6, 32)),
    checksPluginNames: !isTwo,
    hasImagesPlugin: isTwo,
    hasDefaultTrees: isAtLeast(version, 2, 2),
    hasTransferService: isAtLeast(version, 2, 1),
    triesTlsFirst: isAtLeast(version, 1, 7) ? isAtLeast(version, 1, 7, 7) : isAtLeast(version, 1, 6, 25),
    wantsHostTable: !isTwo,
    knowsReferrers: isAtLeast(version, 2, 2),
    knowsDialTimeout: isAtLeast(version, 2, 1),
    readsTlsTables: !isTwo,
    mergesPlugins: isTwo,
    globsFromFolder: isAtLeast(version, 1, 7) ? isAtLeast(version, 1, 7, 16) : isAtLeast(version, 1, 6, 29),
    sparesBlobs: isAtLeast(version, 2, 3, 3),
  }
}

function newestConfigOf(version: Version): Behaviour['newestConfig'] {
  if (isAtLeast(version, 2, 3)) return 4
  return isAtLeast(version, 2, 0) ? 3 : 2
}
