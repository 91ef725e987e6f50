// Where each stretch of a manifest comes from, as data and as people read it.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Layer } from '../charts/layers.ts'
import { loadInputs } from '../charts/load.ts'
import { newRelease } from '../releases/release.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { renderChart } from './render-chart.ts'
import { conditionText, newTracer, sourceText, type TracedRun } from './trace.ts'

const FILES = {
  'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.2.3\nappVersion: "9"\n',
  'values.yaml': 'image:\n  name: nginx\n  port: 80\ningress:\n  enabled: true\n',
}

interface Traced {
  readonly text: string
  readonly runs: readonly TracedRun[]
}

async function trace(context: TestContext, template: string, layers: readonly Layer[] = []): Promise<Traced> {
  const folder = tempFolder(context, { ...FILES, 'templates/a.yaml': template })
  for await (const loaded of loadInputs([`${folder}/Chart.yaml`], { cwd: folder })) {
    if (loaded.kind !== 'chart') continue
    const { manifests, rendered } = renderChart(newRelease(loaded.chart, { layers }))
    const content = manifests[0]?.content
    if (rendered === undefined || content === undefined) throw new Error('nothing was rendered')
    return { text: content.text, runs: newTracer(rendered.origins)(content) }
  }
  throw new Error('no chart')
}

function said({ text, runs }: Traced): readonly string[] {
  return runs
    .filter(({ sources }) => sources[0]?.kind !== 'template')
    .map(({ offset, end, kind, sources, by }) => {
      const from = sources.map(sourceText).join(' + ')
      return `${text.slice(offset, end)} ← ${[kind, ...by].join(' ')}: ${from}`
    })
}

const set: Layer = { kind: 'set', argument: { flag: 'set', text: 'image.name=caddy' } }

const cases: readonly (readonly [name: string, template: string, layers: readonly Layer[], want: readonly string[]])[] =
  [
    ['a value', 'a: {{ .Values.image.name }}', [], ['nginx ← copied: values.yaml:2:9 image.name']],
    ['an argument', 'a: {{ .Values.image.name }}', [set], ['caddy ← copied: --set image.name']],
    [
      'a number that is printed',
      'a: {{ .Values.image.port }}',
      [],
      ['80 ← reformatted print: values.yaml:3:9 image.port'],
    ],
    ['a fact of the chart', 'a: {{ .Chart.AppVersion }}', [], ['9 ← copied: Chart.yaml:4:13 Chart.AppVersion']],
    ['a fact of the release', 'a: {{ .Release.Name }}', [], ['release-name ← copied: Release.Name']],
    [
      'quotes that a function adds',
      'a: {{ .Release.Name | quote }}',
      [],
      ['" ← copied: quote', 'release-name ← copied: Release.Name', '" ← copied: quote'],
    ],
  ]

for (const [name, template, layers, want] of cases) {
  test(`a trace tells ${name}`, async (context) => {
    assert.deepEqual(said(await trace(context, template, layers)), want)
  })
}

test('what is made of values names them and the function, and nothing of them', async (context) => {
  const [run] = said(await trace(context, 'a: {{ printf "%s:%v" .Values.image.name .Values.image.port | sha1sum }}'))
  assert.match(run ?? '', /^[0-9a-f]{40} ← derived sha1sum: values.yaml:2:9 image.name \+ values.yaml:3:9 image.port/)
})

test('conditions are told, outermost first', async (context) => {
  const template = '{{ if .Values.ingress.enabled }}{{ if not .Values.image.off }}a: 1{{ end }}{{ end }}'
  const { runs } = await trace(context, template)
  assert.deepEqual(runs[0]?.gates.map(conditionText), ['only if ingress.enabled', 'only if not image.off'])
})

test('template text is told with its own offset', async (context) => {
  const { runs } = await trace(context, '{{ if true }}\na: 1\n{{ end }}')
  const [source] = runs[0]?.sources ?? []
  assert.equal(source?.file?.text.slice(source.offset), 'a: 1\n{{ end }}')
})
