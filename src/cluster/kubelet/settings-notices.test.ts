// What is said of the kubelet's settings, by version.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleManifests, samplePlaced } from '../../testing/sample-sources.ts'
import { parseVersion } from '../version.ts'
import { podsOf } from './pods.ts'
import { judgeKubelet, judgePodGates, type KubeletSetup } from './settings-notices.ts'

interface Case {
  readonly name: string
  readonly version?: string
  readonly kubelet?: Partial<KubeletSetup['kubelet']>
  readonly gates?: Readonly<Record<string, boolean>>
  readonly isAirGapped?: boolean
  readonly expected: readonly string[]
}

const policy = samplePlaced('AlwaysVerify')

const cases: readonly Case[] = [
  { name: 'nothing set', expected: [] },
  {
    name: 'a policy for cached images in 1.35',
    version: '1.35',
    kubelet: { pullCredentialsPolicy: policy },
    expected: [],
  },
  {
    name: 'a policy for cached images in 1.34',
    version: '1.34',
    kubelet: { pullCredentialsPolicy: policy },
    expected: ['needs-feature-gate'],
  },
  {
    name: 'a policy for cached images in 1.34 with its gate',
    version: '1.34',
    kubelet: { pullCredentialsPolicy: policy },
    gates: { KubeletEnsureSecretPulledImages: true },
    expected: [],
  },
  {
    name: 'a list of images that are loaded in 1.32',
    version: '1.32',
    kubelet: { preloadedAllowlist: [samplePlaced('a/*')] },
    expected: ['needs-feature-gate'],
  },
  {
    name: 'a policy of nobody',
    kubelet: { pullCredentialsPolicy: samplePlaced('Sometimes') },
    expected: ['unknown-pull-credentials-policy'],
  },
  {
    name: 'the flag of the pause image in 1.35',
    version: '1.35',
    kubelet: { podInfraContainerImage: samplePlaced('pause') },
    expected: ['removed-kubelet-flag'],
  },
  {
    name: 'the flag of the pause image in 1.34',
    version: '1.34',
    kubelet: { podInfraContainerImage: samplePlaced('pause') },
    expected: [],
  },
  {
    name: 'credential providers in 1.23',
    version: '1.23',
    kubelet: { credentialProviderConfig: samplePlaced('/etc/p') },
    expected: ['needs-feature-gate'],
  },
  {
    name: 'an age of images in 1.29',
    version: '1.29',
    kubelet: { maximumGcAge: samplePlaced('24h') },
    expected: ['needs-feature-gate'],
  },
  { name: 'an age of images of nothing', version: '1.29', kubelet: { maximumGcAge: samplePlaced('0s') }, expected: [] },
  {
    name: 'an age of images that were loaded',
    version: '1.30',
    kubelet: { maximumGcAge: samplePlaced('24h') },
    isAirGapped: true,
    expected: ['expiring-preload'],
  },
  {
    name: 'a gate that is not there yet',
    version: '1.30',
    gates: { ImageVolume: true },
    expected: ['refused-feature-gate'],
  },
  {
    name: 'a gate that cannot be turned off',
    version: '1.36',
    gates: { ImageVolume: false },
    expected: ['refused-feature-gate'],
  },
  {
    name: 'a gate that is gone',
    version: '1.30',
    gates: { KubeletCredentialProviders: true },
    expected: ['refused-feature-gate'],
  },
  { name: 'a gate of other things', version: '1.30', gates: { NodeSwap: true }, expected: [] },
]

function setupOf({ version, kubelet, gates = {}, isAirGapped = false }: Omit<Case, 'name' | 'expected'>): KubeletSetup {
  const kubernetes = version === undefined ? undefined : parseVersion(version)
  const { where } = samplePlaced('')
  return {
    ...(kubernetes === undefined ? {} : { kubernetes }),
    featureGates: new Map(Object.entries(gates).map(([name, isOn]) => [name, { isOn, where }])),
    isAirGapped,
    kubelet: { preloadedAllowlist: [], ...kubelet },
  }
}

for (const { name, expected, ...rest } of cases) {
  test(`the kubelet with ${name}: ${expected.join() || 'nothing'} is told`, () => {
    assert.deepEqual(
      judgeKubelet(setupOf(rest)).map(({ rule }) => rule),
      expected,
    )
  })
}

const volumes: readonly (readonly [version: string, expected: RegExp])[] = [
  ['1.30', /does not have the feature gate ImageVolume.*came with Kubernetes 1\.31, and is on from 1\.35 on/],
  ['1.34', /ImageVolume is off in Kubernetes 1\.34 \(beta\).*turn ImageVolume on; it is on from 1\.35 on/],
  ['1.35', /^$/],
]

for (const [version, expected] of volumes) {
  test(`image volumes in Kubernetes ${version}`, async () => {
    const pods = podsOf(
      await sampleManifests(
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [], volumes: [{image: {reference: "b:1"}}]}\n',
      ),
    )
    const told = judgePodGates(pods, setupOf({ version })).map(({ message, hint }) => `${message} ${hint}`)
    assert.match(told.join(), expected)
  })
}
