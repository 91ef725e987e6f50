// The names of all rules, without what they say: for configurations, flags and ignores that name one, before anything of it is loaded.

import { rulesKnowing } from './index.ts'
import type { Rule } from '../src/findings/rule.ts'

/** What a rule can need that is not written in a values file. */
type Need = 'render' | 'cluster' | 'facts'

/** Those of `index.ts` that are loaded late, between white space. */
const late: Readonly<Record<Need, string>> = {
  render: `
    dead-image-key dead-subchart-key incomplete-override ineffective-global-registry label-breaking-tag
    uncontrolled-image undeclared-image unrenderable-chart`,
  facts: `
    absent-image absent-platform denied-image digest-tag-drift moved-tag rate-limit-near stale-digest unasked-image`,
  cluster: `
    ambiguous-rewrites ambiguous-short-names blocked-beside-allowed-registries blocked-registry
    broken-containerd-config broken-credential-providers broken-crio-config broken-daemon-json
    broken-hosts-file broken-image-policy broken-registries-conf broken-registries-file
    broken-registry-creds cidr-directory colon-in-config-path daemon-settings-given-twice
    deprecated-mirror-set deprecated-registry-tables doubled-api-path expired-credential expiring-preload
    hub-prefix-without-library ignored-insecure-registries ignored-insecure-registry-flag
    ignored-registry-mirror-flag ignored-server-options ignored-tls-table implicit-upstream
    incomplete-registry-creds ineffective-insecure-registry kept-default-endpoint leaked-credential
    malformed-credential-file malformed-endpoint malformed-insecure-registry malformed-mirror
    malformed-mirror-set malformed-pull-secret malformed-registry-mirror malformed-rewrite
    mirror-by-digest-only mirror-cannot-resolve mirror-for-digests-only mirror-for-hub-only
    mirror-set-without-mirror mirror-without-api-path mirror-without-host mirrors-beside-config-path
    misnamed-daemon-key misnamed-hub-directory misplaced-import misplaced-mirrors missing-certificate-file
    missing-credential needs-feature-gate no-route outdated-registries-conf overridden-short-name-mode
    pull-policy-defeats-preload range-of-insecure-registries recheck-of-cached-images refused-feature-gate
    refused-registry-mirror-flag registry-creds-of-default-account removed-kubelet-flag
    repeated-registry-prefix replaced-registry-settings scheme-of-insecure-registry server-docker-io
    shadowed-default-hosts shadowed-docker-config short-lived-credential short-name tls-before-http
    two-names-of-coredns undeclared-insecure-registry unknown-hosts-key unknown-pull-credentials-policy
    unknown-registries-conf-key unknown-registries-key unmatched-policy-scope unmatched-pull-secret
    unmatched-registry-credential unreachable-registry-prefix unread-hosts-directory unread-registries-conf
    unread-registry-settings unseen-host-table unsupported-config-version unusable-extra-config
    unusable-mirror-location unusable-pull-secret unused-hosts-directory unused-registry-creds`,
}

/** All of them, sorted. */
export function ruleNames(): readonly Rule['name'][] {
  const written = rulesKnowing({ render: false, cluster: false, facts: false }).map(({ name }) => name)
  return [written, namesNeeding('render'), namesNeeding('facts'), namesNeeding('cluster')].flat().toSorted()
}

/** Those that judge only where this is known. */
export function namesNeeding(need: Need): readonly Rule['name'][] {
  return late[need].trim().split(/\s+/)
}
