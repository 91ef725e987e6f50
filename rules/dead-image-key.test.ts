// Tests of the rule dead-image-key: keys that nothing reads, and such as are read in other ways than by name.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { deadImageKey } from './dead-image-key.ts'

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`

const image = '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"'

testChartRule(deadImageKey, [
  {
    name: 'a key that no template asks for',
    files: {
      'values.yaml': 'image:\n  registry: quay.io\n  repository: acme/web\n  tag: "1.2"\n',
      'templates/web.yaml': pod(image),
    },
    said: [{ message: 'unread', data: { key: 'image.registry' }, at: 'registry' }],
  },
  {
    name: 'a key of nearly the name that is looked for',
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tga: "1.2"\n  digset: ""\n',
      'templates/web.yaml': pod('{{ .Values.image.repository }}{{ with .Values.image.digest }}@{{ . }}{{ end }}'),
    },
    said: [{ message: 'misspelt', data: { key: 'image.digset', meant: 'image.digest' }, at: 'digset' }],
  },
  {
    name: 'a map of nearly the name that is looked for',
    files: {
      'values.yaml': 'imagee:\n  repository: acme/web\n',
      'templates/web.yaml': pod('{{ (.Values.image).repository | default "acme/web" }}'),
    },
    said: [{ message: 'misspelt', data: { key: 'imagee', meant: 'image' }, at: 'imagee' }],
  },
  {
    name: 'keys that are read where something is off',
    files: {
      'values.yaml': 'on: false\nimage:\n  repository: acme/web\n  tag: "1.2"\n',
      'templates/web.yaml': `{{ if .Values.on }}\n${pod(image)}{{ end }}\n`,
    },
  },
  {
    name: 'keys that are read where nothing is rendered, whatever is set',
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: "1.2"\n',
      'templates/web.yaml': `{{ if false }}\n${pod(image)}{{ end }}\n`,
    },
  },
  {
    name: 'keys in a map that is written as a whole',
    files: {
      'values.yaml': 'pod:\n  image:\n    repository: acme/web\n    tag: "1.2"\n',
      'templates/web.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  pod: |\n    {{- toYaml .Values.pod | nindent 4 }}\n',
    },
  },
  {
    name: 'keys that a helper is given in a map of its own',
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: "1.2"\n',
      'templates/_helpers.tpl': '{{ define "image" }}{{ .of.repository }}:{{ .of.tag }}{{ end }}',
      'templates/web.yaml': pod('{{ include "image" (dict "of" .Values.image) }}'),
    },
  },
  {
    name: 'keys that are named in a file which a template would run',
    files: {
      'values.yaml': 'on: false\nimage:\n  repository: acme/web\n  tag: "1.2"\n',
      'files/web.yaml': pod(`{{ if .Values.on }}${image.slice(1, -1)}{{ end }}`),
      'templates/web.yaml': '{{ tpl (.Files.Get "files/web.yaml") . }}',
    },
  },
  {
    name: 'keys that are named in a value which a template would run',
    files: {
      'values.yaml':
        'image:\n  repository: acme/web\n  tag: "1.2"\nextra: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n',
      'templates/web.yaml': pod('acme/other:1.2'),
    },
  },
  {
    name: 'keys for a chart without templates, which only stands in for one',
    files: {
      'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: cache\n    version: 1.0.0\n',
      'values.yaml': 'cache:\n  image:\n    repository: acme/cache\n    tag: "1.2"\n',
      'charts/cache/Chart.yaml': 'apiVersion: v2\nname: cache\nversion: 1.0.0\n',
      'templates/web.yaml': pod('acme/web:1.2'),
    },
  },
  {
    name: 'keys that only the notes tell',
    files: {
      'values.yaml': 'image:\n  repository: acme/web\n  tag: "1.2"\n',
      'templates/NOTES.txt': 'This is {{ .Values.image.repository }}:{{ .Values.image.tag }}.\n',
    },
  },
  {
    name: 'keys of a subchart that is switched off',
    files: {
      'Chart.yaml':
        'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: cache\n    version: 1.0.0\n    condition: cache.enabled\n',
      'values.yaml': 'cache:\n  enabled: false\n  image:\n    repository: acme/cache\n    tag: "1.2"\n',
      'charts/cache/Chart.yaml': 'apiVersion: v2\nname: cache\nversion: 1.0.0\n',
      'templates/web.yaml': pod('acme/web:1.2'),
    },
  },
])
