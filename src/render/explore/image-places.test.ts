import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyRelease } from '../../testing/story-release.ts'
import { imagePlaces } from './image-places.ts'
import { exploredTemplates } from './release-templates.ts'

interface Case {
  readonly name: string
  readonly template: string
  /** Kind and key of each place, and the line that it is on. */
  readonly places: readonly (readonly [kind: string, key: string, line: number])[]
}

const cases: readonly Case[] = [
  { name: 'an action after `image:`', template: 'a:\n  image: {{ .x }}', places: [['key', 'image', 2]] },
  { name: 'an item of a list', template: '- image: "{{ .x }}"', places: [['key', 'image', 1]] },
  { name: 'a quoted key in JSON', template: '{"image": "{{ .x }}"}', places: [['key', 'image', 1]] },
  { name: 'a key that ends so', template: 'sidecarImage: {{ .x }}', places: [['key', 'sidecarImage', 1]] },
  { name: 'a beginning before the action', template: 'image: quay.io/a/{{ .x }}', places: [['key', 'image', 1]] },
  { name: 'a branch after the key', template: 'image: {{ if .x }}a{{ end }}', places: [['key', 'image', 1]] },
  { name: 'a map that an action fills', template: 'image:\n{{ toYaml .x | indent 2 }}', places: [['key', 'image', 1]] },
  { name: 'a reference as it is', template: 'image: busybox:1.36\nname: a', places: [['key', 'image', 1]] },
  {
    name: 'assignments between are no matter',
    template: 'image: {{ $a := 1 }}{{ $a }}',
    places: [['key', 'image', 1]],
  },
  {
    name: 'an environment variable',
    template: 'env:\n- name: PROXY_IMAGE\n  value: {{ .x }}',
    places: [['variable', 'PROXY_IMAGE', 2]],
  },
  {
    name: 'a flag',
    template: 'args:\n- --reloader-image={{ .x }}\n- --image\n- {{ .y }}',
    places: [
      ['flag', '--reloader-image', 2],
      ['flag', '--image', 3],
    ],
  },
  {
    name: 'a reference in other text',
    template: 'data: |\n  run quay.io/acme/tool:v1.2.3 now',
    places: [['literal', '', 2]],
  },
  {
    name: 'containers as they are in the values',
    template:
      'initContainers:\n  {{- toYaml .Values.x | nindent 2 }}\ncontainers:\n- name: a\n{{- with .Values.sidecars }}{{ toYaml . }}{{ end }}',
    places: [
      ['containers', 'containers', 2],
      ['containers', 'containers', 5],
    ],
  },
  { name: 'a pull policy is none', template: 'imagePullPolicy: {{ .x }}\npullImage: {{ .y }}', places: [] },
  { name: 'a comment is none', template: '# image: {{ .x }}\n# see quay.io/a/b:v1', places: [] },
  { name: 'a schema is none', template: 'image:\n  description: x\n  type: string', places: [] },
  { name: 'a URL is none', template: 'url: https://quay.io/a/b:v1', places: [] },
]

for (const { name, template, places } of cases) {
  test(`places: ${name}`, async (t) => {
    const release = await storyRelease(t, { 'templates/a.yaml': template })
    const found = imagePlaces(exploredTemplates(release).map)
    assert.deepEqual(
      found.map(({ kind, key, file, offset }) => [kind, key, file.lines().position(offset).line]),
      places,
    )
  })
}

test('only templates that some file runs have places, and each place is one, however often it is called', async (t) => {
  const release = await storyRelease(t, {
    'templates/_h.tpl':
      '{{ define "used" }}image: {{ .a }}{{ end }}{{ define "unused" }}image: {{ .a }}{{ end }}{{ define "composed.x" }}image: {{ .c }}{{ end }}',
    'templates/a.yaml': '{{ include "used" . }}{{ template "used" . }}{{ include (printf "composed.%s" .x) . }}',
    'templates/NOTES.txt': 'image: {{ .x }}',
  })
  const found = imagePlaces(exploredTemplates(release).map)
  assert.deepEqual(
    found.map(({ template }) => template),
    ['used', 'composed.x'],
  )
})

test('charts that are off have places too', async (t) => {
  const release = await storyRelease(t, {
    'Chart.yaml':
      'apiVersion: v2\nname: story\nversion: 1.0.0\ndependencies:\n- name: sub\n  version: 1.0.0\n  condition: sub.enabled\n',
    'values.yaml': 'sub:\n  enabled: false\n',
    'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
    'charts/sub/templates/a.yaml': 'image: {{ .x }}',
  })
  const [place, ...more] = imagePlaces(exploredTemplates(release).map)
  assert.equal(place?.template, 'story/charts/sub/templates/a.yaml')
  assert.equal(more.length, 0)
})
