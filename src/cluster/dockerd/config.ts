// What the configuration of dockerd comes to: made by the reader of daemon.json, and by that of minikube, which sets flags; read by
// `resolve.ts`.

import type { Certificates } from '../certificates.ts'
import type { ContainerdConfig } from '../containerd/config.ts'
import type { Notice } from '../notice.ts'
import type { Step } from '../step.ts'
import type { Version } from '../version.ts'

/** A mirror of Docker Hub. */
export interface HubMirror {
  readonly scheme: 'https' | 'http'
  /** With its port, where one is written. */
  readonly host: string
  /** In front of `/v2`; empty for none. */
  readonly path: string
  readonly step: Step
}

/** Registries whose certificates are not checked, and that are asked over http too. */
export interface InsecureRegistries {
  /** By `host[:port]`. */
  readonly hosts: ReadonlyMap<string, Step>
  /** Ranges of addresses, for all ports; those of this machine among them. */
  readonly ranges: readonly AddressRange[]
}

/** A range of addresses. */
export interface AddressRange {
  readonly address: string
  /** How many bits of it count. */
  readonly bits: number
  readonly step: Step
}

/** dockerd, as it is configured. */
export interface DockerdConfig {
  readonly version: Version
  /** Why it does not start, where it does not. */
  readonly refusal?: Step
  readonly mirrors: readonly HubMirror[]
  readonly insecure: InsecureRegistries
  /** By the host that is asked; not looked at for those that are insecure. */
  readonly certificates: ReadonlyMap<string, Certificates>
  /** With the image store of containerd: what its folders of hosts come to. Absent with the classic store. */
  readonly store?: ContainerdConfig
  readonly notices: readonly Notice[]
}
