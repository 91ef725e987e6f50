import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { storyRelease } from '../testing/story-release.ts'
import { printPath } from '../yaml/path.ts'
import { configurationsOf, type LookOptions } from './configurations.ts'
import { findChartUses } from './find-uses.ts'
import { type ImageGraph, joinImages } from './image-graph.ts'

type Files = Readonly<Record<string, string>>

async function graphOf(context: TestContext, files: Files, explore: LookOptions['explore']): Promise<ImageGraph> {
  const release = await storyRelease(context, files)
  return joinImages(configurationsOf(release, { explore }), findChartUses({ chart: release.chart }).uses)
}

function keysOf(leaves: ImageGraph['images'][number]['leaves']): string {
  return [...leaves.keys()]
    .map(({ rootPath }) => printPath(rootPath))
    .toSorted()
    .join()
}

function print({ images, uses }: ImageGraph): { readonly images: readonly string[]; readonly uses: readonly string[] } {
  return {
    images: images.map(({ text, tier, places, leaves }) => `${text} ${tier} ${places.length} ${keysOf(leaves)}`.trim()),
    uses: uses.map((use) => `${printPath(use.rootPath)} ${use.evidence}`),
  }
}

const pod = (name: string, image: string): string =>
  `kind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - image: ${image}\n`

const files: Files = {
  'values.yaml': `web:
  image: {repository: quay.io/acme/web, tag: "1"}
metrics:
  enabled: false
  image: quay.io/acme/exporter:2
dead:
  image: quay.io/acme/dead:3
`,
  'templates/a.yaml': pod('a', '{{ .Values.web.image.repository }}:{{ .Values.web.image.tag }}'),
  'templates/b.yaml': pod('b', '{{ .Values.web.image.repository }}:{{ .Values.web.image.tag }}'),
  'templates/c.yaml': `{{ if .Values.metrics.enabled }}${pod('c', '{{ .Values.metrics.image }}')}{{ end }}`,
  'templates/d.yaml': `${pod('d', 'quay.io/acme/hard:4')}---\n${pod('e', 'quay.io/acme/hard:4')}`,
}

const web = 'quay.io/acme/web:1 default 2 web.image.repository,web.image.tag'
const hard = 'quay.io/acme/hard:4 default 1'

test('an image of the same keys is one, however often it is rendered; one of templates is one at each place', async (context) => {
  assert.deepEqual(print(await graphOf(context, files, 'default-only')), {
    images: [web, hard, hard],
    uses: ['web.image both', 'metrics.image values', 'dead.image values'],
  })
})

test('what the values switch off is rendered as well where that is asked for', async (context) => {
  const { images, uses } = print(await graphOf(context, files, 'all'))
  assert.deepEqual(images.map((line) => line.replace(/(default|solved) \d+/, '$1')).toSorted(), [
    'quay.io/acme/exporter:2 solved metrics.image',
    'quay.io/acme/hard:4 default',
    'quay.io/acme/hard:4 default',
    'quay.io/acme/web:1 default web.image.repository,web.image.tag',
  ])
  assert.deepEqual(uses, ['web.image both', 'metrics.image both', 'dead.image values'])
})

test('an image whose name was only made up for a chart to render is none', async (context) => {
  const asking: Files = {
    'values.yaml': 'image: {}\n',
    'templates/a.yaml': pod('a', '{{ required "which?" .Values.image.name }}:1'),
  }
  const graph = await graphOf(context, asking, 'all')
  assert.ok(graph.configurations.failure !== undefined)
  assert.deepEqual(print(graph).images, [])
})

test('a use is joined by its name, not by a version that others share', async (context) => {
  const shared: Files = {
    'values.yaml': 'tag: "1"\na: {image: {repository: acme/a}}\nb: {image: {repository: acme/b}}\n',
    'templates/a.yaml': pod('a', '{{ .Values.a.image.repository }}:{{ .Values.tag }}'),
  }
  const { images } = await graphOf(context, shared, 'default-only')
  assert.deepEqual(
    images.map((image) => image.uses.map((use) => printPath(use.rootPath))),
    [['a.image']],
  )
})
