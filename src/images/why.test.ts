// Why an image is there, what a key reaches and what is listed, told from small charts that are rendered.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { storyRelease } from '../testing/story-release.ts'
import { findUses } from '../uses/find-uses.ts'
import { parsePath, printPath } from '../yaml/path.ts'
import { reachOf, readPaths } from './key-reach.ts'
import { matchImages } from './match-image.ts'
import { readKeys } from './read-keys.ts'
import { imagesOfRelease, type ReleaseImages } from './release-images.ts'
import { listRendered } from './rendered-list.ts'
import { alternativesOf, componentOrigins, gatesOfPlace, placeInManifest, shownImages } from './shown-image.ts'
import { whyImage } from './why-image.ts'

type Files = Readonly<Record<string, string>>

async function look(
  context: TestContext,
  files: Files,
  explore: 'all' | 'default-only' = 'default-only',
): Promise<ReleaseImages> {
  const chart = 'apiVersion: v2\nname: web\nversion: 1.2.3\nappVersion: "9"\n'
  const release = await storyRelease(context, { 'Chart.yaml': chart, ...files })
  return imagesOfRelease(release, { uses: findUses(release).uses, explore })
}

/** A pod whose containers are given as text, two spaces deep. */
function pod(containers: string, head = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${head}spec:\n  containers:\n${containers}`
}

const HELPER = `{{- define "image" -}}
{{- $registry := .Values.image.registry -}}
{{- if (.Values.global).imageRegistry }}{{ $registry = .Values.global.imageRegistry }}{{ end -}}
{{- if .Values.image.digest -}}
{{ $registry }}/{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ $registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end -}}`

const WITH_HELPER: Files = {
  'values.yaml': 'global: {}\nimage:\n  registry: quay.io\n  repository: acme/web\n  tag: ""\nactive: true\n',
  'templates/_helpers.tpl': HELPER,
  'templates/web.yaml': `{{ if .Values.active }}\n${pod('    - name: app\n      image: {{ include "image" . }}\n')}{{ end }}\n`,
}

test('an image is told by its components, its conditions, and what was asked for it and is not set', async (context) => {
  const { graph } = await look(context, WITH_HELPER)
  const [image] = shownImages(graph, { hooks: 'all' })
  assert.ok(image)
  const [place] = image.places
  assert.deepEqual(
    componentOrigins(place.image).map(({ component, text, pieces }) => [
      component,
      text,
      pieces.map(({ source }) => source.kind),
    ]),
    [
      ['registry', 'quay.io', ['leaf']],
      ['repository', 'acme/web', ['leaf']],
      ['tag', '9', ['fact']],
    ],
  )
  assert.deepEqual(
    gatesOfPlace(place).map((gate) => ('path' in gate ? printPath(gate.path) : gate.kind)),
    ['active'],
  )
  assert.deepEqual(
    alternativesOf(place)
      .map(({ path, state }) => `${printPath(path)} ${state}`)
      .toSorted(),
    ['global.imageRegistry absent', 'image.digest absent', 'image.tag empty'],
  )
  assert.deepEqual(placeInManifest(place.image), {
    object: 'Pod web',
    field: ['spec', 'containers', 0, 'image'],
    container: 'app',
  })
})

test('keys that bring an image from another registry are tried, and what others do is told', async (context) => {
  const { graph } = await look(context, WITH_HELPER)
  const [image] = shownImages(graph, { hooks: 'all' })
  assert.ok(image)
  const why = whyImage(image, graph.configurations)
  assert.deepEqual(
    why.ways.map(({ path, outcome }) => `${printPath(path)} ${outcome}`),
    ['image.registry moves', 'global.imageRegistry moves'],
  )
  const effects = why.alternatives.map(({ path, effect }) => [
    printPath(path),
    effect.kind === 'changes' ? effect.components.join() : effect.kind,
  ])
  assert.deepEqual(Object.fromEntries(effects), {
    'global.imageRegistry': 'registry',
    'image.digest': 'tag,digest',
    'image.tag': 'tag',
  })
  assert.deepEqual(why.switches, [])
  const { file, offset } = why.written ?? assert.fail()
  assert.ok(file.text.startsWith('image:', offset))
})

test('a key whose registry would stand within another one moves nothing', async (context) => {
  const files = {
    'values.yaml': 'image: acme/web:1\n',
    'templates/web.yaml': pod('    - name: app\n      image: docker.io/{{ .Values.image }}\n'),
  }
  const { graph } = await look(context, files)
  const [image] = shownImages(graph, { hooks: 'all' })
  assert.ok(image)
  assert.deepEqual(whyImage(image, graph.configurations).ways, [])
})

test('two ways to write a field, one of them for a digest, are no condition of it', async (context) => {
  const container = '    - name: app\n      image: {{ .Values.image.repository }}'
  const { graph } = await look(context, {
    'values.yaml': 'image: { repository: quay.io/acme/web, tag: v1, digest: "" }\nimageEnabled: true\n',
    'templates/web.yaml': pod(
      `{{ if .Values.imageEnabled }}{{ if .Values.image.digest }}\n${container}@{{ .Values.image.digest }}\n{{ else }}\n${container}:{{ .Values.image.tag }}\n{{ end }}{{ end }}`,
    ),
  })
  const [image] = shownImages(graph, { hooks: 'all' })
  assert.ok(image)
  const [place] = image.places
  assert.deepEqual(
    gatesOfPlace(place).map((gate) => ('path' in gate ? printPath(gate.path) : gate.kind)),
    ['imageEnabled'],
  )
  assert.deepEqual(
    alternativesOf(place).map(({ path }) => printPath(path)),
    ['image.digest'],
  )
})

test('what a template alone names has no way but its conditions', async (context) => {
  const files = {
    'values.yaml': 'wait: { enabled: true }\n',
    'templates/web.yaml': pod('{{ if .Values.wait.enabled }}\n    - name: wait\n      image: busybox:1.36\n{{ end }}'),
  }
  const { graph } = await look(context, files)
  const [image] = shownImages(graph, { hooks: 'all' })
  assert.ok(image)
  const { ways, switches, components } = whyImage(image, graph.configurations)
  assert.deepEqual([ways, switches.map(printPath)], [[], ['wait.enabled']])
  const source = components[0]?.pieces[0]?.source
  assert.ok(source?.kind === 'text' && source.file.text.startsWith('busybox:1.36', source.offset))
})

test('a chart that refuses other images says with which switch it takes them', async (context) => {
  const refusal = `{{ if and (ne .Values.image.registry "quay.io") (not (dig "security" "allowInsecureImages" false .Values.global)) }}{{ fail "unrecognized images: set global.security.allowInsecureImages" }}{{ end }}`
  const files = {
    ...WITH_HELPER,
    'templates/check.yaml': refusal,
  }
  const { graph } = await look(context, files)
  const [image] = shownImages(graph, { hooks: 'all' })
  assert.ok(image)
  const [way] = whyImage(image, graph.configurations).ways
  assert.equal(way?.outcome, 'moves')
  assert.equal(printPath(way?.companion ?? []), 'global.security.allowInsecureImages')
})

const REACH: Files = {
  'values.yaml': 'image: quay.io/acme/web:1\nmode: plain\nextra: { enabled: true }\nsums: x\nunread: 1\n',
  'templates/web.yaml': `{{ $mode := .Values.mode }}
