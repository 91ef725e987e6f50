// Every format says the images that it was given, so that the program it is for takes exactly those: what holds for all of them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compileMapping, mappingTo } from '../../edits/mapping.ts'
import type { Reference } from '../../reference/reference.ts'
import { readBack } from '../../testing/printed-lists.ts'
import { fitEntries, imageEntries } from '../image-entries.ts'
import type { ListedImage } from '../image-list.ts'
import { copyDestination } from './copy-destination.ts'
import type { EntryList, ImageEntry } from './image-entry.ts'
import { listFormatNames, listFormat, type ListFormatName } from './list-formats.ts'

const mapping = compileMapping(mappingTo('registry.example.com:5000/mirror/x', 'with-registry'))

function entriesOf(references: readonly string[]): readonly ImageEntry[] {
  const images = [...new Set(references)].toSorted().map((reference): ListedImage => ({
    reference,
    tagFrom: 'key',
    uses: [],
  }))
  return imageEntries(images, { mapping, placesOf: () => [] })
}

const charts = [{ name: 'Web_App', version: '1.2.3+x' }]

function printed(name: ListFormatName, entries: readonly ImageEntry[], about: EntryList['charts'] = charts): string {
  return listFormat(name).print({ entries, charts: about, toolVersion: '0.0.0' })
}

