// What `lookup` finds in a file of objects.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { fakeCall } from '../testing/fake-call.ts'
import type { Value } from '../template/value.ts'
import type { LookupQuery } from './helm-functions.ts'
import { lookupIn } from './lookup-answers.ts'

const OBJECTS = `apiVersion: v1
kind: Secret
metadata: {name: keys, namespace: prod}
---
apiVersion: v1
kind: List
items:
  - {apiVersion: v1, kind: Secret, metadata: {name: other, namespace: test}}
  - {apiVersion: v1, kind: Node, metadata: {name: one}, spec: {pods: 110, share: 0.5}}
`

const lookup = lookupIn(sourceFile('objects.yaml', { kind: 'stdin' }, OBJECTS))

function find(query: Partial<LookupQuery>): Value | undefined {
  return lookup({ apiVersion: 'v1', kind: 'Secret', namespace: '', name: '', ...query }, fakeCall())
}

function at(value: Value | undefined, ...keys: readonly string[]): Value | undefined {
  let found = value
  for (const key of keys) found = found?.kind === 'dict' ? found.entries.get(key) : undefined
  return found
}

test('an object is found by its name and namespace', () => {
  const found = at(find({ namespace: 'prod', name: 'keys' }), 'metadata', 'name')
  assert.equal(found?.kind === 'string' && found.text, 'keys')
})

test('an object of another namespace is not found', () => {
  assert.equal(find({ namespace: 'test', name: 'keys' }), undefined)
})

test('without a name all are listed, of all namespaces where none is given', () => {
  const items = at(find({}), 'items')
  assert.equal(items?.kind === 'list' && items.items.length, 2)
  const kind = at(find({}), 'kind')
  assert.equal(kind?.kind === 'string' && kind.text, 'SecretList')
})

test('an object of the cluster has no namespace, whatever is asked', () => {
  assert.notEqual(find({ kind: 'Node', namespace: 'prod', name: 'one' }), undefined)
})

test('numbers without a fraction are integers, as from a server', () => {
  const node = find({ kind: 'Node', name: 'one' })
  const [pods, share] = [at(node, 'spec', 'pods'), at(node, 'spec', 'share')]
  assert.deepEqual([pods?.kind, share?.kind], ['int', 'float'])
})
