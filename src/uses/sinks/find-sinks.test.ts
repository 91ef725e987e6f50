import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readMarks } from '../../testing/marks.ts'
import { indexLines } from '../../text/line-index.ts'
import { readYaml } from '../../yaml/read.ts'
import { scalarPlaces } from '../../yaml/scalar-places.ts'
import { scalarText, valueSpan, type YamlTable } from '../../yaml/table.ts'
import { findSinks, type UserField } from './find-sinks.ts'
import { decodedSecret } from './secret-data.ts'
import type { Sink } from './sink.ts'

const stories = fileURLToPath(new URL('../../../testdata/sinks', import.meta.url))

/** Where a sink stands: for one in a text on several lines the line of its own. */
function offsetOf(table: YamlTable, { kind, parts: [{ entry, span }] }: Sink): number {
  const { start, end } = valueSpan(table, entry)
  const isLong = table.text.slice(start, end).trimEnd().split('\n').length > 2
  return kind === 'secret' || !isLong ? start : (scalarPlaces(table, entry)(span)?.start ?? start)
}

for (const story of readdirSync(stories)) {
  test(`places that name images: ${story.replaceAll('-', ' ')}`, async () => {
    const text = readFileSync(`${stories}/${story}/manifests.yaml`, 'utf8')
    const { table, problems } = await readYaml(text)
    assert.deepEqual(problems, [])
    const lines = indexLines(text)
    const found = findSinks(table).map((sink) => {
      return { line: lines.position(offsetOf(table, sink)).line, rule: `${sink.kind}-${sink.confidence}` }
    })
    assert.deepEqual(found, readMarks(text))
  })
}

async function sinksOf(text: string, fields: readonly UserField[] = []): Promise<readonly string[]> {
  const { table } = await readYaml(text)
  return findSinks(table, fields).map(({ kind, parts }) =>
    parts
      .map(({ role, entry, span }) => {
        const all = kind === 'secret' ? decodedSecret(table, entry) : scalarText(table, entry)
        return `${role}=${all.slice(span.start, span.end)}`
      })
      .join(' '),
  )
}

const prometheus = (spec: string): string => `apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec:\n${spec}`

const parts: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
  [
    'a digest comes before a tag',
    prometheus(`  baseImage: a/b\n  tag: "1"\n  version: "2"\n  sha: ${'a'.repeat(64)}\n`),
    [`reference=a/b digest=${'a'.repeat(64)}`],
  ],
  ['a tag comes before a version', prometheus('  baseImage: a/b\n  tag: t\n  version: v\n'), ['reference=a/b tag=t']],
  ['a version is a tag where there is none', prometheus('  baseImage: a/b\n  version: v\n'), ['reference=a/b tag=v']],
  [
    'a whole image comes before all of them',
    prometheus('  image: a/c:1\n  baseImage: a/b\n  tag: t\n'),
    ['reference=a/c:1'],
  ],
  ['space around a reference is none of it', 'kind: Pod\nspec: {containers: [{image: " a/b "}]}\n', ['reference=a/b']],
  [
    'fields of other resources that look as images look in values',
    'apiVersion: acme.example/v1\nkind: A\nspec: {repository: quay.io/acme, image: web, version: v1}\n',
    ['repository=quay.io/acme name=web tag=v1'],
  ],
  [
    'a Secret of another group has no base64',
    `apiVersion: v1\nkind: Secret\ndata: {a: ${Buffer.from('aImage: a/b:1 bImage: a/c').toString('base64')}}\n`,
    ['reference=a/b:1', 'reference=a/c'],
  ],
]

for (const [name, text, found] of parts) {
  test(`parts of an image: ${name}`, async () => assert.deepEqual(await sinksOf(text), found))
}

const resource =
  'apiVersion: acme.example/v1\nkind: Runner\nspec:\n  jobs: [{base: a/b}, {base: a/c}]\n  of: {x: a/d, y: a/e}\n'
const fields: readonly (readonly [field: UserField, found: readonly string[]])[] = [
  [{ kind: 'Runner', path: 'spec.jobs[].base' }, ['reference=a/b', 'reference=a/c']],
  [{ kind: 'Runner', path: 'spec.of.*' }, ['reference=a/d', 'reference=a/e']],
  [{ kind: '*', path: 'spec.of.y' }, ['reference=a/e']],
  [{ kind: 'Other', path: 'spec.of.y' }, []],
  [{ kind: 'Runner', path: 'spec.of' }, []],
  [{ kind: 'Runner', path: 'spec..of' }, []],
  [{ kind: 'Runner', path: '' }, []],
]

for (const [field, found] of fields) {
  test(`a user names ${field.path === '' ? 'nothing' : field.path} of ${field.kind}`, async () => {
    assert.deepEqual(await sinksOf(resource, [field]), found)
  })
}

test('a text that names one image a thousand times is found a thousand times, and more are a list of something else', async () => {
  for (const [count, found] of [
    [1000, 1000],
    [5000, 2000],
  ] as const) {
    const text = `kind: ConfigMap\ndata:\n  a: |\n${'    image: a/b:1\n'.repeat(count)}`
    assert.equal(findSinks((await readYaml(text)).table).length, found)
  }
})

const podHead = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n'
const document = 'apiVersion: a.b.example/v1\nkind: X\nspec: {image: {repository: a/b, tag: "1"}}\n---\n'
// What is quadratic takes minutes for these.
const hostile: readonly (readonly [name: string, text: string, count: number])[] = [
  ['a long list of arguments', `${podHead}  - args:\n${'    - --x-image=quay.io/a/b:1\n'.repeat(30_000)}`, 30_000],
  ['a long list of containers', `${podHead}${'  - image: a/b:1\n'.repeat(30_000)}`, 30_000],
  ['many documents', document.repeat(10_000), 10_000],
  ['many values in one map', `kind: A\nenv:\n${'  value: a/b:1\n'.repeat(30_000)}`, 0],
  [
    'everything on one line',
    `{"kind":"List","items":[${'{"kind":"Pod","spec":{"containers":[{"image":"a/b"}]}},'.repeat(20_000)}]}`,
    20_000,
  ],
  ['lists in lists', `${'{kind: List, items: ['.repeat(90)}${']}'.repeat(90)}\n`, 0],
]

for (const [name, text, count] of hostile) {
  test(`a long text is read in no time: ${name}`, async () => {
    const { table, problems } = await readYaml(text)
    assert.deepEqual(
      problems.filter(({ fatal }) => fatal),
      [],
    )
    const begun = performance.now()
    assert.equal(findSinks(table).length, count)
    assert.ok(performance.now() - begun < 10_000)
  })
}
