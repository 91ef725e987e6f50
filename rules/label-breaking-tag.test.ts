// Tests of the rule label-breaking-tag: tags in labels.

import { testChartRule } from '../src/testing/rule-tester.ts'
import { labelBreakingTag } from './label-breaking-tag.ts'

const digest = `sha256:${'1'.repeat(64)}`
const pod = (label: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    version: ${label}\nspec:\n  containers:\n    - name: web\n      image: "acme/web:{{ .Values.image.tag }}"\n`
const values = (tag: string): string => `image:\n  repository: acme/web\n  tag: "${tag}"\n`

testChartRule(labelBreakingTag, [
  {
    name: 'a digest behind the tag',
    files: { 'values.yaml': values(`1.2@${digest}`), 'templates/web.yaml': pod('"{{ .Values.image.tag }}"') },
    said: [
      {
        message: 'illegal',
        data: { label: 'version', text: `1.2@${digest}`, object: 'Pod web' },
        at: `"1.2@${digest}"`,
      },
    ],
  },
  {
    name: 'a tag that is too long for a label',
    files: { 'values.yaml': values('1'.repeat(64)), 'templates/web.yaml': pod('"{{ .Values.image.tag }}"') },
    said: [
      {
        message: 'long',
        data: { label: 'version', text: '1'.repeat(64), object: 'Pod web' },
        at: `"${'1'.repeat(64)}"`,
      },
    ],
  },
  {
    name: 'the longest tag that a label takes',
    files: { 'values.yaml': values('1'.repeat(63)), 'templates/web.yaml': pod('"{{ .Values.image.tag }}"') },
  },
  {
    name: 'a template that makes it legal',
    files: {
      'values.yaml': values(`1.2@${digest}`),
      'templates/web.yaml': pod('"{{ (split "@" .Values.image.tag)._0 }}"'),
    },
  },
  {
    name: 'a placeholder that a pipeline fills in',
    files: { 'values.yaml': values('<DEFINED-LATER>'), 'templates/web.yaml': pod('"{{ .Values.image.tag }}"') },
  },
  {
    name: 'a label that is broken by something else than a tag',
    files: {
      'values.yaml': `${values('1.2')}team: "a b"\n`,
      'templates/web.yaml': pod('"{{ .Values.team }}"'),
    },
  },
])
