// What can be wrong with credentials for registries: one row a rule.

import type { NoticeRule } from '../notice.ts'

export type CredentialRule =
  | 'missing-credential'
  | 'unmatched-pull-secret'
  | 'unusable-pull-secret'
  | 'malformed-pull-secret'
  | 'malformed-credential-file'
  | 'shadowed-docker-config'
  | 'expired-credential'
  | 'short-lived-credential'
  | 'leaked-credential'
  | 'broken-credential-providers'

/** All of them. */
export const credentialRules: Readonly<Record<CredentialRule, NoticeRule>> = {
  'missing-credential': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'an image of a private registry for which the kubelet finds no credential',
  },
  'unmatched-pull-secret': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a pull secret of a pod with no entry for any of its images',
  },
  'unusable-pull-secret': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a pull secret, or an entry of one, from which the kubelet takes no credential',
  },
  'malformed-pull-secret': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'a pull secret that cannot be read: every pull of the pods that name it fails',
  },
  'malformed-credential-file': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a file with credentials that its reader does not understand',
  },
  'shadowed-docker-config': {
    severity: 'warning',
    effect: 'ignored',
    summary: 'a docker configuration that the kubelet does not read, since it finds another one first',
  },
  'expired-credential': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'a credential that does not work any more; the kubelet does not pull without it then',
  },
  'short-lived-credential': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'a credential that lives for hours, in a place that nobody renews',
  },
  'leaked-credential': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'a credential that is sent to a mirror, which is not the registry that it is for',
  },
  'broken-credential-providers': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a configuration of credential providers with which the kubelet does not start',
  },
}
