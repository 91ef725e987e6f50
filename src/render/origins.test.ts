// Where the characters of manifests come from, told from small charts: each case names a scalar and what stands behind it.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { originOfText, RUN, slice, type Traced } from '../template/traced.ts'
import { storyRelease } from '../testing/story-release.ts'
import { printPath } from '../yaml/path.ts'
import { type RenderedRelease, renderChart } from './render-chart.ts'
import { asRenderSource, type RenderSource } from './source.ts'

const chart = 'apiVersion: v2\nname: web\nversion: 1.2.3\nappVersion: "9"\n'

async function render(context: TestContext, files: Readonly<Record<string, string>>): Promise<RenderedRelease> {
  return renderChart(await storyRelease(context, { 'Chart.yaml': chart, ...files }))
}

/** What follows a key on its line, piece by piece: the text and, behind an arrow, where it is from. */
function pieces({ manifests, rendered }: RenderedRelease, key: string): readonly string[] {
  const origins = rendered?.origins
  const { text, runs } = lineOf(
    manifests.map(({ content }) => content),
    key,
  )
  const found: string[] = []
  for (let i = 0, start = 0; i < runs.length; i += RUN) {
    const [end = 0, origin = 0, offset = 0] = runs.slice(i, i + RUN)
    const copy = origins?.copiedFrom(origin)
    const form = origins?.formOf(origin)
    const name =
      copy !== undefined
        ? nameOf(asRenderSource(copy), offset)
        : form === undefined
          ? `made of ${sourcesOf(origins?.sourcesOf(origin) ?? new Set())}`
          : `${form.by.toReversed().join(', ')} of ${nameOf(asRenderSource(form.source), undefined)}`
    if (end > start || !name.startsWith('template')) found.push(`${text.slice(start, end)} ← ${name}`)
    start = end
  }
  return found
}

function lineOf(documents: readonly Traced[], key: string): Traced {
  for (const document of documents) {
    const at = document.text.indexOf(`${key}: `)
    if (at === -1) continue
    const end = document.text.indexOf('\n', at)
    return slice(document, at + key.length + 2, end === -1 ? document.text.length : end)
  }
  throw new Error(`no ${key}`)
}

function sourcesOf(sources: ReadonlySet<object>): string {
  // They are sources of a render.
  return [...sources]
    .map((source) => nameOf(source as RenderSource, undefined))
    .toSorted()
    .join(' and ')
}

function nameOf(source: RenderSource, offset: number | undefined): string {
  switch (source.kind) {
    case 'value':
    case 'absent':
      return `${source.kind} ${printPath(source.path)}${offset === undefined || offset === 0 ? '' : `+${offset}`}`
    case 'chart':
    case 'release':
    case 'capabilities':
      return source.name
    case 'template':
      return 'template'
    case 'file':
      return 'file'
    case 'call':
      return source.function
    case 'lookup':
    case 'random':
      return source.kind
  }
}

const image = 'image:\n  repository: nginx\n  tag: "1.27"\n'

