// Tests of the rule dead-subchart-key: keys that reach no chart, and such as do.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { deadSubchartKey } from './dead-subchart-key.ts'

const chart = (dependencies: string): string =>
  `apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n${dependencies}`
const below = {
  'charts/cache/Chart.yaml': 'apiVersion: v2\nname: cache\nversion: 1.0.0\n',
  'charts/cache/values.yaml': 'size: 1\nimage:\n  tag: "1"\nlabels: {}\n',
  'charts/cache/templates/a.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  size: "{{ .Values.size }}{{ .Values.more }}"\n  tag: "{{ .Values.image.tag }}"\n',
}

testChartRule(deadSubchartKey, [
  {
    name: 'the name of a chart that has an alias',
    files: {
      ...below,
      'Chart.yaml': chart('  - name: cache\n    version: 1.0.0\n    alias: store\n'),
      'values.yaml': 'cache:\n  size: 2\n',
    },
    said: [{ message: 'alias', data: { key: 'cache', alias: 'store' }, at: 'cache' }],
  },
  {
    name: 'a name that is nearly that of a chart',
    files: {
      ...below,
      'Chart.yaml': chart('  - name: cache\n    version: 1.0.0\n'),
      'values.yaml': 'cachee:\n  size: 2\n',
    },
    said: [{ message: 'misspelt', data: { key: 'cachee', meant: 'cache' }, at: 'cachee' }],
  },
  {
    name: 'a key that the chart does not know',
    files: {
      ...below,
      'Chart.yaml': chart('  - name: cache\n    version: 1.0.0\n'),
      'values.yaml': 'cache:\n  image:\n    tga: "2"\n  persistence:\n    size: 2\n',
    },
    said: [
      { message: 'unknown', data: { key: 'cache.image.tga', chart: 'cache' }, at: 'tga' },
      { message: 'unknown', data: { key: 'cache.persistence', chart: 'cache' }, at: 'persistence' },
    ],
  },
  {
    name: 'keys that its values have, that its templates look for, that switch it, and what stands in a map that is empty by default',
    files: {
      ...below,
      'Chart.yaml': chart('  - name: cache\n    version: 1.0.0\n    condition: cache.enabled\n'),
      'values.yaml': 'cache:\n  enabled: true\n  size: 2\n  more: 3\n  labels:\n    team: a\n  global:\n    x: 1\n',
    },
  },
  {
    name: 'keys that its values have, of a chart that is switched off',
    files: {
      ...below,
      'Chart.yaml': chart('  - name: cache\n    version: 1.0.0\n    condition: cache.enabled\n'),
      'values.yaml': 'cache:\n  enabled: false\n  size: 2\n  unused: 3\n',
      'charts/cache/values.yaml': `${below['charts/cache/values.yaml']}unused: 1\nenabled: true\n`,
      'charts/cache/templates/b.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: b\nspec:\n  containers:\n    - name: b\n      image: acme/b:{{ .Values.image.tag }}\n',
    },
  },
  {
    name: 'a switch under a name of its own',
    files: {
      ...below,
      'Chart.yaml': chart('  - name: cache\n    version: 1.0.0\n    condition: cachee.enabled\n'),
      'values.yaml': 'cachee:\n  enabled: false\n',
    },
  },
  {
    name: 'a key that a template of the parent reads',
    files: {
      ...below,
      'Chart.yaml': chart('  - name: cache\n    version: 1.0.0\n'),
      'values.yaml': 'cache:\n  host: a\n',
      'templates/a.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\ndata:\n  host: "{{ .Values.cache.host }}"\n',
    },
  },
])
