// The feature gates of Kubernetes that decide how images are pulled, by version (kubernetes pkg/features/kube_features.go). One row a gate.

import type { PlacedSwitch } from '../profile-type.ts'
import type { Step } from '../step.ts'
import { isAtLeast, type Version } from '../version.ts'

/** From a minor version of Kubernetes 1 on. */
export interface GateStage {
  readonly from: number
  readonly stage: 'alpha' | 'beta' | 'stable' | 'removed'
  readonly isOn: boolean
  /** It can be set to nothing else: a component that is told otherwise does not start. */
  readonly isLocked?: true
}

/** A gate. */
export interface FeatureGate {
  readonly components: readonly ('kubelet' | 'kube-apiserver')[]
  /** What it does to the pulling of images, without a full stop. */
  readonly effect: string
  /** Oldest first. */
  readonly stages: readonly GateStage[]
}

/** The names of the gates. */
export type GateName =
  | 'ImageVolume'
  | 'ImageVolumeWithDigest'
  | 'KubeletCredentialProviders'
  | 'KubeletServiceAccountTokenForCredentialProviders'
  | 'ServiceAccountNodeAudienceRestriction'
  | 'KubeletEnsureSecretPulledImages'
  | 'ImageMaximumGCAge'
  | 'KubeletSeparateDiskGC'
  | 'RuntimeClassInImageCriApi'
  | 'DisableKubeletCloudCredentialProviders'
  | 'PodLevelCheckpointRestore'

/** All of them. */
export const featureGates: Readonly<Record<GateName, FeatureGate>> = {
  ImageVolume: {
    components: ['kube-apiserver', 'kubelet'],
    effect: 'volumes can be images; without it the API server drops `volumes[].image`',
    stages: [
      { from: 31, stage: 'alpha', isOn: false },
      { from: 33, stage: 'beta', isOn: false },
      { from: 35, stage: 'beta', isOn: true },
      { from: 36, stage: 'stable', isOn: true, isLocked: true },
    ],
  },
  ImageVolumeWithDigest: {
    components: ['kube-apiserver', 'kubelet'],
    effect: 'the status of a pod has the digests of its image volumes',
    stages: [{ from: 35, stage: 'alpha', isOn: false }],
  },
  KubeletCredentialProviders: {
    components: ['kubelet'],
    effect: 'the kubelet asks programs for credentials',
    stages: [
      { from: 20, stage: 'alpha', isOn: false },
      { from: 24, stage: 'beta', isOn: true },
      { from: 26, stage: 'stable', isOn: true, isLocked: true },
      { from: 29, stage: 'removed', isOn: true },
    ],
  },
  KubeletServiceAccountTokenForCredentialProviders: {
    components: ['kubelet'],
    effect: 'credential providers can be given a token of the service account of a pod',
    stages: [
      { from: 33, stage: 'alpha', isOn: false },
      { from: 34, stage: 'beta', isOn: true },
    ],
  },
  ServiceAccountNodeAudienceRestriction: {
    components: ['kube-apiserver'],
    effect: 'a node gets tokens only for audiences that it is allowed to ask for',
    stages: [
      { from: 32, stage: 'beta', isOn: false },
      { from: 33, stage: 'beta', isOn: true },
    ],
  },
  KubeletEnsureSecretPulledImages: {
    components: ['kubelet'],
    effect: 'an image that lies on the node is used only by pods that could have pulled it',
    stages: [
      { from: 33, stage: 'alpha', isOn: false },
      { from: 35, stage: 'beta', isOn: true },
    ],
  },
  ImageMaximumGCAge: {
    components: ['kubelet'],
    effect: 'images that are not used are removed by age',
    stages: [
      { from: 29, stage: 'alpha', isOn: false },
      { from: 30, stage: 'beta', isOn: true },
      { from: 35, stage: 'stable', isOn: true, isLocked: true },
    ],
  },
  KubeletSeparateDiskGC: {
    components: ['kubelet'],
    effect: 'images can have a file system of their own',
    stages: [
      { from: 29, stage: 'alpha', isOn: false },
      { from: 31, stage: 'beta', isOn: true },
    ],
  },
  RuntimeClassInImageCriApi: {
    components: ['kubelet'],
    effect: 'an image belongs to the runtime class that it was pulled for',
    stages: [{ from: 29, stage: 'alpha', isOn: false }],
  },
  DisableKubeletCloudCredentialProviders: {
    components: ['kubelet'],
    effect: 'the kubelet has no credentials of clouds of its own: it needs credential providers for them',
    stages: [
      { from: 23, stage: 'alpha', isOn: false },
      { from: 29, stage: 'beta', isOn: true },
      { from: 31, stage: 'stable', isOn: true, isLocked: true },
    ],
  },
  PodLevelCheckpointRestore: {
    components: ['kubelet'],
    effect: 'nothing for references',
    stages: [{ from: 37, stage: 'alpha', isOn: false }],
  },
}

/** Which Kubernetes, and what is set there. */
export interface GateSettings {
  /** Absent: the newest. */
  readonly kubernetes?: Version | undefined
  readonly featureGates: ReadonlyMap<string, PlacedSwitch>
}

/** How a gate stands. */
export interface GateState {
  readonly isOn: boolean
  /** Absent where this Kubernetes does not know it. */
  readonly stage?: GateStage['stage']
  readonly step: Step
  /** Why components do not start with it as it is set. */
  readonly refusal?: Step
}

/** How a gate stands in a version, and with what is set. */
export function gateState(name: GateName, { kubernetes, featureGates: set }: GateSettings): GateState {
  const current = featureGates[name].stages.findLast(
    ({ from }) => kubernetes === undefined || isAtLeast(kubernetes, 1, from),
  )
  const written = set.get(name)
  const version =
    kubernetes === undefined ? 'the newest Kubernetes' : `Kubernetes ${kubernetes.major}.${kubernetes.minor}`
  if (current === undefined) {
    const step = { message: `${version} does not have the feature gate ${name}` }
    return { isOn: false, step, ...(written === undefined ? {} : { refusal: { ...step, where: written.where } }) }
  }
  const { stage, isOn } = current
  const usual: Step = { message: `${name} is ${isOn ? 'on' : 'off'} in ${version} (${stage})` }
  if (written === undefined) return { isOn, stage, step: usual }
  const { where } = written
  if (stage === 'removed')
    return {
      isOn,
      stage,
      step: usual,
      refusal: { message: `${version} does not have the feature gate ${name} any more`, where },
    }
  if (current.isLocked && written.isOn !== isOn)
    return {
      isOn,
      stage,
      step: usual,
      refusal: { message: `${name} cannot be turned ${isOn ? 'off' : 'on'} in ${version}`, where },
    }
  return { isOn: written.isOn, stage, step: { message: `${name} is turned ${written.isOn ? 'on' : 'off'}`, where } }
}

/** The first minor version in which a gate can be turned on, and the first in which it is on. */
export function gateHistory(name: GateName): { readonly since: number; readonly onSince: number | undefined } {
  const { stages } = featureGates[name]
  return { since: stages[0]?.from ?? 0, onSince: stages.find(({ isOn }) => isOn)?.from }
}
