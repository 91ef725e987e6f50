import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { renderChart } from '../render/render-chart.ts'
import { storyRelease } from '../testing/story-release.ts'
import { printPath } from '../yaml/path.ts'
import {
  type Component,
  componentsOf,
  isOnePiece,
  leavesOf,
  type RenderedImage,
  renderedImages,
} from './rendered-image.ts'

const components: readonly (readonly [text: string, found: Readonly<Partial<Record<Component, string>>>])[] = [
  ['nginx', { repository: 'nginx' }],
  ['acme/web:1', { repository: 'acme/web', tag: '1' }],
  ['quay.io/acme/web@sha256:ab', { registry: 'quay.io', repository: 'acme/web', digest: 'sha256:ab' }],
  ['localhost:5000/web:1@sha256:ab', { registry: 'localhost:5000', repository: 'web', tag: '1', digest: 'sha256:ab' }],
  [':', { repository: '', tag: '' }],
]

for (const [text, found] of components) {
  test(`the components of "${text}"`, () => {
    const told = Object.entries(componentsOf(text)).map(([name, { start, end }]) => [name, text.slice(start, end)])
    assert.deepEqual(Object.fromEntries(told), found)
  })
}

async function imagesOf(
  context: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<readonly RenderedImage[]> {
  return renderedImages(renderChart(await storyRelease(context, files), { tracking: 'on' }))
}

const pod = (image: string): string => `kind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - image: ${image}\n`

function keysOf(image: RenderedImage): Readonly<Record<string, readonly Component[]>> {
  return Object.fromEntries([...leavesOf(image)].map(([leaf, at]) => [printPath(leaf.rootPath), at]))
}

const joined: readonly {
  readonly name: string
  readonly values: string
  readonly template: string
  readonly text: string
  readonly keys: Readonly<Record<string, readonly Component[]>>
}[] = [
  {
    name: 'a key for each component',
    values: 'registry: quay.io\nname: acme/web\ntag: "1"\n',
    template: pod('"{{ .Values.registry }}/{{ .Values.name }}:{{ .Values.tag }}"'),
    text: 'quay.io/acme/web:1',
    keys: { registry: ['registry'], name: ['repository'], tag: ['tag'] },
  },
  {
    name: 'one key for all of it',
    values: 'image: quay.io/acme/web:1\n',
    template: pod('{{ .Values.image }}'),
    text: 'quay.io/acme/web:1',
    keys: { image: ['registry', 'repository', 'tag'] },
  },
  {
    name: 'several keys for one component',
    values: 'account: acme\nname: web\n',
    template: pod('{{ .Values.account }}/{{ .Values.name }}'),
    text: 'acme/web',
    keys: { account: ['repository'], name: ['repository'] },
  },
  {
    name: 'a key whose characters are gone is joined all the same',
    values: 'image: quay.io/acme/web\ntag: 1.2.3\n',
    template: pod('{{ .Values.image }}:{{ .Values.tag | replace "." "-" }}'),
    text: 'quay.io/acme/web:1-2-3',
    keys: { image: ['registry', 'repository'], tag: ['tag'] },
  },
  {
    name: 'a template alone',
    values: 'image: quay.io/acme/other\n',
    template: pod('quay.io/acme/hard:1'),
    text: 'quay.io/acme/hard:1',
    keys: {},
  },
  {
    name: 'an image in two fields',
    values: 'image: quay.io/acme/prometheus\ntag: v2\n',
    template:
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec:\n  baseImage: {{ .Values.image }}\n  tag: {{ .Values.tag }}\n',
    text: 'quay.io/acme/prometheus:v2',
    keys: { image: ['registry', 'repository'], tag: ['tag'] },
  },
  {
    name: 'an image in quotes, escapes and a flow map',
    values: 'image: quay.io/acme/web\n',
    template: 'kind: Pod\nspec: {containers: [{image: "{{ .Values.image }}\\x3a1"}]}\n',
    text: 'quay.io/acme/web:1',
    keys: { image: ['registry', 'repository'] },
  },
  {
    name: 'an image in a text',
    values: 'image: quay.io/acme/web:1\n',
    template: 'kind: ConfigMap\ndata:\n  a: |\n    x\n    image: {{ .Values.image }}\n',
    text: 'quay.io/acme/web:1',
    keys: { image: ['registry', 'repository', 'tag'] },
  },
  {
    name: 'an image behind base64',
    values: 'image: quay.io/acme/web:1\n',
    template: 'kind: Secret\napiVersion: v1\ndata:\n  a: {{ printf "image: %s" .Values.image | b64enc }}\n',
    text: 'quay.io/acme/web:1',
    keys: { image: ['registry', 'repository', 'tag'] },
  },
]

for (const { name, values, template, text, keys } of joined) {
  test(`an image with its keys: ${name}`, async (context) => {
    const images = await imagesOf(context, { 'values.yaml': values, 'templates/a.yaml': template })
    assert.deepEqual(
      images.map((image) => ({ text: image.text, keys: keysOf(image) })),
      [{ text, keys }],
    )
  })
}

test('images come in the order of the manifests, those of hooks last, and tell what they depend on', async (context) => {
  const hook = 'kind: Job\nmetadata:\n  annotations: {helm.sh/hook: test}\nspec: {containers: [{image: c/d}]}\n'
  const images = await imagesOf(context, {
    'values.yaml': 'web: {enabled: true, image: a/b}\n',
    'templates/a.yaml': hook,
    'templates/b.yaml': `{{ if .Values.web.enabled }}${pod('{{ .Values.web.image }}')}{{ end }}`,
  })
  assert.deepEqual(
    images.map(({ text, manifest }) => [text, manifest.head.kind]),
    [
      ['a/b', 'Pod'],
      ['c/d', 'Job'],
    ],
  )
  assert.deepEqual(
    images.map(({ gates }) => gates().map((gate) => ('path' in gate ? printPath(gate.path) : gate.kind))),
    [['web.enabled'], []],
  )
  assert.deepEqual(images.map(isOnePiece), [true, true])
})

test('a release that does not render has no images', async (context) => {
  const images = await imagesOf(context, { 'templates/a.yaml': '{{ fail "no" }}' })
  assert.deepEqual(images, [])
})
