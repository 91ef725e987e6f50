// Images that lie on the node already: when the kubelet uses them, when it asks the registry all the same, and when it wants a credential
// first (kubernetes pkg/kubelet/images/image_manager.go, pkg/kubelet/images/pullmanager; KEP-2535).

import { nameOf } from '../../reference/print.ts'
import { kubeletReference } from '../kubelet.ts'
import { gatherNotices, type Notice } from '../notice.ts'
import type { ApiServerSettings } from '../profile.ts'
import type { Step, Where } from '../step.ts'
import { gateState } from './feature-gates.ts'
import { kubeletRules } from './notices.ts'
import type { PodContext, PodImage, PullPolicy } from './pods.ts'
import type { KubeletSetup } from './settings-notices.ts'

/** How the kubelet treats an image that lies on the node. */
export interface CacheRule {
  /** Whether a pod must have a credential that the image was pulled with, where it was pulled with one. */
  readonly checksPulled: boolean
  /** Whether it must have one for images that were never pulled, but loaded onto the node. */
  readonly checksPreloaded: boolean
  readonly step: Step
}

/** The rule for one image, by its name without tag and digest. */
export function cacheRule(
  name: string,
  setup: Pick<KubeletSetup, 'kubelet' | 'kubernetes' | 'featureGates'>,
): CacheRule {
  const gate = gateState('KubeletEnsureSecretPulledImages', setup)
  if (!gate.isOn) return { checksPulled: false, checksPreloaded: false, step: gate.step }
  const { pullCredentialsPolicy: policy, preloadedAllowlist } = setup.kubelet
  const place = policy === undefined ? {} : { where: policy.where }
  switch (policy?.text ?? 'NeverVerifyPreloadedImages') {
    case 'NeverVerify':
      return { checksPulled: false, checksPreloaded: false, step: { message: 'the policy is NeverVerify', ...place } }
    case 'AlwaysVerify':
      return { checksPulled: true, checksPreloaded: true, step: { message: 'the policy is AlwaysVerify', ...place } }
    case 'NeverVerifyAllowlistedImages': {
      const isListed = preloadedAllowlist.some(({ text }) => isAllowed(text, name))
      const message = `the policy is NeverVerifyAllowlistedImages, and ${name} is ${isListed ? '' : 'not '}in the list`
      return { checksPulled: true, checksPreloaded: !isListed, step: { message, ...place } }
    }
    default:
      return { checksPulled: true, checksPreloaded: false, step: { message: gate.step.message, ...place } }
  }
}

/** Whether a pattern is for a name: it is that name, or all below a path (`registry.example/team/*`); nothing else is a wildcard. */
export function isAllowed(pattern: string, name: string): boolean {
  return pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

/** The policy that a pod really gets: the admission plugin AlwaysPullImages makes every one `Always`. */
export function effectivePolicy(
  { policy }: PodImage,
  { admissionPlugins }: ApiServerSettings,
): { readonly policy: PullPolicy; readonly where?: Where } {
  const plugin = admissionPlugins.find(({ text }) => text === 'AlwaysPullImages')
  return plugin === undefined ? { policy } : { policy: 'Always', where: plugin.where }
}

/** What judging needs to know of the cluster and its pods. */
export interface CacheOptions {
  readonly setup: KubeletSetup
  readonly apiServer: ApiServerSettings
  /** Whether an image, as a pod names it, is loaded onto the nodes, and no registry in reach has it. */
  readonly isPreloaded: (image: string) => boolean
  /** Whether the kubelet has a credential for an image of a pod. */
  readonly hasCredential: (pod: PodContext, image: string) => boolean
}

/** What is wrong with pods that count on images that lie on the node. */
export function judgeCachedImages(pods: readonly PodContext[], options: CacheOptions): readonly Notice[] {
  const notices = gatherNotices(kubeletRules)
  const pulledWith = credentialUsers(pods, options)
  for (const pod of pods) {
    for (const each of pod.images) {
      const notice = options.isPreloaded(each.image)
        ? preloaded(pod, each, options)
        : rechecked(pod, each, { pulledWith, options })
      if (notice !== undefined) notices.add(notice.rule, notice)
    }
  }
  return notices.all()
}

interface Told {
  readonly rule: 'recheck-of-cached-images' | 'pull-policy-defeats-preload'
  readonly where: Where
  readonly message: string
  readonly hint: string
}

function preloaded(pod: PodContext, each: PodImage, options: CacheOptions): Told | undefined {
  const { image, where } = each
  const real = effectivePolicy(each, options.apiServer)
  if (real.policy === 'Always') {
    const why =
      real.where === undefined
        ? `its pull policy is Always${each.policyFrom === 'tag' ? ', since its tag is latest' : ''}`
        : 'the admission plugin AlwaysPullImages is on'
    const hint =
      real.where === undefined
        ? 'set imagePullPolicy: IfNotPresent, and name a tag other than latest'
        : 'turn the plugin off, or have the images in a registry in reach'
    const message = `${image} of ${pod.name} lies on the nodes, and is asked for at its registry at every start: ${why}`
    return { rule: 'pull-policy-defeats-preload', where, message, hint }
  }
  const rule = ruleFor(image, options)
  if (rule?.checksPreloaded !== true || options.hasCredential(pod, image)) return undefined
  const message = `${image} of ${pod.name} lies on the nodes, and is not used without a credential: ${rule.step.message}`
  return {
    rule: 'recheck-of-cached-images',
    where,
    message,
    hint: 'give the pod a pull secret, or leave the policy at NeverVerifyPreloadedImages',
  }
}

interface Rechecking {
  /** A pod for each image that is pulled with a credential. */
  readonly pulledWith: ReadonlyMap<string, PodContext>
  readonly options: CacheOptions
}

function rechecked(pod: PodContext, each: PodImage, { pulledWith, options }: Rechecking): Told | undefined {
  const { image, where } = each
  const other = pulledWith.get(image)
  const { policy } = effectivePolicy(each, options.apiServer)
  if (other === undefined || policy === 'Always' || options.hasCredential(pod, image)) return undefined
  const rule = ruleFor(image, options)
  if (rule?.checksPulled !== true) return undefined
  const outcome =
    policy === 'Never' ? 'it does not start (ErrImageNeverPull)' : 'the image is pulled again, without one'
  const message = `${other.name} pulls ${image} with a credential, and ${pod.name} has none: ${outcome}, though the image lies on the node`
  return { rule: 'recheck-of-cached-images', where, message, hint: `give ${pod.name} the pull secret too` }
}

function ruleFor(image: string, { setup }: CacheOptions): CacheRule | undefined {
  const read = kubeletReference(image)
  return read.ok ? cacheRule(nameOf(read.reference), setup) : undefined
}

function credentialUsers(
  pods: readonly PodContext[],
  { hasCredential }: CacheOptions,
): ReadonlyMap<string, PodContext> {
  const users = new Map<string, PodContext>()
  for (const pod of pods)
    for (const { image } of pod.images) if (!users.has(image) && hasCredential(pod, image)) users.set(image, pod)
  return users
}
