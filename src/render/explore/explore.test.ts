import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyRelease } from '../../testing/story-release.ts'
import { renderChart } from '../render-chart.ts'
import { explore, type Exploration, type ExploreOptions, type Tier } from './explore.ts'
import { patchedRelease, patchYaml } from './patch.ts'

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n'
const IMAGE = `${POD}  - image: {{ .Values.image }}\n`

interface Story {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** Of each place, in the order of the files, how it is reached. */
  readonly tiers: readonly Tier[]
  /** Of the last place: the values that reach it. */
  readonly patch?: string
  readonly flags?: {
    readonly kubeVersion?: string
    readonly apiVersions?: readonly string[]
    readonly operation?: string
  }
  readonly options?: ExploreOptions
}

const stories: readonly Story[] = [
  {
    name: 'a place under no condition is reached by default',
    files: { 'templates/a.yaml': IMAGE, 'values.yaml': 'image: a/b:1\n' },
    tiers: ['default'],
  },
  {
    name: 'a component that is off is switched on',
    files: {
      'templates/a.yaml': `{{ if .Values.worker.enabled }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\nworker:\n  enabled: false\n',
    },
    tiers: ['solved'],
    patch: 'worker:\n  enabled: true\n',
  },
  {
    name: 'all conditions around are met together',
    files: {
      'templates/a.yaml': `{{ if .Values.a.enabled }}{{ if and (eq .Values.mode "ha") (not .Values.plain) }}\n${IMAGE}{{ end }}{{ end }}`,
      'values.yaml': 'image: a/b:1\na:\n  enabled: false\nmode: single\nplain: true\n',
    },
    tiers: ['solved'],
    patch: 'a:\n  enabled: true\nmode: ha\nplain: false\n',
  },
  {
    name: 'each of several sides that exclude each other is reached',
    files: {
      'templates/a.yaml': `{{ if eq .Values.mode "one" }}\n${IMAGE}{{ else if eq .Values.mode "two" }}\n${IMAGE}{{ else }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\nmode: one\n',
    },
    tiers: ['default', 'solved', 'solved'],
    patch: 'mode: other\n',
  },
  {
    name: 'an empty list gets an element of the shape that the loop needs',
    files: {
      'templates/a.yaml': `{{ range .Values.workers }}\n---\n${POD}  - name: {{ .name | quote }}\n    image: "{{ .image.repository }}:{{ .image.tag }}"\n{{ end }}`,
      'values.yaml': 'workers: []\n',
    },
    tiers: ['solved'],
    patch: 'workers:\n- name: sample\n  image:\n    repository: example/sample\n    tag: 1.0.0\n',
  },
  {
    name: 'a required value that only another component asks for is given',
    files: {
      'templates/a.yaml': `{{ if .Values.on }}\n${IMAGE}  - name: {{ required "a name, please" .Values.name }}\n{{ end }}`,
      'values.yaml': 'image: a/b:1\n"on": false\n',
    },
    tiers: ['solved'],
    patch: 'name: sample\n"on": true\n',
  },
  {
    name: 'a key below nothing is made',
    files: {
      'templates/a.yaml': `{{ if .Values.on }}\n${POD}  - image: {{ .Values.extra.image }}\n{{ end }}`,
      'values.yaml': '"on": false\n',
    },
    tiers: ['solved'],
    patch: 'extra:\n  image: example/sample\n"on": true\n',
  },
  {
    name: 'a helper that says true is made to say it',
    files: {
      'templates/_h.tpl':
        '{{ define "on" }}{{ if and .Values.a (eq .Values.b "x") }}true{{ else }}false{{ end }}{{ end }}',
      'templates/a.yaml': `{{ if eq (include "on" .) "true" }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\na: false\nb: z\n',
    },
    tiers: ['solved'],
    patch: 'a: true\nb: x\n',
  },
  {
    name: 'a variable is traced to where it was assigned',
    files: {
      'templates/a.yaml': `{{ $on := false }}{{ if .Values.a }}{{ $on = true }}{{ end }}{{ if $on }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\na: false\n',
    },
    tiers: ['solved'],
    patch: 'a: true\n',
  },
  {
    name: 'a place in a template is reached through whoever calls it',
    files: {
      'templates/_h.tpl': `{{ define "pod" }}\n${IMAGE}{{ end }}`,
      'templates/a.yaml': '{{ with .Values.worker }}{{ include "pod" $ }}{{ end }}',
      'values.yaml': 'image: a/b:1\nworker: {}\n',
    },
    tiers: ['solved'],
    patch: 'worker:\n  sample: sample\n',
  },
  {
    name: 'what takes another place away does not stand in its way',
    files: {
      'templates/a.yaml': `{{ if not .Values.other }}\n${IMAGE}{{ if .Values.more }}\n  - image: a/c:1\n{{ end }}{{ else }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\nother: false\nmore: false\n',
    },
    tiers: ['default', 'solved', 'solved'],
  },
  {
    name: 'the way round an author who refuses is taken',
    files: {
      'templates/a.yaml': `{{ if .Values.a }}{{ if not .Values.b }}{{ fail "b, please" }}{{ end }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\na: false\nb: false\n',
    },
    tiers: ['solved'],
    patch: 'b: true\na: true\n',
  },
  {
    name: 'keys that a message names are set',
    files: {
      'templates/a.yaml': `{{ if .Values.a }}\n${IMAGE}{{ end }}{{ $m := "" }}{{ if .Values.a }}{{ if not .Values.b.c }}{{ $m = "a needs b.c" }}{{ end }}{{ end }}{{ $n := list $m | join "" }}{{ if $n }}{{ fail (print $n) }}{{ end }}`,
      'values.yaml': 'image: a/b:1\na: false\nb:\n  c: false\n',
    },
    tiers: ['solved'],
    patch: 'b:\n  c: true\na: true\n',
  },
  {
    name: 'a chart that is off is switched on, with the condition of its dependency',
    files: {
      'Chart.yaml':
        'apiVersion: v2\nname: story\nversion: 1.0.0\ndependencies:\n- name: sub\n  version: 1.0.0\n  condition: sub.on\n',
      'values.yaml': 'sub:\n  "on": false\n',
      'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
      'charts/sub/values.yaml': 'image: a/b:1\n',
      'charts/sub/templates/a.yaml': IMAGE,
    },
    tiers: ['solved'],
    patch: 'sub:\n  "on": true\n',
  },
  {
    name: 'the cluster is asked for by flags',
    files: {
      'templates/a.yaml': `{{ if semverCompare "<1.20-0" .Capabilities.KubeVersion.Version }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\n',
    },
    tiers: ['solved'],
    patch: '',
    flags: { kubeVersion: '1.19.0' },
  },
  {
    name: 'an API that no default cluster has is given',
    files: {
      'templates/a.yaml': `{{ if .Capabilities.APIVersions.Has "acme.example/v1" }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\n',
    },
    tiers: ['solved'],
    patch: '',
    flags: { apiVersions: ['acme.example/v1'] },
  },
  {
    name: 'a place of upgrades is reached by an upgrade',
    files: { 'templates/a.yaml': `{{ if .Release.IsUpgrade }}\n${IMAGE}{{ end }}`, 'values.yaml': 'image: a/b:1\n' },
    tiers: ['solved'],
    patch: '',
    flags: { operation: 'upgrade' },
  },
  {
    name: 'a schema says which values are allowed',
    files: {
      'values.schema.json':
        '{"type":"object","properties":{"kind":{"type":"string","enum":["StatefulSet","Deployment",""]}}}',
      'templates/a.yaml': `{{ if .Values.kind }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\nkind: ""\n',
    },
    tiers: ['solved'],
    patch: 'kind: StatefulSet\n',
  },
  {
    name: 'what no value decides is reached by force alone',
    files: {
      'templates/a.yaml': `{{ if (lookup "v1" "Secret" "ns" "a") }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\n',
    },
    tiers: ['forced'],
  },
  {
    name: 'where the budget is spent, places are said not to have been reached',
    files: {
      'templates/a.yaml': `{{ if .Values.a }}\n${IMAGE}{{ end }}`,
      'values.yaml': 'image: a/b:1\na: false\n',
    },
    tiers: ['never'],
    options: { renders: 1 },
  },
]

function summary({ places, counts, renders, base }: Exploration): unknown {
  return [places.map(({ place: { id }, tier, patch, gates }) => [id, tier, patch, gates]), counts, renders, base]
}

for (const { name, files, tiers, patch, flags, options } of stories) {
  test(name, async (t) => {
    const release = await storyRelease(t, files)
    const exploration = explore(release, options)
    assert.deepEqual(
      exploration.places.map(({ tier }) => tier),
      tiers,
    )
    const last = exploration.places.at(-1)?.patch
    if (patch !== undefined) assert.equal(last && patchYaml(last), patch)
    if (flags !== undefined) assert.deepEqual({ ...last, values: undefined }, { ...flags, values: undefined })
    for (const { patch: proven } of exploration.places) {
      if (proven !== undefined) assert.equal(renderChart(patchedRelease(release, proven)).failure, undefined)
    }
    assert.deepEqual(summary(explore(release, options)), summary(exploration), 'the same way each time')
  })
}

test('the counts say how many places there are and how they were reached', async (t) => {
  const release = await storyRelease(t, {
    'templates/a.yaml': `${IMAGE}{{ if .Values.a }}\n  - image: a/c:1\n{{ end }}`,
    'values.yaml': 'image: a/b:1\na: false\n',
  })
  const { counts, stopped, renders } = explore(release)
  assert.deepEqual(counts, { default: 1, solved: 1, forced: 0, never: 0 })
  assert.equal(stopped, 'done')
  assert.equal(renders, 3)
})

test('a chart that renders only with more values is explored over those', async (t) => {
  const release = await storyRelease(t, {
    'templates/a.yaml': `${IMAGE}  - name: {{ required "a host, please" .Values.host }}\n`,
    'values.yaml': 'image: a/b:1\n',
  })
  const { counts, base, failure } = explore(release)
  assert.equal(failure, undefined)
  assert.equal(patchYaml(base), 'host: sample.example.com\n')
  assert.deepEqual(counts, { default: 0, solved: 1, forced: 0, never: 0 })
})

test('the gates of a place are told with it', async (t) => {
  const release = await storyRelease(t, {
    'templates/a.yaml': `{{ if .Values.a }}{{ if ne .Values.mode "off" }}\n${IMAGE}{{ end }}{{ end }}`,
    'values.yaml': 'image: a/b:1\na: true\nmode: "on"\n',
  })
  assert.deepEqual(explore(release).places[0]?.gates, [
    { kind: 'value', path: ['a'], state: 'present', needs: { kind: 'truthy' } },
    { kind: 'value', path: ['mode'], state: 'present', needs: { kind: 'not-equal', to: 'off' } },
  ])
})
