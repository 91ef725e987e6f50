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

// dist/chunks/cluster-rules.cjs
var cluster_rules_exports = {};
__export(cluster_rules_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(cluster_rules_exports);

// src/cluster/containerd/notices.ts
var containerdRules = {
  "broken-containerd-config": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a config.toml that containerd cannot read: it does not start"
  },
  "unsupported-config-version": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a config.toml of a newer version than this containerd takes: it does not start"
  },
  "mirrors-beside-config-path": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "old registry tables beside `config_path`: the part of containerd that serves the kubelet does not start"
  },
  "colon-in-config-path": {
    severity: "error",
    effect: "drops-mirrors",
    summary: "several folders in `config_path`: containerd from 2.1 on takes them for one that is not there"
  },
  "unread-registry-settings": {
    severity: "error",
    effect: "ignored",
    summary: "registry settings in a section that this version of containerd does not read"
  },
  "unread-hosts-directory": {
    severity: "error",
    effect: "drops-mirrors",
    summary: "a tree of hosts.toml files that no `config_path` names"
  },
  "misplaced-import": {
    severity: "error",
    effect: "ignored",
    summary: "files that a relative pattern in `imports` names, which old releases of containerd look for elsewhere"
  },
  "replaced-registry-settings": {
    severity: "warning",
    effect: "ignored",
    summary: "registry settings that an imported file replaces with its whole section (containerd 1.x)"
  },
  "deprecated-registry-tables": {
    severity: "warning",
    effect: "deprecated",
    summary: "registry tables that a coming version of containerd no longer reads"
  },
  "ignored-tls-table": {
    severity: "error",
    effect: "ignored",
    summary: "certificates and `insecure_skip_verify` in config.toml, which containerd 2 does not read"
  },
  "unmatched-registry-credential": {
    severity: "error",
    effect: "ignored",
    summary: "a credential of the runtime itself under a name that no host is asked by"
  },
  "broken-hosts-file": {
    severity: "error",
    effect: "drops-mirrors",
    summary: "a hosts.toml with an error: containerd logs it and goes on without any of its mirrors"
  },
  "unknown-hosts-key": {
    severity: "warning",
    effect: "ignored",
    summary: "a key of hosts.toml that containerd does not know"
  },
  "unseen-host-table": {
    severity: "error",
    effect: "ignored",
    summary: "a mirror that is not written as a table with a header: containerd 2 does not see it"
  },
  "ignored-server-options": {
    severity: "warning",
    effect: "ignored",
    summary: "options of the upstream in a hosts.toml that names no `server`"
  },
  "mirror-without-host": {
    severity: "error",
    effect: "ignored",
    summary: "the address of a mirror that has no host in it, or a scheme that no registry speaks"
  },
  "malformed-mirror": {
    severity: "error",
    effect: "refuses-pull",
    summary: "an address in the old table of mirrors that is none: every pull from the registry fails"
  },
  "mirror-without-api-path": {
    severity: "warning",
    effect: "surprises",
    summary: "the address of a mirror whose path is taken as the root of the API, without /v2 in it"
  },
  "doubled-api-path": {
    severity: "error",
    effect: "surprises",
    summary: "the address of a mirror with /v2 in its path, to which containerd adds another one"
  },
  "mirror-cannot-resolve": {
    severity: "warning",
    effect: "surprises",
    summary: "a mirror that may not resolve tags: tags are asked of the upstream only"
  },
  "implicit-upstream": {
    severity: "info",
    effect: "surprises",
    summary: "a hosts.toml without `server`: the registry itself is asked when the mirrors fail"
  },
  "server-docker-io": {
    severity: "error",
    effect: "refuses-pull",
    summary: "docker.io as the address of a server, which is no registry: that is registry-1.docker.io"
  },
  "tls-before-http": {
    severity: "info",
    effect: "surprises",
    summary: "TLS options for a host over http: it is asked over https first"
  },
  "shadowed-default-hosts": {
    severity: "info",
    effect: "surprises",
    summary: "hosts for one registry, which is not asked of those in `_default` then"
  },
  "misnamed-hub-directory": {
    severity: "error",
    effect: "ignored",
    summary: "a folder of hosts under another name of Docker Hub than docker.io"
  },
  "cidr-directory": {
    severity: "error",
    effect: "ignored",
    summary: "a folder of hosts named like a range of addresses, which no registry is called by"
  },
  "unused-hosts-directory": {
    severity: "warning",
    effect: "ignored",
    summary: "a folder of hosts whose name no registry can have"
  },
  "missing-certificate-file": {
    severity: "error",
    effect: "refuses-pull",
    summary: "a certificate that a hosts.toml names and that is not there: all pulls from that registry fail"
  }
};

