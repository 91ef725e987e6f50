// Tests of the rule undeclared-image: lists that lack something, and such as do not.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { undeclaredImage } from './undeclared-image.ts'

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`

const chart = (...images: readonly string[]): string =>
  `apiVersion: v2\nname: web\nversion: 1.0.0\nannotations:\n  artifacthub.io/images: |\n${images.map((each) => `    - name: x\n      image: ${each}\n`).join('')}`

testChartRule(undeclaredImage, [
  {
    name: 'an image that is not on the list',
    files: { 'Chart.yaml': chart('acme/other:1.0'), 'templates/web.yaml': pod('acme/web:1.2') },
    said: [{ message: 'missing', data: { image: 'acme/web:1.2' }, at: 'acme/other:1.0' }],
  },
  {
    name: 'an image that is there in another version',
    files: { 'Chart.yaml': chart('acme/web:1.1'), 'templates/web.yaml': pod('acme/web:1.2') },
    said: [{ message: 'outdated', data: { image: 'acme/web:1.2', declared: 'acme/web:1.1' }, at: 'acme/web:1.1' }],
  },
  {
    name: 'the same image, spelt in another way',
    files: { 'Chart.yaml': chart('docker.io/acme/web:1.2'), 'templates/web.yaml': pod('acme/web:1.2') },
  },
  {
    name: 'an image of a chart below, which has a list of its own',
    files: {
      'Chart.yaml': chart('acme/web:1.2'),
      'templates/web.yaml': pod('acme/web:1.2'),
      'charts/cache/Chart.yaml': 'apiVersion: v2\nname: cache\nversion: 1.0.0\n',
      'charts/cache/templates/web.yaml': pod('acme/cache:1.2'),
    },
  },
  {
    name: 'a chart without a list',
    files: { 'templates/web.yaml': pod('acme/web:1.2') },
  },
])
