// Tests of patterns of registries.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileRegistryPattern, compileRegistryPrefix } from './registry-pattern.ts'

const cases: readonly {
  readonly name: string
  readonly pattern: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}[] = [
  {
    name: 'a host covers all below it, and no host that only begins like it',
    pattern: 'quay.io',
    yes: ['quay.io/a', 'quay.io/a/b', 'quay.io'],
    no: ['quay.io.example.com/a', 'my-quay.io/a', 'quayxio/a', 'docker.io/quay.io/a'],
  },
  {
    name: 'a host without port is not the same host with one',
    pattern: 'r.example',
    yes: ['r.example/a'],
    no: ['r.example:5000/a'],
  },
  {
    name: 'a port is part of the host',
    pattern: 'r.example:5000',
    yes: ['r.example:5000/a'],
    no: ['r.example/a', 'r.example:50001/a'],
  },
  {
    name: 'a path covers whole components',
    pattern: 'ghcr.io/acme',
    yes: ['ghcr.io/acme/api', 'ghcr.io/acme'],
    no: ['ghcr.io/acme-labs/api', 'ghcr.io/x/acme'],
  },
  {
    name: 'a slash at the end says nothing more',
    pattern: 'ghcr.io/acme/',
    yes: ['ghcr.io/acme/api'],
    no: ['ghcr.io/other'],
  },
  {
    name: 'a star stands for one label of the host',
    pattern: '*.example.com',
    yes: ['r.example.com/a', 'r1.example.com/a/b'],
    no: ['a.b.example.com/x', 'example.com/x', 'r.example.com:5000/x'],
  },
  {
    name: 'a star can be a part of a label',
    pattern: '*-docker.pkg.dev',
    yes: ['europe-docker.pkg.dev/p/r'],
    no: ['a.europe-docker.pkg.dev/p'],
  },
  {
    name: 'a star stands for one component of the path',
    pattern: 'r.example/*/charts',
    yes: ['r.example/a/charts/x'],
    no: ['r.example/a/b/charts', 'r.example/charts'],
  },
  {
    name: 'Docker Hub may be called by its index',
    pattern: 'index.docker.io/library',
    yes: ['docker.io/library/nginx'],
    no: ['docker.io/bitnami/nginx'],
  },
  {
    name: 'other characters mean themselves',
    pattern: 'r.example/(a|b)+',
    yes: ['r.example/(a|b)+/x'],
    no: ['r.example/a/x'],
  },
]
for (const c of cases) {
  test(c.name, () => {
    const matches = compileRegistryPattern(c.pattern)
    assert.deepEqual(
      [...c.yes, ...c.no].filter((name) => matches(name)),
      c.yes,
    )
  })
}

test('a registry alone could be below a pattern that begins with it', () => {
  const couldBe = compileRegistryPrefix('registry.example.com/mirror/docker')
  const names = [
    'registry.example.com',
    'registry.example.com/mirror',
    'registry.example.com/mirror/docker/x',
    'registry.example.com/other',
    'quay.io',
  ]
  assert.deepEqual(names.filter(couldBe), names.slice(0, 3))
})

test('a long hostile pattern costs no more than its length', () => {
  const matches = compileRegistryPattern(`${'*a'.repeat(30)}b/x`)
  assert.equal(matches(`${'a'.repeat(5000)}/x`), false)
})
