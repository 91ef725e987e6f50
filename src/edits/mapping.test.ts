import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import {
  compileMapping,
  mappingTo,
  splitTarget,
  type Mapping,
  type MappingRule,
  type PathStrategy,
  type Target,
} from './mapping.ts'

function reference(text: string): Reference {
  const parsed = parseReference(text)
  assert.ok(parsed.ok, text)
  return parsed.reference
}

const rule = (from: string, to: string, path: PathStrategy = 'keep'): MappingRule => ({ from, to, path })
const rules = (...all: readonly MappingRule[]): Mapping => ({ rules: all, exclude: [] })

/** Where an image goes, or the word for why it stays. */
function goes(mapping: Mapping, text: string): string {
  const mapped = compileMapping(mapping).map(reference(text))
  return mapped.kind === 'moved' ? `${mapped.registry}/${mapped.repository}` : mapped.kind
}

const targets: readonly (readonly [to: string, target: Target | undefined])[] = [
  ['registry.example.com', { registry: 'registry.example.com', prefix: '' }],
  ['registry.example.com/', { registry: 'registry.example.com', prefix: '' }],
  ['registry.example.com:5000/a/b', { registry: 'registry.example.com:5000', prefix: 'a/b' }],
  ['localhost', { registry: 'localhost', prefix: '' }],
  ['[::1]:5000/x', { registry: '[::1]:5000', prefix: 'x' }],
  ['index.docker.io/acme', { registry: 'docker.io', prefix: 'acme' }],
  ['mirror', undefined],
  ['mirror/apps', undefined],
  ['https://r.example', undefined],
  ['r.example/Apps', undefined],
  ['r.example//x', undefined],
  ['r.example/x:1', undefined],
  ['', undefined],
]
for (const [to, target] of targets) {
  test(`the target "${to}" is ${target === undefined ? 'none' : 'taken apart'}`, () => {
    assert.deepEqual(splitTarget(to), target)
  })
}

const moves: readonly {
  readonly name: string
  readonly mapping: Mapping
  readonly from: string
  readonly to: string
}[] = [
  {
    name: 'the whole path is kept',
    mapping: mappingTo('r.example/m', 'keep'),
    from: 'nginx',
    to: 'r.example/m/library/nginx',
  },
  {
    name: 'the registry comes before the path',
    mapping: mappingTo('r.example/m', 'with-registry'),
    from: 'quay.io/a/b',
    to: 'r.example/m/quay.io/a/b',
  },
  {
    name: 'the last component alone is kept',
    mapping: mappingTo('r.example', 'last'),
    from: 'quay.io/a/b',
    to: 'r.example/b',
  },
  {
    name: 'a port is no legal path, and becomes one',
    mapping: mappingTo('r.example', 'with-registry'),
    from: 'localhost:5000/a',
    to: 'r.example/localhost_5000/a',
  },
  {
    name: 'letters of a host are small in a path',
    mapping: mappingTo('r.example', 'with-registry'),
    from: 'Quay.IO/a',
    to: 'r.example/quay.io/a',
  },
  {
    name: 'an IPv6 host has a path too',
    mapping: mappingTo('r.example', 'with-registry'),
    from: '[fe80::1]:5000/a',
    to: 'r.example/ipv6-fe80--1_5000/a',
  },
  {
    name: 'a plain pattern takes the name itself',
    mapping: rules(rule('quay.io/a/b', 'r.example')),
    from: 'quay.io/a/b:v1',
    to: 'r.example/a/b',
  },
  {
    name: 'and everything below it',
    mapping: rules(rule('quay.io/a/', 'r.example')),
    from: 'quay.io/a/b',
    to: 'r.example/a/b',
  },
  {
    name: 'but not what only begins so',
    mapping: rules(rule('quay.io/a', 'r.example')),
    from: 'quay.io/ab',
    to: 'unmapped',
  },
  {
    name: 'a star stays within a component',
    mapping: rules(rule('quay.io/*', 'r.example')),
    from: 'quay.io/a/b',
    to: 'unmapped',
  },
  {
    name: 'the first rule decides',
    mapping: rules(rule('quay.io/**', 'one.example'), rule('**', 'two.example')),
    from: 'quay.io/a',
    to: 'one.example/a',
  },
  {
    name: 'what is below a target stays',
    mapping: mappingTo('r.example/m', 'with-registry'),
    from: 'r.example/m/a',
    to: 'there',
  },
  {
    name: 'what only shares the target registry moves',
    mapping: mappingTo('r.example/m', 'keep'),
    from: 'r.example/other/a',
    to: 'r.example/m/other/a',
  },
  {
    name: 'a registry alone is a target for all that is in it',
    mapping: mappingTo('r.example', 'keep'),
    from: 'r.example/a',
    to: 'there',
  },
  {
    name: 'the target of another rule is a target as well',
    mapping: rules(rule('quay.io', 'one.example'), rule('**', 'two.example')),
    from: 'one.example/a',
    to: 'there',
  },
  {
    name: 'an excluded image stays',
    mapping: { rules: [rule('**', 'r.example')], exclude: ['quay.io/a'] },
    from: 'quay.io/a/b',
    to: 'excluded',
  },
  {
    name: 'a target that is none moves nothing',
    mapping: rules(rule('**', 'mirror')),
    from: 'quay.io/a',
    to: 'unmapped',
  },
  {
    name: 'a rule can shorten the paths of its own target',
    mapping: rules(rule('r.example/old', 'r.example', 'last')),
    from: 'r.example/old/a',
    to: 'r.example/a',
  },
  {
    name: 'but not where another rule would take them on',
    mapping: rules(rule('r.example/old', 'r.example', 'last'), rule('**', 'r.example')),
    from: 'r.example/old/a',
    to: 'there',
  },
  {
    name: 'one rule does not take on what another has moved',
    mapping: rules(rule('quay.io', 'r.example/old'), rule('r.example/old', 'r.example/new')),
    from: 'r.example/old/a',
    to: 'there',
  },
]
for (const { name, mapping, from, to } of moves) {
  test(`mapping ${from}: ${name}`, () => {
    assert.equal(goes(mapping, from), to)
    if (!to.includes('/')) return
    assert.ok(['there', 'unmapped'].includes(goes(mapping, to)), 'what has moved stays')
  })
}
