var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// dist/chunks/rule-names.cjs
var rule_names_exports = {};
__export(rule_names_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(rule_names_exports);

// now:rules/index.ts
var { everyRule, rulesKnowing } = require("../core.cjs").modules["rules/index.ts"]();

// rules/names.ts
var late = {
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
    unusable-mirror-location unusable-pull-secret unused-hosts-directory unused-registry-creds`
};
function ruleNames() {
  const written = rulesKnowing({ render: false, cluster: false, facts: false }).map(({ name }) => name);
  return [written, namesNeeding("render"), namesNeeding("facts"), namesNeeding("cluster")].flat().toSorted();
}
function namesNeeding(need) {
  return late[need].trim().split(/\s+/);
}

// dist/chunks/rule-names.cjs
var modules = {
  "rules/names.ts": () => ({ namesNeeding, ruleNames })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
