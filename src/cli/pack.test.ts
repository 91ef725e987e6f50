// Packed charts: what goes in, what stays out, and that changed files are in them, in archives within them too.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { loadInputs } from '../charts/load.ts'
import type { Chart } from '../charts/chart.ts'
import { writeTgz } from '../files/write-tgz.ts'
import { packChart } from './pack.ts'
import { scratchFolder } from '../testing/temp-folder.ts'

const scratch = scratchFolder()

const chartYaml = (name: string): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`
const db = writeTgz([
  { name: 'db/Chart.yaml', bytes: Buffer.from(chartYaml('db')) },
  { name: 'db/values.yaml', bytes: Buffer.from('image: db:1\n') },
])

function write(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(scratch, 'chart-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

async function load(cwd: string, name: string): Promise<Chart> {
  for await (const loaded of loadInputs([name], { cwd })) if (loaded.kind === 'chart') return loaded.chart
  return assert.fail(`${name} is no chart`)
}

/** The chart with every `1` in its values made a `2`, packed and read again. */
async function packedAnew(cwd: string, name: string): Promise<Chart> {
  const chart = await load(cwd, name)
  const charts = [chart, ...chart.subcharts.map((subchart) => subchart.chart)]
  const changes = charts.flatMap(({ values }) =>
    values === undefined ? [] : [{ file: values.file, text: values.file.text.replaceAll('1', '2') }],
  )
  writeFileSync(path.join(cwd, 'packed.tgz'), await packChart(chart, changes, cwd))
  return load(cwd, 'packed.tgz')
}

const folderChart = {
  'web/Chart.yaml': `${chartYaml('web')}dependencies:\n  - {name: db, version: 1.0.0, repository: "https://charts.example.com"}\n`,
  'web/values.yaml': 'image: web:1\n',
  'web/templates/deployment.yaml': '{{ .Values.image }}\n',
  'web/charts/db-1.0.0.tgz': db,
  'web/notes/1.txt': 'left out\n',
  'web/.helmignore': 'notes/\n',
}

test('a folder is packed with its changed files, also those of packed subcharts', async () => {
  const chart = await packedAnew(write(folderChart), 'web')
  assert.equal(chart.values?.file.text, 'image: web:2\n')
  assert.equal(chart.subcharts[0]?.chart.values?.file.text, 'image: db:2\n')
  assert.deepEqual([chart.path, chart.problems], ['packed.tgz!/web', []])
})

test('what Helm would leave out is left out, and templates go along', async () => {
  const cwd = write(folderChart)
  const bytes = await packChart(await load(cwd, 'web'), [], cwd)
  const { gunzipSync } = await import('node:zlib')
  const names = [
    ...gunzipSync(bytes)
      .toString('latin1')
      .matchAll(/web\/[\w./-]+/g),
  ].map(([name]) => name)
  assert.deepEqual(names, [
    'web/Chart.yaml',
    'web/.helmignore',
    'web/charts/db-1.0.0.tgz',
    'web/templates/deployment.yaml',
    'web/values.yaml',
  ])
})

test('an archive is packed anew with its changed files', async () => {
  const cwd = write({ 'db.tgz': db })
  const chart = await packedAnew(cwd, 'db.tgz')
  assert.equal(chart.values?.file.text, 'image: db:2\n')
})

test('packing twice gives the same bytes', async () => {
  const cwd = write(folderChart)
  const chart = await load(cwd, 'web')
  assert.ok((await packChart(chart, [], cwd)).equals(await packChart(chart, [], cwd)))
})
