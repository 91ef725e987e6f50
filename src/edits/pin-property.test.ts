import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Chart, YamlFile } from '../charts/chart.ts'
import { coalesceRelease } from '../charts/layers.ts'
import type { ValueNode } from '../charts/value-tree.ts'
import { sourceFile } from '../files/source-file.ts'
import { canonical } from '../reference/print.ts'
import { findUses, findUsesInFile } from '../uses/find-uses.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { compileMapping, type CompiledMapping, type PathStrategy } from './mapping.ts'
import { pinFiles, pinOverride } from './pin-plan.ts'
import { pinWishes } from './pin.ts'
import { nameOfUse } from './wanted.ts'
import { diskTree } from '../files/tree.ts'

// Values texts are put together from shapes, each with names, versions and ways of writing of its own.

const host = fc.constantFrom(
  'docker.io',
  'quay.io',
  'ghcr.io',
  'localhost:5000',
  '[::1]:5000',
  'registry.k8s.io',
  'R.example',
)
const component = fc.constantFrom('acme', 'library', 'web', 'db-1', 'a.b_c', 'x__y')
const path = fc.array(component, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const tag = fc.constantFrom('v1', '1.27', '1.10', '16', 'latest', '0755', '2024-01-01', '')
const quote = fc.constantFrom(
  (text: string) => JSON.stringify(text),
  (text: string) => `'${text}'`,
  (text: string) => (text === '' ? '' : /^[[]/.test(text) ? `"${text}"` : text),
  (text: string) => (text === '' ? '~' : JSON.stringify(text)),
)
const scalar = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(of, quote).map(([text, write]) => write(text))
const none = fc.constantFrom('', '""', '~', 'null', '# none')

type Entries = readonly (readonly [key: string, value: string])[]
const entries = (record: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<Entries> =>
  fc.tuple(...Object.entries(record).map(([key, value]) => value.map((text) => [key, text] as const)))

const qualified = fc.tuple(host, path).map(([first, rest]) => `${first}/${rest}`)
const version = fc.constantFrom('', ':v1', ':1.27', `@sha256:${'a'.repeat(64)}`, `:v2@sha256:${'b'.repeat(64)}`)
const whole = fc.tuple(fc.oneof(qualified, path), version).map(([name, rest]) => name + rest)

const imageKeys: fc.Arbitrary<Entries> = fc.oneof(
  entries({ registry: scalar(host), repository: scalar(path), tag: scalar(tag) }),
  entries({ registry: none, repository: scalar(fc.oneof(qualified, path)), tag: scalar(tag) }),
  entries({ repository: scalar(fc.oneof(qualified, path)), tag: scalar(tag), digest: none }),
  entries({ repository: scalar(qualified), tag: scalar(tag), sha: none, pullPolicy: fc.constant('Always') }),
  entries({ registry: scalar(qualified), name: scalar(component), tag: scalar(tag) }),
  entries({ name: scalar(fc.oneof(component, qualified)), tag: scalar(tag) }),
  entries({ repository: scalar(fc.oneof(qualified, path)), name: scalar(component), tag: scalar(tag) }),
  entries({ repository: none, name: scalar(fc.oneof(component, path)), tag: scalar(tag) }),
  entries({ image: scalar(fc.oneof(qualified, path)), tag: scalar(tag) }),
  entries({
    registry: scalar(host),
    repository: scalar(path),
    tag: scalar(tag),
    variant: scalar(fc.constantFrom('', 'alpine')),
  }),
)

const lineEnd = fc.constantFrom('\n', '\r\n')
const commentOf = fc.constantFrom('', ' # für später')

const block: fc.Arbitrary<string> = fc
  .tuple(imageKeys, fc.constantFrom('block', 'flow'), commentOf)
  .map(([keys, form, comment]) => {
    if (form === 'block') {
      return `  image:${comment}\n${keys.map(([key, value]) => `    ${key}:${value === '' ? '' : ` ${value}`}\n`).join('')}`
    }
    const flow = keys.map(([key, value]) => `${key}: ${value.startsWith('#') ? '' : value}`).join(', ')
    return `  image: { ${flow} }${comment}\n`
  })
const line: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(scalar(whole), commentOf).map(([text, comment]) => `  image: ${text}${comment}\n`),
  fc.tuple(scalar(whole)).map(([text]) => `  initImage: ${text}\n`),
  fc.tuple(scalar(qualified), scalar(tag)).map(([name, version_]) => `  imageRepo: ${name}\n  imageTag: ${version_}\n`),
  whole.map((text) => `  image: |-\n    ${text}\n`),
  fc.constant('  image: "{{ .Values.x }}/y:1"\n'),
  fc.constant('  other: quay.io\n'),
)
const wide: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  host.map((text) => `global:\n  imageRegistry: ${JSON.stringify(text)}\n`),
  host.map(
    (text) =>
      `global:\n  imageRegistry: &registry ${JSON.stringify(text)}\nown:\n  image:\n    registry: *registry\n    repository: acme/own\n    tag: v1\n`,
  ),
  qualified.map((text) => `imageRegistry: ${JSON.stringify(text)}\n`),
  fc
    .tuple(host, component)
    .map(([registry, account]) => `imageRegistry: ${JSON.stringify(registry)}\nimageNamespace: ${account}\n`),
)
const values: fc.Arbitrary<string> = fc
  .tuple(wide, fc.array(fc.oneof(block, line), { minLength: 1, maxLength: 5 }), lineEnd)
  .map(([first, parts, end]) => (first + parts.map((part, at) => `c${at}:\n${part}`).join('')).replaceAll('\n', end))

const target = fc
  .tuple(
    fc.constantFrom('registry.example.com', 'localhost:5000', '10.0.0.1:5000', '[::1]', 'docker.io'),
    fc.constantFrom('', '/m', '/mirror/a'),
  )
  .map(([registry, prefix]) => registry + prefix)
const strategy = fc.constantFrom<PathStrategy>('keep', 'with-registry', 'last')
const mappings: fc.Arbitrary<CompiledMapping> = fc
  .record({
    to: target,
    path: strategy,
    second: fc.option(target, { nil: undefined }),
    exclude: fc.subarray(['quay.io/**', 'docker.io/library/*', 'ghcr.io']),
  })
  .map(({ to, path: how, second, exclude }) =>
    compileMapping({
      rules: [
        ...(second === undefined ? [] : [{ from: 'docker.io/**', to: second, path: how }]),
        { from: '**', to, path: how },
      ],
      exclude,
    }),
  )

async function fileOf(text: string): Promise<YamlFile> {
  const { table, problems } = await readYaml(text)
  assert.deepEqual(
    problems.filter(({ fatal }) => fatal),
    [],
    text,
  )
  return { file: sourceFile('values.yaml', { kind: 'disk', path: '/values.yaml' }, text), table }
}

const keyOf = ({ shape, parts }: ImageUse): string =>
  `${shape} ${parts.map(({ role, leaf }) => `${role}=${printPath(leaf.path)}`).join()}`

/** A name without its version; of images whose version is none, too. */
const nameOf = (use: ImageUse): string => {
  const name = nameOfUse(use)
  return name === undefined ? 'none' : `${name.registry}/${name.repository}`
}

const versionOf = ({ image }: ImageUse): string =>
  image.kind === 'known' ? canonical({ ...image.reference, registry: '', repository: '' }) : image.kind

const digests = fc.constantFrom(undefined, () => `sha256:${'c'.repeat(64)}`)

test('an image that was moved is where the mapping says, every other image is as it was, and no version has changed', async () => {
  await fc.assert(
    fc.asyncProperty(values, mappings, async (text, mapping) => {
      const before = await fileOf(text)
      const wishes = pinWishes(findUsesInFile(before).uses, { mapping })
      const { files, outcomes } = await pinFiles(wishes)
      const after = new Map(findUsesInFile(await fileOf(files[0]?.text ?? text)).uses.map((use) => [keyOf(use), use]))
      for (const { kind, wish } of outcomes) {
        const use = after.get(keyOf(wish.use))
        assert.ok(use, `${keyOf(wish.use)} is still found in\n${files[0]?.text}`)
        const { mapped } = wish
        const wanted =
          kind === 'changed' && mapped?.kind === 'moved' ? `${mapped.registry}/${mapped.repository}` : nameOf(wish.use)
        assert.deepEqual(
          [nameOf(use), versionOf(use)],
          [wanted, versionOf(wish.use)],
          `${text}\nbecame\n${files[0]?.text}`,
        )
      }
    }),
    { numRuns: 150, includeErrorInReport: true },
  )
})

test('pinning twice is pinning once', async () => {
  await fc.assert(
    fc.asyncProperty(values, mappings, digests, async (text, mapping, digestOf) => {
      const request = { mapping, ...(digestOf === undefined ? {} : { digestOf }) }
      const first = await pinFiles(pinWishes(findUsesInFile(await fileOf(text)).uses, request))
      const once = first.files[0]?.text ?? text
      const second = await pinFiles(pinWishes(findUsesInFile(await fileOf(once)).uses, request))
      assert.deepEqual(second.files[0]?.text ?? once, once, text)
    }),
    { numRuns: 150, includeErrorInReport: true },
  )
})

test('only characters of the changed scalars are others', async () => {
  await fc.assert(
    fc.asyncProperty(values, mappings, digests, async (text, mapping, digestOf) => {
      const source = await fileOf(text)
      const request = { mapping, ...(digestOf === undefined ? {} : { digestOf }) }
      const { files } = await pinFiles(pinWishes(findUsesInFile(source).uses, request))
      for (const { edits, leaves } of files) {
        const spans = leaves.map(({ leaf }) => leaf.span)
        for (const { span } of edits) {
          assert.ok(
            spans.some(({ start, end }) => start <= span.start && span.end <= end),
            text,
          )
        }
      }
    }),
    { numRuns: 60, includeErrorInReport: true },
  )
})

// An override is laid over a chart with one subchart under two aliases.

function chartOf(name: string, file: YamlFile, subcharts: Chart['subcharts']): Chart {
  const metadata = { source: file, apiVersion: 'v2', name, isLibrary: false, annotations: new Map() } as const
  const dependencies = subcharts.flatMap(({ dependency }) => (dependency === undefined ? [] : [dependency]))
  const tree = diskTree({ absolute: '/', path: '', border: () => '/' })
  return { path: name, tree, metadata, values: file, overlays: [], dependencies, subcharts, missing: [], problems: [] }
}

function subchart(chart: Chart, alias: string): Chart['subcharts'][number] {
  const { file } = chart.metadata.source
  const dependency = {
    name: chart.metadata.name,
    alias,
    version: '',
    repository: '',
    condition: '',
    tags: [],
    importValues: [],
    file,
    span: { start: 0, end: 0 },
  }
  return { key: alias, chart, dependency, via: 'folder' }
}

/** The override may have the image in another shape, but in the same keys. */
const keyInRelease = ({ rootPath, parts }: ImageUse): string => {
  const own = parts.filter(({ scope }) => scope === 'own').map(({ leaf }) => printPath(leaf.rootPath))
  return `${printPath(rootPath)}: ${own.join()}`
}

/** Every leaf by its path; the copies of globals that subcharts see are left out. */
function leavesOf(node: ValueNode, at: KeyPath = []): readonly (readonly [string, unknown])[] {
  if (at.length > 1 && at.at(-1) === 'global') return []
  switch (node.kind) {
    case 'map':
      return [...node.entries].flatMap(([key, child]) => leavesOf(child, [...at, key]))
    case 'list':
      return node.items.flatMap((child, index) => leavesOf(child, [...at, index]))
    case 'scalar':
      return [[printPath(at), node.value]]
  }
}

const list: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom('image', 'other'), scalar(whole)), { minLength: 1, maxLength: 3 })
  .map(
    (items) => `containers:\n${items.map(([key, text]) => `- name: n\n  ${key}: ${text}\n  weight: 1.50\n`).join('')}`,
  )

