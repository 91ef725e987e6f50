import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Release } from '../releases/release.ts'
import { originOfText, slice } from '../template/traced.ts'
import { storyRelease } from '../testing/story-release.ts'
import { conditionsOf, type GateCondition } from './gate-conditions.ts'
import { type GateProof, proveGate } from './prove-gate.ts'
import { renderChart } from './render-chart.ts'

/** The conditions of the first image in the release. */
function conditionsOfImage(release: Release): readonly GateCondition[] {
  const { rendered, manifests, failure } = renderChart(release)
  assert.equal(failure, undefined)
  const content = manifests[0]?.content
  assert.ok(rendered && content)
  const start = content.text.indexOf('a/b:1')
  return conditionsOf(rendered.origins, originOfText(slice(content, start, start + 5), rendered.origins))
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - image: {{ .Values.image }}\n'

function wrapped(...conditions: readonly string[]): string {
  return `${conditions.map((condition) => `{{ ${condition} }}`).join('')}\n${POD}${'{{ end }}'.repeat(conditions.length)}`
}

function value(path: string, needs: 'truthy' | 'falsy', state: 'present' | 'absent' = 'present'): GateCondition {
  return { kind: 'value', path: path.split('.'), state, needs: { kind: needs } }
}

const cases: readonly { name: string; template: string; values?: string; conditions: readonly GateCondition[] }[] = [
  { name: 'none', template: POD, conditions: [] },
  { name: 'a path', template: wrapped('if .Values.a.b'), values: 'a: {b: x}', conditions: [value('a.b', 'truthy')] },
  {
    name: 'several, the outermost first, each once',
    template: wrapped('if .Values.b', 'if .Values.a', 'if .Values.b'),
    values: 'a: 1\nb: 1',
    conditions: [value('b', 'truthy'), value('a', 'truthy')],
  },
  { name: 'what is not there', template: wrapped('if not .Values.off'), conditions: [value('off', 'falsy', 'absent')] },
  {
    name: 'all of an `and`',
    template: wrapped('if and .Values.a (not .Values.b)'),
    values: 'a: 1\nb: 0',
    conditions: [value('a', 'truthy'), value('b', 'falsy')],
  },
  {
    name: 'the one of an `or` that holds',
    template: wrapped('if or .Values.a .Values.b'),
    values: 'a: 0\nb: 1',
    conditions: [value('b', 'truthy')],
  },
  {
    name: 'a constant, and the other side of a branch',
    template: `{{ if eq .Values.mode "x" }}{{ else }}\n${POD}{{ end }}`,
    values: 'mode: z',
    conditions: [{ kind: 'value', path: ['mode'], state: 'present', needs: { kind: 'not-equal', to: 'x' } }],
  },
  {
    name: 'a version of Kubernetes',
    template: wrapped('if semverCompare ">=1.20-0" .Capabilities.KubeVersion.Version'),
    conditions: [{ kind: 'kube-version', text: '>=1.20-0', needs: { kind: 'truthy' } }],
  },
  { name: 'nothing that a user sets', template: wrapped('if .Chart.Name', 'if true'), conditions: [] },
]

for (const { name, template, values = '', conditions } of cases) {
  test(`the conditions of an image: ${name}`, async (t) => {
    const release = await storyRelease(t, { 'templates/a.yaml': template, 'values.yaml': `image: a/b:1\n${values}\n` })
    assert.deepEqual(conditionsOfImage(release), conditions)
  })
}

test('the condition of a chart is one of its images', async (t) => {
  const release = await storyRelease(t, {
    'Chart.yaml':
      'apiVersion: v2\nname: story\nversion: 1.0.0\ndependencies:\n- name: sub\n  version: 1.0.0\n  condition: sub.enabled\n',
    'values.yaml': 'sub:\n  enabled: true\n  image: a/b:1\n',
    'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
    'charts/sub/templates/a.yaml': POD,
  })
  const [condition, ...more] = conditionsOfImage(release)
  assert.deepEqual(condition, { kind: 'chart', chart: ['sub'], path: ['sub', 'enabled'], needs: { kind: 'truthy' } })
  assert.equal(more.length, 0)
  assert.ok(condition)
  const thing = { file: 'story/charts/sub/templates/a.yaml', kind: 'Pod', name: 'a' }
  assert.equal(proveGate(release, condition, thing).outcome, 'vanished')
})

const proofs: readonly { name: string; template: string; values: string; outcome: GateProof['outcome'] }[] = [
  { name: 'vanished', template: wrapped('if .Values.a'), values: 'a: true', outcome: 'vanished' },
  { name: 'vanished, by another value', template: wrapped('if eq .Values.a "x"'), values: 'a: x', outcome: 'vanished' },
  {
    name: 'stayed, where another condition lets it in as well',
    template: wrapped('if or .Values.a .Values.b'),
    values: 'a: true\nb: true',
    outcome: 'stayed',
  },
  {
    name: 'failed, where the chart refuses',
    template: `{{ if not .Values.a }}{{ fail "no" }}{{ end }}${wrapped('if .Values.a')}`,
    values: 'a: true',
    outcome: 'failed',
  },
]

for (const { name, template, values, outcome } of proofs) {
  test(`a gate is turned, and the image ${name}`, async (t) => {
    const release = await storyRelease(t, { 'templates/a.yaml': template, 'values.yaml': `image: a/b:1\n${values}\n` })
    const [condition] = conditionsOfImage(release)
    assert.ok(condition)
    const proof = proveGate(release, condition, {
      file: 'story/templates/a.yaml',
      kind: 'Pod',
      name: 'a',
      text: 'a/b:1',
    })
    assert.equal(proof.outcome, outcome)
    assert.equal(proof.patch.values.length, 1)
  })
}
