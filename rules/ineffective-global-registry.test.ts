// Tests of the rule ineffective-global-registry: global keys that reach some images, none, and all.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { ineffectiveGlobalRegistry } from './ineffective-global-registry.ts'

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`

const reached = '"{{ .Values.global.imageRegistry | default "quay.io" }}/acme/web:1.2"'

testChartRule(ineffectiveGlobalRegistry, [
  {
    name: 'a key that moves no image',
    files: { 'values.yaml': 'global:\n  imageRegistry: ""\n', 'templates/web.yaml': pod('quay.io/acme/web:1.2') },
    said: [{ message: 'none', data: { key: 'global.imageRegistry' }, at: 'imageRegistry' }],
  },
  {
    name: 'a key that moves one of two',
    files: {
      'values.yaml': 'global:\n  imageRegistry: ""\n',
      'templates/a.yaml': pod(reached),
      'templates/b.yaml': pod('quay.io/acme/other:1.2'),
    },
    said: [
      {
        message: 'some',
        data: { key: 'global.imageRegistry', images: '`quay.io/acme/other:1.2`', moved: '1', all: '2' },
        at: 'imageRegistry',
      },
    ],
  },
  {
    name: 'a key that is only read where nobody sees it moves nothing',
    files: {
      'values.yaml': 'global:\n  imageRegistry: ""\nregistry: quay.io\n',
      'templates/web.yaml': pod('"{{ .Values.registry | default .Values.global.imageRegistry }}/acme/web:1.2"'),
    },
    said: [{ message: 'none', data: { key: 'global.imageRegistry' }, at: 'imageRegistry' }],
  },
  {
    name: 'a key that moves all',
    files: { 'values.yaml': 'global:\n  imageRegistry: ""\n', 'templates/web.yaml': pod(reached) },
  },
  {
    name: 'a chart that asks for consent first',
    files: {
      'values.yaml': 'global:\n  imageRegistry: ""\n  security:\n    allowInsecureImages: false\n',
      'templates/web.yaml': pod(reached),
      'templates/check.yaml':
        '{{ if and .Values.global.imageRegistry (not .Values.global.security.allowInsecureImages) }}{{ fail "no" }}{{ end }}',
    },
  },
  {
    name: 'a chart without the key promises nothing',
    files: { 'values.yaml': 'global: {}\n', 'templates/web.yaml': pod('quay.io/acme/web:1.2') },
  },
  {
    name: 'a chart without images',
    files: { 'values.yaml': 'global:\n  imageRegistry: ""\n' },
  },
])
