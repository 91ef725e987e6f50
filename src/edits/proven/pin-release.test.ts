import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyRelease } from '../../testing/story-release.ts'
import { findUses } from '../../uses/find-uses.ts'
import { compileMapping, mappingTo } from '../mapping.ts'
import type { PinRequest } from '../pin.ts'
import { overrideOf, pinRelease, type ProvenPin } from './pin-release.ts'

const HEX = 'a'.repeat(64)
const moving: PinRequest = { mapping: compileMapping(mappingTo('mirror.test/x', 'with-registry')) }
const pinning: PinRequest = { ...moving, digestOf: () => `sha256:${HEX}` }

/** A Deployment whose only container has this image. */
function deployment(image: string, more = ''): string {
  return `kind: Deployment\napiVersion: apps/v1\nmetadata:\n  name: web${more}\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: ${image}\n`
}

interface Story {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly request?: PinRequest
  readonly settings: Readonly<Record<string, string | boolean>>
  /** `from -> to`, and `! from: reason` for what stays. */
  readonly images: readonly string[]
}

const stories: readonly Story[] = [
  {
    name: 'a chart without a key for the registry gets the host in its repository',
    files: {
      'values.yaml': 'image:\n  repository: nginx\n  tag: "1.27"\n',
      'templates/web.yaml': deployment('"{{ .Values.image.repository }}:{{ .Values.image.tag }}"'),
    },
    settings: { 'image.repository': 'mirror.test/x/docker.io/library/nginx' },
    images: ['nginx:1.27 -> mirror.test/x/docker.io/library/nginx:1.27'],
  },
  {
    name: 'a registry key and a repository that has its own host do not make two hosts',
    files: {
      'values.yaml': 'image:\n  registry: ""\n  repository: quay.io/jetstack/controller\n  tag: v1\n',
      'templates/web.yaml': deployment(
        '"{{ with .Values.image.registry }}{{ . }}/{{ end }}{{ .Values.image.repository }}:{{ .Values.image.tag }}"',
      ),
    },
    settings: { 'image.registry': 'mirror.test/x' },
    images: ['quay.io/jetstack/controller:v1 -> mirror.test/x/quay.io/jetstack/controller:v1'],
  },
  {
    name: 'a global key that wins over all is the only one that is set, with the switch that the chart demands',
    files: {
      'values.yaml':
        'global:\n  imageRegistry: ""\n  security:\n    allowInsecureImages: false\nimage:\n  registry: docker.io\n  repository: acme/web\n  tag: "1"\n',
      'templates/web.yaml': deployment(
        '{{ .Values.global.imageRegistry | default .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}',
      ),
      'templates/check.yaml':
        '{{ if and .Values.global.imageRegistry (not .Values.global.security.allowInsecureImages) }}{{ fail "set global.security.allowInsecureImages" }}{{ end }}',
    },
    settings: { 'global.imageRegistry': 'mirror.test/x/docker.io', 'global.security.allowInsecureImages': true },
    images: ['docker.io/acme/web:1 -> mirror.test/x/docker.io/acme/web:1'],
  },
  {
    name: 'a global key that would give images of two registries one name is left alone',
    files: {
      'values.yaml':
        'global: {}\na:\n  registry: docker.io\n  repository: acme/a\nb:\n  registry: quay.io\n  repository: acme/b\n',
      'templates/web.yaml': `${deployment('{{ .Values.global.imageRegistry | default .Values.a.registry }}/{{ .Values.a.repository }}:1')}---\n${deployment('{{ .Values.global.imageRegistry | default .Values.b.registry }}/{{ .Values.b.repository }}:1', '2')}`,
    },
    settings: { 'a.registry': 'mirror.test/x/docker.io', 'b.registry': 'mirror.test/x/quay.io' },
    images: [
      'docker.io/acme/a:1 -> mirror.test/x/docker.io/acme/a:1',
      'quay.io/acme/b:1 -> mirror.test/x/quay.io/acme/b:1',
    ],
  },
  {
    name: 'an image that the template writes stays, and is named with its place',
    files: { 'templates/web.yaml': deployment('busybox:1.36') },
    settings: {},
    images: ['! busybox:1.36: no key of the values controls it at 10:18'],
  },
  {
    name: 'a host that the template writes stands in the way',
    files: {
      'values.yaml': 'image: acme/web\n',
      'templates/web.yaml': deployment('quay.io/{{ .Values.image }}:1'),
    },
    settings: {},
    images: ['! quay.io/acme/web:1: the template writes "quay.io/" around its keys at 10:18'],
  },
  {
    name: 'a default in a template yields to the key that it is the default of',
    files: { 'templates/web.yaml': deployment('{{ .Values.image | default "quay.io/acme/web:1" }}') },
    settings: { image: 'mirror.test/x/quay.io/acme/web:1' },
    images: ['quay.io/acme/web:1 -> mirror.test/x/quay.io/acme/web:1'],
  },
  {
    name: 'a value that a chart demands is no part of the plan, and its image is planned by its own keys',
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n',
      'templates/web.yaml': deployment('{{ .Values.image.repository }}:{{ required "a tag!" .Values.tag }}'),
    },
    settings: { 'image.repository': 'mirror.test/x/docker.io/acme/web' },
    images: [],
  },
  {
    name: 'an image that other values switch on moves as well',
    files: {
      'values.yaml': 'image: acme/web:1\nmetrics:\n  enabled: false\n  image: acme/metrics:1\n',
      'templates/web.yaml': deployment('{{ .Values.image }}'),
      'templates/metrics.yaml': `{{ if .Values.metrics.enabled }}\n${deployment('{{ .Values.metrics.image }}', '-metrics')}{{ end }}\n`,
    },
    settings: {
      image: 'mirror.test/x/docker.io/acme/web:1',
      'metrics.image': 'mirror.test/x/docker.io/acme/metrics:1',
    },
    images: [
      'acme/web:1 -> mirror.test/x/docker.io/acme/web:1',
      'acme/metrics:1 -> mirror.test/x/docker.io/acme/metrics:1',
    ],
  },
  {
    name: 'a digest goes into the key that is there for it',
    request: pinning,
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: v1\n  digest: ""\n',
      'templates/web.yaml': deployment(
        '{{ .Values.image.repository }}:{{ .Values.image.tag }}{{ with .Values.image.digest }}@{{ . }}{{ end }}',
      ),
    },
    settings: { 'image.repository': 'mirror.test/x/docker.io/acme/web', 'image.digest': `sha256:${HEX}` },
    images: [`acme/web:v1 -> mirror.test/x/docker.io/acme/web:v1@sha256:${HEX}`],
  },
  {
    name: 'a key whose template writes the algorithm gets the bare digits',
    request: pinning,
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: v1\n  sha: ""\n',
      'templates/web.yaml': deployment(
        '{{ .Values.image.repository }}:{{ .Values.image.tag }}{{ with .Values.image.sha }}@sha256:{{ . }}{{ end }}',
      ),
    },
    settings: { 'image.repository': 'mirror.test/x/docker.io/acme/web', 'image.sha': HEX },
    images: [`acme/web:v1 -> mirror.test/x/docker.io/acme/web:v1@sha256:${HEX}`],
  },
  {
    name: 'without a key for it the digest stands behind the tag',
    request: pinning,
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: v1\n',
      'templates/web.yaml': deployment('{{ .Values.image.repository }}:{{ .Values.image.tag }}'),
    },
    settings: { 'image.repository': 'mirror.test/x/docker.io/acme/web', 'image.tag': `v1@sha256:${HEX}` },
    images: [`acme/web:v1 -> mirror.test/x/docker.io/acme/web:v1@sha256:${HEX}`],
  },
  {
    name: 'a tag that is a label too is not given a digest: the repository takes the algorithm and the tag the digits only where labels allow',
    request: pinning,
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: v1\n',
      'templates/web.yaml': deployment(
        '{{ .Values.image.repository }}:{{ .Values.image.tag }}',
        '\n  labels:\n    version: "{{ .Values.image.tag }}"',
      ),
    },
    settings: { 'image.repository': 'mirror.test/x/docker.io/acme/web' },
    images: ['acme/web:v1 -> mirror.test/x/docker.io/acme/web:v1 (no key of the chart takes a digest)'],
  },
  {
    name: 'what is there already stays as it is',
    files: {
      'values.yaml': 'image: mirror.test/x/docker.io/acme/web:1\n',
      'templates/web.yaml': deployment('{{ .Values.image }}'),
    },
    settings: {},
    images: ['= mirror.test/x/docker.io/acme/web:1'],
  },
  {
    name: 'one key of two images moves both, and both are named',
    files: {
      'values.yaml': 'hub: quay.io/acme\n',
      'templates/web.yaml': `${deployment('{{ .Values.hub }}/a:1')}---\n${deployment('{{ .Values.hub }}/b:1', '2')}`,
    },
    settings: { hub: 'mirror.test/x/quay.io/acme' },
    images: [
      'quay.io/acme/a:1 -> mirror.test/x/quay.io/acme/a:1',
      'quay.io/acme/b:1 -> mirror.test/x/quay.io/acme/b:1',
    ],
  },
]