/** What the program copies: skopeo takes only one of tag and digest. */
function sourceIn(name: ListFormatName, { registry, repository, tag, digest }: Reference): string {
  const isByDigest = name === 'skopeo' && digest !== undefined
  return `${registry}/${repository}${tag === undefined || isByDigest ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

/** Tags that a reader of YAML could take for a number, a date, a truth value or nothing. */
const oddTags = ['1.10', '1e3', '0x1F', '0o17', '012', '1_000', '2024-01-01', 'yes', 'No', 'null', 'NaN', 'y', '1', '_']
const hex = fc.stringMatching(/^[0-9a-f]{64}$/)
// The reader of YAML 1.1 here takes `e0` for a number, which no specification does.
const isNoExponent = (text: string): boolean => !/^e\d+$/i.test(text)
const word = fc.stringMatching(/^[a-z0-9]{1,6}$/).filter(isNoExponent)
const name = fc
  .tuple(
    fc.constantFrom('docker.io', 'ghcr.io', 'registry.example.com:8443', 'localhost', '[::1]:5000'),
    fc.array(word, { minLength: 2, maxLength: 3 }),
  )
  .map(([host, path]) => `${host}/${path.join('/')}`)
const tag = fc.oneof(
  fc.constantFrom(...oddTags),
  fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,9}$/).filter(isNoExponent),
)
const version = fc.oneof(
  tag.map((text) => `:${text}`),
  hex.map((digits) => `@sha256:${digits}`),
  fc.tuple(tag, hex).map(([text, digits]) => `:${text}@sha256:${digits}`),
)
const reference = fc
  .tuple(name, fc.oneof({ weight: 4, arbitrary: version }, fc.constant('')))
  .map((parts) => parts.join(''))

const platforms = new Map([['linux/amd64', `sha256:${'a'.repeat(64)}`]])

for (const format of listFormatNames()) {
  test(`what is printed as ${format} is read back as the same images, and as nothing else`, () => {
    fc.assert(
      fc.property(fc.array(reference, { maxLength: 8 }), (references) => {
        const { needs } = listFormat(format)
        const { entries } = fitEntries(entriesOf(references), listFormat(format))
        const sayable = entries
          .filter((entry) => needs !== 'digest' || entry.reference.digest !== undefined)
          .map((entry) => (needs === 'platforms' ? { ...entry, platforms } : entry))
        const read = readBack(format, printed(format, sayable))
        const wanted = sayable.map((entry) => sourceIn(format, entry.reference))
        assert.deepEqual(read.sources.toSorted(), [...new Set(wanted)].toSorted())
        if (needs === 'name') assert.equal(read.sources.length, new Set(references).size)
        if (listFormat(format).target !== 'none') {
          const targets = sayable.flatMap(({ target }) => (target === undefined ? [] : [target]))
          assert.deepEqual(
            read.targets,
            targets.map((target) => (format === 'oc-mirror' ? target.repository : copyDestination(target))),
          )
          assert.equal(targets.length, sayable.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test(`no images as ${format} are a list without images`, () => {
    assert.deepEqual(readBack(format, printed(format, [])).sources, [])
    assert.deepEqual(readBack(format, printed(format, [], [])).sources, [])
  })
}

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`

interface Case {
  readonly name: string
  readonly format: ListFormatName
  readonly references: readonly string[]
  readonly text: string
}

const cases: readonly Case[] = [
  {
    name: 'tags of skopeo stand in quotes where they look like something else, and a digest wins over its tag',
    format: 'skopeo',
    references: [
      `quay.io/a/b:1@${DIGEST}`,
      'docker.io/library/nginx:1.10',
      'docker.io/library/nginx:v2',
      'localhost:5000/x:no',
    ],
    text: `docker.io:\n  images:\n    library/nginx:\n    - "1.10"\n    - v2\nlocalhost:5000:\n  images:\n    x:\n    - "no"\nquay.io:\n  images:\n    a/b:\n    - ${DIGEST}\n`,
  },
  {
    name: 'a tag with a digest is copied to the tag, from the digest',
    format: 'crane',
    references: [`quay.io/a/b:1@${DIGEST}`],
    text: `quay.io/a/b:1@${DIGEST}\tregistry.example.com:5000/mirror/x/quay.io/a/b:1\n`,
  },
  {
    name: 'a digest alone is copied to itself',
    format: 'crane',
    references: [`quay.io/a/b@${DIGEST}`],
    text: `quay.io/a/b@${DIGEST}\tregistry.example.com:5000/mirror/x/quay.io/a/b@${DIGEST}\n`,
  },
  {
    name: 'annotations name images as short as they can be told apart',
    format: 'artifacthub',
    references: ['docker.io/a/x:1', 'docker.io/b/agent:1', 'docker.io/b/agent:2', 'docker.io/b/y:1', 'docker.io/c/y:1'],
    text: [
      'annotations:',
      '  artifacthub.io/images: |',
      ...[
        ['x', 'a/x:1'],
        ['b-agent-1', 'b/agent:1'],
        ['b-agent-2', 'b/agent:2'],
        ['b-y', 'b/y:1'],
        ['c-y', 'c/y:1'],
      ].flatMap(([short, image]) => [`    - name: ${short}`, `      image: docker.io/${image}`]),
      '',
    ].join('\n'),
  },
  {
    name: 'a lock of imgpkg tells beside the digest what the image was called',
    format: 'imgpkg',
    references: [`quay.io/a/b:1@${DIGEST}`],
    text: `apiVersion: imgpkg.carvel.dev/v1alpha1\nkind: ImagesLock\nimages:\n- image: quay.io/a/b@${DIGEST}\n  annotations:\n    kbld.carvel.dev/id: quay.io/a/b:1@${DIGEST}\n`,
  },
]

for (const each of cases) {
  test(each.name, () => assert.equal(printed(each.format, entriesOf(each.references)), each.text))
}

test('a lock of helm dt has the digest of each platform, in their order', () => {
  const both = new Map([
    ['linux/amd64', DIGEST],
    ['linux/arm/v7', `sha256:${'7'.repeat(64)}`],
  ])
  const [entry] = entriesOf(['docker.io/library/nginx:1.27'])
  assert.ok(entry)
  assert.equal(
    printed('images-lock', [{ ...entry, platforms: both }]),
    [
      'apiVersion: v0',
      'kind: ImagesLock',
      'metadata:',
      '  generatedBy: chartpin',
      'chart:',
      '  name: Web_App',
      '  version: 1.2.3+x',
      'images:',
      '- name: nginx',
      '  image: docker.io/library/nginx:1.27',
      '  chart: Web_App',
      '  digests:',
      `  - digest: ${DIGEST}`,
      '    arch: linux/amd64',
      `  - digest: sha256:${'7'.repeat(64)}`,
      '    arch: linux/arm/v7',
      '',
    ].join('\n'),
  )
})

test('the package URL of an image has its digest as version and everything else as qualifiers', () => {
  const bill = printed('cyclonedx', entriesOf([`localhost:5000/a/b:1.0@${DIGEST}`]))
  assert.ok(
    bill.includes(`"purl": "pkg:oci/b@${DIGEST.replace(':', '%3A')}?repository_url=localhost%3A5000%2Fa%2Fb&tag=1.0"`),
  )
})

test('a bill of several charts has them as components, each with the images that it asks for', () => {
  const [web, db] = [{ name: 'web' }, { name: 'db', version: '2' }]
  const entries = entriesOf(['quay.io/a/b:1', 'quay.io/a/c:1']).map((entry, at) => ({
    ...entry,
    places: at === 0 ? [{ chart: web, key: 'image' }] : [web, db].map((chart) => ({ chart, key: 'sidecar.image' })),
  }))
  const text = printed('cyclonedx', entries, [db, web])
  assert.deepEqual(readBack('cyclonedx', text).sources, ['quay.io/a/b:1', 'quay.io/a/c:1'])
  const { dependencies }: { readonly dependencies?: unknown } = JSON.parse(text)
  assert.deepEqual(dependencies, [
    { ref: 'chart:db@2', dependsOn: ['quay.io/a/c:1'] },
    { ref: 'chart:web', dependsOn: ['quay.io/a/b:1', 'quay.io/a/c:1'] },
    { ref: 'quay.io/a/b:1' },
    { ref: 'quay.io/a/c:1' },
  ])
})

test('skopeo is said to stop at a registry with a port, and only there', () => {
  assert.match(caveatOf(['quay.io/a/b:1', 'localhost:5000/a/b:1', 'localhost:5000/c:1']) ?? '', /\(localhost:5000\)/)
  assert.equal(caveatOf(['quay.io/a/b:1', 'docker.io/a/b:1']), undefined)
})

function caveatOf(references: readonly string[]): string | undefined {
  return listFormat('skopeo').caveat?.({ entries: entriesOf(references), charts: [], toolVersion: '0.0.0' })
}

for (const [about, expected] of [
  [[{ name: 'Web_App' }], 'web-app'],
  [[{ name: '--' }], 'images'],
  [[], 'images'],
  [[{ name: 'a' }, { name: 'b' }], 'images'],
] as const) {
  test(`a package of ${about.map((chart) => chart.name).join(' and ') || 'no chart'} is called ${expected}`, () => {
    assert.match(printed('hauler', [], about), new RegExp(`^ {2}name: ${expected}$`, 'm'))
  })
}
