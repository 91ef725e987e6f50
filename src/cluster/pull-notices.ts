// What can be wrong with the pull of one image, as this cluster would make it: one row a rule.

import type { NoticeRule } from './notice.ts'

export type PullRule =
  | 'no-route'
  | 'blocked-registry'
  | 'short-name'
  | 'undeclared-insecure-registry'
  | 'mirror-by-digest-only'

/** All of them. */
export const pullRules: Readonly<Record<PullRule, NoticeRule>> = {
  'no-route': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'an image for which the cluster asks nothing that it can reach',
  },
  'blocked-registry': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'an image that the runtime refuses: its registry is blocked, or a policy does not let it in',
  },
  'short-name': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'an image without a registry, which this runtime does not look for on Docker Hub alone, or not at all',
  },
  'undeclared-insecure-registry': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'an image from a registry without a trusted certificate, of which the runtime was not told',
  },
  'mirror-by-digest-only': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'an image named by tag, where a mirror is asked for digests only',
  },
}
