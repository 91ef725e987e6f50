// What the settings of the kubelet and of the API server do to pulling, against all appearance: one row a rule.

import type { NoticeRule } from '../notice.ts'

export type KubeletRule =
  | 'needs-feature-gate'
  | 'refused-feature-gate'
  | 'removed-kubelet-flag'
  | 'unknown-pull-credentials-policy'
  | 'recheck-of-cached-images'
  | 'pull-policy-defeats-preload'
  | 'expiring-preload'

/** All of them. */
export const kubeletRules: Readonly<Record<KubeletRule, NoticeRule>> = {
  'needs-feature-gate': {
    severity: 'error',
    effect: 'ignored',
    summary: 'something that does nothing, or is refused, without a feature gate that is off',
  },
  'refused-feature-gate': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a feature gate that this Kubernetes does not have, or that cannot be set so',
  },
  'removed-kubelet-flag': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a flag that the kubelet does not know any more: it does not start',
  },
  'unknown-pull-credentials-policy': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a policy for cached images with which the kubelet does not start',
  },
  'recheck-of-cached-images': {
    severity: 'warning',
    effect: 'refuses-pull',
    summary: 'an image that lies on the node, and that a pod without its credential cannot use (Kubernetes 1.35)',
  },
  'pull-policy-defeats-preload': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'an image that is loaded onto the nodes, and asked for at its registry all the same',
  },
  'expiring-preload': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'images that are loaded onto the nodes are removed after a time of no use',
  },
}