const cases: readonly {
  readonly name: string
  readonly values?: string
  readonly template: string
  readonly more?: Readonly<Record<string, string>>
  readonly key: string
  readonly pieces: readonly string[]
}[] = [
  {
    name: 'values printed one behind the other are copies, what stands between them is the template’s',
    values: image,
    template: 'image: {{ .Values.image.repository }}:{{ .Values.image.tag }}',
    key: 'image',
    pieces: ['nginx ← value image.repository', ': ← template', '1.27 ← value image.tag'],
  },
  {
    name: 'printf keeps what it is given',
    values: image,
    template: 'image: {{ printf "%s:%s" .Values.image.repository .Values.image.tag }}',
    key: 'image',
    pieces: ['nginx ← value image.repository', ': ← template', '1.27 ← value image.tag'],
  },
  {
    name: 'a default that was taken is a copy of what was taken, and what was looked up in vain is known',
    values: 'image: nginx\n',
    template: 'image: {{ .Values.registry | default "docker.io" }}/{{ .Values.image }}',
    key: 'image',
    pieces: ['docker.io ← template', '/ ← template', 'nginx ← value image'],
  },
  {
    name: 'an empty value leaves its trace where it was printed',
    values: 'registry: ""\nimage: nginx\n',
    template: 'image: x{{ .Values.registry }}{{ .Values.image }}',
    key: 'image',
    pieces: ['x ← template', ' ← value registry', 'nginx ← value image'],
  },
  {
    name: 'an absent value leaves its trace where it was printed',
    values: 'image: nginx\n',
    template: 'image: x{{ .Values.image }}{{ .Values.suffix }}',
    key: 'image',
    pieces: ['x ← template', 'nginx ← value image', ' ← print of absent suffix'],
  },
  {
    name: 'a part of a value says which part',
    values: 'image: docker.io/nginx\n',
    template: 'image: {{ trimPrefix "docker.io/" .Values.image }}',
    key: 'image',
    pieces: ['nginx ← value image+10'],
  },
  {
    name: 'a number is another form of its value',
    values: 'port: 80\n',
    template: 'port: {{ .Values.port }}',
    key: 'port',
    pieces: ['80 ← print of value port'],
  },
  {
    name: 'a hash is made of what was hashed',
    values: 'a: x\n',
    template: 'sum: {{ sha256sum .Values.a | trunc 4 }}',
    key: 'sum',
    pieces: ['2d71 ← made of value a'],
  },
  {
    name: 'through include, tpl and a variable',
    values: 'image: "{{ .Values.repo }}:1"\nrepo: nginx\n',
    template:
      '{{- $image := include "image" . }}\nimage: {{ $image }}\n{{- define "image" }}{{ tpl .Values.image . }}{{ end }}',
    key: 'image',
    pieces: ['nginx ← value repo', ':1 ← value image+18'],
  },
  {
    name: 'through toYaml and indentation',
    values: 'box:\n  image: nginx\n',
    template: 'box: {{- toYaml .Values.box | nindent 2 }}',
    key: 'image',
    pieces: ['nginx ← value box.image'],
  },
  {
    name: 'through toYaml and back by fromYaml',
    values: 'box:\n  image: nginx\n',
    template: '{{- $box := toYaml .Values.box | fromYaml }}\nimage: {{ $box.image }}',
    key: 'image',
    pieces: ['nginx ← value box.image'],
  },
  {
    name: 'a subchart’s value is set under its name, its global at the root',
    values: 'redis:\n  image: redis\nglobal:\n  registry: example.com\n',
    template: 'a: b',
    more: {
      'charts/redis/Chart.yaml': 'apiVersion: v2\nname: redis\nversion: 1.0.0\n',
      'charts/redis/templates/a.yaml': 'image: {{ .Values.global.registry }}/{{ .Values.image }}{{ .Values.tag }}',
    },
    key: 'image',
    pieces: [
      'example.com ← value global.registry',
      '/ ← template',
      'redis ← value redis.image',
      ' ← print of absent redis.tag',
    ],
  },
  {
    name: 'what Chart.yaml, the release and the cluster say',
    template: 'v: {{ .Chart.AppVersion }}{{ .Release.Name }}{{ .Capabilities.KubeVersion.Major }}',
    key: 'v',
    pieces: ['9 ← Chart.AppVersion', 'rel ← Release.Name', '1 ← Capabilities.KubeVersion.Major'],
  },
]

for (const { name, values = '', template, more, key, pieces: wanted } of cases) {
  test(`origins: ${name}`, async (context) => {
    const made = await render(context, { 'values.yaml': values, 'templates/a.yaml': template, ...more })
    assert.equal(made.failure, undefined)
    assert.deepEqual(pieces(made, key), wanted)
  })
}

test('origins: what was looked up in vain is among the sources of the default that was taken', async (context) => {
  const made = await render(context, { 'templates/a.yaml': 'image: {{ .Values.registry | default "docker.io" }}' })
  const line = lineOf(
    made.manifests.map(({ content }) => content),
    'image',
  )
  const origins = made.rendered?.origins
  assert.ok(origins)
  assert.match(sourcesOf(origins.sourcesOf(originOfText(line, origins))), /absent registry/)
})

test('a conditional part has the condition as its gate, and its absence too', async (context) => {
  const template = 'a: x{{ if .Values.here }}y{{ end }}{{ if .Values.there }}z{{ end }}'
  const made = await render(context, { 'values.yaml': 'here: true\nthere: false\n', 'templates/a.yaml': template })
  const { runs } = lineOf(
    made.manifests.map(({ content }) => content),
    'a',
  )
  const origins = made.rendered?.origins
  const gates = [1, 4, 7].map((at) => {
    const [gate] = origins?.gatesOf(runs[at] ?? 0) ?? []
    return gate && `${gate.outcome} by ${sourcesOf(origins?.sourcesOf(gate.origin) ?? new Set())}`
  })
  assert.deepEqual(gates, [undefined, 'true by value here', 'false by value there'])
})

test('a variable that a branch might have set depends on the condition, though the branch was not taken', async (context) => {
  const template = '{{- $x := "a" }}{{- if .Values.here }}{{- $x = "b" }}{{- end }}\na: {{ $x }}'
  const made = await render(context, { 'values.yaml': 'here: false\n', 'templates/a.yaml': template })
  const line = lineOf(
    made.manifests.map(({ content }) => content),
    'a',
  )
  const origins = made.rendered?.origins
  assert.ok(origins)
  assert.match(sourcesOf(origins.sourcesOf(originOfText(line, origins))), /value here/)
})

test('without tracking the manifests are the same', async (context) => {
  const files = { 'values.yaml': image, 'templates/a.yaml': 'image: {{ .Values.image.repository | upper | quote }}' }
  const release = await storyRelease(context, { 'Chart.yaml': chart, ...files })
  const [tracked, untracked] = (['on', 'off'] as const).map((tracking) => renderChart(release, { tracking }))
  assert.equal(untracked?.manifests[0]?.content.text, tracked?.manifests[0]?.content.text)
  assert.deepEqual(untracked?.manifests[0]?.content.runs, [])
})
