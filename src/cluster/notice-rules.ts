// Everything that can be said of a cluster and its pulls, from the tables of all folders: for rules and their documents.

import { containerdRules } from './containerd/notices.ts'
import { credentialRules } from './credentials/notices.ts'
import { crioRules } from './crio/notices.ts'
import { dockerdRules } from './dockerd/notices.ts'
import { k3sRules } from './k3s/notices.ts'
import { kubeletRules } from './kubelet/notices.ts'
import { minikubeRules } from './minikube/notices.ts'
import type { NoticeRule } from './notice.ts'
import { openShiftRules } from './openshift/notices.ts'
import { pullRules } from './pull-notices.ts'

/** What a rule is about, and the row that says what it finds. */
export interface PlacedNoticeRule extends NoticeRule {
  readonly name: string
  /** As it ends the sentence "it is about …". */
  readonly subject: string
}

/** All of them, sorted by name. */
export function noticeRules(): readonly PlacedNoticeRule[] {
  const tables: readonly (readonly [string, Readonly<Record<string, NoticeRule>>])[] = [
    ['the configuration of containerd', containerdRules],
    ['credentials for registries', credentialRules],
    ['the configuration of CRI-O', crioRules],
    ['the configuration of dockerd', dockerdRules],
    ['the registries.yaml of k3s and RKE2', k3sRules],
    ['the kubelet, and the API server before it', kubeletRules],
    ['minikube', minikubeRules],
    ["OpenShift's mirror sets and image configuration", openShiftRules],
    ['the pull of an image', pullRules],
  ]
  return tables
    .flatMap(([subject, table]) => Object.entries(table).map(([name, row]) => ({ name, subject, ...row })))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
