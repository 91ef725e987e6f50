// Tests of the rule opaque-image: images that are filled in later.

import { testRule } from '../src/testing/rule-tester.ts'
import { opaqueImage } from './opaque-image.ts'

testRule(opaqueImage, [
  {
    name: 'a template as the registry is marked there',
    values: 'image:\n  registry: "{{ .Values.global.registry }}"\n  repository: acme/web\n  tag: v1\n',
    said: [
      { message: 'opaque', data: { text: '{{ .Values.global.registry }}' }, at: '"{{ .Values.global.registry }}"' },
    ],
  },
  {
    name: 'a variable as the tag is marked there',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: ${TAG}\n',
    said: [{ message: 'opaque', data: { text: '${TAG}' }, at: '${TAG}' }],
  },
  {
    name: 'a word that waits for a pipeline',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: DEFINED_BY_PIPELINE\n',
    said: [{ message: 'opaque', data: { text: 'DEFINED_BY_PIPELINE' }, at: 'DEFINED_BY_PIPELINE' }],
  },
  { name: 'a plain image', values: 'image:\n  repository: quay.io/acme/web\n  tag: v1\n' },
  { name: 'a template elsewhere', values: 'host: "{{ .Release.Name }}.example.com"\n' },
])
