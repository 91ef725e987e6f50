import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bothPatches, type Patch, patchKey, patchYaml, setting, stackPatches, withValueAt } from './patch.ts'

const on = setting(['a', 'on'], true)
const off = setting(['a', 'on'], false)

test('patches for different values go together, and so do equal ones', () => {
  const both = bothPatches(on, setting(['b'], 1))
  assert.equal(both && patchYaml(both), 'a:\n  "on": true\nb: 1\n')
  assert.equal(patchKey(bothPatches(on, on) ?? off), patchKey(on))
})

test('patches that contradict each other do not, nor do a value and something below it', () => {
  assert.equal(bothPatches(on, off), undefined)
  assert.equal(bothPatches(on, setting(['a'], 'text')), undefined)
  assert.equal(bothPatches({ values: [], kubeVersion: '1.20' }, { values: [], kubeVersion: '1.30' }), undefined)
})

test('an empty map gives way to what is set in it', () => {
  for (const both of [bothPatches(setting(['a'], new Map()), on), bothPatches(on, setting(['a'], new Map()))]) {
    assert.equal(both && patchYaml(both), 'a:\n  "on": true\n')
  }
})

test('of stacked patches the upper one wins', () => {
  assert.equal(patchYaml(stackPatches(on, off)), 'a:\n  "on": false\n')
  assert.equal(patchYaml(stackPatches(setting(['a'], 'text'), on)), 'a:\n  "on": true\n')
})

test('API versions add up', () => {
  const [a, b]: readonly [Patch, Patch] = [
    { values: [], apiVersions: ['a/v1'] },
    { values: [], apiVersions: ['b/v1'] },
  ]
  assert.deepEqual(bothPatches(b, a)?.apiVersions, ['a/v1', 'b/v1'])
})

test('a value within a list is set in a copy of the list', () => {
  const list = [new Map([['name', 'a']]), new Map([['name', 'b']])]
  assert.deepEqual(withValueAt(list, [1, 'on'], true), [
    new Map([['name', 'a']]),
    new Map<string, string | boolean>([
      ['name', 'b'],
      ['on', true],
    ]),
  ])
  assert.deepEqual(withValueAt(undefined, [1], 'x'), [null, 'x'])
})
