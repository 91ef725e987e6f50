// What the configuration of CRI-O comes to: registries.conf with its drop-ins, policy.json, and its own crio.conf. Made by the reader of
// these files, and by OpenShift's, which writes them; read by `resolve.ts`.

import type { Certificates } from '../certificates.ts'
import type { Notice } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Step, Where } from '../step.ts'
import type { Version } from '../version.ts'

/** A place that images are pulled from. */
export interface CrioEndpoint {
  /** `host[:port][/path]`, without a slash at the end. */
  readonly location: string
  /** Certificates are not checked, and http follows https. */
  readonly isInsecure: boolean
  readonly where: Where
}

/** Which references a mirror is for. */
export type MirrorUse = 'all' | 'digest-only' | 'tag-only'

/** A mirror. */
export interface CrioMirror extends CrioEndpoint {
  readonly use: MirrorUse
}

/** A `[[registry]]`. Its location is empty where a wildcard keeps the name as it is. */
export interface CrioRegistry extends CrioEndpoint {
  readonly prefix: string
  /** Nothing is pulled from what it is about; from its mirrors it is. */
  readonly isBlocked: boolean
  readonly mirrors: readonly CrioMirror[]
}

/** What a short name stands for; undefined where an alias is taken back. */
export interface ShortNameAlias {
  readonly target: string | undefined
  readonly where: Where
}

/** registries.conf and its drop-ins, as one. */
export interface Registries {
  /** Sorted by prefix, each prefix once. */
  readonly registries: readonly CrioRegistry[]
  /** Where short names are looked for, in order. */
  readonly search: readonly PlacedText[]
  /** By the short name. */
  readonly aliases: ReadonlyMap<string, ShortNameAlias>
}

/** One thing that policy.json asks of an image. */
export type Requirement = 'accept' | 'reject' | 'signature'

/** What policy.json asks of the images of a scope: all of it. */
export interface PolicyScope {
  /** As it is written; empty for all images of registries, `default` for what no scope is about. */
  readonly name: string
  readonly requirements: readonly Requirement[]
  readonly where: Where
}

/** policy.json. */
export interface Policy {
  /** Those of the transport `docker`, by name. */
  readonly scopes: ReadonlyMap<string, PolicyScope>
  readonly otherwise: PolicyScope
}

/** What is done with a short name that several registries could have (crio.conf `short_name_mode`). */
export type ShortNameMode = 'enforcing' | 'disabled'

/** CRI-O, as it is configured. */
export interface CrioConfig {
  readonly version: Version
  /** Why it does not start, where it does not. */
  readonly refusal?: Step
  /** Why every pull fails, where a file cannot be read. */
  readonly broken?: Step
  readonly registries: Registries
  /** Absent: all images are accepted. */
  readonly policy?: Policy
  readonly shortNameMode: { readonly mode: ShortNameMode; readonly step: Step }
  /** By the host that is asked. */
  readonly certificates: ReadonlyMap<string, Certificates>
  /** The sandbox image that it pulls for each pod, where it is written. */
  readonly sandboxImage?: { readonly text: string; readonly step: Step }
  /** The file of credentials that it reads in place of the usual ones, where one is named. */
  readonly authFile?: PlacedText
  readonly notices: readonly Notice[]
}
