// The target cluster, as far as it decides how images are pulled: what `cluster.yaml` and the files that it points at say.

import type { SourceFile } from '../files/source-file.ts'
import type { ContainerdConfig } from './containerd/config.ts'
import type { CredentialFile } from './credentials/credential-file.ts'
import type { CredentialSources } from './credentials/sources.ts'
import type { CrioConfig } from './crio/config.ts'
import type { Distribution } from './distribution.ts'
import type { DockerdConfig } from './dockerd/config.ts'
import type { Manifest } from './manifest.ts'
import type { MinikubeProfile } from './minikube/profile.ts'
import type { NodeFiles } from './node-files.ts'
import type { Notice } from './notice.ts'
import type { PlacedSwitch, PlacedText } from './profile-type.ts'
import type { Version } from './version.ts'

/** The runtime that pulls, with its configuration read. k3s and RKE2, kind, Talos, k0s and microk8s bring containerd. */
export interface ContainerdRuntime {
  readonly kind: 'containerd'
  readonly config: ContainerdConfig
}

/** CRI-O, OpenShift's and minikube's among them. */
export interface CrioRuntime {
  readonly kind: 'crio'
  readonly config: CrioConfig
}

/** Docker, behind cri-dockerd. */
export interface DockerdRuntime {
  readonly kind: 'dockerd'
  readonly config: DockerdConfig
}

/** Each runtime has its own configuration; `resolve.ts` has one line for each. */
export type Runtime = ContainerdRuntime | CrioRuntime | DockerdRuntime

/** How the kubelet pulls (kubernetes/kubelet config/v1beta1/types.go), and its flags that have no field there. */
export interface KubeletSettings {
  /** `imagePullCredentialsVerificationPolicy`; absent where it is not written. */
  readonly pullCredentialsPolicy?: PlacedText
  /** `preloadedImagesVerificationAllowlist`. */
  readonly preloadedAllowlist: readonly PlacedText[]
  /** `imageMaximumGCAge` as it is written. */
  readonly maximumGcAge?: PlacedText
  /** `--image-credential-provider-config` and `--image-credential-provider-bin-dir`, as paths of the node. */
  readonly credentialProviderConfig?: PlacedText
  readonly credentialProviderBinDir?: PlacedText
  /** `--pod-infra-container-image`: a kubelet from 1.35 on does not start with it. */
  readonly podInfraContainerImage?: PlacedText
}

/** What the API server does to pods. */
export interface ApiServerSettings {
  /** Names of admission plugins that are on beside the default ones: `AlwaysPullImages`. */
  readonly admissionPlugins: readonly PlacedText[]
}

/** The target cluster. */
export interface Profile {
  readonly file: SourceFile
  /** Absent where it is not written: the newest is assumed. */
  readonly kubernetes?: Version
  /** The same as it is written. */
  readonly kubernetesText?: PlacedText
  readonly distribution: Distribution
  readonly runtime: Runtime
  /** Whether public registries are out of reach. */
  readonly isAirGapped: boolean
  /** `host[:port]` that can be reached in an air-gapped cluster. */
  readonly reachable: readonly PlacedText[]
  /** `host[:port]` that speak http, or https with a certificate that nobody knows. */
  readonly insecure: readonly PlacedText[]
  /** Names without tag, or patterns that end in `/*`, of images that are loaded onto the nodes. */
  readonly preloaded?: readonly PlacedText[]
  readonly featureGates: ReadonlyMap<string, PlacedSwitch>
  readonly kubelet: KubeletSettings
  readonly apiServer: ApiServerSettings
  readonly credentialFiles: readonly CredentialFile[]
  /** What is in them, in the Secrets of the manifests and in the files of the kubelet. */
  readonly credentials: CredentialSources
  /** All objects of the manifests that the profile names: Secrets and ServiceAccounts among them. */
  readonly manifests: readonly Manifest[]
  /** The name of the pull secret that pods of moved images shall have. */
  readonly pullSecret?: PlacedText
  /** What minikube brings beside its runtime; absent for others. */
  readonly minikube?: MinikubeProfile
  readonly node: NodeFiles
  /** What is wrong with any of the files. */
  readonly notices: readonly Notice[]
}
