import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { renderChart } from '../../render/render-chart.ts'
import { RUN } from '../../template/traced.ts'
import { storyRelease } from '../../testing/story-release.ts'
import { findSinks } from './find-sinks.ts'
import { sinkText } from './sink-text.ts'

async function textsOf(context: TestContext, template: string, values = ''): Promise<readonly string[]> {
  const release = await storyRelease(context, { 'values.yaml': values, 'templates/a.yaml': template })
  const { rendered, manifests } = renderChart(release, { tracking: 'on' })
  if (rendered === undefined) return assert.fail('it does not render')
  return manifests.flatMap((manifest) =>
    findSinks(manifest.table).map((sink) => {
      const { text, runs } = sinkText(sink, manifest, rendered.origins)
      // Every character has an origin: the last run ends where the text does.
      assert.equal(runs.at(-RUN), text.length)
      return text
    }),
  )
}

const prometheus = (spec: string): string => `apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec: {${spec}}\n`
const custom = (spec: string): string => `apiVersion: acme.example/v1\nkind: A\nspec: {${spec}}\n`
const sha = 'a'.repeat(64)

const cases: readonly (readonly [name: string, template: string, texts: readonly string[]])[] = [
  ['a whole reference', 'kind: Pod\nspec: {containers: [{image: a/b:1}]}\n', ['a/b:1']],
  ['a tag behind its colon', prometheus('baseImage: a/b, tag: v1'), ['a/b:v1']],
  ['bare digits of a digest', prometheus(`baseImage: a/b, sha: ${sha}`), [`a/b@sha256:${sha}`]],
  ['a whole digest', custom(`repository: a/b, digest: "sha256:${sha}"`), [`a/b@sha256:${sha}`]],
  ['registry, repository, name and tag', custom('registry: q.io, repository: a, image: b, tag: "1"'), ['q.io/a/b:1']],
  ['a slash that stands there already', custom('registry: q.io/, repository: a/b, tag: "1"'), ['q.io/a/b:1']],
  ['space around it', 'kind: Pod\nspec: {containers: [{image: " a/b "}]}\n', ['a/b']],
  ['a folded block', 'kind: Pod\nspec:\n  containers:\n    - image: >\n        a/b:1\n', ['a/b:1']],
  ['several of one text', 'kind: ConfigMap\ndata:\n  a: "image: a/b\\nimage: c/d"\n', ['a/b', 'c/d']],
  [
    'behind base64',
    `apiVersion: v1\nkind: Secret\ndata: {a: ${Buffer.from('x\nimage: a/b:1').toString('base64')}}\n`,
    ['a/b:1'],
  ],
]

for (const [name, template, texts] of cases) {
  test(`the image of a sink: ${name}`, async (context) => assert.deepEqual(await textsOf(context, template), texts))
}
