// What is said of charts that cannot be rendered: in our words and in Helm's own, with the value behind it.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { loadInputs } from '../charts/load.ts'
import { newRelease } from '../releases/release.ts'
import type { HelmVersion } from '../releases/release.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { helmMessage } from './helm-message.ts'
import { renderChart } from './render-chart.ts'
import { type RenderError, renderErrors } from './render-error.ts'

const CHART = 'apiVersion: v2\nname: web\nversion: 1.2.3\n'

interface Told {
  readonly errors: readonly RenderError[]
  readonly helm: string
}

async function fail(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  helm: HelmVersion = '4.1.4',
): Promise<Told> {
  const folder = tempFolder(context, { 'Chart.yaml': CHART, ...files })
  for await (const loaded of loadInputs([`${folder}/Chart.yaml`], { cwd: folder })) {
    if (loaded.kind !== 'chart') continue
    const { failure, rendered } = renderChart(newRelease(loaded.chart, { helm }))
    if (failure === undefined) return { errors: [], helm: '' }
    return { errors: renderErrors(failure, rendered), helm: helmMessage(failure, helm) }
  }
  throw new Error('no chart')
}

/** The text that an error points at. */
function pointed(error: RenderError | undefined): string | undefined {
  const { at } = error ?? {}
  return at?.file.text.slice(at.span.start, at.span.end)
}

function related(error: RenderError | undefined): readonly (string | undefined)[] {
  return (error?.related ?? []).map(({ file, span }) => file.text.slice(span.start, span.end))
}

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly message: string
  readonly hint: string
  /** The text at the place. */
  readonly at: string | undefined
  readonly related?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'a value below one that is missing',
    files: { 'templates/a.yaml': 'a: {{ .Values.image.tag }}', 'values.yaml': 'x: 1' },
    message: '.Values.image is not there, so nothing can be read from it',
    hint: 'set image',
    at: '.Values.image.tag',
  },
  {
    name: 'what the author demands and nobody set',
    files: { 'templates/a.yaml': 'a: {{ required "a tag" .Values.image.tag }}', 'values.yaml': 'image: {}' },
    message: 'the chart stops: a tag',
    hint: 'set image.tag',
    at: 'required "a tag" .Values.image.tag',
  },
  {
    name: 'what the author demands and somebody left empty',
    files: { 'templates/a.yaml': 'a: {{ required "a tag" .Values.image.tag }}', 'values.yaml': 'image: {tag: ""}' },
    message: 'the chart stops: a tag',
    hint: 'set image.tag',
    at: 'required "a tag" .Values.image.tag',
    related: ['""'],
  },
  {
    name: 'a document that a value breaks',
    files: { 'templates/a.yaml': 'kind: A\nhost: {{ .Values.host }}\n', 'values.yaml': 'host: "a: b: c"' },
    message:
      'line 2 of what the template made is no YAML that Helm reads: a second key or a list begins on the line of a key',
    hint: 'look at what `--trace` shows of that line, or render without the value that makes it',
    at: 'host:',
    related: ['"a: b: c"'],
  },
  {
    name: 'a template that is none',
    files: { 'templates/a.yaml': 'a: {{ nofun 1 }}' },
    message: 'Helm has no function nofun',
    hint: 'look for a misspelling',
    at: 'nofun',
  },
  {
    name: 'a template that is not there',
    files: { 'templates/a.yaml': 'a: {{ include "lib.name" . }}' },
    message: 'no template is called lib.name',
    hint: 'write a `define` for it, or put the library chart that has it into charts/',
    at: 'include "lib.name" .',
  },
  {
    name: 'a Chart.yaml that is no YAML',
    files: { 'Chart.yaml': 'name: web\nversion: %VERSION%\n' },
    message: 'Unquoted text cannot begin with this character',
    hint: 'Put the text in quotes',
    at: '%',
  },
  {
    name: 'values.yaml that is no map',
    files: { 'values.yaml': '- 1\n' },
    message: 'values must be a map of keys, so Helm refuses the file',
    hint: 'write `key: value` pairs at the top of the file',
    at: '- 1',
  },
  {
    name: 'a cluster that is too old',
    files: { 'Chart.yaml': `${CHART}kubeVersion: ">= 1.99"\n` },
    message: 'the chart requires Kubernetes >= 1.99, and this is v1.35.0',
    hint: 'name the version of the cluster: `--kube-version 1.30`',
    at: '">= 1.99"',
  },
  {
    name: 'a dependency that is not there',
    files: { 'Chart.yaml': `${CHART}dependencies: [{name: db, version: 1.0.0, repository: "https://example.com"}]\n` },
    message: 'a dependency is not in charts/: db',
    hint: 'fetch with `helm dependency build`',
    at: '{name: db, version: 1.0.0, repository: "https://example.com"}',
  },
  {
    name: 'a library chart',
    files: { 'Chart.yaml': `${CHART}type: library\n` },
    message: 'library charts are not installable',
    hint: 'render a chart that has web among its dependencies',
    at: 'library',
  },
  {
    name: 'values that a schema refuses',
    files: { 'values.yaml': 'tag: 1.5', 'values.schema.json': '{"properties": {"tag": {"type": "string"}}}' },
    message: 'tag must be string',
    hint: 'change tag, or take it away',
    at: '1.5',
  },
]

for (const { name, files, message, hint, at, related: values = [] } of cases) {
  test(`${name} is told with its place`, async (context) => {
    const { errors } = await fail(context, files)
    const [error] = errors
    assert.deepEqual(
      { message: error?.message, hint: error?.hint, at: pointed(error), related: related(error) },
      { message, hint, at, related: values },
    )
    assert.equal(errors.length, 1)
  })
}

test('calls are told from the innermost, and not without end', async (context) => {
  const template = '{{ define "l" }}{{ include "l" . }}{{ end }}a: {{ include "l" . }}'
  const { errors } = await fail(context, { 'templates/a.yaml': template })
  const notes = errors[0]?.notes ?? []
  assert.equal(notes.length, 3)
  assert.match(notes[2] ?? '', /^and so on: \d+ calls in all$/)
})

test('a failure in text that tpl was given is told where tpl was called', async (context) => {
  const files = { 'templates/a.yaml': 'a: {{ tpl .Values.x . }}', 'values.yaml': 'x: "{{ .Values.b.c }}"' }
  const { errors } = await fail(context, files)
  assert.equal(pointed(errors[0]), 'tpl .Values.x .')
  assert.equal(errors[0]?.notes[0], 'in text given to tpl, at .Values.b.c')
})

const NESTED = { 'templates/a.yaml': '{{ define "t" }}{{ .Values.a.b.c }}{{ end }}\nx: {{ include "t" . }}' }

test('Helm 4 tells a block for each level', async (context) => {
  const { helm } = await fail(context, NESTED)
  const blocks = `web/templates/a.yaml:2:6
  executing "web/templates/a.yaml" at <include "t" .>:
    error calling include:
web/templates/a.yaml:1:26
  executing "t" at <.Values.a.b.c>:
    nil pointer evaluating interface {}.b`
  assert.equal(helm, blocks)
})

test('Helm 3 tells a chain', async (context) => {
  const { helm } = await fail(context, NESTED, '3.17.1')
  assert.equal(
    helm,
    'template: web/templates/a.yaml:2:6: executing "web/templates/a.yaml" at <include "t" .>: error calling include: ' +
      'template: web/templates/a.yaml:1:26: executing "t" at <.Values.a.b.c>: nil pointer evaluating interface {}.b',
  )
})