// src/cluster/credentials/notices.ts
var credentialRules = {
  "missing-credential": {
    severity: "error",
    effect: "refuses-pull",
    summary: "an image of a private registry for which the kubelet finds no credential"
  },
  "unmatched-pull-secret": {
    severity: "error",
    effect: "ignored",
    summary: "a pull secret of a pod with no entry for any of its images"
  },
  "unusable-pull-secret": {
    severity: "error",
    effect: "ignored",
    summary: "a pull secret, or an entry of one, from which the kubelet takes no credential"
  },
  "malformed-pull-secret": {
    severity: "error",
    effect: "refuses-pull",
    summary: "a pull secret that cannot be read: every pull of the pods that name it fails"
  },
  "malformed-credential-file": {
    severity: "error",
    effect: "ignored",
    summary: "a file with credentials that its reader does not understand"
  },
  "shadowed-docker-config": {
    severity: "warning",
    effect: "ignored",
    summary: "a docker configuration that the kubelet does not read, since it finds another one first"
  },
  "expired-credential": {
    severity: "error",
    effect: "refuses-pull",
    summary: "a credential that does not work any more; the kubelet does not pull without it then"
  },
  "short-lived-credential": {
    severity: "warning",
    effect: "surprises",
    summary: "a credential that lives for hours, in a place that nobody renews"
  },
  "leaked-credential": {
    severity: "warning",
    effect: "surprises",
    summary: "a credential that is sent to a mirror, which is not the registry that it is for"
  },
  "broken-credential-providers": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a configuration of credential providers with which the kubelet does not start"
  }
};

// src/cluster/crio/notices.ts
var crioRules = {
  "broken-registries-conf": {
    severity: "error",
    effect: "refuses-pull",
    summary: "a registries.conf, or a file beside it, that CRI-O cannot read: every pull fails"
  },
  "unknown-registries-conf-key": {
    severity: "error",
    effect: "ignored",
    summary: "a key of registries.conf that nobody knows"
  },
  "repeated-registry-prefix": {
    severity: "error",
    effect: "ignored",
    summary: "a `[[registry]]` for a prefix that another one in the same file, or in a later file, is about"
  },
  "unreachable-registry-prefix": {
    severity: "error",
    effect: "ignored",
    summary: "a prefix of registries.conf that no image has"
  },
  "unread-registries-conf": {
    severity: "error",
    effect: "ignored",
    summary: "a file in registries.conf.d without the ending .conf"
  },
  "hub-prefix-without-library": {
    severity: "error",
    effect: "ignored",
    summary: "a prefix for an official image of Docker Hub that leaves out `library/`"
  },
  "mirror-for-digests-only": {
    severity: "info",
    effect: "surprises",
    summary: "a mirror that images named by tag are not asked of"
  },
  "unusable-mirror-location": {
    severity: "error",
    effect: "refuses-pull",
    summary: "a location of registries.conf that makes no full name: all pulls that it is about fail"
  },
  "overridden-short-name-mode": {
    severity: "warning",
    effect: "ignored",
    summary: "a `short-name-mode` in registries.conf, in place of which CRI-O takes its own"
  },
  "ambiguous-short-names": {
    severity: "warning",
    effect: "refuses-pull",
    summary: "several registries for short names while short names are enforced: each pull of one fails"
  },
  "outdated-registries-conf": {
    severity: "warning",
    effect: "deprecated",
    summary: "a registries.conf in the first version of the format, which has no mirrors"
  },
  "ignored-insecure-registries": {
    severity: "error",
    effect: "ignored",
    summary: "`insecure_registries` of CRI-O, which has no effect any more"
  },
  "broken-crio-config": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a crio.conf that CRI-O cannot read: it does not start"
  },
  "broken-image-policy": {
    severity: "error",
    effect: "refuses-pull",
    summary: "a policy.json that CRI-O cannot read: every pull fails"
  },
  "unmatched-policy-scope": {
    severity: "error",
    effect: "ignored",
    summary: "a scope of policy.json that no image has"
  }
};

