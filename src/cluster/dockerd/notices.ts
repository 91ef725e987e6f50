// What can be wrong with the configuration of dockerd: one row a rule.

import type { NoticeRule } from '../notice.ts'

export type DockerdRule =
  | 'broken-daemon-json'
  | 'misnamed-daemon-key'
  | 'daemon-settings-given-twice'
  | 'malformed-registry-mirror'
  | 'malformed-insecure-registry'
  | 'scheme-of-insecure-registry'
  | 'ineffective-insecure-registry'
  | 'mirror-for-hub-only'

/** All of them. */
export const dockerdRules: Readonly<Record<DockerdRule, NoticeRule>> = {
  'broken-daemon-json': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a daemon.json that dockerd cannot read: it does not start',
  },
  'misnamed-daemon-key': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a key of daemon.json that is no option: dockerd does not start',
  },
  'daemon-settings-given-twice': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'an option both in daemon.json and among the flags: dockerd does not start',
  },
  'malformed-registry-mirror': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a mirror that is no address of http or https: dockerd does not start',
  },
  'malformed-insecure-registry': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'an insecure registry that is neither a host nor a range of addresses: dockerd does not start',
  },
  'scheme-of-insecure-registry': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'an insecure registry with a scheme, which dockerd takes off',
  },
  'ineffective-insecure-registry': {
    severity: 'error',
    effect: 'ignored',
    summary: 'Docker Hub as an insecure registry, which it never is',
  },
  'mirror-for-hub-only': {
    severity: 'info',
    effect: 'surprises',
    summary: 'mirrors of dockerd, which are asked for images of Docker Hub and no others',
  },
}
