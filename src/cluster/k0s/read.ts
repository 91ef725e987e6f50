// The containerd of k0s: its own configuration, and drop-ins of the user (k0s docs/runtime.md).

import { isProblem } from '../../files/source-file.ts'
import type { ContainerdConfig } from '../containerd/config.ts'
import { readContainerd } from '../containerd/read.ts'
import type { NodeFiles } from '../node-files.ts'
import { gatherNotices, type NoticeRule } from '../notice.ts'
import type { Step } from '../step.ts'
import { readTomlTree } from '../toml-tree.ts'
import { below, startOf, whereOf } from '../tree.ts'
import { isAtLeast, type Version } from '../version.ts'

/** Where the drop-ins are. */
const DROP_INS = '/etc/k0s/containerd.d'

/** What can be wrong beside what containerd itself finds. */
export const k0sRules: Readonly<Record<'outdated-drop-in', NoticeRule>> = {
  'outdated-drop-in': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a containerd drop-in of an old version: k0s from 1.36 on exits before it starts anything',
  },
}

/** Which k0s, which containerd is in it, and where its files are. */
export interface K0sFiles {
  readonly files: NodeFiles
  readonly version: Version
  /** Of Kubernetes, which is that of k0s; absent: the newest. */
  readonly kubernetes: Version | undefined
}

/** Reads k0s' configuration of containerd, and its drop-ins in the order of their names. */
export function readK0s({ files, version, kubernetes }: K0sFiles): ContainerdConfig {
  const path = '/etc/k0s/containerd.toml'
  const config = readContainerd({ files, version, path, imports: [`${DROP_INS}/*.toml`] })
  const notices = gatherNotices(k0sRules)
  const isStrict = kubernetes === undefined || isAtLeast(kubernetes, 1, 36)
  const refusals = isStrict ? outdated(files) : []
  for (const { message, where } of refusals) {
    const hint =
      'write version = 3, and plugins."io.containerd.cri.v1.images" or plugins."io.containerd.cri.v1.runtime"'
    notices.add('outdated-drop-in', { ...(where === undefined ? {} : { where }), message, hint })
  }
  const [refusal] = refusals
  return {
    ...config,
    ...(refusal === undefined ? {} : { refusal }),
    notices: [...config.notices, ...notices.all()],
  }
}

/** Drop-ins that are of version 2, or set the plugin that version 3 no longer has. */
function outdated(files: NodeFiles): readonly Step[] {
  const names = files.list(DROP_INS)
  if (names === undefined || isProblem(names)) return []
  return names
    .filter((name) => name.endsWith('.toml'))
    .flatMap((name): readonly Step[] => {
      const file = files.read(`${DROP_INS}/${name}`)
      const read = file === undefined || isProblem(file) ? undefined : readTomlTree(file)
      if (file === undefined || isProblem(file) || read?.ok !== true) return []
      const version = below(read.tree, 'version')
      const old = below(read.tree, 'plugins', 'io.containerd.grpc.v1.cri')
      const isOld = version?.kind !== 'scalar' || version.value !== 3
      if (!isOld && old === undefined) return []
      const where =
        old !== undefined && !isOld ? whereOf(old) : version === undefined ? startOf(file) : whereOf(version)
      return [
        { message: 'k0s exits at this drop-in: it must be of version 3, without io.containerd.grpc.v1.cri', where },
      ]
    })
}