// src/cluster/dockerd/notices.ts
var dockerdRules = {
  "broken-daemon-json": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a daemon.json that dockerd cannot read: it does not start"
  },
  "misnamed-daemon-key": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a key of daemon.json that is no option: dockerd does not start"
  },
  "daemon-settings-given-twice": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "an option both in daemon.json and among the flags: dockerd does not start"
  },
  "malformed-registry-mirror": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a mirror that is no address of http or https: dockerd does not start"
  },
  "malformed-insecure-registry": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "an insecure registry that is neither a host nor a range of addresses: dockerd does not start"
  },
  "scheme-of-insecure-registry": {
    severity: "warning",
    effect: "surprises",
    summary: "an insecure registry with a scheme, which dockerd takes off"
  },
  "ineffective-insecure-registry": {
    severity: "error",
    effect: "ignored",
    summary: "Docker Hub as an insecure registry, which it never is"
  },
  "mirror-for-hub-only": {
    severity: "info",
    effect: "surprises",
    summary: "mirrors of dockerd, which are asked for images of Docker Hub and no others"
  }
};

// src/cluster/k3s/notices.ts
var k3sRules = {
  "broken-registries-file": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a registries.yaml that k3s or RKE2 cannot read: the node does not start"
  },
  "unknown-registries-key": {
    severity: "error",
    effect: "ignored",
    summary: "a key of registries.yaml that k3s and RKE2 do not know"
  },
  "malformed-endpoint": {
    severity: "error",
    effect: "ignored",
    summary: "an endpoint in registries.yaml that is no address"
  },
  "kept-default-endpoint": {
    severity: "warning",
    effect: "surprises",
    summary: "a registry that is asked itself though default endpoints are disabled, since `configs` names it"
  },
  "malformed-rewrite": {
    severity: "error",
    effect: "ignored",
    summary: "a rewrite in registries.yaml that is no regular expression"
  },
  "ambiguous-rewrites": {
    severity: "warning",
    effect: "surprises",
    summary: "several rewrites for one registry, which are tried in no fixed order"
  }
};

// src/cluster/kubelet/notices.ts
var kubeletRules = {
  "needs-feature-gate": {
    severity: "error",
    effect: "ignored",
    summary: "something that does nothing, or is refused, without a feature gate that is off"
  },
  "refused-feature-gate": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a feature gate that this Kubernetes does not have, or that cannot be set so"
  },
  "removed-kubelet-flag": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a flag that the kubelet does not know any more: it does not start"
  },
  "unknown-pull-credentials-policy": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a policy for cached images with which the kubelet does not start"
  },
  "recheck-of-cached-images": {
    severity: "warning",
    effect: "refuses-pull",
    summary: "an image that lies on the node, and that a pod without its credential cannot use (Kubernetes 1.35)"
  },
  "pull-policy-defeats-preload": {
    severity: "error",
    effect: "refuses-pull",
    summary: "an image that is loaded onto the nodes, and asked for at its registry all the same"
  },
  "expiring-preload": {
    severity: "warning",
    effect: "surprises",
    summary: "images that are loaded onto the nodes are removed after a time of no use"
  }
};

