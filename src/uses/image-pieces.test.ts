import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { renderChart } from '../render/render-chart.ts'
import { storyRelease } from '../testing/story-release.ts'
import { printPath } from '../yaml/path.ts'
import type { ImagePiece } from './image-pieces.ts'
import { type RenderedImage, renderedImages } from './rendered-image.ts'

/** The only image of a chart with this field for one. */
async function imageOf(context: TestContext, image: string, values: string): Promise<RenderedImage> {
  const files = {
    'Chart.yaml': 'apiVersion: v2\nname: story\nversion: 1.0.0\nappVersion: "2.0"\n',
    'values.yaml': values,
    'versions.txt': '9.9',
    'templates/pod.yaml': `kind: Pod\nspec:\n  containers:\n    - image: ${image}\n`,
  }
  const [found] = renderedImages(renderChart(await storyRelease(context, files), { tracking: 'on' }))
  return found ?? assert.fail('no image')
}

function print(text: string, { span, source }: ImagePiece): string {
  const characters = text.slice(span.start, span.end)
  switch (source.kind) {
    case 'leaf':
      return `${characters} ${source.form} ${printPath(source.leaf.rootPath)}@${source.offset}`
    case 'text':
      return `${characters} text ${source.file.path}`
    case 'fact':
      return `${characters} fact ${source.name}`
    case 'derived':
      return `${characters} derived ${source.leaves.map((leaf) => printPath(leaf.rootPath)).join()} by ${source.by.join()}`
  }
}

interface Case {
  readonly name: string
  readonly image: string
  readonly values: string
  readonly pieces: readonly string[]
  readonly deciders?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'a key, the template, another key',
    image: '{{ .Values.name }}:{{ .Values.tag }}',
    values: 'name: acme/web\ntag: v1\n',
    pieces: ['acme/web copied name@0', ': text templates/pod.yaml', 'v1 copied tag@0'],
  },
  {
    name: 'a part of a key',
    image: '{{ trimPrefix "docker.io/" .Values.name }}',
    values: 'name: docker.io/acme/web\n',
    pieces: ['acme/web copied name@10'],
  },
  {
    name: 'a number is printed anew',
    image: 'acme/web:{{ .Values.tag }}',
    values: 'tag: 1.10\n',
    pieces: ['acme/web: text templates/pod.yaml', '1.1 reformatted tag@0'],
  },
  {
    name: 'what the chart says of itself',
    image: 'acme/web:{{ .Chart.AppVersion }}',
    values: '',
    pieces: ['acme/web: text templates/pod.yaml', '2.0 fact Chart.AppVersion'],
  },
  {
    name: 'a file of the chart',
    image: 'acme/web:{{ .Files.Get "versions.txt" }}',
    values: '',
    pieces: ['acme/web: text templates/pod.yaml', '9.9 text ./versions.txt'],
  },
  {
    name: 'a default behind a key that is not there',
    image: '{{ default "acme/web" .Values.image }}',
    values: 'tag: x\n',
    pieces: ['acme/web text templates/pod.yaml'],
    deciders: ['image absent'],
  },
  {
    name: 'a default behind a key that is empty',
    image: '{{ .Values.image | default "acme/web" }}',
    values: 'image: ""\n',
    pieces: ['acme/web text templates/pod.yaml'],
    deciders: ['image empty'],
  },
]

for (const { name, image, values, pieces, deciders = [] } of cases) {
  test(`what an image is made of: ${name}`, async (context) => {
    const found = await imageOf(context, image, values)
    assert.deepEqual(
      found.pieces.map((piece) => print(found.text, piece)),
      pieces,
    )
    const told = found.deciders().map(({ path, state }) => `${printPath(path)} ${state}`)
    assert.deepEqual(
      told.filter((each) => !each.endsWith(' text') && !each.endsWith(' other')),
      deciders,
    )
  })
}

test('pieces cover the text without gaps', async (context) => {
  const { text, pieces } = await imageOf(
    context,
    '"{{ .Values.a }}/{{ upper .Values.b | lower }}-{{ sha256sum .Values.a | trunc 8 }}:{{ .Release.Name }}"',
    'a: quay.io/acme\nb: web\n',
  )
  let at = 0
  for (const { span } of pieces) {
    assert.equal(span.start, at)
    at = span.end
  }
  assert.equal(at, text.length)
})
