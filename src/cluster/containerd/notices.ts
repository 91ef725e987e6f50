// What can be wrong with the configuration of containerd: one row a rule.

import type { NoticeRule } from '../notice.ts'

/** The names of the rules. */
export type ContainerdRule =
  | 'broken-containerd-config'
  | 'unsupported-config-version'
  | 'mirrors-beside-config-path'
  | 'colon-in-config-path'
  | 'unread-registry-settings'
  | 'unread-hosts-directory'
  | 'misplaced-import'
  | 'replaced-registry-settings'
  | 'deprecated-registry-tables'
  | 'ignored-tls-table'
  | 'unmatched-registry-credential'
  | 'broken-hosts-file'
  | 'unknown-hosts-key'
  | 'unseen-host-table'
  | 'ignored-server-options'
  | 'mirror-without-host'
  | 'malformed-mirror'
  | 'mirror-without-api-path'
  | 'doubled-api-path'
  | 'mirror-cannot-resolve'
  | 'implicit-upstream'
  | 'server-docker-io'
  | 'tls-before-http'
  | 'shadowed-default-hosts'
  | 'misnamed-hub-directory'
  | 'cidr-directory'
  | 'unused-hosts-directory'
  | 'missing-certificate-file'

/** All of them. */
export const containerdRules: Readonly<Record<ContainerdRule, NoticeRule>> = {
  'broken-containerd-config': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a config.toml that containerd cannot read: it does not start',
  },
  'unsupported-config-version': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'a config.toml of a newer version than this containerd takes: it does not start',
  },
  'mirrors-beside-config-path': {
    severity: 'error',
    effect: 'refuses-to-start',
    summary: 'old registry tables beside `config_path`: the part of containerd that serves the kubelet does not start',
  },
  'colon-in-config-path': {
    severity: 'error',
    effect: 'drops-mirrors',
    summary: 'several folders in `config_path`: containerd from 2.1 on takes them for one that is not there',
  },
  'unread-registry-settings': {
    severity: 'error',
    effect: 'ignored',
    summary: 'registry settings in a section that this version of containerd does not read',
  },
  'unread-hosts-directory': {
    severity: 'error',
    effect: 'drops-mirrors',
    summary: 'a tree of hosts.toml files that no `config_path` names',
  },
  'misplaced-import': {
    severity: 'error',
    effect: 'ignored',
    summary: 'files that a relative pattern in `imports` names, which old releases of containerd look for elsewhere',
  },
  'replaced-registry-settings': {
    severity: 'warning',
    effect: 'ignored',
    summary: 'registry settings that an imported file replaces with its whole section (containerd 1.x)',
  },
  'deprecated-registry-tables': {
    severity: 'warning',
    effect: 'deprecated',
    summary: 'registry tables that a coming version of containerd no longer reads',
  },
  'ignored-tls-table': {
    severity: 'error',
    effect: 'ignored',
    summary: 'certificates and `insecure_skip_verify` in config.toml, which containerd 2 does not read',
  },
  'unmatched-registry-credential': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a credential of the runtime itself under a name that no host is asked by',
  },
  'broken-hosts-file': {
    severity: 'error',
    effect: 'drops-mirrors',
    summary: 'a hosts.toml with an error: containerd logs it and goes on without any of its mirrors',
  },
  'unknown-hosts-key': {
    severity: 'warning',
    effect: 'ignored',
    summary: 'a key of hosts.toml that containerd does not know',
  },
  'unseen-host-table': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a mirror that is not written as a table with a header: containerd 2 does not see it',
  },
  'ignored-server-options': {
    severity: 'warning',
    effect: 'ignored',
    summary: 'options of the upstream in a hosts.toml that names no `server`',
  },
  'mirror-without-host': {
    severity: 'error',
    effect: 'ignored',
    summary: 'the address of a mirror that has no host in it, or a scheme that no registry speaks',
  },
  'malformed-mirror': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'an address in the old table of mirrors that is none: every pull from the registry fails',
  },
  'mirror-without-api-path': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'the address of a mirror whose path is taken as the root of the API, without /v2 in it',
  },
  'doubled-api-path': {
    severity: 'error',
    effect: 'surprises',
    summary: 'the address of a mirror with /v2 in its path, to which containerd adds another one',
  },
  'mirror-cannot-resolve': {
    severity: 'warning',
    effect: 'surprises',
    summary: 'a mirror that may not resolve tags: tags are asked of the upstream only',
  },
  'implicit-upstream': {
    severity: 'info',
    effect: 'surprises',
    summary: 'a hosts.toml without `server`: the registry itself is asked when the mirrors fail',
  },
  'server-docker-io': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'docker.io as the address of a server, which is no registry: that is registry-1.docker.io',
  },
  'tls-before-http': {
    severity: 'info',
    effect: 'surprises',
    summary: 'TLS options for a host over http: it is asked over https first',
  },
  'shadowed-default-hosts': {
    severity: 'info',
    effect: 'surprises',
    summary: 'hosts for one registry, which is not asked of those in `_default` then',
  },
  'misnamed-hub-directory': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a folder of hosts under another name of Docker Hub than docker.io',
  },
  'cidr-directory': {
    severity: 'error',
    effect: 'ignored',
    summary: 'a folder of hosts named like a range of addresses, which no registry is called by',
  },
  'unused-hosts-directory': {
    severity: 'warning',
    effect: 'ignored',
    summary: 'a folder of hosts whose name no registry can have',
  },
  'missing-certificate-file': {
    severity: 'error',
    effect: 'refuses-pull',
    summary: 'a certificate that a hosts.toml names and that is not there: all pulls from that registry fail',
  },
}