// src/cluster/minikube/notices.ts
var minikubeRules = {
  "ignored-registry-mirror-flag": {
    severity: "error",
    effect: "ignored",
    summary: "the flag `--registry-mirror` of minikube with a runtime that is not Docker"
  },
  "refused-registry-mirror-flag": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a `--registry-mirror` that is no address without a path: minikube does not start"
  },
  "ignored-insecure-registry-flag": {
    severity: "error",
    effect: "ignored",
    summary: "the flag `--insecure-registry` of minikube with CRI-O, which has no effect any more"
  },
  "range-of-insecure-registries": {
    severity: "error",
    effect: "ignored",
    summary: "a range of addresses in `--insecure-registry` with containerd, which looks registries up by name"
  },
  "two-names-of-coredns": {
    severity: "info",
    effect: "surprises",
    summary: "another image repository, in which kubeadm and minikube look for CoreDNS under different names"
  },
  "unusable-extra-config": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "an `--extra-config` for the kubelet that is a field of its configuration and no flag: it does not start"
  },
  "broken-registry-creds": {
    severity: "error",
    effect: "ignored",
    summary: "a file for the addon registry-creds that minikube cannot read"
  },
  "incomplete-registry-creds": {
    severity: "error",
    effect: "ignored",
    summary: "a registry that is enabled for the addon registry-creds, and lacks something"
  },
  "unused-registry-creds": {
    severity: "error",
    effect: "ignored",
    summary: "credentials for the addon registry-creds, which is not enabled"
  },
  "registry-creds-of-default-account": {
    severity: "info",
    effect: "surprises",
    summary: "the addon registry-creds, which serves pods of the service account `default` and no others"
  }
};

// src/cluster/openshift/notices.ts
var openShiftRules = {
  "mirror-set-without-mirror": {
    severity: "error",
    effect: "ignored",
    summary: "an entry of a mirror set that names no mirror, or only its own source"
  },
  "misplaced-mirrors": {
    severity: "error",
    effect: "ignored",
    summary: "mirrors under a key of another kind of mirror set"
  },
  "malformed-mirror-set": {
    severity: "error",
    effect: "ignored",
    summary: "a source or a mirror that OpenShift does not take"
  },
  "deprecated-mirror-set": {
    severity: "warning",
    effect: "deprecated",
    summary: "an ImageContentSourcePolicy, which a coming version of OpenShift no longer reads"
  },
  "blocked-beside-allowed-registries": {
    severity: "error",
    effect: "ignored",
    summary: "allowed and blocked registries at once: OpenShift applies neither"
  }
};

// src/cluster/pull-notices.ts
var pullRules = {
  "no-route": {
    severity: "error",
    effect: "refuses-pull",
    summary: "an image for which the cluster asks nothing that it can reach"
  },
  "blocked-registry": {
    severity: "error",
    effect: "refuses-pull",
    summary: "an image that the runtime refuses: its registry is blocked, or a policy does not let it in"
  },
  "short-name": {
    severity: "warning",
    effect: "surprises",
    summary: "an image without a registry, which this runtime does not look for on Docker Hub alone, or not at all"
  },
  "undeclared-insecure-registry": {
    severity: "error",
    effect: "refuses-pull",
    summary: "an image from a registry without a trusted certificate, of which the runtime was not told"
  },
  "mirror-by-digest-only": {
    severity: "warning",
    effect: "surprises",
    summary: "an image named by tag, where a mirror is asked for digests only"
  }
};

// src/cluster/notice-rules.ts
function noticeRules() {
  const tables = [
    ["the configuration of containerd", containerdRules],
    ["credentials for registries", credentialRules],
    ["the configuration of CRI-O", crioRules],
    ["the configuration of dockerd", dockerdRules],
    ["the registries.yaml of k3s and RKE2", k3sRules],
    ["the kubelet, and the API server before it", kubeletRules],
    ["minikube", minikubeRules],
    ["OpenShift's mirror sets and image configuration", openShiftRules],
    ["the pull of an image", pullRules]
  ];
  return tables.flatMap(([subject, table]) => Object.entries(table).map(([name, row]) => ({ name, subject, ...row }))).toSorted((a, b) => a.name < b.name ? -1 : 1);
}

