// What of a release is printed, and how `--show-only` chooses.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { loadInputs } from '../charts/load.ts'
import type { Problem } from '../files/source-file.ts'
import { newRelease } from '../releases/release.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { crdFiles } from './crds.ts'
import { printRelease, showOnly } from './print-release.ts'
import { renderChart, type RenderedRelease } from './render-chart.ts'

const CHART = 'apiVersion: v2\nname: web\nversion: 1.2.3\n'
const FILES = {
  'Chart.yaml': CHART,
  'templates/b.yaml': 'kind: B\n---\nkind: C\n',
  'templates/a.yaml': 'kind: A\n',
  'templates/hook.yaml': 'kind: H\nmetadata: {annotations: {helm.sh/hook: test}}\n',
  'templates/.hidden.yaml': 'no: [yaml\n',
  'crds/z.yaml': '\ufeffz: {{ not rendered }}\n',
  'crds/a/x.YML': 'x: 1\n',
  'crds/a-first.json': '{}',
  'crds/readme.md': '# no\n',
  'charts/db/Chart.yaml': CHART.replace('web', 'db'),
  'charts/db/crds/db.yaml': 'db: 1\n',
  'charts/db/templates/a.yaml': 'kind: D\n',
}

async function render(context: TestContext): Promise<RenderedRelease> {
  const folder = tempFolder(context, FILES)
  for await (const loaded of loadInputs([`${folder}/Chart.yaml`], { cwd: folder })) {
    if (loaded.kind === 'chart') return renderChart(newRelease(loaded.chart))
  }
  throw new Error('no chart')
}

test('CRDs come in the order of a walk through folders, those of subcharts last, and as they are', async (context) => {
  const { rendered } = await render(context)
  const problems: Problem[] = []
  const crds = rendered === undefined ? [] : crdFiles(rendered.root, problems)
  assert.deepEqual(
    crds.map(({ name, text }) => [name, text]),
    [
      ['web/crds/a/x.YML', 'x: 1\n'],
      ['web/crds/a-first.json', '{}'],
      ['web/crds/z.yaml', 'z: {{ not rendered }}\n'],
      ['web/charts/db/crds/db.yaml', 'db: 1\n'],
    ],
  )
  assert.deepEqual(problems, [])
})

test('a hidden file in templates/ is none of the chart', async (context) => {
  const { failure } = await render(context)
  assert.equal(failure, undefined)
})

test('CRDs are printed first and hooks last, unless they are left out', async (context) => {
  const release = await render(context)
  const crds = [{ name: 'web/crds/z.yaml', text: 'z: 1\n' }]
  const manifests = [
    'web/templates/a.yaml',
    'web/templates/b.yaml',
    'web/templates/b.yaml',
    'web/charts/db/templates/a.yaml',
  ]
  const all = printRelease(release, { crds, hooks: 'shown' })
  assert.deepEqual(sources(all), ['web/crds/z.yaml', ...manifests, 'web/templates/hook.yaml'])
  assert.deepEqual(sources(printRelease(release, { crds: [], hooks: 'left-out' })), manifests)
})

function sources(text: string): readonly string[] {
  return [...text.matchAll(/# Source: (.*)/g)].map(([, name]) => name ?? '')
}

const PRINTED = '---\n# Source: web/templates/a.yaml\na: 1\n---\n# Source: web/charts/db/templates/a.yaml\nb: 2\n'
const ONE = '---\n# Source: web/templates/a.yaml\na: 1\n'
const TWO = '---\n# Source: web/charts/db/templates/a.yaml\nb: 2\n'

const choices: readonly (readonly [name: string, patterns: readonly string[], want: string | undefined])[] = [
  ['a path', ['templates/a.yaml'], ONE],
  ['a pattern that does not reach into folders', ['templates/*'], ONE],
  ['the order of the patterns', ['charts/*/templates/*.yaml', 'templates/a.yaml'], TWO + ONE],
  ['what is named twice', ['templates/a.yaml', 'templates/*'], ONE + ONE],
  ['nothing that is made', ['templates/a.yaml', 'templates/b.yaml'], undefined],
  ['what is no pattern', ['templates/[a'], undefined],
]

for (const [name, patterns, want] of choices) {
  test(`--show-only takes ${name}`, () => {
    const shown = showOnly(PRINTED, patterns)
    assert.equal(shown.kind === 'shown' ? shown.text : undefined, want)
  })
}