test('a chart with its override has exactly the wanted leaves, and every other leaf unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(values, values, fc.option(list, { nil: '' }), mappings, async (outer, inner, items, mapping) => {
      const place = { kind: 'disk', path: '/charts/sub/values.yaml' } as const
      const sub = await fileOf(inner)
      const leaf = chartOf('sub', { ...sub, file: sourceFile('charts/sub/values.yaml', place, sub.file.text) }, [])
      const top = await fileOf(outer.replaceAll('\r', '') + items)
      const chart = chartOf('top', top, [subchart(leaf, 'one'), subchart(leaf, 'two')])
      const wishes = pinWishes(findUses({ chart }).uses, { mapping })
      const { text, problem, outcomes } = await pinOverride(wishes, { kind: 'chart', chart, layers: [] })
      assert.equal(problem, undefined, text)
      const file = { ...(await fileOf(text)), file: sourceFile('override.yaml', { kind: 'stdin' }, text) }
      const layers = [{ kind: 'file', file }] as const
      const was = new Map(leavesOf(coalesceRelease({ chart, layers: [], disabled: 'kept' }).root))
      const is = new Map(leavesOf(coalesceRelease({ chart, layers, disabled: 'kept' }).root))
      const changed = [...is].filter(([at, value]) => !was.has(at) || !Object.is(was.get(at), value)).map(([at]) => at)
      const parts = new Set(
        outcomes.flatMap(({ kind, wish }) =>
          kind === 'changed' ? wish.use.parts.map((part) => printPath(part.leaf.rootPath)) : [],
        ),
      )
      assert.deepEqual(
        changed.filter((at) => !parts.has(at)),
        [],
        text,
      )
      const after = new Map(findUses({ chart, layers }).uses.map((use) => [keyInRelease(use), use]))
      for (const { kind, wish } of outcomes) {
        const { mapped, use } = wish
        const found = after.get(keyInRelease(use))
        assert.ok(found)
        const wanted =
          kind === 'changed' && mapped?.kind === 'moved' ? `${mapped.registry}/${mapped.repository}` : nameOf(use)
        assert.equal(nameOf(found), wanted, `${top.file.text}\nsub:\n${inner}\nunder\n${text}`)
      }
    }),
    { numRuns: 150, includeErrorInReport: true },
  )
})
