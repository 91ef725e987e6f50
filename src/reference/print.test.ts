// References as text.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Reference } from './reference.ts'
import { dialectsThatDisagree } from './compare.ts'
import { parseReference } from './parse.ts'
import { familiar, withDefaultTag } from './familiar.ts'
import { canonical, nameOf } from './print.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const id = '0f'.repeat(32)

function parse(text: string, dialect: Reference['dialect'] = 'distribution'): Reference {
  const parsed = parseReference(text, dialect)
  assert.ok(parsed.ok, text)
  return parsed.reference
}

const cases: readonly (readonly [text: string, full: string, short: string])[] = [
  ['nginx', 'docker.io/library/nginx', 'nginx'],
  [`nginx:1.27@${digest}`, `docker.io/library/nginx:1.27@${digest}`, `nginx:1.27@${digest}`],
  ['index.docker.io/team/app:v1', 'docker.io/team/app:v1', 'team/app:v1'],
  ['library/tools/app', 'docker.io/library/tools/app', 'library/tools/app'],
  ['mirror.example:5000/app', 'mirror.example:5000/app', 'mirror.example:5000/app'],
  ['registry-1.docker.io/app', 'registry-1.docker.io/app', 'registry-1.docker.io/app'],
  // Shorter, these would be other images.
  ['docker.io/localhost/app', 'docker.io/localhost/app', 'docker.io/localhost/app'],
  ['docker.io/a.b/app', 'docker.io/a.b/app', 'docker.io/a.b/app'],
  [`docker.io/${id}`, `docker.io/library/${id}`, `docker.io/library/${id}`],
  [`docker.io/${id}:v1`, `docker.io/library/${id}:v1`, `${id}:v1`],
  ['docker.io/a.b', 'docker.io/library/a.b', 'a.b'],
]

for (const [text, full, short] of cases) {
  test(`${text} in full and in short`, () => {
    assert.equal(canonical(parse(text)), full)
    assert.equal(familiar(parse(text)), short)
  })
}

test('go-containerregistry names Docker Hub by its old name', () => {
  assert.equal(canonical(parse('nginx:1', 'go-containerregistry')), 'index.docker.io/library/nginx:1')
  assert.equal(familiar(parse('docker.io/nginx:1', 'go-containerregistry')), 'nginx:1')
  assert.equal(familiar(parse('docker.io/library/', 'go-containerregistry')), 'library/')
})

test('the name is what mirrors and credentials are looked up by', () => {
  assert.equal(nameOf(parse(`nginx:1@${digest}`)), 'docker.io/library/nginx')
})

test('the default tag is put in where neither tag nor digest stands', () => {
  assert.equal(canonical(withDefaultTag(parse('nginx'))), 'docker.io/library/nginx:latest')
  assert.equal(withDefaultTag(parse('nginx:1')).tag, '1')
  assert.equal(withDefaultTag(parse(`nginx@${digest}`)).tag, undefined)
})

const disagreements: readonly (readonly [text: string, others: readonly string[]])[] = [
  ['nginx', []],
  ['docker.io/nginx:1', []],
  ['index.docker.io/nginx', []],
  [`mirror.example/app:v1@${digest}`, []],
  ['HUB/app', ['containers-image', 'go-containerregistry']],
  ['[::1]:5000/app', ['containers-image']],
  [`mirror.example/${'a'.repeat(250)}`, ['containers-image']],
  [`app@sha512:${'ab'.repeat(64)}`, ['go-containerregistry']],
  ['app:-v1', ['go-containerregistry']],
  ['my_mirror.example/app', ['go-containerregistry']],
  ['https://mirror.example/app', ['go-containerregistry']],
  ['not a reference', []],
]

for (const [text, others] of disagreements) {
  test(`${text.slice(0, 40)}: ${others.length === 0 ? 'all dialects agree' : `${others.join(' and ')} read otherwise`}`, () => {
    assert.deepEqual(dialectsThatDisagree(text), others)
  })
}

test('disagreement is counted from the dialect that is asked for', () => {
  assert.deepEqual(dialectsThatDisagree('HUB/app', 'containers-image'), ['distribution'])
  assert.deepEqual(dialectsThatDisagree('[::1]:5000/app', 'containers-image'), ['distribution', 'go-containerregistry'])
})
