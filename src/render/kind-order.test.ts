import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sortByKind } from './kind-order.ts'

const sorted = (kinds: readonly string[], lastKinds: readonly string[] = []): readonly string[] =>
  sortByKind(kinds, (kind) => kind.replace(/\d/, ''), lastKinds)

test('known kinds stand in the order in which Helm installs them', () => {
  assert.deepEqual(sorted(['Ingress', 'Deployment', 'Service', 'Namespace']), [
    'Namespace',
    'Service',
    'Deployment',
    'Ingress',
  ])
})

test('unknown kinds stand behind all others, by name', () => {
  assert.deepEqual(sorted(['Widget', 'Ingress', 'Gadget']), ['Ingress', 'Gadget', 'Widget'])
})

test('what is of one kind stays as it stands', () => {
  assert.deepEqual(sorted(['Service2', 'Pod', 'Service1']), ['Service2', 'Service1', 'Pod'])
})

test('webhook configurations are known to Helm 4 only', () => {
  const kinds = ['ValidatingWebhookConfiguration', 'AAA', 'Ingress']
  assert.deepEqual(sorted(kinds), ['Ingress', 'AAA', 'ValidatingWebhookConfiguration'])
  assert.deepEqual(sorted(kinds, ['ValidatingWebhookConfiguration']), [
    'Ingress',
    'ValidatingWebhookConfiguration',
    'AAA',
  ])
})
