// What can be wrong with the configuration of CRI-O: one row a rule.

import type { NoticeRule } from '../notice.ts'

export type CrioRule =
  | 'broken-registries-conf'
  | 'unknown-registries-conf-key'
  | 'repeated-registry-prefix'
  | 'unreachable-registry-prefix'
  | 'unread-registries-conf'
  | 'hub-prefix-without-library'
  | 'mirror-for-digests-only'
  | 'unusable-mirror-location'
  | 'overridden-short-name-mode'
  | 'ambiguous-short-names'
  | 'outdated-registries-conf'
  | 'ignored-insecure-registries'
  | 'broken-crio-config'
  | 'broken-image-policy'
  | 'unmatched-policy-scope'

/** All of them. */
export const crioRules: Readonly<Record<CrioRule, NoticeRule>> = {
  'broken-registries-conf': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'a registries.conf, or a file beside it, that CRI-O cannot read: every pull fails',
  },
  'unknown-registries-conf-key': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a key of registries.conf that nobody knows',
  },
  'repeated-registry-prefix': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a `[[registry]]` for a prefix that another one in the same file, or in a later file, is about',
  },
  'unreachable-registry-prefix': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a prefix of registries.conf that no image has',
  },
  'unread-registries-conf': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a file in registries.conf.d without the ending .conf',
  },
  'hub-prefix-without-library': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a prefix for an official image of Docker Hub that leaves out `library/`',
  },
  'mirror-for-digests-only': {
    severity: 'info',
    effect: 'surprises',
    summary: 'a mirror that images named by tag are not asked of',
  },
  'unusable-mirror-location': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'a location of registries.conf that makes no full name: all pulls that it is about fail',
  },
  'overridden-short-name-mode': {
    severity: 'warning',
    effect: 'ignored',
    summary: 'a `short-name-mode` in registries.conf, in place of which CRI-O takes its own',
  },
  'ambiguous-short-names': {
    severity: 'warning',
    effect: 'refuses-pull',
    summary: 'several registries for short names while short names are enforced: each pull of one fails',
  },
  'outdated-registries-conf': {
    severity: 'warning',
    effect: 'deprecated',
    summary: 'a registries.conf in the first version of the format, which has no mirrors',
  },
  'ignored-insecure-registries': {
    severity: 'error',
    effect: 'ignored',
    summary: '`insecure_registries` of CRI-O, which has no effect any more',
  },
  'broken-crio-config': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a crio.conf that CRI-O cannot read: it does not start',
  },
  'broken-image-policy': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'a policy.json that CRI-O cannot read: every pull fails',
  },
  'unmatched-policy-scope': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a scope of policy.json that no image has',
  },
}
