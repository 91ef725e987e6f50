import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlaceholder, isTemplate, looksFull, looksLikeHost, looksLikeName, looksStrict } from './value-looks.ts'

interface Looks {
  readonly name: (text: string) => boolean
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const cases: Readonly<Record<string, Looks>> = {
  'what could name an image under a key that says so': {
    name: looksLikeName,
    yes: ['nginx', 'quay.io/acme/web', 'DEFINED IN SECRETS', 'https://ghcr.io/acme/web', '{{ .Values.x }}/web'],
    no: [
      '/static/og.png',
      './logo.svg',
      'https://example.com',
      'git+ssh://host/x',
      'https://host/app.git',
      'a\nb',
      'data:image/png;base64,AA',
    ],
  },
  'what is made of what names are made of': {
    name: looksStrict,
    yes: ['nginx', 'acme/web:1.2', '[fc00::1]:5000/web', '{{ include "x" . }}'],
    no: ['Message[1]', 'two words', '', 'https://host/x', 'photo.jpg', '$HOME'],
  },
  'what names more than a lone word': {
    name: looksFull,
    yes: ['acme/web', 'nginx:1.27', 'nginx@sha256:00'],
    no: ['nginx', 'auto', '/path/x', 'a b/c', 'conf/app.yaml'],
  },
  'what is a registry': {
    name: looksLikeHost,
    yes: ['docker.io', 'localhost', 'localhost:5000', 'ghcr.io/acme', 'mirror/acme', 'https://docker.io'],
    no: ['txt', 'prom', 'two words', 'ftp://docker.io', 'https://txt'],
  },
  'what another tool fills in': {
    name: isTemplate,
    yes: ['{{ .x }}', '[[ .Version ]]', '${TAG}', '$(TAG)', '<tag>', '__TAG__'],
    no: ['v1', '1.0', 'acme/web'],
  },
  'words for people where a part should stand': {
    name: isPlaceholder,
    yes: [
      'DEFINED IN SECRETS',
      'DEFINED_BY_PIPELINE',
      'DEFINED-IN-REGION-SECRETS',
      'set-by-chartpress',
      'CHANGEME',
      '<tag>',
    ],
    no: ['RELEASE', 'v1.0', 'LATEST', 'acme/web'],
  },
}

for (const [what, { name: looks, yes, no }] of Object.entries(cases)) {
  test(`${what} is told from what is not`, () => {
    assert.deepEqual(yes.filter(looks), yes)
    assert.deepEqual(no.filter(looks), [])
  })
}
