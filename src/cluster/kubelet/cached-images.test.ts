// Images that lie on the node: which pods may use them, and which ask the registry all the same.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleManifests, samplePlaced } from '../../testing/sample-sources.ts'
import { parseVersion } from '../version.ts'
import { cacheRule, judgeCachedImages } from './cached-images.ts'
import { podsOf } from './pods.ts'
import type { KubeletSetup } from './settings-notices.ts'

function setupOf(version: string, kubelet: Partial<KubeletSetup['kubelet']> = {}): KubeletSetup {
  const kubernetes = parseVersion(version)
  assert.ok(kubernetes !== undefined)
  return { kubernetes, featureGates: new Map(), isAirGapped: true, kubelet: { preloadedAllowlist: [], ...kubelet } }
}

interface RuleCase {
  readonly version: string
  readonly policy?: string
  readonly allowlist?: readonly string[]
  readonly pulled: boolean
  readonly preloaded: boolean
}

const rules: readonly RuleCase[] = [
  { version: '1.34', pulled: false, preloaded: false },
  { version: '1.34', policy: 'AlwaysVerify', pulled: false, preloaded: false },
  { version: '1.35', pulled: true, preloaded: false },
  { version: '1.35', policy: 'NeverVerify', pulled: false, preloaded: false },
  { version: '1.35', policy: 'NeverVerifyPreloadedImages', pulled: true, preloaded: false },
  { version: '1.35', policy: 'AlwaysVerify', pulled: true, preloaded: true },
  { version: '1.35', policy: 'NeverVerifyAllowlistedImages', pulled: true, preloaded: true },
  {
    version: '1.35',
    policy: 'NeverVerifyAllowlistedImages',
    allowlist: ['reg.example/team/*'],
    pulled: true,
    preloaded: false,
  },
  {
    version: '1.35',
    policy: 'NeverVerifyAllowlistedImages',
    allowlist: ['reg.example/team/app'],
    pulled: true,
    preloaded: false,
  },
  {
    version: '1.35',
    policy: 'NeverVerifyAllowlistedImages',
    allowlist: ['reg.example/tea*'],
    pulled: true,
    preloaded: true,
  },
]

for (const { version, policy, allowlist = [], pulled, preloaded } of rules) {
  test(`cached images in ${version} with ${policy ?? 'no policy'} and ${allowlist.join() || 'no list'}`, () => {
    const preloadedAllowlist = allowlist.map(samplePlaced)
    const kubelet = {
      preloadedAllowlist,
      ...(policy === undefined ? {} : { pullCredentialsPolicy: samplePlaced(policy) }),
    }
    const rule = cacheRule('reg.example/team/app', setupOf(version, kubelet))
    assert.deepEqual([rule.checksPulled, rule.checksPreloaded], [pulled, preloaded])
  })
}

interface Case {
  readonly name: string
  readonly version?: string
  readonly policy?: string
  /** Specs of the containers of one pod each; the first has a credential. */
  readonly containers: readonly string[]
  readonly isPreloaded?: boolean
  readonly plugins?: readonly string[]
  readonly hasCredential?: boolean
  readonly expected: readonly RegExp[]
}

const APP = "image: 'reg.example/app:1'"

const cases: readonly Case[] = [
  {
    name: 'a pod without the credential of another',
    containers: [APP, APP],
    expected: [
      /^recheck-of-cached-images Pod default\/p0 pulls .* with a credential, and Pod default\/p1 has none: the image is pulled again/,
    ],
  },
  { name: 'the same before 1.35', version: '1.34', containers: [APP, APP], expected: [] },
  { name: 'the same where nothing is verified', policy: 'NeverVerify', containers: [APP, APP], expected: [] },
  {
    name: 'a pod that must not pull',
    containers: [APP, `${APP}, imagePullPolicy: Never`],
    expected: [/ErrImageNeverPull/],
  },
  { name: 'a pod that always pulls', containers: [APP, `${APP}, imagePullPolicy: Always`], expected: [] },
  { name: 'two images', containers: [APP, "image: 'reg.example/other:1'"], expected: [] },
  { name: 'an image that is loaded', containers: [APP], isPreloaded: true, hasCredential: false, expected: [] },
  {
    name: 'an image that is loaded and always asked for',
    containers: [`${APP}, imagePullPolicy: Always`],
    isPreloaded: true,
    expected: [/^pull-policy-defeats-preload .*: its pull policy is Always$/],
  },
  {
    name: 'an image that is loaded as latest',
    containers: ['image: reg.example/app'],
    isPreloaded: true,
    expected: [/its pull policy is Always, since its tag is latest$/],
  },
  {
    name: 'an image that is loaded, and AlwaysPullImages',
    containers: [APP],
    isPreloaded: true,
    plugins: ['AlwaysPullImages'],
    expected: [/the admission plugin AlwaysPullImages is on$/],
  },
  {
    name: 'an image that is loaded, and verified',
    policy: 'AlwaysVerify',
    containers: [APP],
    isPreloaded: true,
    hasCredential: false,
    expected: [/^recheck-of-cached-images .* is not used without a credential/],
  },
  {
    name: 'an image that is loaded, verified, and has a credential',
    policy: 'AlwaysVerify',
    containers: [APP],
    isPreloaded: true,
    expected: [],
  },
]

for (const {
  name,
  version = '1.35',
  policy,
  containers,
  isPreloaded = false,
  plugins = [],
  hasCredential = true,
  expected,
} of cases) {
  test(`pods with ${name}: ${expected.length === 0 ? 'nothing' : 'something'} is told`, async () => {
    const yaml = containers.map(
      (each, i) => `---\napiVersion: v1\nkind: Pod\nmetadata: {name: p${i}}\nspec: {containers: [{${each}}]}\n`,
    )
    const notices = judgeCachedImages(podsOf(await sampleManifests(yaml.join(''))), {
      setup: setupOf(version, policy === undefined ? {} : { pullCredentialsPolicy: samplePlaced(policy) }),
      apiServer: { admissionPlugins: plugins.map(samplePlaced) },
      isPreloaded: () => isPreloaded,
      hasCredential: (pod) => hasCredential && pod.name === 'Pod default/p0',
    })
    const told = notices.map(({ rule, message }) => `${rule} ${message}`)
    assert.equal(told.length, expected.length, told.join('\n'))
    for (const [i, pattern] of expected.entries()) assert.match(told[i] ?? '', pattern)
  })
}