for (const { name, files, request = moving, settings, images } of stories) {
  test(name, async (t) => {
    const pin = await pinned(t, files, request)
    assert.deepEqual(Object.fromEntries([...pin.settings].map(([path, { value }]) => [path, value])), settings)
    assert.deepEqual(pin.outcomes.map(outcomeText), images)
    assert.deepEqual(
      pin.differences.filter(({ because }) => because.length === 0),
      [],
    )
  })
}

test('pinning what was pinned changes nothing', async (t) => {
  for (const { files, request = moving } of stories) {
    const release = await storyRelease(t, files)
    const first = await pinned(t, files, request)
    const again = await pinned(
      t,
      { ...files, 'values.yaml': laid(files['values.yaml'] ?? '', overrideOf(first, release)) },
      request,
    )
    const wanted = again.outcomes.filter(({ kind }) => kind === 'moved' && first.outcomes.length > 0)
    assert.deepEqual(wanted.filter(({ reason }) => reason === undefined).map(outcomeText), [])
  }
})

test('a change that follows from a setting is told with that setting', async (t) => {
  const pin = await pinned(
    t,
    {
      'values.yaml': 'image: acme/web:1\n',
      'templates/web.yaml': deployment(
        '{{ .Values.image }}',
        '\n  annotations:\n    checksum: "{{ .Values.image | sha256sum | trunc 8 }}"',
      ),
    },
    moving,
  )
  assert.deepEqual(
    pin.differences.map(({ path, because }) => [path.join('.'), because]),
    [['metadata.annotations.checksum', ['image']]],
  )
})