${pod('    - name: app\n      image: {{ .Values.image }}\n', '  labels:\n    mode: {{ $mode }}\n    sum: {{ .Values.sums | sha256sum | trunc 8 | quote }}\n    kind: {{ ternary "a" "b" (eq .Values.mode "plain") }}\n')}`,
  'templates/extra.yaml': '{{ if .Values.extra.enabled }}\nkind: ConfigMap\nmetadata:\n  name: extra\n{{ end }}\n',
}

const reaches: readonly (readonly [key: string, images: readonly string[], places: readonly string[]])[] = [
  ['image', ['makes registry,repository,tag'], []],
  ['mode', [], ['makes Pod metadata.labels.mode', 'chooses Pod metadata.labels.kind']],
  ['sums', [], ['makes Pod metadata.labels.sum']],
  ['extra.enabled', [], ['gates ConfigMap kind']],
  ['extra', [], ['gates ConfigMap kind']],
  ['unread', [], []],
]

for (const [key, images, places] of reaches) {
  test(`what a key reaches: ${key}`, async (context) => {
    const { graph } = await look(context, REACH)
    const { all } = graph.configurations
    const reach = reachOf(parsePath(key), all, shownImages(graph, { hooks: 'all' }))
    assert.deepEqual(
      reach.images.map(({ kind, components }) => `${kind} ${components.join()}`),
      images,
    )
    assert.deepEqual(
      reach.places.map(({ kind, manifest, field }) => `${kind} ${manifest.head.kind} ${printPath(field)}`),
      places,
    )
  })
}

test('keys that are read are told from those that are not, seen or by the templates alone', async (context) => {
  const { graph, release } = await look(context, {
    ...REACH,
    'values.yaml': 'image: a/b:1\nmode: x\nextra: { enabled: false, image: c }\nsums: x\nunread: 1\n',
  })
  const seen = readPaths(graph.configurations.all).map(printPath)
  assert.ok(seen.includes('mode') && !seen.includes('extra.enabled') && !seen.includes('unread'))
  const { reads, paths } = readKeys(release)
  assert.deepEqual(
    ['mode', 'extra.enabled', 'extra', 'unread', 'extra.image'].map((key) => reads(parsePath(key))),
    [true, true, true, false, false],
  )
  assert.ok(paths.map(printPath).includes('extra.enabled'))
})

const GATED: Files = {
  'values.yaml':
    'image: quay.io/acme/web:1\nmetrics: { enabled: false, image: quay.io/acme/metrics:2 }\nold: { image: quay.io/acme/old:3 }\n',
  'templates/web.yaml': pod(
    '    - name: app\n      image: {{ .Values.image }}\n{{ if .Values.metrics.enabled }}\n    - name: metrics\n      image: {{ .Values.metrics.image }}\n{{ end }}',
  ),
  'templates/hook.yaml': pod(
    '    - name: h\n      image: busybox\n',
    '  annotations: { helm.sh/hook: post-install }\n',
  ),
  'templates/test.yaml': pod(
    '    - name: t\n      image: "Bad:1:2"\n    - name: u\n      image: curl:8\n',
    '  annotations: { helm.sh/hook: test }\n',
  ),
}

const lists: readonly (readonly [
  name: string,
  which: 'given' | 'all',
  hooks: 'all' | 'no-tests' | 'none',
  want: readonly string[],
])[] = [
  ['as given', 'given', 'all', ['library/busybox', 'library/curl:8', 'acme/web:1']],
  ['without tests', 'given', 'no-tests', ['library/busybox', 'acme/web:1']],
  ['without hooks', 'given', 'none', ['acme/web:1']],
  ['with all that values switch on or name', 'all', 'none', ['acme/metrics:2', 'acme/old:3', 'acme/web:1']],
]

for (const [name, which, hooks, want] of lists) {
  test(`a release is listed ${name}`, async (context) => {
    const { graph, proof } = await look(context, GATED, which === 'all' ? 'all' : 'default-only')
    assert.equal(proof.kind, 'rendered')
    assert.equal(proof.exploration === undefined, which === 'given')
    const { list, onlyNamed } = listRendered(graph, { which, hooks })
    assert.deepEqual(
      list.images.map(({ reference }) => reference.replace(/^[^/]+\//, '')),
      want,
    )
    assert.equal(onlyNamed, which === 'all' ? 1 : 2)
    assert.equal(list.unreadable?.length, hooks === 'all' ? 1 : 0)
  })
}

test('images of other values say which, and what is only named has nothing rendered', async (context) => {
  const { graph } = await look(context, GATED, 'all')
  const { list } = listRendered(graph, { which: 'all', hooks: 'none' })
  const told = list.images.map(({ reference, rendered = [] }) => [
    reference,
    rendered.map(({ joined, places: [{ configuration }] }) => [
      joined.tier,
      configuration.patch.values.map(({ path }) => printPath(path)).join(),
    ]),
  ])
  assert.deepEqual(told, [
    ['quay.io/acme/metrics:2', [['solved', 'metrics.enabled']]],
    ['quay.io/acme/old:3', []],
    ['quay.io/acme/web:1', [['default', '']]],
  ])
})

test('a chart that does not render says why, and with which values it would', async (context) => {
  const { proof } = await look(context, {
    ...GATED,
    'templates/must.yaml': 'a: {{ required "set it" .Values.must }}\n',
  })
  assert.ok(proof.kind === 'failed')
  assert.match(proof.errors[0]?.message ?? '', /set it/)
  assert.deepEqual(
    proof.wayOut?.values.map(({ path }) => printPath(path)),
    ['must'],
  )
})

test('a dependency that is not there is left out, and the rest is rendered', async (context) => {
  const chartYaml =
    'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{ name: db, version: 1.x, repository: https://charts.example.com }]\n'
  const { proof, graph } = await look(context, { ...GATED, 'Chart.yaml': chartYaml })
  assert.equal(proof.kind, 'rendered')
  assert.deepEqual(
    proof.without.map(({ name }) => name),
    ['db'],
  )
  assert.ok(graph.images.length > 0)
})

const matches: readonly (readonly [words: string, kind: string | undefined, images: readonly string[]])[] = [
  ['quay.io/acme/web:1', 'whole', ['quay.io/acme/web:1']],
  ['quay.io/acme/web', 'whole', ['quay.io/acme/web:1']],
  ['busybox', 'whole', ['busybox']],
  ['docker.io/library/busybox:latest', undefined, []],
  ['web', 'steps', ['quay.io/acme/web:1']],
  ['acme/web:1', 'steps', ['quay.io/acme/web:1']],
  ['library', 'steps', ['busybox', 'curl:8']],
  ['EB', 'part', ['quay.io/acme/web:1']],
  ['we', 'part', ['quay.io/acme/web:1']],
  ['nginx', undefined, []],
]

for (const [words, kind, images] of matches) {
  test(`words are matched with images: ${words}`, async (context) => {
    const { graph } = await look(context, GATED)
    const match = matchImages(words, shownImages(graph, { hooks: 'all' }))
    assert.deepEqual([match?.kind, match?.images.map(({ joined }) => joined.text) ?? []], [kind, images])
  })
}
