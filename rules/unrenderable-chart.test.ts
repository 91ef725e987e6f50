// Tests of the rule unrenderable-chart: charts that fail, each told where and why.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { unrenderableChart } from './unrenderable-chart.ts'

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`

testChartRule(unrenderableChart, [
  {
    name: 'a value that must be given',
    files: { 'values.yaml': 'host: ""\n', 'templates/a.yaml': '{{ required "a host, please" .Values.host }}' },
    said: [
      {
        message: 'failed',
        data: { problem: 'the chart stops: a host, please' },
        at: 'required "a host, please" .Values.host',
      },
    ],
  },
  {
    name: 'a template that cannot be parsed',
    files: { 'templates/a.yaml': 'a: {{ .Values.a\n' },
    said: [{ message: 'failed', data: { problem: 'unclosed action started at web/templates/a.yaml:1' }, at: '' }],
  },
  {
    name: 'a chart that renders',
    files: { 'templates/web.yaml': pod('acme/web:1.2') },
  },
  {
    name: 'a library, which nobody renders',
    files: {
      'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: library\n',
      'templates/_a.tpl': '{{ define "a" }}{{ fail "no" }}{{ end }}',
    },
  },
])
