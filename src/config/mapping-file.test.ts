// What mapping files are read as.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { readMapping } from './mapping-file.ts'

const read = (text: string): ReturnType<typeof readMapping> =>
  readMapping(sourceFile('mapping.yaml', { kind: 'stdin' }, text))

test('rules are read in their order, with their places', async () => {
  const { mapping, problems, placeOf } = await read(`# where our images come from
rules:
  - from: docker.io/bitnami
    to: registry.example.com/vendor
    path: last
  - {from: "**", to: "registry.example.com:5000/mirror"}
exclude:
  - registry.example.com/**
`)
  assert.deepEqual(problems, [])
  assert.deepEqual(mapping, {
    rules: [
      { from: 'docker.io/bitnami', to: 'registry.example.com/vendor', path: 'last' },
      { from: '**', to: 'registry.example.com:5000/mirror', path: 'with-registry' },
    ],
    exclude: ['registry.example.com/**'],
  })
  assert.deepEqual(
    [placeOf('rules', 0), placeOf('rules', 1), placeOf('exclude', 0)],
    ['mapping.yaml:3', 'mapping.yaml:6', 'mapping.yaml:8'],
  )
})

const wrong: readonly (readonly [string, string, string])[] = [
  ['no rule', '', 'mapping.yaml: there is no rule in it'],
  ['an empty list', 'rules: []\n', 'mapping.yaml: there is no rule in it'],
  ['a rule without target', 'rules:\n  - from: docker.io\n', 'mapping.yaml:2:5: rules[0] lacks the key to'],
  [
    'an unknown strategy',
    'rules:\n  - {from: a, to: b.example.com, path: lst}\n',
    'mapping.yaml:2:40: rules[0].path cannot be "lst"',
  ],
  ['an unknown key', 'rule: []\n', 'mapping.yaml:1:1: unknown key rule'],
  ['a list of texts', 'rules: [docker.io]\n', 'mapping.yaml:1:9: rules[0] must hold keys and values'],
]
for (const [name, text, message] of wrong) {
  test(`${name} is refused with its place`, async () => {
    assert.equal((await read(text)).problems[0]?.message, message)
  })
}
