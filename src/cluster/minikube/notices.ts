// What minikube, or the runtime in it, does not do with what it is told: one row a rule.

import type { NoticeRule } from '../notice.ts'

export type MinikubeRule =
  | 'ignored-registry-mirror-flag'
  | 'refused-registry-mirror-flag'
  | 'ignored-insecure-registry-flag'
  | 'range-of-insecure-registries'
  | 'two-names-of-coredns'
  | 'unusable-extra-config'
  | 'broken-registry-creds'
  | 'incomplete-registry-creds'
  | 'unused-registry-creds'
  | 'registry-creds-of-default-account'

/** All of them. */
export const minikubeRules: Readonly<Record<MinikubeRule, NoticeRule>> = {
  'ignored-registry-mirror-flag': {
    severity: 'error',
    effect: 'ignored',
    summary: 'the flag `--registry-mirror` of minikube with a runtime that is not Docker',
  },
  'refused-registry-mirror-flag': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a `--registry-mirror` that is no address without a path: minikube does not start',
  },
  'ignored-insecure-registry-flag': {
    severity: 'error',
    effect: 'ignored',
    summary: 'the flag `--insecure-registry` of minikube with CRI-O, which has no effect any more',
  },
  'range-of-insecure-registries': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a range of addresses in `--insecure-registry` with containerd, which looks registries up by name',
  },
  'two-names-of-coredns': {
    severity: 'info',
    effect: 'surprises',
    summary: 'another image repository, in which kubeadm and minikube look for CoreDNS under different names',
  },
  'unusable-extra-config': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'an `--extra-config` for the kubelet that is a field of its configuration and no flag: it does not start',
  },
  'broken-registry-creds': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a file for the addon registry-creds that minikube cannot read',
  },
  'incomplete-registry-creds': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a registry that is enabled for the addon registry-creds, and lacks something',
  },
  'unused-registry-creds': {
    severity: 'error',
    effect: 'ignored',
    summary: 'credentials for the addon registry-creds, which is not enabled',
  },
  'registry-creds-of-default-account': {
    severity: 'info',
    effect: 'surprises',
    summary: 'the addon registry-creds, which serves pods of the service account `default` and no others',
  },
}
