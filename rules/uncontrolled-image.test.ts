// Tests of the rule uncontrolled-image: images that stand in templates, and such as only look so.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { uncontrolledImage } from './uncontrolled-image.ts'

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`

testChartRule(uncontrolledImage, [
  {
    name: 'an image in a template',
    files: { 'templates/web.yaml': pod('quay.io/acme/web:1.2') },
    said: [{ message: 'hard-coded', data: { image: 'quay.io/acme/web:1.2' }, at: 'quay.io/acme/web:1.2' }],
  },
  {
    name: 'that the tag is a key does not help',
    files: { 'values.yaml': 'tag: "1.2"\n', 'templates/web.yaml': pod('"acme/web:{{ .Values.tag }}"') },
    said: [{ message: 'hard-coded', data: { image: 'acme/web:1.2' }, at: 'acme/web:' }],
  },
  {
    name: 'nor does a tag that may be left out',
    files: {
      'values.yaml': 'image:\n  tag: ""\n',
      'templates/web.yaml': pod('"acme/web:{{ .Values.image.tag | default .Chart.Version }}"'),
    },
    said: [{ message: 'hard-coded', data: { image: 'acme/web:1.0.0' }, at: 'acme/web:' }],
  },
  {
    name: 'an image in a helper is shown there',
    files: {
      'templates/_helpers.tpl': '{{ define "image" }}acme/web:1.2{{ end }}',
      'templates/web.yaml': pod('{{ include "image" . }}'),
    },
    said: [{ message: 'hard-coded', data: { image: 'acme/web:1.2' }, at: 'acme/web:1.2' }],
  },
  {
    name: 'an image in a file that a template reads is shown there',
    files: { 'files/image.txt': 'acme/web:1.2', 'templates/web.yaml': pod('{{ .Files.Get "files/image.txt" }}') },
    said: [{ message: 'hard-coded', data: { image: 'acme/web:1.2' }, at: 'acme/web:1.2' }],
  },
  {
    name: 'a default that a missing key would replace',
    files: { 'templates/web.yaml': pod('{{ .Values.image | default "acme/web:1.2" }}') },
  },
  {
    name: 'a registry that would be put before it',
    files: {
      'values.yaml': 'global:\n  imageRegistry: ""\n',
      'templates/web.yaml': pod('{{ with .Values.global.imageRegistry }}{{ . }}/{{ end }}acme/web:1.2'),
    },
  },
  {
    name: 'of two sides of a branch the one with a key',
    files: {
      'values.yaml': 'customImage: ""\n',
      'templates/web.yaml': pod('{{ if .Values.customImage }}{{ .Values.customImage }}{{ else }}acme/web:1.2{{ end }}'),
    },
  },
  {
    name: 'a switch around it changes nothing, also one that is off',
    files: {
      'values.yaml': 'web:\n  enabled: false\n',
      'templates/web.yaml': `{{ if .Values.web.enabled }}\n${pod('acme/web:1.2')}{{ end }}\n`,
    },
    said: [{ message: 'hard-coded', data: { image: 'acme/web:1.2' }, at: 'acme/web:1.2' }],
  },
  {
    name: 'a name in a text that nobody pulls',
    files: {
      'templates/notes.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: notes\ndata:\n  about: made from docker.io/acme/web:1.2\n',
    },
  },
])