test('two documents that are alike to the letter are told apart, though they are read once', async (t) => {
  const web = deployment('{{ .Values.image }}')
  const files = { 'values.yaml': 'image: nginx:1.27\n', 'templates/a.yaml': web, 'templates/b.yaml': web }
  const pin = await pinned(t, files, moving)
  assert.deepEqual(pin.differences, [])
})

test('a chart that renders in no way is not pinned, and the reason is given', async (t) => {
  const release = await storyRelease(t, { 'templates/web.yaml': '{{ fail "never" }}' })
  const result = await pinRelease({ release, uses: [], request: moving, look: { explore: 'all' } })
  assert.equal('failure' in result && result.failure?.kind, 'template')
})

async function pinned(
  t: Parameters<typeof storyRelease>[0],
  files: Story['files'],
  request: PinRequest,
): Promise<ProvenPin> {
  const release = await storyRelease(t, files)
  const { uses } = findUses({ chart: release.chart })
  const pin = await pinRelease({ release, uses, request, look: { explore: 'all' } })
  assert.ok('settings' in pin)
  return pin
}

function outcomeText({ kind, from, to, reason, at }: ProvenPin['outcomes'][number]): string {
  const [place] = at
  const position = place?.file.lines().position(place.offset)
  const where = position === undefined ? '' : ` at ${position.line}:${position.column}`
  switch (kind) {
    case 'moved':
      return `${from} -> ${to}${reason === undefined ? '' : ` (${reason})`}`
    case 'there':
      return `= ${from}`
    case 'unmovable':
      return `! ${from}: ${reason ?? ''}${where}`
  }
}

/** A values file with another over it, as two documents that Helm merges. */
function laid(values: string, override: string): string {
  return `${values}---\n${override}`
}

test('a pull secret goes into the key for the whole chart, as the template wants it', async (t) => {
  const files = {
    'values.yaml': 'image: acme/web:1\nglobal:\n  imagePullSecrets: []\n',
    'templates/web.yaml': `kind: Pod\napiVersion: v1\nmetadata:\n  name: web\nspec:\n  {{- with .Values.global.imagePullSecrets }}\n  imagePullSecrets:\n    {{- range . }}\n    - name: {{ . }}\n    {{- end }}\n  {{- end }}\n  containers:\n    - name: web\n      image: {{ .Values.image }}\n`,
    'templates/job.yaml':
      'kind: Pod\napiVersion: v1\nmetadata:\n  name: job\nspec:\n  containers:\n    - name: job\n      image: {{ .Values.image }}\n',
  }
  const release = await storyRelease(t, files)
  const { uses } = findUses({ chart: release.chart })
  const pin = await pinRelease({ release, uses, request: moving, look: { explore: 'all' }, pullSecret: 'regcred' })
  assert.ok('settings' in pin)
  assert.deepEqual(pin.settings.get('global.imagePullSecrets')?.value, ['regcred'])
  assert.deepEqual(pin.lackSecret, ['story/templates/job.yaml'])
})
