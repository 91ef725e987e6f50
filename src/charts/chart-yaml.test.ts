import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { sourceFile } from '../files/source-file.ts'
import { type ReadChart, readChartYaml } from './chart-yaml.ts'
import { readYamlFile } from './values-files.ts'

async function read(text: string, requirements?: string): Promise<ReadChart & { readonly isFatal: boolean }> {
  const chartYaml = await readYamlFile(sourceFile('Chart.yaml', { kind: 'stdin' }, text))
  const old = requirements && (await readYamlFile(sourceFile('requirements.yaml', { kind: 'stdin' }, requirements)))
  const files = { chartYaml: chartYaml.yaml, folderName: 'folder', state: chartYaml.state }
  const chart = readChartYaml(old ? { ...files, requirements: old.yaml } : files)
  return { ...chart, isFatal: chartYaml.state === 'broken' }
}

/** What Helm 4.1.4 printed of `.Chart` for a Chart.yaml with this text, or that it refused the chart. */
interface Vector {
  readonly chart: string
  readonly refused?: true
  readonly apiVersion: string
  readonly name: string
  readonly version: string
  readonly appVersion: string
  readonly annotations: Readonly<Record<string, string>> | null
}

const recorded = new URL('../../testdata/chart-yaml/helm-4.1.4.json', import.meta.url)
// The file is ours, and its shape is what this test is about.
const vectors = JSON.parse(readFileSync(recorded, 'utf8')) as readonly Vector[]

for (const vector of vectors) {
  test(`reads as Helm does: ${JSON.stringify(vector.chart)}`, async () => {
    const { metadata, problems, isFatal } = await read(vector.chart)
    assert.equal(problems.length > 0 || isFatal, vector.refused === true)
    if (vector.refused) return
    const { apiVersion, name, version, appVersion, annotations } = metadata
    assert.deepEqual(
      [
        apiVersion,
        name,
        version?.text,
        appVersion?.text ?? '',
        Object.fromEntries([...annotations].map(([key, field]) => [key, field.text])),
      ],
      [vector.apiVersion, vector.name, vector.version, vector.appVersion, vector.annotations ?? {}],
    )
  })
}

test('keeps how fields are written, and where', async () => {
  const text = 'name: web\nversion: "1.0.0"\nappVersion: 1.20 # soon\nannotations:\n  images: |\n    - a\n'
  const { metadata } = await read(text)
  assert.deepEqual(metadata.version, { text: '1.0.0', lexeme: '"1.0.0"', span: { start: 19, end: 26 } })
  const app = metadata.appVersion
  assert.ok(app)
  assert.deepEqual([app.text, app.lexeme, text.slice(app.span.start, app.span.end)], ['1.2', '1.20', '1.20'])
  const images = metadata.annotations.get('images')
  assert.ok(images)
  assert.deepEqual([images.text, text.slice(images.span.start, images.span.end)], ['- a\n', '|\n    - a\n'])
})

test('requirements.yaml stands before the dependencies of Chart.yaml', async () => {
  const chart = 'name: web\nversion: 1.0.0\ndependencies: [{name: a}]\n'
  const names = async (requirements: string): Promise<readonly string[]> =>
    (await read(chart, requirements)).dependencies.map(({ name, file }) => `${file.path} ${name}`)
  assert.deepEqual(await names('dependencies: [{name: b}]\n'), ['requirements.yaml b'])
  assert.deepEqual(await names('other: []\n'), ['Chart.yaml a'])
})

test('does not call a name missing that broken YAML may have hidden', async () => {
  assert.deepEqual((await read('version: 1.0.0\nname: [x\n')).problems, [])
})

/** A chart whose name comes through that many maps, each merged twice into the next. */
function mergedTwice(levels: number): string {
  const maps = Array.from({ length: levels }, (_, i) => `l${i + 1}: &l${i + 1}\n  <<: [*l${i}, *l${i}]\n`)
  return `l0: &l0 {name: deep}\n${maps.join('')}<<: *l${levels}\nversion: 1.0.0\n`
}

test('takes names from maps merged into maps, and is not held up by so many that Helm refuses them', async () => {
  assert.equal((await read(mergedTwice(5))).metadata.name, 'deep')
  const bomb = await read(mergedTwice(40))
  assert.deepEqual([bomb.isFatal, bomb.metadata.name, bomb.problems], [true, 'folder', []])
})

test('never throws, whatever the text is', async () => {
  const piece = fc.constantFrom(
    'name',
    'version',
    'dependencies',
    'alias',
    'tags',
    'import-values',
    ': ',
    '\n',
    '\n  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '*a',
    '&a ',
    '<<',
    'x',
    '1.0',
    '"',
    '~',
    '!!binary ',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const text = pieces.join('')
      const { metadata, problems } = await read(text, text)
      assert.equal(typeof metadata.name, 'string')
      for (const { span } of problems)
        assert.ok(span && 0 <= span.start && span.start <= span.end && span.end <= text.length)
    }),
    { numRuns: 500 },
  )
})
