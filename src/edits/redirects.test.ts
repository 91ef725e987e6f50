// What mappings come to for nodes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import { compileMapping, type MappingRule } from './mapping.ts'
import { redirectsOf } from './redirects.ts'

interface Case {
  readonly name: string
  readonly rules: readonly MappingRule[]
  readonly exclude?: readonly string[]
  readonly images?: readonly string[]
  /** `source → target`. */
  readonly redirects: readonly string[]
  readonly excluded?: readonly string[]
}

const all = (to: string, path: MappingRule['path']): readonly MappingRule[] => [{ from: '**', to, path }]

const cases: readonly Case[] = [
  {
    name: 'everything, with the registry in the path, for the registries that are known',
    rules: all('m.example/hub', 'with-registry'),
    redirects: ['docker.io → m.example/hub/docker.io', 'quay.io → m.example/hub/quay.io'],
  },
  {
    name: 'everything under its own path',
    rules: all('m.example:5000', 'keep'),
    redirects: ['docker.io → m.example:5000', 'quay.io → m.example:5000'],
  },
  {
    name: 'for the registries of the images, where there are any',
    rules: all('m.example', 'with-registry'),
    images: ['nginx:1', 'reg.internal:5000/a/b:1', 'nginx:2'],
    redirects: ['docker.io → m.example/docker.io', 'reg.internal:5000 → m.example/reg.internal_5000'],
  },
  {
    name: 'nothing of what is there already',
    rules: all('quay.io', 'keep'),
    redirects: ['docker.io → quay.io'],
  },
  {
    name: 'last components image by image',
    rules: all('m.example/flat', 'last'),
    images: ['nginx', 'quay.io/a/b/c:1'],
    redirects: ['docker.io/library/nginx → m.example/flat/nginx', 'quay.io/a/b/c → m.example/flat/c'],
  },
  {
    name: 'a part of a registry before the whole',
    rules: [
      { from: 'quay.io/team', to: 't.example', path: 'keep' },
      { from: 'quay.io', to: 'm.example', path: 'keep' },
    ],
    redirects: ['quay.io → m.example', 'quay.io/team → t.example/team'],
  },
  {
    name: 'a part that goes where the whole goes is not told again',
    rules: [
      { from: 'quay.io/team', to: 'm.example', path: 'keep' },
      { from: 'quay.io', to: 'm.example', path: 'keep' },
    ],
    redirects: ['quay.io → m.example'],
  },
  {
    name: 'a registry with a pattern for all of it, under an old name',
    rules: [{ from: 'index.docker.io/**', to: 'm.example', path: 'keep' }],
    images: ['quay.io/a/b'],
    redirects: [],
  },
  {
    name: 'patterns by the images that they take',
    rules: [{ from: 'quay.io/team-*/**', to: 'm.example', path: 'keep' }],
    images: ['quay.io/team-a/x:1', 'quay.io/other/y:1'],
    redirects: ['quay.io/team-a/x → m.example/team-a/x'],
  },
  {
    name: 'what is excluded below a source is named',
    rules: all('m.example', 'keep'),
    exclude: ['docker.io/library/nginx'],
    images: ['nginx', 'redis'],
    redirects: ['docker.io → m.example'],
    excluded: ['docker.io/library/nginx'],
  },
]

for (const { name, rules, exclude = [], images = [], redirects, excluded = [] } of cases) {
  test(`redirects: ${name}`, () => {
    const references = images.map(referenceOf)
    const made = redirectsOf(compileMapping({ rules, exclude }), { registries: ['docker.io', 'quay.io'], references })
    const shown = made.redirects.map(({ source, target }) => `${shownPlace(source)} → ${shownPlace(target)}`)
    assert.deepEqual(shown, redirects)
    assert.deepEqual(made.excluded, excluded)
  })
}

function shownPlace({ host, path }: { readonly host: string; readonly path: string }): string {
  return path === '' ? host : `${host}/${path}`
}

function referenceOf(text: string): Reference {
  const parsed = parseReference(text)
  assert.ok(parsed.ok)
  return parsed.reference
}