// now:src/findings/rule.ts
var { defineRule, leafFix, markOf, placeOf, siblingMarks, writtenPart } = require("../core.cjs").modules["src/findings/rule.ts"]();

// rules/cluster.ts
function clusterRules() {
  return noticeRules().map(ruleOf);
}
function clusterDocument(name) {
  const row = rowOf(name);
  const rule = ruleOf(row);
  const facts = [
    ["severity", rule.severity],
    ["preset", rule.preset],
    ["fix", rule.fix],
    ["needs", rule.needs.join(", ")],
    ["since", rule.since]
  ];
  return [
    `# ${name}`,
    `Finds ${row.summary}.`,
    `| | |
|---|---|
${facts.map(([key, value]) => `| ${key} | ${value} |`).join("\n")}`,
    `## Why`,
    `It is about ${row.subject}. ${effects[row.effect].outcome}`,
    `## What to do`,
    `${sentence(rule.hint)}. Each finding says more about its case.`,
    `The rule speaks where the profile of the target cluster is known: \`--profile
cluster.yaml\`, or \`cluster: cluster.yaml\` in chartpin.yaml. \`chartpin resolve\`
shows how the cluster would pull an image, step by step.`,
    ""
  ].join("\n\n").replace(/\n+$/, "\n");
}
function rowOf(name) {
  const found = noticeRules().find((row) => row.name === name);
  if (found === void 0) throw new Error(`there is no rule ${name} about clusters`);
  return found;
}
function ruleOf({ name, summary, severity, effect }) {
  return defineRule({
    name,
    summary,
    severity,
    preset: "recommended",
    fix: "none",
    since: "0.1.0",
    needs: ["cluster"],
    messages: { told: "{what}" },
    hint: effects[effect].hint,
    check: {
      subject: ({ cluster }, report) => {
        for (const { notice, at, use, reference } of cluster?.byRule.get(name) ?? []) {
          report({
            message: "told",
            data: { what: notice.message },
            at,
            hint: notice.hint,
            severity: notice.severity,
            ...use === void 0 ? {} : { use },
            ...reference === void 0 ? {} : { reference }
          });
        }
      }
    }
  });
}
var effects = {
  ignored: {
    outcome: "That piece of\nconfiguration does nothing, and nobody is told.",
    hint: "write it as its reader takes it, or leave it out"
  },
  "drops-mirrors": {
    outcome: "All mirrors in it do\nnothing: the public registry is asked instead.",
    hint: "mend the file, so that its mirrors are asked"
  },
  "refuses-to-start": {
    outcome: "The node does not come\nup with it.",
    hint: "mend it before the node is started again"
  },
  "refuses-pull": {
    outcome: "Pulls fail, and pods\nstay in ImagePullBackOff.",
    hint: "mend what the finding names, or take another image"
  },
  surprises: {
    outcome: "It works, and not as it\nlooks.",
    hint: "make sure that this is what you want"
  },
  deprecated: {
    outcome: "It works in this version,\nand will not in a later one.",
    hint: "write it in the newer form"
  }
};
function sentence(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// dist/chunks/cluster-rules.cjs
var modules = {
  "rules/cluster.ts": () => ({ clusterDocument, clusterRules }),
  "src/cluster/containerd/notices.ts": () => ({ containerdRules }),
  "src/cluster/credentials/notices.ts": () => ({ credentialRules }),
  "src/cluster/crio/notices.ts": () => ({ crioRules }),
  "src/cluster/dockerd/notices.ts": () => ({ dockerdRules }),
  "src/cluster/k3s/notices.ts": () => ({ k3sRules }),
  "src/cluster/kubelet/notices.ts": () => ({ kubeletRules }),
  "src/cluster/minikube/notices.ts": () => ({ minikubeRules }),
  "src/cluster/openshift/notices.ts": () => ({ openShiftRules }),
  "src/cluster/pull-notices.ts": () => ({ pullRules })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
