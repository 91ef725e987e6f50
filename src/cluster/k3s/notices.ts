// What can be wrong with the registries.yaml of k3s and RKE2: one row a rule.

import type { NoticeRule } from '../notice.ts'

/** The names of the rules. */
export type K3sRule =
  | 'broken-registries-file'
  | 'unknown-registries-key'
  | 'malformed-endpoint'
  | 'kept-default-endpoint'
  | 'malformed-rewrite'
  | 'ambiguous-rewrites'

/** All of them. */
export const k3sRules: Readonly<Record<K3sRule, NoticeRule>> = {
  'broken-registries-file': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a registries.yaml that k3s or RKE2 cannot read: the node does not start',
  },
  'unknown-registries-key': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a key of registries.yaml that k3s and RKE2 do not know',
  },
  'malformed-endpoint': {
    severity: 'error',
    effect: 'ignored',
    summary: 'an endpoint in registries.yaml that is no address',
  },
  'kept-default-endpoint': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'a registry that is asked itself though default endpoints are disabled, since `configs` names it',
  },
  'malformed-rewrite': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a rewrite in registries.yaml that is no regular expression',
  },
  'ambiguous-rewrites': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'several rewrites for one registry, which are tried in no fixed order',
  },
}
