// The names and severities of the rules about clusters, without what they say: known before anything of them is loaded.

import type { Severity } from '../src/findings/finding.ts'

/** Names by severity, between white space. */
const names: readonly (readonly [Severity, string])[] = [
  [
    'error',
    `blocked-beside-allowed-registries blocked-registry broken-containerd-config broken-credential-providers
    broken-crio-config broken-daemon-json broken-hosts-file broken-image-policy broken-registries-conf
    broken-registries-file broken-registry-creds cidr-directory colon-in-config-path daemon-settings-given-twice
    doubled-api-path expired-credential hub-prefix-without-library ignored-insecure-registries
    ignored-insecure-registry-flag ignored-registry-mirror-flag ignored-tls-table incomplete-registry-creds
    ineffective-insecure-registry malformed-credential-file malformed-endpoint malformed-insecure-registry
    malformed-mirror malformed-mirror-set malformed-pull-secret malformed-registry-mirror malformed-rewrite
    mirror-set-without-mirror mirror-without-host mirrors-beside-config-path misnamed-daemon-key
    misnamed-hub-directory misplaced-import misplaced-mirrors missing-certificate-file missing-credential
    needs-feature-gate no-route pull-policy-defeats-preload range-of-insecure-registries refused-feature-gate
    refused-registry-mirror-flag removed-kubelet-flag repeated-registry-prefix server-docker-io
    undeclared-insecure-registry unknown-pull-credentials-policy unknown-registries-conf-key unknown-registries-key
    unmatched-policy-scope unmatched-pull-secret unmatched-registry-credential unreachable-registry-prefix
    unread-hosts-directory unread-registries-conf unread-registry-settings unseen-host-table
    unsupported-config-version unusable-extra-config unusable-mirror-location unusable-pull-secret
    unused-registry-creds`,
  ],
  [
    'warning',
    `ambiguous-rewrites ambiguous-short-names deprecated-mirror-set deprecated-registry-tables expiring-preload
    ignored-server-options kept-default-endpoint leaked-credential mirror-by-digest-only mirror-cannot-resolve
    mirror-without-api-path outdated-registries-conf overridden-short-name-mode recheck-of-cached-images
    replaced-registry-settings scheme-of-insecure-registry shadowed-docker-config short-lived-credential short-name
    unknown-hosts-key unused-hosts-directory`,
  ],
  [
    'info',
    `implicit-upstream mirror-for-digests-only mirror-for-hub-only registry-creds-of-default-account
    shadowed-default-hosts tls-before-http two-names-of-coredns`,
  ],
]

/** All of them. */
export const clusterRuleNames: readonly { readonly name: string; readonly severity: Severity }[] = names.flatMap(
  ([severity, list]) => list.split(/\s+/).map((name) => ({ name, severity })),
)
