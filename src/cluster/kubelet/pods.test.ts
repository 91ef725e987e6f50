// Pods out of manifests: images, pull policies, pull secrets and service accounts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleManifests } from '../../testing/sample-sources.ts'
import { accountsOf, podsOf, usualPolicy } from './pods.ts'

const SPEC = `{serviceAccountName: web, imagePullSecrets: [{name: a}, {}, {name: ''}, {name: b}], initContainers: [{image: 'one:1'}], containers: [{image: two, imagePullPolicy: Never}], volumes: [{image: {reference: 'three:3'}}, {emptyDir: {}}]}`

const kinds: readonly (readonly [kind: string, yaml: string])[] = [
  ['Pod', `spec: ${SPEC}`],
  ['Deployment', `spec: {template: {spec: ${SPEC}}}`],
  ['StatefulSet', `spec: {template: {spec: ${SPEC}}}`],
  ['DaemonSet', `spec: {template: {spec: ${SPEC}}}`],
  ['ReplicaSet', `spec: {template: {spec: ${SPEC}}}`],
  ['ReplicationController', `spec: {template: {spec: ${SPEC}}}`],
  ['Job', `spec: {template: {spec: ${SPEC}}}`],
  ['CronJob', `spec: {jobTemplate: {spec: {template: {spec: ${SPEC}}}}}`],
  ['PodTemplate', `template: {spec: ${SPEC}}`],
]

for (const [kind, yaml] of kinds) {
  test(`a ${kind} has a pod`, async () => {
    const [pod] = podsOf(
      await sampleManifests(`apiVersion: v1\nkind: ${kind}\nmetadata: {name: web}\n${yaml}\n`),
      'shop',
    )
    assert.ok(pod !== undefined)
    assert.deepEqual([pod.name, pod.namespace, pod.serviceAccount.text], [`${kind} shop/web`, 'shop', 'web'])
    assert.deepEqual(
      pod.pullSecrets.map(({ text }) => text),
      ['a', 'b'],
    )
    assert.deepEqual(
      pod.images.map(({ image, policy, policyFrom, use }) => [image, policy, policyFrom, use]),
      [
        ['one:1', 'IfNotPresent', 'tag', 'container'],
        ['two', 'Never', 'field', 'container'],
        ['three:3', 'IfNotPresent', 'tag', 'volume'],
      ],
    )
  })
}

test('other objects have none', async () => {
  assert.deepEqual(
    podsOf(await sampleManifests(`apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nspec: ${SPEC}\n`)),
    [],
  )
})

test('an account is default, and a namespace its own, where it is written so', async () => {
  const [pod] = podsOf(
    await sampleManifests('apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: b}\nspec: {containers: []}\n'),
    'shop',
  )
  assert.deepEqual([pod?.namespace, pod?.serviceAccount.text, pod?.isStatic], ['b', 'default', false])
})

const policies: readonly (readonly [image: string, policy: string])[] = [
  ['nginx', 'Always'],
  ['nginx:latest', 'Always'],
  ['nginx:1', 'IfNotPresent'],
  [`nginx@sha256:${'a'.repeat(64)}`, 'IfNotPresent'],
  [`nginx:latest@sha256:${'a'.repeat(64)}`, 'Always'],
  ['reg.example:5000/nginx', 'Always'],
  ['NOT AN IMAGE', 'IfNotPresent'],
]

for (const [image, policy] of policies) {
  test(`${image} is pulled ${policy} where nothing is written`, () => {
    assert.equal(usualPolicy(image), policy)
  })
}

test('a service account has pull secrets, annotations, and may allow no others', async () => {
  const yaml = `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, annotations: {role: x, kubernetes.io/enforce-mountable-secrets: 'true'}}\nimagePullSecrets: [{name: p}]\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: b}\n`
  const [first, second] = accountsOf(await sampleManifests(yaml), 'shop')
  assert.deepEqual([first?.namespace, first?.annotations.get('role'), first?.allowedSecrets], ['shop', 'x', ['p']])
  assert.deepEqual([second?.pullSecrets, second?.allowedSecrets], [[], undefined])
})
