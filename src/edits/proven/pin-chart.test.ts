import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chart, YamlFile } from '../../charts/chart.ts'
import { storyRelease } from '../../testing/story-release.ts'
import { findUses } from '../../uses/find-uses.ts'
import type { ImageUse } from '../../uses/image-use.ts'
import { compileMapping, mappingTo } from '../mapping.ts'
import { pinChart, type PinnedWay } from './pin-chart.ts'

const request = { mapping: compileMapping(mappingTo('mirror.test/x', 'with-registry')) }

function pod(image: string): string {
  return `kind: Pod\napiVersion: v1\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`
}

interface Story {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** The files that change, whole. */
  readonly after: Readonly<Record<string, string>>
  readonly left?: readonly string[]
}

const bitnami = '{{ .Values.global.imageRegistry | default .Values.image.registry }}/{{ .Values.image.repository }}:1'

const stories: readonly Story[] = [
  {
    name: 'a scalar that is there is edited where it stands',
    files: {
      'values.yaml': '# ours\nimage: "acme/web:1" # the site\n',
      'templates/web.yaml': pod('{{ .Values.image }}'),
    },
    after: { 'values.yaml': '# ours\nimage: "mirror.test/x/docker.io/acme/web:1" # the site\n' },
  },
  {
    name: 'a subchart is edited in its own file, where nothing above says otherwise',
    files: {
      'values.yaml': 'image: acme/web:1\n',
      'templates/web.yaml': pod('{{ .Values.image }}'),
      'charts/db/Chart.yaml': 'apiVersion: v2\nname: db\nversion: 1.0.0\n',
      'charts/db/values.yaml': 'image: acme/db:1\n',
      'charts/db/templates/db.yaml': pod('{{ .Values.image }}'),
    },
    after: {
      'values.yaml': 'image: mirror.test/x/docker.io/acme/web:1\n',
      'charts/db/values.yaml': 'image: mirror.test/x/docker.io/acme/db:1\n',
    },
  },
  {
    name: 'a key that is not there is written below the map that is',
    files: {
      'values.yaml':
        'global:\n  # nothing else yet\n  storageClass: ""\nimage:\n  registry: docker.io\n  repository: acme/web\n',
      'templates/web.yaml': pod(bitnami),
    },
    after: {
      'values.yaml':
        'global:\n  # nothing else yet\n  storageClass: ""\n  imageRegistry: mirror.test/x/docker.io\nimage:\n  registry: docker.io\n  repository: acme/web\n',
    },
  },
  {
    name: 'a switch stays a switch',
    files: {
      'values.yaml':
        'global:\n  imageRegistry: ""\n  security:\n    allowInsecureImages: false\nimage:\n  registry: docker.io\n  repository: acme/web\n',
      'templates/web.yaml': `{{ if and .Values.global.imageRegistry (not .Values.global.security.allowInsecureImages) }}{{ fail "allowInsecureImages" }}{{ end }}${pod(bitnami)}`,
    },
    after: {
      'values.yaml':
        'global:\n  imageRegistry: "mirror.test/x/docker.io"\n  security:\n    allowInsecureImages: true\nimage:\n  registry: docker.io\n  repository: acme/web\n',
    },
  },
  {
    name: 'a file beside the chart is edited as it lies over it, and the chart by itself',
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: "1"\n',
      'values-prod.yaml': 'image:\n  repository: acme/prod\n',
      'templates/web.yaml': pod('{{ .Values.image.repository }}:{{ .Values.image.tag }}'),
    },
    after: {
      'values.yaml': 'image:\n  repository: mirror.test/x/docker.io/acme/web\n  tag: "1"\n',
      'values-prod.yaml': 'image:\n  repository: mirror.test/x/docker.io/acme/prod\n',
    },
  },
]

for (const { name, files, after, left = [] } of stories) {
  test(name, async (t) => {
    const made = await pinned(t, files)
    assert.deepEqual(textsOf(made.files), after)
    assert.deepEqual(
      made.ways.flatMap(({ inPlace }) => inPlace.astray),
      [],
    )
    assert.deepEqual(
      made.ways.flatMap(({ inPlace }) => inPlace.left),
      left,
    )
    const again = await pinned(t, { ...files, ...after })
    assert.deepEqual(textsOf(again.files), {})
  })
}

interface Pinned {
  readonly ways: readonly PinnedWay[]
  readonly files: PinnedWay['inPlace']['files']
}

async function pinned(t: Parameters<typeof storyRelease>[0], files: Story['files']): Promise<Pinned> {
  const release = await storyRelease(t, files)
  const made = await pinChart({
    release,
    usesOf,
    overlays: release.chart.overlays,
    request,
    look: { explore: 'all' },
    isWritable: () => true,
  })
  assert.ok('ways' in made)
  return made
}

function usesOf(chart: Chart, over: YamlFile | undefined): readonly ImageUse[] {
  const { uses } = findUses({ chart, layers: over === undefined ? [] : [{ kind: 'file', file: over }] })
  return over === undefined ? uses : uses.filter(({ parts }) => parts.some(({ leaf }) => leaf.file === over.file))
}

function textsOf(files: Pinned['files']): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ file, text }) => [file.path, text]))
}
