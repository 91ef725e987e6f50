// What containerd's configuration comes to: for each registry the hosts that it asks, in order. Made by the readers of config.toml and
// hosts.toml, and by those of the distributions that write these files; read by `resolve.ts`.

import type { Capability, Tls } from '../attempt.ts'
import type { Credential } from '../credential.ts'
import type { Notice } from '../notice.ts'
import type { Step } from '../step.ts'
import type { Version } from '../version.ts'

/** A rule of k3s' containerd: repositories that match are asked for under another name. */
export interface Rewrite {
  readonly pattern: string
  readonly replacement: string
  readonly step: Step
}

/** How a host is reached, where more than its address is said. */
export interface HostOptions {
  /** Absent: `Tls` of the system. `verify` is absent where nothing is said of it. */
  readonly tls?: { readonly ca: Tls['ca']; readonly client: Tls['client']; readonly verify?: boolean }
  /** Names of extra headers. */
  readonly headers: readonly string[]
}

/** One host that is asked in place of, or as, a registry. */
export interface RegistryHost extends HostOptions {
  readonly scheme: string
  /** With its port, where one is written; never empty. */
  readonly host: string
  /** The root of its API, as the requests have it: `/v2`, `/project/v2`, empty for none. */
  readonly basePath: string
  readonly capabilities: readonly Capability[]
  readonly rewrites: readonly Rewrite[]
  /** Whether a host of scheme http is asked over https first, whatever its port; absent where containerd decides by its own rule. */
  readonly isTlsFirst?: boolean
  readonly step: Step
}

/** What is set for one registry, or for all that have nothing of their own. */
export interface RegistryHosts {
  /** Mirrors first, in order. */
  readonly hosts: readonly RegistryHost[]
  /** Whether the registry itself is asked last, and with which options; absent where it is not. */
  readonly fallback?: HostOptions & { readonly step: Step }
  /** Why every pull fails, whatever the hosts would answer. */
  readonly refusal?: Step
}

/** A folder of hosts, by its name in the tree: `docker.io`, `localhost_5000_`, `_default`. */
export interface HostDirectory extends RegistryHosts {
  readonly name: string
  readonly step: Step
}

/** Where containerd looks for the hosts of a registry. */
export type HostSource =
  /** Folders of one or more trees (`config_path`); the first tree that has one for the registry decides. */
  | { readonly kind: 'trees'; readonly trees: readonly ReadonlyMap<string, HostDirectory>[]; readonly step: Step }
  /** The old tables `registry.mirrors`, by registry; `*` for all others. */
  | { readonly kind: 'mirrors'; readonly mirrors: ReadonlyMap<string, RegistryHosts>; readonly step: Step }

/** A credential of the configuration itself, which is sent where the kubelet has none. */
export interface HostCredential {
  readonly credential: Credential
  readonly step: Step
}

/** containerd, as it is configured. */
export interface ContainerdConfig {
  readonly version: Version
  /** Why it does not start, where it does not. */
  readonly refusal?: Step
  readonly source: HostSource
  /** By the host that is asked (`registry.configs.<host>.auth`). */
  readonly credentials: ReadonlyMap<string, HostCredential>
  /** The sandbox image that it pulls for each pod, where it is written. */
  readonly sandboxImage?: { readonly text: string; readonly step: Step }
  readonly notices: readonly Notice[]
}
