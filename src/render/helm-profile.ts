// How one Helm's templates differ from another's, as data, each row seen in the real program.

import type { HelmVersion } from '../releases/release.ts'
import type { Dialect } from '../template/frame.ts'

export interface HelmProfile {
  readonly version: HelmVersion
  readonly dialect: Dialect
  /** `.Chart` is a map of all fields (an unknown one is empty) or Go's struct (an unknown one is an error). */
  readonly chartObject: 'map' | 'struct'
  /** The Go package of `Values`, `Capabilities` and the rest, as `typeOf` names it. */
  readonly packageName: 'common' | 'chartutil'
  /** What `.Capabilities` says of Kubernetes without a cluster. */
  readonly kubeVersion: string
  /** Who reads `--kube-version`: Kubernetes' own parser, or the one of semantic versions. */
  readonly kubeVersionReader: 'kubernetes' | 'semver'
  readonly apiVersions: readonly string[]
  readonly buildInfo: readonly (readonly [field: string, json: string, value: string])[]
  /** Kinds that Helm sorts last of those that it knows. */
  readonly lastKinds: readonly string[]
  /** Functions of Helm's that the other does not have. */
  readonly withoutFunctions: readonly string[]
  /** Which Masterminds/semver judges constraints (its rule for prereleases changed with 3.4.0). */
  readonly semver: '3.3' | '3.4'
}

/** Group versions that client-go registers; those of the two Helms differ in three groups. */
function apiVersions(networking: string, resource: string, storageMigration: string): readonly string[] {
  const groups = `v1
    admissionregistration.k8s.io v1 v1alpha1 v1beta1
    internal.apiserver.k8s.io v1alpha1
    apps v1 v1beta1 v1beta2
    authentication.k8s.io v1 v1alpha1 v1beta1
    authorization.k8s.io v1 v1beta1
    autoscaling v1 v2 v2beta1 v2beta2
    batch v1 v1beta1
    certificates.k8s.io v1 v1beta1 v1alpha1
    coordination.k8s.io v1alpha2 v1beta1 v1
    discovery.k8s.io v1 v1beta1
    events.k8s.io v1 v1beta1
    extensions v1beta1
    flowcontrol.apiserver.k8s.io v1 v1beta1 v1beta2 v1beta3
    networking.k8s.io ${networking}
    node.k8s.io v1 v1alpha1 v1beta1
    policy v1 v1beta1
    rbac.authorization.k8s.io v1 v1beta1 v1alpha1
    resource.k8s.io ${resource}
    scheduling.k8s.io v1alpha1 v1beta1 v1
    storage.k8s.io v1beta1 v1 v1alpha1
    storagemigration.k8s.io ${storageMigration}
    apiextensions.k8s.io v1beta1 v1`
  return groups.split('\n').flatMap((line) => {
    const [group = '', ...versions] = line.trim().split(' ')
    return versions.length === 0 ? [group] : versions.map((version) => `${group}/${version}`)
  })
}

const HELM_4: HelmProfile = {
  version: '4.1.4',
  dialect: 'go1.25',
  chartObject: 'map',
  packageName: 'common',
  kubeVersion: 'v1.35.0',
  kubeVersionReader: 'kubernetes',
  apiVersions: apiVersions('v1 v1beta1', 'v1 v1beta2 v1beta1 v1alpha3', 'v1beta1'),
  buildInfo: [
    ['Version', 'version', 'v4.1.4'],
    ['GitCommit', 'git_commit', '05fa37973dc9e42b76e1d2883494c87174b6074f'],
    ['GitTreeState', 'git_tree_state', 'clean'],
    ['GoVersion', 'go_version', 'go1.25.9'],
    ['KubeClientVersion', 'kube_client_version', 'v1.35'],
  ],
  lastKinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  withoutFunctions: [],
  semver: '3.4',
}

const HELM_3: HelmProfile = {
  version: '3.17.1',
  dialect: 'go1.23',
  chartObject: 'struct',
  packageName: 'chartutil',
  kubeVersion: 'v1.32.0',
  kubeVersionReader: 'semver',
  apiVersions: apiVersions('v1 v1alpha1 v1beta1', 'v1beta1 v1alpha3', 'v1alpha1'),
  buildInfo: [
    ['Version', 'version', 'v3.17.1'],
    ['GitCommit', 'git_commit', '980d8ac1939e39138101364400756af2bdee1da5'],
    ['GitTreeState', 'git_tree_state', 'clean'],
    ['GoVersion', 'go_version', 'go1.23.5'],
  ],
  lastKinds: [],
  withoutFunctions: ['mustToYaml'],
  semver: '3.3',
}

const PROFILES: Readonly<Record<HelmVersion, HelmProfile>> = { '4.1.4': HELM_4, '3.17.1': HELM_3 }

export function profileOf(version: HelmVersion): HelmProfile {
  return PROFILES[version]
}
