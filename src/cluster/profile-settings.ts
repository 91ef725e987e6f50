// The one table of what cluster.yaml may hold: it checks the file and makes its JSON Schema.

import { distributions, runtimeKinds, type Distribution, type RuntimeKind } from './distribution.ts'
import { minikubeType, type MinikubeSettings } from './minikube/settings.ts'
import {
  choice,
  list,
  map,
  placedSwitch,
  record,
  text,
  yesOrNo,
  type PlacedSwitch,
  type PlacedText,
  type ProfileType,
} from './profile-type.ts'

/** What cluster.yaml says; what it does not say is absent. Paths are as they are written: relative to the file. */
export interface ProfileSettings {
  readonly $schema?: PlacedText
  readonly preset?: PlacedText
  readonly kubernetes?: PlacedText
  readonly distribution?: Distribution
  readonly runtime?: RuntimeSettings
  readonly clusterConfig?: PlacedText
  readonly node?: NodeSettings
  readonly airGapped?: boolean
  readonly reachableRegistries?: readonly PlacedText[]
  readonly insecureRegistries?: readonly PlacedText[]
  readonly preloadedImages?: readonly PlacedText[]
  readonly featureGates?: ReadonlyMap<string, PlacedSwitch>
  readonly kubelet?: KubeletProfile
  readonly apiServer?: ApiServerProfile
  readonly minikube?: MinikubeSettings
  readonly manifests?: readonly PlacedText[]
  readonly pullSecret?: PlacedText
  readonly credentials?: CredentialsSettings
}

/** Which runtime pulls. */
export interface RuntimeSettings {
  readonly kind?: RuntimeKind
  readonly version?: PlacedText
  readonly config?: PlacedText
}

/** Where the files of a node lie. */
export interface NodeSettings {
  readonly root?: PlacedText
  readonly files?: ReadonlyMap<string, PlacedText>
}

/** How the kubelet is started. */
export interface KubeletProfile {
  readonly config?: PlacedText
  readonly flags?: ReadonlyMap<string, PlacedText>
}

/** How the API server is started. */
export interface ApiServerProfile {
  readonly admissionPlugins?: readonly PlacedText[]
}

/** Files with credentials. */
export interface CredentialsSettings {
  readonly dockerConfigs?: readonly PlacedText[]
  readonly containersAuth?: readonly PlacedText[]
  readonly googleKeys?: readonly GoogleKeySettings[]
}

/** The key of a Google service account. */
export interface GoogleKeySettings {
  readonly file: PlacedText
  readonly registries: readonly PlacedText[]
}

const runtime: ProfileType<RuntimeSettings> = record<RuntimeSettings>({
  kind: { type: choice(runtimeKinds), summary: 'the container runtime' },
  version: { type: text, summary: 'its version, as `kubectl get nodes -o wide` tells it; absent: the newest' },
  config: { type: text, summary: 'the path of its main configuration, on the node' },
})

const node: ProfileType<NodeSettings> = record<NodeSettings>({
  root: {
    type: text,
    summary: 'a folder that is laid out like the file system of a node: `etc/containerd/config.toml`',
  },
  files: {
    type: map(text),
    summary: 'files and folders by the path that the node knows them by: `/etc/containerd/certs.d: ./certs.d`',
  },
})

const kubelet: ProfileType<KubeletProfile> = record<KubeletProfile>({
  config: { type: text, summary: 'the path of its KubeletConfiguration, on the node' },
  flags: { type: map(text), summary: 'its flags, without the dashes' },
})

const apiServer: ProfileType<ApiServerProfile> = record<ApiServerProfile>({
  admissionPlugins: {
    type: list(text),
    summary: 'admission plugins that are on beside the default ones: AlwaysPullImages',
  },
})

const googleKey: ProfileType<GoogleKeySettings> = record<GoogleKeySettings>({
  file: { type: text, summary: 'the key file (JSON) of a service account', isRequired: true },
  registries: { type: list(text), summary: 'the registries that it is for: `europe-docker.pkg.dev`', isRequired: true },
})

const credentials: ProfileType<CredentialsSettings> = record<CredentialsSettings>({
  dockerConfigs: { type: list(text), summary: 'config.json files of Docker that the nodes have' },
  containersAuth: { type: list(text), summary: 'auth.json files of the containers tools that the nodes have' },
  googleKeys: { type: list(googleKey), summary: 'keys of Google service accounts' },
})

/** Everything that cluster.yaml may hold. */
export const profileType: ProfileType<ProfileSettings> = record<ProfileSettings>({
  $schema: { type: text, summary: 'for editors; not read' },
  preset: { type: text, summary: 'a known way to set a cluster up, that this file is laid over' },
  kubernetes: { type: text, summary: 'the version of Kubernetes; absent: the newest' },
  distribution: { type: choice(distributions), summary: 'what set up the nodes: it decides which files count' },
  runtime: { type: runtime, summary: 'the container runtime' },
  clusterConfig: {
    type: text,
    summary:
      "the file that the distribution makes nodes from: kind's cluster file, Talos' machine configuration, k0s.yaml",
  },
  node: { type: node, summary: 'where the files of a node lie, relative to this file' },
  airGapped: { type: yesOrNo, summary: 'whether public registries are out of reach' },
  reachableRegistries: { type: list(text), summary: 'registries that an air-gapped cluster can reach: host[:port]' },
  insecureRegistries: {
    type: list(text),
    summary: 'registries that speak http, or https with a certificate that nobody knows: host[:port]',
  },
  preloadedImages: {
    type: list(text),
    summary:
      'images that are loaded onto the nodes, and that no registry in reach needs to have: names without tag, or all below a path (registry.example/team/*)',
  },
  featureGates: { type: map(placedSwitch), summary: 'feature gates that are set on kubelet and API server' },
  kubelet: { type: kubelet, summary: 'how the kubelet is set up' },
  apiServer: { type: apiServer, summary: 'how the API server is set up' },
  minikube: { type: minikubeType, summary: 'how minikube was started' },
  manifests: {
    type: list(text),
    summary:
      "files and folders of manifests: Secrets, ServiceAccounts, mirror sets, kubeadm's ClusterConfiguration; relative to this file",
  },
  pullSecret: {
    type: text,
    summary: 'the pull secret that chartpin pin gives the pods of moved images, and that chartpin configure makes',
  },
  credentials: { type: credentials, summary: 'files with credentials, relative to this file' },
})
