// `.Capabilities` without a cluster (helm `pkg/chart/common/capabilities.go`).

import type { Release } from '../releases/release.ts'
import type { Origins } from '../template/origin.ts'
import { parseVersion, printVersion, SemverError } from '../template/semver/version.ts'
import { traced } from '../template/traced.ts'
import { bool, type Host, type Method, str, type Value } from '../template/value.ts'
import { originOf } from '../template/value-origin.ts'
import type { HelmProfile } from './helm-profile.ts'
import { originFrom } from './source.ts'
import { structHost } from './struct-host.ts'

/** A Kubernetes version as Helm reads it. */
export interface KubeVersion {
  /** What `Version` is: `v1.33.4-gke.1`. */
  readonly full: string
  /** What it prints as, and what constraints are held against: the same, or `v1.33.4`. */
  readonly plain: string
  readonly major: string
  readonly minor: string
}

/** Reads `--kube-version`; undefined where Helm refuses it. */
export function readKubeVersion(text: string, { kubeVersionReader }: HelmProfile): KubeVersion | undefined {
  return kubeVersionReader === 'semver' ? readSemantic(text) : readGeneric(text)
}

/** Helm 3 reads a semantic version and keeps all of it (helm 3 `pkg/chartutil/capabilities.go`). */
function readSemantic(text: string): KubeVersion | undefined {
  try {
    const version = parseVersion(text, '3.3')
    const full = `v${printVersion(version)}`
    return { full, plain: full, major: String(version.major), minor: String(version.minor) }
  } catch (error) {
    if (error instanceof SemverError) return undefined
    throw error
  }
}

/** Helm 4 keeps the text and judges by the numbers that it begins with (kubernetes `apimachinery/pkg/util/version` ParseGeneric). */
function readGeneric(text: string): KubeVersion | undefined {
  const [, numbers = ''] = /^\s*v?(\d+(?:\.\d+)*)/.exec(text) ?? []
  const parts = numbers.split('.').map((part) => BigInt(part || 0))
  const [major = 0n, minor] = parts
  if (minor === undefined || parts.some((part) => part >= 2n ** 64n)) return undefined
  return {
    full: text.startsWith('v') ? text : `v${text}`,
    plain: `v${parts.join('.')}`,
    major: String(major),
    minor: String(minor),
  }
}

/** The Kubernetes version of a release: the one it asks for, else that of its Helm. */
export function kubeVersionOf({ kubeVersion }: Release, profile: HelmProfile): KubeVersion {
  const read = readKubeVersion(kubeVersion ?? profile.kubeVersion, profile)
  return read ?? readKubeVersion(profile.kubeVersion, profile) ?? { full: 'v1', plain: 'v1', major: '1', minor: '0' }
}

export function capabilitiesObject(release: Release, profile: HelmProfile, origins: Origins): Host {
  const fact = (name: string): number => originFrom(origins, { kind: 'capabilities', name: `Capabilities.${name}` })
  const { packageName } = profile
  return structHost(
    {
      type: `*${packageName}.Capabilities`,
      goKind: 'ptr',
      fields: [
        { name: 'KubeVersion', value: kubeVersionObject(kubeVersionOf(release, profile), profile, origins) },
        { name: 'APIVersions', value: versionSet(release, profile, origins) },
        {
          name: 'HelmVersion',
          value: structHost(
            {
              type: 'version.BuildInfo',
              goKind: 'struct',
              fields: profile.buildInfo.map(([name, json, text]) => ({
                name,
                json,
                value: str(text, fact(`HelmVersion.${name}`)),
              })),
            },
            origins,
          ),
        },
      ],
    },
    origins,
  )
}

function kubeVersionObject(version: KubeVersion, profile: HelmProfile, origins: Origins): Host {
  const fact = (name: string): number =>
    originFrom(origins, { kind: 'capabilities', name: `Capabilities.KubeVersion.${name}` })
  const full = str(version.full, fact('Version'))
  const printed = str(version.plain, fact('Version'))
  return structHost(
    {
      type: `${profile.packageName}.KubeVersion`,
      goKind: 'struct',
      fields: [
        { name: 'Version', value: full },
        { name: 'Major', value: str(version.major, fact('Major')) },
        { name: 'Minor', value: str(version.minor, fact('Minor')) },
      ],
      methods: { String: answering(printed), GitVersion: answering(full) },
      text: traced(printed.text, printed.runs[1] ?? 0),
    },
    origins,
  )
}

/** A method without parameters. */
function answering(value: Value): Method {
  return { kind: 'method', params: [], call: () => value }
}

/** The API versions: a list that can be asked what it has. */
function versionSet(release: Release, profile: HelmProfile, origins: Origins): Host {
  const origin = originFrom(origins, { kind: 'capabilities', name: 'Capabilities.APIVersions' })
  const versions = [...profile.apiVersions, ...(release.apiVersions ?? [])]
  const known = new Set(versions)
  const list: Value = { kind: 'list', of: 'string', items: versions.map((version) => str(version, origin)), origin }
  const has: Method = {
    kind: 'method',
    params: ['string'],
    call: ([asked]) => {
      const text = asked?.kind === 'string' ? asked : str('')
      return bool(known.has(text.text), origins.derived(origins.union(origin, originOf(text, origins)), 'Has'))
    },
  }
  return {
    kind: 'host',
    type: `${profile.packageName}.VersionSet`,
    goKind: 'slice',
    origin,
    member: (name) => (name === 'Has' ? has : undefined),
    print: () => traced(`[${versions.join(' ')}]`, origin),
    toJson: () => list,
    elements: () => list,
    inner: undefined,
  }
}
