import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { loadInputs } from './load.ts'
import type { LoadOptions } from './loaded.ts'
import { assertGolden } from '../testing/golden.ts'
import { printLoaded } from '../testing/print-loaded.ts'
import { tarOf } from '../testing/tar-builder.ts'
import { tempFolder } from '../testing/temp-folder.ts'

async function loaded(args: readonly string[], options: LoadOptions): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const input of loadInputs(args, options)) lines.push(...printLoaded(input))
  return lines
}

const stories = fileURLToPath(new URL('../../testdata/charts', import.meta.url))

for (const story of readdirSync(stories)) {
  test(`loads the story ${story} as its loads.txt says`, async () => {
    const lines = await loaded(['.'], { cwd: path.join(stories, story) })
    assertGolden(`charts/${story}/loads.txt`, `${lines.join('\n')}\n`)
  })
}

const CHART = 'apiVersion: v2\nname: web\nversion: 1.0.0\n'

test('gives the named files along with their charts', async () => {
  const cwd = path.join(stories, 'umbrella')
  const lines = await loaded(
    ['shop/charts/postgresql/values.yaml', 'library/Chart.yaml', 'nothing', 'shop/Chart.yaml'],
    { cwd },
  )
  assert.deepEqual(
    lines.filter((line) => !line.startsWith('  ') || line.startsWith('  named')),
    [
      'absent nothing',
      'chart shop v2 1.2.3 for 4.5 ("4.5") in shop',
      '  named shop/charts/postgresql/values.yaml',
      '  named shop/Chart.yaml',
      'library library v2 0.2.0 in library',
      '  named library/Chart.yaml',
    ],
  )
})

const packed = gzipSync(
  tarOf([
    {
      name: 'web/Chart.yaml',
      content: `${CHART}dependencies:\n  - {name: db}\n  - {name: api, repository: "file://../api"}\n`,
    },
    { name: 'web/values.yaml', content: 'a: 1\n' },
    { name: 'web/values-prod.yaml', content: 'a: 2\n' },
    { name: 'web/.helmignore', content: 'values.yaml\n' },
    {
      name: 'web/charts/db-1.0.0.tgz',
      content: gzipSync(
        tarOf([
          { name: 'db/Chart.yaml', content: 'name: db\nversion: 1.0.0\n' },
          { name: 'db/values.yaml', content: 'b: 1\n' },
        ]),
      ),
    },
    { name: 'web/charts/cache/Chart.yaml', content: 'name: cache\nversion: 1.0.0\n' },
  ]),
)

function treeOf(archive: string): readonly string[] {
  return [
    `chart web v2 1.0.0 in ${archive}!/web`,
    `  values ${archive}!/web/values.yaml`,
    `  dependency ${archive}!/web/Chart.yaml:5:5 db`,
    `  dependency ${archive}!/web/Chart.yaml:6:5 api from file://../api`,
    '  missing api',
    `  db: chart db v1 1.0.0 in ${archive}!/web/charts/db-1.0.0.tgz!/db via archive`,
    `    values ${archive}!/web/charts/db-1.0.0.tgz!/db/values.yaml`,
    `  cache: chart cache v1 1.0.0 in ${archive}!/web/charts/cache via folder, unlisted`,
  ]
}

test('loads packed charts, with packed charts in them, from a file and from standard input', async (t) => {
  const cwd = tempFolder(t, { 'web-1.0.0.tgz': packed, 'api/Chart.yaml': CHART })
  assert.deepEqual(await loaded(['web-1.0.0.tgz'], { cwd }), treeOf('web-1.0.0.tgz'))
  assert.deepEqual(await loaded(['-'], { cwd, stdin: () => packed }), treeOf('<stdin>'))
})

const stdin = (): Buffer => Buffer.from('a: 1\n')

test('loads values from standard input under the name that it is given', async (t) => {
  const cwd = tempFolder(t, {})
  assert.deepEqual(await loaded(['-'], { cwd, stdin, stdinPath: 'prod.yaml' }), ['values prod.yaml'])
  assert.deepEqual(await loaded(['-'], { cwd }), ['values <stdin>'])
})

test('takes the charts in charts/ from archives, and passes over packages that are no charts', async (t) => {
  const cwd = tempFolder(t, {
    'web/Chart.yaml': `${CHART}dependencies:\n  - {name: web, alias: inner}\n`,
    'web/charts/web-1.0.0.tgz': packed,
    'packages/left-pad-1.0.0.tgz': gzipSync(tarOf([{ name: 'package/package.json', content: '{}' }])),
  })
  const lines = await loaded(['.'], { cwd })
  assert.deepEqual(lines.slice(0, 3), [
    'chart web v2 1.0.0 in web',
    '  dependency web/Chart.yaml:5:5 web as inner',
    '  inner: chart web v2 1.0.0 in web/charts/web-1.0.0.tgz!/web via archive',
  ])
  assert.equal(lines.length, treeOf('').length + 2)
  assert.deepEqual(await loaded(['packages/left-pad-1.0.0.tgz'], { cwd }), [
    '! packages/left-pad-1.0.0.tgz invalid-chart: is no packed chart: no folder at its top has a Chart.yaml',
  ])
})

const corpus = process.env['CHARTPIN_CORPUS']
if (corpus !== undefined && corpus !== '') {
  test('loads every chart of the corpus, and has something to say of next to none', async () => {
    let charts = 0
    let values = 0
    const problems: string[] = []
    for await (const input of loadInputs(['.'], { cwd: corpus })) {
      assert.equal(input.kind, 'chart')
      if (input.kind !== 'chart') continue
      charts++
      values += input.chart.overlays.length + (input.chart.values ? 1 : 0)
      problems.push(...input.chart.problems.map((problem) => `${problem.path} ${problem.message}`))
    }
    assert.ok(charts >= 800 && values >= 1300, `${charts} charts, ${values} values files`)
    assert.ok(problems.length <= charts / 100, problems.join('\n'))
  })
}
