// One question to any runtime: how would this cluster pull that image?

import type { Resolution } from './attempt.ts'
import { resolveContainerd } from './containerd/resolve.ts'
import { resolveCrio } from './crio/resolve.ts'
import { resolveDockerd } from './dockerd/resolve.ts'
import type { Profile } from './profile.ts'

/** How the cluster of a profile pulls an image, given as a pod names it. Nothing is asked of any registry. */
export function resolve(image: string, { runtime }: Pick<Profile, 'runtime'>): Resolution {
  switch (runtime.kind) {
    case 'containerd':
      return resolveContainerd(image, runtime.config)
    case 'crio':
      return resolveCrio(image, runtime.config)
    case 'dockerd':
      return resolveDockerd(image, runtime.config)
  }
}
