// Tests of the rule incomplete-override: halves of images that do not belong together.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { incompleteOverride } from './incomplete-override.ts'

const chart = 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: api\n    version: 1.0.0\n'
const digest = `sha256:${'1'.repeat(64)}`
const tail = '{{ with .Values.image.digest }}@{{ . }}{{ end }}'
const below = {
  'Chart.yaml': chart,
  'charts/api/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
  'charts/api/values.yaml': `image:\n  repository: quay.io/acme/api\n  tag: "1.0"\n  digest: ${digest}\n`,
  'charts/api/templates/pod.yaml': `apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\nspec:\n  containers:\n    - name: api\n      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}${tail}"\n`,
}
const noDigest = 'image:\n  repository: quay.io/acme/api\n  tag: "1.0"\n'

testChartRule(incompleteOverride, [
  {
    name: 'another tag before the old digest',
    files: { ...below, 'values.yaml': 'api:\n  image:\n    tag: "2.0"\n' },
    said: [{ message: 'tag-without-digest', data: { set: '2.0' }, at: '"2.0"' }],
  },
  {
    name: 'another image before the old digest',
    files: { ...below, 'values.yaml': 'api:\n  image:\n    repository: quay.io/other/server\n' },
    said: [
      {
        message: 'name-without-digest',
        data: { set: 'quay.io/other/server', old: 'quay.io/acme/api' },
        at: 'quay.io/other/server',
      },
    ],
  },
  {
    name: 'another image before the old tag',
    files: {
      ...below,
      'charts/api/values.yaml': noDigest,
      'values.yaml': 'api:\n  image:\n    repository: quay.io/other/server\n',
    },
    said: [
      {
        message: 'name-without-tag',
        data: { set: 'quay.io/other/server', old: 'quay.io/acme/api', kept: '1.0' },
        at: 'quay.io/other/server',
      },
    ],
  },
  {
    name: 'the same image elsewhere keeps its digest',
    files: { ...below, 'values.yaml': 'api:\n  image:\n    repository: mirror.example.com/quay-io-acme-api\n' },
  },
  {
    name: 'the digest is set as well, or taken away',
    files: { ...below, 'values.yaml': 'api:\n  image:\n    tag: "2.0"\n    digest: ""\n' },
  },
  {
    name: 'the tag brings a digest of its own',
    files: { ...below, 'values.yaml': `api:\n  image:\n    tag: 2.0@sha256:${'2'.repeat(64)}\n` },
  },
  {
    name: 'a digest that no template reads does no harm',
    files: {
      ...below,
      'charts/api/templates/pod.yaml': below['charts/api/templates/pod.yaml'].replace(tail, ''),
      'values.yaml': 'api:\n  image:\n    tag: "2.0"\n',
    },
  },
  {
    name: 'another tag where there is no digest',
    files: { ...below, 'charts/api/values.yaml': noDigest, 'values.yaml': 'api:\n  image:\n    tag: "2.0"\n' },
  },
])
