// What is wrong with how the kubelet is set up: gates that do not exist, settings that need one, flags that are gone
// (kubernetes pkg/kubelet/apis/config/validation).

import { gatherNotices, type Notice, type Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Profile } from '../profile.ts'
import type { Step, Where } from '../step.ts'
import { isAtLeast } from '../version.ts'
import { featureGates, gateHistory, gateState, type GateName, type GateSettings } from './feature-gates.ts'
import { kubeletRules, type KubeletRule } from './notices.ts'
import type { PodContext } from './pods.ts'

/** How the kubelet is set up, as far as it matters here. */
export type KubeletSetup = Pick<Profile, 'kubernetes' | 'featureGates' | 'isAirGapped' | 'kubelet'>

/** What `imagePullCredentialsVerificationPolicy` can be. */
export const pullCredentialsPolicies = [
  'NeverVerify',
  'NeverVerifyPreloadedImages',
  'NeverVerifyAllowlistedImages',
  'AlwaysVerify',
] as const

/** What is wrong with the setup of the kubelet itself. */
export function judgeKubelet(setup: KubeletSetup): readonly Notice[] {
  const notices = gatherNotices(kubeletRules)
  // The keys are the names of the gates.
  for (const name of Object.keys(featureGates) as GateName[]) {
    const { refusal } = gateState(name, setup)
    if (refusal !== undefined) notices.add('refused-feature-gate', { ...placed(refusal), hint: 'leave it out' })
  }
  judgeGated(setup, notices)
  judgeFlags(setup, notices)
  return notices.all()
}

function placed({ message, where }: Step): { readonly message: string; readonly where?: Where } {
  return { message, ...(where === undefined ? {} : { where }) }
}

function judgeGated(setup: KubeletSetup, notices: Notices<KubeletRule>): void {
  const { kubelet } = setup
  const written: readonly (readonly [PlacedText | undefined, GateName, string])[] = [
    [kubelet.pullCredentialsPolicy, 'KubeletEnsureSecretPulledImages', 'imagePullCredentialsVerificationPolicy'],
    [kubelet.preloadedAllowlist[0], 'KubeletEnsureSecretPulledImages', 'preloadedImagesVerificationAllowlist'],
    [usedAge(kubelet.maximumGcAge), 'ImageMaximumGCAge', 'imageMaximumGCAge'],
    [kubelet.credentialProviderConfig, 'KubeletCredentialProviders', '--image-credential-provider-config'],
  ]
  for (const [setting, gate, what] of written)
    if (setting !== undefined) tellGate(gate, { what, where: setting.where, setup, notices })
}

interface Gated {
  readonly what: string
  readonly where: Where
  readonly setup: GateSettings
  readonly notices: Notices<KubeletRule>
}

function tellGate(gate: GateName, { what, where, setup, notices }: Gated): void {
  const state = gateState(gate, setup)
  if (state.isOn) return
  const { since, onSince } = gateHistory(gate)
  const usual = onSince === undefined ? '' : `, and is on from 1.${onSince} on`
  notices.add('needs-feature-gate', {
    where,
    message: `${what} needs the feature gate ${gate}: ${state.step.message}${OUTCOMES.get(gate) ?? ''}`,
    hint:
      state.stage === undefined
        ? `it came with Kubernetes 1.${since}${usual}`
        : `turn ${gate} on${usual.replace(', and', '; it')}`,
  })
}

/** What comes of it, where that is more than nothing. */
const OUTCOMES: ReadonlyMap<GateName, string> = new Map([
  ['ImageMaximumGCAge', ', and the kubelet does not start with it'],
  ['ImageVolume', ', and the API server drops it'],
])

function usedAge(age: PlacedText | undefined): PlacedText | undefined {
  return age !== undefined && /[1-9]/.test(age.text) ? age : undefined
}

function judgeFlags({ kubelet, kubernetes, isAirGapped, ...rest }: KubeletSetup, notices: Notices<KubeletRule>): void {
  const { podInfraContainerImage: pause, pullCredentialsPolicy: policy, maximumGcAge } = kubelet
  if (pause !== undefined && (kubernetes === undefined || isAtLeast(kubernetes, 1, 35)))
    notices.add('removed-kubelet-flag', {
      where: pause.where,
      message:
        'the kubelet does not know --pod-infra-container-image from Kubernetes 1.35 on, and does not start with it',
      hint: 'take the flag out, and name the pause image in the configuration of the runtime',
    })
  if (policy !== undefined && !pullCredentialsPolicies.some((each) => each === policy.text))
    notices.add('unknown-pull-credentials-policy', {
      where: policy.where,
      message: 'imagePullCredentialsVerificationPolicy cannot be that',
      hint: `one of ${pullCredentialsPolicies.join(', ')}`,
    })
  const age = usedAge(maximumGcAge)
  if (isAirGapped && age !== undefined && gateState('ImageMaximumGCAge', { kubernetes, ...rest }).isOn)
    notices.add('expiring-preload', {
      where: age.where,
      message: `images that no pod used for ${age.text} are removed, those that were loaded onto the nodes among them`,
      hint: 'leave imageMaximumGCAge out, or make sure that a registry in reach has them',
    })
}

/** What pods need a gate for: volumes that are images. */
export function judgePodGates(pods: readonly PodContext[], setup: GateSettings): readonly Notice[] {
  const notices = gatherNotices(kubeletRules)
  for (const pod of pods)
    for (const { use, where } of pod.images)
      if (use === 'volume') tellGate('ImageVolume', { what: `an image volume of ${pod.name}`, where, setup, notices })
  return notices.all()
}
