// What can be wrong with OpenShift's mirror sets and image configuration: one row a rule.

import type { NoticeRule } from '../notice.ts'

export type OpenShiftRule =
  | 'mirror-set-without-mirror'
  | 'misplaced-mirrors'
  | 'malformed-mirror-set'
  | 'deprecated-mirror-set'
  | 'blocked-beside-allowed-registries'

/** All of them. */
export const openShiftRules: Readonly<Record<OpenShiftRule, NoticeRule>> = {
  'mirror-set-without-mirror': {
    severity: 'error',
    effect: 'ignored',
    summary: 'an entry of a mirror set that names no mirror, or only its own source',
  },
  'misplaced-mirrors': {
    severity: 'error',
    effect: 'ignored',
    summary: 'mirrors under a key of another kind of mirror set',
  },
  'malformed-mirror-set': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a source or a mirror that OpenShift does not take',
  },
  'deprecated-mirror-set': {
    severity: 'warning',
    effect: 'deprecated',
    summary: 'an ImageContentSourcePolicy, which a coming version of OpenShift no longer reads',
  },
  'blocked-beside-allowed-registries': {
    severity: 'error',
    effect: 'ignored',
    summary: 'allowed and blocked registries at once: OpenShift applies neither',
  },
}
